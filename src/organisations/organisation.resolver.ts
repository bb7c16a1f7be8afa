import { Args, FieldResolver, Query, Resolver } from 'type-graphql'
import { Country } from '../countries/country.type.js'
import { RecordArgs } from '../platform/connection.type.js'
import { bySlug, connection, From, one, planned } from '../planner/sources.js'
import { OrganisationConnection, OrganisationLinkArgs, OrganisationListArgs } from './organisation.list.js'
import { Organisation } from './organisation.type.js'

@Resolver()
export class OrganisationResolver {
  @Query(() => Organisation, { nullable: true, description: 'An organisation by its slug; null where there is none.' })
  @From(one({ join: bySlug }))
  organisation(@Args(() => RecordArgs) _args: RecordArgs): Organisation | null {
    return planned()
  }

  @Query(() => OrganisationConnection, { description: 'Organisations, by name unless asked otherwise.' })
  @From(connection())
  organisations(@Args(() => OrganisationListArgs) _args: object): object {
    return planned()
  }
}

@Resolver(() => Country)
export class CountryOrganisations {
  @FieldResolver(() => OrganisationConnection, { description: 'The organisations that belong to it or work in it.' })
  @From(connection())
  organisations(@Args(() => OrganisationLinkArgs) _args: object): object {
    return planned()
  }
}
