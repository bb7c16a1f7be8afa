import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { DatabaseError } from './database-error.js'
import { matchesChecksum, type Migration, readMigrations, runsOutsideTransaction } from './migration-files.js'

// The key under which Prisma's own engine locks out other migrations.
const PRISMA_LOCK = 72707369

// As Prisma's own engine creates it.
const CREATE_HISTORY = `CREATE TABLE _prisma_migrations (
    id                      VARCHAR(36) PRIMARY KEY NOT NULL,
    checksum                VARCHAR(64) NOT NULL,
    finished_at             TIMESTAMPTZ,
    migration_name          VARCHAR(255) NOT NULL,
    logs                    TEXT,
    rolled_back_at          TIMESTAMPTZ,
    started_at              TIMESTAMPTZ NOT NULL DEFAULT now(),
    applied_steps_count     INTEGER NOT NULL DEFAULT 0
)`

interface HistoryRow {
  migration_name: string
  checksum: string
  finished: boolean
}

interface MigrationOptions {
  /** Does what else others must wait for. */
  complete?: (client: pg.Client) => Promise<void>
  /** The only ones that are applied, by name. */
  only?: ReadonlySet<string>
}

/**
 * Brings the schema of a database up to date as `prisma migrate deploy` does, without its binary, and returns the names
 * of the migrations that it applied.
 */
export async function applyMigrations(
  url: string,
  folder: string,
  log: (line: string) => void = () => {},
  { complete, only }: MigrationOptions = {},
): Promise<string[]> {
  const migrations = readMigrations(folder).filter(({ name }) => only?.has(name) ?? true)
  const client = new pg.Client(url)
  client.on('error', () => {})
  client.on('notice', ({ severity, message }) => {
    if (severity === 'WARNING' && message !== undefined) log(message)
  })
  await client.connect()
  try {
    await client.query("SET statement_timeout = 0; SET application_name = 'comity migrations'")
    await lockMigrations(client, log)
    const pending = await findPending(client, migrations)
    for (const migration of pending) {
      await applyMigration(client, migration)
      log(`Applied the migration ${migration.name}`)
    }
    await complete?.(client)
    return pending.map(({ name }) => name)
  } finally {
    await client.end() // which also gives the lock back
  }
}

/** Asks again and again: a session that waits for a lock would in turn block CREATE INDEX CONCURRENTLY for good. */
async function lockMigrations(client: pg.Client, log: (line: string) => void): Promise<void> {
  for (let told = false; ; await sleep(100)) {
    const { rows } = await client.query<{ locked: boolean }>('SELECT pg_try_advisory_lock($1) AS locked', [PRISMA_LOCK])
    if (rows[0]?.locked) return
    if (!told) log('Another process is applying migrations to this database; waiting for it')
    told = true
  }
}

async function findPending(client: pg.Client, migrations: Migration[]): Promise<Migration[]> {
  const rows = await readHistory(client)
  const failed = rows.find((row) => !row.finished)
  if (failed) {
    throw new DatabaseError(
      'P3009',
      `The migration ${failed.migration_name} failed before (P3009); the column logs of its row in _prisma_migrations ` +
        'says why. Mend the cause, undo what it left behind if it ran outside a transaction, then run ' +
        `UPDATE _prisma_migrations SET rolled_back_at = now() WHERE migration_name = '${failed.migration_name}' ` +
        'AND finished_at IS NULL; and start again.',
    )
  }
  const known = new Map(migrations.map((migration) => [migration.name, migration]))
  for (const row of rows) {
    const migration = known.get(row.migration_name)
    if (!migration) {
      throw new DatabaseError(
        'MIGRATION_MISSING',
        `The database has the migration ${row.migration_name}, which this version of Comity does not know: the ` +
          'database is newer. Run the newer version, or use another database.',
      )
    }
    if (!matchesChecksum(migration, row.checksum)) {
      throw new DatabaseError(
        'MIGRATION_EDITED',
        `The migration ${migration.name} was edited after it was applied to this database. Restore the file and put ` +
          'the change into a new migration; or, where the data can go, begin with an empty database.',
      )
    }
  }
  const applied = new Set(rows.map((row) => row.migration_name))
  return migrations.filter(({ name }) => !applied.has(name))
}

async function readHistory(client: pg.Client): Promise<HistoryRow[]> {
  const { rows: found } = await client.query<{ history: string | null; table: string | null }>(
    `SELECT to_regclass('_prisma_migrations') AS history, (
       SELECT relname FROM pg_class c
       WHERE relnamespace = current_schema()::regnamespace AND relkind IN ('r', 'p', 'v', 'm')
         AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e')
       LIMIT 1) AS "table"`,
  )
  if (found[0]?.history === null) {
    if (found[0].table !== null) {
      throw new DatabaseError(
        'P3005',
        `The database is not empty (it holds ${found[0].table}) and has no history of migrations (P3005): ` +
          'give Comity an empty database of its own.',
      )
    }
    await client.query(CREATE_HISTORY)
    return []
  }
  const { rows } = await client.query<HistoryRow>(
    `SELECT migration_name, checksum, finished_at IS NOT NULL AS finished
     FROM _prisma_migrations WHERE rolled_back_at IS NULL ORDER BY started_at`,
  )
  return rows
}

/**
 * The row of the history is written in the transaction of the migration itself, so that a process killed half-way
 * leaves neither. Only where there can be no transaction is it written before, as Prisma does.
 */
async function applyMigration(client: pg.Client, migration: Migration): Promise<void> {
  const { name, sql } = migration
  const alone = runsOutsideTransaction(sql)
  const id = randomUUID()
  try {
    if (alone) await recordStart(client, id, migration)
    else {
      await client.query('BEGIN')
      await recordStart(client, id, migration)
    }
    await client.query(sql)
    await client.query(
      'UPDATE _prisma_migrations SET applied_steps_count = 1, finished_at = clock_timestamp() WHERE id = $1',
      [id],
    )
    if (!alone) await client.query('COMMIT')
  } catch (error) {
    await recordFailure(client, id, migration, error, alone).catch(() => {}) // the connection may be what failed
    throw new DatabaseError(
      'P3018',
      `The migration ${name} failed (P3018): ${(error as Error).message}\n` +
        (alone
          ? 'It ran outside a transaction: drop what it left behind, such as an invalid index. '
          : 'It changed nothing. ') +
        `Mend the cause, run UPDATE _prisma_migrations SET rolled_back_at = now() WHERE migration_name = '${name}' ` +
        'AND finished_at IS NULL; and start again.',
      { cause: error },
    )
  }
}

async function recordStart(client: pg.Client, id: string, { name, checksum }: Migration): Promise<void> {
  await client.query(
    'INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at) VALUES ($1, $2, $3, clock_timestamp())',
    [id, checksum, name],
  )
}

async function recordFailure(
  client: pg.Client,
  id: string,
  migration: Migration,
  error: unknown,
  alone: boolean,
): Promise<void> {
  if (!alone) {
    await client.query('ROLLBACK')
    await recordStart(client, id, migration)
  }
  await client.query('UPDATE _prisma_migrations SET logs = $2 WHERE id = $1', [id, String(error)])
}
