import { randomUUID } from 'node:crypto'
import fastifyStatic from '@fastify/static'
import { fastifyApolloDrainPlugin } from '@as-integrations/fastify'
import Fastify, { type FastifyInstance, LogController } from 'fastify'
import type { Pool } from 'pg'
import type { Config } from './config.js'
import { createContext, type RequestContext } from './context.js'
import { identifyCallers, whomToTrust } from './access/identify-callers.js'
import { CountryCodes } from './countries/country-codes.js'
import { serveExplorer } from './explorer/serve-explorer.js'
import { takeOperations } from './export/operation.js'
import { serveCite } from './export/serve-cite.js'
import { serveExport } from './export/serve-export.js'
import { createApollo } from './http/apollo.js'
import { allowOrigins } from './http/cors.js'
import { Caching } from './http/caching.js'
import { QuickAnswers } from './http/quick-answers.js'
import { serveGraphQl } from './http/serve-graphql.js'
import { tagAnswers } from './http/caching-plugin.js'
import { DataVersion } from './http/data-version.js'
import { finishAnswers } from './http/finish-answers.js'
import { readBuild } from './http/read-build.js'
import { answerRefusedRequests, refuseAddress, refuseConnection } from './http/refused-requests.js'
import { secureAnswers } from './http/security-headers.js'
import { isPageRequest, playgroundFolder, playgroundPage } from './playground/playground.js'
import { Lanes } from './platform/database/lanes.js'
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
    frameworkErrors: refuseAddress,
    clientErrorHandler: refuseConnection,
    // What these would answer has another form: answerRefusedRequests does.
    return503OnClosing: false,
    http: { requireHostHeader: false },
    logController: new LogController({ disableRequestLogging: true }),
    routerOptions: { ignoreTrailingSlash: true },
    trustProxy: whomToTrust(config.access.trustProxy),
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

  await allowOrigins(app, config.access.corsOrigins)
  secureAnswers(app, config.publicUrl)
  finishAnswers(app)
  answerRefusedRequests(app)
  identifyCallers(app, { pool, needsKey: config.access.needsKey })
  serveHealth(app, pool)
  await app.register(fastifyStatic, {
    root: playgroundFolder(),
    prefix: '/playground/',
    setHeaders: (response) => void response.setHeader('vary', 'Accept-Encoding'), // of a 304 too
  })
  await serveExplorer(app)
  app.addHook('onRequest', (request, reply, done) => {
    if (!isPageRequest(request)) return done()
    const { page, policy } = playgroundPage()
    void reply.type('text/html; charset=utf-8').header('content-security-policy', policy)
    // The same address gives a client its data: a cache must not mix them up.
    void reply.header('vary', 'Accept').send(page)
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
