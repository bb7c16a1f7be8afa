import { Field, ID, InterfaceType } from 'type-graphql'

@InterfaceType({ description: 'An object with a global id: `node(id:)` finds it again.' })
export abstract class Node {
  @Field(() => ID, {
    description:
      'Global and opaque. What was reached under `asOf` carries the day in its id, so that a client cache never mixes two days.',
  })
  id!: string
}
