import { type RawBuilder, sql } from 'kysely'
import type { Row } from '../../planner/model.js'
import { Parameter } from '../../planner/parameters.js'
import { LIST_BOUND, type Rows, type Scope } from '../../planner/sources.js'
import { knownEditions, namedEdition, refuseArgument } from '../../statistics/datasets/known-editions.js'
import { rankOfSeries } from '../../statistics/datasets/preference.js'
import { onlyFlowOf } from '../../statistics/trade-flows/only-flow.js'
import { OBSERVATIONS, type ObservationPlace } from './observation-facts.js'
import { inSpan, readSpan, type YearSpan } from './year-span.js'

type Sql = RawBuilder<unknown>

/**
 * A row for every year of the span, all from one dataset. The flows of the pair are read from one dataset after the
 * other: a lateral subquery (with OFFSET, so that PostgreSQL leaves it one) opens the part of its dataset only.
 */
export const tradeSeriesRows: Rows = (pair, scope, args) =>
  tradeYears(pair, scope, readSpan(args), args.parameter('dataset'))

/** The same for a span, and for the dataset that is named or the one that answers best. */
export function tradeYears(pair: Row, scope: Scope, span: YearSpan, dataset: Parameter | undefined): Sql {
  return sql`WITH known AS MATERIALIZED (${knownEditions(scope)}),
    candidate AS MATERIALIZED (${candidates(dataset)}),
    recorded AS MATERIALIZED (SELECT candidate.slug, flows.* FROM candidate CROSS JOIN LATERAL (${flowsOf(pair)} OFFSET 0) AS flows),
    chosen AS MATERIALIZED (${chosenEdition(span, dataset !== undefined)}),
    span AS MATERIALIZED (${yearsOf(span)}),
    pivot AS MATERIALIZED (SELECT recorded.year, ${sql.join(OBSERVATIONS.flatMap(pickFrom))}
      FROM recorded JOIN chosen USING (slug) GROUP BY recorded.year)
    SELECT years.year, chosen.slug AS "datasetSlug", chosen.first_year AS "firstYear", chosen.last_year AS "lastYear",
      coalesce(chosen.reconciled, false) AS "isReconciled", chosen.coverage, chosen.only_flow AS "onlyFlow", ${scope.asOf ? sql`${scope.asOf}::date` : sql`NULL::date`} AS "asOf",
      ${sideOf('country')}, ${sideOf('partner')}, ${sql.join(OBSERVATIONS.flatMap(judge))}
    FROM span CROSS JOIN generate_series(span.first, span.last) AS years(year)
      LEFT JOIN chosen ON true LEFT JOIN pivot ON pivot.year = years.year
      JOIN country ON country.code = ${pair.col('countryCode')} JOIN country AS partner ON partner.code = ${pair.col('partnerCode')}`
}

/** The edition that is named, else the latest of each series. */
function candidates(name: Parameter | undefined): Sql {
  if (!name) return sql`SELECT * FROM known WHERE is_latest`
  // A left join looks at the name, and refuses it, also where there are no datasets at all.
  return sql`SELECT known.* FROM (SELECT ${namedEdition(name, sql`known`)} AS slug) AS named LEFT JOIN known USING (slug)`
}

/** The candidate that answers, the years for which it has the pair, and the only flow that it records, if it is one. */
function chosenEdition(span: YearSpan, isNamed: boolean): Sql {
  const hasValue = sql`bool_or(value_usd IS NOT NULL AND ${inSpan(sql`year`, span)})`
  return sql`SELECT best.*, ${onlyFlowOf(sql`best.slug`)} AS only_flow FROM (
    SELECT candidate.*, pair_first, pair_last FROM candidate ${isNamed ? sql`LEFT` : sql``} JOIN (
      SELECT slug, ${hasValue} AS has_value, min(year) AS pair_first, max(year) AS pair_last FROM recorded GROUP BY slug) AS rating USING (slug)
    ORDER BY has_value DESC, ${rankOfSeries(sql`series`)}, series LIMIT 1) AS best`
}

/** The years asked for; where an end is open, as far as the dataset has rows of the pair. */
function yearsOf({ from, to }: YearSpan): Sql {
  const first = from
    ? sql`${from}::int`
    : to
      ? sql`least(${to}::int, pair_first)`
      : sql`greatest(pair_first, pair_last - ${sql.lit(LIST_BOUND - 1)})`
  const last = to ? sql`${to}::int` : from ? sql`greatest(${from}::int, pair_last)` : sql`pair_last`
  const given = to ?? from
  if (!given) return sql`SELECT ${first} AS first, ${last} AS last FROM chosen`
  if (!(given instanceof Parameter)) return sql`SELECT ${first} AS first, ${last} AS last`
  const message = sql`'asks for ' || last - first + 1 || ' years: at most ${sql.lit(LIST_BOUND)} at a time'`
  return sql`SELECT first, CASE WHEN last - first < ${sql.lit(LIST_BOUND)} THEN last ELSE ${refuseArgument(given, message)}::int END AS last
    FROM (SELECT ${first} AS first, ${last} AS last FROM (SELECT 1) AS one LEFT JOIN chosen ON true) AS asked`
}

const RECORDED = ['value_usd', 'status', 'valuation', 'basis', 'missing'] as const

/** The observations of one more year, in the dataset that a row of the series is from. */
export function observationsOf(series: Row, year: Sql): Sql {
  const columns = { slug: 'datasetSlug', is_pair_years: 'isPairYears', only_flow: 'onlyFlow', coverage: 'coverage' }
  const edition = Object.entries({ ...columns, first_year: 'firstYear', last_year: 'lastYear' }).map(
    ([name, column]) => sql`${series.col(column)} AS ${sql.id(name)}`,
  )
  return sql`SELECT ${sql.join(OBSERVATIONS.flatMap(judge))}
    FROM (SELECT ${sql.join(edition)}) AS chosen CROSS JOIN (SELECT ${year} AS year) AS years
      CROSS JOIN LATERAL (SELECT ${sql.join(OBSERVATIONS.flatMap(pickFrom))} FROM (SELECT chosen.*) AS candidate
        CROSS JOIN LATERAL (${flowsOf(series, sql`year = ${year}`)} OFFSET 0) AS recorded) AS pivot`
}

/** What the two sides record of each other in a candidate, all commodities of a year together. */
function flowsOf(pair: Row, inYears?: Sql): Sql {
  const sides = [pair.col('countryCode'), pair.col('partnerCode')] as const
  const branches = [true, false].flatMap((isOwn) => {
    const [reporter, partner] = isOwn ? sides : [sides[1], sides[0]]
    const select = sql`SELECT ${sql.lit(isOwn)} AS is_own, flow, year, value_usd, status, valuation`
    const where = sql`dataset_slug = candidate.slug AND reporter_code = ${reporter} AND partner_code = ${partner} AND flow IN ('EXPORT', 'IMPORT')${inYears ? sql` AND ${inYears}` : sql``}`
    return [
      sql`${select}, NULL::pair_year_basis AS basis, 0 AS missing FROM trade_flow WHERE candidate.is_pair_years AND ${where} AND frequency = 'ANNUAL'`,
      sql`${select}, basis, missing FROM trade_pair_year WHERE NOT candidate.is_pair_years AND ${where}`,
    ]
  })
  return sql.join(branches, sql` UNION ALL `)
}

/** One of the four observations of a year: the other side's record where the dataset has only that flow. */
function pickFrom({ name, flow, isOwn }: ObservationPlace): Sql[] {
  const mirrored = sql`(chosen.only_flow IS NOT NULL AND chosen.only_flow <> ${sql.lit(flow)})`
  const isIt = sql`recorded.is_own = (${sql.lit(isOwn)} <> ${mirrored}) AND recorded.flow::text = coalesce(chosen.only_flow, ${sql.lit(flow)})`
  return RECORDED.map(
    (column) => sql`max(${sql.ref(`recorded.${column}`)}) FILTER (WHERE ${isIt}) AS ${sql.id(`${name}_${column}`)}`,
  )
}

function judge({ name, flow }: ObservationPlace): Sql[] {
  const [value, status, valuation, basis, missing] = RECORDED.map((column) => sql.ref(`pivot.${name}_${column}`))
  const judged = sql`CASE WHEN ${value} IS NOT NULL THEN CASE WHEN chosen.only_flow <> ${sql.lit(flow)} THEN 'MIRRORED' ELSE ${status}::text END
    WHEN ${status} IN ('ZERO_OR_NOT_REPORTED', 'PARTIAL_COVERAGE') THEN ${status}::text
    WHEN ${status} IS NULL AND chosen.coverage IS NOT NULL AND years.year BETWEEN chosen.first_year AND chosen.last_year THEN 'PARTIAL_COVERAGE' ELSE 'MISSING' END`
  const columns: Record<string, Sql> = {
    Usd: value!,
    Status: judged,
    Valuation: sql`coalesce(${valuation}::text, 'UNSPECIFIED')`,
    IsRecorded: sql`${status} IS NOT NULL`,
    Basis: basis!,
    Missing: sql`coalesce(${missing}, 0)`,
  }
  return Object.entries(columns).map(([suffix, column]) => sql`${column} AS ${sql.id(name + suffix)}`)
}

function sideOf(side: string): Sql {
  const year = (day: string): Sql => sql`extract(year FROM ${sql.ref(`${side}.${day}`)})::int`
  return sql`${sql.ref(`${side}.name`)} AS ${sql.id(`${side}Name`)}, ${year('valid_from_lower')} AS ${sql.id(`${side}From`)}, ${year('valid_to_upper')} AS ${sql.id(`${side}To`)}`
}
