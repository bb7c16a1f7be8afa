import { sql } from 'kysely'
import { Args, FieldResolver, Resolver } from 'type-graphql'
import { Country } from '../../countries/country.type.js'
import { From, LONG_LIST_BOUND, many, planned } from '../../planner/sources.js'
import { LATEST_EDITIONS, ofLatestEdition } from '../datasets/editions.js'
import { IndicatorArgs } from './country-indicator.list.js'
import { CountryIndicator } from './country-indicator.type.js'

@Resolver(() => Country)
export class CountryIndicators {
  @FieldResolver(() => [CountryIndicator], {
    description: `GDP, population and other numbers about it by year, the latest first. At most 2,000. ${LATEST_EDITIONS}`,
  })
  @From(
    many({
      bound: LONG_LIST_BOUND,
      join: (country, indicator, args, scope) =>
        sql`${indicator.col('countryCode')} = ${country.col('code')} AND ${ofLatestEdition(indicator, args, scope)}`,
    }),
  )
  indicators(@Args(() => IndicatorArgs) _args: IndicatorArgs): CountryIndicator[] {
    return planned()
  }
}
