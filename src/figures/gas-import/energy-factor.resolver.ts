import { Query, Resolver } from 'type-graphql'
import { EnergyFactorDefinition } from './energy-factor.type.js'
import { ENERGY_FACTORS, type EnergyFactor } from './energy-factors.js'

const PLACES = 12

@Resolver()
export class EnergyFactorResolver {
  @Query(() => [EnergyFactorDefinition], {
    description:
      'The factors by which quantities of gas become energy, and where each is published. They are part of the service, the same on every day. At most 250.',
  })
  energyFactors(): EnergyFactorDefinition[] {
    return (Object.keys(ENERGY_FACTORS) as EnergyFactor[]).map((name) => {
      const { mjPerM3, ...published } = ENERGY_FACTORS[name]
      return { name, pjPerBcm: mjPerM3.toDecimalPlaces(PLACES).toFixed(), ...published }
    })
  }
}
