import { sql } from 'kysely'
import { Args, FieldResolver, Query, Resolver } from 'type-graphql'
import { Country } from '../../countries/country.type.js'
import { connection, From, planned } from '../../planner/sources.js'
import { LATEST_EDITIONS, ofLatestEdition } from '../datasets/editions.js'
import { LARGEST_FLOW_PAGE } from '../flow-page.js'
import { GasFlowConnection, GasFlowLinkArgs, GasFlowListArgs } from './gas-flow.list.js'

@Resolver()
export class GasFlowResolver {
  @Query(() => GasFlowConnection, {
    description: `Observations of gas between two countries, by importer, exporter and year unless asked otherwise. ${LATEST_EDITIONS}`,
  })
  @From(
    connection({
      join: (_root, flow, args, scope) => ofLatestEdition(flow, args, scope),
      largestPage: LARGEST_FLOW_PAGE,
    }),
  )
  gasFlows(@Args(() => GasFlowListArgs) _args: object): object {
    return planned()
  }
}

@Resolver(() => Country)
export class CountryGasFlows {
  @FieldResolver(() => GasFlowConnection, {
    description: `The gas that it imports and the gas that it exports. ${LATEST_EDITIONS}`,
  })
  @From(
    connection({
      join: (country, flow, args, scope) =>
        sql`(${flow.col('importerCode')} = ${country.col('code')} OR ${flow.col('exporterCode')} = ${country.col('code')}) AND ${ofLatestEdition(flow, args, scope)}`,
      largestPage: LARGEST_FLOW_PAGE,
    }),
  )
  gasFlows(@Args(() => GasFlowLinkArgs) _args: object): object {
    return planned()
  }
}
