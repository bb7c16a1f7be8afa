import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { expectRefused } from '../api/refused.js'
import { type Answer, startService, type TestService } from '../support/service.js'

// Statements wait for a table that somebody else holds, as long as it is held.
const LIST = '{ statements(first: 3) { nodes { slug } } }'
const TWO = '{ statements(first: 1) { nodes { slug } } node(id: "x") { id } sources { totalCount } }'

let service: TestService

/** While a table cannot be read: that of statements, unless another is named. */
async function whileHeld<T>(run: () => Promise<T>, table = 'statement'): Promise<T> {
  const client = await service.pool.connect()
  try {
    await client.query(`BEGIN; LOCK TABLE ${table} IN ACCESS EXCLUSIVE MODE`)
    return await run()
  } finally {
    await client.query('ROLLBACK')
    client.release()
  }
}

/** Statements of the service that wait for the table. */
async function countWaiting(): Promise<number> {
  const { rows } = await service.pool.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM pg_stat_activity
      WHERE datname = current_database() AND wait_event_type = 'Lock' AND query ~ 'SELECT|LOCK TABLE'`,
  )
  return rows[0]!.count
}

async function cite(signal: AbortSignal | null = null): Promise<Answer> {
  const response = await fetch(`${service.url}/cite`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: LIST }),
    signal,
  })
  return { status: response.status, body: (await response.json()) as Answer['body'] }
}

describe('an operation that takes too long', () => {
  beforeAll(async () => {
    service = await startService({ environment: { OPERATION_TIMEOUT_MS: '300' } })
  })
  afterAll(() => service.stop())

  test.for([LIST, TWO])('ends, with its statements: %s', async (query) => {
    await whileHeld(async () => {
      const started = performance.now()
      const answer = await service.ask(query)
      expect(performance.now() - started).toBeLessThan(5000)
      expectRefused(answer, { status: 200, code: 'TIMEOUT' })
      expect(answer.body.errors![0]!.message).toContain('longer than 300 ms')
      await expect.poll(countWaiting).toBe(0)
    })
    expect((await service.ask(LIST)).body.errors).toBeUndefined()
    expect(service.readerPool.idleCount).toBe(service.readerPool.totalCount)
  })

  test('ends also while it waits for its snapshot', async () => {
    await whileHeld(async () => {
      expectRefused(await service.ask(TWO), { status: 200, code: 'TIMEOUT' })
      await expect.poll(countWaiting).toBe(0)
    }, 'dataset')
    expect((await service.ask(LIST)).body.errors).toBeUndefined()
  })

  test('ends also where it is cited', async () => {
    await whileHeld(async () => {
      const { status, body } = await cite()
      expect([status, body.errors?.[0]?.extensions.code]).toEqual([504, 'TIMEOUT'])
      await expect.poll(countWaiting).toBe(0)
    })
    expect((await cite()).status).toBe(200)
    expect(service.readerPool.idleCount).toBe(service.readerPool.totalCount)
  })
})

describe('a client that hangs up', () => {
  beforeAll(async () => {
    service = await startService()
  })
  afterAll(() => service.stop())

  test('has its citation cancelled', async () => {
    await whileHeld(async () => {
      const leaving = new AbortController()
      const asked = cite(leaving.signal)
      await expect.poll(countWaiting).toBeGreaterThan(0)
      leaving.abort()
      await expect(asked).rejects.toThrow()
      await expect.poll(countWaiting).toBe(0)
    })
    await expect.poll(() => service.readerPool.idleCount - service.readerPool.totalCount).toBe(0)
  })

  test.for([LIST, TWO])('has its statements cancelled, and its connections are free again: %s', async (query) => {
    await whileHeld(async () => {
      const leaving = new AbortController()
      const asked = fetch(`${service.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query }),
        signal: leaving.signal,
      })
      await expect.poll(countWaiting).toBeGreaterThan(0)
      leaving.abort()
      await expect(asked).rejects.toThrow()
      await expect.poll(countWaiting).toBe(0)
    })
    expect((await service.ask(LIST)).body.errors).toBeUndefined()
    await expect.poll(() => service.readerPool.idleCount - service.readerPool.totalCount).toBe(0)
  })
})

describe('of more operations than the service takes on', () => {
  beforeAll(async () => {
    service = await startService({
      environment: { MAX_CONCURRENT_OPERATIONS: '2', MAX_WAITING_OPERATIONS: '3', QUEUE_TIMEOUT_MS: '1500' },
    })
  })
  afterAll(() => service.stop())

  test('some wait a moment, the others are turned away at once, and then all is as before', async () => {
    const answers = await whileHeld(async () => {
      const asked = Array.from({ length: 10 }, async (_, i) => {
        const started = performance.now()
        const response = await fetch(`${service.url}/graphql`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ query: `${LIST} # ${i}` }),
        })
        const body = (await response.json()) as { errors?: { extensions: { code: string } }[] }
        const ms = performance.now() - started
        return {
          status: response.status,
          again: response.headers.get('retry-after'),
          code: body.errors?.[0]?.extensions.code,
          ms,
        }
      })
      await vi.waitFor(async () => expect(await countWaiting()).toBe(2))
      // Until those that wait have given up.
      await new Promise((resolve) => setTimeout(resolve, 1900))
      return asked
    })
    const told = await Promise.all(answers)
    const busy = told.filter(({ status }) => status === 503)
    expect(told.filter(({ status }) => status === 200)).toHaveLength(2)
    expect(busy).toHaveLength(8)
    for (const { again, code } of busy) expect([again, code]).toEqual(['1', 'UNAVAILABLE'])
    expect(busy.filter(({ ms }) => ms < 1400)).toHaveLength(5)
    expect((await service.ask(LIST)).status).toBe(200)
    for (let i = 0; i < 10; i++) expect((await service.ask(LIST)).status).toBe(200)
  })

  test('citations are of them', async () => {
    const [asked, told] = await whileHeld(async () => {
      const five = Array.from({ length: 5 }, () => service.ask(LIST))
      await vi.waitFor(async () => expect(await countWaiting()).toBe(2))
      return [five, await cite()] as const
    })
    expect([told.status, told.body.errors?.[0]?.extensions.code]).toEqual([503, 'UNAVAILABLE'])
    for (const { status } of await Promise.all(asked)) expect(status).toBe(200)
  })

  test('who hangs up while it waits is not answered', async () => {
    const ran = vi.spyOn(service.readerPool, 'connect')
    const leaving = new AbortController()
    let more: ReturnType<TestService['ask']>[] = []
    const [asked, gone] = await whileHeld(async () => {
      const two = Array.from({ length: 2 }, () => service.ask(LIST))
      await vi.waitFor(async () => expect(await countWaiting()).toBe(2))
      const third = fetch(`${service.url}/graphql?query=${encodeURIComponent(LIST)}`, {
        headers: { 'apollo-require-preflight': '1' },
        signal: leaving.signal,
      })
      third.catch(() => {})
      await new Promise((resolve) => setTimeout(resolve, 200))
      leaving.abort()
      await new Promise((resolve) => setTimeout(resolve, 100))
      // Three more find room where only two would.
      more = Array.from({ length: 3 }, () => service.ask(LIST))
      await new Promise((resolve) => setTimeout(resolve, 100))
      return [two, third] as const
    })
    expect((await Promise.all(asked)).map(({ status }) => status)).toEqual([200, 200])
    expect((await Promise.all(more)).map(({ status }) => status)).toEqual([200, 200, 200])
    await expect(gone).rejects.toThrow()
    expect(ran).toHaveBeenCalledTimes(5)
    ran.mockRestore()
  })

  test('who waits is answered when another has ended', async () => {
    const asked = await whileHeld(async () => {
      const four = Array.from({ length: 4 }, () => service.ask(LIST))
      await vi.waitFor(async () => expect(await countWaiting()).toBe(2))
      return four
    })
    for (const { status } of await Promise.all(asked)) expect(status).toBe(200)
  })
})
