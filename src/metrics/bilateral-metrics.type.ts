import { Field, Int, ObjectType } from 'type-graphql'
import { defineEntity } from '../planner/entities.js'
import { Dataset } from '../statistics/datasets/dataset.type.js'
import { addMetricFields } from './metric-fields.js'
import { PAIR_MODEL } from './subject.js'

@ObjectType({
  description:
    'Derived numbers about the trade of two countries in a year, seen from `country`. All trade in them is from one dataset; each says what it was computed from, or why it has no value.',
})
export class BilateralMetrics {
  @Field(() => Int, { description: 'The calendar year.' })
  year!: number

  @Field(() => Dataset, {
    nullable: true,
    description: 'The dataset that all trade is from; null where none has it. Other inputs name their own.',
  })
  dataset!: Dataset | null
}

addMetricFields(BilateralMetrics, 'BilateralRelation')
defineEntity({ type: 'BilateralMetrics', model: PAIR_MODEL, order: [], node: false })
