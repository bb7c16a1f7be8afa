import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createWriteStream, existsSync, renameSync, rmSync } from 'node:fs'
import type { Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { BackupError, type Header, type TableEnd } from './form.js'
import { listTables, quote, quoteAll, readContent, type Table } from './tables.js'

/** Imports that exchange a table wait for this lock, as for that of an answer. */
const BEGIN = `BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; SET LOCAL statement_timeout = 0;
  LOCK TABLE dataset IN ACCESS SHARE MODE`

export interface Written {
  tables: number
  rows: number
  bytes: number
}

/** Writes all tables as they are at one moment, while others read and write. The file appears when it is whole. */
export async function writeBackup(url: string, file: string): Promise<Written> {
  if (existsSync(file)) throw new BackupError(`${file} is there already. Name another file, or remove it.`)
  const client = new pg.Client(url)
  client.on('error', () => {})
  await client.connect()
  const partial = `${file}.partial`
  try {
    const header = await begin(client)
    const gzip = createGzip({ level: 1 })
    const out = createWriteStream(partial, { mode: 0o600 }) // it may hold what only the owner may read
    const written = pipeline(gzip, out)
    written.catch(() => {})
    await put(gzip, `${JSON.stringify(header)}\n`)
    const tables = await listTables(client)
    let rows = 0
    for (const table of tables) rows += await writeTable(client, table, gzip)
    gzip.end(`${JSON.stringify({ end: tables.length })}\n`)
    await written
    renameSync(partial, file)
    return { tables: tables.length, rows, bytes: out.bytesWritten }
  } finally {
    rmSync(partial, { force: true })
    await client.end()
  }
}

async function begin(client: pg.Client): Promise<Header> {
  const { rows: there } = await client.query("SELECT FROM pg_class WHERE oid = to_regclass('_prisma_migrations')")
  if (there.length === 0) throw new BackupError('There is nothing to back up: this database is not one of Comity.')
  await client.query(BEGIN)
  const { rows: migrations } = await client.query<Header['migrations'][number]>(
    'SELECT migration_name AS name, checksum FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY 1',
  )
  const { rows } = await client.query<{ version: string }>("SELECT current_setting('server_version') AS version")
  return { comity: 'backup', form: 1, made: new Date().toISOString(), server: rows[0]!.version, migrations }
}

async function writeTable(client: pg.Client, table: Table, out: Writable): Promise<number> {
  await put(out, `${JSON.stringify(table)}\n`)
  const hash = createHash('sha256')
  const rows = client.query(copyTo(`COPY ${quote(table.name)} (${quoteAll(table.columns)}) TO STDOUT`))
  for await (const chunk of rows as AsyncIterable<Buffer>) {
    hash.update(chunk)
    await put(out, chunk)
  }
  const end: TableEnd = { sha256: hash.digest('hex'), content: await readContent(client, table) }
  await put(out, `\\.\n${JSON.stringify(end)}\n`)
  return Number(end.content.rows)
}

async function put(out: Writable, text: string | Buffer): Promise<void> {
  if (out.errored) throw out.errored
  if (!out.write(text)) await once(out, 'drain')
}
