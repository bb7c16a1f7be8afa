import { once } from 'node:events'
import type { Readable } from 'node:stream'
import { GraphQLError } from 'graphql'
import type { Pool, PoolClient } from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { codedError, databaseError } from '../platform/errors.js'
import { answerError } from '../planner/reader.js'

/** Whoever exchanges the table of a dataset's flows waits for this lock, as for that of an operation. */
const BEGIN = 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; LOCK TABLE dataset IN ACCESS SHARE MODE'
/** After a statement that fails others are asked: which argument was at fault. */
const KEEP = 'SAVEPOINT unbroken'
const RECOVER = 'ROLLBACK TO SAVEPOINT unbroken'

/** Characters of a list that is no COPY, as of any answer. */
const LARGEST_ANSWER = 20_000_000

/** One state of the data, on a connection of its own. */
export class Snapshot {
  private closed = false
  private reading: Readable | undefined
  /** Statements that answer in one value, one after the other. */
  private last: Promise<unknown> = Promise.resolve()
  private asking = 0

  private constructor(
    private readonly pool: Pool,
    readonly client: PoolClient,
    private readonly pid: number,
    /** Of all published data, as the catalog gives it. */
    readonly dataVersion: string,
  ) {}

  /** Once the signal comes it is closed, whatever is still running. */
  static async open(pool: Pool, timeoutMs: number, signal: AbortSignal): Promise<Snapshot> {
    const client = await pool.connect().catch((error: unknown) => {
      throw databaseError(error)
    })
    try {
      await client.query(BEGIN)
      // A statement may last as long as the export; whoever reads it ends it after that time.
      await client.query(`SET LOCAL statement_timeout = ${timeoutMs}; ${KEEP}`)
      const { rows } = await client.query<{ pid: number; version: string }>(
        'SELECT pg_backend_pid() AS pid, coalesce((SELECT version FROM data_state WHERE id = 1), 0)::text AS version',
      )
      signal.throwIfAborted()
      const snapshot = new Snapshot(pool, client, rows[0]!.pid, rows[0]!.version)
      signal.addEventListener('abort', () => void snapshot.close(), { once: true })
      return snapshot
    } catch (error) {
      client.release(true)
      throw databaseError(error)
    }
  }

  /** The text of a COPY statement, once its first bytes are there: what fails before is thrown. */
  async copy(statement: string): Promise<Readable> {
    this.refuseClosed() // the connection may be another's by now
    const stream = this.client.query(copyTo(statement))
    this.reading = stream
    stream.on('error', () => {}) // whoever reads it is told by then
    try {
      await once(stream, 'readable') // also at the end of an empty one
      return stream
    } catch (error) {
      this.reading = undefined
      throw answerError(error)
    }
  }

  /** The JSON value in the only column of the only row; null where there is no row. */
  json(sql: string, values: unknown[]): Promise<unknown> {
    const turn = this.last.then(async () => {
      this.refuseClosed()
      this.asking++
      try {
        const { rows } = await this.client.query<[string | null]>({ text: sql, values, rowMode: 'array' })
        return readAnswer(rows[0]?.[0] ?? null)
      } catch (error) {
        if (error instanceof GraphQLError) throw error
        if (!this.closed) await this.client.query(RECOVER).catch(() => {}) // a lost connection fails the next one too
        throw answerError(error)
      } finally {
        this.asking--
      }
    })
    this.last = turn.catch(() => undefined)
    return turn
  }

  private refuseClosed(): void {
    if (this.closed) throw codedError('UNAVAILABLE', 'The export has ended.')
  }

  /** Gives the connection back; where something is still running on it, that is cancelled. */
  async close(): Promise<void> {
    if (this.closed) return
    this.closed = true
    if (this.asking > 0 || (this.reading && !this.reading.readableEnded)) return this.cancel()
    try {
      await this.client.query('ROLLBACK')
      this.client.release()
    } catch {
      this.client.release(true)
    }
  }

  /** Without its reader PostgreSQL would notice only when it has something to write. */
  private async cancel(): Promise<void> {
    const cancelled = this.pool.query('SELECT pg_cancel_backend($1)', [this.pid])
    this.client.release(true)
    await cancelled.catch(() => {})
  }
}

function readAnswer(text: string | null): unknown {
  if (text === null) return null
  if (text.length <= LARGEST_ANSWER) return JSON.parse(text)
  throw codedError('QUERY_TOO_EXPENSIVE', 'The list is larger than 20 million characters. Ask for less, or in parts.')
}
