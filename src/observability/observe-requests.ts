import { randomUUID } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { RequestRecord } from '../platform/request-record.js'

declare module 'fastify' {
  interface FastifyRequest {
    /** What is noted of it for logs, metrics and traces. */
    record: RequestRecord
  }
}

/** A request that has been answered, or whose client has gone. */
export interface Ended {
  request: FastifyRequest
  reply: FastifyReply
  record: RequestRecord
  /** 499 where the client went away before it had the answer. */
  status: number
  ms: number
  bytes: number | undefined
}

const GONE = 499
/** What a proxy in front may have given the request. Anything longer or odder would only fill the log. */
const PLAIN_ID = /^[A-Za-z0-9._-]{1,64}$/

export function nameRequest({ headers }: { headers: Record<string, string | string[] | undefined> }): string {
  const given = headers['x-request-id']
  return typeof given === 'string' && PLAIN_ID.test(given) ? given : randomUUID()
}

/** Gives each request its record, and tells when it has ended. It stands before all other hooks, so that nothing escapes. */
export function observeRequests(app: FastifyInstance, tell: readonly ((ended: Ended) => void)[]): void {
  app.decorateRequest('record', null as never)
  app.addHook('onRequest', (request, reply, done) => {
    const record = (request.record = new RequestRecord(request.id))
    void reply.header('x-request-id', request.id)
    reply.raw.once('close', () => {
      const { raw } = reply
      const status = raw.writableFinished ? raw.statusCode : GONE
      const bytes = record.bytes ?? lengthOf(reply)
      const ended = { request, reply, record, status, ms: performance.now() - record.startedAt, bytes }
      for (const listener of tell) listener(ended)
    })
    done()
  })
}

/** Of an answer whose length is known before it is sent. */
function lengthOf(reply: FastifyReply): number | undefined {
  const length = reply.getHeader('content-length')
  return length === undefined ? undefined : Number(length)
}
