import { Arg, Args, Query, Resolver } from 'type-graphql'
import { AS_OF } from '../platform/connection.type.js'
import { DateScalar } from '../platform/scalars.js'
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
  source(
    @Arg('slug', () => String, { description: 'The slug.' }) _slug: string,
    @Arg('asOf', () => DateScalar, { nullable: true, description: AS_OF }) _asOf?: string,
  ): Source | null {
    return planned()
  }

  @Query(() => SourceConnection, { description: 'Sources, by date of publication unless asked otherwise.' })
  @From(connection())
  sources(@Args(() => SourceListArgs) _args: object): object {
    return planned()
  }
}
