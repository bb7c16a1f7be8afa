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
 * Holds all who read these tables until the transaction ends. Of several tables a reader may have one and want another
 * that is held already: then all are let go again and taken in the other order, until no such reader is in the way.
 */
export async function holdReaders(client: pg.ClientBase, tables: readonly string[], progress: Progress): Promise<void> {
  const orders = [tables, [...tables].reverse()].map((names) => names.map((name) => `ONLY ${name}`).join(', '))
  const started = Date.now()
  for (let attempt = 0; ; attempt++) {
    const wait = Math.min(100 + 50 * attempt, LONGEST_WAIT_MS)
    await client.query(`SAVEPOINT holding_readers; SET LOCAL lock_timeout = ${wait}`)
    try {
      await client.query(`LOCK TABLE ${orders[attempt % 2]} IN ACCESS EXCLUSIVE MODE; SET LOCAL lock_timeout = 0`)
      return
    } catch (error) {
      const isTaken = NOT_AVAILABLE.has((error as { code?: string }).code ?? '')
      if (!isTaken || Date.now() - started > PATIENCE_MS) throw error
      await client.query('ROLLBACK TO SAVEPOINT holding_readers')
    }
    if (attempt === 3) progress.phase('waiting for readers')
    await sleep(20 + 50 * Math.random())
  }
}

/** A table and those that it refers to: PostgreSQL locks them to drop it, or to attach one with foreign keys of its own. */
export async function listWithReferred(client: pg.ClientBase, table: string): Promise<string[]> {
  const referred = await run<{ name: string }>(
    client,
    sql`SELECT DISTINCT confrelid::regclass::text AS name FROM pg_constraint
      WHERE conrelid = ${table}::regclass AND contype = 'f' ORDER BY 1`,
  )
  return [...referred.map(({ name }) => name), table]
}
