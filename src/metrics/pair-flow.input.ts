import { type RawBuilder, sql } from 'kysely'
import { describeRow, explainObservation, flowName } from '../bilateral/series/explain-observation.js'
import {
  OBSERVATION_COLUMNS,
  type ObservationFacts,
  type ObservationPlace,
  OWN_EXPORTS,
  OWN_IMPORTS,
  YEAR_COLUMNS,
  type YearFacts,
} from '../bilateral/series/observation-facts.js'
import { observationsOf } from '../bilateral/series/trade-series-rows.js'
import type { Row } from '../planner/model.js'
import type { Warning } from '../statistics/warning.type.js'
import type { Need } from './metric.js'
import { defineInputKind, type InputFacts, inputJson } from './metric-input.js'

type Sql = RawBuilder<unknown>

const KIND = 'PAIR_FLOW'

/** A flow of the pair in the year of the row. */
export function pairFlow(place: ObservationPlace): Need {
  return (name, { row }) =>
    sql`jsonb_build_array(${flowJson(name, row, place, row.col('year'), (column) => row.col(column))})`
}

/** The flows of the pair in a direction (an argument of the metric), in the year of the row or in another. */
export function pairFlows(yearFrom?: (year: Sql, args: (name: string) => Sql) => Sql): Need {
  return (name, { row, args }) => {
    const places = placesOf(args.literal('direction'))
    const year = yearFrom ? yearFrom(row.col('year'), (argument) => args.sql(argument)) : row.col('year')
    const read = (column: string): Sql => (yearFrom ? sql.ref(`at.${column}`) : row.col(column))
    const flows = sql`jsonb_build_array(${sql.join(places.map((place) => flowJson(name, row, place, year, read)))})`
    return yearFrom ? sql`(SELECT ${flows} FROM (${observationsOf(row, year)}) AS at)` : flows
  }
}

function placesOf(direction: unknown): readonly ObservationPlace[] {
  if (direction === 'EXPORTS') return [OWN_EXPORTS]
  return direction === 'IMPORTS' ? [OWN_IMPORTS] : [OWN_EXPORTS, OWN_IMPORTS]
}

function flowJson(need: string, row: Row, place: ObservationPlace, year: Sql, read: (column: string) => Sql): Sql {
  const shared = Object.keys(YEAR_COLUMNS).map((name) => [name, name === 'year' ? year : row.col(name)])
  const own = Object.keys(OBSERVATION_COLUMNS).map((suffix) => [suffix, read(place.name + suffix)])
  const at = Object.entries(place).map(([name, value]) => [name, sql.lit(value)])
  return inputJson(need, KIND, {
    value: read(`${place.name}Usd`),
    unit: 'USD',
    year,
    status: read(`${place.name}Status`),
    dataset: row.col('datasetSlug'),
    facts: Object.fromEntries([...shared, ...own, ...at]) as Record<string, Sql>,
  })
}

type Facts = YearFacts & ObservationFacts & ObservationPlace

defineInputKind<Facts>(KIND, {
  label: (facts) => `${labelFlow(facts)} in ${facts.year}, as ${sideOf(facts)} records them`,
  explain: (facts) => explainObservation(facts, facts, facts) ?? 'There is no value.',
  warn: (facts, { status }) => {
    const warnings: Warning[] = []
    if (status === 'MIRRORED') {
      const message = `${labelFlow(facts)} are what ${describeRow(facts, facts)}: ${facts.datasetSlug} has rows of ${flowName(facts.onlyFlow)} only.`
      warnings.push({ code: `MIRRORED_${facts.flow}S`, message })
    }
    if (facts.Usd !== null && facts.Missing > 0) {
      const message = `${labelFlow(facts)} are a sum without ${facts.Missing} ${facts.Missing === 1 ? 'commodity that has' : 'commodities that have'} no value.`
      warnings.push({ code: 'INCOMPLETE_SUM', message })
    }
    return warnings
  },
})

/** That the flows which a metric puts together are not valued alike. */
export function warnOfValuation(inputs: readonly InputFacts[]): Warning[] {
  const valued = inputs.filter(({ kind, value }) => kind === KIND && value !== null)
  const valuations = new Set(valued.map(({ facts }) => (facts as unknown as Facts).Valuation))
  if (!valuations.has('CIF') || !valuations.has('FOB')) return []
  const message = `${valued.map((input) => `${labelFlow(input.facts as unknown as Facts)} are ${(input.facts as unknown as Facts).Valuation}`).join(', ')}: freight and insurance are in the imports only.`
  return [{ code: 'MIXED_VALUATION', message }]
}

function labelFlow({ countryName, partnerName, flow, isOwn }: Facts): string {
  const [reporter, other] = isOwn ? [countryName, partnerName] : [partnerName, countryName]
  return flow === 'EXPORT' ? `Exports of ${reporter} to ${other}` : `Imports of ${reporter} from ${other}`
}

/** Who keeps the record: the other side of a flow that is mirrored. */
function sideOf({ countryName, partnerName, isOwn, onlyFlow, flow }: Facts): string {
  return isOwn === (onlyFlow === null || onlyFlow === flow) ? countryName : partnerName
}
