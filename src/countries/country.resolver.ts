import { sql } from 'kysely'
import { Arg, Args, Query, Resolver } from 'type-graphql'
import { CountryCode } from '../platform/scalars.js'
import type { Traced } from '../planner/arguments.js'
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
        const asked = conditionsIn(args.traced('where'))
        return asked.has('kind') || asked.has('code') ? sql`true` : sql`${country.col('kind')} <> 'AGGREGATE'`
      },
    }),
  )
  countries(@Args(() => CountryListArgs) _args: object): object {
    return planned()
  }
}

/** The names of the conditions that a filter really makes; what it excludes asks for nothing. */
function conditionsIn(where: Traced | undefined, names = new Set<string>()): Set<string> {
  if (where?.kind === 'list') for (const item of where.items) conditionsIn(item, names)
  if (where?.kind !== 'object') return names
  for (const [name, given] of Object.entries(where.fields)) {
    if (name === 'and' || name === 'or') conditionsIn(given, names)
    else if (name !== 'not' && given?.kind === 'object' && Object.values(given.fields).some(Boolean)) names.add(name)
  }
  return names
}
