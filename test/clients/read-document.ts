import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { TypedDocumentNode } from '@graphql-typed-document-node/core'
import { type DocumentNode, Kind, parse, visit } from 'graphql'

export const FILES = ['figures.graphql', 'statements.graphql']

export function readDocuments(name: string): string {
  return readFileSync(path.join(import.meta.dirname, 'documents', name), 'utf8')
}

/** One operation of the documents, with the fragments that it spreads, as a frontend sends it. */
export function readOperation<Data, Variables extends Record<string, unknown>>(
  name: string,
): TypedDocumentNode<Data, Variables> {
  const { definitions } = parse(FILES.map(readDocuments).join('\n'))
  const operation = definitions.find((found) => found.kind === Kind.OPERATION_DEFINITION && found.name?.value === name)
  if (!operation) throw new Error(`The documents have no operation ${name}`)
  const chosen = new Set([operation])
  for (const definition of chosen) {
    visit(definition, {
      FragmentSpread: ({ name: { value } }) => {
        const fragment = definitions.find(
          (found) => found.kind === Kind.FRAGMENT_DEFINITION && found.name.value === value,
        )
        if (fragment) chosen.add(fragment)
      },
    })
  }
  return { kind: Kind.DOCUMENT, definitions: [...chosen] } satisfies DocumentNode
}
