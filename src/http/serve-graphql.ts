import { type ApolloServer, HeaderMap } from '@apollo/server'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { RequestContext } from '../context.js'
import type { QuickAnswers } from './quick-answers.js'

/** Serves the API at /graphql: by Apollo, or, of what Apollo has let pass before, without its doing it all again. */
export function serveGraphQl(
  app: FastifyInstance,
  apollo: ApolloServer<RequestContext>,
  quick: QuickAnswers,
  createContext: (request: FastifyRequest) => RequestContext,
): void {
  app.route({
    method: ['GET', 'HEAD', 'POST', 'OPTIONS'],
    url: '/graphql',
    exposeHeadRoute: false, // which would not know a 304
    handler: async (request, reply) => {
      const answer = await quick.answer(request, () => createContext(request))
      if (answer?.text !== undefined) {
        void reply.header('content-type', answer.type)
        return answer.text
      }
      const text = await answerByApollo(apollo, request, reply, answer?.context ?? createContext(request))
      if (reply.statusCode === 200) quick.noteType(request.headers.accept, reply.getHeader('content-type'))
      return text
    },
  })
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
