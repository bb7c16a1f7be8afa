// Writes what the examples and the explorer take from schema.graphql and their own operations; with --check it only
// compares.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { buildSchema } from 'graphql'
import { format, resolveConfig } from 'prettier'
import { findPackageRoot } from '../src/platform/database/package-root.js'
import { generateOperationTypes, listKeylessTypes, listPossibleTypes, type ScalarMap } from './client-types.js'

const root = findPackageRoot()
const check = process.argv.includes('--check')

/** A folder with operations, and what is written for its client. */
interface Client {
  /** Where the `.graphql` files are. */
  folder: string
  generated: string
  gql: string
  /** Whether its cache is urql's, which wants to know which types have no key, and gives no type that is not asked for. */
  isGraphcache?: boolean
}

const CLIENTS: readonly Client[] = [
  { folder: 'examples', generated: 'examples/generated', gql: '@apollo/client' },
  { folder: 'explorer/src', generated: 'explorer/src/generated', gql: '../graphql/gql.js', isGraphcache: true },
]

try {
  for (const client of CLIENTS) {
    for (const [name, text] of Object.entries(await generate(client))) {
      await compareOrWrite(`${client.generated}/${name}`, text)
    }
  }
} catch (error) {
  // An operation that does not fit the schema, or a scalar without a type.
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}

async function generate({ folder, gql, isGraphcache }: Client): Promise<Record<string, string>> {
  const sdl = read('schema.graphql')
  const schema = buildSchema(sdl)
  const names = readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
  const documents = names.filter((name) => name.endsWith('.graphql')).sort()
  const files = documents.map((name) => ({ path: name, text: read(path.join(folder, name)) }))
  const scalars = JSON.parse(read('examples/scalars.json')) as ScalarMap
  const head = `// Written by "npm run codegen" from schema.graphql and the .graphql files below ${folder}.`
  return {
    'operations.ts': `${head}\n${await generateOperationTypes(schema, sdl, files, { scalars, gql, typenamesAsked: isGraphcache })}`,
    'possible-types.json': JSON.stringify(listPossibleTypes(schema)),
    ...(isGraphcache && { 'keyless-types.json': JSON.stringify(listKeylessTypes(schema)) }),
  }
}

async function compareOrWrite(name: string, text: string): Promise<void> {
  const file = path.join(root, name)
  const wanted = await format(text, { ...(await resolveConfig(file)), filepath: file })
  if (existsSync(file) && readFileSync(file, 'utf8') === wanted) return
  if (check) {
    console.error(`${name} is out of date. Run "npm run codegen" and read the difference.`)
    process.exitCode = 1
    return
  }
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, wanted)
  console.log(`Wrote ${name}`)
}

function read(name: string): string {
  return readFileSync(path.join(root, name), 'utf8')
}
