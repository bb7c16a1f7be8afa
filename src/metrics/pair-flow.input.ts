import { type RawBuilder, sql } from 'kysely'
import { describeRow, explainObservation, flowName } from '../bilateral/series/explain-observation.js'
import {
  type ObservationFacts,
  type ObservationPlace,
  OWN_EXPORTS,
  OWN_IMPORTS,
  type YearFacts,
} from '../bilateral/series/observation-facts.js'
import type { Row } from '../planner/model.js'
import type { Warning } from '../statistics/warning.type.js'
import type { Need } from './metric.js'
import { defineInputKind, type InputFacts, inputJson } from './metric-input.js'
import { flowsIn } from './subject.js'

type Sql = RawBuilder<unknown>

const KIND = 'PAIR_FLOW'

/** A flow of the pair in the year of the row. */
export function pairFlow({ name: place }: ObservationPlace): Need {
  return (name, { row }) => sql`jsonb_build_array(${flowJson(name, row, row.col(place), row.col('year'))})`
}

/** The flows of the pair in a direction (an argument of the metric), in the year of the row or in another. */
export function pairFlows(yearFrom?: (year: Sql, args: (name: string) => Sql) => Sql): Need {
  return (name, { row, args }) => {
    const year = yearFrom ? yearFrom(row.col('year'), (argument) => args.sql(argument)) : row.col('year')
    const flows = placesOf(args.literal('direction')).map(({ name: place }) =>
      flowJson(name, row, yearFrom ? sql.ref(`other.${place}`) : row.col(place), year),
    )
    const array = sql`jsonb_build_array(${sql.join(flows)})`
    return yearFrom ? sql`(SELECT ${array} FROM (${flowsIn(row, year)}) AS other)` : array
  }
}

function placesOf(direction: unknown): readonly ObservationPlace[] {
  if (direction === 'EXPORTS') return [OWN_EXPORTS]
  return direction === 'IMPORTS' ? [OWN_IMPORTS] : [OWN_EXPORTS, OWN_IMPORTS]
}

function flowJson(need: string, row: Row, flow: Sql, year: Sql): Sql {
  return inputJson(need, KIND, {
    value: sql`${flow}->'Usd'`,
    unit: 'USD',
    year,
    status: sql`${flow}->'Status'`,
    dataset: row.col('datasetSlug'),
    shared: sql`${row.col('edition')} || ${flow}`,
  })
}

type Facts = YearFacts & ObservationFacts & ObservationPlace

defineInputKind<Facts>(KIND, {
  label: (facts) => `${labelFlow(facts)} in ${facts.year}, as ${sideOf(facts)} records them`,
  explain: (facts) => explainObservation(facts, facts, facts) ?? 'There is no value.',
  warn: (facts, { status }) => {
    const warnings: Warning[] = []
    if (status === 'MIRRORED') {
      const message = `${labelFlow(facts)} are taken from the row in which ${describeRow(facts, facts)}: ${facts.datasetSlug} has rows of ${flowName(facts.onlyFlow)} only.`
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
  const message = `${valued.map((input) => `${labelFlow(input.facts as unknown as Facts)} are ${(input.facts as unknown as Facts).Valuation}`).join('. ')}: freight and insurance are in the imports only.`
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
