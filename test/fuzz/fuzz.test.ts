import { readFileSync } from 'node:fs'
import pg from 'pg'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildApiSchema } from '../../src/schema.js'
import { readKnownValues } from '../api/random/known-values.js'
import { Ways } from '../api/random/ways.js'
import { awaitStart, buildService, startProcess } from '../start/service-process.js'
import { insertInventedTrade } from '../statistics/invented-trade.js'
import { createDatabase, nameReader } from '../support/database.js'
import { type Answer, startService } from '../support/service.js'
import { runFuzz } from './run-fuzz.js'

// npm run fuzz sets these; npm run test:long asks 20,000.
const { FUZZ_URL, FUZZ_SEED, FUZZ_REQUESTS, FUZZ_SECONDS, COMITY_LONG } = process.env
const REQUESTS = Number(FUZZ_REQUESTS ?? (COMITY_LONG ? 20_000 : 400))
const SECONDS = Number(FUZZ_SECONDS ?? 3_600)
/** With more room the collector lets rubbish lie: memory would grow for a long while without a leak. */
const HEAP = '--max-old-space-size=400'
/** From here on the service runs as a process of its own, whose memory can be told. */
const MANY = 1_000

interface Target {
  url: string
  readMemoryMb?: () => number
  /** What it logged as a fault. */
  logged: () => string
  isAlive: () => boolean
  stop: () => Promise<void>
}

let target: Target
let owner: pg.Pool | undefined

beforeAll(async () => {
  if (FUZZ_URL !== undefined) {
    target = { url: FUZZ_URL, logged: () => '', isAlive: () => true, stop: () => Promise.resolve() }
    return
  }
  const databaseUrl = await createDatabase('fuzz', 'case')
  owner = new pg.Pool({ connectionString: databaseUrl, max: 2 })
  await insertInventedTrade(owner)
  target = REQUESTS < MANY ? await startHere(databaseUrl) : await startApart(databaseUrl)
}, 120_000)
afterAll(async () => {
  await target.stop()
  await owner?.end()
})

async function startHere(databaseUrl: string): Promise<Target> {
  let logged = ''
  const log = pino({ level: 'error' }, { write: (line: string) => (logged += line) })
  const service = await startService({ databaseUrl, log })
  return { url: service.url, logged: () => logged, isAlive: () => true, stop: () => service.stop() }
}

async function startApart(databaseUrl: string): Promise<Target> {
  buildService()
  const reader = nameReader(databaseUrl)
  const settings = { DATABASE_URL: databaseUrl, NODE_OPTIONS: HEAP, ...(reader && { DATABASE_READER_URL: reader }) }
  const service = startProcess({
    ...settings,
    LOG_REQUESTS: 'off',
    LOG_FORMAT: 'text',
    LOG_LEVEL: 'error',
  })
  const url = await awaitStart(service)
  const { pid, exitCode } = service.process
  const readMemoryMb = (): number =>
    Math.round(Number(/^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024)
  return {
    url,
    ...(process.platform === 'linux' && { readMemoryMb }),
    logged: () => service.output().split('Health')[1]?.replace(/^.*\n/, '') ?? '',
    isAlive: () => exitCode === null && service.process.exitCode === null,
    stop: async () => {
      service.process.kill('SIGTERM')
      await service.ended
    },
  }
}

/** As the tests' own service is asked, for whatever listens there. */
async function ask(query: string): Promise<never> {
  const response = await fetch(`${target.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  })
  const { data, errors } = (await response.json()) as Answer['body']
  if (errors) throw new Error(JSON.stringify(errors))
  return data as never
}

describe('whatever is sent', () => {
  test(`${REQUESTS} requests of all kinds have coded answers in bounded time, and the service is as before`, async () => {
    const schema = buildApiSchema()
    const known = await readKnownValues({ data: ask } as never, schema)
    const result = await runFuzz({
      url: target.url,
      material: { schema, known, ways: new Ways(schema) },
      seed: Number(FUZZ_SEED ?? 1),
      requests: REQUESTS,
      seconds: SECONDS,
      readMemoryMb: target.readMemoryMb,
      tell: REQUESTS >= MANY ? (line) => process.stdout.write(`${line}\n`) : () => {},
    })
    if (REQUESTS >= MANY || FUZZ_SEED !== undefined) process.stdout.write(`${JSON.stringify(result, null, 1)}\n`)
    expect([...result.failures, target.logged()].join('\n\n').trim()).toBe('')
    expect(target.isAlive()).toBe(true)
    if (REQUESTS < 100) return
    expect(result.statuses['200']).toBeGreaterThan(result.requests / 5)
    expect(result.statuses['400']).toBeGreaterThan(result.requests / 5)
    expectFlat(result.memoryMb)
  }, 3_600_000)

  test.runIf(FUZZ_URL === undefined)('no connection is left in a statement or a transaction', async () => {
    await expect
      .poll(
        async () => {
          const { rows } = await owner!.query<{ busy: number }>(
            `SELECT count(*)::int AS busy FROM pg_stat_activity
              WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend' AND state <> 'idle'`,
          )
          return rows[0]!.busy
        },
        { timeout: 10_000 },
      )
      .toBe(0)
  })
})

/** Samples of which the last fifth may be this much above the second, when all caches have begun to fill. */
const MOST_GROWTH = 1.15

function expectFlat(memoryMb: readonly number[]): void {
  if (memoryMb.length < 20) return
  const fifth = Math.floor(memoryMb.length / 5)
  const mean = (part: readonly number[]): number => part.reduce((sum, mb) => sum + mb, 0) / part.length
  expect(mean(memoryMb.slice(-fifth))).toBeLessThan(MOST_GROWTH * mean(memoryMb.slice(fifth, 2 * fifth)))
}
