import { sql } from 'kysely'
import { Field, ObjectType } from 'type-graphql'
import { Certainty, SourceKind } from '../../prisma/generated/client/enums.js'
import { describeEnum } from '../platform/describe-enum.js'
import { Node } from '../platform/node.type.js'
import { PartialDateScalar, UrlScalar } from '../platform/scalars.js'
import { defineEntity } from '../planner/entities.js'
import { From } from '../planner/sources.js'
import { whereOriginKnown } from './source-known.js'

export { Certainty, SourceKind }

describeEnum('SourceKind', SourceKind, 'What kind of publication a source is.', {
  NEWS_ARTICLE: 'An article of a newspaper, magazine or news site.',
  NEWS_AGENCY: 'An item of a news agency, which others reprint.',
  STATE_MEDIA: 'An item of media that a state runs.',
  GOVERNMENT: 'A publication of a government or one of its bodies.',
  DATASET: 'An edition of a statistical publication.',
  SOCIAL_MEDIA: 'A post.',
})

describeEnum('Certainty', Certainty, 'Whether something is said by a source or was concluded here.', {
  STATED: 'A source says it.',
  INFERRED: 'Concluded from what sources say; `inferredFrom` tells from what and why.',
})

@ObjectType({
  implements: Node,
  description: 'What reports something: an article, an agency item, a government page, a data publication.',
})
export class Source extends Node {
  @Field({ description: 'Readable and stable, for people and URLs.' })
  slug!: string

  @Field(() => SourceKind, { description: 'What kind of publication it is.' })
  sourceKind!: SourceKind

  @Field({ description: 'Who published it.' })
  publisher!: string

  @Field(() => Certainty, { description: 'Whether the publisher is named or was concluded.' })
  publisherCertainty!: Certainty

  @Field(() => String, { nullable: true, description: 'Its title.' })
  title!: string | null

  @Field(() => UrlScalar, { nullable: true, description: 'Where it can be read.' })
  url!: string | null

  @Field(() => String, { nullable: true, description: 'Its language, ISO 639-1.' })
  language!: string | null

  @Field(() => String, { nullable: true, description: 'Who wrote it.' })
  author!: string | null

  @Field(() => PartialDateScalar, {
    nullable: true,
    description: 'When it was published. Under `asOf` it counts as known from the last day that this can mean.',
  })
  publishedOn!: string | null

  @Field(() => Certainty, { description: 'Whether the date is printed or was concluded.' })
  publishedOnCertainty!: Certainty

  @Field(() => String, { nullable: true, description: 'What the concluded parts were concluded from, and why.' })
  inferredFrom!: string | null

  @Field(() => Source, {
    nullable: true,
    description: 'The text that it copies as a whole. Following it ends at the terminal origin, which copies nothing.',
  })
  originSource!: Source | null

  @Field(() => Certainty, {
    nullable: true,
    description: 'Whether the origin is named or was concluded; null without an origin.',
  })
  @From(whereOriginKnown('Enum', 'originCertainty'))
  originCertainty!: Certainty | null

  @Field(() => [Source], { description: 'The sources that copy it as a whole. At most 250.' })
  reprints!: Source[]
}

defineEntity({
  type: 'Source',
  model: 'Source',
  visible: (source, asOf) => sql`${source.col('publishedOnUpper')} <= ${asOf}`,
  order: [
    { column: 'publishedOnLower', direction: 'ASC' },
    { column: 'publishedOnUpper', direction: 'DESC' },
  ],
  node: true,
})
