import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startService, type TestService } from '../support/service.js'
import { askRows, askStatistics, codesOf, selectRows, type Values } from './ask-statistics.js'
import { insertInventedTrade } from './invented-trade.js'

let service: TestService
beforeAll(async () => {
  service = await startService()
  await insertInventedTrade(service.pool)
}, 60_000)
afterAll(() => service.stop())

const WHOLE = 'dataset: "whole"'
const rows = (args: string, selected: string): Promise<Values[]> => askRows(service, `${WHOLE}, ${args}`, selected)
const sql = (text: string): Promise<Values[]> => selectRows(service, text)
const one = async (text: string): Promise<Values> => (await sql(text))[0]!

const FLOWS = `FROM trade_flow WHERE dataset_slug = 'whole-2021' AND frequency = 'ANNUAL'`

async function refusal(args: string): Promise<[argument: unknown, message: string | undefined]> {
  const { body } = await service.ask(`{ tradeStatistics(${args}) { rows { sum } } }`)
  const [error] = body.errors ?? []
  expect(error?.extensions.code, JSON.stringify(body)).toBe('BAD_USER_INPUT')
  return [error!.extensions.argument, error!.message]
}

describe('aggregates', () => {
  test('the World and areas nes are in no sum, neither as reporters nor as partners', async () => {
    const [[sum, count]] = (await rows('groupBy: [], where: { flow: { eq: EXPORT } }', 'sum count')) as [Values]
    const [all] = await one(`SELECT count(*) ${FLOWS} AND commodity_code = 'TOTAL' AND flow = 'EXPORT'`)
    const [states, own] = await one(
      `SELECT count(*), sum(value_usd) ${FLOWS} AND commodity_code = 'TOTAL' AND flow = 'EXPORT' AND NOT 'WLD' IN (reporter_code, partner_code) AND NOT 'XNE' IN (reporter_code, partner_code)`,
    )
    expect(count).toBe(states)
    expect(sum).toBeCloseTo(Number(own), 1)
    expect(Number(all)).toBeGreaterThan(Number(states))
  })

  test('an aggregate answers where it is the only one asked for, or its side is told apart and asked for', async () => {
    const world = await rows(
      'groupBy: [YEAR], where: { partner: { eq: "WLD" }, flow: { eq: EXPORT } }, first: 1',
      'sum',
    )
    const [expected] = await one(
      `SELECT sum(value_usd) ${FLOWS} AND commodity_code = 'TOTAL' AND flow = 'EXPORT' AND partner_code = 'WLD' AND reporter_code <> 'XNE' AND year = 2014`,
    )
    expect(world[0]![0]).toBeCloseTo(Number(expected), 1)
    expect(
      await rows(
        'groupBy: [PARTNER], where: { partnerKind: { eq: AGGREGATE } }, orderBy: [{ field: PARTNER }]',
        'partner { code }',
      ),
    ).toEqual([['WLD'], ['XNE']])
    expect(
      await rows(
        'groupBy: [PARTNER], where: { partner: { in: ["WLD", "IRQ"] } }, orderBy: [{ field: PARTNER }]',
        'partner { code }',
      ),
    ).toEqual([['IRQ'], ['WLD']])
    expect((await rows('groupBy: [PARTNER]', 'partner { code }')).flat()).not.toContain('WLD')
    expect(await rows('groupBy: [], where: { partner: { in: ["WLD"] } }', 'sum')).toEqual([])
  })
})

describe('a share is of what is beside, not of what holds it', () => {
  const SHARES = 'share rank cumulative'
  test('the World and other aggregates are apart from their parts', async () => {
    const alone = await rows(
      `groupBy: [PARTNER], where: { partner: { in: ["IRN", "IRQ"] }, flow: { eq: EXPORT } }`,
      SHARES,
    )
    const beside = await rows(
      `groupBy: [PARTNER], where: { partner: { in: ["WLD", "IRN", "IRQ"] }, flow: { eq: EXPORT } }`,
      `partner { code } ${SHARES}`,
    )
    expect(beside.filter(([code]) => code !== 'WLD').map((row) => row.slice(1))).toEqual(alone)
    expect(beside.find(([code]) => code === 'WLD')!.slice(1, 3)).toEqual([1, 1])
  })

  test('the World is not let in by what leaves another out', async () => {
    const codes = await rows(`groupBy: [PARTNER], where: { not: { partner: { eq: "IRN" } } }`, 'partner { code }')
    expect(codes.length).toBeGreaterThan(2)
    expect(codes.flat()).not.toContain('WLD')
  })

  test('levels of commodities are apart', async () => {
    const where = (levels: string): string => `where: { commodityLevel: { in: [${levels}] }, flow: { eq: EXPORT } }`
    const both = await rows(`groupBy: [COMMODITY], ${where('2, 4')}`, `commodity { level } ${SHARES}`)
    for (const level of [2, 4]) {
      const one = await rows(`groupBy: [COMMODITY], ${where(String(level))}`, SHARES)
      expect(both.filter(([of]) => of === level).map((row) => row.slice(1))).toEqual(one)
    }
  })

  test('months are apart from years, re-exports from exports', async () => {
    const times = await rows(
      `groupBy: [PERIOD], where: { frequency: { in: [ANNUAL, MONTHLY] }, commodity: { eq: "TOTAL" } }`,
      'period { label } share',
    )
    const shares = (isYear: boolean): number =>
      times
        .filter(([label]) => /^\d{4}$/.test(String(label)) === isYear)
        .reduce((sum, [, share]) => sum + Number(share), 0)
    expect(shares(true)).toBeCloseTo(1, 9)
    expect(shares(false)).toBeCloseTo(1, 9)
    const flows = await rows('groupBy: [FLOW]', 'flow share')
    expect(flows.find(([flow]) => flow === 'REEXPORT')![1]).toBe(1)
  })
})

describe('what orders or filters nothing is refused', () => {
  test.for([
    ['groupBy: [REPORTER], orderBy: [{ field: YEAR }]', 'orderBy'],
    ['groupBy: [REPORTER], orderBy: [{ field: GROWTH }]', 'orderBy'],
    ['groupBy: [REPORTER], having: { growth: { gte: 0 } }', 'having'],
  ] as const)('%s', async ([args, argument]) => {
    const { body } = await service.ask(`{ tradeStatistics(${args}) { rows { sum } } }`)
    expect(body.errors![0]!.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      argument: `tradeStatistics.${argument}`,
    })
  })
})

describe('flows', () => {
  test('re-exports are never added to exports: they are left out unless they are told apart or asked for alone', async () => {
    const count = async (args: string): Promise<number> => Number((await rows(args, 'count'))[0]![0])
    const usual = await count('groupBy: []')
    const every = await count('groupBy: [], where: { flow: { in: [EXPORT, IMPORT, REEXPORT] } }')
    const re = await count('groupBy: [], where: { flow: { eq: REEXPORT } }')
    expect(re).toBeGreaterThan(0)
    expect(every).toBe(usual)
    const exports = await rows(`groupBy: [], where: { flow: { eq: EXPORT } }`, 'sum count')
    expect(await rows(`groupBy: [], where: { not: { flow: { eq: IMPORT } } }`, 'sum count')).toEqual(exports)
    expect(await rows(`groupBy: [], where: { flow: { in: [EXPORT, REEXPORT] } }`, 'sum count')).toEqual(exports)
  })

  test('exports and imports added together are warned of, one of them is not', async () => {
    expect(codesOf(await askStatistics(service, `groupBy: [YEAR], ${WHOLE}`))).toContain('BOTH_FLOWS')
    expect(codesOf(await askStatistics(service, `groupBy: [YEAR, FLOW], ${WHOLE}`))).not.toContain('BOTH_FLOWS')
    expect(
      codesOf(await askStatistics(service, `groupBy: [YEAR], ${WHOLE}, where: { flow: { eq: IMPORT } }`)),
    ).not.toContain('BOTH_FLOWS')
    expect(codesOf(await askStatistics(service, 'groupBy: [YEAR], dataset: "pairs"'))).not.toContain('BOTH_FLOWS')
  })

  test('a dataset of imports that is asked for exports says what to ask instead', async () => {
    const answer = await askStatistics(service, 'groupBy: [YEAR], dataset: "pairs", where: { flow: { eq: EXPORT } }')
    expect(answer.rows).toEqual([])
    expect(answer.warnings).toEqual([
      {
        code: 'NO_ROWS',
        message:
          'pairs-2019 has rows of imports only: ask for flow IMPORT with reporter and partner exchanged, which is the same trade as the other side records it.',
      },
    ])
  })
})

describe('missing values', () => {
  test('a group none of which has a value has no sum, no average, no share and no rank, and is counted', async () => {
    const found = await rows(
      'groupBy: [REPORTER, PARTNER, YEAR], where: { flow: { eq: EXPORT } }, having: { missing: { eq: 1 } }, first: 3',
      'sum average share rank growth minimum count missing',
    )
    expect(found).toHaveLength(3)
    for (const row of found) expect(row).toEqual([null, null, null, null, null, null, 1, 1])
  })

  test('the average is over those that have a value, and the answer tells how many have none', async () => {
    const answer = await askStatistics(
      service,
      `groupBy: [], ${WHOLE}, where: { flow: { eq: EXPORT } }`,
      'sum count missing average',
    )
    const { sum, count, missing, average } = answer.rows[0] as Record<string, number>
    expect(missing).toBeGreaterThan(0)
    expect(average).toBeCloseTo(sum! / (count! - missing!), 4)
    expect(answer.warnings.find(({ code }) => code === 'MISSING_VALUES')?.message).toContain(
      `${missing} observations have no value`,
    )
  })

  test('pairs of which a part only is known count as missing', async () => {
    const answer = await askStatistics(service, 'groupBy: [YEAR], dataset: "parts"', 'sum count missing')
    for (const { sum, count, missing } of answer.rows) expect([sum, missing]).toEqual([null, count])
    expect(codesOf(answer)).toContain('PARTIAL_COVERAGE')
  })
})

describe('time', () => {
  test('growth is null where the year before is not there', async () => {
    const growth = Object.fromEntries(
      (await rows(
        'groupBy: [YEAR, REPORTER], where: { reporter: { eq: "TUR" }, flow: { eq: EXPORT } }',
        'year growth',
      )) as [number, number | null][],
    )
    expect(Object.keys(growth)).toEqual(['2014', '2015', '2017', '2018', '2019'])
    expect(growth[2014]).toBeNull()
    expect(growth[2017]).toBeNull() // nothing in 2016
    expect(growth[2018]).not.toBeNull()
  })

  test('months are never added to years, and lengths of time that nothing tells apart are refused', async () => {
    expect(
      await refusal(
        `groupBy: [YEAR], ${WHOLE}, where: { frequency: { in: [ANNUAL, MONTHLY] }, commodity: { eq: "TOTAL" } }`,
      ),
    ).toEqual([
      'tradeStatistics.where',
      'tradeStatistics.where: observations of the frequencies ANNUAL, MONTHLY would be added together: choose one by where.frequency, or group by PERIOD',
    ])
    const both = await rows(
      'groupBy: [PERIOD], where: { frequency: { in: [ANNUAL, MONTHLY] }, commodity: { eq: "TOTAL" }, year: { eq: 2018 } }',
      'period { label }',
    )
    expect(both.flat()).toEqual([
      '2018',
      '2018-01',
      ...Array.from({ length: 11 }, (_, i) => `2018-${String(i + 2).padStart(2, '0')}`),
    ])
  })

  test('a year is a period too', async () => {
    const { rows: years } = await askStatistics(
      service,
      `groupBy: [PERIOD], ${WHOLE}, first: 1`,
      'period { label start end calendar } year',
    )
    expect(years).toEqual([
      { period: { label: '2014', start: '2014-01-01', end: '2014-12-31', calendar: 'GREGORIAN' }, year: null },
    ])
  })
})

describe('commodities', () => {
  test('unless asked for, the coarsest level below TOTAL answers, and says so', async () => {
    const answer = await askStatistics(
      service,
      `groupBy: [COMMODITY], ${WHOLE}, orderBy: [{ field: COMMODITY }]`,
      'commodity { code }',
    )
    expect(answer.rows).toEqual([{ commodity: { code: '10' } }, { commodity: { code: '27' } }])
    expect(answer.warnings.find(({ code }) => code === 'COMMODITY_LEVEL')?.message).toContain('level 2')
    const deeper = await askStatistics(
      service,
      `groupBy: [COMMODITY], ${WHOLE}, where: { commodityLevel: { eq: 4 } }, orderBy: [{ field: COMMODITY }]`,
      'commodity { code }',
    )
    expect(deeper.rows).toEqual([{ commodity: { code: '2709' } }, { commodity: { code: '2711' } }])
    expect(codesOf(deeper)).not.toContain('COMMODITY_LEVEL')
  })

  test('levels that would be added together are refused, with how to choose', async () => {
    expect(await refusal(`groupBy: [YEAR], ${WHOLE}, where: { commodity: { startsWith: "27" } }`)).toEqual([
      'tradeStatistics.where',
      'tradeStatistics.where: commodities of the levels 2, 4 would be added together: choose one by where.commodityLevel, or group by COMMODITY',
    ])
    expect(
      (await rows('groupBy: [YEAR], where: { commodity: { startsWith: "27" }, commodityLevel: { eq: 4 } }', 'year'))
        .length,
    ).toBe(6)
  })

  test('the same trade in two classifications is refused', async () => {
    await service.pool
      .query(`INSERT INTO trade_flow (reporter_code, partner_code, flow, period_start, frequency, classification, commodity_code, dataset_slug, year, value_usd)
      SELECT reporter_code, partner_code, flow, period_start, frequency, 'OLD', commodity_code, dataset_slug, year, value_usd ${FLOWS} AND commodity_code = '27' AND year = 2015 LIMIT 5`)
    const [argument, message] = await refusal(`groupBy: [YEAR], ${WHOLE}, where: { commodity: { eq: "27" } }`)
    expect(argument).toBe('tradeStatistics.where')
    expect(message).toContain('two classifications (INV, OLD)')
    expect(
      await rows('groupBy: [YEAR], where: { commodity: { eq: "27" }, classification: { eq: "INV" } }', 'year'),
    ).toHaveLength(6)
    await service.pool.query(`DELETE FROM trade_flow WHERE classification = 'OLD'`)
  })
})

describe('within and the first of each', () => {
  test('share and rank are of all groups, whatever having and topWithin leave', async () => {
    const all = await rows(
      'groupBy: [YEAR, REPORTER], first: 1000, where: { flow: { eq: EXPORT } }',
      'year reporter { code } share rank',
    )
    const few = await rows(
      'groupBy: [YEAR, REPORTER], where: { flow: { eq: EXPORT } }, having: { rank: { gte: 2, lte: 4 } }, topWithin: 2',
      'year reporter { code } share rank',
    )
    expect(few).toEqual(all.filter(([, , , rank]) => rank === 2 || rank === 3))
  })

  test('topWithin takes the first in the order asked for', async () => {
    const last = await rows(
      'groupBy: [YEAR, REPORTER], where: { flow: { eq: EXPORT } }, topWithin: 1, orderBy: [{ field: SUM }, { field: YEAR }]',
      'year sum',
    )
    const least = await sql(
      `SELECT year, min(sum) FROM (SELECT year, sum(value_usd) AS sum ${FLOWS} AND commodity_code = 'TOTAL' AND flow = 'EXPORT' AND reporter_code <> 'XNE' AND partner_code NOT IN ('WLD', 'XNE') GROUP BY year, reporter_code) AS g GROUP BY year ORDER BY 2`,
    )
    expect(last.map(([year]) => year)).toEqual(least.map(([year]) => year))
  })

  test.for([
    ['groupBy: [YEAR, FLOW, YEAR]', 'groupBy', 'has YEAR twice: give each dimension once'],
    [
      'groupBy: [YEAR], within: [REPORTER]',
      'within',
      'has REPORTER, which is not in groupBy: add it there or leave it out',
    ],
    ['groupBy: [YEAR], topWithin: 0', 'topWithin', 'must be at least 1'],
    ['groupBy: [YEAR], first: 1001', 'first', 'asks for 1001: a page has from 1 to 1000 items'],
    ['groupBy: [YEAR], dataset: "wholes"', 'dataset', '"wholes" is no dataset and no series known here'],
    [
      'groupBy: [YEAR], dataset: "whole", asOf: "2019-06-01"',
      'dataset',
      '"whole" had not been released by the day of asOf: give a later day, or another dataset',
    ],
    [
      'groupBy: [YEAR], asOf: "2001-01-01"',
      'asOf',
      'no dataset of trade had been released by this day: give a later one',
    ],
    [
      'groupBy: [YEAR], where: { series: { eq: "none" } }',
      'where',
      'no dataset of trade meets the conditions on dataset and series: ask datasets for those there are',
    ],
  ] as const)('%s is refused', async ([args, argument, message]) => {
    expect(await refusal(args)).toEqual([
      `tradeStatistics.${argument}`,
      expect.stringContaining(`tradeStatistics.${argument}: ${message}`),
    ])
  })
})

test('no group at all is explained', async () => {
  const answer = await askStatistics(service, `groupBy: [YEAR], ${WHOLE}, where: { year: { eq: 1900 } }`)
  expect(answer.warnings).toEqual([
    { code: 'NO_ROWS', message: 'whole-2021 has no flow that meets the conditions. It covers 2014 to 2019.' },
  ])
  const none = await askStatistics(service, `groupBy: [YEAR], ${WHOLE}, having: { sum: { gte: 1e30 } }`)
  expect(none.warnings[0]).toEqual({ code: 'NO_ROWS', message: 'None of 6 groups meets `having`.' })
})

test('variables decide what is grouped and asked for anew each time', async () => {
  const query = `query($by: [TradeDimension!]!, $where: TradeFlowFilter, $top: Int, $first: Int) {
    tradeStatistics(groupBy: $by, where: $where, topWithin: $top, first: $first, dataset: "whole") { totalCount rows { year flow sum } } }`
  const ask = async (variables: Record<string, unknown>): Promise<unknown> => {
    const { tradeStatistics } = await service.data<{ tradeStatistics: { totalCount: number } }>(query, variables)
    return tradeStatistics.totalCount
  }
  expect(await ask({ by: ['YEAR'] })).toBe(6)
  expect(await ask({ by: ['FLOW'] })).toBe(3)
  expect(await ask({ by: ['FLOW'], where: { flow: { in: ['EXPORT'] } } })).toBe(1)
  expect(await ask({ by: ['FLOW'], where: { flow: { in: ['EXPORT', 'IMPORT'] } } })).toBe(2)
  expect(await ask({ by: ['FLOW', 'YEAR'], top: 1, first: 1 })).toBe(6)
  expect(await ask({ by: ['FLOW', 'YEAR'], top: 2, first: 1 })).toBe(12)
  expect(await ask({ by: [] })).toBe(1)
})

test('reporters that have commodities of another level only are said to be left out', async () => {
  const insert = `INSERT INTO trade_flow (reporter_code, partner_code, flow, year, period_start, frequency, classification, commodity_code, dataset_slug, value_usd)
    VALUES ('NOR', 'IRN', 'EXPORT', 2018, '2018-01-01', 'ANNUAL', 'INV', '27', 'whole-2021', 1000)`
  await service.pool.query(insert)
  try {
    const ask = (where: string) =>
      askStatistics(service, `groupBy: [REPORTER], ${WHOLE}, where: { flow: { eq: EXPORT }, ${where} }`, 'sum')
    const { warnings } = await ask('classification: { eq: "INV" }')
    expect(warnings.find(({ code }) => code === 'LEVELS_LEFT_OUT')?.message).toContain(
      '1 reporter has commodities of other levels',
    )
    expect(codesOf(await ask('commodityLevel: { eq: 2 }'))).not.toContain('LEVELS_LEFT_OUT')
  } finally {
    await service.pool.query(`DELETE FROM trade_flow WHERE reporter_code = 'NOR' AND dataset_slug = 'whole-2021'`)
  }
})
