import type { Decimal } from 'decimal.js'
import type { GasUnit } from '../quantity.type.js'
import { ExactDecimal } from './exact-decimal.js'

/** How a unit of gas is made. */
export interface GasUnitForm {
  measure: 'VOLUME' | 'ENERGY'
  /** Cubic metres in one, or megajoules. */
  size: Decimal
  /** What a rate is per; null for a sum. */
  per: 'DAY' | 'YEAR' | null
  /** What one is worth, where that is neither a power of ten nor the name of the unit. */
  worth?: string
}

// The international foot is 0.3048 m exactly (1959 yard and pound agreement), so a cubic foot is 0.028316846592 m3.
export const M3_PER_SCF = new ExactDecimal('0.3048').pow(3)
// The International Table unit: 4.1868 J x 453.59237 g / 1.8, from the calorie of 1956 and the pound of 1959, both exact.
export const MJ_PER_MMBTU = new ExactDecimal('1055.05585262')
const MJ_PER_PJ = new ExactDecimal(1e9)
const MJ_PER_TWH = MJ_PER_PJ.mul('3.6')
const ONE = new ExactDecimal(1)

const scf = `1 scf = ${M3_PER_SCF.toFixed()} m3`
const mmbtu = `1 MMBtu = ${MJ_PER_MMBTU.toFixed()} MJ`
const twh = '1 TWh = 3.6 PJ'

export const GAS_UNITS: Readonly<Record<GasUnit, GasUnitForm>> = {
  SCF: { measure: 'VOLUME', size: M3_PER_SCF, per: null, worth: scf },
  M3: { measure: 'VOLUME', size: ONE, per: null },
  BCM: { measure: 'VOLUME', size: ONE.mul(1e9), per: null },
  SCF_PER_DAY: { measure: 'VOLUME', size: M3_PER_SCF, per: 'DAY', worth: scf },
  MILLION_SCF_PER_DAY: { measure: 'VOLUME', size: M3_PER_SCF.mul(1e6), per: 'DAY', worth: scf },
  BILLION_SCF_PER_DAY: { measure: 'VOLUME', size: M3_PER_SCF.mul(1e9), per: 'DAY', worth: scf },
  MILLION_M3_PER_DAY: { measure: 'VOLUME', size: ONE.mul(1e6), per: 'DAY' },
  BCM_PER_YEAR: { measure: 'VOLUME', size: ONE.mul(1e9), per: 'YEAR' },
  TWH: { measure: 'ENERGY', size: MJ_PER_TWH, per: null, worth: twh },
  PJ: { measure: 'ENERGY', size: MJ_PER_PJ, per: null },
  MMBTU: { measure: 'ENERGY', size: MJ_PER_MMBTU, per: null, worth: mmbtu },
  TWH_PER_YEAR: { measure: 'ENERGY', size: MJ_PER_TWH, per: 'YEAR', worth: twh },
  PJ_PER_YEAR: { measure: 'ENERGY', size: MJ_PER_PJ, per: 'YEAR' },
}
