import { sql } from 'kysely'
import { Arg, Args, Query, Resolver } from 'type-graphql'
import { CountryCode } from '../platform/scalars.js'
import { conditionsIn } from '../planner/filters.js'
import { connection, From, one, planned } from '../planner/sources.js'
import { CountryConnection, CountryListArgs } from './country.list.js'
import { Country } from './country.type.js'

@Resolver()
export class CountryResolver {
  @Query(() => Country, {
    nullable: true,
    description: 'A country or area by its code; null where no area has the code.',
  })
  @From(
    one({
      join: (_root, country, args) =>
        sql`${args.raw('code')} IN (${country.col('code')}, ${country.col('alpha2')}, ${country.col('numeric')})`,
    }),
  )
  country(
    @Arg('code', () => CountryCode, { description: 'Alpha-3, alpha-2 or numeric.' }) _code: string,
  ): Country | null {
    return planned()
  }

  @Query(() => CountryConnection, {
    description: 'Countries and areas. Aggregates only where the filter asks for their kind or code.',
  })
  @From(
    connection({
      join: (_root, country, args) => {
        // What a filter excludes asks for nothing.
        const asked = conditionsIn(args.traced('where'), { excluding: false })
        return asked.has('kind') || asked.has('code') ? sql`true` : sql`${country.col('kind')} <> 'AGGREGATE'`
      },
    }),
  )
  countries(@Args(() => CountryListArgs) _args: object): object {
    return planned()
  }
}
