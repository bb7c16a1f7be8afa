import { AREAS, neighbour, NEIGHBOURS, scatter, type Step } from './step.js'
import { COUNTRIES, GAS_DATASET, LAST_YEAR_ASKED } from './scale.js'

const FIRST_GAS_YEAR = LAST_YEAR_ASKED - 29

/** Every pair of neighbours has figures of five kinds in turn: total trade, exports, gas, electricity, payments. */
const numbered = (perPair: number): string => `
  SELECT n, 'bench-figure-' || n AS slug, n % 5 AS kind, r.code AS one, p.code AS other,
    1990 + ${scatter('n', 21, 30)} AS year, ${scatter('n', 22, 90_000)} + 10000 AS amount
  FROM (SELECT n, n / ${perPair} % ${COUNTRIES} AS area, n / ${perPair} / ${COUNTRIES} AS k
      FROM generate_series(0, ${perPair * COUNTRIES * NEIGHBOURS - 1}) AS n) AS counted
    JOIN ${AREAS} AS r ON r.number = area JOIN ${AREAS} AS p ON p.number = ${neighbour('area', 'k')}`

export const FIGURES: Step = {
  name: 'figures',
  statements: ({ figuresOfPair, sources }) => [
    `CREATE TEMP TABLE bench_figure AS ${numbered(figuresOfPair)}`,
    `INSERT INTO figure (slug, kind, standing, period_label, period_start, period_end, reported_text, attribution_label)
      SELECT slug, (ARRAY['TRADE_VOLUME', 'TRADE_VOLUME', 'GAS_IMPORT', 'ELECTRICITY_IMPORT', 'PAYMENT']::figure_kind[])[1 + kind],
        (CASE WHEN n % 7 = 0 THEN 'ESTIMATE' ELSE 'ACTUAL' END)::standing, year::text, make_date(year, 1, 1), make_date(year, 12, 31),
        'about ' || amount, 'Chamber of commerce' FROM bench_figure`,
    `INSERT INTO figure_country (figure_slug, country_code, ordinal)
      SELECT slug, code, ordinal FROM bench_figure CROSS JOIN LATERAL (VALUES (one, 0), (other, 1)) AS parties (code, ordinal)`,
    `INSERT INTO trade_volume (figure_slug, reporter_code, partner_code, direction, scope, time_basis, amount, currency)
      SELECT slug, one, other, (CASE kind WHEN 0 THEN 'TOTAL' ELSE 'EXPORTS' END)::trade_direction, 'GOODS', 'CUMULATIVE', amount * 100000.0, 'USD'
      FROM bench_figure WHERE kind < 2`,
    `INSERT INTO gas_import (figure_slug, importer_code, exporter_code, time_basis, amount, unit)
      SELECT slug, one, other, (CASE WHEN n % 2 = 0 THEN 'RATE' ELSE 'CUMULATIVE' END)::time_basis, amount / 1000.0,
        (CASE WHEN n % 2 = 0 THEN 'MILLION_M3_PER_DAY' ELSE 'BCM' END)::gas_unit FROM bench_figure WHERE kind = 2`,
    `INSERT INTO electricity_import (figure_slug, importer_code, exporter_code, time_basis, amount, unit)
      SELECT slug, one, other, 'CUMULATIVE', amount / 1000.0, 'TWH' FROM bench_figure WHERE kind = 3`,
    `INSERT INTO payment (figure_slug, payer_code, payee_code, amount, currency, time_basis)
      SELECT slug, one, other, amount * 1000, 'USD', 'CUMULATIVE' FROM bench_figure WHERE kind = 4`,
    `INSERT INTO citation (id, source_slug, ordinal, phrase, figure_slug)
      SELECT 'bench-citation-' || slug, 'bench-source-' || ${scatter('n', 23, sources)}, 0, 'about ' || amount, slug FROM bench_figure`,
  ],
}

/** One issuer for all, a beneficiary, and its neighbour as the target; two lengths that sources give. */
export const WAIVERS: Step = {
  name: 'waivers',
  statements: ({ waivers, sources }) => [
    `CREATE TEMP TABLE bench_waiver AS
      SELECT n, 'bench-waiver-' || n AS slug, i.code AS issuer, b.code AS beneficiary, t.code AS target, date '2005-01-01' + ${scatter('n', 31, 5_000)} AS day
      FROM generate_series(0, ${waivers - 1}) AS n
        JOIN ${AREAS} AS b ON b.number = n % ${COUNTRIES} JOIN ${AREAS} AS t ON t.number = ${neighbour(`n % ${COUNTRIES}`, `n / ${COUNTRIES}`)}
        JOIN ${AREAS} AS i ON i.number = (n % ${COUNTRIES} + 120) % ${COUNTRIES}`,
    `INSERT INTO figure (slug, kind, reported_text, attribution_label) SELECT slug, 'SANCTIONS_WAIVER', '90 days', 'Ministry' FROM bench_waiver`,
    `INSERT INTO figure_country (figure_slug, country_code, ordinal)
      SELECT slug, code, ordinal FROM bench_waiver CROSS JOIN LATERAL (VALUES (issuer, 0), (beneficiary, 1), (target, 2)) AS parties (code, ordinal)`,
    `INSERT INTO sanctions_waiver (figure_slug, issuer_code, beneficiary_code, target_code, covers, conditions, granted_on, granted_on_lower, granted_on_upper)
      SELECT slug, issuer, beneficiary, target, '{ELECTRICITY}', '{"payments into an account in the country"}', day::text, day, day FROM bench_waiver`,
    `INSERT INTO waiver_term (id, waiver_slug, ordinal, duration_days, rank)
      SELECT slug || '-' || k, slug, k, 90 + 30 * k, (CASE k WHEN 0 THEN 'PREFERRED' ELSE 'NORMAL' END)::rank FROM bench_waiver CROSS JOIN generate_series(0, 1) AS k`,
    `INSERT INTO citation (id, source_slug, ordinal, phrase, waiver_term_id)
      SELECT 'bench-citation-' || slug || '-' || k, 'bench-source-' || ${scatter('2 * n + k', 32, sources)}, 0, 90 + 30 * k || ' days', slug || '-' || k
      FROM bench_waiver CROSS JOIN generate_series(0, 1) AS k`,
  ],
}

export const GAS_FLOWS: Step = {
  name: 'gas flows',
  statements: () => [
    `INSERT INTO dataset (slug, series, publisher, title, edition, row_count, first_year, last_year)
      VALUES ('${GAS_DATASET}', 'bench-gas', 'Made-up publisher', 'Made-up gas trade', '1', ${COUNTRIES * NEIGHBOURS * 30}, ${FIRST_GAS_YEAR}, ${LAST_YEAR_ASKED})`,
    `INSERT INTO gas_flow (importer_code, exporter_code, year, dataset_slug, route, volume_bcm)
      SELECT i.code, e.code, year, '${GAS_DATASET}', 'PIPELINE', ${scatter('(i.number * 10 + k) * 10000 + year', 41, 400_000)} / 4096.0
      FROM ${AREAS} AS i CROSS JOIN generate_series(0, ${NEIGHBOURS - 1}) AS k JOIN ${AREAS} AS e ON e.number = ${neighbour('i.number', 'k')}
        CROSS JOIN generate_series(${FIRST_GAS_YEAR}, ${LAST_YEAR_ASKED}) AS year`,
  ],
}
