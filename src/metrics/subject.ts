import { type RawBuilder, sql } from 'kysely'
import {
  OBSERVATION_COLUMNS,
  type ObservationPlace,
  OBSERVATIONS,
  YEAR_COLUMNS,
} from '../bilateral/series/observation-facts.js'
import { observationsOf, tradeYears } from '../bilateral/series/trade-series-rows.js'
import { deriveModel, type Row } from '../planner/model.js'
import type { Parameter } from '../planner/parameters.js'
import type { Arguments, Rows, Scope } from '../planner/sources.js'
import { knownEditions, namedEdition } from '../statistics/datasets/known-editions.js'
import { rankOfSeries } from '../statistics/datasets/preference.js'
import { onlyFlowOf } from '../statistics/trade-flows/only-flow.js'
import { A_YEAR } from './metric-argument.js'
import { objectOf } from './metric-input.js'

type Sql = RawBuilder<unknown>

/** What every input needs to say where it was looked for. */
const EDITION_COLUMNS = {
  year: YEAR_COLUMNS.year,
  datasetSlug: YEAR_COLUMNS.datasetSlug,
  firstYear: YEAR_COLUMNS.firstYear,
  lastYear: YEAR_COLUMNS.lastYear,
  isReconciled: YEAR_COLUMNS.isReconciled,
  coverage: YEAR_COLUMNS.coverage,
  onlyFlow: YEAR_COLUMNS.onlyFlow,
  asOf: YEAR_COLUMNS.asOf,
} as const

export interface EditionFacts {
  year: number
  datasetSlug: string | null
  firstYear: number | null
  lastYear: number | null
  isReconciled: boolean
  coverage: string | null
  onlyFlow: string | null
  asOf: string | null
  countryName: string
  /** Absent where the metrics are those of a country. */
  partnerName?: string
}

const SUBJECT_COLUMNS = {
  ...EDITION_COLUMNS,
  isPairYears: 'Boolean?',
  /** Whether what other countries record is known: all of it, or that of so many that it stands for the world. */
  hasWorld: 'Boolean?',
  countryCode: 'String',
  countryName: 'String',
  /** All of these that words are made of, as one value. */
  edition: 'Json',
} as const

const OF_DATASET = {
  relations: { dataset: { model: 'Dataset', list: false, from: ['datasetSlug'], to: ['slug'] } },
} as const

/** The year and the dataset that the metrics of two countries are asked for, with the flows of that year. */
export const PAIR_MODEL = deriveModel(
  {
    ...SUBJECT_COLUMNS,
    partnerCode: 'String',
    partnerName: 'String',
    ...Object.fromEntries(OBSERVATIONS.map(({ name }) => [name, 'Json'] as const)),
  },
  OF_DATASET,
)

/** The year and the dataset that the metrics of a country are asked for. */
export const COUNTRY_MODEL = deriveModel(SUBJECT_COLUMNS, OF_DATASET)

/** The columns of a table that hold facts, as one value. */
const gather = (table: string, names: readonly string[]): Sql =>
  objectOf(Object.fromEntries(names.map((name) => [name, sql.ref(`${table}.${name}`)])))

/** What the columns of a row of the series, or of observationsOf(), tell of one flow. */
function flowFacts(table: string, place: ObservationPlace): Sql {
  const own = Object.keys(OBSERVATION_COLUMNS).map((suffix) => [suffix, sql.ref(`${table}.${place.name}${suffix}`)])
  const at = Object.entries(place).map(([name, value]) => [name, sql.lit(value)])
  return objectOf(Object.fromEntries([...own, ...at]) as Record<string, Sql>)
}

/** The same flows in another year, with that year. */
export function flowsIn(row: Row, year: Sql): Sql {
  const flows = OBSERVATIONS.map(
    (place) => sql`${flowFacts('at', place)} || jsonb_build_object('year', ${year}) AS ${sql.id(place.name)}`,
  )
  return sql`SELECT ${sql.join(flows)} FROM (${observationsOf(row, year)}) AS at`
}

/** As many reporters as an edition of BACI has at least to be taken for a whole one. */
const LEAST_REPORTERS = 100

const hasWorld = (dataset: string, year: Sql): Sql =>
  sql`(${sql.ref(`${dataset}.coverage`)} IS NULL OR EXISTS (SELECT FROM trade_world_year AS world
    WHERE world.dataset_slug = ${sql.ref(`${dataset}.slug`)} AND world.year = ${year} AND world.reporters >= ${sql.lit(LEAST_REPORTERS)}))`

const yearOf = (args: Arguments): Parameter => args.required('year').refuse(...A_YEAR)

export const pairSubject: Rows = (pair, scope, args) => {
  const year = yearOf(args)
  const flows = OBSERVATIONS.map((place) => sql`${flowFacts('series', place)} AS ${sql.id(place.name)}`)
  return sql`SELECT series.*, ${pair.col('countryCode')} AS "countryCode", ${pair.col('partnerCode')} AS "partnerCode", dataset.is_pair_years AS "isPairYears",
      ${hasWorld('dataset', sql`series.year`)} AS "hasWorld", ${gather('series', Object.keys(YEAR_COLUMNS))} AS edition, ${sql.join(flows)}
    FROM (${tradeYears(pair, scope, { from: year, to: year }, args.parameter('dataset'))}) AS series
      LEFT JOIN dataset ON dataset.slug = series."datasetSlug"`
}

export const countrySubject: Rows = (country, scope, args) => {
  const year = sql`${yearOf(args)}::int`
  return sql`WITH known AS MATERIALIZED (${knownEditions(scope)}), chosen AS MATERIALIZED (${chooseEdition(country, year, args.parameter('dataset'))})
    SELECT subject.*, ${gather('subject', [...Object.keys(EDITION_COLUMNS), 'countryName'])} AS edition FROM (
      SELECT ${year} AS year, chosen.slug AS "datasetSlug", chosen.first_year AS "firstYear", chosen.last_year AS "lastYear",
        coalesce(chosen.reconciled, false) AS "isReconciled", chosen.coverage, ${onlyFlowOf(sql`chosen.slug`)} AS "onlyFlow",
        ${asOfDay(scope)} AS "asOf", chosen.is_pair_years AS "isPairYears", ${hasWorld('chosen', year)} AS "hasWorld", ${country.col('code')} AS "countryCode", ${country.col('name')} AS "countryName"
      FROM (SELECT 1) AS one LEFT JOIN chosen ON true) AS subject`
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

function asOfDay({ asOf }: Scope): Sql {
  return asOf ? sql`${asOf}::date` : sql`NULL::date`
}

/** Why a dataset has nothing at all of a year. */
export function explainEdition(facts: EditionFacts): string {
  const { datasetSlug, asOf, firstYear, lastYear, year, coverage, countryName, partnerName } = facts
  if (datasetSlug === null) {
    const trade = partnerName ? `trade between ${countryName} and ${partnerName}` : `trade of ${countryName}`
    return `No dataset known ${asOf === null ? 'here' : `on ${asOf}`} has ${trade}, so none was chosen.`
  }
  if (firstYear !== null && lastYear !== null && (year < firstYear || year > lastYear)) {
    return `${datasetSlug} covers ${firstYear === lastYear ? firstYear : `${firstYear} to ${lastYear}`}.`
  }
  return `${datasetSlug} has no row of it.${coverage === null ? '' : ` ${coverage}.`}`
}
