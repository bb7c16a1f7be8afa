import { Args, Query, Resolver } from 'type-graphql'
import { RecordArgs } from '../../platform/connection.type.js'
import { bySlug, connection, From, one, planned } from '../../planner/sources.js'
import { DatasetConnection, DatasetListArgs } from './dataset.list.js'
import { Dataset } from './dataset.type.js'

@Resolver()
export class DatasetResolver {
  @Query(() => Dataset, {
    nullable: true,
    description: 'A dataset by its slug; null where there is none, or none released by the day.',
  })
  @From(one({ join: bySlug }))
  dataset(@Args(() => RecordArgs) _args: RecordArgs): Dataset | null {
    return planned()
  }

  @Query(() => DatasetConnection, { description: 'The datasets imported, by series unless asked otherwise.' })
  @From(connection())
  datasets(@Args(() => DatasetListArgs) _args: object): object {
    return planned()
  }
}
