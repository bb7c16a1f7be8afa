import { Field, Int, ObjectType } from 'type-graphql'
import { defineEntity } from '../planner/entities.js'
import { Dataset } from '../statistics/datasets/dataset.type.js'
import { addMetricFields } from './metric-fields.js'
import { COUNTRY_MODEL } from './subject.js'

@ObjectType({
  description:
    'Derived numbers about the trade of a country with all others in a year. All trade in them is from one dataset; each says what it was computed from, or why it has no value.',
})
export class CountryMetrics {
  @Field(() => Int, { description: 'The calendar year.' })
  year!: number

  @Field(() => Dataset, {
    nullable: true,
    description: 'The dataset that all trade is from; null where none has it. Other inputs name their own.',
  })
  dataset!: Dataset | null
}

addMetricFields(CountryMetrics, 'Country')
defineEntity({ type: 'CountryMetrics', model: COUNTRY_MODEL, order: [], node: false })
