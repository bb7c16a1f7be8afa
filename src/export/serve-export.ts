import { once } from 'node:events'
import type { OutgoingHttpHeaders, ServerResponse } from 'node:http'
import type { ApolloServer } from '@apollo/server'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { GraphQLError } from 'graphql'
import { createContext, type RequestContext } from '../context.js'
import { chooseEncoding } from '../http/accept-encoding.js'
import { type Caching, isMatch } from '../http/caching.js'
import { gzipped } from '../http/compression.js'
import { formatError } from '../http/error-format.js'
import { codedError, type ErrorCode } from '../platform/errors.js'
import { checkOperation } from './operation.js'
import { type ExportSource, type OpenExport, openExport } from './open-export.js'
import { readAsked, readFormat } from './read-request.js'
import type { Format } from './read-plan.js'

export interface ExportService extends ExportSource {
  apollo: ApolloServer<RequestContext>
  caching: Caching
  report: (error: unknown) => void
}

const TYPES: Readonly<Record<Format, string>> = {
  csv: 'text/csv; charset=utf-8; header=present',
  ndjson: 'application/x-ndjson; charset=utf-8',
}

const TOO_LONG = codedError('TIMEOUT', 'The export took too long. Ask for less, or in parts.')
const NO_ROOM = codedError(
  'UNAVAILABLE',
  'The service has one connection to the database, and an export would take it from all others. Whoever runs it can set DATABASE_POOL_SIZE to 2 or more.',
)
const ENDS = codedError('UNAVAILABLE', 'The service is ending. Try again.')

/** Answers whatever method a path does not have. */
export function refuseOtherMethods(app: FastifyInstance, url: string): void {
  app.route({
    method: ['HEAD', 'PUT', 'PATCH', 'DELETE'],
    url,
    handler: (request, reply) => {
      const message = `${request.method} is not answered here: use POST, or GET with a query.`
      const errors = [{ message, extensions: { code: 'BAD_REQUEST' satisfies ErrorCode } }]
      return reply.code(405).header('allow', 'GET, POST').send({ errors })
    },
  })
}

/** Serves lists as files: every row, in one state of the data, as fast as the client takes them. */
export function serveExport(app: FastifyInstance, service: ExportService): void {
  // Each holds a connection for as long as it lasts; the other half is for answers.
  const most = Math.floor(service.pool.options.max / 2)
  const running = new Set<AbortController>()
  refuseOtherMethods(app, '/export')
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
        if (most === 0) throw NO_ROOM
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
  const tag = request.method === 'GET' ? await service.caching.tag('export', format, readAsked(request)) : undefined
  if (tag !== undefined && isMatch(request.headers['if-none-match'], tag)) {
    await reply.code(304).headers(headersOf(tag)).send()
    return
  }
  const { signal } = ending
  const opened = await openExport(checked, format, service, signal)
  try {
    const encoding = chooseEncoding(request.headers['accept-encoding'], ['gzip'])
    reply.hijack()
    writeHead(reply.raw, format, opened, { ...headersOf(tag), ...(encoding && { 'content-encoding': encoding }) })
    await send(encoding ? gzipped(opened.text) : opened.text, reply.raw, signal)
  } catch (error) {
    // An orderly close would be the end of the body to HTTP/1.0; a reset is an error to everybody.
    reply.raw.socket?.resetAndDestroy()
    if (!signal.aborted) service.report(error)
  } finally {
    await opened.close()
  }
}

/** As fast as the client takes it. Not `pipeline`, which closes the connection in order where something fails. */
async function send(text: OpenExport['text'], response: ServerResponse, signal: AbortSignal): Promise<void> {
  response.on('error', () => {}) // the signal tells that the client is gone
  for await (const chunk of text) {
    signal.throwIfAborted()
    if (!response.write(chunk)) await once(response, 'drain', { signal })
  }
  signal.throwIfAborted()
  const finished = once(response, 'finish', { signal })
  response.end()
  await finished
}

/** Files can be large: the client that has one may ask whether it is the same still, and caches on the way hold none. */
function headersOf(tag: string | undefined): OutgoingHttpHeaders {
  const vary = 'Accept, Accept-Encoding'
  return tag === undefined
    ? { 'cache-control': 'no-store', vary }
    : { 'cache-control': 'private, no-cache', etag: tag, vary }
}

function writeHead(
  response: ServerResponse,
  format: Format,
  { name, dataVersion }: OpenExport,
  headers: OutgoingHttpHeaders,
): void {
  const day = new Date().toISOString().slice(0, 10)
  response.writeHead(200, {
    'content-type': TYPES[format],
    'content-disposition': `attachment; filename="${name}-${day}.${format}"`,
    ...headers,
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
    const { http: _, ...extensions } = coded.extensions // tells Apollo the status
    return formatError({ ...coded.toJSON(), extensions }, coded, report)
  })
  const status = STATUSES[formatted[0]?.extensions?.code as ErrorCode] ?? 400
  await reply.code(status).send({ errors: formatted })
}
