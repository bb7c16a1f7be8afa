import type { Pool, PoolClient } from 'pg'
import { expect } from 'vitest'

/** What happens instead of a statement. */
export type Fault =
  /** The server refuses the statement with this SQLSTATE. */
  | { sqlState: string }
  /** The server ends the connection, as when an administrator stops it. */
  | 'terminated'
  /** The connection breaks off without a word. */
  | 'lost'
  /** The statement takes this long first. */
  | { seconds: number }

/** Decides what happens to a statement; the answering statements of an operation are numbered from 1. */
export type Plan = (sql: string, number: number) => Fault | undefined

type Query = (...args: unknown[]) => unknown
type Connected = (error: Error | undefined, client: PoolClient | undefined, release: unknown) => void

/** Settings with which all statements take the pool: it has too few connections to keep some for short statements. */
export const ALL_BY_POOL = { DATABASE_POOL_SIZE: '5' }

/** Makes statements of a pool fail in the ways that a database does. */
export class Faults {
  private plan: Plan = () => undefined
  private number = 0
  /** The statements that were asked for since the plan was made. */
  readonly seen: string[] = []

  constructor(pool: Pool) {
    const wrapped = new WeakSet<PoolClient>()
    const wrap = (client: PoolClient): PoolClient => {
      if (wrapped.has(client)) return client
      wrapped.add(client)
      const query = client.query.bind(client) as Query
      client.query = ((...args: unknown[]) => this.run(client, query, args)) as never
      return client
    }
    const connect = pool.connect.bind(pool)
    pool.connect = ((callback?: Connected) =>
      callback
        ? connect((error, client, release) => callback(error, client && wrap(client), release))
        : connect().then(wrap)) as never
  }

  set(plan: Plan): void {
    this.plan = plan
    this.number = 0
    this.seen.length = 0
  }

  clear(): void {
    this.set(() => undefined)
  }

  private run(client: PoolClient, query: Query, args: unknown[]): unknown {
    const [asked, ...rest] = args
    const sql = typeof asked === 'string' ? asked : (asked as { text: string }).text
    this.seen.push(sql)
    const fault = this.plan(sql, isAnswering(sql) ? ++this.number : 0)
    if (!fault) return query(...args)
    if (fault === 'lost') {
      ;(client as unknown as { connection: { stream: { destroy: () => void } } }).connection.stream.destroy()
      return query(...args)
    }
    if (typeof fault === 'object' && 'seconds' in fault) {
      const slow = `SELECT answer.* FROM pg_sleep(${fault.seconds}), LATERAL (${sql}) AS answer`
      return query(typeof asked === 'string' ? slow : { ...(asked as object), text: slow }, ...rest)
    }
    const done = rest.filter((argument) => typeof argument === 'function')
    return query(sqlOf(fault), ...done)
  }
}

/** A statement that reads data, other than those that begin a transaction, go back in it and end it. */
export function isAnswering(sql: string): boolean {
  return !/^(?:BEGIN|ROLLBACK)/.test(sql)
}

function sqlOf(fault: 'terminated' | { sqlState: string }): string {
  if (fault === 'terminated') return 'SELECT pg_terminate_backend(pg_backend_pid()), pg_sleep(5)'
  return `DO $$ BEGIN RAISE EXCEPTION 'as planned by the test' USING ERRCODE = '${fault.sqlState}'; END $$`
}

/** No connection is in use any more, and nobody waits for one. */
export async function expectQuiet(pool: Pool): Promise<void> {
  await expect
    .poll(() => ({ waiting: pool.waitingCount, inUse: pool.totalCount - pool.idleCount }), {
      timeout: 5000,
      interval: 5,
    })
    .toEqual({ waiting: 0, inUse: 0 })
}
