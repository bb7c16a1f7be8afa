import { Field, Int, ObjectType } from 'type-graphql'
import { PartialDateScalar } from '../../platform/scalars.js'
import { defineEntity } from '../../planner/entities.js'
import { Citation } from '../../sources/citation.type.js'
import { Certainty } from '../../sources/source.type.js'
import { Rank } from '../figure.interface.js'
import { termKnown } from './waiver-dates.js'

@ObjectType({
  description: 'One reported length of a waiver. Rival lengths stand side by side, each with its sources.',
})
export class WaiverTerm {
  @Field(() => Int, { nullable: true, description: 'Its length in days.' })
  durationDays!: number | null

  @Field(() => PartialDateScalar, { nullable: true, description: 'When it ends, only where a source states it.' })
  expiresOn!: string | null

  @Field(() => Rank, { description: 'How it stands among its rivals.' })
  rank!: Rank

  @Field(() => Certainty, { description: 'Whether a source states the length or it was concluded.' })
  certainty!: Certainty

  @Field(() => String, { nullable: true, description: 'What it was concluded from, and why.' })
  inferredFrom!: string | null

  @Field(() => [Citation], { description: 'The sources that report this length. At most 250.' })
  citations!: Citation[]
}

defineEntity({
  type: 'WaiverTerm',
  model: 'WaiverTerm',
  visible: (term, asOf) => termKnown(term.col('id'), asOf),
  order: [{ column: 'ordinal', direction: 'ASC' }],
  node: false,
})
