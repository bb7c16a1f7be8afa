import { afterAll, beforeAll, expect, test } from 'vitest'
import { startService, type TestService } from '../support/service.js'

let service: TestService
beforeAll(async () => {
  service = await startService()
})
afterAll(() => service.stop())

interface Target {
  figure: { slug: string }
  goal: { value: string; currency: string }
  baseline: { slug: string } | null
  baselineBasis: string | null
  reachedShare: number | null
  requiredGrowth: number | null
  five: number | null
  three: number | null
  one: number | null
  horizonText: string | null
  restates: { slug: string } | null
}

async function targets(asOf?: string, partner = 'IRQ'): Promise<Target[]> {
  const { bilateral } = await service.data<{ bilateral: { targets: Target[] } }>(
    `query($asOf: Date, $partner: CountryCode!) { bilateral(country: "IRN", partner: $partner, asOf: $asOf) { targets {
      figure { slug } goal { value currency } baseline { slug } baselineBasis reachedShare requiredGrowth
      five: requiredCagr(years: 5) three: requiredCagr(years: 3) one: requiredCagr(years: 1) horizonText restates { slug } } } }`,
    { asOf, partner },
  )
  return bilateral.targets
}

test('the 20 billion are measured against 12: 0.6 reached, 0.6667 to grow, 10.76 per cent a year over five years', async () => {
  const [november, april, ...more] = await targets()
  expect(more).toEqual([])
  for (const target of [november!, april!]) {
    expect(target.goal).toEqual({ value: '20000000000', currency: 'USD' })
    expect(target.reachedShare).toBe(0.6)
    expect(target.requiredGrowth).toBeCloseTo(2 / 3, 12)
    expect(target.five).toBeCloseTo(0.107566343248, 11)
    expect(target.three).toBeCloseTo(0.185631101497, 11)
    expect(target.one).toBeCloseTo(2 / 3, 12)
  }
  expect(november).toMatchObject({
    figure: { slug: 'iran-iraq-trade-target-2018-11' },
    baseline: { slug: 'iran-iraq-trade-2018-11' },
    baselineBasis: 'given by the statement that sets the target',
    horizonText: null,
    restates: null,
  })
  expect(april).toMatchObject({
    figure: { slug: 'iran-iraq-trade-target-2019-04' },
    baseline: { slug: 'iran-iraq-trade-2019-04' },
    baselineBasis: 'the latest yearly figure known on 2019-04-06',
    restates: { slug: 'iran-iraq-trade-target-2018-11' },
  })
  expect(april!.horizonText).toMatch(/months or years/)
})

test('the misprint is no target', async () => {
  expect((await targets()).map(({ figure }) => figure.slug)).not.toContain('iran-iraq-trade-target-2019-04-misprint')
})

test('as of 5 April 2019 only the target of November 2018 is there, as of 19 November 2018 none', async () => {
  const known = await targets('2019-04-05')
  expect(known).toHaveLength(1)
  expect(known[0]).toMatchObject({
    figure: { slug: 'iran-iraq-trade-target-2018-11' },
    baseline: { slug: 'iran-iraq-trade-2018-11' },
    reachedShare: 0.6,
  })
  expect(await targets('2018-11-19')).toEqual([])
  expect(await targets('2018-11-20')).toHaveLength(1)
})

test('without anything to measure against it says so, and computes nothing', async () => {
  await service.pool.query(
    `INSERT INTO figure (slug, kind, standing, known_from) VALUES ('target-oman', 'TRADE_VOLUME', 'TARGET', '2019-01-01')`,
  )
  await service.pool.query(
    `INSERT INTO trade_volume (figure_slug, reporter_code, partner_code, direction, scope, time_basis, rate_per, amount, currency)
     VALUES ('target-oman', 'IRN', 'OMN', 'TOTAL', 'UNSPECIFIED', 'RATE', 'YEAR', 5000000000, 'USD')`,
  )
  await service.pool.query(
    `INSERT INTO figure_country (figure_slug, country_code, ordinal) VALUES ('target-oman', 'IRN', 0), ('target-oman', 'OMN', 1)`,
  )
  const nothing = { baseline: null, reachedShare: null, requiredGrowth: null, five: null }
  expect(await targets(undefined, 'OMN')).toEqual([
    expect.objectContaining({
      ...nothing,
      baselineBasis: 'no yearly figure of the same direction and currency was known on 2019-01-01',
    }),
  ])
})

test('what became known only after the target is no baseline, nor what is in another currency or over part of a year', async () => {
  const rivals = [
    ['later', "'2019-06-01'", "'EUR'", 'RATE', "'YEAR'"],
    ['euro', "'2018-01-01'", "'EUR'", 'RATE', "'YEAR'"],
    ['monthly', "'2018-01-01'", "'USD'", 'RATE', "'MONTH'"],
    ['late', "'2019-06-01'", "'USD'", 'RATE', "'YEAR'"],
  ] as const
  for (const [slug, known, currency, basis, per] of rivals) {
    await service.pool.query(
      `INSERT INTO figure (slug, kind, standing, known_from) VALUES ('oman-${slug}', 'TRADE_VOLUME', 'ACTUAL', ${known})`,
    )
    await service.pool.query(
      `INSERT INTO trade_volume (figure_slug, reporter_code, partner_code, direction, scope, time_basis, rate_per, amount, currency)
       VALUES ('oman-${slug}', 'IRN', 'OMN', 'TOTAL', 'UNSPECIFIED', '${basis}', ${per}, 1000000000, ${currency})`,
    )
    await service.pool.query(
      `INSERT INTO figure_country (figure_slug, country_code, ordinal) VALUES ('oman-${slug}', 'IRN', 0), ('oman-${slug}', 'OMN', 1)`,
    )
  }
  expect((await targets(undefined, 'OMN'))[0]!.baseline).toBeNull()
  await service.pool.query("UPDATE figure SET known_from = '2019-01-01' WHERE slug = 'oman-late'")
  expect((await targets(undefined, 'OMN'))[0]).toMatchObject({ baseline: { slug: 'oman-late' }, reachedShare: 0.2 })
})
