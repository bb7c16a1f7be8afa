import type { Pool, PoolClient } from 'pg'

/** Runs before a statement is probed: one that is asked once or twice is not worth a place in PostgreSQL's memory. */
const WATCHED = 6
/** Values of that many runs are probed, each so often; the least time of each counts, for others are at work as well. */
const SAMPLES = 3
const REPEATS = 10
/**
 * Planning is a large part of a statement that is shorter: it is prepared unless that is clearly slower for some values.
 * Of a longer one a plan for its very values may matter more: it must be clearly quicker for all.
 */
const SHORT_MS = 25
/** A probe takes no longer than about this. */
const PROBE_MS = 3_000
const PROBE = 'comity_probe'
/** A prepared statement that is slower than this times what it was without, so often, has a bad plan for some values. */
const MUCH_SLOWER = 20
const MOST_STRIKES = 3
/**
 * Characters of the prepared statements on one connection; one that has more is closed. PostgreSQL keeps about a hundred
 * bytes of plan for each.
 */
const MOST_CHARACTERS = 200_000

const preparedOn = new WeakMap<PoolClient, { names: Set<string>; characters: number }>()
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
  private plannedMs = 0
  private strikes = 0

  /** The name to run it under; undefined where it is to be planned for its values. */
  nameFor(client: PoolClient, text: string): string | undefined {
    if (this.state !== 'prepared') return undefined
    const prepared = preparedOn.get(client) ?? { names: new Set(), characters: 0 }
    preparedOn.set(client, prepared)
    if (!prepared.names.has(this.name)) prepared.characters += text.length
    prepared.names.add(this.name)
    return this.name
  }

  /** Notes that it has run; now and then that makes it probe the statement, beside what else goes on. */
  ran(pool: Pool, text: string, values: unknown[], ms: number): void {
    if (this.state === 'prepared') {
      if (ms > MUCH_SLOWER * this.plannedMs + 4 * SHORT_MS && ++this.strikes >= MOST_STRIKES) this.state = 'planned'
      return
    }
    if (this.state === 'planned') return
    this.runs++
    if (this.samples.length < SAMPLES || this.runs % 2 === 0) this.samples[this.runs % SAMPLES] = values
    if (this.runs < WATCHED || isProbing) return
    isProbing = true
    // A probe that fails leaves the statement as it is; what is wrong the next run will tell.
    void this.probe(pool, text)
      .catch(() => (this.state = 'planned'))
      .finally(() => (isProbing = false))
  }

  private async probe(pool: Pool, text: string): Promise<void> {
    const client = await pool.connect()
    try {
      await client.query('BEGIN READ ONLY')
      await client.query(`PREPARE ${PROBE} AS ${text}`)
      const planned: number[] = []
      const prepared: number[] = []
      for (const values of this.samples.splice(0).filter(Boolean)) {
        const [one, other] = await leastTimes(client, values)
        planned.push(one)
        prepared.push(other)
      }
      this.plannedMs = Math.max(...planned)
      const isGood = prepared.every(
        (ms, i) => ms < (planned[i]! < SHORT_MS ? 1.3 * planned[i]! + 0.2 : 0.8 * planned[i]!),
      )
      this.state = isGood ? 'prepared' : 'planned'
    } finally {
      await client.query('ROLLBACK').catch(() => {})
      client.release(true) // with the statement that was prepared for the probe
    }
  }
}

const planning = new WeakMap<PoolClient, boolean>()

/**
 * Sets whether a connection plans statements for all values. For the one that is prepared it must: PostgreSQL would go on
 * planning it anew where it estimates that to be cheaper, which has been found out by measuring.
 */
export async function planForAll(client: PoolClient, isForAll: boolean): Promise<void> {
  if ((planning.get(client) ?? false) === isForAll) return
  await client.query(`SET plan_cache_mode = ${isForAll ? 'force_generic_plan' : 'auto'}`)
  planning.set(client, isForAll)
}

/** Whether a connection holds so much of prepared statements that it should be closed. */
export function isFull(client: PoolClient): boolean {
  return (preparedOn.get(client)?.characters ?? 0) > MOST_CHARACTERS
}

/** Of the statement planned for the values, and of the generic plan: they take turns, for others come and go. */
async function leastTimes(client: PoolClient, values: unknown[]): Promise<[number, number]> {
  const started = performance.now()
  const least: [number, number] = [Infinity, Infinity]
  const literals = values.length > 0 ? `(${values.map((value) => literalOf(client, value)).join()})` : ''
  for (let turn = 0; turn < 2 * REPEATS; turn++) {
    const way = turn % 2
    await client.query(`SET LOCAL plan_cache_mode = force_${way === 0 ? 'custom' : 'generic'}_plan`)
    // PostgreSQL's own clock: here an answer may wait until somebody reads it.
    const { rows } = await client.query<{ 'QUERY PLAN': [Record<'Planning Time' | 'Execution Time', number>] }>(
      `EXPLAIN (ANALYZE, TIMING OFF, FORMAT JSON) EXECUTE ${PROBE}${literals}`,
    )
    const [times] = rows[0]!['QUERY PLAN']
    least[way] = Math.min(least[way]!, times['Planning Time'] + times['Execution Time'])
    if (performance.now() - started > PROBE_MS / SAMPLES) break
  }
  return least
}

function literalOf(client: PoolClient, value: unknown): string {
  if (value === null || value === undefined) return 'NULL'
  if (!Array.isArray(value)) return client.escapeLiteral(String(value))
  const items = value.map((item) => (item === null ? 'NULL' : `"${String(item).replace(/["\\]/g, '\\$&')}"`))
  return client.escapeLiteral(`{${items.join()}}`)
}
