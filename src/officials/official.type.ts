import { Field, ObjectType } from 'type-graphql'
import { Node } from '../platform/node.type.js'
import { defineEntity } from '../planner/entities.js'

@ObjectType({ implements: Node, description: 'A person who holds or held an office, or who speaks for one.' })
export class Official extends Node {
  @Field({ description: 'Readable and stable, for people and URLs.' })
  slug!: string

  @Field({ description: 'The name in the spelling used here.' })
  name!: string

  @Field(() => [String], { description: 'Other spellings of the name (Rohani for Rouhani).' })
  aliases!: string[]

  @Field(() => String, { nullable: true, description: 'Wikidata item, such as Q348144.' })
  wikidataId!: string | null
}

defineEntity({ type: 'Official', model: 'Official', order: [{ column: 'name', direction: 'ASC' }], node: true })
