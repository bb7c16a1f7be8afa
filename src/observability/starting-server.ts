import { once } from 'node:events'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { errorBody } from '../http/refused-requests.js'
import { type Check, describeReadiness } from './readiness.js'

/** What the service does at its start, in this order. */
const STEPS = {
  database: 'PostgreSQL is started, or connected to.',
  migrations: 'The schema of the database is brought up to date.',
  records: 'What Comity ships with is loaded, where it is not there yet.',
  service: 'The service is put together.',
} as const

/** Holds the port while the service starts, and tells who asks what it waits for. */
export class StartingServer {
  private done = 0
  private readonly server = http.createServer((request, response) => {
    const path = request.url?.split('?', 1)[0]
    const headers = { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' }
    response.writeHead(503, { ...headers, connection: 'close', 'retry-after': '1' })
    // Whoever waits for a 200 here goes on to ask.
    response.end(JSON.stringify(path === '/healthz' ? { status: 'starting' } : this.describe(path)))
    request.resume()
  })

  /** The port that it listens on. */
  async listen(port: number, host: string): Promise<number> {
    this.server.listen(port, host)
    await once(this.server, 'listening')
    return (this.server.address() as AddressInfo).port
  }

  /** Those before it are done. */
  reach(step: keyof typeof STEPS): void {
    this.done = Object.keys(STEPS).indexOf(step)
  }

  /** Leaves the port to the service. */
  async close(): Promise<void> {
    if (!this.server.listening) return
    const closed = once(this.server, 'close')
    this.server.close()
    this.server.closeAllConnections()
    await closed
  }

  private describe(path: string | undefined): object {
    if (path !== '/readyz') return errorBody('UNAVAILABLE', 'The service is starting. Try again.')
    const checks = Object.entries(STEPS).map(([name, message], i): Check =>
      i < this.done ? { name, status: 'ok' } : { name, status: 'waiting', message },
    )
    return describeReadiness(checks).body
  }
}
