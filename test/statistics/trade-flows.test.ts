import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { expectRefused } from '../api/refused.js'
import { startService, type TestService } from '../support/service.js'
import { insertFlows } from './insert-flows.js'

let service: TestService
beforeAll(async () => {
  service = await startService()
  await insertFlows(service.pool)
})
afterAll(() => service.stop())

const encode = (text: string): string => Buffer.from(text).toString('base64url')

interface Flow {
  id: string
  reporter: { code: string }
  partner: { code: string }
  valueUsd: number | null
  commodity: { code: string }
}

async function list(args: string, selection = 'reporter { code } partner { code } valueUsd'): Promise<Flow[]> {
  const { tradeFlows } = await service.data<{ tradeFlows: { nodes: Flow[] } }>(
    `{ tradeFlows(${args}) { nodes { ${selection} } } }`,
  )
  return tradeFlows.nodes
}

test('a flow has what its publisher gives: value, raw value, weight, label, status, and the dataset', async () => {
  const args =
    'where: { reporter: { eq: "iq" }, flow: { eq: IMPORT } }) { nodes { id reporter { name } partner { code } partnerAsReported flow frequency year period { label start end calendar } commodity { classification code level description parent { code } } valueUsd rawValue netWeightKg valuation status dataset { slug publisher } }'
  const { tradeFlows } = await service.data<{ tradeFlows: { nodes: unknown[] } }>(`{ tradeFlows(${args} } }`)
  expect(tradeFlows.nodes).toEqual([
    {
      id: encode('TradeFlow:IRQ/IRN/IMPORT/2019-01-01/ANNUAL/HS/TOTAL/trade-2020'),
      reporter: { name: 'Iraq' },
      partner: { code: 'IRN' },
      partnerAsReported: 'Iran (Islamic Rep.)',
      flow: 'IMPORT',
      frequency: 'ANNUAL',
      year: 2019,
      period: { label: '2019', start: '2019-01-01', end: '2019-12-31', calendar: 'GREGORIAN' },
      commodity: { classification: 'HS', code: 'TOTAL', level: 0, description: 'All commodities', parent: null },
      valueUsd: null,
      rawValue: '0',
      netWeightKg: null,
      valuation: 'CIF',
      status: 'ZERO_OR_NOT_REPORTED',
      dataset: { slug: 'trade-2020', publisher: 'Office' },
    },
  ])
  expect(
    await list('where: { valueUsd: { gte: 8960000000, lte: 8962000000 } }', 'valueUsd netWeightKg rawValue'),
  ).toEqual([{ valueUsd: 8961000000.5, netWeightKg: 1.2e10, rawValue: '8961000.0005' }])
})

test('its period is a year, a quarter or a month', async () => {
  const periods = await list(
    'where: { commodity: { eq: "TOTAL" }, partner: { eq: "IRQ" }, reporter: { eq: "IRN" }, year: { eq: 2019 } }',
    'frequency period { label start end }',
  )
  expect(periods).toEqual([
    { frequency: 'ANNUAL', period: { label: '2019', start: '2019-01-01', end: '2019-12-31' } },
    { frequency: 'MONTHLY', period: { label: '2019-02', start: '2019-02-01', end: '2019-02-28' } },
    { frequency: 'QUARTERLY', period: { label: '2019-Q4', start: '2019-10-01', end: '2019-12-31' } },
  ])
})

describe('a filter finds', () => {
  test.for([
    ['reporter: { eq: "IRN" }, partner: { eq: "USA" }', 1],
    ['partner: { in: ["WLD", "us"] }', 2],
    ['partnerKind: { eq: AGGREGATE }', 1],
    ['not: { partnerKind: { eq: AGGREGATE } }', 11],
    ['reporterRegion: { eq: "Americas" }', 1],
    ['partnerRegion: { startsWith: "asi" }', 10],
    ['reporterKind: { eq: STATE }, flow: { in: [REEXPORT, REIMPORT] }', 2],
    ['commodity: { startsWith: "27" }', 2],
    ['commodity: { in: ["2711"] }', 1],
    ['classification: { eq: "SITC" }', 1],
    ['classification: { startsWith: "hs" }', 0],
    ['frequency: { in: [MONTHLY, QUARTERLY] }', 2],
    ['periodStart: { gte: "2019-02-01", lte: "2019-09-30" }', 1],
    ['year: { in: [2018] }', 2],
    ['year: { gte: 2019, lte: 2019 }', 10],
    ['valuation: { eq: CIF }', 2],
    ['status: { in: [ZERO_OR_NOT_REPORTED, MIRRORED] }', 2],
    ['valueUsd: { lte: 1500000 }', 2],
    ['not: { valueUsd: { gte: 0 } }', 1],
    ['series: { in: ["draft"] }', 1],
  ] as const)('{ %s }: %i', async ([where, expected]) => {
    const answer = await service.data<{ tradeFlows: { totalCount: number; nodes: unknown[] } }>(
      `{ tradeFlows(where: { ${where} }) { totalCount nodes { id } } }`,
    )
    expect(answer.tradeFlows.totalCount).toBe(expected)
    expect(answer.tradeFlows.nodes).toHaveLength(expected)
  })
})

test('World is a partner like any other, beside those that it is the sum of', async () => {
  const flows = await list(
    'where: { reporter: { eq: "IRN" }, flow: { eq: EXPORT }, year: { eq: 2019 }, commodity: { eq: "TOTAL" }, frequency: { eq: ANNUAL } }',
  )
  expect(flows).toEqual([
    { reporter: { code: 'IRN' }, partner: { code: 'IRQ' }, valueUsd: 9.0e9 },
    { reporter: { code: 'IRN' }, partner: { code: 'WLD' }, valueUsd: 3.0e10 },
  ])
})

test('by value the missing ones come last in both directions', async () => {
  for (const direction of ['ASC', 'DESC'] as const) {
    const values = (await list(`orderBy: [{ field: VALUE_USD, direction: ${direction} }]`)).map(
      ({ valueUsd }) => valueUsd,
    )
    expect(values).toHaveLength(12)
    const known = values.filter((value) => value !== null)
    expect(values).toEqual([...known.sort((a, b) => (direction === 'ASC' ? a - b : b - a)), null])
  }
})

test('those of a country are the flows that it reports, of the latest edition as of the day', async () => {
  const ask = (root: string): string =>
    `${root} { tradeFlows(where: { year: { eq: 2018 } }) { totalCount nodes { reporter { code } valueUsd dataset { slug } } } }`
  interface Reported {
    tradeFlows: { totalCount: number; nodes: unknown[] }
  }
  const { country, event } = await service.data<{ country: Reported; event: { countries: Reported[] } }>(
    `{ ${ask('country(code: "IRN")')} event(slug: "1980-iran-iraq-war", asOf: "2019-12-31") { ${ask('countries')} } }`,
  )
  expect(country).toEqual({
    tradeFlows: {
      totalCount: 1,
      nodes: [{ reporter: { code: 'IRN' }, valueUsd: 8961000000.5, dataset: { slug: 'trade-2020' } }],
    },
  })
  expect(event.countries.flatMap(({ tradeFlows }) => tradeFlows.nodes)).toEqual(
    expect.arrayContaining([
      { reporter: { code: 'IRN' }, valueUsd: 8.9e9, dataset: { slug: 'trade-2019' } },
      { reporter: { code: 'IRQ' }, valueUsd: null, dataset: { slug: 'trade-2019' } },
    ]),
  )
})

test('an id finds a flow of an older edition, with the day that it carries', async () => {
  const key = 'TradeFlow:IRN/IRQ/EXPORT/2018-01-01/ANNUAL/HS/TOTAL/trade-2019'
  const ask = async (...keys: string[]): Promise<unknown> => {
    const { nodes } = await service.data<{ nodes: unknown[] }>(
      'query($ids: [ID!]!) { nodes(ids: $ids) { id ... on TradeFlow { valueUsd dataset { slug supersededBy { slug } } } } }',
      { ids: keys.map(encode) },
    )
    return nodes
  }
  const flow = (id: string, later: object | null): object => ({
    id: encode(id),
    valueUsd: 8.9e9,
    dataset: { slug: 'trade-2019', supersededBy: later },
  })
  expect(await ask(key, `${key}@2019-12-31`, `${key}@2019-03-30`)).toEqual([
    flow(key, { slug: 'trade-2020' }),
    flow(`${key}@2019-12-31`, null),
    null,
  ])
  const nothing = [
    key.replace('EXPORT', 'SMUGGLED'),
    key.replace('EXPORT', 'export'),
    key.replace('2018-01-01', '2018-1-1'),
    key.replace('2018-01-01', 'today'),
    key.replace('2018-01-01', '2018-02-30'),
    key.replace('/HS', ''),
    `${key}/more`,
    'GasFlow:IRQ/IRN/20x8/gas-2022/PIPELINE',
    'GasFlow:IRQ/IRN/99999999999/gas-2022/PIPELINE',
    'Commodity:HS',
  ]
  expect(await ask(...nothing)).toEqual(nothing.map(() => null))
})

describe('refused:', () => {
  const refused = async (query: string, argument: string, variables: object = {}): Promise<void> =>
    expectRefused(await service.ask(query, variables as never), { status: 200, code: 'BAD_USER_INPUT', argument })

  test('a code that no area has', async () => {
    await refused('{ tradeFlows(where: { reporter: { eq: "QQQ" } }) { totalCount } }', 'tradeFlows.where.reporter.eq')
    await refused(
      'query($p: [CountryCode!]) { tradeFlows(where: { partner: { in: $p } }) { totalCount } }',
      'tradeFlows.where.partner.in',
      { p: ['IRQ', 'ZZZ'] },
    )
  })

  test('a page of none, or of more than 250', async () => {
    for (const list of ['tradeFlows', 'gasFlows', 'iran: country(code: "IRN") { tradeFlows']) {
      const at = list.startsWith('iran') ? 'iran.tradeFlows' : list
      const end = list.startsWith('iran') ? ' }' : ''
      await refused(`{ ${list}(first: 251) { totalCount }${end} }`, `${at}.first`)
      await refused(`{ ${list}(last: 251) { totalCount }${end} }`, `${at}.last`)
      await refused(`{ ${list}(first: 0) { totalCount }${end} }`, `${at}.first`)
      await service.data(`{ ${list}(first: 250) { totalCount }${end} }`)
    }
    await refused('{ commodities(first: 101) { totalCount } }', 'commodities.first')
  })

  test('the cursor of another day', async () => {
    const { tradeFlows } = await service.data<{ tradeFlows: { pageInfo: { endCursor: string } } }>(
      '{ tradeFlows(first: 1) { pageInfo { endCursor } } }',
    )
    await refused(
      'query($after: String) { tradeFlows(first: 1, asOf: "2020-12-31", after: $after) { totalCount } }',
      'tradeFlows.after',
      { after: tradeFlows.pageInfo.endCursor },
    )
  })
})
