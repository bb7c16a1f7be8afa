import { Args, Query, Resolver } from 'type-graphql'
import { connection, From, planned } from '../../planner/sources.js'
import { CommodityConnection, CommodityListArgs } from './commodity.list.js'

@Resolver()
export class CommodityResolver {
  @Query(() => CommodityConnection, {
    description:
      'The commodities that trade flows are told apart by, by classification and code unless asked otherwise. They are there on every day.',
  })
  @From(connection())
  commodities(@Args(() => CommodityListArgs) _args: object): object {
    return planned()
  }
}
