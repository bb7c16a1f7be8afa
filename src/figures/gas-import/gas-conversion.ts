import { Decimal } from 'decimal.js'
import { ArgumentError } from '../../planner/parameters.js'
import type { GasUnit, Quantity } from '../quantity.type.js'

// The international foot is 0.3048 m exactly (1959 yard and pound agreement), so a cubic foot is 0.028316846592 m3.
const M3_PER_SCF = new Decimal('0.3048').pow(3)
const DAYS_PER_YEAR = 365

interface GasUnitForm {
  /** Cubic metres in one, per day for a rate. */
  m3: Decimal
  rate: boolean
}

const million = new Decimal(1e6)
const billion = new Decimal(1e9)

const VOLUMES: Readonly<Partial<Record<GasUnit, GasUnitForm>>> = {
  SCF: { m3: M3_PER_SCF, rate: false },
  M3: { m3: new Decimal(1), rate: false },
  BCM: { m3: billion, rate: false },
  SCF_PER_DAY: { m3: M3_PER_SCF, rate: true },
  MILLION_SCF_PER_DAY: { m3: M3_PER_SCF.mul(million), rate: true },
  BILLION_SCF_PER_DAY: { m3: M3_PER_SCF.mul(billion), rate: true },
  MILLION_M3_PER_DAY: { m3: million, rate: true },
  BCM_PER_YEAR: { m3: billion.div(DAYS_PER_YEAR), rate: true },
}

const PLACES = 12
/** So many that the value comes out again when a reader multiplies. */
const FACTOR_DIGITS = 16

/** How many of one unit are in another, where both are volumes or both are rates; undefined for energy. */
export function gasFactor(unit: GasUnit, to: GasUnit): Decimal | undefined {
  const from = VOLUMES[unit]
  const target = VOLUMES[to]
  return from && target && from.rate === target.rate ? from.m3.div(target.m3) : undefined
}

/** A reported quantity of gas, and the days that a volume was counted over. */
export interface ReportedGas {
  amount: string
  unit: GasUnit
  /** Days of the period, both ends counted; undefined where the period is unknown. */
  days: number | undefined
}

/**
 * Converts between volumes and between rates geometrically: a cubic foot is a cubic foot at whatever conditions, a year
 * has 365 days. A volume becomes a rate over the days of its period, which `annualised` tells unless that is a year.
 */
export function convertGas({ amount, unit, days }: ReportedGas, to: GasUnit): Quantity {
  if (to === unit) return { value: amount, unit, factor: null, annualised: false }
  const from = VOLUMES[unit]
  const target = VOLUMES[to]
  if (!from || !target) {
    throw new ArgumentError(
      `${unit} cannot become ${to}: volume and energy are tied by a heating value, and none is named`,
      'unit',
    )
  }
  let ratio = from.m3.div(target.m3)
  const basis = unit.includes('SCF') !== to.includes('SCF') ? [`geometric: 1 scf = ${M3_PER_SCF.toFixed()} m3`] : []
  let annualised = false
  if (unit === 'BCM_PER_YEAR' || to === 'BCM_PER_YEAR') basis.push('1 year = 365 days')
  if (from.rate && !target.rate) {
    throw new ArgumentError(
      `${unit} is a rate and cannot become the volume ${to}: ask for a rate, such as BCM_PER_YEAR`,
      'unit',
    )
  }
  if (!from.rate && target.rate) {
    if (days === undefined) {
      throw new ArgumentError(
        `${unit} cannot become the rate ${to}: the days that it was counted over are not known`,
        'unit',
      )
    }
    // The volume of a whole year is the volume per year, in a leap year too.
    const wholeYear = days === 365 || days === 366
    annualised = !wholeYear
    ratio = ratio.div(wholeYear && to === 'BCM_PER_YEAR' ? DAYS_PER_YEAR : days)
    basis.push(wholeYear && to === 'BCM_PER_YEAR' ? 'counted over a whole year' : `counted over ${days} days`)
  }
  const value = new Decimal(amount).mul(ratio)
  const factor = ratio.toSignificantDigits(FACTOR_DIGITS).toFixed()
  return {
    value: value.toDecimalPlaces(PLACES).toFixed(),
    unit: to,
    factor: basis.length > 0 ? `${factor} (${basis.join('; ')})` : factor,
    annualised,
  }
}
