import { once } from 'node:events'
import net from 'node:net'
import { type Config, ConfigError, readConfig } from './config.js'
import { DatabaseError } from './platform/database/database-error.js'
import { type Database, openDatabase } from './platform/database/database.js'
import { describeRights, explainRights } from './platform/database/rights.js'
import { loadEnvironmentFile } from './platform/environment-file.js'
import { formatReport } from '../seed/loader/report.js'
import { loadShipped } from '../seed/loader/shipped.js'

// The only file that listens or exits.

const print = (line: string): void => console.log(line)

async function start(): Promise<void> {
  loadEnvironmentFile()
  const config = readConfig(process.env)
  await refuseTakenPort(config)
  let database: Database | undefined
  try {
    const loading = import('./server.js') // while PostgreSQL starts, which another processor does
    database = await openDatabase({ ...config.database, log: print })
    for (const report of await loadShipped(database)) print(formatReport(report))
    const { createServer } = await loading
    const pool = await database.openReaderPool()
    const warning = explainRights(await describeRights(pool))
    if (warning !== undefined) print(warning)
    const app = await createServer({ config, pool })
    const address = await app.listen({ port: config.port, host: config.host })
    const shown = address.replace('//127.0.0.1', '//localhost').replace('//0.0.0.0', '//localhost')
    print(
      [
        `Explorer    ${shown}/ (open it in a browser)`,
        `Playground  ${shown}/graphql (open it in a browser)`,
        `API         ${shown}/graphql (POST)`,
        `Health      ${shown}/healthz`,
      ].join('\n'),
    )

    const stop = async (): Promise<void> => {
      print('Stopping ...')
      await app.close()
      await database?.close()
      process.exit(0)
    }
    // One operation's fault must not end all others.
    process.on('unhandledRejection', (reason) => app.log.error({ err: reason }, 'a rejection that nothing handled'))
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop())
  } catch (error) {
    await database?.close()
    throw error
  }
}

/** Says at once that the port is taken, before a database is started for nothing. */
async function refuseTakenPort({ port, host }: Config): Promise<void> {
  const probe = net.createServer().listen(port, host)
  await once(probe, 'listening')
  probe.close()
  await once(probe, 'close')
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
