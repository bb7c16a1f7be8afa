import { Args, Field, FieldResolver, ObjectType, Resolver } from 'type-graphql'
import { connectionType, listArgs } from '../platform/connection.type.js'
import { Node } from '../platform/node.type.js'
import { defineEntity } from '../planner/entities.js'
import { connection, From, planned } from '../planner/sources.js'
import { sourceKnown, whereOriginKnown } from './source-known.js'
import { Certainty, Source } from './source.type.js'

@ObjectType({ implements: Node, description: 'The link from a record to a source that reports it.' })
export class Citation extends Node {
  @Field(() => Source, { description: 'The source that reports the record.' })
  source!: Source

  @Field(() => String, { nullable: true, description: 'Where in the source.' })
  locator!: string | null

  @Field(() => String, { nullable: true, description: 'A few words that are found in the source.' })
  phrase!: string | null

  @Field(() => Source, {
    nullable: true,
    description: 'Where this passage was taken from, when not the source itself.',
  })
  originSource!: Source | null

  @Field(() => Certainty, {
    nullable: true,
    description: 'Whether the source credits that origin or it was concluded.',
  })
  @From(whereOriginKnown('Enum', 'originCertainty'))
  originCertainty!: Certainty | null

  @Field(() => String, { nullable: true, description: 'What a concluded origin was concluded from.' })
  @From(whereOriginKnown('String', 'originBasis'))
  originBasis!: string | null
}

defineEntity({
  type: 'Citation',
  model: 'Citation',
  visible: (citation, asOf) => sourceKnown(citation.col('sourceSlug'), asOf),
  order: [{ column: 'ordinal', direction: 'ASC' }],
  node: true,
})

export const CitationConnection = connectionType('Citation', () => Citation, 'citations')
const CitationListArgs = listArgs()

@Resolver(() => Source)
export class SourceCitations {
  @FieldResolver(() => CitationConnection, { description: 'The records that it reports, one citation each.' })
  @From(connection())
  citations(@Args(() => CitationListArgs) _args: object): object {
    return planned()
  }

  @FieldResolver(() => CitationConnection, {
    description: 'Citations of other sources whose passages were taken from this one.',
  })
  @From(connection({ relation: 'citationsOrigin' }))
  reusedIn(@Args(() => CitationListArgs) _args: object): object {
    return planned()
  }
}
