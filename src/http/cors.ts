import cors from '@fastify/cors'
import type { FastifyInstance } from 'fastify'

/** What pages of other origins may read beside the body. docs/access.md says the same. */
const EXPOSED = [
  'etag',
  'retry-after',
  'ratelimit',
  'ratelimit-policy',
  'comity-data-version',
  'content-disposition',
  'x-request-id',
]
const ALLOWED = [
  'accept',
  'content-type',
  'authorization',
  'x-api-key',
  'apollo-require-preflight',
  'apollographql-client-name',
  'apollographql-client-version',
  'x-apollo-operation-name',
  'if-none-match',
  'traceparent',
  'tracestate',
]
const PREFLIGHT_SECONDS = 600

/** Lets pages of these origins read answers. Before whatever refuses requests, so that they can read why. */
export async function allowOrigins(app: FastifyInstance, origins: '*' | string[] | undefined): Promise<void> {
  if (origins === undefined) return
  await app.register(cors, {
    origin: origins,
    methods: ['GET', 'HEAD', 'POST'],
    allowedHeaders: ALLOWED,
    exposedHeaders: EXPOSED,
    credentials: false,
    maxAge: PREFLIGHT_SECONDS,
    strictPreflight: false,
  })
  if (origins === '*') return
  // The answer names the origin that asks, which a cache must know of whatever else it varies by.
  app.addHook('onSend', (_request, reply, payload, done) => {
    const vary = reply.getHeader('vary')
    if (!String(vary ?? '').includes('Origin')) void reply.header('vary', vary ? `${String(vary)}, Origin` : 'Origin')
    done(null, payload)
  })
}
