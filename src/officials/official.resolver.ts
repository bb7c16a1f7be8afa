import { sql } from 'kysely'
import { Args, FieldResolver, Query, Resolver } from 'type-graphql'
import { Country } from '../countries/country.type.js'
import { RecordArgs } from '../platform/connection.type.js'
import { modelOf } from '../planner/model.js'
import { bySlug, connection, From, one, planned, type Rows } from '../planner/sources.js'
import { OfficialConnection, OfficialLinkArgs, OfficialListArgs } from './official.list.js'
import { Official } from './official.type.js'

@Resolver()
export class OfficialResolver {
  @Query(() => Official, { nullable: true, description: 'An official by slug; null where there is none.' })
  @From(one({ join: bySlug }))
  official(@Args(() => RecordArgs) _args: RecordArgs): Official | null {
    return planned()
  }

  @Query(() => OfficialConnection, { description: 'Officials, by name unless asked otherwise.' })
  @From(connection())
  officials(@Args(() => OfficialListArgs) _args: object): object {
    return planned()
  }
}

/** Each once, with the name that the tenure has: a page is read off its index in order, however many there are. */
const officialsOf: Rows = (country) =>
  sql`SELECT ${sql.join(
    Object.values(modelOf('Official').columns).map(({ column }) =>
      column === 'name' ? sql`held.official_name AS name` : sql.ref(`official.${column}`),
    ),
  )} FROM (SELECT DISTINCT official_name, official_slug FROM tenure WHERE country_code = ${country.col('code')}) AS held
    JOIN official ON official.slug = held.official_slug`

@Resolver(() => Country)
export class CountryOfficials {
  @FieldResolver(() => OfficialConnection, { description: 'Those who hold or held an office of the country.' })
  @From(connection({ rows: officialsOf }))
  officials(@Args(() => OfficialLinkArgs) _args: object): object {
    return planned()
  }
}
