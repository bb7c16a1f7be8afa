import { Decimal } from 'decimal.js'
import { describeRow, explainObservation } from '../../bilateral/series/explain-observation.js'
import {
  factsOf,
  type ObservationFacts,
  type ObservationPlace,
  OWN_EXPORTS,
  OWN_IMPORTS,
  type SeriesRow,
} from '../../bilateral/series/observation-facts.js'
import type { Quantity } from '../../figures/quantity.type.js'
import type { ObservationStatus } from '../../statistics/observation.js'
import type { Reason } from '../comparability.js'
import type { Judgement } from '../counterpart.js'
import type { TradeFacts } from './trade-counterpart.js'

interface Observed {
  quantity: Quantity | null
  observation?: NonNullable<Judgement['observation']>
  reasons: Reason[]
}

const PLACES = { EXPORTS: [OWN_EXPORTS], IMPORTS: [OWN_IMPORTS], TOTAL: [OWN_EXPORTS, OWN_IMPORTS] } as const

/** Of two observations together: what says least of a value. */
const STATUSES: readonly ObservationStatus[] = [
  'MISSING',
  'PARTIAL_COVERAGE',
  'ZERO_OR_NOT_REPORTED',
  'MIRRORED',
  'ESTIMATED',
  'DERIVED',
  'REPORTED',
]

/** What the statistic has in the direction of the claim. A total needs both sides. */
export function observeTrade({ claim, statistic, year, isNamed, edition, asOf }: TradeFacts): Observed {
  if (statistic === null) return { quantity: null, reasons: [noStatistic('The claim names no time: give `year`.')] }
  const found = PLACES[claim.direction].map((place) => ({ place, facts: factsOf(statistic, place) }))
  const missing = found.filter(({ facts }) => facts.Usd === null)
  const reasons: Reason[] = [
    ...(missing.length > 0 ? [noStatistic(explainMissing(statistic, missing, isNamed && edition === null, asOf))] : []),
    ...found.flatMap(({ place, facts }) => differenceInValuation(statistic, place, facts)),
    ...found.flatMap(({ place, facts }) => noteSum(place, facts)),
  ]
  if (!found.some(({ facts }) => facts.IsRecorded)) return { quantity: null, reasons }
  const valuations = new Set(found.map(({ facts }) => facts.Valuation))
  const observation = {
    label: `${what(claim.direction)} of ${claim.reporterName} ${preposition(claim.direction)} ${claim.partnerName} in ${year}, all goods`,
    direction: claim.direction,
    status: STATUSES.find((status) => found.some(({ facts }) => facts.Status === status))!,
    valuation: valuations.size === 1 ? found[0]!.facts.Valuation : 'UNSPECIFIED',
  } as const
  if (missing.length > 0) return { quantity: null, observation, reasons }
  const sum = found.reduce((total, { facts }) => total.plus(facts.Usd!), new Decimal(0))
  return { quantity: { value: sum.toFixed(), unit: 'USD', factor: null, annualised: false }, observation, reasons }
}

const what = (direction: string): string =>
  direction === 'TOTAL' ? 'Trade' : direction === 'EXPORTS' ? 'Exports' : 'Imports'
const preposition = (direction: string): string =>
  direction === 'TOTAL' ? 'with' : direction === 'EXPORTS' ? 'to' : 'from'
const noStatistic = (message: string): Reason => ({ differs: 'STATISTIC', message })

interface Found {
  place: ObservationPlace
  facts: ObservationFacts
}

function explainMissing(
  statistic: SeriesRow,
  missing: readonly Found[],
  isTooEarly: boolean,
  asOf: string | null,
): string {
  if (isTooEarly) return `The dataset named had not been released by ${asOf}.`
  const words = missing.map(({ place, facts }) => explainObservation(statistic, place, facts))
  return [...new Set(words)].join(' ')
}

/**
 * By convention (IMTS 2010) exports are valued at the border of the country they leave, imports at that of the one they
 * enter. Exports from the partner's record of imports have freight and insurance in them, unless it is FOB.
 */
function differenceInValuation(row: SeriesRow, place: ObservationPlace, facts: ObservationFacts): Reason[] {
  if (facts.Usd === null) return []
  const isExport = place.flow === 'EXPORT'
  const isMirrored = facts.Status === 'MIRRORED'
  const mirrored = isMirrored
    ? [{ code: 'MIRRORED', message: `The observation is what ${describeRow(row, place)}.` }]
    : []
  if (isExport && facts.Valuation !== 'FOB' && (isMirrored || facts.Valuation === 'CIF')) {
    const message = `The exports of the statistic are ${isMirrored ? 'what the partner records as imports, whose value has' : 'valued with'} freight and insurance${isMirrored ? ' in it' : ''}.`
    return [{ differs: 'VALUATION', message }, ...mirrored]
  }
  if (!isExport && facts.Valuation === 'FOB') {
    return [
      { differs: 'VALUATION', message: 'The imports of the statistic are valued without freight and insurance.' },
      ...mirrored,
    ]
  }
  return mirrored
}

function noteSum({ name }: ObservationPlace, { Usd: value, Missing: missing }: ObservationFacts): Reason[] {
  if (value === null || missing === 0) return []
  const parts = missing === 1 ? 'a part that has' : `${missing} parts that have`
  return [
    { differs: 'PARTS', message: `The claim is of all goods, the ${name} of the statistic leave some out.` },
    { code: 'INCOMPLETE_SUM', message: `The ${name} of the statistic are a sum without ${parts} no value.` },
  ]
}
