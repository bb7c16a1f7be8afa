import type pg from 'pg'
import type { Config } from '../config.js'
import { findMigrations, matchesChecksum, readMigrations } from '../platform/database/migration-files.js'
import { failed, type Finding, ok, warning } from './check.js'

const OLDEST_SERVER = 15
/** Connections that PostgreSQL keeps for its owner, and that a command or a colleague may want. */
const SPARE_CONNECTIONS = 8

interface Server {
  number: number
  version: string
  encoding: string
  zone: string
  most: number
  used: number
  autovacuum: string
  readOnly: string
  superuser: boolean
  trigrams: boolean
  history: boolean
}

const SERVER = `SELECT current_setting('server_version_num')::int AS number, current_setting('server_version') AS version,
    pg_encoding_to_char(encoding) AS encoding, current_setting('TimeZone') AS zone,
    current_setting('max_connections')::int AS most,
    (SELECT count(*)::int FROM pg_stat_activity WHERE backend_type = 'client backend' AND application_name NOT LIKE 'comity%') AS used,
    current_setting('autovacuum') AS autovacuum, current_setting('transaction_read_only') AS "readOnly",
    (SELECT rolsuper FROM pg_roles WHERE rolname = current_user) AS superuser,
    EXISTS (SELECT FROM pg_extension WHERE extname = 'pg_trgm') AS trigrams,
    to_regclass('_prisma_migrations') IS NOT NULL AS history
  FROM pg_database WHERE datname = current_database()`

/** Looks at a database by a connection that may read it. */
export async function checkDatabase(client: pg.ClientBase, config: Config): Promise<Finding[]> {
  const { rows } = await client.query<Server>(SERVER)
  const server = rows[0]!
  const findings = [
    ...checkServer(server, config.database.url !== undefined),
    checkConnections(server, config),
    checkTimeout(config),
  ]
  if (!server.history) {
    return [...findings, warning('migrations', 'none: the database is empty', 'The start of the service applies them.')]
  }
  findings.push(await checkMigrations(client))
  if (!server.trigrams) {
    findings.push(
      failed('pg_trgm', 'missing', 'As an owner of the database: CREATE EXTENSION pg_trgm; search needs it.'),
    )
  }
  findings.push(...(await checkStatistics(client, server)))
  return findings
}

function checkServer(server: Server, isShared: boolean): Finding[] {
  const { number, version, encoding, zone, readOnly, superuser } = server
  const findings: Finding[] = []
  if (Math.floor(number / 10_000) >= OLDEST_SERVER) findings.push(ok('PostgreSQL', version))
  else findings.push(failed('PostgreSQL', version, `Upgrade to version ${OLDEST_SERVER} or newer.`))
  if (encoding === 'UTF8') findings.push(ok('encoding', encoding))
  else
    findings.push(failed('encoding', encoding, 'Make the database anew with ENCODING UTF8: names are in all scripts.'))
  if (zone === 'UTC') findings.push(ok('time zone of sessions', zone))
  else
    findings.push(failed('time zone of sessions', zone, 'Something between sets it: let `options` of the URL through.'))
  if (readOnly === 'on') {
    const advice = 'Name the primary in DATABASE_URL: migrations and imports write.'
    findings.push(failed('writing', 'the server only reads', advice))
  }
  // That of the PostgreSQL that comes along is of its own process and folder.
  if (superuser && isShared) {
    const advice = 'On a server that others use too, give Comity a role of its own that owns its database only.'
    findings.push(warning('role', 'a superuser', advice))
  }
  return findings
}

function checkConnections({ most, used }: Server, { database: { poolSize, lanes } }: Config): Finding {
  const wanted = poolSize + lanes
  const left = most - used - SPARE_CONNECTIONS
  const found = `${wanted} for this service of ${most} that the server allows; others use ${used}`
  if (wanted <= left) return ok('connections', found)
  const advice = `Lower DATABASE_POOL_SIZE to ${Math.max(1, left)} or less, or raise max_connections of the server.`
  return wanted > most ? failed('connections', found, advice) : warning('connections', found, advice)
}

function checkTimeout({ database: { statementTimeoutMs } }: Config): Finding {
  const found = `${statementTimeoutMs} ms`
  if (statementTimeoutMs <= 60_000) return ok('statement timeout', found)
  const advice = 'A statement holds a connection for so long: lower STATEMENT_TIMEOUT_MS to 60000 or less.'
  return warning('statement timeout', found, advice)
}

async function checkMigrations(client: pg.ClientBase): Promise<Finding> {
  const { rows } = await client.query<{ name: string; checksum: string; finished: boolean }>(
    `SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS finished FROM _prisma_migrations
     WHERE rolled_back_at IS NULL ORDER BY 1`,
  )
  const known = new Map(readMigrations(findMigrations()).map((migration) => [migration.name, migration]))
  const broken = rows.find(({ finished }) => !finished)
  if (broken) return failed('migrations', `${broken.name} failed`, 'Start the service: it says how to mend it.')
  const ahead = rows.find(({ name }) => !known.has(name))
  if (ahead) {
    return failed('migrations', `the database has ${ahead.name}, which is newer`, 'Run the newer version of Comity.')
  }
  const edited = rows.find(({ name, checksum }) => !matchesChecksum(known.get(name)!, checksum))
  if (edited) return failed('migrations', `${edited.name} was edited since`, 'Restore its file.')
  const missing = known.size - rows.length
  if (missing === 0) return ok('migrations', `all ${known.size} are applied`)
  return warning('migrations', `${missing} of ${known.size} are missing`, 'The start of the service applies them.')
}

/** What PostgreSQL plans by, and what keeps it fresh. */
async function checkStatistics(client: pg.ClientBase, { autovacuum }: Server): Promise<Finding[]> {
  const findings: Finding[] = []
  if (autovacuum === 'on') findings.push(ok('autovacuum', 'on'))
  else
    findings.push(warning('autovacuum', autovacuum, 'Turn it on: without it tables grow and statements become slow.'))
  // A tenth of a table, as autovacuum has it; small ones do not matter.
  const { rows } = await client.query<{ table: string }>(
    `SELECT s.relname AS "table" FROM pg_stat_user_tables s JOIN pg_class c ON c.oid = relid
     WHERE schemaname = current_schema() AND n_live_tup > 1000
       AND (n_mod_since_analyze > 0.2 * n_live_tup OR (c.reltuples < 0)) ORDER BY n_live_tup DESC`,
  )
  if (rows.length === 0) return [...findings, ok('statistics', 'fresh')]
  const found = `old for ${rows.map(({ table }) => table).join(', ')}`
  return [...findings, warning('statistics', found, 'Run ANALYZE in the database, if this stays so for an hour.')]
}
