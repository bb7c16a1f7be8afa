import type pg from 'pg'
import { insertFlows } from '../../statistics/insert-flows.js'

/** Records of kinds that the shipped case does not have, so that nothing is always null or empty. */
export async function insertRareRecords(pool: pg.Pool): Promise<void> {
  await insertFlows(pool)
  await insertTradeByYear(pool)
  await insertImportedPeople(pool)
}

/** A leader and a speaker whom datasets brought in, one of them released between the days that are asked for. */
async function insertImportedPeople(pool: pg.Pool): Promise<void> {
  await pool.query(`
    INSERT INTO dataset (slug, series, publisher, title, edition, released_on, released_on_lower, released_on_upper, first_year, last_year, row_count)
    VALUES ('leaders-2016', 'leaders', 'Project', 'Leaders', '2016', '2016-03-01', '2016-03-01', '2016-03-01', 2006, 2015, 2),
           ('speakers-2020', 'speakers', 'Project', 'Speakers', '2020', '2020', '2020-01-01', '2020-12-31', 2013, 2013, 1);
    INSERT INTO source (slug, source_kind, publisher, title, published_on, published_on_lower, published_on_upper, terminal_slug)
    VALUES ('speakers-2020', 'DATASET', 'Project', 'Speakers, 2020', '2020', '2020-01-01', '2020-12-31', 'speakers-2020');
    INSERT INTO official (slug, name, aliases, dataset_slug)
    VALUES ('leaders-irq-2014', 'al-Abadi', '{}', 'leaders-2016'), ('speakers-irq-masum', 'Masum', '{Fuad Masum}', 'speakers-2020');
    INSERT INTO tenure (id, official_slug, office, role, country_code, started_on, started_on_lower, started_on_upper, still_held_on, dataset_slug)
    VALUES ('leaders-irq-2014', 'leaders-irq-2014', 'Leader', 'LEADER', 'IRQ', '2014-09-08', '2014-09-08', '2014-09-08', '2015-12-31', 'leaders-2016');
    INSERT INTO event (slug, event_kind, title, started_on, started_on_lower, started_on_upper, known_from, dataset_slug)
    VALUES ('speakers-69', 'MEETING', 'General debate', '2014', '2014-01-01', '2014-12-31', '2020-12-31', 'speakers-2020');
    INSERT INTO statement (slug, speaker_slug, speaker_country_code, made_on, made_on_lower, made_on_upper, summary, topics, event_slug, known_from,
      dataset_slug, speaker_as_reported, office_as_reported)
    VALUES ('speakers-69-irq', 'speakers-irq-masum', 'IRQ', '2014', '2014-01-01', '2014-12-31', 'Iraq: a speech.', '{}', 'speakers-69', '2020-12-31',
      'speakers-2020', 'Mr. MASUM', 'President');
    INSERT INTO citation (id, source_slug, ordinal, locator, statement_slug, event_slug)
    VALUES ('statement:speakers-69-irq/1', 'speakers-2020', 0, '2014, IRQ', 'speakers-69-irq', NULL),
           ('event:speakers-69/1', 'speakers-2020', 0, 'row 69', NULL, 'speakers-69')`)
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
