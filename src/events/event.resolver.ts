import { Args, FieldResolver, Query, Resolver } from 'type-graphql'
import { Country } from '../countries/country.type.js'
import { Official } from '../officials/official.type.js'
import { RecordArgs } from '../platform/connection.type.js'
import { bySlug, connection, From, one, planned } from '../planner/sources.js'
import { EventConnection, EventLinkArgs, EventListArgs } from './event.list.js'
import { Event } from './event.type.js'

@Resolver()
export class EventResolver {
  @Query(() => Event, {
    nullable: true,
    description: 'An event by its slug; null where there is none, or none known as of the day.',
  })
  @From(one({ join: bySlug }))
  event(@Args(() => RecordArgs) _args: RecordArgs): Event | null {
    return planned()
  }

  @Query(() => EventConnection, { description: 'Events, by their beginning unless asked otherwise.' })
  @From(connection())
  events(@Args(() => EventListArgs) _args: object): object {
    return planned()
  }
}

@Resolver(() => Country)
export class CountryEvents {
  @FieldResolver(() => EventConnection, { description: 'The events that it took part in.' })
  @From(connection({ through: ['events', 'event'] }))
  events(@Args(() => EventLinkArgs) _args: object): object {
    return planned()
  }
}

@Resolver(() => Official)
export class OfficialEvents {
  @FieldResolver(() => EventConnection, { description: 'The events that they took part in.' })
  @From(connection({ through: ['events', 'event'] }))
  events(@Args(() => EventLinkArgs) _args: object): object {
    return planned()
  }
}
