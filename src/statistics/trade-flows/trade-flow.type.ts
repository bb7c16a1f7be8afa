import { Field, Float, Int, ObjectType } from 'type-graphql'
import { Country } from '../../countries/country.type.js'
import { Period } from '../../figures/figure.interface.js'
import { Node } from '../../platform/node.type.js'
import { defineEntity } from '../../planner/entities.js'
import { From } from '../../planner/sources.js'
import { Commodity } from '../commodities/commodity.type.js'
import { Dataset } from '../datasets/dataset.type.js'
import { datasetReleased } from '../datasets/editions.js'
import { Flow, Frequency, ObservationStatus, Valuation } from '../observation.js'
import { flowPeriod } from './flow-period.js'

@ObjectType({ implements: Node, description: 'One observation of trade, as one dataset gives it.' })
export class TradeFlow extends Node {
  @Field(() => Country, { description: 'The country that records it.' })
  reporter!: Country

  @Field(() => Country, {
    description: 'The other country. It may be an aggregate, such as World, which is never added to the others.',
  })
  partner!: Country

  @Field(() => String, {
    nullable: true,
    description: "What the publisher calls the partner, where that is not the country's own name.",
  })
  partnerAsReported!: string | null

  @Field(() => Flow, { description: 'The direction, as seen from the reporter.' })
  flow!: Flow

  @Field(() => Period, { description: 'The time that it is over.' })
  @From(flowPeriod())
  period!: Period

  @Field(() => Frequency, { description: 'How long that time is.' })
  frequency!: Frequency

  @Field(() => Int, { description: 'The calendar year that the time lies in.' })
  year!: number

  @Field(() => Commodity, { description: 'The commodity, or the TOTAL of all.' })
  commodity!: Commodity

  @Field(() => Float, {
    nullable: true,
    description:
      'The value in US dollars of the time (not in thousands); null where there is none, which the status explains.',
  })
  valueUsd!: number | null

  @Field(() => String, {
    nullable: true,
    description:
      'The value as published, where it differs from the one here (another unit, a zero that may mean "not reported").',
  })
  rawValue!: string | null

  @Field(() => Float, { nullable: true, description: 'The net weight in kilograms.' })
  netWeightKg!: number | null

  @Field(() => Valuation, { description: 'What the value includes.' })
  valuation!: Valuation

  @Field(() => ObservationStatus, { description: 'How the value came about, or why there is none.' })
  status!: ObservationStatus

  @Field(() => Dataset, { description: 'The dataset that has it.' })
  dataset!: Dataset
}

defineEntity({
  type: 'TradeFlow',
  model: 'TradeFlow',
  partOf: 'dataset',
  visible: datasetReleased,
  // As the key has them, so that a page of any dataset is read off its index.
  order: [
    { column: 'reporterCode', direction: 'ASC' },
    { column: 'partnerCode', direction: 'ASC' },
    { column: 'flow', direction: 'ASC' },
    { column: 'periodStart', direction: 'ASC' },
  ],
  node: true,
})
