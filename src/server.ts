import { randomUUID } from 'node:crypto'
import fastifyStatic from '@fastify/static'
import { fastifyApolloDrainPlugin } from '@as-integrations/fastify'
import Fastify, { type FastifyInstance, type FastifyRequest, LogController } from 'fastify'
import type { Pool } from 'pg'
import type { Config } from './config.js'
import { type ContextOptions, createContext, type RequestContext } from './context.js'
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
import { answerTrustedOnly } from './http/answer-trusted.js'
import { tagAnswers } from './http/caching-plugin.js'
import { DataVersion } from './http/data-version.js'
import { finishAnswers } from './http/finish-answers.js'
import { Admission } from './limits/admission.js'
import { Metering } from './limits/metering.js'
import { RateLimits } from './limits/rates.js'
import { TrustedDocuments } from './limits/trusted-documents.js'
import { readBuild } from './http/read-build.js'
import { answerRefusedRequests, refuseAddress, refuseConnection } from './http/refused-requests.js'
import { secureAnswers } from './http/security-headers.js'
import { isPageRequest, playgroundFolder, playgroundPage } from './playground/playground.js'
import { Lanes } from './platform/database/lanes.js'
import { FinishedAnswers } from './planner/finished-answers.js'
import { OperationCosts } from './planner/cost.js'
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
  const rates = new RateLimits(config.rates, app.log)
  app.addHook('onClose', () => rates.close())
  const metering = new Metering(new OperationCosts(schema, planned), rates, config.limits)
  const quick = new QuickAnswers(schema, finished, metering, config.limits.listItems)
  const { lanes: count, statementTimeoutMs: longestMs } = config.database
  const lanes = new Lanes(pool.options.connectionString!, { count, longestMs })
  app.addHook('onClose', () => lanes.close())
  const apollo = createApollo({
    schema,
    finished,
    metering,
    limits: config.limits,
    documents: config.documents,
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
  const { trusted: place } = config.documents
  const trusted = place === undefined ? undefined : TrustedDocuments.read(place)
  if (trusted) answerTrustedOnly(app, trusted)
  // What one writes there is no registered document, nor what the explorer asks.
  else await servePages(app)
  const refreshBindings = (): Promise<boolean> => codes.refresh()
  const answering: ContextOptions = {
    pool,
    execution: execution ?? (config.answers.finished ? 'finished' : 'planned'),
    lanes,
  }
  const contextOf = (request: FastifyRequest, fileCost?: number): RequestContext => {
    const { id, key } = request.caller
    const context = createContext(answering, { id, points: key?.pointsPerMinute ?? undefined }, fileCost)
    observe?.(context)
    return context
  }
  const shared = { apollo, pool, caching, report, createContext: contextOf }
  serveCite(app, { ...shared, publicUrl: config.publicUrl })
  serveExport(app, { ...shared, bindings, refreshBindings, timeoutMs: config.exportTimeoutMs })
  const admission = new Admission(config.rates)
  serveGraphQl(app, { apollo, quick, admission, operationMs: config.limits.operationMs, createContext: contextOf })
  return app
}

/** The explorer and the playground. */
async function servePages(app: FastifyInstance): Promise<void> {
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
