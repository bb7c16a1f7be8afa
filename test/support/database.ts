import { randomBytes, randomUUID } from 'node:crypto'
import { readdirSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { inject } from 'vitest'
import { startEmbeddedPostgres } from '../../src/platform/database/embedded-postgres.js'
import { findMigrations } from '../../src/platform/database/migration-files.js'
import { applyMigrations } from '../../src/platform/database/migrations.js'
import { isAlive } from '../../src/platform/database/running-server.js'

declare module 'vitest' {
  interface ProvidedContext {
    testDatabase: { url: string; prefix: string }
  }
}

export interface TestDatabase {
  /** Of the maintenance database `postgres`, or the one that TEST_DATABASE_URL names. */
  url: string
  /** Of all databases of this run. */
  prefix: string
  stop: () => Promise<void>
}

/** One server for a run of the tests, with a template that has the schema: databases are then made in milliseconds. */
export async function startTestDatabase(): Promise<TestDatabase> {
  removeAbandonedFolders()
  const given = process.env.TEST_DATABASE_URL
  const dataDir = path.join(os.tmpdir(), `comity-test-${process.pid}-${randomUUID()}`)
  const server = given ? undefined : await startEmbeddedPostgres({ dataDir, durable: false })
  const url = given ?? server?.url('postgres') ?? ''
  const prefix = `comity_test_${randomBytes(4).toString('hex')}_`
  const stop = async (): Promise<void> => {
    if (!server) return dropDatabases(url, prefix)
    await server.stop()
    for (const folder of [dataDir, server.folder]) rmSync(folder, { recursive: true, force: true })
  }
  try {
    await query(url, `CREATE DATABASE ${prefix}template`)
    await applyMigrations(nameDatabase(url, `${prefix}template`), findMigrations())
  } catch (error) {
    await stop()
    throw error
  }
  return { url, prefix, stop }
}

/** A database of the test's own, with the schema and no data (unless another template is named), and its URL. */
export async function createDatabase(name = 'database', template = 'template'): Promise<string> {
  return createFrom(name, inject('testDatabase').prefix + template)
}

/** One without the schema. */
export async function createEmptyDatabase(name = 'empty'): Promise<string> {
  return createFrom(name, 'template0')
}

async function createFrom(name: string, template: string): Promise<string> {
  const { url, prefix } = inject('testDatabase')
  const full = `${prefix}${name}_${randomBytes(4).toString('hex')}`
  // Files are copied faster than pages are logged.
  await query(url, `CREATE DATABASE ${full} TEMPLATE ${template} STRATEGY file_copy`)
  return nameDatabase(url, full)
}

/** How the API connects: by its own role, as to the PostgreSQL that comes along. On another server the owner's sessions act as it. */
export function nameReader(url: string): string | undefined {
  const reader = new URL(url)
  if (!reader.searchParams.has('host')) return undefined
  reader.username = 'comity_reader'
  return reader.href
}

export function nameDatabase(url: string, database: string): string {
  const named = new URL(url)
  named.pathname = database
  return named.href
}

/** One statement on a connection of its own. */
export async function query<Row extends pg.QueryResultRow>(url: string, sql: string): Promise<Row[]> {
  const client = new pg.Client(url)
  await client.connect()
  try {
    return (await client.query<Row>(sql)).rows
  } finally {
    await client.end()
  }
}

async function dropDatabases(url: string, prefix: string): Promise<void> {
  const rows = await query<{ datname: string }>(
    url,
    `SELECT datname FROM pg_database WHERE starts_with(datname, '${prefix}')`,
  )
  for (const { datname } of rows) await query(url, `DROP DATABASE ${datname} WITH (FORCE)`)
}

/** Of runs that were killed; their servers have ended with them. */
function removeAbandonedFolders(): void {
  for (const name of readdirSync(os.tmpdir())) {
    const pid = /^comity-test-(\d+)-/.exec(name)?.[1]
    if (pid === undefined || isAlive(Number(pid))) continue
    try {
      rmSync(path.join(os.tmpdir(), name), { recursive: true, force: true })
    } catch {
      // another user's
    }
  }
}
