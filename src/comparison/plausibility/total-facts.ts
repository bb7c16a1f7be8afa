import { type RawBuilder, sql } from 'kysely'
import type { FigureKindDefinition } from '../../figures/figure-kind.js'
import { isWholeYear, nameOfCountry } from '../../figures/comparable.js'
import { gasImportKind } from '../../figures/gas-import/gas-import.type.js'
import { tradeVolumeKind } from '../../figures/trade-volume/trade-volume.type.js'
import { entityOf } from '../../planner/entities.js'
import type { Row } from '../../planner/model.js'
import type { Scope } from '../../planner/sources.js'
import { rowNamed } from '../../planner/tables.js'
import { knownEditions } from '../../statistics/datasets/known-editions.js'
import { rankOfSeries } from '../../statistics/datasets/preference.js'
import { yearOfClaim } from '../claim-time.js'

type Sql = RawBuilder<unknown>

/** The whole that a claim about one partner is more than. */
export interface TotalFacts {
  value: string
  total: number
  unit: 'USD' | 'BCM_PER_YEAR'
  of: 'EXPORTS' | 'IMPORTS' | 'TOTAL' | 'CONSUMPTION' | 'GAS_IMPORTS'
  country: string
  year: number
  dataset: string
  /** Of trade: what the total was made from. */
  made?: {
    worldRows: number
    /** Whether it is the record of the partners, for want of one of its own. */
    isMirrored: boolean
    /** Those in the sum, and those without a value; none where there is a row for the World. */
    partners: number
    /** Partners without a value, which are not in the sum. */
    missing: number
  }
}

/** A sum without some partners tells little of the whole: only what is so many times as much is held against it. */
const FAR_ABOVE = 10

/** For each kind that has a whole: the facts of a claim that is more than it, as SQL; targets and forecasts may be. */
const TOTALS = new Map<
  FigureKindDefinition,
  (claim: Row, year: Sql, scope: Scope) => { claimed: Sql; unit: string; country: Sql; whole: Sql; made?: Sql }
>([
  [
    tradeVolumeKind,
    (claim, year, scope) => ({
      claimed: sql`CASE WHEN ${claim.col('currency')} = 'USD' AND ${isOfOneYear(claim)} THEN CASE WHEN ${claim.col('timeBasis')} = 'CUMULATIVE' OR ${claim.col('ratePer')} = 'YEAR' THEN ${claim.col('amount')}
        WHEN ${isWholeYear(claim)} THEN ${claim.col('amount')} * CASE ${claim.col('ratePer')} WHEN 'MONTH' THEN 12 WHEN 'DAY' THEN 365 END END END`,
      unit: 'USD',
      country: claim.col('reporterCode'),
      whole: totalTrade(claim, year, scope),
      made: sql`jsonb_build_object('worldRows', whole.world_rows, 'isMirrored', whole.is_mirrored, 'partners', whole.partners, 'missing', whole.missing)`,
    }),
  ],
  [
    gasImportKind,
    (claim, year, scope) => {
      const { value, unit } = gasImportKind.compare!(claim, claim.col('importerCode'))
      return {
        claimed: sql`CASE WHEN (${unit}) IN ('BCM', 'BCM_PER_YEAR') AND ${isOfOneYear(claim)} AND (${claim.col('timeBasis')} = 'CUMULATIVE' OR ${isWholeYear(claim)}) THEN ${value} END`,
        unit: 'BCM_PER_YEAR',
        country: claim.col('importerCode'),
        whole: wholeGas(claim, year, scope),
      }
    },
  ],
])

/** NULL where the claim is not more than the whole, or there is none. */
export function totalFacts(kind: FigureKindDefinition, figure: Row, scope: Scope): Sql {
  const declared = TOTALS.get(kind)
  if (!declared) return sql`NULL::jsonb`
  const { row: claim, from } = rowNamed(entityOf(kind.type), 'part')
  const { claimed, unit, country, whole, made = sql`NULL::jsonb` } = declared(claim, sql`question.year`, scope)
  return sql`(SELECT jsonb_build_object('value', (${claimed})::text, 'total', whole.total, 'unit', ${sql.lit(unit)}, 'of', whole.of, 'country', ${nameOfCountry(country)},
      'year', question.year, 'dataset', whole.dataset, 'made', ${made})
    FROM ${from} CROSS JOIN LATERAL (SELECT ${yearOfClaim(figure)} AS year OFFSET 0) AS question CROSS JOIN LATERAL (${whole}) AS whole
    WHERE ${claim.col('slug')} = ${figure.col('slug')} AND ${claim.col('standing')} NOT IN ('TARGET', 'FORECAST') AND (${claimed})::float8 > whole.least
    ORDER BY whole.total LIMIT 1)`
}

/** What is summed over more than a year, or a rate over more, may be above the total of one. */
function isOfOneYear(claim: Row): Sql {
  return sql`${claim.col('periodEnd')} - ${claim.col('periodStart')} < 366`
}

/**
 * What the reporter exports, imports or both, by the best series: the publisher's row for the World, else the sum of the
 * partners, else of what they record, where the dataset is not of a part of the world.
 */
function totalTrade(claim: Row, year: Sql, scope: Scope): Sql {
  const direction = claim.col('direction')
  const value = sql`CASE side WHEN 'REPORTER' THEN coalesce(world_usd, partners_usd) WHEN 'PARTNER' THEN partners_usd END`
  return sql`SELECT ${direction}::text AS of, known.slug AS dataset, found.*, CASE WHEN found.missing > 0 THEN ${sql.lit(FAR_ABOVE)} ELSE 1 END * found.total AS least
    FROM (${knownEditions(scope)}) AS known CROSS JOIN LATERAL (
      SELECT sum(value) AS total, count(*) FILTER (WHERE is_world)::int AS world_rows, bool_or(side = 'PARTNER') AS is_mirrored, coalesce(sum(partners) FILTER (WHERE NOT is_world), 0)::int AS partners,
        coalesce(sum(missing) FILTER (WHERE NOT is_world), 0)::int AS missing, count(*) AS flows
      FROM (SELECT DISTINCT ON (flow) ${value} AS value, side = 'REPORTER' AND world_usd IS NOT NULL AS is_world, side, partners, missing FROM trade_country_year
        WHERE dataset_slug = known.slug AND country_code = ${claim.col('reporterCode')} AND year = ${year} AND ${value} IS NOT NULL
          AND (side = 'REPORTER' OR known.coverage IS NULL) AND flow::text = ANY(CASE ${direction} WHEN 'EXPORTS' THEN ARRAY['EXPORT'] WHEN 'IMPORTS' THEN ARRAY['IMPORT'] ELSE ARRAY['EXPORT', 'IMPORT'] END)
        ORDER BY flow, side) AS recorded) AS found
    WHERE known.is_latest AND found.flows = CASE ${direction} WHEN 'TOTAL' THEN 2 ELSE 1 END
    ORDER BY ${rankOfSeries(sql`known.series`)}, known.series LIMIT 1`
}

/** All gas that the importer consumes, and all that it imports where a dataset has more than the balance of that, by every route. */
function wholeGas(claim: Row, year: Sql, scope: Scope): Sql {
  const latest = sql`JOIN (${knownEditions(scope)}) AS known ON known.slug = dataset_slug AND known.is_latest`
  const importer = claim.col('importerCode')
  return sql`(SELECT 'CONSUMPTION' AS of, dataset_slug AS dataset, value AS total, value AS least FROM country_indicator ${latest}
      WHERE country_code = ${importer} AND indicator = 'GAS_CONSUMPTION' AND year = ${year} AND value IS NOT NULL ORDER BY known.released_on_upper DESC NULLS LAST, known.slug LIMIT 1)
    UNION ALL (SELECT 'GAS_IMPORTS', dataset_slug, sum(volume_bcm), sum(volume_bcm) FROM gas_flow ${latest}
      WHERE importer_code = ${importer} AND exporter_code = 'WLD' AND year = ${year} AND route <> 'NET' GROUP BY dataset_slug, known.released_on_upper
      HAVING count(volume_bcm) = count(*) ORDER BY known.released_on_upper DESC NULLS LAST, dataset_slug LIMIT 1)`
}
