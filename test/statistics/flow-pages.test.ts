import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { keysOf, readPage, walk } from '../api/pages.js'
import { explainScans, type Scan } from '../support/explain.js'
import { startService, type TestService } from '../support/service.js'

/** Areas that report, each with all others, in each of two years: that many flows in each of three datasets. */
const AREAS = 60
const FLOWS = AREAS * (AREAS - 1) * 2

let service: TestService
const sent = vi.spyOn(pg.Client.prototype, 'query')
beforeAll(async () => {
  service = await startService()
  const { pool } = service
  await pool.query(`
    INSERT INTO dataset (slug, series, publisher, title, edition, released_on, released_on_lower, released_on_upper)
    SELECT series || '-' || year, series, 'P', 'T', year, year::text, make_date(year, 1, 1), make_date(year, 12, 31)
    FROM (VALUES ('a', 2020), ('a', 2021), ('b', 2021)) AS edition (series, year);
    INSERT INTO commodity (classification, code, level) VALUES ('HS', 'TOTAL', 0);
    CREATE TABLE trade_flow_a2020 PARTITION OF trade_flow FOR VALUES IN ('a-2020');
    CREATE TABLE trade_flow_a2021 PARTITION OF trade_flow FOR VALUES IN ('a-2021');
    CREATE TABLE trade_flow_b2021 PARTITION OF trade_flow FOR VALUES IN ('b-2021');
    INSERT INTO trade_flow (reporter_code, partner_code, flow, period_start, frequency, classification, commodity_code, dataset_slug, year, value_usd)
    WITH area AS (SELECT code FROM country WHERE kind = 'STATE' ORDER BY code LIMIT ${AREAS})
    SELECT reporter.code, partner.code, 'IMPORT', make_date(year, 1, 1), 'ANNUAL', 'HS', 'TOTAL', slug, year, abs(hashtext(reporter.code || partner.code || slug || year))
    FROM area AS reporter JOIN area AS partner ON reporter.code <> partner.code, generate_series(2018, 2019) AS year, dataset`)
  await pool.query('ANALYZE')
}, 60_000)
afterAll(() => service.stop())

/** The scans of parts of the table. */
async function scansOf(query: string): Promise<Scan[]> {
  const scans = await explainScans(service, sent, query)
  return scans.filter(({ table }) => table.startsWith('trade_flow'))
}

const NEWEST = 'orderBy: [{ field: PERIOD, direction: DESC }]'
const NODES = 'nodes { id valueUsd } pageInfo { hasNextPage endCursor }'

describe('a page of flows is read off indexes, and superseded editions are not read at all', () => {
  test.for([
    ['of everything', `first: 20`, 21],
    ['from the end', `last: 20`, 21],
    ['of a reporter', `first: 20, where: { reporter: { eq: "AGO" } }`, 21],
    ['of a pair', `first: 20, where: { reporter: { eq: "AGO" }, partner: { eq: "ALB" } }`, 2],
    ['of a partner and a year', `first: 20, where: { partner: { eq: "AGO" }, year: { eq: 2018 } }`, AREAS],
    // Half of the 118 that it has: those of its last year.
    ['of a reporter, the newest', `first: 20, where: { reporter: { eq: "AGO" } }, ${NEWEST}`, AREAS],
    ['of a region', `first: 20, where: { reporter: { eq: "AGO" }, partnerRegion: { eq: "Africa" } }`, 2 * AREAS],
  ] as const)('%s', async ([, args, most]) => {
    const scans = await scansOf(`{ tradeFlows(${args}) { ${NODES} } }`)
    expect(scans.map(({ table }) => table).sort()).toEqual(['trade_flow_a2021', 'trade_flow_b2021'])
    for (const scan of scans) {
      expect(scan.kind).not.toBe('Seq Scan')
      expect(scan.rows, JSON.stringify(scan)).toBeLessThanOrEqual(most)
    }
  })

  test('a condition on the series, or on the dataset, leaves out the parts of the others', async () => {
    const tables = async (where: string): Promise<string[]> =>
      (await scansOf(`{ tradeFlows(first: 5, where: { ${where} }) { ${NODES} } }`)).map(({ table }) => table)
    expect(await tables('series: { eq: "b" }')).toEqual(['trade_flow_b2021'])
    expect(await tables('dataset: { in: ["a-2020"] }')).toEqual(['trade_flow_a2020'])
    expect(await tables('dataset: { eq: "a-2020" }')).toEqual(['trade_flow_a2020'])
    expect(await tables('dataset: { in: ["a-2020"] }, series: { eq: "b" }')).toEqual([])
  })
})

test('pages of 250 go through all flows of the latest editions, each once, from either end', async () => {
  const list = { name: 'reporter', field: 'tradeFlows', args: 'where: { reporter: { in: ["AGO", "ALB", "ARG"] } }' }
  const whole: string[] = []
  for (let after = ''; ;) {
    const page = await readPage(service, list, `first: 250 ${after}`)
    whole.push(...keysOf(page))
    if (!page.pageInfo.hasNextPage) break
    expect(page.nodes).toHaveLength(250)
    after = `after: "${page.pageInfo.endCursor}"`
  }
  expect(new Set(whole).size).toBe(3 * (AREAS - 1) * 2 * 2)
  expect(whole).toHaveLength(3 * (AREAS - 1) * 2 * 2)
  expect(await walk(service, list, 250, 'backward', whole)).toEqual(whole)
})

test('the whole list is counted without the superseded edition', async () => {
  const { tradeFlows } = await service.data<{ tradeFlows: { totalCount: number } }>('{ tradeFlows { totalCount } }')
  expect(tradeFlows.totalCount).toBe(2 * FLOWS)
})

test('250 flows of each of 100 countries are within the budget of one statement', async () => {
  const { countries } = await service.data<{ countries: { nodes: { tradeFlows: { nodes: unknown[] } }[] } }>(
    '{ countries(first: 100) { nodes { tradeFlows(first: 250) { nodes { year } } } } }',
  )
  expect(Math.max(...countries.nodes.map(({ tradeFlows }) => tradeFlows.nodes.length))).toBeGreaterThan(100)
})

test('flows by period are in the order of their first days, in both directions', async () => {
  await service.pool.query(`
    INSERT INTO trade_flow (reporter_code, partner_code, flow, period_start, frequency, classification, commodity_code, dataset_slug, year, value_usd)
    SELECT 'AGO', 'ALB', 'EXPORT', make_date(2017 + n / 12, 1 + n % 12, 1), 'MONTHLY', 'HS', 'TOTAL', 'b-2021', 2017 + n / 12, n FROM generate_series(0, 30) AS n`)
  const starts = async (order: string): Promise<string[]> => {
    const { tradeFlows } = await service.data<{ tradeFlows: { nodes: { period: { start: string } }[] } }>(
      `{ tradeFlows(first: 250, where: { reporter: { eq: "AGO" }, partner: { eq: "ALB" } }, ${order}) { nodes { period { start } } } }`,
    )
    return tradeFlows.nodes.map(({ period }) => period.start)
  }
  const oldest = await starts('orderBy: [{ field: PERIOD }]')
  expect(oldest).toHaveLength(31 + 4)
  expect(oldest).toEqual(oldest.toSorted())
  expect(await starts(NEWEST)).toEqual(oldest.toReversed())
})
