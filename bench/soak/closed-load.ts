import { type Arrivals } from './open-load.js'
import { putLoad } from '../load/put-load.js'

/** Fewer than the service takes on at a time: it refuses none of them. */
const CONNECTIONS = 48

/** What is served in a second when there is always somebody who asks, and nobody too many. */
export async function measurePeak(url: string, bodies: readonly string[], seconds: number): Promise<number> {
  const requests = bodies.map((body) => ({ path: '/graphql', body }))
  const { requestsPerSecond, errors } = await putLoad({ url, requests, connections: CONNECTIONS, seconds })
  if (errors > 0) throw new Error(`${errors} requests failed where nothing should`)
  return requestsPerSecond
}

/** Whether a rate was sustained: hardly anybody was turned away, and nobody waited long. */
export function isSustained({ served, refused, servedMs }: Arrivals): boolean {
  return refused <= served / 100 && quantile(servedMs, 0.99) < LONGEST_MS
}

/** As long as one waits for others to end (QUEUE_TIMEOUT_MS). */
const LONGEST_MS = 1_000

export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((left, right) => left - right)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN
}
