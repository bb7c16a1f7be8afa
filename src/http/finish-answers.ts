import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { keepNothingElse, makePrivate } from './caching.js'
import { compress } from './compression.js'

/** The last that is done to every answer. One hook, without a promise where none is needed: small answers feel each. */
export function finishAnswers(app: FastifyInstance): void {
  app.addHook('onSend', (request, reply, payload, done) => {
    keepNothingElse(reply)
    if (request.caller?.key) makePrivate(reply)
    if (reply.statusCode >= 400) noteCode(request, payload)
    const sent = reply.statusCode === 304 ? withoutBody(reply, payload) : compress(request, reply, payload)
    if (sent instanceof Promise) sent.then((bytes) => done(null, bytes), done)
    else done(null, sent)
  })
}

const CODE = /"code":"([A-Z_]+)"/

/** Of an answer that no operation was run for, the log and the metrics know only what it says. */
function noteCode({ record }: FastifyRequest, payload: unknown): void {
  if (typeof payload !== 'string' || record.codes.length > 0) return
  const code = CODE.exec(payload)?.[1]
  if (code !== undefined) record.codes = [code]
}

/** A 304 has no body, and no type of one. */
function withoutBody(reply: FastifyReply, payload: unknown): unknown {
  if (typeof payload !== 'string') return payload
  reply.removeHeader('content-type')
  return null
}
