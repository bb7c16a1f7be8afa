import { Field, ObjectType } from 'type-graphql'
import { ElectricityUnit, GasUnit } from '../../prisma/generated/client/enums.js'
import { describeEnum } from '../platform/describe-enum.js'
import { DecimalScalar } from '../platform/scalars.js'

export { ElectricityUnit, GasUnit }

const gasMeanings = {
  SCF: 'Standard cubic feet.',
  M3: 'Cubic metres.',
  BCM: 'Billion cubic metres.',
  SCF_PER_DAY: 'Standard cubic feet a day.',
  MILLION_SCF_PER_DAY: 'Million standard cubic feet a day.',
  BILLION_SCF_PER_DAY: 'Billion standard cubic feet a day.',
  MILLION_M3_PER_DAY: 'Million cubic metres a day.',
  BCM_PER_YEAR: 'Billion cubic metres a year of 365 days.',
  TWH: 'Terawatt-hours.',
  PJ: 'Petajoules.',
  MMBTU: 'Million British thermal units.',
  TWH_PER_YEAR: 'Terawatt-hours a year.',
  PJ_PER_YEAR: 'Petajoules a year.',
}

const electricityMeanings = {
  GW: 'Gigawatts of power at a moment or on average.',
  TWH: 'Terawatt-hours.',
  TWH_PER_YEAR: 'Terawatt-hours a year.',
  PERCENT_OF_CONSUMPTION: "Per cent of the importer's consumption.",
}

describeEnum('GasUnit', GasUnit, 'Units of natural gas.', gasMeanings)
describeEnum('ElectricityUnit', ElectricityUnit, 'Units of electricity.', electricityMeanings)

const otherMeanings = { USD: 'US dollars.', PERSONS: 'Persons.' }

export const Unit = { ...GasUnit, ...ElectricityUnit, USD: 'USD', PERSONS: 'PERSONS' } as const
export type Unit = (typeof Unit)[keyof typeof Unit]
const meanings = { ...gasMeanings, ...electricityMeanings, ...otherMeanings }
describeEnum('Unit', Unit, 'Units.', meanings)

/** A unit inside a sentence: "billion cubic metres a year of 365 days". */
export function unitInWords(unit: Unit): string {
  const meaning = meanings[unit].slice(0, -1)
  return meaning.startsWith('US') ? meaning : meaning.charAt(0).toLowerCase() + meaning.slice(1)
}

@ObjectType({ description: 'A number with its unit. A converted one names its factor.', simpleResolvers: true })
export class Quantity {
  @Field(() => DecimalScalar, { description: 'The number.' })
  value!: string

  @Field(() => Unit, { description: 'The unit.' })
  unit!: Unit

  @Field(() => String, {
    nullable: true,
    description:
      'The factor of the conversion and everything it rests on: the worth of units, states, who publishes the energy; null for what is given as reported.',
  })
  factor!: string | null

  @Field({ description: 'Whether a volume over another span than a year was turned into a yearly rate.' })
  annualised!: boolean
}
