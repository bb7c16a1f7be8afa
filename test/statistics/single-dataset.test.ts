import pg from 'pg'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { startService, type TestService } from '../support/service.js'

const AREAS = 40

let service: TestService
const sent = vi.spyOn(pg.Client.prototype, 'query')
beforeAll(async () => {
  service = await startService()
  await service.pool.query(`
    INSERT INTO dataset (slug, series, publisher, title, edition) VALUES ('flows-1', 'flows', 'P', 'T', '1'), ('gas-1', 'gas', 'P', 'T', '1');
    INSERT INTO commodity (classification, code, level) VALUES ('HS', 'TOTAL', 0);
    CREATE TABLE trade_flow_single PARTITION OF trade_flow FOR VALUES IN ('flows-1');
    INSERT INTO trade_flow (reporter_code, partner_code, flow, period_start, frequency, classification, commodity_code, dataset_slug, year, value_usd)
    WITH area AS (SELECT code FROM country WHERE kind = 'STATE' ORDER BY code LIMIT ${AREAS})
    SELECT reporter.code, partner.code, 'IMPORT', '2019-01-01', 'ANNUAL', 'HS', 'TOTAL', 'flows-1', 2019, 1
    FROM area AS reporter JOIN area AS partner ON reporter.code <> partner.code;
    ANALYZE`)
}, 60_000)
afterAll(() => service.stop())

// PostgreSQL chooses among parts at run time only where a table has several.
test('where one dataset has flows, a list does not read them for the datasets that have none', async () => {
  sent.mockClear()
  const { tradeFlows } = await service.data<{ tradeFlows: { nodes: unknown[] } }>(
    '{ tradeFlows(first: 20) { nodes { valueUsd } } }',
  )
  expect(tradeFlows.nodes).toHaveLength(20)
  const calls = sent.mock.calls.map(([call]) => call as unknown as { text?: string; values: unknown[] })
  const { text, values } = calls.find((call) => call.text?.includes('trade_flow'))!
  const { rows } = await service.pool.query<Record<string, string>>(`EXPLAIN (ANALYZE, COSTS OFF) ${text}`, values)
  const plan = rows.map((row) => row['QUERY PLAN']).join('\n')
  expect(plan).toMatch(/Scan .*trade_flow_single/)
  expect(plan).not.toContain('Rows Removed by Filter: 1560')
  expect(plan).toMatch(/trade_flow_single.*loops=1\)/)
})
