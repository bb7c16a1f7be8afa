import type { Pool } from 'pg'

const READ_AFTER_MS = 1000
/** While all connections are taken nobody waits for one to be told that nothing has changed, for so long. */
const LATE_MS = 10_000

// Of a database that was made anew, the number alone would come again. A migration can change what is answered, and so
// can the day: the database's own, because it is the one that statements see.
const STATE = `SELECT concat_ws(' ', version, changed_at, (SELECT max(migration_name) FROM _prisma_migrations), current_date) AS state
  FROM data_state WHERE id = 1`

/** Which state of the data answers are made of. */
export class DataVersion {
  private state: Promise<string | undefined> = Promise.resolve(undefined)
  private readAt = -Infinity

  constructor(private readonly pool: Pool) {}

  /**
   * Asked for before an answer is made it can be older than what the answer shows, by a second (while all connections are
   * taken, by ten), and never newer.
   */
  read(): Promise<string | undefined> {
    const age = performance.now() - this.readAt
    if (age < READ_AFTER_MS) return this.state
    if (this.isBusy()) return age < LATE_MS ? this.state : Promise.resolve(undefined)
    this.readAt = performance.now()
    this.state = this.ask()
    return this.state
  }

  private isBusy(): boolean {
    const { idleCount, totalCount, options } = this.pool
    return idleCount === 0 && totalCount >= (options.max ?? Infinity)
  }

  /** Undefined where the database does not tell: the answer then says what is wrong with it. */
  private async ask(): Promise<string | undefined> {
    try {
      const { rows } = await this.pool.query<{ state: string }>(STATE)
      return rows[0]?.state
    } catch {
      return undefined
    }
  }
}
