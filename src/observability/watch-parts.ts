import type { Pool } from 'pg'
import type { CountedCache } from '../platform/counted-cache.js'
import type { ReadServers } from '../platform/database/read-servers.js'
import type { Metrics, Reading } from './metrics.js'

export interface Parts {
  servers: ReadServers
  caches: Readonly<Record<string, Pick<CountedCache<object>, 'hits' | 'misses' | 'size' | 'bytes'>>>
}

/** Adds what the parts of the service tell of themselves when they are asked. */
export function watchParts(metrics: Metrics, { servers, caches }: Parts): void {
  const { pool, lanes } = servers.primary
  const states = { used: () => pool.totalCount - pool.idleCount, idle: () => pool.idleCount }
  metrics.gauge('comity_pool_connections', 'Connections of the pool to the database.', ['state'], () =>
    Object.entries(states).map(([state, count]) => ({ labels: { state }, value: count() })),
  )
  metrics.gauge('comity_pool_limit', 'Most connections that the pool may have.', [], () => one(pool.options.max))
  metrics.gauge('comity_pool_waiting', 'Statements that wait for a connection.', [], () => one(pool.waitingCount))
  metrics.gauge('comity_lanes_open', 'Lanes for short statements that are open.', [], () => one(lanes.count().open))
  metrics.gauge('comity_lanes_waiting', 'Statements in lanes that have no answer yet.', [], () =>
    one(lanes.count().waiting),
  )
  const gauges = {
    hits: ['comity_cache_hits', 'How often a cache had what was looked up, since the start.'],
    misses: ['comity_cache_misses', 'How often it had not.'],
    size: ['comity_cache_entries', 'What it holds.'],
    bytes: ['comity_cache_bytes', 'About what that takes.'],
  } as const
  for (const [part, [name, help]] of Object.entries(gauges) as [keyof typeof gauges, readonly [string, string]][]) {
    metrics.gauge(name, help, ['cache'], () =>
      Object.entries(caches).map(([cache, counted]) => ({ labels: { cache }, value: counted[part] })),
    )
  }
  watchImports(metrics, pool)
  watchReplica(metrics, servers)
}

function watchReplica(metrics: Metrics, servers: ReadServers): void {
  if (!servers.replica) return
  const { watch, pool } = servers.replica
  metrics.gauge('comity_replica_used', 'Whether operations are read from the replica.', [], () =>
    one(watch.trouble === undefined ? 1 : 0),
  )
  metrics.gauge('comity_replica_lag_seconds', 'How old what the replica answers may be.', [], () =>
    Number.isFinite(watch.lagMs) ? one(watch.lagMs / 1000) : [],
  )
  metrics.gauge('comity_replica_connections', 'Connections of the pool to the replica.', [], () => one(pool.totalCount))
  metrics.gauge('comity_replica_redone', 'Operations that failed there and were done again, since the start.', [], () =>
    one(servers.redone),
  )
}

/** Each service asks the tables this rarely, whoever asks it. */
const READ_AFTER_MS = 10_000

interface SeriesRow {
  series: string
  editions: string
  imported: number
}

function watchImports(metrics: Metrics, pool: Pool): void {
  let rows: Promise<SeriesRow[]> = Promise.resolve([])
  let readAt = -Infinity
  const read = (): Promise<SeriesRow[]> => {
    if (performance.now() - readAt < READ_AFTER_MS) return rows
    readAt = performance.now()
    // Without the database the others are told all the same.
    return (rows = pool.query<SeriesRow>(SERIES).then(
      (result) => result.rows,
      () => [],
    ))
  }
  const tell = (value: (row: SeriesRow) => number) => async (): Promise<Reading<'series'>[]> =>
    (await read()).map((row) => ({ labels: { series: row.series }, value: value(row) }))
  metrics.gauge(
    'comity_dataset_editions',
    'Editions of a series of statistics.',
    ['series'],
    tell(({ editions }) => Number(editions)),
  )
  metrics.gauge(
    'comity_dataset_imported_timestamp_seconds',
    'When an edition of a series was last imported.',
    ['series'],
    tell(({ imported }) => imported),
  )
}

const SERIES = `SELECT series, count(*) AS editions, extract(epoch FROM max(imported_at))::float8 AS imported
  FROM dataset GROUP BY series`

const one = (value: number): Reading<never>[] => [{ labels: {}, value }]
