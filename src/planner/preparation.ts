import type { ClientBase, Pool, PoolClient } from 'pg'

/** Runs before a statement is probed: one that is asked once or twice is not worth a place in PostgreSQL's memory. */
const WATCHED = 6
/** Runs after which one that could not be probed, or was always too long, is left as it is. */
const GIVEN_UP = 200
/** Values of that many runs are probed, each so often; the least time of each counts, for others are at work as well. */
const SAMPLES = 3
const REPEATS = 10
/** Values that are longer are not kept. */
const LONGEST_SAMPLE = 1_000
/** What a preparation keeps, in bytes, for the caches of plans. */
export const PREPARATION_BYTES = 2 * SAMPLES * LONGEST_SAMPLE
/**
 * Planning is a large part of a statement that is shorter: it is prepared unless that is clearly slower for some values.
 * Of a longer one a plan for its very values may matter more: it must be clearly quicker for all.
 */
const SHORT_MS = 25
/** One that always takes longer is not probed: planning is nothing to it. */
const LONG_MS = 150
/** A probe is broken off where one of its runs takes so much longer than expected, and when all together do. */
const RUN_MS = 500
const PROBE_MS = 1_500
/** Connections that a pool must be able to have, so that one can be spared for a probe. */
const SPARE = 3
const PROBE = 'comity_probe'
/** A prepared statement that took so many times its least, and more than that, is probed with these values, now and then. */
const MUCH_SLOWER = 20
const SLOW_MS = 100
const AGAIN_MS = 60_000
/**
 * Characters of the prepared statements on one connection. PostgreSQL keeps about a hundred bytes of plan for each. On a
 * connection that is full no others are prepared; a pool replaces its connections from time to time.
 */
const MOST_CHARACTERS = 200_000

/** One that is quicker for all values that were tried may go where others wait for it; a longer one would gain little. */
const QUICK_MS = 0.5

const preparedOn = new WeakMap<ClientBase, { names: Set<string>; characters: number }>()
const plansForAll = new WeakMap<PoolClient, boolean>()
let lastName = 0
let isProbing = false

/**
 * Whether a statement is prepared, which saves PostgreSQL parsing it, and planning it where the plan fits all values. It
 * may fit some badly, and PostgreSQL cannot tell, for it compares estimates. So both are measured, and the quicker stays.
 */
export class Preparation {
  private readonly name = `comity_${++lastName}`
  private state: 'watched' | 'prepared' | 'planned' = 'watched'
  private readonly samples: unknown[][] = []
  private runs = 0
  private leastMs = Infinity
  private probedAt = 0
  /** Whether some values that were tried took too long for a lane. */
  private isLong = false
  /** Prepared, and short. */
  isQuick = false

  /** The name to run it under; undefined where it is to be planned for its values. */
  nameFor(client: ClientBase, text: string): string | undefined {
    if (this.state !== 'prepared') return undefined
    const prepared = preparedOn.get(client) ?? { names: new Set(), characters: 0 }
    preparedOn.set(client, prepared)
    if (!prepared.names.has(this.name)) {
      if (prepared.characters + text.length > MOST_CHARACTERS) return undefined
      prepared.characters += text.length
      prepared.names.add(this.name)
    }
    return this.name
  }

  /** Notes that it has run; now and then that makes it probe the statement, beside what else goes on. */
  ran(pool: Pool, text: string, values: unknown[], ms: number): void {
    if (this.state === 'planned') return
    this.runs++
    this.leastMs = Math.min(this.leastMs, ms)
    if (this.state === 'prepared') {
      const isSlow = ms > MUCH_SLOWER * this.leastMs + SLOW_MS && performance.now() - this.probedAt > AGAIN_MS
      if (isSlow && isShort(values) && canSpare(pool)) this.start(pool, text, [values])
      return
    }
    if (isShort(values)) this.samples[this.runs % SAMPLES] = values
    if (this.runs < WATCHED) return
    const samples = this.samples.filter(Boolean)
    if (this.leastMs <= LONG_MS && samples.length > 0 && canSpare(pool)) this.start(pool, text, samples)
    else if (this.runs >= GIVEN_UP) this.state = 'planned'
  }

  private start(pool: Pool, text: string, samples: readonly unknown[][]): void {
    isProbing = true
    this.probedAt = performance.now()
    // A probe that fails leaves the statement as it is; what is wrong the next run will tell.
    void this.probe(pool, text, samples)
      .catch(() => {
        this.state = 'planned'
        this.isQuick = false
      })
      .finally(() => {
        isProbing = false
        this.samples.length = 0
      })
  }

  /** Each run is a transaction of its own, so that it holds up nobody who waits for a lock. */
  private async probe(pool: Pool, text: string, samples: readonly unknown[][]): Promise<void> {
    const client = await pool.connect()
    try {
      const deadline = performance.now() + PROBE_MS
      await client.query(`SET default_transaction_read_only = on; SET statement_timeout = ${RUN_MS}`)
      await client.query(`PREPARE ${PROBE} AS ${text}`)
      const times: [planned: number, prepared: number][] = []
      for (const values of samples) times.push(await leastTimes(client, values, deadline))
      const isGood = times.every(
        ([planned, prepared]) => prepared < (planned < SHORT_MS ? 1.3 * planned + 0.2 : 0.8 * planned),
      )
      this.state = isGood ? 'prepared' : 'planned'
      this.isLong ||= times.some(([, prepared]) => prepared >= QUICK_MS)
      this.isQuick = isGood && !this.isLong
    } finally {
      client.release(true) // with what was set and prepared for the probe
    }
  }
}

/**
 * Sets whether a connection plans statements for all values. For one that is prepared it must: PostgreSQL would go on
 * planning it anew where it estimates that to be cheaper, which has been found out by measuring.
 */
export async function planForAll(client: PoolClient, isForAll: boolean): Promise<void> {
  if ((plansForAll.get(client) ?? false) === isForAll) return
  await client.query(`SET plan_cache_mode = ${isForAll ? 'force_generic_plan' : 'auto'}`)
  plansForAll.set(client, isForAll)
}

/** One probe at a time, and none that would take most of the connections. */
function canSpare(pool: Pool): boolean {
  return !isProbing && (pool.options.max ?? 0) >= SPARE
}

/** Of the statement planned for the values, and of the generic plan: they take turns, for others come and go. */
async function leastTimes(client: PoolClient, values: unknown[], deadline: number): Promise<[number, number]> {
  const least: [number, number] = [Infinity, Infinity]
  const literals = values.length > 0 ? `(${values.map((value) => literalOf(client, value)).join()})` : ''
  for (let turn = 0; turn < 2 * REPEATS; turn++) {
    const way = turn % 2
    await client.query(`SET plan_cache_mode = force_${way === 0 ? 'custom' : 'generic'}_plan`)
    // PostgreSQL's own clock: here an answer may wait until somebody reads it.
    const { rows } = await client.query<{ 'QUERY PLAN': [Record<'Planning Time' | 'Execution Time', number>] }>(
      `EXPLAIN (ANALYZE, TIMING OFF, FORMAT JSON) EXECUTE ${PROBE}${literals}`,
    )
    const [times] = rows[0]!['QUERY PLAN']
    least[way] = Math.min(least[way]!, times['Planning Time'] + times['Execution Time'])
    if (performance.now() > deadline && turn > 2) break
  }
  return least
}

function literalOf(client: PoolClient, value: unknown): string {
  if (value === null || value === undefined) return 'NULL'
  if (!Array.isArray(value)) return client.escapeLiteral(typeof value === 'string' ? value : JSON.stringify(value))
  const items = value.map((item) => (item === null ? 'NULL' : `"${String(item).replace(/["\\]/g, '\\$&')}"`))
  return client.escapeLiteral(`{${items.join()}}`)
}

function isShort(values: readonly unknown[]): boolean {
  return JSON.stringify(values).length <= LONGEST_SAMPLE
}
