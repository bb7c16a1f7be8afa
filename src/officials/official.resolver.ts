import { Args, FieldResolver, Query, Resolver } from 'type-graphql'
import { Country } from '../countries/country.type.js'
import { RecordArgs } from '../platform/connection.type.js'
import { bySlug, connection, From, one, planned } from '../planner/sources.js'
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

@Resolver(() => Country)
export class CountryOfficials {
  @FieldResolver(() => OfficialConnection, { description: 'Those who hold or held an office of the country.' })
  @From(connection({ through: ['tenures', 'official'] }))
  officials(@Args(() => OfficialLinkArgs) _args: object): object {
    return planned()
  }
}
