import type { Decimal } from 'decimal.js'
import { ArgumentError } from '../../planner/parameters.js'
import type { GasUnit } from '../quantity.type.js'
import { ENERGY_FACTORS, EnergyFactor } from './energy-factors.js'
import { ExactDecimal } from './exact-decimal.js'
import { type GasState, nameState, stateFactor } from './gas-state.js'
import { GAS_UNITS } from './gas-units.js'

/** Gas as somebody published it. */
export interface PublishedGas {
  unit: GasUnit
  /** The state that the publisher states volumes at; undefined where none is known. */
  publishedAt?: GasState | undefined
}

/** On which conditions it is converted. */
export interface Conditions {
  measuredAt?: GasState
  statedAt?: GasState
  energyFactor?: EnergyFactor
}

/** A part of a conversion: what to multiply by, and why. */
export interface Step {
  ratio: Decimal
  basis: string[]
}

const ONE = new ExactDecimal(1)

/** From one state to another, and between volume and energy; how large the units are does not matter here. */
export function convertMatter(gas: PublishedGas, to: GasUnit, conditions: Conditions): Step {
  const from = GAS_UNITS[gas.unit]
  const target = GAS_UNITS[to]
  const worth = from.worth === target.worth ? [] : [from.worth, target.worth].flatMap((each) => each ?? [])
  if (from.measure !== target.measure) {
    const { ratio, basis } = throughEnergyFactor(gas, to, conditions)
    return { ratio, basis: [...worth, ...basis] }
  }
  if (from.measure === 'ENERGY') return { ratio: ONE, basis: worth }
  return betweenStates(gas, worth, conditions)
}

function betweenStates({ publishedAt }: PublishedGas, worth: string[], { measuredAt, statedAt }: Conditions): Step {
  if (!measuredAt && !statedAt) return { ratio: ONE, basis: worth.map((each) => `geometric: ${each}`) }
  const own = measuredAt ?? publishedAt
  if (!own) throw missingState('measuredAt', 'statedAt')
  if (!statedAt) throw missingState('statedAt', 'measuredAt')
  return { ratio: stateFactor(own, statedAt), basis: [...worth, describeStates(own, statedAt, !measuredAt)] }
}

function throughEnergyFactor({ unit, publishedAt }: PublishedGas, to: GasUnit, conditions: Conditions): Step {
  const { energyFactor, measuredAt, statedAt } = conditions
  if (!energyFactor) {
    throw new ArgumentError(
      `${unit} cannot become ${to} without a factor between volume and energy: name that of a publisher, ${Object.values(EnergyFactor).join(' or ')} (the root field energyFactors tells what each is)`,
      'conditions.energyFactor',
    )
  }
  const { publisher, year, statement, state, heatingValue, mjPerM3 } = ENERGY_FACTORS[energyFactor]
  const named = `${publisher} ${year}: ${statement}, ${heatingValue.toLowerCase()}, at ${nameState(state)}`
  const isToEnergy = GAS_UNITS[to].measure === 'ENERGY'
  const own = isToEnergy ? (measuredAt ?? publishedAt) : statedAt
  if (!own) {
    if (measuredAt || statedAt)
      throw isToEnergy ? missingState('measuredAt', 'statedAt') : missingState('statedAt', 'measuredAt')
    return { ratio: isToEnergy ? mjPerM3 : ONE.div(mjPerM3), basis: [named, 'the volume taken to be at that state'] }
  }
  const states = isToEnergy ? ([own, state] as const) : ([state, own] as const)
  const basis = [named, describeStates(...states, isToEnergy && !measuredAt)]
  const ratio = stateFactor(...states)
  return { ratio: isToEnergy ? ratio.mul(mjPerM3) : ratio.div(mjPerM3), basis }
}

function describeStates(measured: GasState, stated: GasState, isPublished: boolean): string {
  const as = isPublished ? ' as published' : ''
  return measured === stated
    ? `the volume at ${nameState(measured)}${as}`
    : `the volume from ${nameState(measured)}${as} to ${nameState(stated)} as an ideal gas`
}

function missingState(name: 'measuredAt' | 'statedAt', given: 'measuredAt' | 'statedAt'): ArgumentError {
  const what =
    name === 'measuredAt' ? 'the state that the volume was measured at' : 'the state that the volume is to be at'
  return new ArgumentError(`is missing, ${what}: name it beside ${given}, or name neither`, `conditions.${name}`)
}
