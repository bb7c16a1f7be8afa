import { isIP } from 'node:net'
import { z } from 'zod'

/** A whole number, with what to write instead of a bad one. */
function whole(from: number, to = Number.MAX_SAFE_INTEGER): z.ZodCoercedNumber {
  const span = to === Number.MAX_SAFE_INTEGER ? `of at least ${from}` : `from ${from} to ${to}`
  const error = `must be a whole number ${span}`
  return z.coerce.number({ error }).int({ error }).min(from, { error }).max(to, { error })
}

const postgresUrl = z
  .string()
  .regex(/^postgres(?:ql)?:\/\//, 'is no PostgreSQL URL: write it like postgresql://user:password@host:5432/database')
/** Where something listens. */
export interface Place {
  host: string
  port: number
}

/** A port alone is one of this machine, because whoever reaches it may read. */
function readPlace(text: string, context: z.RefinementCtx): 'off' | 'on' | Place {
  if (text === 'on' || text === 'off') return text
  const [, host = '127.0.0.1', port] = /^(?:\[?([^\]]*?)\]?:)?(\d+)$/.exec(text) ?? []
  if (Number(port) > 65_535) context.addIssue('has a port above 65535')
  return { host, port: Number(port) }
}

const onOff = z.enum(['on', 'off']).default('on')

/** Every setting, read once. .env.example and the README say the same. */
const settings = z.object({
  PORT: whole(0, 65_535).default(4000),
  HOST: z.string().min(1).default('127.0.0.1'),
  PUBLIC_URL: z
    .string()
    .regex(/^https?:\/\/[^\s?#]+$/, 'is no address: write it like https://data.example.org')
    .transform((address) => address.replace(/\/+$/, ''))
    .optional(),
  DATABASE_URL: postgresUrl.optional(),
  DATABASE_READER_URL: postgresUrl.optional(),
  DATABASE_REPLICA_URL: postgresUrl.optional(),
  REPLICA_MAX_LAG_MS: whole(2_000).default(5_000),
  DATABASE_WAIT_MS: whole(0).default(60_000),
  COMITY_DATA_DIR: z.string().min(1).default('.comity'),
  DATABASE_POOL_SIZE: whole(1, 1000).default(10),
  CONNECTION_TIMEOUT_MS: whole(1).default(5_000),
  STATEMENT_TIMEOUT_MS: whole(1).default(15_000),
  EXPORT_TIMEOUT_MS: whole(1000).default(300_000),
  REQUEST_TIMEOUT_MS: whole(1000).default(30_000),
  SHUTDOWN_TIMEOUT_MS: whole(0, 600_000).default(8_000),
  BODY_LIMIT_BYTES: whole(1024).default(100_000),
  MAX_DEPTH: whole(1).default(20),
  MAX_ALIASES: whole(1).default(100),
  MAX_TOKENS: whole(100).default(5_000),
  MAX_ROOT_FIELDS: whole(1).default(50),
  MAX_DIRECTIVES: whole(1).default(50),
  MAX_LIST_ITEMS: whole(1).default(250),
  MAX_COST: whole(1).default(100_000),
  OPERATION_TIMEOUT_MS: whole(1).default(20_000),
  MAX_CONCURRENT_OPERATIONS: whole(1).default(64),
  MAX_WAITING_OPERATIONS: whole(0).default(256),
  QUEUE_TIMEOUT_MS: whole(1).default(1_000),
  POINTS_PER_MINUTE: z.literal('auto').or(whole(0)).default('auto'),
  KEY_POINTS_PER_MINUTE: whole(0).default(5_000_000),
  REDIS_URL: z
    .string()
    .regex(/^rediss?:\/\//, 'is no address of Redis: write it like redis://:password@host:6379')
    .optional(),
  INTROSPECTION: onOff,
  SUGGESTIONS: onOff,
  PERSISTED_QUERIES: onOff,
  TRUSTED_DOCUMENTS: z.string().min(1).optional(),
  CACHE_MAX_AGE: whole(0, 31_536_000).default(0),
  ACCESS: z.enum(['open', 'keys']).default('open'),
  TRUST_PROXY: z.string().transform(readProxies).default(false),
  CORS_ORIGINS: z.string().transform(readOrigins).optional(),
  FINISHED_ANSWERS: onOff,
  PREPARED_STATEMENTS: onOff,
  METRICS: z
    .string()
    .regex(/^(?:on|off|(?:[a-z0-9.-]+:|\[[0-9a-f:]+\]:)?\d{1,5})$/i, 'must be on, off, a port, or host:port')
    .transform(readPlace)
    .default('off'),
  OTEL_EXPORTER_OTLP_ENDPOINT: z
    .string()
    .regex(/^https?:\/\/[^\s?#]+$/, 'is no address: write it like http://localhost:4318')
    .optional(),
  LOG_REQUESTS: z.enum(['auto', 'on', 'slow', 'off']).default('auto'),
  LOG_FORMAT: z.enum(['auto', 'json', 'text']).default('auto'),
  LOG_VARIABLES: z.enum(['on', 'off']).default('off'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
})

export interface AccessConfig {
  /** Whether the API answers only who has a key. */
  needsKey: boolean
  /** Whose X-Forwarded-For is believed: nobody's, so many proxies', that of proxies with these addresses. */
  trustProxy: false | number | string[]
  /** Origins whose pages may read answers in a browser. */
  corsOrigins: '*' | string[] | undefined
}

export interface Config {
  port: number
  host: string
  publicUrl: string | undefined
  database: {
    url: string | undefined
    /** Of the role that the API reads with. */
    readerUrl: string | undefined
    /** Of a server that follows it, which the API reads from. */
    replicaUrl: string | undefined
    replicaMaxLagMs: number
    /** How long the start waits for it. */
    waitMs: number
    dataDir: string
    poolSize: number
    connectionTimeoutMs: number
    statementTimeoutMs: number
    /** Connections beside the pool, for short prepared statements. */
    lanes: number
  }
  exportTimeoutMs: number
  /** Within which a request arrives whole. */
  requestTimeoutMs: number
  /** How long what is under way may go on when the service is told to end. */
  shutdownTimeoutMs: number
  limits: Limits
  rates: Rates
  documents: Documents
  cacheMaxAge: number
  access: AccessConfig
  answers: { finished: boolean; prepared: boolean }
  log: {
    level: z.infer<typeof settings>['LOG_LEVEL']
    /** `auto`: text and only what is slow or fails on a terminal, JSON and every request elsewhere. */
    format: 'auto' | 'json' | 'text'
    requests: 'auto' | 'on' | 'slow' | 'off'
    variables: boolean
  }
  metrics: 'off' | 'on' | Place
  /** Where traces are sent. */
  tracesTo: string | undefined
}

/** What one request may ask. */
export interface Limits {
  bodyBytes: number
  depth: number
  aliases: number
  tokens: number
  rootFields: number
  directives: number
  /** Items of a list in an argument or a variable. */
  listItems: number
  /** Points, which an operation is counted in before it runs. */
  cost: number
  /** Milliseconds that an operation may take, all its statements together. */
  operationMs: number
}

/** How much is taken on at a time, and of whom. */
export interface Rates {
  concurrent: number
  waiting: number
  longestWaitMs: number
  /** Points in a minute: of an address, and of a key that names no number of its own. Of 0 none are counted. */
  points: number
  keyPoints: number
  redisUrl: string | undefined
}

/** Which documents are answered. */
export interface Documents {
  introspection: boolean
  suggestions: boolean
  persisted: boolean
  /** The file or folder of the only documents that are. */
  trusted: string | undefined
}

/** Points in a minute where others than this machine reach the service. */
const USUAL_POINTS = 1_000_000
const LOOPBACK = /^(?:localhost|127(?:\.\d+){3}|::1)$/

export const settingNames = Object.keys(settings.shape)

export class ConfigError extends Error {}

/** Reads the settings from the environment; an error names every one that cannot be used. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  // An empty variable is how shells and compose files say "not set".
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))
  const { success, data, error } = settings.safeParse(given)
  if (!success) {
    const problems = error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`)
    throw new ConfigError(
      `these settings cannot be used:\n${problems.join('\n')}\nSee .env.example for what each one means.`,
    )
  }
  const isPrepared = data.FINISHED_ANSWERS === 'on' && data.PREPARED_STATEMENTS === 'on'
  const lanes = isPrepared ? countLanes(data.DATABASE_POOL_SIZE) : 0
  return {
    port: data.PORT,
    host: data.HOST,
    publicUrl: data.PUBLIC_URL,
    database: {
      url: data.DATABASE_URL,
      readerUrl: data.DATABASE_URL === undefined ? undefined : data.DATABASE_READER_URL,
      replicaUrl: data.DATABASE_URL === undefined ? undefined : data.DATABASE_REPLICA_URL,
      replicaMaxLagMs: data.REPLICA_MAX_LAG_MS,
      waitMs: data.DATABASE_WAIT_MS,
      dataDir: data.COMITY_DATA_DIR,
      poolSize: data.DATABASE_POOL_SIZE - lanes,
      connectionTimeoutMs: data.CONNECTION_TIMEOUT_MS,
      statementTimeoutMs: data.STATEMENT_TIMEOUT_MS,
      lanes,
    },
    exportTimeoutMs: data.EXPORT_TIMEOUT_MS,
    requestTimeoutMs: data.REQUEST_TIMEOUT_MS,
    shutdownTimeoutMs: data.SHUTDOWN_TIMEOUT_MS,
    limits: {
      bodyBytes: data.BODY_LIMIT_BYTES,
      depth: data.MAX_DEPTH,
      aliases: data.MAX_ALIASES,
      tokens: data.MAX_TOKENS,
      rootFields: data.MAX_ROOT_FIELDS,
      directives: data.MAX_DIRECTIVES,
      listItems: data.MAX_LIST_ITEMS,
      cost: data.MAX_COST,
      operationMs: data.OPERATION_TIMEOUT_MS,
    },
    rates: {
      concurrent: data.MAX_CONCURRENT_OPERATIONS,
      waiting: data.MAX_WAITING_OPERATIONS,
      longestWaitMs: data.QUEUE_TIMEOUT_MS,
      points: data.POINTS_PER_MINUTE === 'auto' ? usualPoints(data.HOST) : data.POINTS_PER_MINUTE,
      keyPoints: data.KEY_POINTS_PER_MINUTE,
      redisUrl: data.REDIS_URL,
    },
    documents: {
      introspection: data.INTROSPECTION === 'on',
      suggestions: data.SUGGESTIONS === 'on',
      persisted: data.PERSISTED_QUERIES === 'on',
      trusted: data.TRUSTED_DOCUMENTS,
    },
    cacheMaxAge: data.CACHE_MAX_AGE,
    access: { needsKey: data.ACCESS === 'keys', trustProxy: data.TRUST_PROXY, corsOrigins: data.CORS_ORIGINS },
    answers: { finished: data.FINISHED_ANSWERS === 'on', prepared: data.PREPARED_STATEMENTS === 'on' },
    log: {
      level: data.LOG_LEVEL,
      format: data.LOG_FORMAT,
      requests: data.LOG_REQUESTS,
      variables: data.LOG_VARIABLES === 'on',
    },
    metrics: data.METRICS,
    tracesTo: data.OTEL_EXPORTER_OTLP_ENDPOINT,
  }
}

/** Programs of this machine are not counted. */
function usualPoints(host: string): number {
  return LOOPBACK.test(host) ? 0 : USUAL_POINTS
}

const NETWORK = /^(?:loopback|linklocal|uniquelocal|[0-9a-f.:]+(?:\/\d{1,3})?)$/i

function readProxies(text: string, context: z.RefinementCtx): AccessConfig['trustProxy'] {
  if (text === 'off') return false
  if (/^[1-9]\d?$/.test(text)) return Number(text)
  const networks = text.split(',').map((one) => one.trim())
  const isAddress = (one: string): boolean =>
    NETWORK.test(one) && (/[a-z]{5}/i.test(one) || isIP(one.split('/')[0]!) > 0)
  if (networks.every(isAddress)) return networks
  context.addIssue('must be off, how many proxies there are, or their addresses, like 10.0.0.0/8, 192.168.1.7')
  return z.NEVER
}

const ORIGIN = /^https?:\/\/[a-z0-9.-]+(?::\d+)?$|^https?:\/\/\[[0-9a-f:]+\](?::\d+)?$/

function readOrigins(text: string, context: z.RefinementCtx): '*' | string[] {
  if (text === '*') return '*'
  const origins = text.split(',').map((one) => one.trim())
  if (origins.every((one) => ORIGIN.test(one))) return origins
  context.addIssue(
    'must be * or origins, like https://example.org, http://localhost:5173, in lower case and without a path',
  )
  return z.NEVER
}

/** A few connections take many short statements. None where the others would not be enough. */
function countLanes(connections: number): number {
  return connections < 6 ? 0 : 2
}
