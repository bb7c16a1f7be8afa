import type { FastifyInstance } from 'fastify'
import type pg from 'pg'
import type { Logger } from 'pino'
import { readConfig } from '../../src/config.js'
import type { RequestContext } from '../../src/context.js'
import { type Database, openDatabase } from '../../src/platform/database/database.js'
import { createServer } from '../../src/server.js'
import { createDatabase, nameReader } from './database.js'

export interface Answer {
  status: number
  body: {
    data?: Record<string, never> | null
    errors?: { message: string; path?: (string | number)[]; extensions: Record<string, unknown> }[]
  }
}

/** The service as a client meets it: over HTTP, on a database of its own with the shipped case. */
export interface TestService {
  url: string
  /** Of the owner of the database, for what a test writes. */
  pool: pg.Pool
  /** The service's own, whose role can only read. */
  readerPool: pg.Pool
  database: Database
  app: FastifyInstance
  ask: (query: string, variables?: Record<string, unknown>) => Promise<Answer>
  /** The data of an answer without errors. */
  data: <T = Record<string, never>>(query: string, variables?: Record<string, unknown>) => Promise<T>
  /** How many SQL statements the last operation took. */
  statements: () => number
  stop: () => Promise<void>
}

export interface TestServiceOptions {
  execution?: RequestContext['execution']
  environment?: Record<string, string>
  /** The database to use instead of a new one. */
  databaseUrl?: string
  /** Where it logs; by default nowhere. */
  log?: Logger
}

export async function startService({
  execution,
  environment,
  databaseUrl,
  log,
}: TestServiceOptions = {}): Promise<TestService> {
  const url = databaseUrl ?? (await createDatabase('api', 'case'))
  const database = await openDatabase({ url, readerUrl: nameReader(url), dataDir: '' })
  const pool = await database.openReaderPool()
  const config = readConfig({ LOG_LEVEL: 'silent', ...environment })
  let last: RequestContext | undefined
  const app = await createServer({
    config,
    pool,
    execution,
    observe: (context) => (last = context),
    ...(log && { log }),
  })
  const address = await app.listen({ port: 0, host: '127.0.0.1' })
  const ask = async (query: string, variables?: Record<string, unknown>): Promise<Answer> => {
    const response = await fetch(`${address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    })
    return { status: response.status, body: (await response.json()) as Answer['body'] }
  }
  return {
    url: address,
    pool: database.pool,
    readerPool: pool,
    database,
    app,
    ask,
    data: async <T>(query: string, variables?: Record<string, unknown>) => {
      const { body } = await ask(query, variables)
      if (body.errors) throw new Error(JSON.stringify(body.errors, null, 1))
      return body.data as T
    },
    statements: () => last?.reader.statements ?? 0,
    stop: async () => {
      await app.close()
      await database.close()
    },
  }
}
