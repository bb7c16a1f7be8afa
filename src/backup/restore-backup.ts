import { createHash } from 'node:crypto'
import { once } from 'node:events'
import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { findMigrations, matchesChecksum, readMigrations } from '../platform/database/migration-files.js'
import { applyMigrations } from '../platform/database/migrations.js'
import { BackupReader, broken } from './backup-reader.js'
import { BackupError, type Header, type TableEnd } from './form.js'
import { listTables, quote, quoteAll, readContent, type Table } from './tables.js'

export interface Restored {
  made: string
  tables: number
  rows: number
}

/**
 * Fills an empty database with what a backup has: all of it, or nothing. The schema is made as it was then, and brought up
 * to date afterwards.
 */
export async function restoreBackup(url: string, file: string, log: (line: string) => void): Promise<Restored> {
  const reader = new BackupReader(file)
  const header = readHeader(await reader.line())
  const client = new pg.Client(url)
  client.on('error', () => {})
  await client.connect()
  try {
    await refuseData(client)
    await applyMigrations(url, findMigrations(), log, { only: new Set(header.migrations.map(({ name }) => name)) })
    await client.query('BEGIN; SET LOCAL statement_timeout = 0')
    const restored = await restoreTables(client, reader)
    await client.query('COMMIT')
    await applyMigrations(url, findMigrations(), log)
    await client.query('ANALYZE')
    return { made: header.made, ...restored }
  } finally {
    await client.end() // which undoes what was not committed
  }
}

function readHeader(line: unknown): Header {
  const header = line as Header
  if (header?.comity !== 'backup' || !Array.isArray(header.migrations)) throw broken('its first line is another one')
  if (header.form !== 1)
    throw new BackupError('This backup was written by a newer version of Comity: restore it by that.')
  const known = new Map(readMigrations(findMigrations()).map((migration) => [migration.name, migration]))
  for (const { name, checksum } of header.migrations) {
    const migration = known.get(name)
    if (migration && matchesChecksum(migration, checksum)) continue
    throw new BackupError(
      `This backup has the migration ${name}, which this version of Comity ${migration ? 'has in another form' : 'does not know'}: ` +
        'restore it by the version that it was made with, or a newer one.',
    )
  }
  return header
}

/** What is there must not be mixed with what comes. Migrations write a row of their own. */
async function refuseData(client: pg.Client): Promise<void> {
  for (const { name } of await listTables(client)) {
    if (name === 'data_state') continue
    const { rows } = await client.query(`SELECT FROM ${quote(name)} LIMIT 1`)
    if (rows.length === 0) continue
    throw new BackupError(
      `There is data already (in ${name}): a backup is restored into an empty database. Name another by DATABASE_URL or COMITY_DATA_DIR.`,
    )
  }
}

async function restoreTables(client: pg.Client, reader: BackupReader): Promise<{ tables: number; rows: number }> {
  // Checked once for all rows at the end, not for each; then no table has to come before another.
  const links = await dropLinks(client)
  await client.query('TRUNCATE data_state')
  let [tables, rows] = [0, 0]
  for (;;) {
    const next = (await reader.line()) as Table | { end: number }
    if ('end' in next) {
      if (next.end !== tables) throw broken('tables are missing')
      break
    }
    await makePartition(client, next)
    rows += await restoreTable(client, reader, next)
    tables++
  }
  await reader.expectEnd()
  for (const link of links) await client.query(link)
  return { tables, rows }
}

async function dropLinks(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ drop: string; add: string }>(
    `SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname) AS drop,
       format('ALTER TABLE %s ADD CONSTRAINT %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) AS add
     FROM pg_constraint WHERE contype = 'f' AND conparentid = 0 AND connamespace = current_schema()::regnamespace`,
  )
  for (const { drop } of rows) await client.query(drop)
  return rows.map(({ add }) => add)
}

async function makePartition(client: pg.Client, { name, partition }: Table): Promise<void> {
  if (!partition) return
  const bound = /^FOR VALUES IN \((?:'(?:[^']|'')*'(?:, )?)+\)$/.exec(partition.bound)?.[0]
  if (bound === undefined) throw broken(`${name} is a partition of another kind`)
  await client.query(`CREATE TABLE IF NOT EXISTS ${quote(name)} PARTITION OF ${quote(partition.of)} ${bound}`)
}

async function restoreTable(client: pg.Client, reader: BackupReader, table: Table): Promise<number> {
  const hash = createHash('sha256')
  const rows = client.query(copyFrom(`COPY ${quote(table.name)} (${quoteAll(table.columns)}) FROM STDIN`))
  const done = new Promise<void>((resolve, reject) => rows.once('finish', resolve).once('error', reject))
  done.catch(() => {})
  for await (const chunk of reader.rows()) {
    hash.update(chunk)
    if (!rows.write(chunk)) await Promise.race([once(rows, 'drain'), done])
  }
  rows.end()
  await done
  const { sha256, content } = (await reader.line()) as TableEnd
  if (hash.digest('hex') !== sha256) throw broken(`the rows of ${table.name} are not those that were written`)
  const found = await readContent(client, table)
  if (found.rows === content.rows && found.sum === content.sum) return Number(found.rows)
  throw new BackupError(
    `${table.name} has ${found.rows} rows that are not the ${content.rows} of the backup. Nothing was restored: is this server set up as the other was (encoding UTF8)?`,
  )
}
