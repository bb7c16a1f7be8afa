import { Args, Query, Resolver } from 'type-graphql'
import { connection, Costs, From, planned } from '../planner/sources.js'
import { findDocuments } from './find-documents.js'
import { SearchArgs, SearchConnection } from './search.list.js'

@Resolver()
export class SearchResolver {
  @Query(() => SearchConnection, {
    description:
      'Countries, officials, organisations, statements, events and sources that a text names, the best first.',
  })
  @Costs(500)
  @From(connection({ rows: findDocuments }))
  search(@Args(() => SearchArgs) _args: SearchArgs): object {
    return planned()
  }
}
