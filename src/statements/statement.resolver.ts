import { sql } from 'kysely'
import { Args, FieldResolver, Query, Resolver } from 'type-graphql'
import { Country } from '../countries/country.type.js'
import { Event } from '../events/event.type.js'
import { Official } from '../officials/official.type.js'
import { Organisation } from '../organisations/organisation.type.js'
import { RecordArgs } from '../platform/connection.type.js'
import { bySlug, connection, From, one, planned } from '../planner/sources.js'
import { Source } from '../sources/source.type.js'
import {
  mentionedOften,
  mentionsCountry,
  StatementConnection,
  StatementLinkArgs,
  StatementListArgs,
} from './statement.list.js'
import { Statement } from './statement.type.js'

@Resolver()
export class StatementResolver {
  @Query(() => Statement, {
    nullable: true,
    description: 'A statement by its slug; null where there is none, or none known as of the day.',
  })
  @From(one({ join: bySlug }))
  statement(@Args(() => RecordArgs) _args: RecordArgs): Statement | null {
    return planned()
  }

  @Query(() => StatementConnection, { description: 'Statements, by date unless asked otherwise.' })
  @From(connection())
  statements(@Args(() => StatementListArgs) _args: object): object {
    return planned()
  }
}

@Resolver(() => Country)
export class CountryStatements {
  @FieldResolver(() => StatementConnection, { description: 'Statements made by its officials or its government.' })
  @From(connection())
  statements(@Args(() => StatementLinkArgs) _args: object): object {
    return planned()
  }

  @FieldResolver(() => StatementConnection, {
    description: 'Statements that mention it, by name or by one of its officials.',
  })
  @From(
    connection({
      join: (country, statement) => mentionsCountry(statement, (code) => sql`${code} = ${country.col('code')}`),
      walk: mentionedOften,
    }),
  )
  mentionedIn(@Args(() => StatementLinkArgs) _args: object): object {
    return planned()
  }
}

@Resolver(() => Official)
export class OfficialStatements {
  @FieldResolver(() => StatementConnection, { description: 'What they said.' })
  @From(connection())
  statements(@Args(() => StatementLinkArgs) _args: object): object {
    return planned()
  }

  @FieldResolver(() => StatementConnection, { description: 'Statements that address them or are about them.' })
  @From(connection({ through: ['mentions', 'statement'] }))
  mentionedIn(@Args(() => StatementLinkArgs) _args: object): object {
    return planned()
  }
}

@Resolver(() => Organisation)
export class OrganisationStatements {
  @FieldResolver(() => StatementConnection, { description: 'Statements that address it or are about it.' })
  @From(connection({ through: ['mentions', 'statement'] }))
  mentionedIn(@Args(() => StatementLinkArgs) _args: object): object {
    return planned()
  }

  @FieldResolver(() => StatementConnection, { description: 'Statements that it asserts.' })
  @From(connection())
  statements(@Args(() => StatementLinkArgs) _args: object): object {
    return planned()
  }
}

@Resolver(() => Event)
export class EventStatements {
  @FieldResolver(() => StatementConnection, { description: 'Statements made at it.' })
  @From(connection())
  statements(@Args(() => StatementLinkArgs) _args: object): object {
    return planned()
  }
}

@Resolver(() => Source)
export class SourceStatements {
  @FieldResolver(() => StatementConnection, { description: 'Statements that it carries.' })
  @From(connection({ through: ['renditions', 'statement'] }))
  statements(@Args(() => StatementLinkArgs) _args: object): object {
    return planned()
  }
}
