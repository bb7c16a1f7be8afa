import type { FastifyInstance, FastifyReply } from 'fastify'
import { keepNothingElse, makePrivate } from './caching.js'
import { compress } from './compression.js'

/** The last that is done to every answer. One hook, without a promise where none is needed: small answers feel each. */
export function finishAnswers(app: FastifyInstance): void {
  app.addHook('onSend', (request, reply, payload, done) => {
    keepNothingElse(reply)
    if (request.caller?.key) makePrivate(reply)
    const sent = reply.statusCode === 304 ? withoutBody(reply, payload) : compress(request, reply, payload)
    if (sent instanceof Promise) sent.then((bytes) => done(null, bytes), done)
    else done(null, sent)
  })
}

/** A 304 has no body, and no type of one. */
function withoutBody(reply: FastifyReply, payload: unknown): unknown {
  if (typeof payload !== 'string') return payload
  reply.removeHeader('content-type')
  return null
}
