import { Args, Query, Resolver } from 'type-graphql'
import { RecordArgs } from '../platform/connection.type.js'
import { bySlug, connection, From, one, planned } from '../planner/sources.js'
import { SourceConnection, SourceListArgs } from './source.list.js'
import { Source } from './source.type.js'

@Resolver()
export class SourceResolver {
  @Query(() => Source, {
    nullable: true,
    description: 'A source by its slug; null where there is none, or none yet as of the day.',
  })
  @From(one({ join: bySlug }))
  source(@Args(() => RecordArgs) _args: RecordArgs): Source | null {
    return planned()
  }

  @Query(() => SourceConnection, { description: 'Sources, by date of publication unless asked otherwise.' })
  @From(connection())
  sources(@Args(() => SourceListArgs) _args: object): object {
    return planned()
  }
}
