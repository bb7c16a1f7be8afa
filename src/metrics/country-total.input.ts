import { type RawBuilder, sql } from 'kysely'
import type { Warning } from '../statistics/warning.type.js'
import type { MetricContext, Need } from './metric.js'
import { defineInputKind, inputJson } from './metric-input.js'
import { countOf } from './count-of.js'
import { type EditionFacts, explainEdition } from './subject.js'

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
  // What others record is not known where the dataset holds a part of them.
  const value = sql`CASE WHEN side.side = 'REPORTER' OR ${row.col('hasWorld')} THEN coalesce(total.world_usd, total.partners_usd) END`
  const isInside = sql`${year} BETWEEN ${row.col('firstYear')} AND ${row.col('lastYear')}`
  const status = sql`CASE WHEN ${value} IS NOT NULL THEN CASE WHEN side.side <> ${sql.lit(wanted)} THEN 'MIRRORED' WHEN total.world_usd IS NOT NULL THEN 'REPORTED' ELSE 'DERIVED' END
    WHEN total.partners > total.missing OR (${row.col('coverage')} IS NOT NULL AND ${isInside}) THEN 'PARTIAL_COVERAGE' ELSE 'MISSING' END`
  const json = inputJson(need, KIND, {
    value,
    unit: 'USD',
    year,
    status,
    dataset: row.col('datasetSlug'),
    shared: row.col('edition'),
    facts: {
      year,
      name: sql`area.name`,
      flow: sql.lit(flow),
      wanted: sql.lit(wanted),
      side: sql`side.side`,
      isWorldRow: sql`total.world_usd IS NOT NULL`,
      partners: sql`total.partners`,
      missing: sql`total.missing`,
    },
  })
  return sql`(SELECT ${json} FROM (SELECT ${side} AS side) AS side JOIN country AS area ON area.code = ${country}
    LEFT JOIN trade_country_year AS total ON total.country_code = ${country} AND total.side = side.side::trade_side
      AND total.flow = ${sql.lit(flow)} AND total.year = ${year} AND total.dataset_slug = ${row.col('datasetSlug')})`
}

export interface TotalFacts extends EditionFacts {
  name: string
  flow: TotalFlow
  /** Whose record it was to be, and whose it is: the country's own (REPORTER) or that of its partners (PARTNER). */
  wanted: 'REPORTER' | 'PARTNER'
  side: 'REPORTER' | 'PARTNER'
  isWorldRow: boolean
  partners: number | null
  missing: number | null
}

/** "Exports of Iraq in all in 2004"; as its partners record them it is what all others import from it. */
function nameTotal({ name, flow, wanted, year }: TotalFacts): string {
  if (wanted === 'REPORTER') return `${flow === 'EXPORT' ? 'Exports' : 'Imports'} of ${name} in all in ${year}`
  return `${flow === 'EXPORT' ? 'Imports of all others from' : 'Exports of all others to'} ${name} in ${year}`
}

function nameRecord({ name, flow, side }: TotalFacts): string {
  const recorded = side === 'REPORTER' ? flow : flow === 'EXPORT' ? 'IMPORT' : 'EXPORT'
  const flows = recorded === 'EXPORT' ? 'exports' : 'imports'
  return side === 'REPORTER' ? `what ${name} records as ${flows}` : `what the partners of ${name} record as ${flows}`
}

defineInputKind<TotalFacts>(KIND, {
  label: (facts) => `${nameTotal(facts)}${facts.side === facts.wanted ? '' : ` (${nameRecord(facts)})`}`,
  explain: (facts, { status }) => {
    if (facts.partners === null) return explainEdition(facts)
    return status === 'PARTIAL_COVERAGE'
      ? `${facts.datasetSlug} holds a part only of what ${facts.name} trades in ${facts.year}${facts.coverage === null ? '' : `: ${facts.coverage}`}.`
      : `None of ${countOf(facts.partners, 'row')} of its partners in ${facts.year} has a value; a zero there may mean "not reported".`
  },
  warn: (facts, { value, status }) => {
    if (value === null) return []
    const what = nameTotal(facts)
    const [partners, missing] = [facts.partners ?? 0, facts.missing ?? 0]
    const warnings: Warning[] = []
    if (status === 'MIRRORED') {
      const only = facts.onlyFlow === 'EXPORT' ? 'exports' : 'imports'
      const message = `${what} are ${nameRecord(facts)}: ${facts.datasetSlug} has rows of ${only} only.`
      warnings.push({ code: 'MIRRORED_TOTAL', message })
    }
    if (!facts.isWorldRow) {
      const message = `${what} are the sum of ${countOf(partners - missing, 'partner')}: ${facts.datasetSlug} has no row for the World.`
      warnings.push({ code: 'AGGREGATE_MISSING', message })
    }
    if (!facts.isWorldRow && missing > 0) {
      const message = `${what} are a sum without ${missing} of ${countOf(partners, 'partner')}, for which ${facts.datasetSlug} has no value; a zero there may mean "not reported".`
      warnings.push({ code: 'STRUCTURAL_ZEROS', message })
    }
    return warnings
  },
})
