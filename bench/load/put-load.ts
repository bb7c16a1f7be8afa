import { createRequire } from 'node:module'
import path from 'node:path'
import { folderOf, installPeer } from '../peers/peer-process.js'

const PEER = 'autocannon'

interface Client {
  setRequests(requests: object[]): void
  on(event: 'response', told: (status: number, bytes: number, ms: number) => void): void
  on(event: 'body', told: (read: Buffer) => void): void
}

type Autocannon = (options: object) => Promise<{ errors: number; timeouts: number; duration: number; non2xx: number }>

export interface Load {
  url: string
  requests: readonly { path: string; body: string }[]
  connections: number
  seconds: number
}

export interface Told {
  requestsPerSecond: number
  requests: number
  p50: number
  p99: number
  /** Connections that failed, answers that were not 200 or had errors in them. */
  errors: number
}

/** All connections go through the requests in the same order, each from another place. */
export async function putLoad({ url, requests, connections, seconds }: Load): Promise<Told> {
  const times: number[] = []
  let errors = 0
  let place = 0
  const all = requests.map(({ path, body }) => ({ path, body, method: 'POST', headers: HEADERS }))
  const setupClient = (client: Client): void => {
    const from = Math.floor((place++ * all.length) / connections)
    client.setRequests([...all.slice(from), ...all.slice(0, from)])
    client.on('response', (status, _bytes, ms) => {
      times.push(ms)
      if (status !== 200) errors++
    })
    client.on('body', (read) => {
      if (read.includes('"errors":')) errors++
    })
  }
  const result = await loadAutocannon()({
    url,
    connections,
    duration: seconds,
    setupClient,
    method: 'POST',
    headers: HEADERS,
  })
  times.sort((left, right) => left - right)
  return {
    requestsPerSecond: times.length / result.duration,
    requests: times.length,
    p50: quantile(times, 0.5),
    p99: quantile(times, 0.99),
    errors: errors + result.errors + result.timeouts,
  }
}

const HEADERS = { 'content-type': 'application/json', accept: 'application/json' }

const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN

function loadAutocannon(): Autocannon {
  installPeer(PEER)
  return createRequire(path.join(folderOf(PEER), 'package.json'))(PEER) as Autocannon
}
