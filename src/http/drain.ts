import type { ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import type { FastifyInstance } from 'fastify'

/** For connections that were broken off to be closed, and what they asked to be cancelled. */
const PATIENCE_MS = 2_000
const LOOK_MS = 50

/**
 * Prepares the end of a service that listens soon. The function that it returns closes it: what is under way is answered,
 * as far as the time goes, and broken off then. It tells whether all was answered.
 */
export function prepareDrain(app: FastifyInstance): (ms: number) => Promise<boolean> {
  const running = new Set<ServerResponse>()
  app.server.on('request', (_request, response: ServerResponse) => {
    running.add(response.once('close', () => running.delete(response)))
  })
  return async (ms) => {
    const until = performance.now() + ms
    let isClosed = false
    const closed = app.close().then(() => (isClosed = true))
    while (!isClosed && running.size > 0 && performance.now() < until) await sleep(LOOK_MS)
    const isDone = running.size === 0
    // Those on which nothing is asked would stay open for as long as their clients like.
    app.server.closeAllConnections()
    // What does not end now either is left to PostgreSQL, which has times of its own.
    await Promise.race([closed, sleep(PATIENCE_MS)])
    return isDone
  }
}
