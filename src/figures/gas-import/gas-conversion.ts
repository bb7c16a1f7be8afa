import type { Decimal } from 'decimal.js'
import { LRUCache } from 'lru-cache'
import { ArgumentError } from '../../planner/parameters.js'
import type { GasUnit, Quantity } from '../quantity.type.js'
import { type Conditions, convertMatter, type PublishedGas, type Step } from './convert-matter.js'
import { ExactDecimal } from './exact-decimal.js'
import { GAS_UNITS } from './gas-units.js'
import { applyRatio, type Ratio, ratioOf } from './ratio.js'

const DAYS_PER_YEAR = 365
const PLACES = 12
/** So many that the value comes out again when a reader multiplies. */
const FACTOR_DIGITS = 16

/** A reported quantity of gas. */
export interface ReportedGas extends PublishedGas {
  amount: string
  /** Days of the period that a sum was counted over, both ends counted; undefined where the period is unknown. */
  days: number | undefined
}

interface SpanStep extends Step {
  annualised: boolean
}

/** How many of one unit are in another, where both are volumes or both are rates; undefined for energy. */
export function gasFactor(unit: GasUnit, to: GasUnit): Decimal | undefined {
  const from = GAS_UNITS[unit]
  const target = GAS_UNITS[to]
  if (from.measure !== 'VOLUME' || target.measure !== 'VOLUME' || (from.per === null) !== (target.per === null))
    return undefined
  return betweenUnits(unit, to).mul(betweenRates(unit, to))
}

/** How values of one unit become values of another. */
interface Conversion {
  ratio: Ratio
  /** Undefined where the value stays as it is. */
  factor: string | undefined
  annualised: boolean
}

/** Composing one takes much longer than applying it, and most lists have a few: as many as spans of days are common. */
const conversions = new LRUCache<string, Conversion>({ max: 2_000 })

/**
 * Converts a quantity: geometrically (a cubic foot is a cubic foot at whatever conditions) unless states are named, to
 * energy and back by the factor of a publisher. A year has 365 days. A sum becomes a rate over the days of its period,
 * which `annualised` tells where a yearly rate comes from another span than a year.
 */
export function convertGas(gas: ReportedGas, to: GasUnit, conditions: Conditions = {}): Quantity {
  const { ratio, factor, annualised } = conversionOf(gas, to, conditions)
  if (factor === undefined) return { value: gas.amount, unit: to, factor: null, annualised: false }
  return { value: applyRatio(gas.amount, ratio, PLACES), unit: to, factor, annualised }
}

function conversionOf(gas: PublishedGas & { days: number | undefined }, to: GasUnit, conditions: Conditions) {
  const { measuredAt, statedAt, energyFactor } = conditions
  const days = isFromSumToRate(gas.unit, to) ? gas.days : ''
  const key = `${gas.unit} ${to} ${days} ${gas.publishedAt} ${measuredAt} ${statedAt} ${energyFactor}`
  let conversion = conversions.get(key)
  if (!conversion) conversions.set(key, (conversion = compose(gas, to, conditions)))
  return conversion
}

function compose(gas: PublishedGas & { days: number | undefined }, to: GasUnit, conditions: Conditions): Conversion {
  const span = overTime(gas, to)
  const matter = convertMatter(gas, to, conditions)
  const ratio = betweenUnits(gas.unit, to).mul(span.ratio).mul(matter.ratio)
  if (to === gas.unit && ratio.eq(1)) return { ratio: ratioOf(ratio), factor: undefined, annualised: false }
  const factor = ratio.toSignificantDigits(FACTOR_DIGITS).toFixed()
  const basis = [...matter.basis, ...span.basis]
  return {
    ratio: ratioOf(ratio),
    factor: basis.length > 0 ? `${factor} (${basis.join('; ')})` : factor,
    annualised: span.annualised,
  }
}

function isFromSumToRate(unit: GasUnit, to: GasUnit): boolean {
  return GAS_UNITS[unit].per === null && GAS_UNITS[to].per !== null
}

/** From a sum over days to a rate, or from one rate to another. */
function overTime({ unit, days }: Pick<ReportedGas, 'unit' | 'days'>, to: GasUnit): SpanStep {
  const from = GAS_UNITS[unit]
  const target = GAS_UNITS[to]
  const isYearly = target.per === 'YEAR'
  const basis = (from.per === 'YEAR') !== isYearly ? ['1 year = 365 days'] : []
  if ((from.per === null) === (target.per === null)) return { ratio: betweenRates(unit, to), basis, annualised: false }
  if (target.per === null) {
    const rate = target.measure === 'VOLUME' ? 'BCM_PER_YEAR' : 'PJ_PER_YEAR'
    throw new ArgumentError(
      `${unit} is a rate and cannot become the sum ${to}: ask for a rate, such as ${rate}`,
      'unit',
    )
  }
  if (days === undefined) {
    throw new ArgumentError(
      `${unit} cannot become the rate ${to}: the days that it was counted over are not known`,
      'unit',
    )
  }
  // What was counted over a whole year is the rate of that year, in a leap year too.
  const isWholeYear = days === DAYS_PER_YEAR || days === DAYS_PER_YEAR + 1
  if (isYearly && isWholeYear) {
    return { ratio: new ExactDecimal(1), basis: [...basis, 'counted over a whole year'], annualised: false }
  }
  const ratio = new ExactDecimal(isYearly ? DAYS_PER_YEAR : 1).div(days)
  return { ratio, basis: [...basis, `counted over ${days} days`], annualised: isYearly }
}

function betweenUnits(unit: GasUnit, to: GasUnit): Decimal {
  return GAS_UNITS[unit].size.div(GAS_UNITS[to].size)
}

function betweenRates(unit: GasUnit, to: GasUnit): Decimal {
  const [from, target] = [GAS_UNITS[unit].per, GAS_UNITS[to].per]
  if (from === 'DAY' && target === 'YEAR') return new ExactDecimal(DAYS_PER_YEAR)
  return new ExactDecimal(1).div(from === 'YEAR' && target === 'DAY' ? DAYS_PER_YEAR : 1)
}
