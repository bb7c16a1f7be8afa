import { Field, Float, Int, ObjectType } from 'type-graphql'
import { Country } from '../../countries/country.type.js'
import { defineEntity } from '../../planner/entities.js'
import { Dataset } from '../datasets/dataset.type.js'
import { datasetReleased } from '../datasets/editions.js'
import { ObservationStatus } from '../observation.js'
import { CountryIndicatorKind } from './indicator-kinds.js'

@ObjectType({ description: 'One number about a country in a year, as one dataset gives it.' })
export class CountryIndicator {
  @Field(() => Country, { description: 'The country.' })
  country!: Country

  @Field(() => CountryIndicatorKind, { description: 'What it counts.' })
  indicator!: CountryIndicatorKind

  @Field(() => Int, { description: 'The calendar year.' })
  year!: number

  @Field(() => Float, {
    nullable: true,
    description: 'The number; null where there is none, which the status explains.',
  })
  value!: number | null

  @Field({ description: 'The unit ("USD", "persons", "bcm" for billion cubic metres).' })
  unit!: string

  @Field(() => ObservationStatus, { description: 'How the value came about, or why there is none.' })
  status!: ObservationStatus

  @Field(() => Dataset, { description: 'The dataset that has it.' })
  dataset!: Dataset
}

defineEntity({
  type: 'CountryIndicator',
  model: 'CountryIndicator',
  visible: datasetReleased,
  // What does not fit into the list are the oldest years.
  order: [
    { column: 'year', direction: 'DESC' },
    { column: 'indicator', direction: 'ASC' },
  ],
  node: false,
})
