import http from 'node:http'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { errorBody } from '../http/refused-requests.js'
import type { Metrics } from './metrics.js'

/** At the address of the service itself: only for those who may. To others there is nothing. */
export function serveMetrics(
  app: FastifyInstance,
  metrics: Metrics,
  mayRead: (request: FastifyRequest) => boolean,
): void {
  app.get('/metrics', async (request, reply) => {
    if (!mayRead(request)) return reply.code(404).send(errorBody('NOT_FOUND', 'There is nothing at /metrics for you.'))
    return reply.type(metrics.registry.contentType).send(await metrics.registry.metrics())
  })
}

/** A server of their own, for a port that only the monitoring reaches. It does not listen yet. */
export function createMetricsServer({ registry }: Metrics): http.Server {
  return http.createServer((request, response) => {
    if (request.url !== '/metrics' || (request.method !== 'GET' && request.method !== 'HEAD')) {
      return void response.writeHead(404, { 'content-type': 'text/plain' }).end('The metrics are at /metrics.\n')
    }
    registry.metrics().then(
      (text) => response.writeHead(200, { 'content-type': registry.contentType }).end(text),
      () => response.writeHead(500).end(),
    )
  })
}
