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

interface Volume {
  standing?: string
  knownFrom?: string
  period?: [start: string, end: string]
  direction?: string
  scope?: string
  timeBasis?: string
  ratePer?: string | null
  amount: number
  currency?: string
  pair: [reporter: string, partner: string]
}

async function insert(slug: string, volume: Volume): Promise<void> {
  const { standing = 'ACTUAL', knownFrom = '2018-01-01', period = [null, null], direction = 'TOTAL' } = volume
  const { scope = 'UNSPECIFIED', timeBasis = 'RATE', ratePer = timeBasis === 'RATE' ? 'YEAR' : null, amount } = volume
  await service.pool.query(
    `INSERT INTO figure (slug, kind, standing, known_from, period_label, period_start, period_end)
     VALUES ($1, 'TRADE_VOLUME', $2, $3, $4::text, $4::text::date, $5)`,
    [slug, standing, knownFrom, ...period],
  )
  await service.pool.query(
    `INSERT INTO trade_volume (figure_slug, reporter_code, partner_code, direction, scope, time_basis, rate_per, amount, currency)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [slug, ...volume.pair, direction, scope, timeBasis, ratePer, amount, volume.currency ?? 'USD'],
  )
  await service.pool.query(
    'INSERT INTO figure_country (figure_slug, country_code, ordinal) VALUES ($1, $2, 0), ($1, $3, 1)',
    [slug, ...volume.pair],
  )
}

test('without anything to measure against it says so, and computes nothing', async () => {
  await insert('target-oman', { pair: ['IRN', 'OMN'], standing: 'TARGET', knownFrom: '2019-01-01', amount: 5e9 })
  const nothing = { baseline: null, reachedShare: null, requiredGrowth: null, five: null }
  expect(await targets(undefined, 'OMN')).toEqual([
    expect.objectContaining({
      ...nothing,
      baselineBasis: 'no yearly figure of the same direction and currency was known on 2019-01-01',
    }),
  ])
})

test('what became known only after the target is no baseline, nor what is in another currency or over part of a year', async () => {
  const pair: Volume['pair'] = ['IRN', 'OMN']
  await insert('oman-later', { pair, knownFrom: '2019-06-01', amount: 1e9 })
  await insert('oman-euro', { pair, currency: 'EUR', amount: 1e9 })
  await insert('oman-monthly', { pair, ratePer: 'MONTH', amount: 1e9 })
  await insert('oman-exports', { pair, direction: 'EXPORTS', amount: 1e9 })
  expect((await targets(undefined, 'OMN'))[0]!.baseline).toBeNull()
  await service.pool.query("UPDATE figure SET known_from = '2019-01-01' WHERE slug = 'oman-later'")
  expect((await targets(undefined, 'OMN'))[0]).toMatchObject({ baseline: { slug: 'oman-later' }, reachedShare: 0.2 })
})

test('a target that is not for a year is measured against nothing', async () => {
  const pair: Volume['pair'] = ['IRN', 'AFG']
  await insert('afghan-trade', { pair, amount: 12e9 })
  await insert('monthly-target', { pair, standing: 'TARGET', knownFrom: '2019-01-01', ratePer: 'MONTH', amount: 15e8 })
  await insert('five-years', {
    pair,
    standing: 'TARGET',
    knownFrom: '2019-01-02',
    timeBasis: 'CUMULATIVE',
    period: ['2019-01-01', '2023-12-31'],
    amount: 1e11,
  })
  for (const target of await targets(undefined, 'AFG')) {
    expect(target).toMatchObject({ baseline: null, reachedShare: null, requiredGrowth: null, five: null })
    expect(target.baselineBasis).toMatch(/not for a year/)
  }
})

test('of several baselines that of the same scope counts, then the latest; another scope is named', async () => {
  const pair: Volume['pair'] = ['IRN', 'PAK']
  const at = (year: number): Pick<Volume, 'period' | 'timeBasis'> => ({
    period: [`${year}-01-01`, `${year}-12-31`],
    timeBasis: 'CUMULATIVE',
  })
  await insert('pak-target', { pair, standing: 'TARGET', knownFrom: '2019-01-01', scope: 'GOODS', amount: 20e9 })
  await insert('pak-non-oil', { pair, ...at(2017), scope: 'GOODS_NON_OIL', amount: 12e9 })
  expect((await targets(undefined, 'PAK'))[0]).toMatchObject({
    baseline: { slug: 'pak-non-oil' },
    baselineBasis: 'the latest yearly figure known on 2019-01-01; it counts GOODS_NON_OIL, the target GOODS',
  })
  await insert('pak-1990', { pair, ...at(1990), scope: 'GOODS', amount: 1e9 })
  await insert('pak-2010', { pair, ...at(2010), scope: 'GOODS', amount: 5e9 })
  expect((await targets(undefined, 'PAK'))[0]).toMatchObject({
    baseline: { slug: 'pak-2010' },
    baselineBasis: 'the latest yearly figure known on 2019-01-01',
  })
})

test('what one side exports the other imports: a mirrored figure is a baseline', async () => {
  await insert('iraq-target', {
    pair: ['IRN', 'ARM'],
    direction: 'EXPORTS',
    standing: 'TARGET',
    knownFrom: '2019-01-01',
    amount: 4e9,
  })
  await insert('armenian-imports', { pair: ['ARM', 'IRN'], direction: 'IMPORTS', amount: 1e9 })
  expect((await targets(undefined, 'ARM'))[0]).toMatchObject({
    baseline: { slug: 'armenian-imports' },
    reachedShare: 0.25,
  })
})
