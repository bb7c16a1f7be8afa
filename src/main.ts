import { ConfigError, readConfig } from './config.js'
import { DatabaseError } from './platform/database/database-error.js'
import { type Database, openDatabase } from './platform/database/database.js'
import { createServer } from './server.js'
import { formatReport } from '../seed/loader/report.js'
import { loadShipped } from '../seed/loader/shipped.js'

// The only file that listens or exits.

const print = (line: string): void => console.log(line)

async function start(): Promise<void> {
  const config = readConfig(process.env)
  let database: Database | undefined
  try {
    database = await openDatabase({ ...config.database, log: print })
    for (const report of await loadShipped(database)) print(formatReport(report))
    const app = await createServer({ config, pool: database.pool })
    const address = await app.listen({ port: config.port, host: config.host })
    const shown = address.replace('//127.0.0.1', '//localhost').replace('//0.0.0.0', '//localhost')
    print(
      `Playground  ${shown}/graphql (open it in a browser)\nAPI         ${shown}/graphql (POST)\nHealth      ${shown}/healthz`,
    )

    const stop = async (): Promise<void> => {
      await app.close()
      await database?.close()
      process.exit(0)
    }
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop())
  } catch (error) {
    await database?.close()
    throw error
  }
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
