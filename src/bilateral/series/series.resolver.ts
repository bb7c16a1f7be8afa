import { Args, ArgsType, Field, FieldResolver, Int, Resolver } from 'type-graphql'
import { Costs, From, LONG_LIST_BOUND, many, planned } from '../../planner/sources.js'
import { PREFERENCE_IN_WORDS } from '../../statistics/datasets/preference.js'
import { GasFlow } from '../../statistics/gas-flows/gas-flow.type.js'
import { BilateralRelation } from '../bilateral-relation.type.js'
import { gasSeriesRows } from './gas-series-rows.js'
import { tradeSeriesRows } from './trade-series-rows.js'
import { TradeYear } from './trade-year.type.js'

@ArgsType()
class TradeSeriesArgs {
  @Field(() => Int, {
    nullable: true,
    description: 'The first year, from 1 to 9999; unless given the first that the dataset has a row of the pair for.',
  })
  from?: number

  @Field(() => Int, {
    nullable: true,
    description: 'The last year, from 1 to 9999; unless given the last that the dataset has a row of the pair for.',
  })
  to?: number

  @Field(() => String, {
    nullable: true,
    description: `The slug of a dataset, or of a series for its latest edition as of the day. Unless given the first of ${PREFERENCE_IN_WORDS}, whose latest edition has a value of the pair in these years; where none has a value, the first that has a row of the pair.`,
  })
  dataset?: string
}

@ArgsType()
class GasSeriesArgs {
  @Field(() => Int, { nullable: true, description: 'The first year, from 1 to 9999.' })
  from?: number

  @Field(() => Int, { nullable: true, description: 'The last year, from 1 to 9999.' })
  to?: number

  @Field(() => String, {
    nullable: true,
    description:
      'The slug of a dataset, or of a series for its latest edition as of the day. Unless given the series that has gas between the two in these years, else one that has net imports; of several the one whose edition was released last.',
  })
  dataset?: string

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description: 'All editions of the series as of the day, to see how later ones revise a year, not only the latest.',
  })
  allEditions?: boolean
}

@Resolver(() => BilateralRelation)
export class BilateralSeries {
  @FieldResolver(() => [TradeYear], {
    description:
      'Trade between the two in every year of the span, all of it from one dataset; what is missing says why. At most 250. A longer span is BAD_USER_INPUT; where neither end is given it is the last 250 years.',
  })
  @Costs(200)
  @From(many({ rows: tradeSeriesRows }))
  tradeSeries(@Args(() => TradeSeriesArgs) _args: TradeSeriesArgs): TradeYear[] {
    return planned()
  }

  @FieldResolver(() => [GasFlow], {
    description:
      'Gas that `country` imports from `partner`, from one series, by year and then by the slug of the edition. At most 2,000. Where no edition has anything between the two in these years, the net imports of `country` from all suppliers, if there are those: the exporter is then World, the route NET, the status DERIVED, and `method` says from what.',
  })
  @Costs(200)
  @From(
    many({
      rows: gasSeriesRows,
      bound: LONG_LIST_BOUND,
      orderBy: [
        { column: 'year', direction: 'ASC' },
        { column: 'datasetSlug', direction: 'ASC' },
      ],
    }),
  )
  gasSeries(@Args(() => GasSeriesArgs) _args: GasSeriesArgs): GasFlow[] {
    return planned()
  }
}
