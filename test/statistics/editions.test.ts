import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startService, type TestService } from '../support/service.js'
import { insertFlows } from './insert-flows.js'

let service: TestService
beforeAll(async () => {
  service = await startService()
  await insertFlows(service.pool)
})
afterAll(() => service.stop())

interface Flows {
  totalCount: number
  nodes: { dataset: { slug: string } }[]
}

async function datasetsOf(list: 'tradeFlows' | 'gasFlows', args = ''): Promise<Record<string, number>> {
  const found = await service.data<Record<string, Flows>>(
    `{ ${list}${args && `(${args})`} { totalCount nodes { dataset { slug } } } }`,
  )
  const { totalCount, nodes } = found[list]!
  expect(totalCount).toBe(nodes.length)
  const slugs = nodes.map(({ dataset }) => dataset.slug)
  return Object.fromEntries([...new Set(slugs)].map((slug) => [slug, slugs.filter((one) => one === slug).length]))
}

describe('flows are of the latest edition of each series', () => {
  test.for([
    ['tradeFlows', '', { 'trade-2020': 11, 'trade-undated': 1 }],
    ['tradeFlows', 'where: { year: { eq: 2018 } }', { 'trade-2020': 1, 'trade-undated': 1 }],
    ['tradeFlows', 'where: { series: { eq: "trade" } }', { 'trade-2020': 11 }],
    ['tradeFlows', 'where: { dataset: {} }', { 'trade-2020': 11, 'trade-undated': 1 }],
    ['gasFlows', '', { 'gas-2022': 6 }],
  ] as const)('%s(%s)', async ([list, args, expected]) => {
    expect(await datasetsOf(list, args)).toEqual(expected)
  })
})

describe('as of a day, of those released by then', () => {
  test.for([
    ['tradeFlows', '2019-03-30', {}],
    ['tradeFlows', '2019-03-31', { 'trade-2019': 4 }],
    ['tradeFlows', '2020-03-14', { 'trade-2019': 4 }],
    ['tradeFlows', '2020-03-15', { 'trade-2020': 11 }],
    ['gasFlows', '2019-06-10', {}],
    ['gasFlows', '2022-06-27', { 'gas-2019': 4 }],
    ['gasFlows', '2022-06-28', { 'gas-2022': 6 }],
  ] as const)('%s as of %s', async ([list, day, expected]) => {
    expect(await datasetsOf(list, `asOf: "${day}"`)).toEqual(expected)
  })
})

describe('a condition on the dataset finds any edition', () => {
  test.for([
    ['where: { dataset: { eq: "trade-2019" } }', { 'trade-2019': 4 }],
    [
      'where: { dataset: { in: ["trade-2019", "trade-2020"] }, year: { eq: 2018 } }',
      { 'trade-2019': 3, 'trade-2020': 1 },
    ],
    [
      'where: { or: [{ dataset: { eq: "trade-2019" } }, { year: { eq: 2019 } }] }',
      { 'trade-2019': 4, 'trade-2020': 10 },
    ],
    ['where: { not: { dataset: { eq: "trade-2020" } } }', { 'trade-2019': 4, 'trade-undated': 1 }],
    ['where: { dataset: { eq: "trade-2018" } }', {}],
    ['asOf: "2019-12-31", where: { dataset: { eq: "trade-2020" } }', {}],
    ['asOf: "2021-01-01", where: { dataset: { eq: "trade-2019" } }', { 'trade-2019': 4 }],
  ] as const)('tradeFlows(%s)', async ([args, expected]) => {
    expect(await datasetsOf('tradeFlows', args)).toEqual(expected)
  })

  test('in a variable too, and one document serves both', async () => {
    const ask = 'query($where: TradeFlowFilter) { tradeFlows(where: $where) { totalCount } }'
    const count = async (where: object): Promise<unknown> => service.data(ask, { where })
    expect(await count({ dataset: { in: ['trade-2019'] } })).toEqual({ tradeFlows: { totalCount: 4 } })
    expect(await count({ year: { lte: 2019 } })).toEqual({ tradeFlows: { totalCount: 12 } })
    expect(await count({ dataset: {} })).toEqual({ tradeFlows: { totalCount: 12 } })
  })
})

describe('a dataset', () => {
  test('names the latest edition of its series, as of the day', async () => {
    const superseded = `slug supersededBy { slug }`
    const { now, then } = await service.data<Record<string, { nodes: unknown[] }>>(`{
      now: datasets(where: { publisher: { in: ["Office", "Review"] } }) { nodes { ${superseded} } }
      then: datasets(asOf: "2020-03-14") { nodes { ${superseded} } } }`)
    expect(now!.nodes).toEqual([
      { slug: 'trade-undated', supersededBy: null },
      { slug: 'gas-2022', supersededBy: null },
      { slug: 'gas-2019', supersededBy: { slug: 'gas-2022' } },
      { slug: 'trade-2020', supersededBy: null },
      { slug: 'trade-2019', supersededBy: { slug: 'trade-2020' } },
    ])
    expect(then!.nodes).toEqual([
      { slug: 'gas-2019', supersededBy: null },
      { slug: 'trade-2019', supersededBy: null },
    ])
  })

  test('of two editions of one date that with the greater name is the later, one without a date the earliest', async () => {
    const insert = (edition: string, released: string): Promise<unknown> =>
      service.pool.query(
        `INSERT INTO dataset (slug, series, publisher, title, edition, released_on, released_on_lower, released_on_upper)
         VALUES ('ties-${edition}', 'ties', 'P', 'T', '${edition}', ${released})`,
      )
    await insert('a', "'2020-02', '2020-02-01', '2020-02-29'")
    await insert('b', "'2020-02', '2020-02-01', '2020-02-29'")
    await insert('c', 'NULL, NULL, NULL')
    const { datasets } = await service.data<{ datasets: { nodes: unknown[] } }>(
      '{ datasets(where: { series: { eq: "ties" } }) { nodes { edition supersededBy { edition } } } }',
    )
    expect(datasets.nodes).toHaveLength(3)
    expect(datasets.nodes).toEqual(
      expect.arrayContaining([
        { edition: 'a', supersededBy: { edition: 'b' } },
        { edition: 'b', supersededBy: null },
        { edition: 'c', supersededBy: { edition: 'b' } },
      ]),
    )
    await service.pool.query("DELETE FROM dataset WHERE series = 'ties'")
  })

  test('tells its format, its years and the files that it was read from', async () => {
    const { dataset, bare } = await service.data(
      '{ dataset(slug: "trade-2020") { ...D } bare: dataset(slug: "gas-2019") { ...D } } fragment D on Dataset { format years { from to } files { name checksum rowCount importedAt } }',
    )
    expect(dataset).toEqual({
      format: 'made-up',
      years: { from: 2018, to: 2019 },
      files: [
        { name: 'flows-1.csv', checksum: 'a'.repeat(64), rowCount: 7, importedAt: '2025-01-01T00:00:00.000Z' },
        { name: 'flows-2.csv', checksum: 'b'.repeat(64), rowCount: 5, importedAt: '2025-01-02T00:00:00.000Z' },
      ],
    })
    expect(bare).toEqual({ format: null, years: { from: 2017, to: 2018 }, files: [] })
  })
})

test('the catalog counts flows and datasets, and tells the years of the trade flows', async () => {
  expect(
    await service.data('{ catalog { counts { datasets tradeFlows gasFlows commodities } years { from to } } }'),
  ).toEqual({
    catalog: { counts: { datasets: 5, tradeFlows: 16, gasFlows: 10, commodities: 4 }, years: { from: 2017, to: 2019 } },
  })
})
