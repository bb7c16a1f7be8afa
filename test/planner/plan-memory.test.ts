import { afterAll, beforeAll, expect, test } from 'vitest'
import { startService, type TestService } from '../support/service.js'

let service: TestService
beforeAll(async () => {
  service = await startService({ environment: { METRICS: '9464' } })
})
afterAll(() => service.stop())

async function bytesOf(cache: string): Promise<number> {
  const text = await service.app.metrics!.registry.metrics()
  return Number(new RegExp(`^comity_cache_bytes\\{cache="${cache}"\\} (\\d+)`, 'm').exec(text)?.[1])
}

const WIDE = `figures(where: { or: [${'{ slug: { eq: "a" } }'.repeat(235)}] }) { totalCount }`

// What a statement was compiled from is kept with it: of many documents that would be ten times what the statements take.
test.for([
  ['answers', `{ ${WIDE} }`],
  ['plans', `{ __schema { queryType { name } } ${WIDE} }`],
] as const)('plans are kept by what their documents take too: %s', async ([cache, query]) => {
  const before = await bytesOf(cache)
  expect((await service.ask(query)).status).toBe(200)
  // 2,100 tokens of 350 bytes each.
  expect((await bytesOf(cache)) - before).toBeGreaterThan(700_000)
})
