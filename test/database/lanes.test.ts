import pg from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Lane, Lanes } from '../../src/platform/database/lanes.js'
import { startService, type TestService } from '../support/service.js'

let service: TestService
let lanes: Lanes
beforeAll(async () => {
  service = await startService()
  await service.pool.query('CREATE TABLE counted AS SELECT n FROM generate_series(1, 10) AS n')
})
afterAll(() => service.stop())
beforeEach(() => {
  lanes = new Lanes(service.pool.options.connectionString!, { count: 1 })
})
afterEach(() => lanes.close())

const ECHO = { name: 'echo', text: 'SELECT $1::text' }
const COUNT = { name: 'count', text: 'SELECT count(*)::text FROM counted WHERE n <= $1' }

async function opened(): Promise<Lane> {
  let lane: Lane | undefined
  await expect.poll(() => (lane = lanes.take())).toBeDefined()
  return lane!
}

const backends = async (): Promise<number[]> => {
  const { rows } = await service.pool.query<{ pid: number }>(
    `SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND query IN ($1, $2)`,
    [ECHO.text, COUNT.text],
  )
  return rows.map(({ pid }) => pid)
}

test('a lane is opened when it is first asked for, and answers each statement with its own row', async () => {
  expect(lanes.take()).toBeUndefined()
  const lane = await opened()
  const answers = await Promise.all(
    Array.from({ length: 200 }, (_, i) => lane.run(i % 2 ? { ...ECHO, values: [`${i}`] } : { ...COUNT, values: [i] })),
  )
  expect(answers).toEqual(Array.from({ length: 200 }, (_, i) => [i % 2 ? `${i}` : String(Math.min(i, 10))]))
})

test('takes no more than sixteen statements at a time', async () => {
  const lane = await opened()
  const running = Array.from({ length: 16 }, () => lane.run({ ...ECHO, values: ['x'] }))
  expect(lanes.take()).toBeUndefined()
  await Promise.all(running)
  expect(lanes.take()).toBe(lane)
})

test('an error is that of its statement alone', async () => {
  const lane = await opened()
  const divide = (by: number) => lane.run({ name: 'divide', text: 'SELECT (1 / $1::int)::text', values: [by] })
  const [before, failed, after] = await Promise.allSettled([divide(1), divide(0), divide(1)])
  expect([before, after]).toEqual([
    { status: 'fulfilled', value: ['1'] },
    { status: 'fulfilled', value: ['1'] },
  ])
  expect(failed).toMatchObject({ status: 'rejected', reason: { code: '22012' } })
  expect(lanes.take()).toBe(lane)
})

describe('a lane that cannot answer leaves it to others, and is opened anew', () => {
  const expectNewLane = async (before: pg.Client): Promise<void> => {
    expect(lanes.take()).toBeUndefined()
    await expect.poll(() => lanes.take(), { timeout: 5_000 }).toBeDefined()
    const lane = lanes.take()!
    expect(lane.client).not.toBe(before)
    expect(await lane.run({ ...COUNT, values: [5] })).toEqual(['5'])
  }

  test('where one waits for a lock: those behind it do not wait with it', async () => {
    const lane = await opened()
    const { client } = lane
    expect(await lane.run({ ...COUNT, values: [3] })).toEqual(['3'])
    const other = await service.pool.connect()
    await other.query('BEGIN; LOCK TABLE counted')
    const started = performance.now()
    const answers = await Promise.all([
      lane.run({ ...ECHO, values: ['before'] }),
      ...Array.from({ length: 8 }, () => lane.run({ ...COUNT, values: [3] })),
      lane.run({ ...ECHO, values: ['behind'] }),
    ])
    // One after the other they would take eight times as long as one may.
    expect(performance.now() - started).toBeLessThan(8 * 250)
    expect(answers).toEqual([['before'], ...Array.from({ length: 9 }, () => undefined)])
    await other.query('ROLLBACK')
    other.release()
    await expectNewLane(client!)
  })

  test('where its backend is ended', async () => {
    const lane = await opened()
    const { client } = lane
    await lane.run({ ...ECHO, values: ['x'] })
    const slow = lane.run({ name: 'slow', text: 'SELECT pg_sleep($1::float8)::text', values: [0.2] })
    const behind = lane.run({ ...ECHO, values: ['x'] })
    await service.pool.query(
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'comity lane'",
    )
    expect(await Promise.all([slow, behind])).toEqual([undefined, undefined])
    await expectNewLane(client!)
  })

  test('where a statement no longer fits its table', async () => {
    await service.pool.query('CREATE TABLE changing AS SELECT 1 AS n')
    const lane = await opened()
    const { client } = lane
    const changing = { name: 'changing', text: 'SELECT * FROM changing', values: [] }
    expect(await lane.run(changing)).toHaveLength(1)
    await service.pool.query("ALTER TABLE changing ALTER n TYPE text USING 'text'")
    expect(await lane.run(changing)).toBeUndefined()
    await expectNewLane(client!)
  })
})

test('one that cannot be opened is tried again, and meanwhile nothing waits for it', async () => {
  const nowhere = new Lanes('postgresql://nobody@127.0.0.1:1/none', { count: 2 })
  for (let i = 0; i < 20; i++) {
    expect(nowhere.take()).toBeUndefined()
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
  await nowhere.close()
})

test('closing waits for what was sent, and leaves no connection', async () => {
  const lane = await opened()
  const running = Array.from({ length: 5 }, (_, i) => lane.run({ ...ECHO, values: [`${i}`] }))
  await lanes.close()
  expect(await Promise.all(running)).toEqual([['0'], ['1'], ['2'], ['3'], ['4']])
  expect(lanes.take()).toBeUndefined()
  await expect.poll(backends).toEqual([])
})

describe('the service', () => {
  const QUERY = 'query($code: CountryCode!) { country(code: $code) { code name } }'
  const CODES = ['IRQ', 'IRN', 'USA', 'SAU', 'TUR', 'JOR']
  const answeredInLanes = async (): Promise<number> => {
    const { rows } = await service.pool.query(
      `SELECT FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'comity lane' AND query LIKE '%"country"%'`,
    )
    return rows.length
  }
  const askMany = (): Promise<unknown[]> =>
    Promise.all(Array.from({ length: 60 }, (_, i) => service.data(QUERY, { code: CODES[i % CODES.length] })))

  test('answers many at a time alike, and goes on when all its backends are ended and a table is locked', async () => {
    const expected = await askMany()
    await expect.poll(async () => (await askMany(), await answeredInLanes()), { timeout: 10_000 }).toBe(2)
    expect(await askMany()).toEqual(expected)
    const ending = service.pool.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND query LIKE '%"country"%' AND query NOT LIKE '%terminate%'`,
    )
    await Promise.allSettled([askMany(), ending])
    expect(await askMany()).toEqual(expected)
    const other = new pg.Client({ connectionString: service.database.url })
    await other.connect()
    await other.query('BEGIN; LOCK TABLE country')
    const waiting = askMany()
    await new Promise((resolve) => setTimeout(resolve, 600))
    await other.query('ROLLBACK')
    await other.end()
    expect(await waiting).toEqual(expected)
  })
})
