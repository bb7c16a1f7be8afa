import type { ApolloServer } from '@apollo/server'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Pool } from 'pg'
import type { RequestContext } from '../context.js'
import { type Caching, isMatch } from '../http/caching.js'
import type { HiddenErrors } from '../http/hidden-errors.js'
import { endInTime, whenAdmitted } from '../http/end-in-time.js'
import { type Admission, turnAway } from '../limits/admission.js'
import { Reader } from '../planner/reader.js'
import { codedError } from '../platform/errors.js'
import { parseDate } from '../platform/partial-date.js'
import { type Citation, cite, type CiteOptions, today } from './cite.js'
import { checkOperation, type Operation } from './operation.js'
import { readAsked } from './read-request.js'
import { sendErrors, sendRefusal } from './serve-export.js'

export interface CiteService {
  apollo: ApolloServer<RequestContext>
  pool: Pool
  /** Of operations at /graphql too: to cite one runs it. */
  admission: Admission
  /** Milliseconds that a citation may take. */
  operationMs: number
  caching: Caching
  /** Where the service is reached; by default where the request was sent to. */
  publicUrl: string | undefined
  createContext: (request: FastifyRequest) => RequestContext
  hidden: HiddenErrors
}

/** Serves how an answer is cited: a link that shows it again, and a reference. */
export function serveCite(app: FastifyInstance, service: CiteService): void {
  const { apollo, admission, caching, publicUrl, createContext, hidden } = service
  app.route({
    method: ['GET', 'HEAD', 'POST'],
    url: '/cite',
    exposeHeadRoute: false,
    onRequest: (_request, reply, done) => (admission.isFull ? turnAway(reply) : done()),
    handler: async (request, reply) => {
      const answer = async (): Promise<unknown> => {
        const day = readDay(request)
        const asked = readAsked(request)
        const checked = await checkOperation(apollo, asked, createContext(request))
        if ('errors' in checked) return await sendRefusal(reply, checked)
        const base = publicUrl ?? addressOf(request)
        const tag = request.method === 'POST' ? undefined : await caching.tag('cite', asked, base, day)
        if (tag !== undefined && isMatch(request.headers['if-none-match'], tag))
          return await reply.code(304).headers(caching.headers(tag)).send()
        const headers = { 'content-type': 'application/json; charset=utf-8', ...(tag && caching.headers(tag)) }
        // What these say is known without running the operation.
        if (request.method === 'HEAD') return await reply.headers(headers).send()
        const citation = await citeInTime(checked, { base, day }, reply, service)
        return await reply.headers(headers).send(citation)
      }
      try {
        return await whenAdmitted(admission, reply, answer)
      } catch (error) {
        return await sendErrors(reply, [error], hidden)
      }
    },
  })
}

/** Ended as operations are: when its time is up, or its client has gone. */
function citeInTime(
  operation: Operation,
  asked: Pick<CiteOptions, 'base' | 'day'>,
  reply: FastifyReply,
  { pool, operationMs }: CiteService,
): Promise<Citation> {
  const reader = new Reader(pool)
  return endInTime(
    reply,
    operationMs,
    () => reader,
    () => cite(operation, { reader, ...asked }),
  )
}

const HOST = /^(?:[a-z0-9.-]+|\[[0-9a-f:.]+\])(?::\d+)?$/i

/** Where the request was sent to, whatever a proxy says of it; a Host that is none is not repeated, as of HTTP/1.0, which may have none. */
function addressOf({ headers: { host = '' }, socket }: FastifyRequest): string {
  if (HOST.test(host)) return `http://${host}`
  const { localAddress = 'localhost', localPort = 80 } = socket
  const name = localAddress.replace(/^::ffff:/, '')
  return `http://${name.includes(':') ? `[${name}]` : name}:${localPort}`
}

/** The day to freeze at: `asOf` of the request, else today. */
function readDay({ query, body }: FastifyRequest): string {
  const { asOf } = { ...(query as object), ...(body as object | null) } as { asOf?: unknown }
  if (asOf === undefined || asOf === null || asOf === '') return today()
  const bad = (message: string): Error =>
    codedError('BAD_USER_INPUT', `asOf: ${message}`, { extensions: { argument: 'asOf' } })
  if (typeof asOf !== 'string' || parseDate(asOf) === undefined) throw bad('must be a day, like 2019-04-05')
  if (asOf > today()) throw bad(`is in the future: nobody knows yet what is known then; the latest is ${today()}`)
  return asOf
}
