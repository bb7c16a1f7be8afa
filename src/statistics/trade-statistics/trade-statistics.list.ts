import { ArgsType, Field, Int } from 'type-graphql'
import { AsOfArgs } from '../../platform/connection.type.js'
import { filterInput, on } from '../../planner/filters.js'
import { floatOperators, intOperators } from '../../planner/operators.js'
import { orderInput } from '../../planner/orders.js'
import { PREFERENCE_IN_WORDS } from '../datasets/preference.js'
import { TradeFlowFilter } from '../trade-flows/trade-flow.list.js'
import { KEY_COLUMNS, TradeDimension } from './trade-dimension.js'

export const DEFAULT_ROWS = 100
/** A ranking of ten partners of each of fifty reporters is one page. */
export const MOST_ROWS = 1_000

export const TradeMeasureFilter = filterInput('TradeMeasureFilter', 'Conditions on what is measured of a group.', {
  sum: on(floatOperators, 'sum', 'The sum in US dollars.'),
  count: on(intOperators, 'count', 'How many observations there are.'),
  average: on(floatOperators, 'average', 'The average of those that have a value.'),
  minimum: on(floatOperators, 'minimum', 'The least value.'),
  maximum: on(floatOperators, 'maximum', 'The greatest value.'),
  share: on(floatOperators, 'share', 'The share, as a fraction.'),
  rank: on(intOperators, 'rank', 'The place by sum.'),
  growth: on(floatOperators, 'growth', 'The growth, as a fraction.'),
  cumulative: on(floatOperators, 'cumulative', 'The running sum in US dollars.'),
  missing: on(intOperators, 'missing', 'How many observations have no value.'),
})

const byKey = (dimension: TradeDimension, description: string) => ({ columns: KEY_COLUMNS[dimension], description })

export const TradeStatisticsOrder = orderInput('TradeStatisticsOrder', {
  REPORTER: byKey(TradeDimension.REPORTER, "By the reporter's code."),
  PARTNER: byKey(TradeDimension.PARTNER, "By the partner's code."),
  YEAR: byKey(TradeDimension.YEAR, 'By calendar year.'),
  PERIOD: byKey(TradeDimension.PERIOD, 'By the first day of the period.'),
  FLOW: byKey(TradeDimension.FLOW, 'By direction.'),
  COMMODITY: byKey(TradeDimension.COMMODITY, 'By classification and commodity.'),
  REPORTER_REGION: byKey(TradeDimension.REPORTER_REGION, "By the name of the reporter's region."),
  PARTNER_REGION: byKey(TradeDimension.PARTNER_REGION, "By the name of the partner's region."),
  DATASET: byKey(TradeDimension.DATASET, "By the dataset's slug."),
  SUM: { columns: ['sum'], description: 'By sum.' },
  COUNT: { columns: ['count'], description: 'By the number of observations.' },
  AVERAGE: { columns: ['average'], description: 'By average.' },
  MINIMUM: { columns: ['minimum'], description: 'By the least value.' },
  MAXIMUM: { columns: ['maximum'], description: 'By the greatest value.' },
  SHARE: { columns: ['share'], description: 'By share.' },
  RANK: { columns: ['rank'], description: 'By rank, 1 first when ascending.' },
  GROWTH: { columns: ['growth'], description: 'By growth.' },
  CUMULATIVE: { columns: ['cumulative'], description: 'By running sum.' },
  MISSING: { columns: ['missing'], description: 'By the number of observations without a value.' },
})

@ArgsType()
export class TradeStatisticsArgs extends AsOfArgs {
  @Field(() => [TradeDimension], {
    description: 'What the flows are grouped by, each dimension once; an empty list is one group of all.',
  })
  groupBy!: TradeDimension[]

  @Field(() => TradeFlowFilter, {
    nullable: true,
    description:
      'Which flows are counted. Unless asked otherwise: annual ones, exports and imports without re-exports and re-imports, no aggregates such as World.',
  })
  where?: object

  @Field(() => TradeMeasureFilter, {
    nullable: true,
    description:
      'Which groups are shown, by what is measured of them. Shares, ranks, growth and running sums are of all groups, shown or not.',
  })
  having?: object

  @Field(() => [TradeStatisticsOrder], {
    nullable: true,
    description:
      'The order of the groups: by the first, then by the second, and so on, at the end by their keys. By time and then by sum, the greatest first, unless given.',
  })
  orderBy?: object[]

  @Field(() => [TradeDimension], {
    nullable: true,
    description:
      'What share, rank, running sum and `topWithin` are within: some of `groupBy`. The dimensions of time unless given, or nothing where there are no others; DATASET is always among them.',
  })
  within?: TradeDimension[]

  @Field(() => Int, {
    nullable: true,
    description: 'Only the first so many groups in the order asked for of each of those `within`; at least 1.',
  })
  topWithin?: number

  @Field(() => String, {
    nullable: true,
    description: `The slug of a dataset, or of a series for its latest edition as of the day. Unless given the first of ${PREFERENCE_IN_WORDS}, whose latest edition has a value among the flows that meet the conditions; where none has a value, the first that has such a flow.`,
  })
  dataset?: string

  @Field(() => Int, {
    nullable: true,
    description: `How many groups: 1 to ${MOST_ROWS}, ${DEFAULT_ROWS} unless given.`,
  })
  first?: number

  @Field(() => String, { nullable: true, description: 'The cursor after which the page starts: an `endCursor`.' })
  after?: string
}
