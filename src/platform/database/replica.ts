import { setTimeout as sleep } from 'node:timers/promises'
import { Probe } from './probe.js'

const EVERY_MS = 1_000
/** The primary counts as gone when it has not answered so often: until then it may only have been slow. */
const GONE_AFTER = 3

// By what the log is at, not by times of transactions: on a primary to which nobody writes these only grow older.
const IDENTITY = `(SELECT system_identifier FROM pg_control_system()) || ' ' ||
  (SELECT oid FROM pg_database WHERE datname = current_database()) AS identity`
const PRIMARY = `SELECT ${IDENTITY}, (pg_current_wal_lsn() - '0/0')::float8 AS place`
const REPLICA = `SELECT ${IDENTITY}, pg_is_in_recovery() AS follows, (pg_last_wal_replay_lsn() - '0/0')::float8 AS place`

/** Where the log of the primary was, at a time before which all that it told others stands in the log up to there. */
interface Mark {
  place: number
  at: number
}

export interface ReplicaOptions {
  primaryUrl: string
  replicaUrl: string
  /** Milliseconds that it may be behind the primary. */
  longestLagMs: number
  /** Is told when it is no longer asked, and when it is again. */
  log: (line: string) => void
  /** Ends what is under way there: it does not answer any more. */
  cutOff: () => void
}

/** Watches a server that follows another, and tells whether it can be asked in the other's place. */
export class Replica {
  private readonly primary: Probe
  private readonly replica: Probe
  private marks: Mark[] = []
  /** What the schema was brought up to: before that statements of this version may not fit. */
  private first: number | undefined
  private identity: string | undefined
  /** All that the primary had told before then is there. */
  private reachedAt = -Infinity
  private failure: string | undefined = 'it was not asked yet'
  private silences = 0
  private told: string | undefined
  private readonly closing = new AbortController()
  private readonly watching: Promise<void>

  constructor(private readonly options: ReplicaOptions) {
    this.primary = new Probe(options.primaryUrl)
    this.replica = new Probe(options.replicaUrl)
    this.watching = this.watch()
  }

  /** Why it is not asked; undefined where it is. */
  get trouble(): string | undefined {
    if (this.failure !== undefined) return this.failure
    // Nobody else can answer then: late rather than never.
    if (this.isPrimaryGone) return undefined
    return this.lagMs <= this.options.longestLagMs ? undefined : 'it is too far behind'
  }

  get isPrimaryGone(): boolean {
    return this.silences >= GONE_AFTER
  }

  /** How old what it answers may be; as it is found out once a second, up to a second more than it is. */
  get lagMs(): number {
    return performance.now() - this.reachedAt
  }

  async close(): Promise<void> {
    this.closing.abort()
    this.primary.close()
    this.replica.close()
    await this.watching
  }

  private async watch(): Promise<void> {
    const { signal } = this.closing
    while (!signal.aborted) {
      await this.look()
      if (signal.aborted) return
      this.tell()
      await sleep(EVERY_MS, undefined, { signal }).catch(() => {})
    }
  }

  private async look(): Promise<void> {
    await this.markPrimary()
    try {
      const { follows, place, identity } = await this.replica.ask<Record<'identity', string> & Follower>(REPLICA)
      this.reach(place)
      this.failure = this.judge(follows, place, identity)
    } catch (error) {
      if (this.failure === undefined) this.options.cutOff()
      this.failure = `it does not answer (${(error as Error).message})`
    }
  }

  private async markPrimary(): Promise<void> {
    const at = performance.now()
    try {
      const { place, identity } = await this.primary.ask<{ place: number; identity: string }>(PRIMARY)
      this.first ??= place
      this.identity ??= identity
      this.silences = 0
      // Of a log that has not moved on, the latest time counts.
      if (this.marks.at(-1)?.place === place) this.marks.pop()
      this.marks.push({ place, at })
    } catch {
      this.silences++
    }
  }

  private reach(place: number | null): void {
    const reached = this.marks.filter((mark) => mark.place <= (place ?? 0))
    if (reached.length === 0) return
    this.reachedAt = reached.at(-1)!.at
    this.marks = this.marks.slice(reached.length - 1)
  }

  private judge(follows: boolean, place: number | null, identity: string): string | undefined {
    if (!follows) return 'it follows no other server'
    if (this.identity === undefined) return 'the primary has not answered yet'
    if (identity !== this.identity) return 'it holds another database than DATABASE_URL'
    return (place ?? 0) < this.first! ? 'it is not as far as the start of this service' : undefined
  }

  private tell(): void {
    const trouble = this.trouble
    const now = trouble === undefined ? 'used' : 'not used'
    if (now !== this.told) {
      this.options.log(
        trouble === undefined
          ? 'The replica is fresh: operations are read there.'
          : `The replica is not used: ${trouble}. Operations are read from the primary.`,
      )
    }
    this.told = now
  }
}

interface Follower {
  follows: boolean
  place: number | null
}
