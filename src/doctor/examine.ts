import pg from 'pg'
import type { ReachedDatabase } from '../platform/database/database.js'
import { ConfigError, type Config, readConfig } from '../config.js'
import { describe, failed, type Finding } from './check.js'
import { checkDatabase } from './check-database.js'
import { checkReader } from './check-reader.js'
import { checkNode, checkRoom, checkSettings } from './check-machine.js'
import { checkService } from './check-service.js'

export interface Examination {
  environment: Readonly<Record<string, string | undefined>>
  /** Where the service is to be asked, if it is. */
  serviceUrl?: string
  /** The database as it is; nothing is changed in it. */
  reachDatabase: () => Promise<Omit<ReachedDatabase, 'embedded'>>
}

/** Looks at a deployment from all sides. */
export async function examine({ environment, serviceUrl, reachDatabase }: Examination): Promise<Finding[]> {
  const findings = [checkNode(process.versions.node)]
  let config: Config
  try {
    config = readConfig(environment)
    findings.push(...checkSettings(config))
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error
    findings.push(
      failed(
        'settings',
        error.message.split('\n').slice(1, -1).join(';').trim(),
        'Correct them: .env.example says how.',
      ),
    )
    config = readConfig({ DATABASE_URL: environment.DATABASE_URL, COMITY_DATA_DIR: environment.COMITY_DATA_DIR })
  }
  if (config.database.url === undefined) findings.push(await checkRoom(config.database.dataDir))
  // What is not there yet is not made by looking at it.
  const isMissing = config.database.url === undefined && findings.at(-1)?.status === 'warning'
  if (!isMissing) findings.push(...(await lookInside(reachDatabase, config)))
  if (serviceUrl !== undefined) findings.push(...(await checkService(serviceUrl)))
  return findings
}

async function lookInside(reachDatabase: Examination['reachDatabase'], config: Config): Promise<Finding[]> {
  let database: Awaited<ReturnType<Examination['reachDatabase']>>
  try {
    database = await reachDatabase()
  } catch (error) {
    return [failed('database', describe(error), 'Start the server, or correct DATABASE_URL.')]
  }
  const client = new pg.Client(database.url)
  client.on('error', () => {})
  try {
    await client.connect()
    const findings = await checkDatabase(client, config)
    if (!isEmpty(findings)) findings.push(...(await checkReader(database)))
    return [{ name: 'database', status: 'ok', found: 'can be reached' }, ...findings]
  } catch (error) {
    return [failed('database', describe(error), 'Look in the log of the server.')]
  } finally {
    await client.end().catch(() => {})
    await database.close()
  }
}

const isEmpty = (findings: readonly Finding[]): boolean =>
  findings.some(({ name, status }) => name === 'migrations' && status === 'warning')
