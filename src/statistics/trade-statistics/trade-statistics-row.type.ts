import { Field, Float, Int, ObjectType } from 'type-graphql'
import { Country } from '../../countries/country.type.js'
import { Period } from '../../figures/figure.interface.js'
import { defineEntity } from '../../planner/entities.js'
import { deriveModel } from '../../planner/model.js'
import { From } from '../../planner/sources.js'
import { Commodity } from '../commodities/commodity.type.js'
import { Dataset } from '../datasets/dataset.type.js'
import { Flow } from '../observation.js'
import { flowPeriod } from '../trade-flows/flow-period.js'

@ObjectType({
  description:
    'A group of trade flows, and what is measured of it. The keys that were not asked for in `groupBy` are null.',
})
export class TradeStatisticsRow {
  @Field(() => Country, { nullable: true, description: 'The country that records the flows.' })
  reporter!: Country | null

  @Field(() => Country, { nullable: true, description: 'The other country.' })
  partner!: Country | null

  @Field(() => Int, { nullable: true, description: 'The calendar year.' })
  year!: number | null

  @Field(() => Period, { nullable: true, description: 'The time that the flows are over.' })
  @From(flowPeriod('periodStart'))
  period!: Period | null

  @Field(() => Flow, { nullable: true, description: 'The direction, as seen from the reporter.' })
  flow!: Flow | null

  @Field(() => Commodity, { nullable: true, description: 'The commodity.' })
  commodity!: Commodity | null

  @Field(() => String, {
    nullable: true,
    description: 'The UN M49 region of the reporter; null also where it has none.',
  })
  reporterRegion!: string | null

  @Field(() => String, {
    nullable: true,
    description: 'The UN M49 region of the partner; null also where it has none.',
  })
  partnerRegion!: string | null

  @Field(() => Dataset, { nullable: true, description: 'The dataset, where DATASET is in `groupBy`.' })
  dataset!: Dataset | null

  @Field(() => Float, {
    nullable: true,
    description: 'The sum of the values in US dollars, to the cent; null, never 0, where no observation has a value.',
  })
  sum!: number | null

  @Field(() => Int, {
    description:
      'How many observations the group has: flows of a commodity, or all trade of one pair in a year where commodities are not told apart.',
  })
  count!: number

  @Field(() => Float, {
    nullable: true,
    description: 'The sum divided by the number of observations that have a value.',
  })
  average!: number | null

  @Field(() => Float, { nullable: true, description: 'The least value of an observation, in US dollars.' })
  minimum!: number | null

  @Field(() => Float, { nullable: true, description: 'The greatest value of an observation, in US dollars.' })
  maximum!: number | null

  @Field(() => Float, {
    nullable: true,
    description: 'The sum as a fraction of the sum of all groups `within`, before `having` and the page are applied.',
  })
  share!: number | null

  @Field(() => Int, {
    nullable: true,
    description:
      'The place by sum among all groups `within`, the greatest first, before `having` and the page are applied. Equal sums share a place and leave out the next; null without a sum.',
  })
  rank!: number | null

  @Field(() => Float, {
    nullable: true,
    description:
      'The sum divided by that of the same group in the year (or the period) before, less one. Null unless exactly that one is there with a sum above 0; needs YEAR or PERIOD in `groupBy`.',
  })
  growth!: number | null

  @Field(() => Float, {
    nullable: true,
    description:
      'The sum of this group and all before it `within`: in the order of time where time is in `groupBy` but not in `within`, else by rank.',
  })
  cumulative!: number | null

  @Field(() => Int, { description: 'How many of the observations have no value and are in no sum.' })
  missing!: number
}

export const ROW_MODEL = deriveModel(
  {
    reporterCode: 'String?',
    partnerCode: 'String?',
    year: 'Int?',
    periodStart: 'Date?',
    frequency: 'String?',
    flow: 'Enum?',
    classification: 'String?',
    commodityCode: 'String?',
    reporterRegion: 'String?',
    partnerRegion: 'String?',
    datasetSlug: 'String?',
    sum: 'Float?',
    count: 'Int',
    average: 'Float?',
    minimum: 'Float?',
    maximum: 'Float?',
    share: 'Float?',
    rank: 'Int?',
    growth: 'Float?',
    cumulative: 'Float?',
    missing: 'Int',
  },
  {
    relations: {
      reporter: { model: 'Country', list: false, from: ['reporterCode'], to: ['code'] },
      partner: { model: 'Country', list: false, from: ['partnerCode'], to: ['code'] },
      commodity: {
        model: 'Commodity',
        list: false,
        from: ['classification', 'commodityCode'],
        to: ['classification', 'code'],
      },
      dataset: { model: 'Dataset', list: false, from: ['datasetSlug'], to: ['slug'] },
    },
  },
)

defineEntity({ type: 'TradeStatisticsRow', model: ROW_MODEL, order: [], node: false })
