import { afterAll, beforeAll, expect, test } from 'vitest'
import { startService, type TestService } from '../support/service.js'

let service: TestService
beforeAll(async () => {
  service = await startService()
})
afterAll(() => service.stop())

interface Claims {
  count: number
  items: { slug: string }[]
  groups: { count: number; items: { slug: string }[] }[]
}

test('what is actual and what is estimated is compared, a forecast only when asked for', async () => {
  const slug = 'iran-iraq-trade-2017'
  const claims = async (where = ''): Promise<Claims> =>
    (
      await service.data<{ bilateral: { claims: Claims } }>(
        `{ bilateral(country: "IRN", partner: "IRQ") { claims(kind: TRADE_VOLUME ${where}) {
          count items { slug } groups { count items { slug } } } } }`,
      )
    ).bilateral.claims
  const groupOf = ({ groups }: Claims): number =>
    groups.find(({ items }) => items.some((item) => item.slug === slug))!.count
  const set = (standing: string): Promise<unknown> =>
    service.pool.query('UPDATE figure SET standing = $2 WHERE slug = $1', [slug, standing])

  const before = await claims()
  for (const [standing, less, inItsGroup] of [
    ['ACTUAL', 0, before.count],
    ['ESTIMATE', 0, before.count],
    ['FORECAST', 1, 0],
    ['TARGET', 1, 0],
  ] as const) {
    await set(standing)
    const found = await claims()
    expect([standing, found.count, groupOf(found)]).toEqual([standing, before.count - less, inItsGroup])
    expect(found.items).toHaveLength(before.items.length)
  }
  await set('FORECAST')
  expect((await claims('where: { standing: [FORECAST] }')).count).toBe(1)
})
