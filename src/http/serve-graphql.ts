import { type ApolloServer, HeaderMap } from '@apollo/server'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { RequestContext } from '../context.js'
import { type Admission, turnAway } from '../limits/admission.js'
import { headersOf } from '../limits/rates.js'
import type { ReadServer, ReadServers } from '../platform/database/read-servers.js'
import { endInTime, whenAdmitted } from './end-in-time.js'
import type { QuickAnswers } from './quick-answers.js'

export interface GraphQlService {
  apollo: ApolloServer<RequestContext>
  quick: QuickAnswers
  admission: Admission
  /** Milliseconds that an operation may take. */
  operationMs: number
  /** Where an operation is read that comes now, and where one is that has failed there. */
  servers: ReadServers
  createContext: (request: FastifyRequest, server: ReadServer) => RequestContext
}

/** Serves the API at /graphql: by Apollo, or, of what Apollo has let pass before, without its doing it all again. */
export function serveGraphQl(app: FastifyInstance, service: GraphQlService): void {
  const { admission } = service
  app.route({
    method: ['GET', 'HEAD', 'POST', 'OPTIONS'],
    url: '/graphql',
    exposeHeadRoute: false, // which would not know a 304
    // Before its body is read: what is turned away is to cost next to nothing.
    onRequest: (_request, reply, done) => (admission.isFull ? turnAway(reply) : done()),
    handler: (request, reply) => whenAdmitted(admission, reply, () => answer(request, reply, service)),
  })
}

async function answer(request: FastifyRequest, reply: FastifyReply, service: GraphQlService): Promise<string> {
  const { operationMs, servers, createContext } = service
  let context: RequestContext | undefined
  const openAt = (server: ReadServer) => (): RequestContext => {
    const { cost } = context ?? {}
    context = createContext(request, server)
    if (cost) context.cost = cost // it is paid
    return context
  }
  const run = async (): Promise<string> => {
    const text = await answerAt(openAt(servers.choose()), request, reply, service)
    if (!context?.reader.isLost) return text
    servers.redone++
    Object.assign(request.record, { codes: [], reason: undefined })
    for (const name of ['etag', 'cache-control', 'retry-after']) void reply.removeHeader(name)
    return answerAt(openAt(servers.primary), request, reply, service)
  }
  return endInTime(reply, operationMs, () => context?.reader, run)
}

async function answerAt(
  open: () => RequestContext,
  request: FastifyRequest,
  reply: FastifyReply,
  { apollo, quick }: GraphQlService,
): Promise<string> {
  const quickly = await quick.answer(request, open)
  if (quickly?.text === undefined) {
    const text = await answerByApollo(apollo, request, reply, quickly?.context ?? open())
    if (reply.statusCode === 200) quick.noteType(request.headers.accept, reply.getHeader('content-type'))
    return text
  }
  void reply.header('content-type', quickly.type)
  const account = quickly.context.cost?.account
  if (account) void reply.headers(headersOf(account))
  return quickly.text
}

async function answerByApollo(
  apollo: ApolloServer<RequestContext>,
  request: FastifyRequest,
  reply: FastifyReply,
  context: RequestContext,
): Promise<string> {
  const { body, url } = request
  // To everything here HEAD is GET; Node sends the headers alone.
  const method = request.method === 'HEAD' ? 'GET' : request.method
  const headers = new HeaderMap()
  for (const [name, value] of Object.entries(request.headers)) {
    if (value) headers.set(name, Array.isArray(value) ? value.join(', ') : value)
  }
  const start = url.indexOf('?')
  const search = start < 0 ? '' : url.slice(start)
  const answer = await apollo.executeHTTPGraphQLRequest({
    httpGraphQLRequest: { method, headers, body, search },
    context: () => Promise.resolve(context),
  })
  for (const [name, value] of answer.headers) void reply.header(name, value)
  void reply.code(answer.status ?? 200)
  if (answer.body.kind === 'complete') return answer.body.string
  throw new Error('an answer in parts, which the schema has no directive for')
}
