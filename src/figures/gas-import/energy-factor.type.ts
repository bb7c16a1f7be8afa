import { Field, Int, ObjectType } from 'type-graphql'
import { DecimalScalar, UrlScalar } from '../../platform/scalars.js'
import { EnergyFactor, HeatingValue } from './energy-factors.js'
import { GasState } from './gas-state.js'

@ObjectType({ description: 'A published factor between a volume of natural gas and its energy.' })
export class EnergyFactorDefinition {
  @Field(() => EnergyFactor, { description: 'Its name in `conditions.energyFactor`.' })
  name!: EnergyFactor

  @Field(() => DecimalScalar, {
    description: 'Petajoules in a billion cubic metres at its state; a long fraction ends after 12 places.',
  })
  pjPerBcm!: string

  @Field(() => GasState, { description: 'The state of the volumes that it holds for.' })
  state!: GasState

  @Field(() => HeatingValue, { description: 'Gross or net.' })
  heatingValue!: HeatingValue

  @Field({ description: 'The factor as its publisher states it.' })
  statement!: string

  @Field({ description: 'Who publishes it.' })
  publisher!: string

  @Field({ description: 'Where it is published.' })
  title!: string

  @Field(() => Int, { description: 'The year of the edition that states it, or of the gas that it is an average of.' })
  year!: number

  @Field({ description: 'The place in the publication.' })
  locator!: string

  @Field(() => UrlScalar, { description: 'The address of the publication.' })
  url!: string
}
