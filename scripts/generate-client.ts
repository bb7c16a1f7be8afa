// Writes examples/generated from schema.graphql and the operations of the examples; with --check it only compares.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { buildSchema } from 'graphql'
import { format, resolveConfig } from 'prettier'
import { findPackageRoot } from '../src/platform/database/package-root.js'
import { generateOperationTypes, listPossibleTypes, type ScalarMap } from './client-types.js'

const root = findPackageRoot()
const folder = path.join(root, 'examples')
const check = process.argv.includes('--check')

try {
  for (const [name, text] of Object.entries(await generate())) await compareOrWrite(name, text)
} catch (error) {
  // An operation that does not fit the schema, or a scalar without a type.
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}

async function generate(): Promise<Record<string, string>> {
  const sdl = read('schema.graphql')
  const schema = buildSchema(sdl)
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.graphql'))
  const files = names.sort().map((name) => ({ path: name, text: read(path.join('examples', name)) }))
  const scalars = JSON.parse(read('examples/scalars.json')) as ScalarMap
  const head = '// Written by "npm run codegen" from schema.graphql and the .graphql files of the examples.'
  return {
    'operations.ts': `${head}\n${await generateOperationTypes(schema, sdl, files, scalars)}`,
    'possible-types.json': JSON.stringify(listPossibleTypes(schema)),
  }
}

async function compareOrWrite(name: string, text: string): Promise<void> {
  const file = path.join(folder, 'generated', name)
  const wanted = await format(text, { ...(await resolveConfig(file)), filepath: file })
  if (existsSync(file) && readFileSync(file, 'utf8') === wanted) return
  if (check) {
    console.error(`examples/generated/${name} is out of date. Run "npm run codegen" and read the difference.`)
    process.exitCode = 1
    return
  }
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, wanted)
  console.log(`Wrote examples/generated/${name}`)
}

function read(name: string): string {
  return readFileSync(path.join(root, name), 'utf8')
}
