import { Field, InputType } from 'type-graphql'
import { EnergyFactor } from './energy-factors.js'
import { GasState } from './gas-state.js'

@InputType({
  description:
    'On which conditions gas is converted. Without states volumes are converted geometrically; what a conversion has no use for is left aside.',
})
export class GasConditions {
  @Field(() => GasState, {
    nullable: true,
    description:
      'The state that the volume was measured at. Goes with `statedAt`, unless it is converted to energy: then the factor has a state. For gas flows that of the publisher, where it is known, unless given.',
  })
  measuredAt?: GasState

  @Field(() => GasState, {
    nullable: true,
    description:
      'The state that the volume asked for is at. Goes with `measuredAt`, unless it is converted from energy: then the factor has a state.',
  })
  statedAt?: GasState

  @Field(() => EnergyFactor, {
    nullable: true,
    description: "The publisher's factor between volume and energy. It holds at a state of its own.",
  })
  energyFactor?: EnergyFactor
}
