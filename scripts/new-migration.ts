// Writes the migration that brings the database from the migrations so far to prisma/schema.prisma.
//
//   npm run migration:new -- <name>         a new migration
//   npm run migration:new -- --rewrite      the newest one anew, while nobody has applied it yet;
//                                                     what was written by hand at its end stays
import { randomUUID } from 'node:crypto'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { startEmbeddedPostgres } from '../src/platform/database/embedded-postgres.js'
import { findMigrations, readMigrations } from '../src/platform/database/migration-files.js'
import { findPackageRoot } from '../src/platform/database/package-root.js'
import { diffSchema, listMigrations, withSchemaEngine } from './schema-engine.js'

const HAND_WRITTEN = '-- ---------------------------------------------------------------- written by hand'
// Every database has it, and who may not create schemas could not run the statement.
const CREATE_PUBLIC = /^-- CreateSchema\nCREATE SCHEMA IF NOT EXISTS "public";\s*/

const folder = findMigrations()
const schema = readFileSync(path.join(findPackageRoot(), 'prisma', 'schema.prisma'), 'utf8')

const argument = process.argv[2]
if (argument === '--rewrite') await rewriteNewest()
else if (argument !== undefined && /^[a-z][a-z0-9_]*$/.test(argument)) await writeNew(argument)
else {
  console.error('Usage: npm run migration:new -- <name_of_the_change> | --rewrite')
  process.exitCode = 2
}

async function writeNew(name: string): Promise<void> {
  const sql = await diff()
  if (sql === '') return console.log('Nothing to do: the migrations and schema.prisma agree.')
  const stamp = new Date().toISOString().replaceAll(/\D/g, '').slice(0, 14)
  write(`${stamp}_${name}`, `${sql}\n`)
}

async function rewriteNewest(): Promise<void> {
  const newest = readMigrations(folder).at(-1)
  if (!newest) throw new Error(`There is no migration in ${folder}`)
  const from = newest.sql.indexOf(HAND_WRITTEN)
  const sql = `${await diff(newest.name)}\n${from < 0 ? '' : `\n${newest.sql.slice(from)}`}`
  if (sql === newest.sql) return console.log('Nothing to do: the migrations and schema.prisma agree.')
  write(newest.name, sql)
}

function write(name: string, sql: string): void {
  mkdirSync(path.join(folder, name), { recursive: true })
  writeFileSync(path.join(folder, name, 'migration.sql'), sql)
  console.log(
    `Wrote ${path.relative(process.cwd(), path.join(folder, name, 'migration.sql'))}: read it before you commit it.`,
  )
}

async function diff(upTo?: string): Promise<string> {
  const dataDir = path.join(os.tmpdir(), `comity-migration-${randomUUID()}`)
  const server = await startEmbeddedPostgres({ dataDir, durable: false })
  try {
    const earlier = listMigrations(folder, upTo)
    const sql = await withSchemaEngine(server.url('postgres'), schema, (engine) => diffSchema(engine, schema, earlier))
    return sql.replace(CREATE_PUBLIC, '')
  } finally {
    await server.stop()
    rmSync(server.folder, { recursive: true, force: true })
  }
}
