import { Field, Int, ObjectType } from 'type-graphql'
import { Node } from '../../platform/node.type.js'
import { defineEntity } from '../../planner/entities.js'

@ObjectType({
  implements: Node,
  description:
    'A commodity of a classification. TOTAL, all commodities together, is one of its own and never added to its parts.',
})
export class Commodity extends Node {
  @Field({ description: 'The classification that the code belongs to, with its edition ("HS2017").' })
  classification!: string

  @Field({ description: 'The code within the classification.' })
  code!: string

  @Field(() => Int, {
    description:
      'How deep it lies, as the digits of a code: 0 for TOTAL. Values of two levels are never added together.',
  })
  level!: number

  @Field(() => String, { nullable: true, description: 'What it is, in the words of the classification.' })
  description!: string | null

  @Field(() => Commodity, { nullable: true, description: 'The commodity that it is a part of.' })
  parent!: Commodity | null
}

defineEntity({
  type: 'Commodity',
  model: 'Commodity',
  order: [
    { column: 'classification', direction: 'ASC' },
    { column: 'code', direction: 'ASC' },
  ],
  node: true,
})
