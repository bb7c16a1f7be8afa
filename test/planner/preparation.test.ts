import pg from 'pg'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { Preparation } from '../../src/planner/preparation.js'
import { Reader } from '../../src/planner/reader.js'
import { startService, type TestService } from '../support/service.js'

const sent = vi.spyOn(pg.Client.prototype, 'query')
let service: TestService
beforeAll(async () => {
  service = await startService()
})
beforeEach(() => void sent.mockClear())
afterAll(() => service.stop())

interface Sent {
  text: string
  name?: string
}

const answering = (): Sent[] =>
  sent.mock.calls.map(([query]) => query as unknown as Sent | string).filter((query) => typeof query !== 'string')
const names = (): (string | undefined)[] => answering().map(({ name }) => name)

const QUERY = 'query($code: CountryCode!) { country(code: $code) { name officials(first: 5) { nodes { name } } } }'
const CODES = ['IRQ', 'IRN', 'USA', 'SAU', 'TUR', 'JOR']

async function askOften(on: TestService, query: string, times = 12): Promise<void> {
  for (let i = 0; i < times; i++) await on.data(query, { code: CODES[i % CODES.length] })
}

test('a statement that comes often is prepared, and answers the same', async () => {
  const first = await service.data(QUERY, { code: 'IRQ' })
  await askOften(service, QUERY)
  await expect
    .poll(async () => {
      await service.data(QUERY, { code: 'IRQ' })
      return names().at(-1)
    })
    .toMatch(/^comity_\d+$/)
  for (const code of CODES) expect(await service.data(QUERY, { code })).toBeDefined()
  expect(await service.data(QUERY, { code: 'IRQ' })).toEqual(first)
  expect(new Set(names().filter(Boolean)).size).toBe(1)
})

test('one that comes a few times is not', async () => {
  await askOften(service, QUERY.replace('first: 5', 'first: 4'), 5)
  expect(names()).toEqual([undefined, undefined, undefined, undefined, undefined])
})

test('none is with PREPARED_STATEMENTS=off', async () => {
  const pooled = await startService({ environment: { PREPARED_STATEMENTS: 'off' } })
  sent.mockClear()
  await askOften(pooled, QUERY, 20)
  expect(sent.mock.calls).toHaveLength(20)
  expect(names().filter(Boolean)).toEqual([])
  await pooled.stop()
})

test('one that a plan for all values makes much slower for some stays as it is', async () => {
  // PostgreSQL expects to meet a row of either kind soon. Those of one are all at the end.
  await service.pool.query(`
    CREATE TABLE skewed AS SELECT n, CASE WHEN n > 99990 THEN 'late' ELSE 'early' END AS kind FROM generate_series(1, 100000) AS n;
    CREATE INDEX ON skewed (kind);
    CREATE INDEX ON skewed (n);
    GRANT SELECT ON skewed TO PUBLIC;
    ANALYZE skewed`)
  const preparation = new Preparation()
  const text = 'SELECT n::text AS first FROM skewed WHERE kind = $1 ORDER BY skewed.n LIMIT 1'
  const ask = (): Promise<unknown> => new Reader(service.readerPool).texts(text, ['late'], preparation)
  for (let i = 0; i < 8; i++) expect(await ask()).toEqual(['99991'])
  // Three samples, ten runs of each way.
  await expect.poll(() => sent.mock.calls.filter(([query]) => String(query).startsWith('EXPLAIN')).length).toBe(60)
  for (let i = 0; i < 8; i++) await ask()
  expect(names().filter(Boolean)).toEqual([])
})

test('no statement is looked into where a connection cannot be spared for it', async () => {
  const small = new pg.Pool({ connectionString: service.database.url, max: 2 })
  const preparation = new Preparation()
  for (let i = 0; i < 20; i++) await new Reader(small).texts('SELECT $1::text', ['x'], preparation)
  expect(sent.mock.calls).toHaveLength(20)
  expect(names().filter(Boolean)).toEqual([])
  await small.end()
})

test('long values are not kept, and one that always takes long is not looked into', async () => {
  const ask = async (text: string, value: string): Promise<void> => {
    const preparation = new Preparation()
    for (let i = 0; i < 10; i++) await new Reader(service.readerPool).texts(text, [value], preparation)
  }
  await ask('SELECT length($1)::text', 'long '.repeat(1000))
  await ask('SELECT pg_sleep(0.16)::text || $1', 'slow')
  expect(sent.mock.calls.filter(([query]) => String(query).startsWith('PREPARE'))).toEqual([])
})
