import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { DatabaseError } from './database-error.js'

export interface SessionOptions {
  statementTimeoutMs?: number
  poolSize?: number
  /** How long to wait for a connection: until one is free, or until a new one is made. */
  connectionTimeoutMs?: number
}

export interface Connection {
  /** The setting that it was given by, to say what is to be corrected. */
  setting: string
  /** For node-postgres: the given address with the settings of our sessions. */
  url: string
  schema: string
  /** Host, port and database, never the password. */
  place: string
}

export interface ConnectionForm {
  setting?: string
  /** Default: the one that the address names. */
  schema?: string
  /** Settings of PostgreSQL beside those that every session has. */
  settings?: Readonly<Record<string, string>>
}

/** Fixes what a session's answers depend on, whatever the server's, the role's or PGOPTIONS' settings are. */
export function describeConnection(
  given: string,
  { statementTimeoutMs }: SessionOptions = {},
  { setting = 'DATABASE_URL', settings: more, ...form }: ConnectionForm = {},
): Connection {
  const url = parseUrl(given, setting)
  const schema = form.schema ?? url.searchParams.get('schema') ?? 'public' // as Prisma reads it
  if (!/^[a-z_][a-z0-9_]*$/.test(schema)) {
    throw invalidUrl(setting, 'its schema must consist of lower case letters, digits and underscores')
  }
  const settings = {
    search_path: schema,
    DateStyle: 'ISO',
    IntervalStyle: 'postgres',
    TimeZone: 'UTC',
    extra_float_digits: '1',
    ...(statementTimeoutMs !== undefined && { statement_timeout: String(statementTimeoutMs) }),
    ...more,
  }
  const options = Object.entries(settings).map(([name, value]) => `-c ${name}=${value}`)
  url.searchParams.set('options', [url.searchParams.get('options'), ...options].filter(Boolean).join(' '))
  url.searchParams.set('application_name', 'comity')
  url.searchParams.delete('schema')
  // A space is %20 in a connection string; URLSearchParams writes it as a plus sign. One in the password is one.
  url.search = url.search.replaceAll('+', '%20')
  return { setting, url: url.href, schema, place: describePlace(url) }
}

export function createPool(
  { url }: Connection,
  { poolSize = 10, connectionTimeoutMs = 10_000 }: SessionOptions,
  log: (line: string) => void,
  more: pg.PoolConfig = {},
): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: poolSize,
    connectionTimeoutMillis: connectionTimeoutMs,
    idleTimeoutMillis: 30_000,
    // What a session of PostgreSQL has read of the catalogue, and the statements that it keeps, only ever grow.
    maxLifetimeSeconds: 3_600,
    keepAlive: true,
    ...more,
  })
  // Without listeners a lost connection ends the process. The pool replaces idle ones; a query on a lost one fails.
  pool.on('error', (error) => log(`A connection to the database was lost: ${error.message}`))
  pool.on('connect', (client) => client.on('error', () => {}))
  return pool
}

/** Connects once, so that a wrong address is told at the start and in words that help; makes the schema if need be. */
export async function verifyConnection({ setting, url, schema, place }: Connection): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  client.on('error', () => {})
  try {
    await client.connect()
    const { rows } = await client.query('SELECT FROM pg_namespace WHERE nspname = $1', [schema])
    if (rows.length === 0) await client.query(`CREATE SCHEMA ${schema}`)
  } catch (error) {
    throw new DatabaseError('DATABASE_UNREACHABLE', `Cannot use the database at ${place}: ${explain(error, setting)}`, {
      cause: error,
    })
  } finally {
    await client.end().catch(() => {})
  }
}

/** What passes where a server is only starting, or its name is not known yet. */
const MAY_COME = new Set([
  ...['ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'ENOTFOUND', 'EAI_AGAIN', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH'],
  ...['57P01', '57P03', '53300'], // it ends, it starts, it has no connection to spare
])
const AGAIN_MS = 500
const TELL_MS = 5_000

/** Connects once, or as often as it takes within that time where the server may yet come. */
export async function awaitConnection(
  connection: Connection,
  waitMs: number,
  log: (line: string) => void,
): Promise<void> {
  const until = performance.now() + waitMs
  for (let told = -Infinity; ; await sleep(AGAIN_MS)) {
    try {
      return await verifyConnection(connection)
    } catch (error) {
      const { code } = ((error as Error).cause ?? {}) as { code?: string }
      const now = performance.now()
      // A connection that is lost while it is made has no code.
      if (now >= until || !(code === undefined || MAY_COME.has(code))) throw error
      if (now - told < TELL_MS) continue
      told = now
      log(`${(error as Error).message} Waiting for it, up to ${Math.ceil((until - now) / 1000)} s more.`)
    }
  }
}

function explain(error: unknown, setting: string): string {
  const { code, message, errors } = error as { code?: string; message: string; errors?: Error[] }
  const said = message || errors?.map((inner) => inner.message).join('; ')
  switch (code) {
    case 'ECONNREFUSED':
    case 'ENOENT':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
    case 'ETIMEDOUT':
    case 'EHOSTUNREACH':
      return `nothing answers there (${said}). Start PostgreSQL, correct ${setting}, or unset it to use the PostgreSQL that npm installed.`
    case '28P01':
    case '28000':
      return `${said}. Correct the user and the password in ${setting}.`
    case '3D000':
      return `${said}. Create it, or name another in ${setting}.`
    case '42501':
      return `${said}. Grant the user of ${setting} the right to create tables there.`
    case '53300':
      return `${said}. Raise max_connections of that server or lower the size of the pool.`
    default:
      return `${said}. Check ${setting} and the server.`
  }
}

function parseUrl(given: string, setting: string): URL {
  let url: URL
  try {
    url = new URL(given)
  } catch {
    // Neither the cause nor the text is passed on: they hold the password.
    throw invalidUrl(setting, 'it is no URL; special characters in the password must be percent-encoded')
  }
  if (url.protocol !== 'postgresql:' && url.protocol !== 'postgres:') {
    throw invalidUrl(setting, `it begins with ${url.protocol} instead of postgresql:`)
  }
  if (url.pathname.length < 2) throw invalidUrl(setting, 'it names no database')
  return url
}

function invalidUrl(setting: string, reason: string): DatabaseError {
  return new DatabaseError(
    'DATABASE_URL_INVALID',
    `${setting} cannot be used: ${reason}. Its form is postgresql://user:password@host:5432/database`,
  )
}

function describePlace(url: URL): string {
  const socket = url.searchParams.get('host')
  const host = socket ?? `${decodeURIComponent(url.hostname) || 'localhost'}:${url.port || '5432'}`
  return `${host}, database ${decodeURIComponent(url.pathname.slice(1))}`
}
