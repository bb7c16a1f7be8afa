import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import type pg from 'pg'
import type { Progress } from './progress.js'
import { run } from './run-sql.js'

/** A second (deadlock_timeout) is when PostgreSQL looks for a deadlock, and it might be the reader that it stops. */
const LONGEST_WAIT_MS = 800
const PATIENCE_MS = 10 * 60_000
const NOT_AVAILABLE = new Set(['55P03', '40P01'])

/**
 * Holds all who read a partitioned table, or one that it refers to, until the transaction ends: a statement is then
 * never planned without a partition whose dataset it sees. Attaching and dropping a partition takes these locks by
 * itself (the triggers of its foreign keys go), but one by one, in the way of readers that have one and want another.
 * So they are taken beforehand and let go again when that takes long.
 */
export async function holdReaders(client: pg.ClientBase, table: string, progress: Progress): Promise<void> {
  const referred = await run<{ name: string }>(
    client,
    sql`SELECT DISTINCT confrelid::regclass::text AS name FROM pg_constraint
      WHERE conrelid = ${table}::regclass AND contype = 'f' ORDER BY 1`,
  )
  const locks = [table, ...referred.map(({ name }) => name)].map((name) => `ONLY ${name}`).join(', ')
  const started = Date.now()
  for (let wait = 50; ; wait = Math.min(2 * wait, LONGEST_WAIT_MS)) {
    await client.query(`SAVEPOINT holding_readers; SET LOCAL lock_timeout = ${wait}`)
    try {
      await client.query(`LOCK TABLE ${locks} IN ACCESS EXCLUSIVE MODE; SET LOCAL lock_timeout = 0`)
      return
    } catch (error) {
      const isTaken = NOT_AVAILABLE.has((error as { code?: string }).code ?? '')
      if (!isTaken || Date.now() - started > PATIENCE_MS) throw error
      await client.query('ROLLBACK TO SAVEPOINT holding_readers')
    }
    if (wait === LONGEST_WAIT_MS) progress.phase('waiting for readers')
    await sleep(wait)
  }
}
