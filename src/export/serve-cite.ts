import type { ApolloServer } from '@apollo/server'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Pool } from 'pg'
import { createContext, type RequestContext } from '../context.js'
import { codedError } from '../platform/errors.js'
import { parseDate } from '../platform/partial-date.js'
import { cite, today } from './cite.js'
import { checkOperation } from './operation.js'
import { readAsked } from './read-request.js'
import { sendErrors } from './serve-export.js'

export interface CiteService {
  apollo: ApolloServer<RequestContext>
  pool: Pool
  /** Where the service is reached; by default where the request was sent to. */
  publicUrl: string | undefined
  report: (error: unknown) => void
}

/** Serves how an answer is cited: a link that shows it again, and a reference. */
export function serveCite(app: FastifyInstance, { apollo, pool, publicUrl, report }: CiteService): void {
  app.route({
    method: ['GET', 'POST'],
    url: '/cite',
    exposeHeadRoute: false,
    handler: async (request, reply) => {
      try {
        const day = readDay(request)
        const checked = await checkOperation(apollo, readAsked(request), createContext(pool))
        if ('errors' in checked) {
          return await reply.code(checked.status === 200 ? 400 : checked.status).send({ errors: checked.errors })
        }
        const base = publicUrl ?? `${request.protocol}://${request.host}`
        return await reply.header('cache-control', 'no-store').send(await cite(checked, { pool, base, day }))
      } catch (error) {
        return sendErrors(reply, [error], report)
      }
    },
  })
}

/** The day to freeze at: `asOf` of the request, else today. */
function readDay({ query, body }: FastifyRequest): string {
  const { asOf } = { ...(query as object), ...(body as object | null) } as { asOf?: unknown }
  if (asOf === undefined || asOf === null || asOf === '') return today()
  if (typeof asOf === 'string' && parseDate(asOf) !== undefined) return asOf
  throw codedError('BAD_USER_INPUT', 'asOf: must be a day, like 2019-04-05', { extensions: { argument: 'asOf' } })
}
