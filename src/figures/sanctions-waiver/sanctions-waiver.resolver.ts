import { sql } from 'kysely'
import { Args, FieldResolver, Query, Resolver } from 'type-graphql'
import { Country } from '../../countries/country.type.js'
import { RecordArgs } from '../../platform/connection.type.js'
import { bySlug, connection, From, one, planned } from '../../planner/sources.js'
import { SanctionsWaiverConnection, SanctionsWaiverLinkArgs, SanctionsWaiverListArgs } from './sanctions-waiver.list.js'
import { SanctionsWaiver } from './sanctions-waiver.type.js'

@Resolver()
export class SanctionsWaiverResolver {
  @Query(() => SanctionsWaiver, {
    nullable: true,
    description: 'A waiver by its slug; null where there is none, or none known as of the day.',
  })
  @From(one({ join: bySlug }))
  sanctionsWaiver(@Args(() => RecordArgs) _args: RecordArgs): SanctionsWaiver | null {
    return planned()
  }

  @Query(() => SanctionsWaiverConnection, {
    description: 'Sanctions waivers, by date of the grant unless asked otherwise.',
  })
  @From(connection())
  sanctionsWaivers(@Args(() => SanctionsWaiverListArgs) _args: object): object {
    return planned()
  }
}

@Resolver(() => Country)
export class CountrySanctionsWaivers {
  @FieldResolver(() => SanctionsWaiverConnection, {
    description: 'The waivers that it issued, holds, or is the target of.',
  })
  @From(
    connection({
      join: (country, waiver) =>
        sql`${country.col('code')} IN (${waiver.col('issuerCode')}, ${waiver.col('beneficiaryCode')}, ${waiver.col('targetCode')})`,
    }),
  )
  sanctionsWaivers(@Args(() => SanctionsWaiverLinkArgs) _args: object): object {
    return planned()
  }
}
