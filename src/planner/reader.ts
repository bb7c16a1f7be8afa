import { GraphQLError } from 'graphql'
import type { Pool, PoolClient } from 'pg'
import { codedError, databaseError, type ErrorCode } from '../platform/errors.js'
import { cancelStatement } from '../platform/database/cancel-statement.js'
import type { Lanes } from '../platform/database/lanes.js'
import type { StatementObserver, StatementPlace } from '../platform/request-record.js'
import { ArgumentError } from './parameters.js'
import { planForAll, type Preparation } from './preparation.js'

/** Whoever exchanges the table of a dataset's flows waits for this lock: else they would be gone for a later statement. */
const BEGIN =
  'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; LOCK TABLE dataset IN ACCESS SHARE MODE; SAVEPOINT unbroken'
const RECOVER = 'ROLLBACK TO SAVEPOINT unbroken'
/** Characters of one root field. Answering more would hold up everybody else. */
const LARGEST_ANSWER = 20_000_000

type Texts = readonly (string | null)[]

/**
 * Runs the statements of one operation. A single statement goes straight to the pool; several share one snapshot, so
 * that an answer never mixes the state before an import with the state after it.
 */
export class Reader {
  /** How many statements the operation took. */
  statements = 0
  /** Whether what it read went to the client as it was, but for computed fields. */
  isFinished = false

  private client: Promise<PoolClient> | undefined
  private last: Promise<unknown> = Promise.resolve()
  private broken = false
  private closed = false

  private shared = false
  /** Why the server cannot go on with the operation; another may. */
  private lost: Error | undefined
  /** Why the operation was ended from outside. */
  private stopped: Error | undefined
  /** The connections that run a statement of the operation. */
  private readonly busy = new Set<PoolClient>()

  constructor(
    private readonly pool: Pool,
    private readonly lanes?: Lanes,
    private readonly observer?: StatementObserver,
    /** Whether it is a replica, which can be lost while the primary is there. */
    private readonly isReplica = false,
  ) {}

  /** Tells that several statements are coming. */
  share(): void {
    this.shared = true
  }

  /** Ends the operation: what runs is cancelled, and nothing else is begun. Statements in lanes are too short for it. */
  stop(reason: Error): void {
    if (this.stopped) return
    this.stopped = reason
    for (const client of this.busy) cancelStatement(client)
  }

  get isStopped(): boolean {
    return this.stopped !== undefined
  }

  /** Whether all of it must be asked of the primary: what was read stays one state of the data. */
  get isLost(): boolean {
    return this.lost !== undefined && !this.isStopped
  }

  private refuseStopped(): void {
    const reason = this.stopped ?? this.lost
    if (reason) throw reason
  }

  /** A replica also ends statements that read what is to be changed there. */
  private explain(error: unknown): Error {
    const answer = this.stopped ?? answerError(error)
    const { code } = (answer as GraphQLError).extensions ?? {}
    if (this.isReplica && code === ('UNAVAILABLE' satisfies ErrorCode)) this.lost ??= answer
    return answer
  }

  /** The JSON value in the only column of the only row; null where there is no row. */
  async json(sql: string, values: unknown[]): Promise<unknown> {
    this.statements++
    const [text = null] = this.shared ? await this.inTurn(sql, values) : await this.alone(sql, values)
    return text === null ? null : JSON.parse(text)
  }

  /** The JSON texts in the columns of the only row. One statement has one snapshot, so it needs no transaction. */
  async texts(sql: string, values: unknown[], preparation: Preparation | undefined): Promise<Texts> {
    this.statements++
    return (
      (preparation?.isQuick && (await this.quickly(sql, values, preparation))) || this.alone(sql, values, preparation)
    )
  }

  /** In a lane, beside other short statements; undefined where none can take it. */
  private async quickly(text: string, values: unknown[], preparation: Preparation): Promise<Texts | undefined> {
    const lane = this.lanes?.take()
    const name = lane?.client && preparation.nameFor(lane.client, text)
    if (!name) return undefined
    const took = (ms: number): void => {
      preparation.ran(this.pool, text, values, ms)
      this.observer?.statementRan('lane', performance.now() - ms, ms)
    }
    try {
      const texts = await lane.run({ name, text, values, took })
      return texts && bounded(texts)
    } catch (error) {
      throw this.explain(error)
    }
  }

  private async alone(sql: string, values: unknown[], preparation?: Preparation): Promise<Texts> {
    let client: PoolClient | undefined
    try {
      this.refuseStopped()
      client = await this.pool.connect()
      this.refuseStopped()
      this.busy.add(client)
      const name = preparation?.nameFor(client, sql)
      await planForAll(client, name !== undefined)
      this.refuseStopped()
      const started = performance.now()
      const asked = client.query({ text: sql, values, rowMode: 'array', ...(name && { name }) })
      const texts = firstRow(await asked.finally(() => this.noteStatement('pool', started)))
      preparation?.ran(this.pool, sql, values, performance.now() - started)
      this.release(client, this.isStopped)
      return texts
    } catch (error) {
      const answer = this.explain(error)
      // One that is being lost must not be given to the next.
      const isLost = (answer as GraphQLError).extensions?.code === ('UNAVAILABLE' satisfies ErrorCode)
      if (client) this.release(client, isLost || (this.busy.has(client) && this.isStopped))
      throw answer
    }
  }

  /** Gives a connection back; whether it is given up instead, for a cancellation could come later. */
  private release(client: PoolClient, isGivenUp: boolean): void {
    this.busy.delete(client)
    client.release(isGivenUp)
  }

  private inTurn(sql: string, values: unknown[]): Promise<Texts> {
    const turn = this.last.then(async () => {
      // Fields may still be running when the answer is already decided by an error; the connection is then another's.
      if (this.closed) throw codedError('UNAVAILABLE', 'The operation has ended.')
      this.refuseStopped()
      try {
        const client = await (this.client ??= this.begin())
        this.refuseStopped()
        this.busy.add(client)
        if (this.broken) await client.query(RECOVER)
        this.refuseStopped()
        this.broken = true
        const started = performance.now()
        const asked = client.query({ text: sql, values, rowMode: 'array' })
        const result = await asked.finally(() => this.noteStatement('snapshot', started))
        this.broken = false
        return firstRow(result)
      } catch (error) {
        throw this.explain(error)
      }
    })
    this.last = turn.catch(() => undefined)
    return turn
  }

  private noteStatement(place: StatementPlace, startedAt: number): void {
    this.observer?.statementRan(place, startedAt, performance.now() - startedAt)
  }

  private async begin(): Promise<PoolClient> {
    const client = await this.pool.connect()
    try {
      this.refuseStopped()
      this.busy.add(client) // it may wait for the lock
      await planForAll(client, false)
      await client.query(BEGIN)
      return client
    } catch (error) {
      this.release(client, true)
      throw error
    }
  }

  async close(): Promise<void> {
    this.closed = true
    await this.last
    const client = await this.client?.catch(() => undefined)
    if (!client) return
    if (this.stopped) return this.release(client, true)
    try {
      await client.query('ROLLBACK')
      this.release(client, false)
    } catch {
      this.release(client, true)
    }
  }
}

function firstRow({ rows }: { rows: unknown[] }): Texts {
  return bounded((rows[0] ?? []) as Texts)
}

function bounded(texts: Texts): Texts {
  for (const text of texts) {
    if (text === null || text.length <= LARGEST_ANSWER) continue
    const message = 'The answer is larger than 20 million characters. Ask for less, or in parts.'
    throw codedError('QUERY_TOO_EXPENSIVE', message)
  }
  return texts
}

/** The SQLSTATE of the database's own function `refuse`. */
const REFUSED = 'CY001'

/** The error of a statement as the client gets it: a bad argument that the database found, or one of its own. */
export function answerError(error: unknown): Error {
  if (error instanceof GraphQLError) return error
  const { code, message, detail } = error as { code?: unknown; message: string; detail: string }
  if (code === REFUSED) {
    const { argument, field } = JSON.parse(detail) as { argument: string; field: string[] }
    return new ArgumentError(message, argument, field)
  }
  return databaseError(error)
}
