import type { PoolClient } from 'pg'

/** Runs of a statement before anything is tried: one that is asked once or twice is not worth a place in PostgreSQL's memory. */
const WATCHED = 6
/** Of a statement that takes longer, planning is a small part, and a plan for the very values the better one. */
const WORTH_MS = 25
/** Runs of each way that are held against each other. */
const TRIED = 24
/** PostgreSQL plans a prepared statement for its values five times on a connection, then considers a generic plan. */
const UNSETTLED = 5
/** A prepared statement that is so much slower than it was without, this often, has a bad plan for some values. */
const MUCH_SLOWER = 20
const STRIKES = 3
/** Prepared statements on one connection; one that has more is replaced by a new one. */
export const MOST_PREPARED = 200

let lastName = 0
const runs = new WeakMap<PoolClient, Map<string, number>>()

/**
 * Finds out whether a statement is better prepared, which saves PostgreSQL parsing and planning it, or planned anew for
 * its values each time: PostgreSQL cannot tell, for it compares estimates. The two ways take turns, then the quicker stays.
 */
export class PreparedTrial {
  private readonly name = `comity_${++lastName}`
  private state: 'watched' | 'tried' | 'prepared' | 'planned' = 'watched'
  private turn = 0
  private plannedMs: number[] = []
  private preparedMs: number[] = []
  private strikes = 0

  /** The name to run it under; undefined where it is to be planned for its values. */
  nameFor(client: PoolClient): string | undefined {
    if (this.state === 'watched' || this.state === 'planned') return undefined
    if (this.state === 'tried' && this.turn++ % 2 === 0) return undefined
    const known = runs.get(client) ?? new Map<string, number>()
    runs.set(client, known.set(this.name, (known.get(this.name) ?? 0) + 1))
    return this.name
  }

  took(ms: number, name: string | undefined, client: PoolClient): void {
    if (this.state === 'planned') return
    if (this.state === 'prepared') {
      if (name && ms > MUCH_SLOWER * median(this.plannedMs) + WORTH_MS && ++this.strikes >= STRIKES)
        this.state = 'planned'
      return
    }
    if (name === undefined) this.plannedMs.push(ms)
    else if (runs.get(client)!.get(name)! > UNSETTLED) this.preparedMs.push(ms)
    if (this.state === 'watched') {
      if (this.plannedMs.length < WATCHED) return
      this.state = median(this.plannedMs) < WORTH_MS ? 'tried' : 'planned'
      this.plannedMs = []
    } else if (this.preparedMs.length >= TRIED) {
      this.state = median(this.preparedMs) <= median(this.plannedMs) ? 'prepared' : 'planned'
      this.plannedMs = [median(this.plannedMs)]
      this.preparedMs = []
    }
  }
}

/** Whether a connection holds so many prepared statements that it should be closed. */
export function isFull(client: PoolClient): boolean {
  return (runs.get(client)?.size ?? 0) > MOST_PREPARED
}

function median(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[values.length >> 1] ?? 0
}
