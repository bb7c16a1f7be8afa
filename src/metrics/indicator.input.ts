import { sql } from 'kysely'
import { latestEditions } from '../statistics/datasets/editions.js'
import { type CountryIndicatorKind, INDICATORS } from '../statistics/indicators/indicator-kinds.js'
import type { Need } from './metric.js'
import { defineInputKind, inputJson } from './metric-input.js'

const KIND = 'INDICATOR'

/** A number about the country in the year, from the latest edition that has it. */
export function indicator(kind: CountryIndicatorKind): Need {
  return (name, { row, scope }) => {
    const year = row.col('year')
    const json = inputJson(name, KIND, {
      value: sql`number.value`,
      unit: INDICATORS[kind].unit,
      year,
      status: sql`coalesce(number.status, 'MISSING')`,
      dataset: sql`number.dataset_slug`,
      facts: {
        country: row.col('countryName'),
        indicator: sql.lit(kind),
        year,
        asOf: row.col('asOf'),
        known: sql`(SELECT jsonb_build_array(min(known.year), max(known.year)) FROM country_indicator AS known
          WHERE known.country_code = ${row.col('countryCode')} AND known.indicator = ${sql.lit(kind)} AND known.value IS NOT NULL
            AND known.dataset_slug = ANY(ARRAY(${latestEditions(scope)})))`,
      },
    })
    return sql`(SELECT jsonb_build_array(${json}) FROM (SELECT 1) AS one LEFT JOIN LATERAL (
      SELECT value, status, dataset_slug FROM country_indicator
      WHERE country_code = ${row.col('countryCode')} AND indicator = ${sql.lit(kind)} AND year = ${year} AND dataset_slug = ANY(ARRAY(${latestEditions(scope)}))
      ORDER BY value IS NULL, dataset_slug LIMIT 1) AS number ON true)`
  }
}

interface Facts {
  country: string
  indicator: CountryIndicatorKind
  year: number
  asOf: string | null
  known: [number | null, number | null]
}

defineInputKind<Facts>(KIND, {
  label: ({ country, indicator: kind, year }) => `${INDICATORS[kind].name} of ${country} in ${year}`,
  explain: ({ country, indicator: kind, year, asOf, known: [first, last] }) => {
    const name = INDICATORS[kind].name.charAt(0).toLowerCase() + INDICATORS[kind].name.slice(1)
    if (first === null || last === null)
      return `No dataset known ${asOf === null ? 'here' : `on ${asOf}`} has the ${name} of ${country}.`
    const isInside = year >= first && year <= last
    return `No dataset has the ${name} of ${country} in ${year}${isInside ? '' : `: it is known for ${first} to ${last}`}.`
  },
})
