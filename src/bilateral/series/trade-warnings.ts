import type { Warning } from '../../statistics/warning.type.js'
import { describeRow, explainObservation, explainYear, flowName } from './explain-observation.js'
import { factsOf, type ObservationFacts, OWN_EXPORTS, OWN_IMPORTS, type SeriesRow } from './observation-facts.js'

/** Why a year has no total, and what to know of one that it has. */
export function warnOf(row: SeriesRow): Warning[] {
  const sides = [OWN_EXPORTS, OWN_IMPORTS].map((place) => ({ place, facts: factsOf(row, place) }))
  const missing = sides.filter(({ facts }) => facts.Usd === null)
  const nothing = missing.length === 2 && missing.every(({ facts }) => !facts.IsRecorded) ? explainYear(row) : null
  if (nothing !== null) return [{ code: 'MISSING', message: `No total and no balance: ${nothing}` }]
  return [
    ...missing.map(({ place, facts }) => ({
      code: facts.Status,
      message: `No total and no balance without ${place.name}. ${explainObservation(row, place, facts)}`,
    })),
    ...sides
      .filter(({ facts }) => facts.Status === 'MIRRORED')
      .map(({ place }) => ({
        code: `MIRRORED_${place.name.toUpperCase()}`,
        message: `${capitalise(place.name)} are what ${describeRow(row, place)}: ${row.datasetSlug} has rows of ${flowName(row.onlyFlow)} only. The records of the two sides cannot be compared.`,
      })),
    ...sides.flatMap(({ place, facts }) => warnOfSum(place.name, facts)),
    ...warnOfValuation(sides.map(({ facts }) => facts)),
    ...warnOfReconciliation(row, missing.length),
  ]
}

function warnOfSum(name: string, { Usd: value, Missing: missing }: ObservationFacts): Warning[] {
  if (value === null || missing === 0) return []
  const message = `${capitalise(name)} are a sum without ${missing} ${missing === 1 ? 'commodity that has' : 'commodities that have'} no value.`
  return [{ code: 'INCOMPLETE_SUM', message }]
}

function warnOfValuation([exports, imports]: ReturnType<typeof factsOf>[]): Warning[] {
  if (!exports || !imports || exports.Usd === null || imports.Usd === null) return []
  const mixed = [exports.Valuation, imports.Valuation].sort().join() === 'CIF,FOB'
  if (!mixed) return []
  const message = `Exports are ${exports.Valuation}, imports ${imports.Valuation}: freight and insurance are in one of them only, and so in the total and the balance.`
  return [{ code: 'MIXED_VALUATION', message }]
}

function warnOfReconciliation({ datasetSlug, isReconciled }: SeriesRow, missing: number): Warning[] {
  if (!isReconciled || missing === 2) return []
  const message = `The publisher of ${datasetSlug} reconciled what the two sides report: reportedByPartner is no second record.`
  return [{ code: 'RECONCILED', message }]
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
