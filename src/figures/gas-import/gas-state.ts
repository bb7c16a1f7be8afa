import type { Decimal } from 'decimal.js'
import { describeEnum } from '../../platform/describe-enum.js'
import { ExactDecimal } from './exact-decimal.js'

/** The standard reference conditions that volumes of natural gas are stated at. */
export const GasState = {
  CELSIUS_0: 'CELSIUS_0',
  CELSIUS_15: 'CELSIUS_15',
  CELSIUS_20: 'CELSIUS_20',
  FAHRENHEIT_60_PSIA_14_696: 'FAHRENHEIT_60_PSIA_14_696',
  FAHRENHEIT_60_PSIA_14_73: 'FAHRENHEIT_60_PSIA_14_73',
} as const
export type GasState = (typeof GasState)[keyof typeof GasState]

interface State {
  name: string
  /** Degrees Rankine, in which both scales are exact: a kelvin is 1.8 of them, 0 °F is 459.67. */
  temperature: Decimal
  /** Kilopascals. */
  pressure: Decimal
}

const ATMOSPHERE = new ExactDecimal('101.325')
// A pound-force is 0.45359237 kg x 9.80665 m/s2, a square inch 0.0254^2 m2, both exactly.
const KPA_PER_PSI = new ExactDecimal('0.45359237').mul('9.80665').div(new ExactDecimal('0.0254').pow(2)).div(1000)

const STATES: Readonly<Record<GasState, State>> = {
  CELSIUS_0: { name: '0 °C and 101.325 kPa', temperature: ofCelsius(0), pressure: ATMOSPHERE },
  CELSIUS_15: { name: '15 °C and 101.325 kPa', temperature: ofCelsius(15), pressure: ATMOSPHERE },
  CELSIUS_20: { name: '20 °C and 101.325 kPa', temperature: ofCelsius(20), pressure: ATMOSPHERE },
  FAHRENHEIT_60_PSIA_14_696: {
    name: '60 °F and 14.696 psia',
    temperature: ofFahrenheit(60),
    pressure: KPA_PER_PSI.mul('14.696'),
  },
  FAHRENHEIT_60_PSIA_14_73: {
    name: '60 °F and 14.73 psia',
    temperature: ofFahrenheit(60),
    pressure: KPA_PER_PSI.mul('14.73'),
  },
}

/** "15 °C and 101.325 kPa". */
export function nameState(state: GasState): string {
  return STATES[state].name
}

/** What a volume is multiplied by when it is stated at another state, as an ideal gas: (T2/T1) x (p1/p2). */
export function stateFactor(measured: GasState, stated: GasState): Decimal {
  const from = STATES[measured]
  const to = STATES[stated]
  return to.temperature.mul(from.pressure).div(from.temperature.mul(to.pressure))
}

function ofCelsius(degrees: number): Decimal {
  return new ExactDecimal('273.15').add(degrees).mul('1.8')
}

function ofFahrenheit(degrees: number): Decimal {
  return new ExactDecimal('459.67').add(degrees)
}

describeEnum(
  'GasState',
  GasState,
  'Temperature and absolute pressure that a volume of dry natural gas is stated at (standard reference conditions).',
  {
    CELSIUS_0: '0 °C and 101.325 kPa, the "normal" cubic metre.',
    CELSIUS_15: '15 °C and 101.325 kPa (1013 mbar), the standard cubic metre of ISO 13443.',
    CELSIUS_20: '20 °C and 101.325 kPa.',
    FAHRENHEIT_60_PSIA_14_696: '60 °F and 14.696 pounds-force per square inch (101.3254 kPa).',
    FAHRENHEIT_60_PSIA_14_73: '60 °F and 14.73 pounds-force per square inch (101.5598 kPa).',
  },
)
