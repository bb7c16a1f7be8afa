import type { ApolloServer } from '@apollo/server'
import { fastifyApolloHandler } from '@as-integrations/fastify'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { RequestContext } from '../context.js'
import type { QuickAnswers } from './quick-answers.js'

/** Serves the API at /graphql: by Apollo, or, of what Apollo has let pass before, without its doing it all again. */
export function serveGraphQl(
  app: FastifyInstance,
  apollo: ApolloServer<RequestContext>,
  quick: QuickAnswers,
  createContext: () => RequestContext,
): void {
  /** Contexts of requests that were tried and left to Apollo. */
  const tried = new WeakMap<FastifyRequest, RequestContext>()
  const handle = fastifyApolloHandler(apollo, {
    context: (request) => Promise.resolve(tried.get(request) ?? createContext()),
  })
  app.route({
    method: ['GET', 'POST', 'OPTIONS'],
    url: '/graphql',
    handler: async (request, reply) => {
      const answer = await quick.answer(request, createContext)
      if (answer?.text !== undefined) {
        void reply.header('content-type', answer.type)
        return answer.text
      }
      if (answer) tried.set(request, answer.context)
      const text: unknown = await handle.call(app, request, reply)
      if (reply.statusCode === 200) quick.noteType(request.headers.accept, reply.getHeader('content-type'))
      return text
    },
  })
}
