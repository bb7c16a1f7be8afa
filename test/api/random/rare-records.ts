import type pg from 'pg'
import { insertFlows } from '../../statistics/insert-flows.js'

/** Records of kinds that the shipped case does not have, so that nothing is always null or empty. */
export async function insertRareRecords(pool: pg.Pool): Promise<void> {
  await insertFlows(pool)
  await insertTradeByYear(pool)
}

/** What the trade series of two countries are read from: totals of pairs in two editions, and a dataset of imports only. */
async function insertTradeByYear(pool: pg.Pool): Promise<void> {
  await pool.query(`
    INSERT INTO trade_pair_year (reporter_code, partner_code, flow, year, dataset_slug, value_usd, valuation, status, basis, observations, missing)
    VALUES ('IRN', 'IRQ', 'EXPORT', 2017, 'trade-2019', 6.4e9, 'FOB', 'REPORTED', 'TOTAL_ROW', 1, 0),
           ('IRN', 'IRQ', 'EXPORT', 2018, 'trade-2019', 8.9e9, 'FOB', 'REPORTED', 'TOTAL_ROW', 1, 0),
           ('IRQ', 'IRN', 'IMPORT', 2018, 'trade-2019', NULL, 'CIF', 'ZERO_OR_NOT_REPORTED', 'TOTAL_ROW', 1, 1),
           ('IRN', 'IRQ', 'EXPORT', 2018, 'trade-2020', 8961000000.5, 'FOB', 'REPORTED', 'TOTAL_ROW', 1, 0),
           ('IRN', 'IRQ', 'IMPORT', 2018, 'trade-2020', 5.5e7, 'CIF', 'DERIVED', 'SUM_OF_COMMODITIES', 9, 2),
           ('IRQ', 'IRN', 'EXPORT', 2019, 'trade-2020', 5.0e7, 'FOB', 'DERIVED', 'SUM_OF_MONTHS', 12, 0),
           ('IRN', 'USA', 'IMPORT', 2019, 'trade-2020', NULL, 'CIF', 'PARTIAL_COVERAGE', 'PART', 3, 0);
    INSERT INTO trade_world_year (flow, year, dataset_slug, value_usd, reporters, pairs, missing)
    VALUES ('EXPORT', 2018, 'trade-2020', NULL, 1, 1, 0), ('IMPORT', 2018, 'trade-2020', NULL, 1, 1, 0), ('IMPORT', 2015, 'imports-2012', NULL, 3, 4, 1);
    INSERT INTO dataset (slug, series, publisher, title, edition, released_on, released_on_lower, released_on_upper, first_year, last_year, is_pair_years, row_count)
    VALUES ('imports-2012', 'imports', 'Project', 'Imports', '2012', '2012', '2012-01-01', '2012-12-31', 2014, 2016, true, 4);
    CREATE TABLE trade_flow_imports PARTITION OF trade_flow FOR VALUES IN ('imports-2012');
    INSERT INTO trade_flow (reporter_code, partner_code, flow, period_start, frequency, classification, commodity_code, dataset_slug, year, value_usd, raw_value, status)
    VALUES ('USA', 'IRQ', 'IMPORT', '2014-01-01', 'ANNUAL', 'HS', 'TOTAL', 'imports-2012', 2014, 1.4e10, NULL, 'REPORTED'),
           ('IRQ', 'USA', 'IMPORT', '2014-01-01', 'ANNUAL', 'HS', 'TOTAL', 'imports-2012', 2014, 2.1e9, NULL, 'REPORTED'),
           ('IRN', 'IRQ', 'IMPORT', '2015-01-01', 'ANNUAL', 'HS', 'TOTAL', 'imports-2012', 2015, 6.0e7, NULL, 'REPORTED'),
           ('USA', 'IRN', 'IMPORT', '2016-01-01', 'ANNUAL', 'HS', 'TOTAL', 'imports-2012', 2016, NULL, '0', 'ZERO_OR_NOT_REPORTED')`)
}
