import fastifyStatic from '@fastify/static'
import { fastifyApolloDrainPlugin } from '@as-integrations/fastify'
import Fastify, { type FastifyBaseLogger, type FastifyInstance, type FastifyRequest, LogController } from 'fastify'
import type { Pool } from 'pg'
import type { Logger } from 'pino'
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
import { answerTrustedOnly } from './http/answer-trusted.js'
import { tagAnswers } from './http/caching-plugin.js'
import { DataVersion } from './http/data-version.js'
import { finishAnswers } from './http/finish-answers.js'
import { Admission } from './limits/admission.js'
import { Metering } from './limits/metering.js'
import { RateLimits } from './limits/rates.js'
import { TrustedDocuments } from './limits/trusted-documents.js'
import { readBuild } from './http/read-build.js'
import { HiddenErrors } from './http/hidden-errors.js'
import { answerRefusedRequests, refuseAddress, refuseConnection } from './http/refused-requests.js'
import { secureAnswers } from './http/security-headers.js'
import { createLogger } from './observability/create-logger.js'
import { Metrics } from './observability/metrics.js'
import { type Ended, nameRequest, observeRequests } from './observability/observe-requests.js'
import { Readiness, serveHealth, watchDatabase, watchEnding, watchReplica } from './observability/readiness.js'
import { recordAnswers } from './observability/record-answers.js'
import { logRequests } from './observability/request-log.js'
import { serveMetrics } from './observability/serve-metrics.js'
import { openTraces } from './observability/traces.js'
import { watchParts } from './observability/watch-parts.js'
import { isPageRequest, playgroundFolder, playgroundPage } from './playground/playground.js'
import { type ReadServer, ReadServers, type ReplicaPool } from './platform/database/read-servers.js'
import { FinishedAnswers } from './planner/finished-answers.js'
import { OperationCosts } from './planner/cost.js'
import { Planner } from './planner/planner.js'
import { buildApiSchema } from './schema.js'

/** How late a request may be found to have taken too long. */
const MOST_LATE_MS = 5_000

export interface ServerOptions {
  config: Omit<Config, 'port' | 'host'>
  pool: Pool
  /** To a server that follows that of the pool. */
  replica?: ReplicaPool
  execution?: RequestContext['execution']
  /** Sees the context of every operation, before it runs. */
  observe?: (context: RequestContext) => void
  /** Where it logs; by default as the settings say. */
  log?: Logger
}

/** The HTTP service over a database that is ready. It does not listen yet. */
export async function createServer({
  config,
  pool,
  replica,
  execution,
  observe,
  log = createLogger(config.log, process.stdout.isTTY),
}: ServerOptions): Promise<FastifyInstance> {
  const logger: FastifyBaseLogger = log
  const app = Fastify({
    bodyLimit: config.limits.bodyBytes,
    loggerInstance: logger,
    // Entries name their request themselves: a logger for each request would cost more than its line.
    childLoggerFactory: (logger) => logger,
    requestIdHeader: false,
    genReqId: nameRequest,
    frameworkErrors: refuseAddress,
    clientErrorHandler: refuseConnection,
    // What these would answer has another form: answerRefusedRequests does.
    return503OnClosing: false,
    requestTimeout: config.requestTimeoutMs,
    // A client that reads nothing of its answer holds no more than memory, and that not for ever.
    connectionTimeout: config.exportTimeoutMs,
    http: {
      requireHostHeader: false,
      requestTimeout: config.requestTimeoutMs,
      headersTimeout: config.requestTimeoutMs,
      connectionsCheckingInterval: Math.min(MOST_LATE_MS, config.requestTimeoutMs / 2),
    },
    logController: new LogController({ disableRequestLogging: true }),
    routerOptions: { ignoreTrailingSlash: true },
    trustProxy: whomToTrust(config.access.trustProxy),
  })
  const codes = new CountryCodes(pool)
  await codes.refresh()
  const schema = buildApiSchema()
  const bindings = { CountryCode: (code: unknown) => codes.resolve(String(code)) }
  const planner = new Planner(schema, bindings, () => codes.refresh())
  const { planned } = planner
  const service = [readBuild(), config.limits]
  const cachingAt = (pool: Pool): Caching =>
    new Caching({ version: new DataVersion(pool), service, maxAge: config.cacheMaxAge })
  const caching = cachingAt(pool)
  const replicaCaching = replica && cachingAt(replica.pool)
  const hidden = new HiddenErrors((err, requestId) => app.log.error({ requestId, err }, 'an operation failed'))

  const finished = new FinishedAnswers(schema, planned, bindings, config.answers.prepared)
  const rates = new RateLimits(config.rates, app.log)
  app.addHook('onClose', () => rates.close())
  const metering = new Metering(new OperationCosts(schema, planned), rates, config.limits)
  const quick = new QuickAnswers(schema, finished, metering, config.limits.listItems)
  const { lanes: count, statementTimeoutMs: longestMs, replicaMaxLagMs: longestLagMs } = config.database
  const lanes = { count, longestMs }
  const servers = new ReadServers({ pool, replica, lanes, longestLagMs, log: (line) => app.log.warn(line) })
  app.addHook('onClose', () => servers.close())
  const traces = config.tracesTo === undefined ? undefined : await openTraces(config.tracesTo)
  const metrics = config.metrics === 'off' ? undefined : new Metrics({ ofProcess: true })
  if (metrics) {
    const caches = { documents: quick.passed, answers: finished.plans, plans: planner.plans }
    watchParts(metrics, { servers, caches })
    app.decorate('metrics', metrics)
  }
  observeRequests(app, [
    ...(traces ? [(ended: Ended) => traces.requestEnded(ended)] : []),
    ...(metrics ? [(ended: Ended) => metrics.requestEnded(ended)] : []),
    logRequests(log, config.log, process.stdout.isTTY),
  ])
  app.addHook('onClose', () => traces?.close())
  const apollo = createApollo({
    schema,
    finished,
    metering,
    limits: config.limits,
    documents: config.documents,
    plugins: [
      fastifyApolloDrainPlugin(app),
      recordAnswers(hidden),
      tagAnswers(({ server }) => (server.isReplica && replicaCaching) || caching),
      takeOperations(schema),
      quick.noting(),
    ],
    hidden,
  })
  await apollo.start()

  await allowOrigins(app, config.access.corsOrigins)
  secureAnswers(app, config.publicUrl)
  finishAnswers(app)
  answerRefusedRequests(app)
  identifyCallers(app, { pool, needsKey: config.access.needsKey })
  const readiness = new Readiness()
  watchDatabase(readiness, servers)
  if (servers.replica) watchReplica(readiness, servers.replica.watch)
  watchEnding(readiness, app)
  serveHealth(app, readiness)
  if (metrics && config.metrics === 'on') serveMetrics(app, metrics, mayReadMetrics)
  const { trusted: place } = config.documents
  const trusted = place === undefined ? undefined : TrustedDocuments.read(place)
  if (trusted) answerTrustedOnly(app, trusted)
  // What one writes there is no registered document, nor what the explorer asks.
  else await servePages(app)
  const refreshBindings = (): Promise<boolean> => codes.refresh()
  const way = execution ?? (config.answers.finished ? 'finished' : 'planned')
  const contextOf = (request: FastifyRequest, server: ReadServer, fileCost?: number): RequestContext => {
    const { record, caller } = request
    const payer = { id: caller.id, points: caller.key?.pointsPerMinute ?? undefined }
    const context = createContext(server, { execution: way, payer, record, fileCost })
    observe?.(context)
    return context
  }
  // A file that has begun cannot begin anew: nobody ends what runs at the primary.
  const atPrimary = (request: FastifyRequest, fileCost?: number) => contextOf(request, servers.primary, fileCost)
  const shared = { apollo, pool, caching, hidden, createContext: atPrimary }
  const admission = new Admission(config.rates)
  const { operationMs } = config.limits
  serveCite(app, { ...shared, admission, operationMs, publicUrl: config.publicUrl })
  serveExport(app, { ...shared, bindings, refreshBindings, timeoutMs: config.exportTimeoutMs })
  serveGraphQl(app, { apollo, quick, admission, operationMs, servers, createContext: contextOf })
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

declare module 'fastify' {
  interface FastifyInstance {
    /** Where metrics are kept. */
    metrics?: Metrics
  }
}

/** Whoever has a key for it. */
function mayReadMetrics({ caller }: FastifyRequest): boolean {
  return caller.key?.scopes.includes('METRICS') ?? false
}
