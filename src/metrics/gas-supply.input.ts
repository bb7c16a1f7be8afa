import { type RawBuilder, sql } from 'kysely'
import { gasYears } from '../bilateral/series/gas-series-rows.js'
import { latestEditions } from '../statistics/datasets/editions.js'
import type { Warning } from '../statistics/warning.type.js'
import type { MetricContext, Need } from './metric.js'
import { defineInputKind, inputJson } from './metric-input.js'

type Sql = RawBuilder<unknown>

const KIND = 'GAS_SUPPLY'

/** Gas that the country has from its partner in the year, of all routes together. */
export const gasFromPartner: Need = (name, context) => {
  const { row, scope } = context
  const flows = gasYears(row, scope, sql`supply.year = ${row.col('year')}`, undefined, false)
  return supply(
    name,
    context,
    sql`SELECT ${SUMMED} FROM (${flows}) AS gas GROUP BY dataset_slug`,
    row.col('partnerName'),
  )
}

/** Gas that the country has from all others, less what it sends to others. */
export const netGasImports: Need = (name, context) => {
  const { row, scope } = context
  const country = row.col('countryCode')
  // A balance of the other sign stands as exports to the World.
  const flows = sql`SELECT dataset_slug, CASE WHEN importer_code = ${country} THEN volume_bcm ELSE -volume_bcm END AS volume_bcm, status, method, route, 'WLD' AS exporter_code
    FROM gas_flow WHERE (importer_code, exporter_code) IN ((${country}, 'WLD'), ('WLD', ${country})) AND route = 'NET'
      AND year = ${row.col('year')} AND dataset_slug = ANY(ARRAY(${latestEditions(scope)}))`
  const summed = sql`SELECT ${SUMMED} FROM (${flows}) AS gas GROUP BY dataset_slug ORDER BY sum(volume_bcm) IS NULL, dataset_slug LIMIT 1`
  return supply(name, context, summed, sql`NULL::text`)
}

const SUMMED = sql`dataset_slug, sum(volume_bcm) AS volume, bool_or(volume_bcm IS NULL) AS is_partial, coalesce(min(status::text) FILTER (WHERE volume_bcm IS NOT NULL), min(status::text)) AS status,
  bool_and(exporter_code = 'WLD') AS is_net, min(method) AS method, CASE WHEN min(route) = max(route) THEN min(route) END AS only_route`

function supply(name: string, { row }: MetricContext, summed: Sql, supplier: Sql): Sql {
  const year = row.col('year')
  const json = inputJson(name, KIND, {
    value: sql`found.volume`,
    unit: 'bcm',
    year,
    status: sql`coalesce(found.status, 'MISSING')`,
    dataset: sql`found.dataset_slug`,
    facts: {
      country: row.col('countryName'),
      supplier,
      year,
      asOf: row.col('asOf'),
      isNet: sql`coalesce(found.is_net, false)`,
      isPartial: sql`coalesce(found.is_partial, false)`,
      method: sql`found.method`,
      onlyRoute: sql`nullif(found.only_route, '')`,
    },
  })
  return sql`(SELECT jsonb_build_array(${json}) FROM (SELECT 1) AS one LEFT JOIN (${summed}) AS found ON true)`
}

export interface GasSupplyFacts {
  country: string
  /** Null for the balance with all of them. */
  supplier: string | null
  year: number
  asOf: string | null
  isNet: boolean
  isPartial: boolean
  method: string | null
  onlyRoute: string | null
}

defineInputKind<GasSupplyFacts>(KIND, {
  label: ({ country, supplier, year, isNet }) =>
    isNet || supplier === null
      ? `Net gas imports of ${country} in ${year}`
      : `Gas that ${country} imports from ${supplier} in ${year}`,
  explain: ({ country, supplier, year, asOf }, { dataset }) => {
    const what = supplier === null ? `the net gas imports of ${country}` : `gas of ${country} from ${supplier}`
    return dataset === null
      ? `No dataset known ${asOf === null ? 'here' : `on ${asOf}`} has ${what} in ${year}.`
      : `${dataset} has no value of ${what} in ${year}.`
  },
  warn: ({ isPartial, isNet, onlyRoute }, { value, dataset }) => {
    const warnings: Warning[] = []
    if (value !== null && isPartial) {
      warnings.push({ code: 'INCOMPLETE_SUM', message: 'The gas is a sum without a route that has no value.' })
    }
    if (value !== null && !isNet && onlyRoute !== null) {
      const message = `${dataset} has the gas that came by the route ${onlyRoute} only; what came otherwise is not in it.`
      warnings.push({ code: 'ONE_ROUTE', message })
    }
    return warnings
  },
})
