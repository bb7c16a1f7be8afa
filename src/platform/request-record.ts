/** How an operation was answered: see docs/operating.md. */
export type Way = 'quick' | 'finished' | 'planned' | 'cached'

/** Where a statement ran: in a lane, on a connection of the pool by itself, or in the snapshot of an operation. */
export type StatementPlace = 'lane' | 'pool' | 'snapshot'

/** Is told of every statement of an operation. */
export interface StatementObserver {
  statementRan(place: StatementPlace, startedAt: number, ms: number): void
}

/** More than these are counted, but not listed one by one. */
const MOST_LISTED = 100

/** What is noted of a request while it is answered. Logs, metrics and traces are made of it when it has ended. */
export class RequestRecord implements StatementObserver {
  readonly startedAt = performance.now()
  way: Way | undefined
  /** The kind of the operation, once it has passed all checks: a query. */
  operationType: string | undefined
  /** Its name in the document. */
  operation: string | undefined
  /** When it had passed all checks. */
  operationStartedAt: number | undefined
  /** The codes of the errors in the answer, each once. */
  codes: readonly string[] = []
  /** What the database said of an error that the client is told less of. */
  reason: string | undefined
  /** Points that it cost, where that is counted. */
  cost: number | undefined
  /** Bytes of a body that was sent piece by piece. */
  bytes: number | undefined
  /** The trace that it is in, where traces are made. */
  traceId: string | undefined
  statements = 0
  statementMs = 0
  readonly listed: { place: StatementPlace; startedAt: number; ms: number }[] = []

  constructor(
    /** Which the answer names as `x-request-id`. */
    readonly id: string,
  ) {}

  statementRan(place: StatementPlace, startedAt: number, ms: number): void {
    this.statements++
    this.statementMs += ms
    if (this.listed.length < MOST_LISTED) this.listed.push({ place, startedAt, ms })
  }

  /** Notes an operation that has passed all checks. */
  operationPassed(type: string, name: string | undefined): void {
    this.operationType = type
    this.operation = name?.slice(0, LONGEST_NAME)
    this.operationStartedAt = performance.now()
  }
}

/** Characters of a name of an operation. */
const LONGEST_NAME = 64
