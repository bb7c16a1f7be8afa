import { Field, ObjectType } from 'type-graphql'
import { Channel } from '../../prisma/generated/client/enums.js'
import { describeEnum } from '../platform/describe-enum.js'
import { defineEntity } from '../planner/entities.js'
import { sourceKnown } from '../sources/source-known.js'
import { Source } from '../sources/source.type.js'

export { Channel }

describeEnum('Channel', Channel, 'The way by which a statement reached the source.', {
  SPEECH: 'A speech.',
  MEETING: 'Said in a meeting.',
  WEBSITE: 'The website of the speaker or their office.',
  STATE_MEDIA: 'Media that a state runs.',
  SOCIAL_MEDIA: 'Posts.',
  PRESS: 'The press, or a word to it.',
  OTHER: 'Any other way, or none named.',
})

@ObjectType({ description: 'How one source carries a statement.' })
export class Rendition {
  @Field(() => Source, { description: 'The source.' })
  source!: Source

  @Field(() => String, { nullable: true, description: 'Who the source took it from, as it says.' })
  carrier!: string | null

  @Field(() => Channel, { description: 'The way by which it reached the source.' })
  channel!: Channel

  @Field(() => String, { nullable: true, description: 'The place in a series, such as "tweet 1 of 5".' })
  position!: string | null

  @Field(() => String, { nullable: true, description: 'The language of the rendition, ISO 639-1.' })
  language!: string | null

  @Field({ description: 'What this source has the speaker say, in our own words.' })
  gist!: string

  @Field(() => String, { nullable: true, description: 'A few quoted words.' })
  wording!: string | null
}

defineEntity({
  type: 'Rendition',
  model: 'Rendition',
  visible: (rendition, asOf) => sourceKnown(rendition.col('sourceSlug'), asOf),
  order: [{ column: 'ordinal', direction: 'ASC' }],
  node: false,
})
