import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { keysOf, readPage, walk } from '../api/pages.js'
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
    SELECT reporter.code, partner.code, 'IMPORT', make_date(year, 1, 1), 'ANNUAL', 'HS', 'TOTAL', slug, year, year * length(reporter.code || slug)
    FROM area AS reporter JOIN area AS partner ON reporter.code <> partner.code, generate_series(2018, 2019) AS year, dataset`)
  await pool.query('ANALYZE')
}, 60_000)
beforeEach(() => {
  sent.mockClear()
})
afterAll(() => service.stop())

interface Scan {
  table: string
  kind: string
  rows: number
}

/** What the last statement read of each part of the table: the scans that were really made. */
async function scansOf(query: string): Promise<Scan[]> {
  await service.data(query)
  const calls = sent.mock.calls.map(([call]) => call as unknown as { text?: string; values: unknown[] })
  const { text, values } = calls.find((call) => call.text?.startsWith('select') || call.text?.startsWith('SELECT'))!
  const { rows } = await service.pool.query<Record<string, [{ Plan: object }]>>({
    text: `EXPLAIN (ANALYZE, FORMAT JSON) ${text}`,
    values,
  })
  const scans: Scan[] = []
  const visit = (plan: Record<string, unknown>): void => {
    const table = plan['Relation Name']
    const loops = Number(plan['Actual Loops'])
    if (typeof table === 'string' && table.startsWith('trade_flow') && loops > 0) {
      const read = Number(plan['Actual Rows']) + Number(plan['Rows Removed by Filter'] ?? 0)
      scans.push({ table, kind: String(plan['Node Type']), rows: read * loops })
    }
    for (const below of (plan.Plans ?? []) as Record<string, unknown>[]) visit(below)
  }
  visit(rows[0]!['QUERY PLAN']![0].Plan as Record<string, unknown>)
  return scans
}

const NODES = 'nodes { id valueUsd } pageInfo { hasNextPage endCursor }'

describe('a page of flows is read off indexes, and superseded editions are not read at all', () => {
  test.for([
    ['of everything', `first: 20`, 21],
    ['from the end', `last: 20`, 21],
    ['of a reporter', `first: 20, where: { reporter: { eq: "AGO" } }`, 21],
    ['of a pair', `first: 20, where: { reporter: { eq: "AGO" }, partner: { eq: "ALB" } }`, 2],
    ['of a partner and a year', `first: 20, where: { partner: { eq: "AGO" }, year: { eq: 2018 } }`, AREAS],
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
    sent.mockClear()
    expect(await tables('dataset: { in: ["a-2020"] }')).toEqual(['trade_flow_a2020'])
    sent.mockClear()
    expect(await tables('dataset: { eq: "a-2020" }')).toEqual(['trade_flow_a2020'])
    sent.mockClear()
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
