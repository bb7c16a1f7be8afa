import { type RawBuilder, sql } from 'kysely'
import type { Warning } from '../statistics/warning.type.js'
import type { MetricContext, Need } from './metric.js'
import { defineInputKind, inputJson } from './metric-input.js'
import { type EditionFacts, editionFacts, explainEdition } from './subject.js'

type Sql = RawBuilder<unknown>
type TotalFlow = 'EXPORT' | 'IMPORT'

const KIND = 'COUNTRY_TOTAL'

interface TotalBy {
  /** Whose total it is. */
  side?: 'country' | 'partner'
  flow: TotalFlow
  /** Taken from what its partners record of it, rather than from what it records itself. */
  recordedByOthers?: boolean
  year?: (year: Sql, args: (name: string) => Sql) => Sql
}

/** What a country exports to, or imports from, all others in a year. */
export function countryTotal({ side = 'country', flow, recordedByOthers = false, year: yearFrom }: TotalBy): Need {
  return (name, context) => {
    const { row, args } = context
    const year = yearFrom ? yearFrom(row.col('year'), (argument) => args.sql(argument)) : row.col('year')
    const total = totalJson(name, context, row.col(`${side}Code`), flow, recordedByOthers, year)
    return sql`jsonb_build_array(${total})`
  }
}

/** The totals of the country in a direction, which is an argument of the metric. */
export function countryTotals(year?: TotalBy['year']): Need {
  return (name, context) => {
    const direction = context.args.literal('direction')
    const flows: TotalFlow[] =
      direction === 'EXPORTS' ? ['EXPORT'] : direction === 'IMPORTS' ? ['IMPORT'] : ['EXPORT', 'IMPORT']
    const totals = flows.map((flow) => countryTotal({ flow, ...(year && { year }) })(name, context))
    return sql`(${sql.join(totals, sql` || `)})`
  }
}

function totalJson(
  need: string,
  { row }: MetricContext,
  country: Sql,
  flow: TotalFlow,
  byOthers: boolean,
  year: Sql,
): Sql {
  const wanted = byOthers ? 'PARTNER' : 'REPORTER'
  // A dataset of one flow has each country's own record of that flow, and of the other what its partners record.
  const side = sql`(CASE WHEN ${row.col('onlyFlow')} IS NULL THEN ${sql.lit(wanted)} WHEN ${row.col('onlyFlow')}::text = ${sql.lit(flow)} THEN 'REPORTER' ELSE 'PARTNER' END)`
  const value = sql`coalesce(total.world_usd, total.partners_usd)`
  const isInside = sql`${year} BETWEEN ${row.col('firstYear')} AND ${row.col('lastYear')}`
  const status = sql`CASE WHEN ${value} IS NOT NULL THEN CASE WHEN side.side <> ${sql.lit(wanted)} THEN 'MIRRORED' WHEN total.world_usd IS NOT NULL THEN 'REPORTED' ELSE 'DERIVED' END
    WHEN total.partners > total.missing OR (${row.col('coverage')} IS NOT NULL AND ${isInside}) THEN 'PARTIAL_COVERAGE' ELSE 'MISSING' END`
  const json = inputJson(need, KIND, {
    value,
    unit: 'USD',
    year,
    status,
    dataset: row.col('datasetSlug'),
    facts: {
      ...editionFacts(row, year),
      name: sql`area.name`,
      flow: sql.lit(flow),
      byOthers: sql`side.side = 'PARTNER'`,
      isWorldRow: sql`total.world_usd IS NOT NULL`,
      partners: sql`total.partners`,
      missing: sql`total.missing`,
    },
  })
  return sql`(SELECT ${json} FROM (SELECT ${side} AS side) AS side JOIN country AS area ON area.code = ${country}
    LEFT JOIN trade_country_year AS total ON total.country_code = ${country} AND total.side = side.side::trade_side
      AND total.flow = ${sql.lit(flow)} AND total.year = ${year} AND total.dataset_slug = ${row.col('datasetSlug')})`
}

interface Facts extends EditionFacts {
  name: string
  flow: TotalFlow
  byOthers: boolean
  isWorldRow: boolean
  partners: number | null
  missing: number | null
}

defineInputKind<Facts>(KIND, {
  label: ({ name, flow, year, byOthers }) =>
    `${flow === 'EXPORT' ? 'Exports' : 'Imports'} of ${name} in all in ${year}${byOthers ? ', as its partners record them' : ''}`,
  explain: (facts, { status }) => {
    if (facts.partners === null) return explainEdition(facts)
    return status === 'PARTIAL_COVERAGE'
      ? `${facts.datasetSlug} holds a part only of what ${facts.name} trades in ${facts.year}.`
      : `None of the ${facts.partners} rows of its partners in ${facts.year} has a value.`
  },
  warn: (facts, { value, status }) => {
    if (value === null) return []
    const what = `${facts.flow === 'EXPORT' ? 'Exports' : 'Imports'} of ${facts.name} in all`
    const warnings: Warning[] = []
    if (status === 'MIRRORED') {
      const message = `${what} are what its partners record as ${facts.flow === 'EXPORT' ? 'imports' : 'exports'}.`
      warnings.push({ code: 'MIRRORED_TOTAL', message })
    }
    if (!facts.isWorldRow) {
      const message = `${what} are the sum of ${(facts.partners ?? 0) - (facts.missing ?? 0)} partners: ${facts.datasetSlug} has no row for the World.`
      warnings.push({ code: 'AGGREGATE_MISSING', message })
    }
    if (!facts.isWorldRow && (facts.missing ?? 0) > 0) {
      const message = `${what} are a sum without ${facts.missing} of ${facts.partners} partners, for which ${facts.datasetSlug} has no value; a zero there may mean "not reported".`
      warnings.push({ code: 'STRUCTURAL_ZEROS', message })
    }
    return warnings
  },
})
