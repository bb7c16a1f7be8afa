// What is between two countries. The sets of slugs do not depend on the record, so that indexes on countries find them.
import { query } from './statements.mjs'
import { EVENT, FIGURE, STATEMENT } from './columns.mjs'

const inBoth = (slug, of) => `${slug} IN (${of('$1')}) AND ${slug} IN (${of('$2')})`

const ofFigure = (code) => `SELECT figure_slug FROM figure_country WHERE country_code = ${code}`
const ofEvent = (code) => `SELECT event_slug FROM event_country WHERE country_code = ${code}`
const ofStatement = (code) => `SELECT made.slug FROM statement AS made WHERE made.speaker_country_code = ${code}
  UNION ALL SELECT statement_slug FROM mention WHERE country_code = ${code}
  UNION ALL SELECT statement_slug FROM mention JOIN tenure USING (official_slug) WHERE tenure.country_code = ${code}`

const FIGURES = `SELECT ${FIGURE}, trade.direction, trade.amount, trade.currency, trade.reporter_code AS "reporterCode",
    trade.partner_code AS "partnerCode", gas.time_basis AS "timeBasis", gas.approximate,
    gas.importer_code AS "importerCode", gas.exporter_code AS "exporterCode"
  FROM (SELECT * FROM figure WHERE ${inBoth('slug', ofFigure)}
      ORDER BY period_start, period_end DESC NULLS LAST, slug LIMIT $3) AS figure
    LEFT JOIN trade_volume AS trade ON trade.figure_slug = figure.slug
    LEFT JOIN gas_import AS gas ON gas.figure_slug = figure.slug
  ORDER BY figure.period_start, figure.period_end DESC NULLS LAST, figure.slug`

const STATEMENTS = `SELECT ${STATEMENT} FROM statement
  WHERE slug IN ((${ofStatement('$1')}) INTERSECT (${ofStatement('$2')}))
  ORDER BY made_on_lower, made_on_upper DESC NULLS LAST, slug LIMIT $3`

const EVENTS = `SELECT ${EVENT} FROM event WHERE ${inBoth('slug', ofEvent)}
  ORDER BY started_on_lower, started_on_upper DESC NULLS LAST, slug LIMIT $3`

const WAIVERS = `SELECT ${FIGURE}, granted_on AS "grantedOn", issuer_code AS "issuerCode",
    beneficiary_code AS "beneficiaryCode", target_code AS "targetCode"
  FROM sanctions_waiver JOIN figure ON slug = figure_slug
  WHERE $1 IN (issuer_code, beneficiary_code, target_code) AND $2 IN (issuer_code, beneficiary_code, target_code)
  ORDER BY granted_on_lower, granted_on_upper DESC NULLS LAST, effective_on_lower, effective_on_upper DESC NULLS LAST, slug
  LIMIT $3`

const SERIES = `SELECT years.year, own_exports, own_imports, their_exports, their_imports
  FROM generate_series($4::int, $5::int) AS years(year) LEFT JOIN (
    SELECT year, max(value_usd) FILTER (WHERE reporter_code = $1 AND flow = 'EXPORT') AS own_exports,
      max(value_usd) FILTER (WHERE reporter_code = $1 AND flow = 'IMPORT') AS own_imports,
      max(value_usd) FILTER (WHERE reporter_code = $2 AND flow = 'IMPORT') AS their_exports,
      max(value_usd) FILTER (WHERE reporter_code = $2 AND flow = 'EXPORT') AS their_imports
    FROM trade_flow WHERE dataset_slug = $3 AND year BETWEEN $4 AND $5
      AND ((reporter_code = $1 AND partner_code = $2) OR (reporter_code = $2 AND partner_code = $1))
    GROUP BY year) AS recorded USING (year) ORDER BY year`

const list =
  (text) =>
  async ({ countryCode, partnerCode }, { first }, { pool }) => ({
    nodes: await query(pool, text, [countryCode, partnerCode, first]),
  })

export const BilateralRelation = {
  figures: list(FIGURES),
  statements: list(STATEMENTS),
  events: list(EVENTS),
  sanctionsWaivers: list(WAIVERS),
  async tradeSeries({ countryCode, partnerCode }, { from, to, dataset }, { pool }) {
    const rows = await query(pool, SERIES, [countryCode, partnerCode, dataset, from, to])
    return rows.map((row) => ({
      year: row.year,
      exports: { valueUsd: row.own_exports },
      imports: { valueUsd: row.own_imports },
      reportedByPartner: { exports: { valueUsd: row.their_exports }, imports: { valueUsd: row.their_imports } },
    }))
  },
}
