import { once } from 'node:events'
import type { Readable } from 'node:stream'
import type { Pool, PoolClient } from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { databaseError } from '../platform/errors.js'
import { answerError } from '../planner/reader.js'

/** Whoever exchanges the table of a dataset's flows waits for this lock, as for that of an operation. */
const BEGIN = 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; LOCK TABLE dataset IN ACCESS SHARE MODE'

/** One state of the data, on a connection of its own. */
export class Snapshot {
  private closed = false

  private constructor(
    private readonly pool: Pool,
    readonly client: PoolClient,
    private readonly pid: number,
    /** Of all published data, as the catalog gives it. */
    readonly dataVersion: string,
  ) {}

  static async open(pool: Pool, timeoutMs: number): Promise<Snapshot> {
    const client = await pool.connect().catch((error: unknown) => {
      throw databaseError(error)
    })
    try {
      await client.query(BEGIN)
      // A statement may last as long as the export; whoever reads it ends it after that time.
      await client.query(`SET LOCAL statement_timeout = ${timeoutMs}`)
      const { rows } = await client.query<{ pid: number; version: string }>(
        'SELECT pg_backend_pid() AS pid, coalesce((SELECT version FROM data_state WHERE id = 1), 0)::text AS version',
      )
      return new Snapshot(pool, client, rows[0]!.pid, rows[0]!.version)
    } catch (error) {
      client.release(true)
      throw databaseError(error)
    }
  }

  /** The text of a COPY statement, once its first bytes are there: what fails before is thrown. */
  async copy(statement: string): Promise<Readable> {
    const stream = this.client.query(copyTo(statement))
    stream.on('error', () => {}) // whoever reads it is told by then
    try {
      await once(stream, 'readable') // also at the end of an empty one
      return stream
    } catch (error) {
      throw answerError(error)
    }
  }

  /** Gives the connection back; where something is still running on it, that is cancelled. */
  async close({ finished }: { finished: boolean }): Promise<void> {
    if (this.closed) return
    this.closed = true
    try {
      if (!finished) throw new Error('it is still in use')
      await this.client.query('ROLLBACK')
      this.client.release()
    } catch {
      // Without its reader PostgreSQL would notice only when it has something to write.
      const cancelled = this.pool.query('SELECT pg_cancel_backend($1)', [this.pid])
      this.client.release(true)
      await cancelled.catch(() => {})
    }
  }
}
