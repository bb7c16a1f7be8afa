import pg from 'pg'
import { ObservationStatus } from '../../prisma/generated/client/enums.js'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { startService, type TestService } from '../support/service.js'
import { askRows, askStatistics } from './ask-statistics.js'
import { insertInventedTrade } from './invented-trade.js'

let service: TestService
const sent = vi.spyOn(pg.Client.prototype, 'query')
beforeAll(async () => {
  service = await startService()
  await insertInventedTrade(service.pool)
}, 60_000)
beforeEach(() => {
  sent.mockClear()
})
afterAll(() => service.stop())

describe('the smallest table that suffices answers', () => {
  test.for([
    ['groupBy: [YEAR], dataset: "pairs"', 'sum', 'trade_world_year'],
    ['groupBy: [FLOW], dataset: "pairs", where: { year: { gte: 2015 } }', 'sum', 'trade_world_year'],
    ['groupBy: [YEAR], dataset: "whole"', 'sum', 'trade_country_year'], // the World has rows of its own there
    ['groupBy: [REPORTER_REGION, PERIOD], dataset: "whole"', 'sum', 'trade_country_year'],
    ['groupBy: [PARTNER], dataset: "whole"', 'sum share rank', 'trade_country_year'],
    ['groupBy: [YEAR], dataset: "whole", where: { partner: { eq: "IRN" } }', 'sum', 'trade_country_year'],
    ['groupBy: [YEAR], dataset: "whole", where: { partner: { eq: "WLD" } }', 'sum', 'trade_pair_running'],
    ['groupBy: [YEAR, REPORTER_REGION, PARTNER_REGION], dataset: "pairs"', 'sum missing growth', 'trade_pair_running'],
    ['groupBy: [YEAR, REPORTER_REGION, PARTNER_REGION], dataset: "pairs"', 'sum minimum', 'trade_flow'],
    ['groupBy: [PERIOD, REPORTER_REGION, PARTNER_REGION], dataset: "pairs"', 'sum', 'trade_flow'],
    ['groupBy: [PARTNER, FLOW], dataset: "whole"', 'sum', 'trade_pair_running'], // re-exports stand on one side only
    ['groupBy: [YEAR], dataset: "whole"', 'sum minimum', 'trade_country_year'],
    ['groupBy: [YEAR], dataset: "pairs"', 'sum maximum', 'trade_country_year'],
    ['groupBy: [YEAR], dataset: "pairs", where: { valueUsd: { gte: 1 } }', 'sum', 'trade_flow'],
    ['groupBy: [REPORTER, PARTNER], dataset: "whole"', 'sum share rank cumulative average', 'trade_pair_running'],
    ['groupBy: [REPORTER, PARTNER], dataset: "pairs"', 'count missing', 'trade_pair_running'],
    ['groupBy: [REPORTER, PARTNER], dataset: "whole"', 'sum minimum', 'trade_pair_year'],
    ['groupBy: [REPORTER, PARTNER, YEAR], dataset: "whole"', 'sum', 'trade_pair_year'],
    [
      'groupBy: [PARTNER], dataset: "pairs", where: { reporter: { eq: "IRN" }, year: { gte: 2015, lte: 2017 } }',
      'sum',
      'trade_pair_running',
    ],
    [
      'groupBy: [PARTNER], dataset: "pairs", where: { reporter: { eq: "IRN" }, year: { in: [2015, 2017] } }',
      'sum',
      'trade_flow',
    ],
    [
      'groupBy: [PARTNER], dataset: "pairs", where: { reporter: { eq: "IRN" }, not: { year: { eq: 2015 } } }',
      'sum',
      'trade_flow',
    ],
    [
      'groupBy: [PARTNER], dataset: "pairs", where: { reporter: { eq: "IRN" }, periodStart: { gte: "2015-01-01" } }',
      'sum',
      'trade_flow',
    ],
    ['groupBy: [YEAR], dataset: "whole", where: { commodity: { eq: "27" } }', 'sum', 'trade_flow'],
    ['groupBy: [YEAR], dataset: "whole", where: { frequency: { eq: MONTHLY } }', 'sum', 'trade_flow'],
    ['groupBy: [DATASET]', 'sum', 'trade_country_year, trade_world_year'],
  ] as const)('%s { %s }', async ([args, selected, table]) => {
    expect((await askStatistics(service, args, selected)).answeredFrom).toBe(table)
  })
})

describe('answers are the same whichever table gives them', () => {
  const measures = 'sum count missing average minimum maximum share rank growth cumulative'
  // A condition that every flow meets and that only single pairs can be asked for.
  const anyStatus = `status: { in: [${Object.keys(ObservationStatus).join()}] }`
  const ofPairs = (args: string): string =>
    args.includes('where: {') ? args.replace('where: {', `where: { ${anyStatus},`) : `${args}, where: { ${anyStatus} }`
  test.for([
    'groupBy: [YEAR]',
    'groupBy: [YEAR], where: { flow: { eq: IMPORT } }',
    'groupBy: [REPORTER]',
    'groupBy: [REPORTER, YEAR], within: [REPORTER]',
    'groupBy: [PARTNER, YEAR]',
    'groupBy: [PARTNER], where: { flow: { eq: EXPORT } }',
    'groupBy: [PARTNER_REGION, FLOW], where: { flow: { in: [EXPORT, IMPORT] } }',
    'groupBy: [REPORTER_REGION, YEAR]',
    'groupBy: [YEAR], where: { partner: { eq: "IRN" } }',
    'groupBy: [FLOW, YEAR], where: { reporter: { eq: "XNE" } }',
    'groupBy: []',
  ])('%s', async (args) => {
    for (const dataset of ['whole-2020', 'whole-2021', 'pairs', 'parts']) {
      const asked = `${args}, dataset: "${dataset}", first: 1000`
      const few = await askRows(service, asked, measures)
      expect(few).toEqual(await askRows(service, ofPairs(asked), measures))
      const extremes = await askRows(service, asked, 'minimum maximum')
      expect(extremes).toEqual(await askRows(service, ofPairs(asked), 'minimum maximum'))
    }
  })
})

/** The parts of trade_flow and the other tables that the last statement really read. */
async function tablesRead(args: string): Promise<string[]> {
  await service.data(`{ tradeStatistics(${args}) { rows { sum minimum } } }`)
  const calls = sent.mock.calls.map(([call]) => call as unknown as { text?: string; values: unknown[] })
  const { text, values } = calls.find((call) => /^select/i.test(call.text ?? ''))!
  const { rows } = await service.pool.query<Record<string, [{ Plan: object }]>>({
    text: `EXPLAIN (ANALYZE, FORMAT JSON) ${text}`,
    values,
  })
  const read = new Set<string>()
  const visit = (plan: Record<string, unknown>): void => {
    const table = plan['Relation Name']
    const rowsRead = Number(plan['Actual Rows']) * Number(plan['Actual Loops'])
    if (typeof table === 'string' && /^flows|^trade/.test(table) && rowsRead > 50) read.add(table)
    for (const below of (plan.Plans ?? []) as Record<string, unknown>[]) visit(below)
  }
  visit(rows[0]!['QUERY PLAN']![0].Plan as Record<string, unknown>)
  return [...read]
}

test('the flows of other datasets are never read', async () => {
  expect(await tablesRead('groupBy: [REPORTER, PARTNER], dataset: "pairs"')).toEqual(['flows_pairs_2019'])
  sent.mockClear()
  expect(await tablesRead('groupBy: [REPORTER], dataset: "whole-2020", where: { commodity: { eq: "27" } }')).toEqual([
    'flows_whole_2020',
  ])
  sent.mockClear()
  expect(await tablesRead('groupBy: [REPORTER, PARTNER], dataset: "whole"')).toEqual(['trade_pair_year'])
})

describe('the dataset that answers', () => {
  const datasetOf = async (args: string): Promise<string> => (await askStatistics(service, args)).dataset.slug

  test('is the first by name of the series that has a value among the flows, in its latest edition', async () => {
    expect(await datasetOf('groupBy: [YEAR]')).toBe('pairs-2019')
    expect(await datasetOf('groupBy: [YEAR], where: { flow: { eq: REEXPORT } }')).toBe('whole-2021')
    expect(await datasetOf('groupBy: [YEAR], where: { flow: { eq: EXPORT } }')).toBe('whole-2021') // parts has no value
    expect(await datasetOf('groupBy: [COMMODITY]')).toBe('parts-2018')
    expect(await datasetOf('groupBy: [COMMODITY], where: { series: { eq: "whole" } }')).toBe('whole-2021')
  })

  test('is the one named, by its slug or by its series, or narrowed by conditions', async () => {
    expect(await datasetOf('groupBy: [YEAR], dataset: "whole"')).toBe('whole-2021')
    expect(await datasetOf('groupBy: [YEAR], dataset: "whole-2020"')).toBe('whole-2020')
    expect(await datasetOf('groupBy: [YEAR], where: { dataset: { eq: "whole-2020" } }')).toBe('whole-2020')
  })

  test('is an edition that had been released by the day', async () => {
    expect(await datasetOf('groupBy: [YEAR], dataset: "whole", asOf: "2020-12-31"')).toBe('whole-2020')
    expect(await datasetOf('groupBy: [YEAR], where: { flow: { eq: EXPORT } }, asOf: "2019-12-31"')).toBe('parts-2018')
    const early = await askRows(
      service,
      'groupBy: [DATASET], asOf: "2020-12-31", orderBy: [{ field: DATASET }]',
      'dataset { slug }',
    )
    expect(early.flat()).toEqual(['pairs-2019', 'parts-2018', 'whole-2020'])
    const [old, now] = await Promise.all(
      ['2020-12-31', '2022-01-01'].map((day) =>
        askRows(service, `groupBy: [], dataset: "whole", asOf: "${day}"`, 'sum'),
      ),
    )
    expect(old).not.toEqual(now)
  })
})
