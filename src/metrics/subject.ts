import { type RawBuilder, sql } from 'kysely'
import { YEAR_COLUMNS, OBSERVATION_COLUMNS, OBSERVATIONS } from '../bilateral/series/observation-facts.js'
import { tradeYears } from '../bilateral/series/trade-series-rows.js'
import { deriveModel, type Row } from '../planner/model.js'
import type { Parameter } from '../planner/parameters.js'
import type { Arguments, Rows, Scope } from '../planner/sources.js'
import { knownEditions, namedEdition } from '../statistics/datasets/known-editions.js'
import { rankOfSeries } from '../statistics/datasets/preference.js'
import { A_YEAR } from './metric-argument.js'

type Sql = RawBuilder<unknown>

const EDITION_COLUMNS = {
  year: YEAR_COLUMNS.year,
  datasetSlug: YEAR_COLUMNS.datasetSlug,
  firstYear: YEAR_COLUMNS.firstYear,
  lastYear: YEAR_COLUMNS.lastYear,
  isReconciled: YEAR_COLUMNS.isReconciled,
  coverage: YEAR_COLUMNS.coverage,
  onlyFlow: YEAR_COLUMNS.onlyFlow,
  asOf: YEAR_COLUMNS.asOf,
  isPairYears: 'Boolean?',
} as const

/** What every input needs to say where it was looked for. */
export const EDITION_FACTS = Object.keys(EDITION_COLUMNS)

export interface EditionFacts {
  year: number
  datasetSlug: string | null
  firstYear: number | null
  lastYear: number | null
  isReconciled: boolean
  coverage: string | null
  onlyFlow: string | null
  asOf: string | null
}

const observations = OBSERVATIONS.flatMap(({ name }) =>
  Object.entries(OBSERVATION_COLUMNS).map(([suffix, encoding]) => [name + suffix, encoding] as const),
)

/** The year and the dataset that the metrics of two countries are asked for, with the flows of that year. */
export const PAIR_MODEL = deriveModel({
  ...YEAR_COLUMNS,
  ...EDITION_COLUMNS,
  ...Object.fromEntries(observations),
  countryCode: 'String',
  partnerCode: 'String',
})

/** The year and the dataset that the metrics of a country are asked for. */
export const COUNTRY_MODEL = deriveModel({ ...EDITION_COLUMNS, countryCode: 'String', countryName: 'String' })

const yearOf = (args: Arguments): Parameter => args.required('year').refuse(...A_YEAR)

export const pairSubject: Rows = (pair, scope, args) => {
  const year = yearOf(args)
  return sql`SELECT series.*, ${pair.col('countryCode')} AS "countryCode", ${pair.col('partnerCode')} AS "partnerCode", edition.is_pair_years AS "isPairYears"
    FROM (${tradeYears(pair, scope, { from: year, to: year }, args.parameter('dataset'))}) AS series
      LEFT JOIN dataset AS edition ON edition.slug = series."datasetSlug"`
}

export const countrySubject: Rows = (country, scope, args) => {
  const year = sql`${yearOf(args)}::int`
  return sql`WITH known AS MATERIALIZED (${knownEditions(scope)}), chosen AS MATERIALIZED (${chooseEdition(country, year, args.parameter('dataset'))})
    SELECT ${year} AS year, chosen.slug AS "datasetSlug", chosen.first_year AS "firstYear", chosen.last_year AS "lastYear",
      coalesce(chosen.reconciled, false) AS "isReconciled", chosen.coverage, ${onlyFlowOf(sql`chosen.slug`)} AS "onlyFlow",
      ${asOfDay(scope)} AS "asOf", chosen.is_pair_years AS "isPairYears", ${country.col('code')} AS "countryCode", ${country.col('name')} AS "countryName"
    FROM (SELECT 1) AS one LEFT JOIN chosen ON true`
}

/** The edition that is named; else the first series in the order of preference that has a total of the country, or a row of it. */
function chooseEdition(country: Row, year: Sql, name: Parameter | undefined): Sql {
  if (name) {
    return sql`SELECT known.* FROM (SELECT ${namedEdition(name, sql`known`)} AS slug) AS named LEFT JOIN known USING (slug)`
  }
  // What others record of it is no total of its own, but for the flow that the dataset has no other record of.
  const isOwn = sql`(side = 'REPORTER') = (flow = coalesce(only_flow, flow))`
  return sql`SELECT known.* FROM known JOIN (
      SELECT dataset_slug AS slug, bool_or(coalesce(world_usd, partners_usd) IS NOT NULL AND year = ${year} AND ${isOwn}) AS has_value
      FROM trade_country_year LEFT JOIN (SELECT dataset_slug, CASE WHEN min(flow) = max(flow) THEN min(flow) END AS only_flow
        FROM trade_world_year WHERE flow IN ('EXPORT', 'IMPORT') GROUP BY dataset_slug) AS recorded USING (dataset_slug)
      WHERE country_code = ${country.col('code')} GROUP BY dataset_slug) AS rating USING (slug)
    WHERE is_latest ORDER BY has_value DESC, ${rankOfSeries(sql`series`)}, series LIMIT 1`
}

/** The only flow that a dataset has rows of, if it is one. */
function onlyFlowOf(slug: Sql): Sql {
  return sql`(SELECT CASE WHEN min(flow) = max(flow) THEN min(flow)::text END FROM trade_world_year
    WHERE dataset_slug = ${slug} AND flow IN ('EXPORT', 'IMPORT'))`
}

function asOfDay({ asOf }: Scope): Sql {
  return asOf ? sql`${asOf}::date` : sql`NULL::date`
}

/** Where an input was looked for, for another year than that of the row where one is given. */
export function editionFacts(row: Row, year: Sql): Readonly<Record<string, Sql>> {
  return Object.fromEntries(EDITION_FACTS.map((name) => [name, name === 'year' ? year : row.col(name)]))
}

/** Why a dataset has nothing at all of a year. */
export function explainEdition({ datasetSlug, asOf, firstYear, lastYear, year, coverage }: EditionFacts): string {
  if (datasetSlug === null) return `No dataset known ${asOf === null ? 'here' : `on ${asOf}`} has it.`
  if (firstYear !== null && lastYear !== null && (year < firstYear || year > lastYear)) {
    return `${datasetSlug} covers ${firstYear === lastYear ? firstYear : `${firstYear} to ${lastYear}`}.`
  }
  return `${datasetSlug} has no row of it.${coverage === null ? '' : ` ${coverage}.`}`
}
