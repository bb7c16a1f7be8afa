import { Decimal } from 'decimal.js'
import { Unit, unitInWords } from '../../figures/quantity.type.js'
import type { Warning } from '../../statistics/warning.type.js'
import type { FlowFacts } from './flow-facts.js'
import { type PaceFacts, type RivalFacts, SLIP, type SlipFacts } from './rival-facts.js'
import type { TotalFacts } from './total-facts.js'

export interface PlausibilityFacts extends RivalFacts {
  total: TotalFacts | null
}

export function warnOfFigure(facts: PlausibilityFacts | null): Warning[] {
  if (facts === null) return []
  const { total, slip, pace } = facts
  return [...(total ? [aboveTotal(total)] : []), ...(slip ? [slipped(slip)] : []), ...(pace ? [otherPace(pace)] : [])]
}

/** Most of the flows around it, and so many, must be near their median, else they tell nothing. */
const AGREE = 30
const FEWEST = 3

export function warnOfFlow(facts: FlowFacts | null): Warning[] {
  if (facts === null) return []
  const { value, world, around } = facts
  const warnings: Warning[] = []
  if (world !== null && value > world) {
    warnings.push({
      code: 'PARTNER_ABOVE_TOTAL',
      message: `It is more than the reporter's own row for the World, ${number(world)} US dollars.`,
    })
  }
  const middle = medianOfAgreeing(around) ?? value
  if (value >= SLIP * middle || middle >= SLIP * value) {
    warnings.push({
      code: 'MAGNITUDE_SLIP',
      message: `It is ${times(value / middle)} than in the ${around.length} years around it (${number(middle)} US dollars in the middle of them): a unit may have been mistaken.`,
    })
  }
  return warnings
}

/** Undefined where most of them are not near their median. */
function medianOfAgreeing(sorted: readonly number[]): number | undefined {
  if (sorted.length < FEWEST) return undefined
  const at = sorted.length / 2
  const median = (sorted[Math.ceil(at) - 1]! + sorted[Math.floor(at)]!) / 2
  const near = sorted.filter((value) => value <= AGREE * median && median <= AGREE * value)
  return near.length >= FEWEST && near.length > at ? median : undefined
}

const WHOLES: Readonly<Record<TotalFacts['of'], string>> = {
  EXPORTS: 'all exports of',
  IMPORTS: 'all imports of',
  TOTAL: 'all exports and imports of',
  CONSUMPTION: 'all gas that was consumed in',
  GAS_IMPORTS: 'all gas imports of',
}

function aboveTotal({ value, total, unit, of, country, year, dataset, made }: TotalFacts): Warning {
  const claimed = `With one partner it is ${number(Number(value))},`
  const sum = `${number(total)} ${nameOf(unit)}`
  const whole = `more than ${WHOLES[of]} ${country} in ${year}: ${sum}`
  return { code: 'PARTNER_ABOVE_TOTAL', message: `${claimed} ${explain()}.` }

  function explain(): string {
    if (!made) return `${whole} by ${dataset}`
    const { worldRows, partners, missing } = made
    if (partners === 0) return `${whole}, the ${worldRows === 1 ? 'row' : 'rows'} for the World of ${dataset}`
    const beside = worldRows > 0 ? 'a row for the World and ' : ''
    if (missing === 0) return `${whole}, ${beside}the sum of ${partners} ${partsOf(of, made)} in ${dataset}`
    const counted = `${beside}the sum of ${partners - missing} of ${partners} ${partsOf(of, made)}`
    return `ten times as much and more as ${sum}, ${counted} in ${dataset} for ${WHOLES[of]} ${country} in ${year}; the other ${missing} have no value`
  }
}

/** What a total is the sum of. */
function partsOf(of: TotalFacts['of'], { isMirrored }: NonNullable<TotalFacts['made']>): string {
  if (of === 'TOTAL') return 'flows with partners'
  return isMirrored ? 'records of partners' : 'partners'
}

function slipped({ value, others, count, unit }: SlipFacts): Warning {
  const said = count === 1 ? 'what another figure has' : `what ${count} other figures have`
  const message = `It is ${times(Number(value) / others)} than ${said} of the same (${number(others)} ${nameOf(unit)}): million and billion may have been mistaken.`
  return { code: 'MAGNITUDE_SLIP', message }
}

function otherPace({ added, days, unit, label, slug, before, daysBefore }: PaceFacts): Warning {
  const change = new Decimal(added)
  const since = `Since ${label ?? slug} (${number(Number(before))} ${nameOf(unit)} in ${daysBefore} days)`
  const tail = `in ${days} days`
  if (change.isNegative() || change.isZero()) {
    const what = change.isZero() ? 'nothing was added' : `the sum fell by ${number(change.abs().toNumber())}`
    return { code: 'RUN_RATE', message: `${since} ${what} ${tail}.` }
  }
  const pace = change.div(days).div(new Decimal(before).div(daysBefore)).toNumber()
  const words = pace > 1 ? `${number(pace)} times as fast` : `${number(1 / pace)} times as slow`
  return { code: 'RUN_RATE', message: `${since} ${number(change.toNumber())} were added ${tail}: ${words} as before.` }
}

const number = (value: number): string => new Intl.NumberFormat('en', { maximumSignificantDigits: 4 }).format(value)

const times = (ratio: number): string =>
  ratio > 1 ? `about ${number(roundly(ratio))} times more` : `about ${number(roundly(1 / ratio))} times less`
const roundly = (ratio: number): number => Number(ratio.toPrecision(2))

/** A currency without a unit of its own goes by its code. */
const nameOf = (unit: string | null): string =>
  unit !== null && Object.hasOwn(Unit, unit) ? unitInWords(unit as Unit) : (unit ?? '')
