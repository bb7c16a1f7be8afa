import { once } from 'node:events'
import { type Config, ConfigError, readConfig } from './config.js'
import { prepareDrain } from './http/drain.js'
import { createLogger } from './observability/create-logger.js'
import type { Metrics } from './observability/metrics.js'
import { createMetricsServer } from './observability/serve-metrics.js'
import { StartingServer } from './observability/starting-server.js'
import { DatabaseError } from './platform/database/database-error.js'
import { type Database, openDatabase } from './platform/database/database.js'
import { describeRights, explainRights } from './platform/database/rights.js'
import { loadEnvironmentFile } from './platform/environment-file.js'
import { formatReport } from '../seed/loader/report.js'
import { loadShipped } from '../seed/loader/shipped.js'

// The only file that listens or exits.

async function start(): Promise<void> {
  loadEnvironmentFile()
  const config = readConfig(process.env)
  const log = createLogger(config.log, process.stdout.isTTY)
  const print = (line: string): void => (config.log.format === 'json' ? log.info(line) : console.log(line))
  // Before a database is started for nothing: the port may be taken.
  const starting = new StartingServer()
  const port = await starting.listen(config.port, config.host)
  let database: Database | undefined
  try {
    const loading = import('./server.js') // while PostgreSQL starts, which another processor does
    database = await openDatabase({ ...config.database, log: print, onReached: () => starting.reach('migrations') })
    starting.reach('records')
    for (const report of await loadShipped(database)) print(formatReport(report))
    starting.reach('service')
    const { createServer } = await loading
    const pool = await database.openReaderPool()
    const warning = explainRights(await describeRights(pool))
    if (warning !== undefined) print(warning)
    const app = await createServer({ config, pool, replica: database.openReplicaPool(), log })
    const drain = prepareDrain(app)
    const metrics = await listenForMetrics(config.metrics, app.metrics)
    await starting.close()
    const address = await app.listen({ port, host: config.host })
    const shown = address.replace('//127.0.0.1', '//localhost').replace('//0.0.0.0', '//localhost')
    print(
      [
        ...(config.documents.trusted === undefined
          ? [`Explorer    ${shown}/ (open it in a browser)`, `Playground  ${shown}/graphql (open it in a browser)`]
          : []),
        `API         ${shown}/graphql (POST)`,
        `Health      ${shown}/healthz`,
        ...(metrics ? [`Metrics     http://${metrics.place}/metrics`] : []),
      ].join('\n'),
    )

    let isEnding = false
    const stop = async (): Promise<void> => {
      if (isEnding) process.exit(1) // whoever asks twice does not want to wait
      isEnding = true
      print('Stopping ...')
      if (!(await drain(config.shutdownTimeoutMs))) {
        print(`Not all requests were answered within ${config.shutdownTimeoutMs} ms: the others were broken off.`)
      }
      metrics?.server.close()
      await database?.close()
      process.exit(0)
    }
    // One operation's fault must not end all others.
    process.on('unhandledRejection', (reason) => app.log.error({ err: reason }, 'a rejection that nothing handled'))
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop())
  } catch (error) {
    await starting.close()
    await database?.close()
    throw error
  }
}

/** On a port of their own, where the settings name one. */
async function listenForMetrics(place: Config['metrics'], metrics: Metrics | undefined) {
  if (!metrics || typeof place === 'string') return undefined
  const server = createMetricsServer(metrics).listen(place.port, place.host)
  try {
    await once(server, 'listening')
  } catch (error) {
    throw new ConfigError(`METRICS: nothing can listen at ${place.host}:${place.port} (${(error as Error).message})`)
  }
  return { server, place: `${place.host}:${place.port}` }
}

start().catch((error: unknown) => {
  console.error(explain(error))
  process.exit(1)
})

function explain(error: unknown): string {
  if (error instanceof ConfigError || error instanceof DatabaseError) return error.message
  const { code, port } = error as { code?: string; port?: number }
  if (code === 'EADDRINUSE') {
    return `Port ${port} is in use. Stop what uses it, or choose another: PORT=${(port ?? 4000) + 1} npm start`
  }
  if (code === 'EACCES') return `This user may not listen on port ${port}. Choose one above 1023: PORT=4000 npm start`
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
