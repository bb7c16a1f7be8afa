import { afterAll, beforeAll, expect, test } from 'vitest'
import { startService, type TestService } from '../support/service.js'

let service: TestService
beforeAll(async () => {
  service = await startService()
})
afterAll(() => service.stop())

interface Waiver {
  slug: string
  grantedOn: string | null
  effectiveOn: string | null
  expiresOn: string | null
  durationDays: number | null
  gapBeforeDays: number | null
  renews: Waiver | null
  terms: { expiresOn: string | null; durationDays: number | null }[]
}

const DATES = 'slug grantedOn effectiveOn expiresOn durationDays gapBeforeDays terms { expiresOn durationDays }'
const isDay = (date: string | null): date is string => date?.length === 10
const addDays = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)

async function waivers(): Promise<Waiver[]> {
  const { sanctionsWaivers } = await service.data<{ sanctionsWaivers: { nodes: Waiver[] } }>(
    `{ sanctionsWaivers(first: 100) { nodes { ${DATES} renews { ${DATES} } } } }`,
  )
  return sanctionsWaivers.nodes
}

test('a waiver ends on its first day plus its length, unless a source states the end', async () => {
  const kinds = { counted: 0, stated: 0 }
  for (const { slug, effectiveOn, expiresOn, durationDays, terms } of await waivers()) {
    const [stated] = terms.map((term) => term.expiresOn).filter((end) => end !== null)
    if (stated !== undefined) {
      expect([slug, expiresOn]).toEqual([slug, stated])
      kinds.stated++
    } else if (isDay(effectiveOn) && durationDays !== null) {
      expect([slug, expiresOn]).toEqual([slug, addDays(effectiveOn, durationDays)])
      kinds.counted++
    }
  }
  expect(kinds).toEqual({ counted: 14, stated: 6 })
})

test('a renewal that was granted early takes effect when the waiver before ends, up to two days later', async () => {
  const early = (await waivers()).filter(
    ({ grantedOn, renews }) => isDay(grantedOn) && isDay(renews?.expiresOn ?? null) && grantedOn < renews!.expiresOn!,
  )
  expect(early.map(({ slug }) => slug)).toEqual(
    expect.arrayContaining(['us-waiver-iraq-2019-06', 'us-waiver-iraq-2020-05', 'us-waiver-iraq-2021-11']),
  )
  for (const { slug, effectiveOn, gapBeforeDays, renews } of early) {
    const seam = [0, 1, 2].map((days) => addDays(renews!.expiresOn!, days))
    expect([slug, seam]).toEqual([slug, expect.arrayContaining([effectiveOn])])
    expect(gapBeforeDays).toBe(0)
  }
})

test('that the last one was not renewed on 8 March 2025 is an event, no waiver', async () => {
  const data = await service.data(`{
    event(slug: "2025-03-08-us-waiver-for-iraq-not-renewed") { eventKind startedOn countries { code } }
    sanctionsWaivers(where: { grantedOn: { gte: "2025" } }) { totalCount }
    sanctionsWaiver(slug: "us-waiver-iraq-2024-11") { expiresOn renewedBy { slug } }
  }`)
  expect(data).toEqual({
    event: { eventKind: 'LAPSE', startedOn: '2025-03-08', countries: ['USA', 'IRQ', 'IRN'].map((code) => ({ code })) },
    sanctionsWaivers: { totalCount: 0 },
    sanctionsWaiver: { expiresOn: '2025-03-08', renewedBy: null },
  })
})

test('the catalog counts 24 waivers, 21 of them stated and 3 concluded', async () => {
  expect(
    await service.data('{ catalog { counts { sanctionsWaivers sanctionsWaiversStated sanctionsWaiversInferred } } }'),
  ).toEqual({
    catalog: { counts: { sanctionsWaivers: 24, sanctionsWaiversStated: 21, sanctionsWaiversInferred: 3 } },
  })
})

test('of rival lengths the one that is ranked higher decides, and only equal ranks are a dispute', async () => {
  const rank = (days: number, to: string): Promise<unknown> =>
    service.pool.query(
      "UPDATE waiver_term SET rank = $2::rank WHERE waiver_slug = 'us-waiver-iraq-2019-06' AND duration_days = $1",
      [days, to],
    )
  const seen = async (): Promise<unknown> =>
    service.data(`{ sanctionsWaiver(slug: "us-waiver-iraq-2019-06") { durationDays expiresOn terms { durationDays } }
      bilateral(country: "IRQ", partner: "IRN") { waiverStatus(on: "2019-10-01") { state active } } }`)
  const answer = (
    durationDays: number | null,
    expiresOn: string | null,
    state: string,
    active: boolean | null,
  ): unknown => ({
    sanctionsWaiver: { durationDays, expiresOn, terms: [{ durationDays: 120 }, { durationDays: 90 }] },
    bilateral: { waiverStatus: { state, active } },
  })
  const disputed = answer(null, null, 'DISPUTED', null)
  expect(await seen()).toEqual(disputed)
  await rank(120, 'PREFERRED')
  expect(await seen()).toEqual(answer(120, '2019-10-17', 'ACTIVE', true))
  await rank(90, 'PREFERRED')
  expect(await seen()).toEqual(disputed)
  await rank(120, 'DEPRECATED')
  expect(await seen()).toEqual(answer(90, '2019-09-17', 'LAPSED', false))
})
