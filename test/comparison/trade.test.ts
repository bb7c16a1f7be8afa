import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { insertDataset, insertPairYears } from '../bilateral/insert-statistics.js'
import { startService, type TestService } from '../support/service.js'
import { compare, QUERY, shortly } from './ask-comparison.js'

let service: TestService
let bare: TestService

/** A claim made comparable: of goods, over a calendar year. */
async function revise(slug: string, scope: string, amount: string, more = ''): Promise<void> {
  await service.pool.query(`UPDATE trade_volume SET scope = $2, amount = $3 ${more} WHERE figure_slug = $1`, [
    slug,
    scope,
    amount,
  ])
}

beforeAll(async () => {
  bare = await startService()
  service = await startService()
  const { pool } = service
  await insertDataset(pool, 'wits-2019', { series: 'wits', released: '2019-05-01', years: [2016, 2018] })
  await insertPairYears(pool, 'wits-2019', [
    ['IRN', 'IRQ', 'EXPORT', 2017, 6_400_000_000, 'FOB'],
    ['IRN', 'IRQ', 'IMPORT', 2017, 80_000_000.5, 'CIF'],
    ['IRN', 'IRQ', 'EXPORT', 2018, 8_900_000_000, 'FOB'],
    ['IRN', 'IRQ', 'IMPORT', 2018, null, 'CIF', 'ZERO_OR_NOT_REPORTED'],
  ])
  await insertDataset(pool, 'wits-2021', { series: 'wits', released: '2021-05-01', years: [2016, 2019] })
  await insertPairYears(pool, 'wits-2021', [
    ['IRN', 'IRQ', 'EXPORT', 2017, 6_500_000_000, 'FOB'],
    ['IRN', 'IRQ', 'IMPORT', 2017, 80_000_000, 'CIF'],
    ['IRN', 'IRQ', 'EXPORT', 2018, 9_100_000_000, 'FOB'],
    ['IRN', 'IRQ', 'EXPORT', 2021, 7_000_000_000, 'CIF'],
  ])
  await insertDataset(pool, 'cow-trade-9', {
    series: 'cow-trade',
    released: '2012-07-01',
    isPairYears: true,
    years: [2016, 2018],
  })
  await insertPairYears(pool, 'cow-trade-9', [
    ['IRQ', 'IRN', 'IMPORT', 2017, 6_000_000_000],
    ['IRN', 'IRQ', 'IMPORT', 2017, 100_000_000],
  ])
})
afterAll(async () => {
  await service.stop()
  await bare.stop()
})

describe('claims of an Iranian year', () => {
  test.for([
    ['iran-exports-iraq-1397-irna', 'PERIOD_DIFFERS', ['PERIOD_DIFFERS', 'SCOPE_DIFFERS', 'NO_STATISTIC']],
    [
      'iran-exports-iraq-1397-goods-and-services',
      'PERIOD_DIFFERS',
      ['PERIOD_DIFFERS', 'SCOPE_DIFFERS', 'NO_STATISTIC'],
    ],
    ['iran-exports-iraq-1397-8-months', 'PERIOD_DIFFERS', ['PERIOD_DIFFERS', 'SCOPE_DIFFERS', 'NO_STATISTIC']],
    ['iran-exports-iraq-1397-customs', 'SCOPE_DIFFERS', ['SCOPE_DIFFERS', 'PERIOD_DIFFERS', 'NO_STATISTIC']],
    ['iran-exports-iraq-1397-9-months', 'SCOPE_DIFFERS', ['SCOPE_DIFFERS', 'PERIOD_DIFFERS', 'NO_STATISTIC']],
  ] as const)('%s: %s, also where no statistics were imported', async ([slug, verdict, codes]) => {
    const found = await compare(bare, slug)
    expect(found).toMatchObject({ verdict, observation: null, observed: null, difference: null, ratio: null })
    expect(found.reasons.map(({ code }) => code)).toEqual(codes)
    expect((await compare(service, slug)).verdict).toBe(verdict)
  })

  test('stand beside the calendar year that holds most of theirs, and say which days they are of', async () => {
    const found = await compare(service, 'iran-exports-iraq-1397-irna')
    expect(shortly(found)).toEqual(['9000000000', '9100000000', 'wits-2021', 'PERIOD_DIFFERS'])
    expect(found).toMatchObject({ difference: '-100000000', observation: { year: 2018 } })
    expect(found.ratio).toBeCloseTo(9 / 9.1, 12)
    expect(found.reasons[0]!.message).toBe(
      'The claim is of 2018-03-21 to 2019-03-20 ("1397" by the Iranian calendar), the statistic of the calendar year 2018.',
    )
    const { reasons } = await compare(service, 'iran-exports-iraq-1399-monthly-average')
    const period = reasons.find(({ code }) => code === 'PERIOD_DIFFERS')
    expect(period!.message).toBe(
      'The claim is of 2020-03-20 to 2020-08-21 ("2020 to August (first 5 months of 1399)" by the Iranian calendar), the statistic of the calendar year 2020.',
    )
  })
})

describe('a claim of goods over a calendar year', () => {
  test('is comparable: 6.2 billion against 6.5 billion is 0.3 billion less, 0.9538 times', async () => {
    await revise('iran-exports-iraq-2017-non-oil', 'GOODS', '6200000000')
    const found = await compare(service, 'iran-exports-iraq-2017-non-oil')
    expect(found).toMatchObject({
      verdict: 'COMPARABLE',
      reasons: [],
      claimed: { value: '6200000000', unit: 'USD', factor: null, annualised: false },
      observed: { value: '6500000000', unit: 'USD' },
      difference: '-300000000',
      observation: {
        label: 'Exports of Iran to Iraq in 2017, all goods',
        year: 2017,
        reporter: { code: 'IRN' },
        partner: { code: 'IRQ' },
        importer: null,
        direction: 'EXPORTS',
        status: 'REPORTED',
        valuation: 'FOB',
        dataset: { slug: 'wits-2021' },
      },
    })
    expect(found.ratio).toBeCloseTo(0.953846153846, 12)
  })

  test('as of a day is held against the edition released by then, and against none before the first', async () => {
    const slug = 'iran-exports-iraq-2017-non-oil'
    expect(shortly(await compare(service, slug, { asOf: '2020-01-01' }))).toEqual([
      '6200000000',
      '6400000000',
      'wits-2019',
      'COMPARABLE',
    ])
    expect(shortly(await compare(service, slug, { asOf: '2021-05-01' }))[1]).toBe('6500000000')
    expect(shortly(await compare(service, slug, { asOf: '2019-04-30', dataset: 'wits' }))).toEqual([
      '6200000000',
      null,
      null,
      'NO_STATISTIC',
    ])
  })

  test('is not comparable with a sum that leaves out parts without a value', async () => {
    await insertDataset(service.pool, 'parts-2020', { series: 'parts', released: '2020-05-01' })
    await insertPairYears(service.pool, 'parts-2020', [['IRN', 'IRQ', 'EXPORT', 2017, 6e9, 'FOB', 'DERIVED', 3]])
    expect(await compare(service, 'iran-exports-iraq-2017-non-oil', { dataset: 'parts-2020' })).toMatchObject({
      observed: { value: '6000000000' },
      difference: '200000000',
      verdict: 'SCOPE_DIFFERS',
      reasons: [
        { code: 'SCOPE_DIFFERS' },
        {
          code: 'INCOMPLETE_SUM',
          message: 'The exports of the statistic are a sum without 3 parts that have no value.',
        },
      ],
    })
    await service.pool.query("DELETE FROM trade_pair_year WHERE dataset_slug = 'parts-2020'")
  })

  test("from a dataset of imports only is held against the partner's record, which has freight in it", async () => {
    const found = await compare(service, 'iran-exports-iraq-2017-non-oil', { dataset: 'cow-trade' })
    expect(found).toMatchObject({
      observed: { value: '6000000000' },
      observation: { status: 'MIRRORED', reporter: { code: 'IRN' } },
      verdict: 'VALUATION_DIFFERS',
    })
    expect(found.reasons.map(({ code }) => code)).toEqual(['VALUATION_DIFFERS', 'MIRRORED'])
  })

  test('needs both sides for a total, in exact digits', async () => {
    await revise('iran-iraq-trade-2017', 'GOODS', '13000000000')
    expect(await compare(service, 'iran-iraq-trade-2017', { dataset: 'wits-2019' })).toMatchObject({
      observed: { value: '6480000000.5' },
      difference: '6519999999.5',
      verdict: 'COMPARABLE',
      observation: { direction: 'TOTAL', valuation: 'UNSPECIFIED', status: 'REPORTED' },
    })
    const half = await compare(service, 'iran-iraq-trade-2017', { year: 2018, dataset: 'wits-2019' })
    expect(half).toMatchObject({
      observed: null,
      observation: { status: 'ZERO_OR_NOT_REPORTED' },
      verdict: 'PERIOD_DIFFERS',
    })
    expect(half.reasons.at(-1)!.message).toContain('which may mean "not reported"')
  })

  test('in another currency is not compared, and exports valued with freight are', async () => {
    await revise('iran-exports-iraq-2017-non-oil', 'GOODS', '5000000000', `, currency = 'EUR'`)
    expect(await compare(service, 'iran-exports-iraq-2017-non-oil')).toMatchObject({
      claimed: null,
      observed: { value: '6500000000' },
      difference: null,
      ratio: null,
      verdict: 'UNIT_DIFFERS',
    })
    await revise('iran-exports-iraq-2017-non-oil', 'GOODS', '5000000000', `, currency = 'USD'`)
    const cif = await compare(service, 'iran-exports-iraq-2017-non-oil', { year: 2021 })
    expect(cif.reasons.map(({ code }) => code)).toEqual(['PERIOD_DIFFERS', 'VALUATION_DIFFERS'])
  })
})

test('a rate by the month is made one of a year by a factor that is told', async () => {
  expect((await compare(bare, 'iran-exports-iraq-1398-monthly-average')).claimed).toEqual({
    value: '9000000000',
    unit: 'USD',
    factor: '12 (1 year = 12 months)',
    annualised: false,
  })
})

test('a rate at a moment, a target and a claim without a time are over no calendar year', async () => {
  const rate = await compare(service, 'iran-iraq-trade-2019-04', { year: 2017 })
  expect(rate).toMatchObject({ verdict: 'PERIOD_DIFFERS', observed: { value: '6580000000' } })
  expect(rate.reasons[0]!.message).toContain('a rate of April 2019 (2019-04-01 to 2019-04-30)')
  const target = await compare(service, 'iran-iraq-trade-target-2019-04')
  expect(target.reasons.map(({ code }) => code)).toEqual(['PERIOD_DIFFERS', 'SCOPE_DIFFERS', 'NO_STATISTIC', 'TARGET'])
  expect(target.reasons[2]!.message).toBe('The claim names no time: give `year`.')
})

test('a scope that is not said differs, but weighs less than the period', async () => {
  await revise('iran-iraq-trade-2017', 'UNSPECIFIED', '13000000000')
  expect((await compare(service, 'iran-iraq-trade-2017')).verdict).toBe('SCOPE_DIFFERS')
  expect((await compare(service, 'iran-iraq-trade-2017', { year: 2018 })).verdict).toBe('PERIOD_DIFFERS')
})

describe('other kinds', () => {
  test('troops of the United States are held against their count by host and year', async () => {
    await service.pool.query(
      `INSERT INTO country_indicator (country_code, indicator, year, dataset_slug, value, unit, status)
       VALUES ('IRQ', 'US_TROOPS', 2019, 'wits-2021', 5000, 'persons', 'REPORTED'), ('IRQ', 'US_TROOPS', 2019, 'wits-2019', 4000, 'persons', 'REPORTED')`,
    )
    expect(await compare(service, 'us-troops-in-iraq-2019-04-breitbart')).toMatchObject({
      claimed: { value: '5200', unit: 'PERSONS' },
      observed: { value: '5000', unit: 'PERSONS' },
      difference: '200',
      ratio: 1.04,
      verdict: 'PERIOD_DIFFERS',
      observation: { country: { code: 'IRQ' }, importer: null, label: 'Troops of the United States in Iraq in 2019' },
    })
    expect(
      (await compare(service, 'us-troops-in-iraq-2019-04-breitbart', { dataset: 'wits-2019' })).observed!.value,
    ).toBe('4000')
    const group = await compare(service, 'iran-backed-fighters-in-iraq-2019-04')
    expect(group).toMatchObject({ observation: null, observed: null, claimed: { value: '150000' } })
    expect(group.reasons.map(({ code }) => code)).toEqual(['PERIOD_DIFFERS', 'NO_STATISTIC', 'BOUND'])
  })

  test.for(['iraq-gas-payments-to-iran-2025', 'iraq-electricity-from-iran-2023-share'])(
    '%s: no statistics count it',
    async (slug) => {
      expect(await compare(service, slug)).toMatchObject({ observation: null, verdict: 'NO_STATISTIC' })
    },
  )

  test('a waiver is held against nothing', async () => {
    const { figures } = await service.data<{ figures: { nodes: { comparison: null }[] } }>(
      '{ figures(first: 50, where: { kind: { eq: SANCTIONS_WAIVER } }) { nodes { comparison { verdict } } } }',
    )
    expect(figures.nodes.length).toBeGreaterThan(10)
    expect(figures.nodes.every(({ comparison }) => comparison === null)).toBe(true)
  })
})

test('a page of claims of all kinds is compared in one statement', async () => {
  const { figures } = await service.data<{ figures: { nodes: { comparison: { verdict: string } | null }[] } }>(
    `{ figures(first: 100) { nodes { comparison { verdict reasons { code } observation { dataset { title } reporter { name } } } } } }`,
  )
  expect(service.statements()).toBe(1)
  expect(new Set(figures.nodes.map(({ comparison }) => comparison?.verdict)).size).toBeGreaterThan(3)
})

test.for([
  [{ year: 0 }, 'year', 'is no year'],
  [{ dataset: 'wits-2020' }, 'dataset', 'is no dataset and no series known here (nearest: "wits-20'],
] as const)('%o is BAD_USER_INPUT', async ([asked, argument, message]) => {
  for (const slug of [
    'iran-iraq-trade-2017',
    'iraq-gas-from-iran-2019-04',
    'us-troops-in-iraq-2019-04-breitbart',
    'iraq-gas-payments-to-iran-2025',
  ]) {
    const { body } = await service.ask(QUERY, { slug, ...asked })
    expect(body.errors?.map(({ extensions }) => extensions)).toMatchObject([
      { code: 'BAD_USER_INPUT', argument: `figure.comparison.${argument}` },
    ])
    expect(body.errors![0]!.message).toContain(message)
  }
})
