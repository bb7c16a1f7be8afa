import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { type GraphQLError, parse } from 'graphql'
import { z } from 'zod'
import { ConfigError } from '../config.js'
import { codedError } from '../platform/errors.js'

/** As `@apollo/generate-persisted-query-manifest` writes it. */
const apolloManifest = z.object({
  format: z.literal('apollo-persisted-query-manifest'),
  version: z.literal(1),
  operations: z.array(z.object({ id: z.string().min(1), body: z.string().min(1) })),
})
/** As Relay's compiler writes it (`persistConfig.file`), and `@graphql-codegen/client-preset`. */
const relayManifest = z.record(z.string().min(1), z.string().min(1))

/** The members of a request that name a document, or hold it. */
interface Asked {
  query?: unknown
  [member: string]: unknown
}

/** The only documents that are answered, by their ids: what the clients of the service were built with. */
export class TrustedDocuments {
  private readonly texts: ReadonlySet<string>

  private constructor(private readonly documents: ReadonlyMap<string, string>) {
    this.texts = new Set(documents.values())
  }

  /** Reads the manifest, or all of a folder (*.json). */
  static read(place: string): TrustedDocuments {
    const documents = new Map<string, string>()
    for (const file of filesAt(place)) {
      for (const [id, text] of readManifest(file)) {
        const known = documents.get(id)
        if (known !== undefined && known !== text) throw bad(file, `the id "${id}" has another document elsewhere`)
        documents.set(id, text)
      }
    }
    if (documents.size === 0) throw bad(place, 'no document is there')
    return new TrustedDocuments(documents)
  }

  get size(): number {
    return this.documents.size
  }

  /** The request with the document that it names, which Apollo then answers as if it had been sent along. */
  resolve<T extends Asked>(asked: T): Asked {
    const { query, documentId, doc_id: docId, id, extensions, ...others } = asked
    const persisted = (extensions as { persistedQuery?: { sha256Hash?: unknown } } | null | undefined)?.persistedQuery
    const named = [documentId, docId, id, persisted?.sha256Hash].find((given) => typeof given === 'string')
    if (typeof named === 'string') {
      const text = this.documents.get(named)
      if (text === undefined) throw untrusted(`No document with the id "${named.slice(0, 100)}" is registered`)
      return { ...others, query: text }
    }
    if (typeof query !== 'string' || !this.texts.has(query))
      throw untrusted('Only registered documents are answered here, and this is none of them')
    return { ...others, query }
  }
}

function filesAt(place: string): string[] {
  try {
    if (!statSync(place).isDirectory()) return [place]
    return readdirSync(place)
      .filter((name) => name.endsWith('.json'))
      .sort()
      .map((name) => path.join(place, name))
  } catch (error) {
    throw bad(place, (error as Error).message)
  }
}

function readManifest(file: string): [string, string][] {
  let json: unknown
  try {
    json = JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    throw bad(file, `it is no JSON (${(error as Error).message})`)
  }
  const apollo = apolloManifest.safeParse(json)
  const relay = apollo.success ? undefined : relayManifest.safeParse(json)
  if (relay?.success === false)
    throw bad(file, "it is neither a manifest of Apollo's nor an object of ids and documents, as Relay writes it")
  const documents = apollo.success
    ? apollo.data.operations.map(({ id, body }): [string, string] => [id, body])
    : Object.entries(relay!.data)
  for (const [id, text] of documents) {
    try {
      parse(text)
    } catch (error) {
      throw bad(file, `the document "${id}" is no GraphQL: ${(error as GraphQLError).message}`)
    }
  }
  return documents
}

const bad = (place: string, why: string): ConfigError => new ConfigError(`TRUSTED_DOCUMENTS: ${place}: ${why}.`)

function untrusted(message: string): GraphQLError {
  return codedError('DOCUMENT_NOT_TRUSTED', `${message}. Register it with whoever runs the service.`, {
    extensions: { http: { status: 403 } },
  })
}
