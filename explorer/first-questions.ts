import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { formatDocument } from '@urql/core'
import { type DocumentNode, Kind, parse, print, stripIgnoredCharacters, visit } from 'graphql'
import type { Plugin } from 'vite'

const NAME = 'virtual:first-questions'
const OPERATIONS = ['RelationPage', 'RelationMetrics']

/** A module with the text of the first operations, as the client would send them: the script that asks has no client. */
export function firstQuestions(source: string): Plugin {
  return {
    name: NAME,
    resolveId: (id) => (id === NAME ? `\0${NAME}` : undefined),
    load(id) {
      if (id !== `\0${NAME}`) return undefined
      const all = readOperations(source)
      return OPERATIONS.map((name) => `export const ${name} = ${JSON.stringify(writeOperation(all, name))}`).join('\n')
    },
  }
}

function readOperations(source: string): DocumentNode {
  const names = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.graphql'))
  return parse(names.map((name) => readFileSync(path.join(source, name), 'utf8')).join('\n'))
}

/** The operation with the fragments that it needs, and the names of types that the cache needs. */
function writeOperation({ definitions }: DocumentNode, operation: string): string {
  const needed = new Set<string>()
  const follow = (name: string): void => {
    if (needed.has(name)) return
    needed.add(name)
    const definition = definitions.find((each) => 'name' in each && each.name?.value === name)
    if (!definition) throw new Error(`There is no operation or fragment ${name} below explorer/src.`)
    visit(definition, { FragmentSpread: (spread) => follow(spread.name.value) })
  }
  follow(operation)
  const used = definitions.filter((each) => 'name' in each && needed.has(each.name?.value ?? ''))
  return stripIgnoredCharacters(print(formatDocument({ kind: Kind.DOCUMENT, definitions: used })))
}
