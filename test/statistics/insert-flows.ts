import type pg from 'pg'

/**
 * Observations of two publishers, by hand. Of the trade series two editions, which disagree about 2018 and each have a
 * year that the other lacks; of the gas series two editions; one dataset without a date of release.
 */
export async function insertFlows(pool: pg.Pool): Promise<void> {
  await pool.query(`
    INSERT INTO country (code, name, kind, aliases) VALUES ('WLD', 'World', 'AGGREGATE', '{}') ON CONFLICT DO NOTHING;
    INSERT INTO dataset (slug, series, publisher, title, edition, released_on, released_on_lower, released_on_upper, row_count, first_year, last_year, format, imported_at)
    VALUES ('trade-2019', 'trade', 'Office', 'Trade, 2019', '2019', '2019-03', '2019-03-01', '2019-03-31', 4, 2017, 2018, 'made-up', '2025-02-01T00:00:00Z'),
           ('trade-2020', 'trade', 'Office', 'Trade, 2020', '2020', '2020-03-15', '2020-03-15', '2020-03-15', 11, 2018, 2019, 'made-up', '2025-02-02T00:00:00Z'),
           ('trade-undated', 'draft', 'Office', 'Draft', '1', NULL, NULL, NULL, 1, 2018, 2018, NULL, '2025-02-03T00:00:00Z'),
           ('gas-2019', 'gas', 'Review', 'Gas, 2019', '2019', '2019-06-11', '2019-06-11', '2019-06-11', 4, 2017, 2018, NULL, '2025-02-04T00:00:00Z'),
           ('gas-2022', 'gas', 'Review', 'Gas, 2022', '2022', '2022-06-28', '2022-06-28', '2022-06-28', 6, 2017, 2019, NULL, '2025-02-05T00:00:00Z');
    INSERT INTO dataset_file (dataset_slug, checksum, name, row_count, imported_at)
    VALUES ('trade-2020', repeat('a', 64), 'flows-1.csv', 7, '2025-01-01T00:00:00Z'), ('trade-2020', repeat('b', 64), 'flows-2.csv', 5, '2025-01-02T00:00:00Z');
    INSERT INTO commodity (classification, code, level, description, parent_code)
    VALUES ('HS', 'TOTAL', 0, 'All commodities', NULL), ('HS', '27', 2, 'Mineral fuels', NULL), ('HS', '2711', 4, 'Petroleum gases', '27'), ('SITC', 'TOTAL', 0, NULL, NULL);
    CREATE TABLE trade_flow_2019 PARTITION OF trade_flow FOR VALUES IN ('trade-2019');
    CREATE TABLE trade_flow_2020 PARTITION OF trade_flow FOR VALUES IN ('trade-2020');
    CREATE TABLE trade_flow_undated PARTITION OF trade_flow FOR VALUES IN ('trade-undated');
    INSERT INTO trade_flow (reporter_code, partner_code, flow, period_start, frequency, classification, commodity_code, dataset_slug, year, value_usd, raw_value, net_weight_kg, valuation, status, partner_as_reported)
    VALUES ('IRN', 'IRQ', 'EXPORT', '2017-01-01', 'ANNUAL', 'HS', 'TOTAL', 'trade-2019', 2017, 6.4e9, NULL, NULL, 'FOB', 'REPORTED', NULL),
           ('IRN', 'IRQ', 'EXPORT', '2018-01-01', 'ANNUAL', 'HS', 'TOTAL', 'trade-2019', 2018, 8.9e9, NULL, NULL, 'FOB', 'REPORTED', NULL),
           ('IRN', 'WLD', 'EXPORT', '2018-01-01', 'ANNUAL', 'HS', 'TOTAL', 'trade-2019', 2018, 9.6e10, NULL, NULL, 'FOB', 'REPORTED', NULL),
           ('IRQ', 'IRN', 'IMPORT', '2018-01-01', 'ANNUAL', 'HS', 'TOTAL', 'trade-2019', 2018, NULL, '0', NULL, 'CIF', 'ZERO_OR_NOT_REPORTED', 'Iran (Islamic Rep.)'),
           ('IRN', 'IRQ', 'EXPORT', '2018-01-01', 'ANNUAL', 'HS', 'TOTAL', 'trade-2020', 2018, 8961000000.5, '8961000.0005', 1.2e10, 'FOB', 'REPORTED', NULL),
           ('IRN', 'IRQ', 'EXPORT', '2019-01-01', 'ANNUAL', 'HS', 'TOTAL', 'trade-2020', 2019, 9.0e9, NULL, NULL, 'FOB', 'ESTIMATED', NULL),
           ('IRN', 'IRQ', 'EXPORT', '2019-01-01', 'ANNUAL', 'HS', '27', 'trade-2020', 2019, 2.1e9, NULL, NULL, 'FOB', 'REPORTED', NULL),
           ('IRN', 'IRQ', 'EXPORT', '2019-01-01', 'ANNUAL', 'HS', '2711', 'trade-2020', 2019, 1.1e9, NULL, NULL, 'FOB', 'REPORTED', NULL),
           ('IRN', 'IRQ', 'EXPORT', '2019-02-01', 'MONTHLY', 'HS', 'TOTAL', 'trade-2020', 2019, 7.0e8, NULL, NULL, 'FOB', 'REPORTED', NULL),
           ('IRN', 'IRQ', 'EXPORT', '2019-10-01', 'QUARTERLY', 'HS', 'TOTAL', 'trade-2020', 2019, 2.2e9, NULL, NULL, 'FOB', 'REPORTED', NULL),
           ('IRN', 'WLD', 'EXPORT', '2019-01-01', 'ANNUAL', 'HS', 'TOTAL', 'trade-2020', 2019, 3.0e10, NULL, NULL, 'FOB', 'REPORTED', 'World'),
           ('IRN', 'USA', 'IMPORT', '2019-01-01', 'ANNUAL', 'HS', 'TOTAL', 'trade-2020', 2019, 7.3e7, NULL, NULL, 'CIF', 'REPORTED', NULL),
           ('IRQ', 'IRN', 'IMPORT', '2019-01-01', 'ANNUAL', 'HS', 'TOTAL', 'trade-2020', 2019, NULL, '0', NULL, 'CIF', 'ZERO_OR_NOT_REPORTED', 'Iran (Islamic Rep.)'),
           ('IRQ', 'IRN', 'EXPORT', '2019-01-01', 'ANNUAL', 'HS', 'TOTAL', 'trade-2020', 2019, 5.0e7, NULL, NULL, 'FOB', 'MIRRORED', NULL),
           ('USA', 'IRQ', 'REEXPORT', '2019-01-01', 'ANNUAL', 'SITC', 'TOTAL', 'trade-2020', 2019, 1.5e6, NULL, 12.25, 'UNSPECIFIED', 'REPORTED', NULL),
           ('TUR', 'IRN', 'REIMPORT', '2018-01-01', 'ANNUAL', 'HS', 'TOTAL', 'trade-undated', 2018, 1.0, NULL, NULL, 'UNSPECIFIED', 'REPORTED', NULL);
    INSERT INTO gas_flow (importer_code, exporter_code, year, dataset_slug, route, volume_bcm, raw_value, status, method)
    VALUES ('IRQ', 'IRN', 2017, 'gas-2019', 'PIPELINE', 1.4, NULL, 'REPORTED', NULL),
           ('IRQ', 'IRN', 2018, 'gas-2019', 'PIPELINE', 3.9, NULL, 'REPORTED', NULL),
           ('TUR', 'IRN', 2018, 'gas-2019', '', 7.8, NULL, 'REPORTED', NULL),
           ('IRN', 'TKM', 2018, 'gas-2019', 'PIPELINE', NULL, '-', 'MISSING', NULL),
           ('IRQ', 'IRN', 2017, 'gas-2022', 'PIPELINE', 1.5, NULL, 'REPORTED', NULL),
           ('IRQ', 'IRN', 2018, 'gas-2022', 'PIPELINE', 4.2, NULL, 'REPORTED', NULL),
           ('IRQ', 'IRN', 2019, 'gas-2022', 'PIPELINE', 7.4, NULL, 'REPORTED', NULL),
           ('IRQ', 'WLD', 2019, 'gas-2022', 'NET', 7.25, NULL, 'DERIVED', 'consumption minus production'),
           ('TUR', 'IRN', 2019, 'gas-2022', '', 7.4, NULL, 'REPORTED', NULL),
           ('IRN', 'TKM', 2019, 'gas-2022', 'PIPELINE', NULL, '-', 'MISSING', NULL);
    INSERT INTO country_indicator (country_code, indicator, year, dataset_slug, value, unit, status)
    VALUES ('IRQ', 'GDP', 2018, 'trade-2019', 2.24e11, 'USD', 'REPORTED'),
           ('IRQ', 'GDP', 2018, 'trade-2020', 2.27e11, 'USD', 'REPORTED'),
           ('IRQ', 'GDP', 2019, 'trade-2020', NULL, 'USD', 'MISSING'),
           ('IRQ', 'POPULATION', 2019, 'trade-2020', 4.1e7, 'persons', 'ESTIMATED'),
           ('IRN', 'GAS_PRODUCTION', 2018, 'gas-2022', 236, 'bcm', 'REPORTED'),
           ('IRN', 'GAS_CONSUMPTION', 2018, 'gas-2022', 218.5, 'bcm', 'REPORTED'),
           ('IRQ', 'US_TROOPS', 2019, 'trade-2020', 5200, 'persons', 'REPORTED')`)
}
