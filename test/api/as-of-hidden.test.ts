import { afterAll, beforeAll, expect, test } from 'vitest'
import { startService, type TestService } from '../support/service.js'

let service: TestService
beforeAll(async () => {
  service = await startService()
})
afterAll(async () => {
  await service.stop()
})

test('an event has no end before the day on which it ended', async () => {
  const data = await service.data(`{
    during: event(slug: "1980-iran-iraq-war", asOf: "1985-01-01") { endedOn }
    after: event(slug: "1980-iran-iraq-war", asOf: "1990-01-01") { endedOn }
  }`)
  expect(data).toEqual({ during: { endedOn: null }, after: { endedOn: '1988-08-20' } })
})

test('a filter does not find what the day hides', async () => {
  const slug = '2024-03-14-miller-21st-waiver'
  const data = await service.data(`{
    before: figures(asOf: "2024-03-13", where: { statement: { eq: "${slug}" } }) { totalCount }
    after: figures(asOf: "2024-03-20", where: { statement: { eq: "${slug}" } }) { nodes { slug } }
  }`)
  expect(data).toEqual({
    before: { totalCount: 0 },
    after: { nodes: [{ slug: 'us-waiver-iraq-2024-03' }] },
  })
})

test('nothing is said of an origin before it appeared', async () => {
  const [copy] = (
    await service.pool.query<{ slug: string; day: string }>(
      `SELECT copy.slug, to_char(copy.published_on_upper, 'YYYY-MM-DD') AS day FROM source AS copy
       JOIN source AS origin ON origin.slug = copy.origin_slug
       WHERE origin.published_on_upper IS NULL OR origin.published_on_upper > copy.published_on_upper LIMIT 1`,
    )
  ).rows
  const data = await service.data(`{
    then: source(slug: "${copy!.slug}", asOf: "${copy!.day}") { originSource { slug } originCertainty }
    now: source(slug: "${copy!.slug}") { originCertainty }
  }`)
  expect(data).toMatchObject({
    then: { originSource: null, originCertainty: null },
    now: { originCertainty: expect.stringMatching(/^(STATED|INFERRED)$/) as string },
  })
})

test('aggregates are listed only where the filter asks for a kind or a code', async () => {
  const data = await service.data<Record<string, { totalCount: number }>>(`
    query ($unset: AreaKind) {
      plain: countries { totalCount }
      empty: countries(where: { kind: {} }) { totalCount }
      unset: countries(where: { kind: { eq: $unset } }) { totalCount }
      excluded: countries(where: { not: { code: { eq: "IRN" } } }) { totalCount }
      world: countries(where: { code: { eq: "WLD" } }) { totalCount }
      aggregates: countries(where: { and: [{ kind: { eq: AGGREGATE } }] }) { totalCount }
    }`)
  const { totalCount } = data.plain!
  expect(data).toMatchObject({
    empty: { totalCount },
    unset: { totalCount },
    excluded: { totalCount: totalCount - 1 },
    world: { totalCount: 1 },
  })
  expect(data.aggregates!.totalCount).toBeGreaterThan(10)
})
