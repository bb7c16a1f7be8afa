import { Args, Query, Resolver } from 'type-graphql'
import { Costs, From, planned, report } from '../../planner/sources.js'
import { buildStatistics } from './build-statistics.js'
import { DEFAULT_ROWS, MOST_ROWS, TradeStatisticsArgs } from './trade-statistics.list.js'
import { TradeStatistics } from './trade-statistics.type.js'

@Resolver()
export class TradeStatisticsResolver {
  @Query(() => TradeStatistics, {
    description:
      'Trade in groups: sums, shares, ranks, growth and more, of millions of flows. Nothing is added together that is not of one dataset, one frequency and one level of commodities.',
  })
  @Costs(5000)
  @From(report({ build: buildStatistics, defaultPage: DEFAULT_ROWS, largestPage: MOST_ROWS }))
  tradeStatistics(@Args(() => TradeStatisticsArgs) _args: TradeStatisticsArgs): TradeStatistics {
    return planned()
  }
}
