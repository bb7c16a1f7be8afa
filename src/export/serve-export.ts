import { once } from 'node:events'
import type { OutgoingHttpHeaders, ServerResponse } from 'node:http'
import type { ApolloServer } from '@apollo/server'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { GraphQLError } from 'graphql'
import type { RequestContext } from '../context.js'
import { chooseEncoding } from '../http/accept-encoding.js'
import { type Caching, isMatch } from '../http/caching.js'
import { gzipped } from '../http/compression.js'
import { formatError } from '../http/error-format.js'
import type { HiddenErrors } from '../http/hidden-errors.js'
import { codedError, type ErrorCode } from '../platform/errors.js'
import type { RequestRecord } from '../platform/request-record.js'
import { checkOperation, type Refusal } from './operation.js'
import { type ExportSource, nameOf, type OpenExport, openExport } from './open-export.js'
import { readAsked, readFormat } from './read-request.js'
import type { Format } from './read-plan.js'

export interface ExportService extends ExportSource {
  apollo: ApolloServer<RequestContext>
  caching: Caching
  createContext: (request: FastifyRequest, fileCost: number) => RequestContext
  hidden: HiddenErrors
}

const TYPES: Readonly<Record<Format, string>> = {
  csv: 'text/csv; charset=utf-8; header=present',
  ndjson: 'application/x-ndjson; charset=utf-8',
}

/** Beside those of its operation: all rows are read, not a page of them. */
const POINTS_OF_A_FILE = 5_000
const TOO_LONG = codedError('TIMEOUT', 'The export took too long. Ask for less, or in parts.')
const NO_ROOM = codedError(
  'UNAVAILABLE',
  'The service has one connection to the database, and an export would take it from all others. Whoever runs it can set DATABASE_POOL_SIZE to 2 or more.',
)
const ENDS = codedError('UNAVAILABLE', 'The service is ending. Try again.')

/** Serves lists as files: every row, in one state of the data, as fast as the client takes them. */
export function serveExport(app: FastifyInstance, service: ExportService): void {
  // Each holds a connection for as long as it lasts; the other half is for answers.
  const most = Math.floor(service.pool.options.max / 2)
  const running = new Set<AbortController>()
  app.addHook('preClose', () => running.forEach((ending) => ending.abort(ENDS)))
  app.route({ method: 'HEAD', url: '/export', handler: (request, reply) => answerHead(request, reply, service) })
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
        if (!reply.sent) await sendErrors(reply, [reason instanceof GraphQLError ? reason : error], service.hidden)
      } finally {
        clearTimeout(tooLong)
        reply.raw.off('close', whenGone)
        running.delete(ending)
      }
    },
  })
}

/** An operation that may be exported, and the tag of its file; undefined where that has been answered already. */
async function check(request: FastifyRequest, reply: FastifyReply, { apollo, caching, createContext }: ExportService) {
  const format = readFormat(request)
  const operation = await checkOperation(apollo, readAsked(request), createContext(request, POINTS_OF_A_FILE))
  if ('errors' in operation) {
    await sendRefusal(reply, operation)
    return undefined
  }
  const tag = request.method === 'POST' ? undefined : await caching.tag('export', format, readAsked(request))
  if (tag !== undefined && isMatch(request.headers['if-none-match'], tag)) {
    await reply.code(304).headers(headersOf(tag)).send()
    return undefined
  }
  return { operation, format, tag }
}

/** What is known of a file before a row of it is read: nothing is asked of the database but the version of the data. */
async function answerHead(request: FastifyRequest, reply: FastifyReply, service: ExportService): Promise<void> {
  try {
    const checked = await check(request, reply, service)
    if (!checked) return
    const { operation, format, tag } = checked
    await reply.headers(headOf(format, nameOf(operation, format), headersOf(tag))).send()
  } catch (error) {
    await sendErrors(reply, [error], service.hidden)
  }
}

async function answer(
  request: FastifyRequest,
  reply: FastifyReply,
  service: ExportService,
  ending: AbortController,
): Promise<void> {
  const checked = await check(request, reply, service)
  if (!checked) return
  const { operation, format, tag } = checked
  const { signal } = ending
  const opened = await openExport(operation, format, service, signal)
  try {
    const encoding = chooseEncoding(request.headers['accept-encoding'], ['gzip'])
    reply.hijack()
    const headers = { ...headersOf(tag), ...(encoding && { 'content-encoding': encoding }) }
    // What was said of every answer before, which also may vary by something.
    const { vary, ...given } = reply.getHeaders() as OutgoingHttpHeaders
    reply.raw.writeHead(200, {
      ...given,
      ...headOf(format, opened.name, headers),
      vary: [headers.vary, vary].filter(Boolean).join(', '),
      'comity-data-version': opened.dataVersion,
    })
    await send(encoding ? gzipped(opened.text) : opened.text, reply.raw, signal, request.record)
  } catch (error) {
    // An orderly close would be the end of the body to HTTP/1.0; a reset is an error to everybody.
    reply.raw.socket?.resetAndDestroy()
    if (!signal.aborted) service.hidden.report(error, request.id)
  } finally {
    await opened.close()
  }
}

/** As fast as the client takes it. Not `pipeline`, which closes the connection in order where something fails. */
async function send(
  text: OpenExport['text'],
  response: ServerResponse,
  signal: AbortSignal,
  record: RequestRecord,
): Promise<void> {
  record.bytes = 0
  response.on('error', () => {}) // the signal tells that the client is gone
  for await (const chunk of text) {
    signal.throwIfAborted()
    record.bytes += Buffer.byteLength(chunk)
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

function headOf(format: Format, name: string, headers: OutgoingHttpHeaders): OutgoingHttpHeaders {
  const day = new Date().toISOString().slice(0, 10)
  return {
    'content-type': TYPES[format],
    'content-disposition': `attachment; filename="${name}-${day}.${format}"`,
    ...headers,
  }
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
export async function sendRefusal(reply: FastifyReply, { status, retryAfter, errors }: Refusal): Promise<void> {
  if (retryAfter !== undefined) void reply.header('retry-after', retryAfter)
  await reply.code(status === 200 ? 400 : status).send({ errors })
}

export async function sendErrors(reply: FastifyReply, errors: readonly unknown[], hidden: HiddenErrors): Promise<void> {
  const formatted = errors.map((error) => {
    const coded =
      error instanceof GraphQLError ? error : new GraphQLError('It failed.', { originalError: error as Error })
    const { http: _, ...extensions } = coded.extensions // tells Apollo the status
    return formatError({ ...coded.toJSON(), extensions }, coded, hidden)
  })
  hidden.reveal(formatted, reply.request.record)
  const status = STATUSES[formatted[0]?.extensions?.code as ErrorCode] ?? 400
  await reply.code(status).send({ errors: formatted })
}
