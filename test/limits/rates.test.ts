import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startService, type TestService } from '../support/service.js'

const TEN = '{ countries(first: 9) { nodes { code } } }' // 10 points
const DEAR = '{ countries(first: 100) { nodes { code } } }' // 101 points

let service: TestService
const open = async (points: string): Promise<void> => {
  service = await startService({ environment: { POINTS_PER_MINUTE: points } })
}

interface Told {
  status: number
  headers: Headers
  cost: Record<string, number> | undefined
  code: unknown
  message: string | undefined
}

async function send(query: string, path = '/graphql', method: 'POST' | 'GET' = 'POST', headers = {}): Promise<Told> {
  const isPost = method === 'POST'
  const response = await fetch(`${service.url}${path}${isPost ? '' : `?query=${encodeURIComponent(query)}`}`, {
    method,
    headers: { 'content-type': 'application/json', ...headers },
    ...(isPost && { body: JSON.stringify({ query }) }),
  })
  const text = await response.text()
  const body = text.startsWith('{') ? (JSON.parse(text) as Record<string, never>) : {}
  const [error] = (body.errors ?? []) as { message: string; extensions: { code: string } }[]
  const { cost } = (body.extensions ?? {}) as Pick<Told, 'cost'>
  return {
    status: response.status,
    headers: response.headers,
    cost,
    code: error?.extensions.code,
    message: error?.message,
  }
}

describe('of 100 points in a minute', () => {
  beforeAll(() => open('100'))
  afterAll(() => service.stop())

  test('each answer tells what was spent and what is left, and what there is no room for is refused until the minute ends', async () => {
    const first = await send(TEN)
    expect(first.cost).toMatchObject({ requested: 10, maximum: 100_000, limit: 100, spent: 10, remaining: 90 })
    expect(first.cost!.resetSeconds).toBeGreaterThan(50)
    expect(first.headers.get('ratelimit-policy')).toBe('"points";q=100;w=60')
    expect(first.headers.get('ratelimit')).toMatch(/^"points";r=90;t=(?:60|5\d)$/)
    // By Apollo, and without it.
    for (const spent of [20, 30, 40, 50]) expect((await send(TEN)).cost).toMatchObject({ spent })

    const dear = await send(DEAR)
    expect([dear.status, dear.code]).toEqual([429, 'RATE_LIMITED'])
    expect(dear.message).toMatch(
      /^The operation costs 101 points, and 50 of 100 in 60 seconds are left\. Ask for shorter/,
    )

    // What was refused has cost nothing.
    for (const spent of [60, 70, 80, 90, 100]) expect((await send(TEN)).cost).toMatchObject({ spent })
    for (const path of ['/graphql', '/graphql', '/cite', '/export']) {
      const refused = await send(TEN, path)
      expect([path, refused.status, refused.code]).toEqual([path, 429, 'RATE_LIMITED'])
      expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(50)
      if (path === '/graphql') expect(refused.headers.get('ratelimit')).toMatch(/^"points";r=0;t=\d+$/)
      expect(refused.message).toMatch(/ points, and 0 of 100 in 60 seconds are left\./)
    }
    expect(service.statements()).toBe(0)
  })
})

describe('of many points', () => {
  beforeAll(() => open('100000'))
  afterAll(() => service.stop())

  test('an answer to GET, which caches may show to others, tells the cost alone; one that the client has costs a point', async () => {
    const whole = await send(DEAR, '/graphql', 'GET')
    expect(whole.cost).toEqual({ requested: 101, maximum: 100_000 })
    expect(whole.headers.get('ratelimit')).toBeNull()
    const same = await send(DEAR, '/graphql', 'GET', { 'if-none-match': whole.headers.get('etag')! })
    expect(same.status).toBe(304)
    expect((await send(TEN)).cost).toMatchObject({ spent: 101 + 1 + 10 })
  })

  test('a file costs 5,000 points beside its operation', async () => {
    const before = (await send(TEN)).cost!.spent!
    expect((await send(TEN, '/export')).status).toBe(200)
    expect((await send(TEN)).cost!.spent).toBe(before + 5010 + 10)
  })

  test('many at once are counted one by one', async () => {
    const before = (await send(TEN)).cost!.spent!
    const costs = await Promise.all(Array.from({ length: 30 }, async () => (await send(TEN)).cost!.spent))
    expect(costs.sort((one, other) => one! - other!)).toEqual(
      Array.from({ length: 30 }, (_, i) => before + 10 * (i + 1)),
    )
  })
})

test('points are not counted where only this machine reaches the service, unless asked for', async () => {
  service = await startService()
  expect((await send(TEN)).cost).toEqual({ requested: 10, maximum: 100_000 })
  await service.stop()
  service = await startService({ environment: { HOST: '0.0.0.0' } })
  expect((await send(TEN)).cost).toMatchObject({ limit: 1_000_000, spent: 10 })
  await service.stop()
})

test('without Redis at its address each service counts for itself, and nobody waits', async () => {
  service = await startService({ environment: { POINTS_PER_MINUTE: '100', REDIS_URL: 'redis://127.0.0.1:1' } })
  const started = performance.now()
  expect((await send(TEN)).cost).toMatchObject({ spent: 10 })
  expect((await send(TEN)).cost).toMatchObject({ spent: 20 })
  expect(performance.now() - started).toBeLessThan(3000)
  await service.stop()
})
