import { partitionOf } from '../../../src/importers/publish.js'
import { COUNTRIES, DATASET, LAST_YEAR_ASKED, SERIES } from './scale.js'
import { AREAS, scatter, type Step } from './step.js'

/** The table of the dataset's flows. */
export const FLOWS_TABLE = partitionOf(DATASET)

/** Nearest partners on both sides, so that trade which one side records is recorded by the other as well. */
export const FLOWS: Step = {
  name: 'trade flows',
  statements: ({ partners, firstYear }) => {
    const rows = COUNTRIES * partners * 2 * (LAST_YEAR_ASKED - firstYear + 1)
    return [
      `INSERT INTO commodity (classification, code, level, description) VALUES ('ALL', 'TOTAL', 0, 'All commodities') ON CONFLICT DO NOTHING`,
      `INSERT INTO dataset (slug, series, publisher, title, edition, row_count, is_pair_years, first_year, last_year)
        VALUES ('${DATASET}', '${SERIES}', 'Made-up publisher', 'Made-up trade', '1', ${rows}, true, ${firstYear}, ${LAST_YEAR_ASKED})`,
      `CREATE TABLE ${FLOWS_TABLE} (LIKE trade_flow INCLUDING DEFAULTS INCLUDING CONSTRAINTS)`,
      // Values are quarters of a dollar, so that any order of adding them up gives the same sum.
      `INSERT INTO ${FLOWS_TABLE} (reporter_code, partner_code, flow, period_start, frequency, classification, commodity_code, dataset_slug, year, value_usd, valuation)
        SELECT r.code, p.code, f.flow, make_date(year, 1, 1), 'ANNUAL', 'ALL', 'TOTAL', '${DATASET}', year,
          ${scatter('((r.number * 240 + p.number) * 2 + f.number)::bigint * 10000 + year', 51, 2_000_000_011)} / 4.0, f.valuation
        FROM ${AREAS} AS r
          CROSS JOIN LATERAL (SELECT generate_series(1, ${partners}) AS k) AS ks
          JOIN ${AREAS} AS p ON p.number = (r.number + CASE WHEN k % 2 = 1 THEN (k + 1) / 2 ELSE ${COUNTRIES} - k / 2 END) % ${COUNTRIES}
          CROSS JOIN (VALUES (0, 'EXPORT'::flow, 'FOB'::valuation), (1, 'IMPORT'::flow, 'CIF'::valuation)) AS f (number, flow, valuation)
          CROSS JOIN generate_series(${firstYear}, ${LAST_YEAR_ASKED}) AS year
        ORDER BY r.code, p.code, f.flow, year`,
      `ALTER TABLE ${FLOWS_TABLE} ADD CHECK (dataset_slug = '${DATASET}'),
        ADD PRIMARY KEY (reporter_code, partner_code, flow, period_start, frequency, classification, commodity_code, dataset_slug)`,
      `ALTER TABLE trade_flow ATTACH PARTITION ${FLOWS_TABLE} FOR VALUES IN ('${DATASET}')`,
    ]
  },
}
