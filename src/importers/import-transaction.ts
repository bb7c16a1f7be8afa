import { sql } from 'kysely'
import type pg from 'pg'
import type { Progress } from './progress.js'
import { run, runOne } from './run-sql.js'

/** All imports go one after the other: two of the same file give what one gives. */
const LOCK = sql`hashtextextended('comity import ' || current_schema(), 0)`

export async function begin(client: pg.ClientBase, progress: Progress): Promise<void> {
  await run(client, sql`BEGIN`)
  // Sorting and hashing a million rows; bounded, whatever the size of the file.
  await run(client, sql`SET LOCAL work_mem = '128MB'`)
  await run(client, sql`SET LOCAL maintenance_work_mem = '256MB'`)
  await run(client, sql`SET LOCAL statement_timeout = 0`)
  const { free } = await runOne<{ free: boolean }>(client, sql`SELECT pg_try_advisory_xact_lock(${LOCK}) AS free`)
  if (free) return
  progress.phase('waiting for another import')
  await run(client, sql`SELECT pg_advisory_xact_lock(${LOCK})`)
}
