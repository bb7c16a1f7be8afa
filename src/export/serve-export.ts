import type { ServerResponse } from 'node:http'
import { pipeline } from 'node:stream/promises'
import type { ApolloServer } from '@apollo/server'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { GraphQLError } from 'graphql'
import { createContext, type RequestContext } from '../context.js'
import { formatError } from '../http/error-format.js'
import { codedError, type ErrorCode } from '../platform/errors.js'
import { checkOperation } from './operation.js'
import { type ExportSource, type OpenExport, openExport } from './open-export.js'
import { readAsked, readFormat } from './read-request.js'
import type { Format } from './read-plan.js'

export interface ExportService extends ExportSource {
  apollo: ApolloServer<RequestContext>
  report: (error: unknown) => void
}

const TYPES: Readonly<Record<Format, string>> = {
  csv: 'text/csv; charset=utf-8; header=present',
  ndjson: 'application/x-ndjson; charset=utf-8',
}

const TOO_LONG = codedError('TIMEOUT', 'The export took too long. Ask for less, or in parts.')
const ENDS = codedError('UNAVAILABLE', 'The service is ending. Try again.')

/** Serves lists as files: every row, in one state of the data, as fast as the client takes them. */
export function serveExport(app: FastifyInstance, service: ExportService): void {
  // Each holds a connection for as long as it lasts; the other half is for answers.
  const most = Math.max(1, Math.floor(service.pool.options.max / 2))
  const running = new Set<AbortController>()
  app.addHook('preClose', () => running.forEach((ending) => ending.abort(ENDS)))
  app.route({
    method: ['GET', 'POST'],
    url: '/export',
    exposeHeadRoute: false,
    handler: async (request, reply) => {
      const ending = new AbortController()
      const whenGone = (): void => ending.abort()
      reply.raw.once('close', whenGone)
      running.add(ending)
      const tooLong = setTimeout(() => ending.abort(TOO_LONG), service.timeoutMs)
      try {
        if (running.size > most) throw tooMany(reply)
        await answer(request, reply, service, ending)
      } catch (error) {
        const { reason } = ending.signal as { reason: unknown }
        if (!reply.sent) await sendErrors(reply, [reason instanceof GraphQLError ? reason : error], service.report)
      } finally {
        clearTimeout(tooLong)
        reply.raw.off('close', whenGone)
        running.delete(ending)
      }
    },
  })
}

async function answer(
  request: FastifyRequest,
  reply: FastifyReply,
  service: ExportService,
  ending: AbortController,
): Promise<void> {
  const format = readFormat(request)
  const checked = await checkOperation(service.apollo, readAsked(request), createContext(service.pool))
  if ('errors' in checked) {
    await reply.code(checked.status === 200 ? 400 : checked.status).send({ errors: checked.errors })
    return
  }
  const { signal } = ending
  const opened = await openExport(checked, format, service, signal)
  try {
    reply.hijack()
    writeHead(reply.raw, format, opened)
    await pipeline(opened.text, reply.raw, { signal })
  } catch (error) {
    // Without the end of a chunked body the client knows that the transfer broke.
    reply.raw.destroy()
    if (!signal.aborted) service.report(error)
  } finally {
    await opened.close()
  }
}

function writeHead(response: ServerResponse, format: Format, { name, dataVersion }: OpenExport): void {
  const day = new Date().toISOString().slice(0, 10)
  response.writeHead(200, {
    'content-type': TYPES[format],
    'content-disposition': `attachment; filename="${name}-${day}.${format}"`,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'comity-data-version': dataVersion,
  })
}

function tooMany(reply: FastifyReply): Error {
  void reply.header('retry-after', '30')
  return codedError('UNAVAILABLE', 'As many exports are running as there may be. Try again when one of them is done.')
}

const STATUSES: Readonly<Partial<Record<ErrorCode, number>>> = {
  INTERNAL_SERVER_ERROR: 500,
  UNAVAILABLE: 503,
  TIMEOUT: 504,
}

/** Errors before the first byte, in the form that /graphql gives them. */
export async function sendErrors(
  reply: FastifyReply,
  errors: readonly unknown[],
  report: (error: unknown) => void,
): Promise<void> {
  const formatted = errors.map((error) => {
    const coded =
      error instanceof GraphQLError ? error : new GraphQLError('It failed.', { originalError: error as Error })
    return formatError(coded.toJSON(), coded, report)
  })
  const status = STATUSES[formatted[0]?.extensions?.code as ErrorCode] ?? 400
  await reply.code(status).send({ errors: formatted })
}
