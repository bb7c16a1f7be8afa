import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { startService, type TestService } from '../support/service.js'

const PAIR = 'reporter: { eq: "IRN" }, partner: { eq: "IRQ" }'
/** The same pair in words that do not fix it. */
const IN_LISTS = 'reporter: { in: ["IRN"] }, partner: { in: ["IRQ"] }'

let service: TestService
const sent = vi.spyOn(pg.Client.prototype, 'query')
beforeAll(async () => {
  service = await startService()
  await service.pool.query(`
    INSERT INTO dataset (slug, series, publisher, title, edition) VALUES ('flows-1', 'flows', 'P', 'T', '1');
    INSERT INTO commodity (classification, code, level) VALUES ('HS', 'TOTAL', 0), ('HS', '27', 1);
    CREATE TABLE trade_flow_single PARTITION OF trade_flow FOR VALUES IN ('flows-1');
    INSERT INTO trade_flow (reporter_code, partner_code, flow, period_start, frequency, classification, commodity_code, dataset_slug, year, value_usd)
      SELECT reporter, partner, flow::flow, make_date(year, month, 1), CASE WHEN month = 1 THEN 'ANNUAL' ELSE 'MONTHLY' END::frequency, 'HS', good, 'flows-1', year, year * 100 + month
      FROM (VALUES ('IRN', 'IRQ'), ('IRQ', 'IRN'), ('IRN', 'ZAF'), ('AFG', 'IRQ')) AS pair (reporter, partner),
        (VALUES ('EXPORT'), ('IMPORT')) AS flows (flow), (VALUES ('TOTAL'), ('27')) AS goods (good),
        generate_series(1990, 2019) AS year, (VALUES (1), (12)) AS months (month);
    ANALYZE`)
}, 60_000)
afterAll(() => service.stop())

interface Flows {
  tradeFlows: { totalCount: number; nodes: { year: number; flow: string; valueUsd: number }[] }
}

const ask = async (conditions: string, more = '', year = ''): Promise<Flows['tradeFlows']> =>
  (
    await service.data<Flows>(
      `{ tradeFlows(where: { ${conditions} ${year} }, first: 250 ${more}) { totalCount nodes { year period { start } flow valueUsd } } }`,
    )
  ).tradeFlows

describe('the flows of a pair', () => {
  test.for([
    ['year: { eq: 2019 }', 8],
    ['year: { gte: 2018 }', 16],
    ['year: { lte: 1990 }', 8],
    ['year: { gte: 1999, lte: 2001 }', 24],
    ['year: { eq: 1999, gte: 2000 }', 0],
    ['year: { in: [1990, 2019] }', 16],
    ['year: { in: [1990, 2019], gte: 2000 }', 8],
    ['not: { year: { gte: 1991 } }', 8],
    ['or: [{ year: { eq: 1990 } }, { year: { gte: 2019 } }]', 16],
    ['year: { gte: 0 }', 240],
    ['year: { gte: -2147483648, lte: 2147483647 }', 240],
    ['year: { eq: 10000 }', 0],
    ['year: { gte: 10000 }', 0],
    ['year: { lte: 0 }', 0],
    ['year: { eq: 0 }', 0],
  ] as const)('are those of the years asked for: %s', async ([year, count]) => {
    const found = await ask(PAIR, '', year)
    expect([found.totalCount, found.nodes.length]).toEqual([count, count])
    expect(found.nodes).toEqual((await ask(IN_LISTS, '', year)).nodes)
  })

  test.for([
    'orderBy: [{ field: YEAR }]',
    'orderBy: [{ field: YEAR, direction: DESC }]',
    'orderBy: [{ field: FLOW }, { field: YEAR, direction: DESC }]',
    'orderBy: [{ field: YEAR }, { field: VALUE_USD, direction: DESC }]',
  ])('are in the order asked for: %s', async (order) => {
    const { nodes } = await ask(PAIR, order)
    const sign = order.includes('YEAR, direction: DESC') ? -1 : 1
    const rank = ({ year, flow, valueUsd }: (typeof nodes)[number]): number[] => [
      order.includes('FLOW') ? Number(flow === 'IMPORT') : 0,
      sign * year,
      order.includes('VALUE') ? -valueUsd : 0,
    ]
    const sorted = nodes.toSorted((a, b) => {
      const [left, right] = [rank(a), rank(b)]
      return left.map((value, i) => value - right[i]!).find((difference) => difference !== 0) ?? 0
    })
    expect(nodes).toEqual(sorted)
    expect(nodes).toHaveLength(240)
  })

  test('are paged through by year in both directions without loss or repetition', async () => {
    const page = async (more: string): Promise<string[]> => {
      const ids: string[] = []
      for (let after = ''; ;) {
        const { tradeFlows } = await service.data<{
          tradeFlows: { nodes: { id: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } }
        }>(
          `{ tradeFlows(where: { ${PAIR} year: { gte: 2000 } }, first: 7, orderBy: [{ field: YEAR ${more} }] ${after}) { nodes { id } pageInfo { hasNextPage endCursor } } }`,
        )
        ids.push(...tradeFlows.nodes.map(({ id }) => id))
        if (!tradeFlows.pageInfo.hasNextPage) return ids
        after = `, after: "${tradeFlows.pageInfo.endCursor}"`
      }
    }
    const forth = await page('')
    expect(new Set(forth).size).toBe(160)
    expect(await page(', direction: DESC')).toEqual(forth.toReversed())
  })

  test('are read off the key of their table, in its order, whatever the years', async () => {
    sent.mockClear()
    await service.data(
      `{ tradeFlows(where: { dataset: { eq: "flows-1" }, ${PAIR}, year: { gte: 2000, lte: 2010 } }, orderBy: [{ field: FLOW }, { field: YEAR }]) { nodes { year } } }`,
    )
    const calls = sent.mock.calls.map(([call]) => call as unknown as { text?: string; values: unknown[] })
    const { text, values } = calls.find((call) => call.text?.includes('trade_flow'))!
    const client = await service.pool.connect()
    await client.query('SET enable_seqscan = off') // which is no slower for so few rows
    const { rows } = await client.query<Record<string, string>>(`EXPLAIN (COSTS OFF) ${text}`, values)
    client.release(true)
    const plan = rows.map((row) => row['QUERY PLAN']).join('\n')
    expect(plan).toContain('Index Scan using trade_flow_single_pkey')
    expect(plan).not.toContain('Sort')
  })
})
