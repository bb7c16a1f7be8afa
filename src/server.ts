import { randomUUID } from 'node:crypto'
import fastifyStatic from '@fastify/static'
import { fastifyApolloDrainPlugin } from '@as-integrations/fastify'
import Fastify, { type FastifyError, type FastifyInstance, type FastifyReply, LogController } from 'fastify'
import type { Pool } from 'pg'
import type { Config } from './config.js'
import { createContext, type RequestContext } from './context.js'
import { CountryCodes } from './countries/country-codes.js'
import { takeOperations } from './export/operation.js'
import { serveCite } from './export/serve-cite.js'
import { serveExport } from './export/serve-export.js'
import { createApollo } from './http/apollo.js'
import { Caching } from './http/caching.js'
import { QuickAnswers } from './http/quick-answers.js'
import { serveGraphQl } from './http/serve-graphql.js'
import { tagAnswers } from './http/caching-plugin.js'
import { DataVersion } from './http/data-version.js'
import { finishAnswers } from './http/finish-answers.js'
import { readBuild } from './http/read-build.js'
import { isPageRequest, playgroundFolder, playgroundPage } from './playground/playground.js'
import { Lanes } from './platform/database/lanes.js'
import type { ErrorCode } from './platform/errors.js'
import { FinishedAnswers } from './planner/finished-answers.js'
import { Planner } from './planner/planner.js'
import { buildApiSchema } from './schema.js'

export interface ServerOptions {
  config: Omit<Config, 'port' | 'host'>
  pool: Pool
  execution?: RequestContext['execution']
  /** Sees the context of every operation, before it runs. */
  observe?: (context: RequestContext) => void
}

/** The HTTP service over a database that is ready. It does not listen yet. */
export async function createServer({ config, pool, execution, observe }: ServerOptions): Promise<FastifyInstance> {
  const app = Fastify({
    bodyLimit: config.limits.bodyBytes,
    logger: { level: config.logLevel },
    genReqId: () => randomUUID(),
    frameworkErrors: (error, _request, reply) => {
      void (reply as FastifyReply).code(400).send(errorBody('BAD_REQUEST', error.message))
    },
    logController: new LogController({ disableRequestLogging: true }),
    routerOptions: { ignoreTrailingSlash: true },
  })
  const codes = new CountryCodes(pool)
  await codes.refresh()
  const schema = buildApiSchema()
  const bindings = { CountryCode: (code: unknown) => codes.resolve(String(code)) }
  const { planned } = new Planner(schema, bindings, () => codes.refresh())
  const service = [readBuild(), config.limits]
  const caching = new Caching({ version: new DataVersion(pool), service, maxAge: config.cacheMaxAge })
  const report = (error: unknown): void => app.log.error({ err: error }, 'an operation failed')

  const finished = new FinishedAnswers(schema, planned, bindings, config.answers.prepared)
  const quick = new QuickAnswers(schema, finished)
  const { lanes: count, statementTimeoutMs: longestMs } = config.database
  const lanes = new Lanes(pool.options.connectionString!, { count, longestMs })
  app.addHook('onClose', () => lanes.close())
  const apollo = createApollo({
    schema,
    finished,
    limits: config.limits,
    plugins: [fastifyApolloDrainPlugin(app), tagAnswers(caching), takeOperations(schema), quick.noting()],
    report,
  })
  await apollo.start()

  finishAnswers(app)
  answerErrorsAsGraphQl(app)
  serveHealth(app, pool)
  await app.register(fastifyStatic, { root: playgroundFolder(), prefix: '/playground/' })
  app.get('/', (_request, reply) => reply.redirect('/graphql'))
  app.addHook('onRequest', (request, reply, done) => {
    if (!isPageRequest(request)) return done()
    // The same address gives a client its data: a cache must not mix them up.
    void reply.type('text/html; charset=utf-8').header('vary', 'Accept').send(playgroundPage())
  })
  const refreshBindings = (): Promise<boolean> => codes.refresh()
  serveCite(app, { apollo, pool, caching, publicUrl: config.publicUrl, report })
  serveExport(app, { apollo, pool, caching, bindings, refreshBindings, report, timeoutMs: config.exportTimeoutMs })
  serveGraphQl(app, apollo, quick, () => {
    const context = createContext(pool, execution ?? (config.answers.finished ? 'finished' : 'planned'), lanes)
    observe?.(context)
    return context
  })
  return app
}

function answerErrorsAsGraphQl(app: FastifyInstance): void {
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const status = error.statusCode ?? 500
    if (status === 413) {
      const message = `The body of the request is larger than ${app.initialConfig.bodyLimit} bytes.`
      return reply.code(413).send(errorBody('PAYLOAD_TOO_LARGE', message))
    }
    if (status === 415) {
      const message = 'Send the operation as JSON, with the header content-type: application/json.'
      return reply.code(415).send(errorBody('BAD_REQUEST', message))
    }
    if (status < 500) return reply.code(status).send(errorBody('BAD_REQUEST', error.message))
    request.log.error({ err: error }, 'a request failed')
    return reply.code(500).send(errorBody('INTERNAL_SERVER_ERROR', 'The service failed to answer.'))
  })
  app.setNotFoundHandler((request, reply) => {
    const [path] = request.url.split('?')
    if (path === '/graphql') {
      const message = `${request.method} is not answered here: use POST, or GET with a query.`
      return reply.code(405).header('allow', 'GET, POST').send(errorBody('BAD_REQUEST', message))
    }
    const message = `There is nothing at ${request.url.slice(0, 200)}. The API is at /graphql.`
    return reply.code(404).send(errorBody('NOT_FOUND', message))
  })
}

/** An error outside GraphQL, in the form of one inside. */
function errorBody(code: ErrorCode, message: string): object {
  return { errors: [{ message, extensions: { code } }] }
}

function serveHealth(app: FastifyInstance, pool: Pool): void {
  app.get('/healthz', () => ({ status: 'ok' }))
  app.get('/readyz', async (_request, reply) => {
    try {
      await pool.query('SELECT 1')
      return { status: 'ok' }
    } catch {
      return reply.code(503).send({ status: 'waiting', for: 'the database' })
    }
  })
}
