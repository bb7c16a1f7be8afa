import { STATUS_CODES } from 'node:http'
import type { Duplex } from 'node:stream'
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { GraphQLError, type GraphQLErrorExtensions } from 'graphql'
import { codedError, type ErrorCode } from '../platform/errors.js'

/** An error outside GraphQL, in the form of one inside. */
export function errorBody(code: ErrorCode, message: string, extensions: object = {}): { errors: object[] } {
  return { errors: [codedError(code, message, { extensions: { ...extensions } }).toJSON()] }
}

// Codes of https://fastify.dev/docs/v5/reference/errors and https://nodejs.org/docs/latest-v20.x/api/errors.html; HPE_ are
// those of Node's HTTP parser.
const MESSAGES: Readonly<Record<string, string>> = {
  FST_ERR_BAD_URL: 'The address cannot be decoded: write every byte of it as a sign or as %XX, a percent sign as %25.',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'The body is empty. Send a JSON object with `query`.',
  FST_ERR_CTP_INVALID_JSON_BODY: 'The body is no JSON, or has a member `__proto__`. Send a JSON object with `query`.',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH:
    'The body is not as long as the header content-length says. Send as many bytes as it says, or leave it out.',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'Send the operation as JSON, with the header content-type: application/json.',
  HPE_HEADER_OVERFLOW:
    'The headers and the address are too long. Send the operation in the body of a POST, and fewer cookies.',
  ERR_HTTP_REQUEST_TIMEOUT: 'The request took too long to arrive. Send it again, all of it at once.',
}
const MALFORMED =
  'This is no request of HTTP. Send a POST, or a GET with a query, by HTTP/1.1; https is for a proxy in front of the service.'
/** Of files, whose errors have no code. */
const FILE_MESSAGES: Readonly<Record<number, string>> = {
  412: 'The file is another one now. Ask for it without If-Match and If-Unmodified-Since.',
  416: 'The file has no such bytes. Ask for it without Range.',
}

const STATUSES: Readonly<Record<string, number>> = { HPE_HEADER_OVERFLOW: 431, ERR_HTTP_REQUEST_TIMEOUT: 408 }

/** Answers what fastify refuses before a handler runs, and what no handler answers. */
export function answerRefusedRequests(app: FastifyInstance): void {
  const refuseAbsent = (request: FastifyRequest, reply: FastifyReply): FastifyReply => {
    const path = request.url.split('?')[0]!
    const methods = ALL.filter((method) => app.hasRoute({ method, url: path.replace(/(?<=.)\/$/, '') }))
    if (methods.length > 0) return refuseMethod(request, reply, methods)
    const message = `There is nothing at ${request.url.slice(0, 200)}. The API is at /graphql.`
    return reply.code(404).send(errorBody('NOT_FOUND', message))
  }
  app.setErrorHandler((error: FastifyError | GraphQLError, request, reply) => {
    if (error instanceof GraphQLError) return refuseCoded(error, reply)
    const status = error.statusCode ?? 500
    // A path that leads nowhere, or out of the folder.
    if (/^\/(?:playground|assets)\//.test(request.url) && (status === 400 || status === 403))
      return refuseAbsent(request, reply)
    if (status < 500) return refuse(reply, status, describe(error, app.initialConfig.bodyLimit))
    const { id: requestId } = request
    request.log.error({ requestId, err: error }, 'a request failed')
    return reply.code(500).send(errorBody('INTERNAL_SERVER_ERROR', 'The service failed to answer.', { requestId }))
  })
  app.setNotFoundHandler(refuseAbsent)
  refuseWhileEnding(app)
  app.addHook('onRequest', (request, reply, done) => {
    if (request.headers.host !== undefined || request.raw.httpVersion !== '1.1') return done()
    void refuse(
      reply.header('connection', 'close'),
      400,
      'The header Host is missing. Send the name of the host in it.',
    )
  })
  app.server.on('checkExpectation', (_request, response) => {
    const body = JSON.stringify(errorBody('BAD_REQUEST', 'The header Expect is 100-continue or nothing. Leave it out.'))
    response.writeHead(417, headersOf(body)).end(body)
  })
  app.server.on('connect', (_request, socket) => {
    const message = 'CONNECT is not answered here: this is no proxy.'
    write(socket, { status: 405, message, headers: { allow: ALL.join(', ') } })
  })
}

const ALL = ['GET', 'HEAD', 'POST'] as const

/** Answers an error that says itself what it is answered with. */
function refuseCoded(error: GraphQLError, reply: FastifyReply): FastifyReply {
  const { http, ...extensions } = error.extensions as GraphQLErrorExtensions & { http?: HttpHead }
  for (const [name, value] of http?.headers ?? []) void reply.header(name, value)
  return reply.code(http?.status ?? 400).send({ errors: [{ ...error.toJSON(), extensions }] })
}

/** What an error says of the answer that it is in, as Apollo reads it too. */
interface HttpHead {
  status: number
  headers?: ReadonlyMap<string, string>
}

/** Answers a method that a path does not have. */
export function refuseMethod({ method }: FastifyRequest, reply: FastifyReply, methods: readonly string[] = ALL) {
  const other = methods.includes('POST') ? 'use POST, or GET with a query' : `use ${methods[0]}`
  return refuse(reply.header('allow', methods.join(', ')), 405, `${method} is not answered here: ${other}.`)
}

/** Answers an address that cannot be read: fastify knows no route for it, and runs no hooks. */
export function refuseAddress(error: FastifyError, _request: unknown, reply: unknown): void {
  void refuse((reply as FastifyReply).header('cache-control', 'no-store'), error.statusCode ?? 400, describe(error, 0))
}

/** Answers what is no HTTP request: there is a connection, and nothing else. */
export function refuseConnection({ code = '', rawPacket }: ConnectionError, socket: Duplex): void {
  if (code === 'ECONNRESET' || socket.destroyed) return
  const isHead = Buffer.isBuffer(rawPacket) && rawPacket.toString('latin1', 0, 5) === 'HEAD '
  write(socket, { status: STATUSES[code] ?? 400, message: MESSAGES[code] ?? MALFORMED, isHead })
}

interface ConnectionError extends NodeJS.ErrnoException {
  /** What came last, which of nearly all requests is all of it. */
  rawPacket?: unknown
}

function refuse(reply: FastifyReply, status: number, message: string): FastifyReply {
  const code = status === 413 ? 'PAYLOAD_TOO_LARGE' : 'BAD_REQUEST'
  return reply.code(status).send(errorBody(code, message))
}

function describe({ code, statusCode = 400, message }: FastifyError, bodyLimit: number | undefined): string {
  if (statusCode === 413) return `The body is larger than ${bodyLimit} bytes. Send less, in several requests.`
  return MESSAGES[code] ?? FILE_MESSAGES[statusCode] ?? message
}

function headersOf(body: string): Record<string, string | number> {
  return {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(body),
    'cache-control': 'no-store',
    date: new Date().toUTCString(),
    connection: 'close',
  }
}

interface WrittenRefusal {
  status: number
  message: string
  headers?: Readonly<Record<string, string>>
  /** Its answer has no body. */
  isHead?: boolean
}

/** Writes an answer and ends the connection: what else it brings cannot be told from the request that was refused. */
function write(socket: Duplex, { status, message, headers, isHead }: WrittenRefusal): void {
  const body = JSON.stringify(errorBody('BAD_REQUEST', message))
  const lines = Object.entries({ ...headersOf(body), ...headers }).map(([name, value]) => `${name}: ${value}\r\n`)
  socket.on('error', () => {}) // nobody is left to be told
  if (!socket.writable) return void socket.destroy()
  // A client that is still sending would lose the answer to a reset: it is read on for a moment, and not heeded.
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join('')}\r\n${isHead ? '' : body}`)
  socket.resume()
  setTimeout(() => socket.destroy(), LINGER_MS).unref()
}

const LINGER_MS = 1_000

/** While the service ends, others of its kind answer what is asked on connections that are open still. */
function refuseWhileEnding(app: FastifyInstance): void {
  let isEnding = false
  app.addHook('preClose', () => {
    isEnding = true
    return Promise.resolve()
  })
  app.addHook('onRequest', (request, reply, done) => {
    // Which says itself that the service is ending.
    if (!isEnding || request.routeOptions.url === '/readyz') return done()
    void reply
      .code(503)
      .header('connection', 'close')
      .send(errorBody('UNAVAILABLE', 'The service is ending. Try again.'))
  })
}
