import { Arg, ID, Query, Resolver } from 'type-graphql'
import { Node } from '../platform/node.type.js'
import { From, node, nodes, planned } from './sources.js'

@Resolver()
export class NodeResolver {
  @Query(() => Node, {
    nullable: true,
    description: 'The object with a global id, as of the day that the id carries; null where there is none.',
  })
  @From(node)
  node(@Arg('id', () => ID, { description: 'The global id.' }) _id: string): Node | null {
    return planned()
  }

  @Query(() => [Node], {
    nullable: 'items',
    description: 'The objects with these global ids, in the same order, null where there is none. At most 100.',
  })
  @From(nodes)
  nodes(@Arg('ids', () => [ID], { description: 'The global ids.' }) _ids: string[]): (Node | null)[] {
    return planned()
  }
}
