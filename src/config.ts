import { z } from 'zod'

/** A whole number, with what to write instead of a bad one. */
function whole(from: number, to = Number.MAX_SAFE_INTEGER): z.ZodCoercedNumber {
  const span = to === Number.MAX_SAFE_INTEGER ? `of at least ${from}` : `from ${from} to ${to}`
  const error = `must be a whole number ${span}`
  return z.coerce.number({ error }).int({ error }).min(from, { error }).max(to, { error })
}

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
  DATABASE_URL: z
    .string()
    .regex(/^postgres(?:ql)?:\/\//, 'is no PostgreSQL URL: write it like postgresql://user:password@host:5432/database')
    .optional(),
  COMITY_DATA_DIR: z.string().min(1).default('.comity'),
  DATABASE_POOL_SIZE: whole(1, 1000).default(10),
  CONNECTION_TIMEOUT_MS: whole(1).default(5_000),
  STATEMENT_TIMEOUT_MS: whole(1).default(15_000),
  EXPORT_TIMEOUT_MS: whole(1000).default(300_000),
  BODY_LIMIT_BYTES: whole(1024).default(100_000),
  MAX_DEPTH: whole(1).default(20),
  MAX_ALIASES: whole(1).default(100),
  MAX_TOKENS: whole(100).default(5_000),
  CACHE_MAX_AGE: whole(0, 31_536_000).default(0),
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

export interface Config {
  port: number
  host: string
  publicUrl: string | undefined
  database: {
    url: string | undefined
    dataDir: string
    poolSize: number
    connectionTimeoutMs: number
    statementTimeoutMs: number
    /** Connections beside the pool, for short prepared statements. */
    lanes: number
  }
  exportTimeoutMs: number
  limits: { bodyBytes: number; depth: number; aliases: number; tokens: number }
  cacheMaxAge: number
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
      dataDir: data.COMITY_DATA_DIR,
      poolSize: data.DATABASE_POOL_SIZE - lanes,
      connectionTimeoutMs: data.CONNECTION_TIMEOUT_MS,
      statementTimeoutMs: data.STATEMENT_TIMEOUT_MS,
      lanes,
    },
    exportTimeoutMs: data.EXPORT_TIMEOUT_MS,
    limits: {
      bodyBytes: data.BODY_LIMIT_BYTES,
      depth: data.MAX_DEPTH,
      aliases: data.MAX_ALIASES,
      tokens: data.MAX_TOKENS,
    },
    cacheMaxAge: data.CACHE_MAX_AGE,
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

/** A few connections take many short statements. None where the others would not be enough. */
function countLanes(connections: number): number {
  return connections < 6 ? 0 : 2
}
