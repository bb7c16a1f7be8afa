import type pg from 'pg'

/** Records of kinds that the shipped case does not have, so that nothing is always null or empty. */
export async function insertRareRecords(pool: pg.Pool): Promise<void> {
  await pool.query(
    `INSERT INTO commodity (classification, code, level) VALUES ('ANY', 'TOTAL', 0) ON CONFLICT DO NOTHING`,
  )
  await pool.query(`CREATE TABLE IF NOT EXISTS trade_flow_cow_4 PARTITION OF trade_flow FOR VALUES IN ('cow-4');
    CREATE TABLE IF NOT EXISTS trade_flow_baci_2024 PARTITION OF trade_flow FOR VALUES IN ('baci-2024')`)
  await pool.query(`INSERT INTO trade_flow (reporter_code, partner_code, flow, period_start, frequency, classification, commodity_code, dataset_slug, year, value_usd)
    VALUES ('IRQ', 'IRN', 'IMPORT', '2009-01-01', 'ANNUAL', 'ANY', 'TOTAL', 'cow-4', 2009, 4.1e9),
           ('IRN', 'IRQ', 'EXPORT', '2012-01-01', 'ANNUAL', 'ANY', 'TOTAL', 'baci-2024', 2012, 6.2e9)`)
}
