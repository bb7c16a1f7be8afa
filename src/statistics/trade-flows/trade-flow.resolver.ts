import { sql } from 'kysely'
import { Args, FieldResolver, Query, Resolver } from 'type-graphql'
import { Country } from '../../countries/country.type.js'
import { connection, From, planned } from '../../planner/sources.js'
import { LATEST_EDITIONS, ofLatestEdition } from '../datasets/editions.js'
import { LARGEST_FLOW_PAGE } from '../flow-page.js'
import { TradeFlowConnection, TradeFlowLinkArgs, TradeFlowListArgs } from './trade-flow.list.js'

@Resolver()
export class TradeFlowResolver {
  @Query(() => TradeFlowConnection, {
    description: `Observations of trade, by reporter, partner, direction and time unless asked otherwise. ${LATEST_EDITIONS}`,
  })
  @From(
    connection({
      join: (_root, flow, args, scope) => ofLatestEdition(flow, args, scope),
      largestPage: LARGEST_FLOW_PAGE,
    }),
  )
  tradeFlows(@Args(() => TradeFlowListArgs) _args: object): object {
    return planned()
  }
}

@Resolver(() => Country)
export class CountryTradeFlows {
  @FieldResolver(() => TradeFlowConnection, {
    description: `The trade flows that it reports; for those that others report of it, ask \`tradeFlows\` for it as partner. ${LATEST_EDITIONS}`,
  })
  @From(
    connection({
      join: (country, flow, args, scope) =>
        sql`${flow.col('reporterCode')} = ${country.col('code')} AND ${ofLatestEdition(flow, args, scope)}`,
      largestPage: LARGEST_FLOW_PAGE,
    }),
  )
  tradeFlows(@Args(() => TradeFlowLinkArgs) _args: object): object {
    return planned()
  }
}
