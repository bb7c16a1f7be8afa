import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { insertDataset, insertGas } from '../bilateral/insert-statistics.js'
import { createTradeDatabase, TRADE } from '../support/imported-trade.js'
import { needMaterial } from '../support/material.js'
import { startService, type TestService } from '../support/service.js'

interface Warned {
  slug: string
  warnings: { code: string; message: string }[]
}

const MISPRINT = 'iran-iraq-trade-target-2019-04-misprint'

let bare: TestService
let service: TestService

async function codes(of: TestService, asOf?: string): Promise<Record<string, string[]>> {
  interface Page {
    figures: { nodes: Warned[]; pageInfo: { hasNextPage: boolean; endCursor: string } }
  }
  const found: Warned[] = []
  for (let after: string | null = null; ;) {
    const { figures }: Page = await of.data<Page>(
      'query($after: String, $asOf: Date) { figures(first: 60, after: $after, asOf: $asOf) { nodes { slug warnings { code message } } pageInfo { hasNextPage endCursor } } }',
      { after, asOf },
    )
    found.push(...figures.nodes)
    if (!figures.pageInfo.hasNextPage) break
    after = figures.pageInfo.endCursor
  }
  expect(found.length).toBeGreaterThan(5)
  const warned = found.filter(({ warnings }) => warnings.length > 0)
  return Object.fromEntries(warned.map(({ slug, warnings }) => [slug, warnings.map(({ code }) => code)]))
}

async function messages(of: TestService, slug: string, asOf?: string): Promise<string[]> {
  const { figure } = await of.data<{ figure: Warned }>(
    'query($slug: String!, $asOf: Date) { figure(slug: $slug, asOf: $asOf) { warnings { code message } } }',
    { slug, asOf },
  )
  return figure.warnings.map(({ code, message }) => `${code}: ${message}`)
}

/** A figure like another one, with columns of its own. */
async function copy(table: string, from: string, slug: string, own: Record<string, unknown>): Promise<void> {
  for (const [name, key] of [
    ['figure', 'slug'],
    [table, 'figure_slug'],
    ['figure_country', 'figure_slug'],
  ] as const) {
    const { rows } = await service.pool.query<Record<string, unknown>>(`SELECT * FROM ${name} WHERE ${key} = $1`, [
      from,
    ])
    for (const row of rows) {
      const changed = {
        ...row,
        ...Object.fromEntries(Object.entries(own).filter(([column]) => column in row)),
        [key]: slug,
      }
      const columns = Object.keys(changed)
      await service.pool.query(
        `INSERT INTO ${name} (${columns.join(', ')}) VALUES (${columns.map((_, i) => `$${i + 1}`).join(', ')})`,
        Object.values(changed),
      )
    }
  }
}

beforeAll(async () => {
  bare = await startService()
  service = await startService()
})
afterAll(async () => {
  await service.stop()
  await bare.stop()
})

describe('of the shipped case', () => {
  test('the misprint of million for billion is a slip, and nothing else is warned of', async () => {
    expect(await codes(bare)).toEqual({ [MISPRINT]: ['MAGNITUDE_SLIP'] })
    expect(await messages(bare, MISPRINT)).toEqual([
      'MAGNITUDE_SLIP: It is about 1,000 times less than what 2 other figures have of the same (20,000,000,000 US dollars): million and billion may have been mistaken.',
    ])
  })

  test('a target of billions is held against no other kind of claim', async () => {
    await service.pool.query(`UPDATE trade_volume SET amount = 12 WHERE figure_slug = 'iran-iraq-trade-2019-04'`)
    const found = await codes(service)
    expect(found).toHaveProperty('iran-iraq-trade-2019-04', ['MAGNITUDE_SLIP'])
    expect(found).not.toHaveProperty('iran-iraq-trade-target-2019-04')
    await service.pool.query(`UPDATE trade_volume SET amount = 12e9 WHERE figure_slug = 'iran-iraq-trade-2019-04'`)
  })

  test('as of a day only rivals that were known then count', async () => {
    await copy('trade_volume', 'iran-iraq-trade-target-2018-11', 'target-of-millions', {
      amount: 20_000_000,
      known_from: '2018-01-01',
    })
    expect(await messages(service, 'target-of-millions', '2018-11-01')).toEqual([])
    expect(await messages(service, 'target-of-millions', '2018-12-31')).toHaveLength(1)
    await service.pool.query(`DELETE FROM figure WHERE slug = 'target-of-millions'`)
  })
})

describe('an increment', () => {
  const eight = 'iran-exports-iraq-1397-8-months'

  test.for([
    ['as fast as before', 9_900_000_000, []],
    ['four times as fast', 19_700_000_000, ['RUN_RATE']],
    ['a fifth as fast', 7_250_000_000, ['RUN_RATE']],
    ['below nothing', 6_000_000_000, ['RUN_RATE']],
  ] as const)('%s after eight months gives %s', async ([, amount, expected]) => {
    await copy('trade_volume', 'iran-exports-iraq-1397-irna', 'later', { amount })
    const found = await messages(service, 'later')
    expect(found.map((message) => message.split(':')[0])).toEqual(expected)
    await service.pool.query(`DELETE FROM figure WHERE slug = 'later'`)
  })

  test('tells since when, how much and how fast', async () => {
    // 6.607 billion in 246 days are 26.858 million a day, 13.093 billion in 119 days 110.025 million
    await copy('trade_volume', 'iran-exports-iraq-1397-irna', 'later', { amount: 19_700_000_000 })
    const [message] = await messages(service, 'later')
    expect(message).toBe(
      'RUN_RATE: Since first 8 months of 1397 (6,607,000,000 US dollars in 246 days) 13,090,000,000 were added in 119 days: 4.097 times as fast as before.',
    )
    expect(await messages(service, eight)).toEqual([])
    await service.pool.query(`UPDATE trade_volume SET scope = 'GOODS' WHERE figure_slug = 'later'`)
    expect(await messages(service, 'later')).toEqual([])
    await service.pool.query(`DELETE FROM figure WHERE slug = 'later'`)
  })
})

describe('a claim about one partner', () => {
  test('above all exports of the reporter in the year, by the edition known on the day', async () => {
    const { pool } = service
    await insertDataset(pool, 'wits-2019', { series: 'wits', released: '2019-05-01' })
    await insertDataset(pool, 'wits-2021', { series: 'wits', released: '2021-05-01' })
    await pool.query(
      `INSERT INTO trade_country_year (country_code, side, flow, year, dataset_slug, world_usd, partners_usd, partners, missing)
       VALUES ('IRN', 'REPORTER', 'EXPORT', 2017, 'wits-2019', 6.1e9, 5e9, 9, 0), ('IRN', 'REPORTER', 'EXPORT', 2017, 'wits-2021', 9e10, NULL, 9, 0),
              ('IRN', 'REPORTER', 'IMPORT', 2017, 'wits-2019', 5e9, NULL, 9, 0), ('IRN', 'REPORTER', 'EXPORT', 2021, 'wits-2021', NULL, 3e9, 9, 0),
              ('IRN', 'PARTNER', 'IMPORT', 2021, 'wits-2021', NULL, 1e8, 9, 0), ('IRN', 'PARTNER', 'EXPORT', 2021, 'wits-2021', NULL, 1, 9, 0)`,
    )
    const slug = 'iran-exports-iraq-2017-non-oil'
    expect(await messages(service, slug)).toEqual([])
    expect(await messages(service, slug, '2019-12-31')).toEqual([
      'PARTNER_ABOVE_TOTAL: With one partner it is 6,200,000,000, more than all exports of Iran in 2017: 6,100,000,000 US dollars, the row for the World of wits-2019.',
    ])
    expect(await codes(service, '2019-12-31')).toEqual({
      [MISPRINT]: ['MAGNITUDE_SLIP'],
      [slug]: ['PARTNER_ABOVE_TOTAL'],
      'iran-iraq-trade-2017': ['PARTNER_ABOVE_TOTAL'],
    })
    expect((await messages(service, 'iran-iraq-trade-2017', '2019-12-31'))[0]).toContain(
      'more than all exports and imports of Iran in 2017: 11,100,000,000 US dollars, the rows for the World of wits-2019.',
    )
    // No row for the World: the sum of partners, and of imports what the partners record as exports.
    expect(await codes(service)).toEqual({
      [MISPRINT]: ['MAGNITUDE_SLIP'],
      'iran-exports-iraq-1400': ['PARTNER_ABOVE_TOTAL'],
      'iran-exports-iraq-1400-5-months': ['PARTNER_ABOVE_TOTAL'],
      'iran-imports-iraq-1400-5-months': ['PARTNER_ABOVE_TOTAL'],
    })
    expect((await messages(service, 'iran-exports-iraq-1400'))[0]).toContain(
      'more than all exports of Iran in 2021: 3,000,000,000 US dollars, the sum of 9 partners in wits-2021.',
    )
    expect((await messages(service, 'iran-imports-iraq-1400-5-months'))[0]).toContain(
      'more than all imports of Iran in 2021: 100,000,000 US dollars, the sum of 9 records of partners in wits-2021.',
    )
  })

  test('what partners record of a country is no whole of it in a dataset that covers a part of the world', async () => {
    await service.pool.query(`UPDATE dataset SET coverage = 'Some reporters.' WHERE slug = 'wits-2021'`)
    expect(await messages(service, 'iran-imports-iraq-1400-5-months')).toEqual([])
    expect(await messages(service, 'iran-exports-iraq-1400')).toHaveLength(1)
    await service.pool.query(`UPDATE dataset SET coverage = NULL WHERE slug = 'wits-2021'`)
  })

  test('is held against a sum without some partners only where it is ten times as much, and is told how many', async () => {
    const revise = (missing: number, value: number): Promise<unknown> =>
      service.pool.query(
        `UPDATE trade_country_year SET partners = 130, missing = $1, partners_usd = $2 WHERE (side, flow, year) = ('REPORTER', 'EXPORT', 2021)`,
        [missing, value],
      )
    const slug = 'iran-exports-iraq-1400' // 8.9 billion
    await revise(93, 1e9)
    expect(await messages(service, slug)).toEqual([])
    await revise(93, 5e8)
    const [message] = await messages(service, slug)
    expect(message).toContain(
      'ten times as much and more as 500,000,000 US dollars, the sum of 37 of 130 partners in wits-2021 for all exports of Iran in 2021; the other 93 have no value.',
    )
    await revise(0, 3e9)
  })

  test('that is over more than a year is held against no year', async () => {
    await copy('trade_volume', 'iran-exports-iraq-1400', 'sum', { period_start: '2014-03-21', amount: 6e10 })
    await copy('trade_volume', 'iran-exports-iraq-1400', 'rate', {
      period_start: '2014-03-21',
      amount: 6e10,
      time_basis: 'RATE',
      rate_per: 'YEAR',
    })
    await service.pool
      .query(`INSERT INTO trade_country_year (country_code, side, flow, year, dataset_slug, world_usd, partners, missing)
      SELECT 'IRN', 'REPORTER', 'EXPORT', year, 'wits-2021', 3e9, 9, 0 FROM generate_series(2014, 2021) AS year ON CONFLICT DO NOTHING`)
    for (const slug of ['sum', 'rate'])
      expect(await messages(service, slug)).not.toContainEqual(expect.stringContaining('PARTNER_ABOVE_TOTAL'))
    await service.pool.query(`UPDATE figure SET period_start = '2021-03-21' WHERE slug IN ('sum', 'rate')`)
    for (const slug of ['sum', 'rate'])
      expect(await messages(service, slug)).toContainEqual(expect.stringContaining('PARTNER_ABOVE_TOTAL'))
    await service.pool.query(`DELETE FROM figure WHERE slug IN ('sum', 'rate')`)
    await service.pool.query('DELETE FROM trade_country_year WHERE year NOT IN (2017, 2021)')
  })

  test('above all gas that the country consumes or imports; the balance of imports is no such whole', async () => {
    const { pool } = service
    await insertDataset(pool, 'review-2022', { series: 'review', released: '2022-06-15' })
    await insertGas(pool, 'review-2022', [
      ['IRQ', 'WLD', 2018, 1, 'NET'],
      ['IRQ', 'WLD', 2021, 7.4, 'PIPELINE'],
    ])
    await pool.query(
      `INSERT INTO country_indicator (country_code, indicator, year, dataset_slug, value, unit, status)
       VALUES ('IRQ', 'GAS_CONSUMPTION', 2018, 'review-2022', 4.05, 'bcm', 'REPORTED'), ('IRQ', 'GAS_CONSUMPTION', 2021, 'review-2022', 20, 'bcm', 'REPORTED'),
              ('IRQ', 'GAS_CONSUMPTION', 2019, 'review-2022', 9, 'bcm', 'REPORTED'), ('IRQ', 'GAS_CONSUMPTION', 2017, 'review-2022', 4, 'bcm', 'REPORTED')`,
    )
    expect(await messages(service, 'iraq-gas-from-iran-2018-edition-2019')).toEqual([
      'PARTNER_ABOVE_TOTAL: With one partner it is 4.059, more than all gas that was consumed in Iraq in 2018: 4.05 billion cubic metres a year of 365 days by review-2022.',
    ])
    expect(await messages(service, 'iraq-gas-from-iran-2018-edition-2021')).toEqual([])
    expect((await messages(service, 'iraq-gas-from-iran-2021-edition-2022'))[0]).toContain(
      'all gas imports of Iraq in 2021: 7.4 billion',
    )
    expect(await messages(service, 'iraq-gas-from-iran-2021-edition-2024')).toEqual([])
    // A sum over several years is more than one of them has.
    await copy('gas_import', 'iraq-gas-from-iran-2018-edition-2019', 'gas', { period_start: '2017-01-01', amount: 8 })
    expect(await messages(service, 'gas')).toEqual([])
    await service.pool.query(`DELETE FROM figure WHERE slug = 'gas'`)
    // Routes without a value leave no whole.
    await insertGas(pool, 'review-2022', [['IRQ', 'WLD', 2021, null, 'LNG']])
    expect(await messages(service, 'iraq-gas-from-iran-2021-edition-2022')).toEqual([])
    // A rate of one month may be above that of a year.
    expect(await messages(service, 'iraq-gas-from-iran-2019-04')).toEqual([])
  })
})

describe('a flow', () => {
  const FLOWS = `query($where: TradeFlowFilter) { tradeFlows(first: 100, where: $where) { nodes { year warnings { code message } } } }`
  const warned = async (of: TestService, where: object): Promise<unknown[]> => {
    const { tradeFlows } = await of.data<{ tradeFlows: { nodes: { year: number; warnings: { code: string }[] }[] } }>(
      FLOWS,
      { where },
    )
    return tradeFlows.nodes.flatMap(({ year, warnings }) => warnings.map(({ code }) => [year, code]))
  }

  beforeAll(async () => {
    const { pool } = service
    await insertDataset(pool, 'flows-1', { series: 'flows', released: '2020-01-01', isPairYears: true })
    await pool.query(
      `INSERT INTO commodity (classification, code, level) VALUES ('ANY', 'TOTAL', 0) ON CONFLICT DO NOTHING`,
    )
    const rows = [
      ['DEU', 'FRA', 2010, 2e6],
      ['DEU', 'FRA', 2011, 3e6],
      ['DEU', 'FRA', 2012, 2.5e9],
      ['DEU', 'FRA', 2013, 4e6],
      ['DEU', 'FRA', 2014, 2e6],
      ['DEU', 'FRA', 2015, 5e3],
      ['DEU', 'FRA', 2016, 3e6],
      ['DEU', 'FRA', 2017, 9e6],
      ['DEU', 'WLD', 2017, 8e6],
      ['DEU', 'WLD', 2016, 8e6],
      ['DEU', 'ITA', 2010, 1],
      ['DEU', 'ITA', 2012, 1e6],
    ]
    for (const [reporter, partner, year, value] of rows)
      await pool.query(
        `INSERT INTO trade_flow (reporter_code, partner_code, flow, period_start, frequency, classification, commodity_code, dataset_slug, year, value_usd)
         VALUES ($1, $2, 'IMPORT', make_date($3, 1, 1), 'ANNUAL', 'ANY', 'TOTAL', 'flows-1', $3, $4)`,
        [reporter, partner, year, value],
      )
  })

  test('of another magnitude than the years around it, and one above the World, are warned of', async () => {
    const where = { reporter: { eq: 'DEU' }, dataset: { eq: 'flows-1' } }
    expect(await warned(service, { ...where, partner: { eq: 'FRA' } })).toEqual([
      [2012, 'MAGNITUDE_SLIP'],
      [2015, 'MAGNITUDE_SLIP'],
      [2017, 'PARTNER_ABOVE_TOTAL'],
    ])
    expect(await warned(service, { ...where, partner: { eq: 'ITA' } })).toEqual([])
    expect(service.statements()).toBe(1)
  })

  test("Britain's imports from Haiti of 1877, 1.2 trillion, are found in the real data", async (context) => {
    needMaterial(TRADE, context)
    const real = await startService({ databaseUrl: await createTradeDatabase() })
    onTestFinished(() => real.stop())
    const where = { reporter: { eq: 'GBR' }, partner: { eq: 'HTI' }, year: { gte: 1870, lte: 1890 } }
    expect(await warned(real, where)).toEqual([[1877, 'MAGNITUDE_SLIP']])
    expect(await codes(real)).toEqual({ [MISPRINT]: ['MAGNITUDE_SLIP'] })
  }, 120_000)
})
