import pg from 'pg'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { startService, type TestService } from '../support/service.js'
import { insertDataset } from './insert-statistics.js'

const ROWS = 30_000

let service: TestService
const sent = vi.spyOn(pg.Client.prototype, 'query')

/** Rows of many pairs in each table; a dataset of commodities has most of its rows of the pair that is asked for. */
beforeAll(async () => {
  service = await startService()
  const { pool } = service
  const codes = `(SELECT array_agg(code ORDER BY code) FROM country WHERE kind = 'STATE')`
  const pairOf = (n: string): string => `codes[1 + ${n} % 150], codes[1 + (${n} % 150 + 1 + ${n} / 150 % 149) % 150]`
  await pool.query(`INSERT INTO commodity (classification, code, level) VALUES ('ANY', 'TOTAL', 0);
    INSERT INTO commodity (classification, code, level) SELECT 'HS', n::text, 6 FROM generate_series(1, 5000) AS n`)
  for (const slug of ['yearly-1', 'detailed-1', 'rolled-1', 'rolled-2', 'gas-1']) {
    await insertDataset(pool, slug, {
      series: slug.slice(0, -2),
      released: '2020-01-01',
      isPairYears: slug === 'yearly-1',
    })
  }
  await pool.query(`CREATE TABLE detailed (LIKE trade_flow INCLUDING DEFAULTS INCLUDING CONSTRAINTS);
    INSERT INTO detailed (reporter_code, partner_code, flow, period_start, frequency, classification, commodity_code, dataset_slug, year, value_usd)
      SELECT 'IRQ', 'IRN', 'IMPORT', make_date(2000 + n / 5000, 1, 1), 'ANNUAL', 'HS', (1 + n % 5000)::text, 'detailed-1', 2000 + n / 5000, n FROM generate_series(0, ${ROWS - 1}) AS n;
    ALTER TABLE detailed ADD PRIMARY KEY (reporter_code, partner_code, flow, period_start, frequency, classification, commodity_code, dataset_slug);
    ALTER TABLE trade_flow ATTACH PARTITION detailed FOR VALUES IN ('detailed-1')`)
  await pool.query(`INSERT INTO trade_flow (reporter_code, partner_code, flow, period_start, frequency, classification, commodity_code, dataset_slug, year, value_usd)
    SELECT ${pairOf('n')}, 'IMPORT', make_date(1990 + n / 22350, 1, 1), 'ANNUAL', 'ANY', 'TOTAL', 'yearly-1', 1990 + n / 22350, n FROM ${codes} AS all_codes(codes), generate_series(0, ${ROWS - 1}) AS n`)
  await pool.query(`INSERT INTO trade_pair_year (reporter_code, partner_code, flow, year, dataset_slug, value_usd, valuation, status, basis, observations, missing)
    SELECT ${pairOf('n')}, 'EXPORT', 1990 + n / 22350, 'rolled-' || edition, n, 'FOB', 'REPORTED', 'TOTAL_ROW', 1, 0 FROM ${codes} AS all_codes(codes), generate_series(0, ${ROWS - 1}) AS n, generate_series(1, 2) AS edition`)
  await pool.query(`INSERT INTO gas_flow (importer_code, exporter_code, year, dataset_slug, volume_bcm)
    SELECT ${pairOf('n')}, 1990 + n / 22350, 'gas-1', n FROM ${codes} AS all_codes(codes), generate_series(0, ${ROWS / 2}) AS n`)
  await pool.query('ANALYZE')
}, 120_000)
afterAll(() => service.stop())

async function planOf(query: string): Promise<string> {
  sent.mockClear()
  await service.data(query)
  const { text, values } = sent.mock.calls[0]![0] as unknown as { text: string; values: unknown[] }
  const { rows } = await service.pool.query<{ 'QUERY PLAN': string }>(`EXPLAIN ANALYZE ${text}`, values)
  return rows.map((row) => row['QUERY PLAN']).join('\n')
}

const ask = (series: string): string => `{ bilateral(country: "IRQ", partner: "IRN") { ${series} } }`

test.for(['', '(from: 2000, to: 2010)', '(dataset: "yearly-1")', '(dataset: "rolled-2")'])(
  'tradeSeries%s reads flows by the keys of the pair, and opens no dataset of commodities',
  async (args) => {
    const plan = await planOf(
      ask(
        `tradeSeries${args} { total exports { reason } reportedByPartner { imports { valueUsd } } warnings { code } }`,
      ),
    )
    const scans = plan.split('\n').filter((line) => / on (?:"flows of|detailed|trade_pair_year)/.test(line))
    const executed = scans.filter((line) => !line.includes('never executed'))
    expect(executed.length).toBeGreaterThan(0)
    expect(executed.filter((line) => line.includes('Seq Scan'))).toEqual([])
    expect(scans.filter((line) => line.includes(' on detailed ')).length).toBeGreaterThan(0)
    expect(executed.filter((line) => line.includes(' on detailed '))).toEqual([])
  },
)

test('gasSeries reads flows by the keys of the pair', async () => {
  expect(await planOf(ask('gasSeries(allEditions: true) { volumeBcm }'))).not.toMatch(/Seq Scan on gas_flow/)
})
