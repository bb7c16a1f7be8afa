import { sql } from 'kysely'
import { Field, ObjectType } from 'type-graphql'
import { Country } from '../countries/country.type.js'
import { Event } from '../events/event.type.js'
import { Official } from '../officials/official.type.js'
import { coversDays, Tenure } from '../officials/tenure.type.js'
import { Organisation } from '../organisations/organisation.type.js'
import { Node } from '../platform/node.type.js'
import { DateScalar, PartialDateScalar } from '../platform/scalars.js'
import { defineEntity } from '../planner/entities.js'
import { From, one } from '../planner/sources.js'
import { Citation } from '../sources/citation.type.js'
import { Certainty, Source } from '../sources/source.type.js'
import { Mention } from './mention.type.js'
import { Rendition } from './rendition.type.js'

@ObjectType({ implements: Node, description: 'An utterance, once, however many sources carry it.' })
export class Statement extends Node {
  @Field({ description: 'Readable and stable, for people and URLs.' })
  slug!: string

  @Field(() => Official, {
    nullable: true,
    description: 'Who said it; null where a government, an organisation or the article itself asserts it.',
  })
  speaker!: Official | null

  @Field(() => Country, { nullable: true, description: 'The country spoken for; null where none is.' })
  speakerCountry!: Country | null

  @Field(() => Tenure, {
    nullable: true,
    description:
      'The office that the speaker held that day; null where none is recorded, or where the date is too coarse to tell.',
  })
  @From(
    one({
      join: (statement, tenure) =>
        sql`${tenure.col('officialSlug')} = ${statement.col('speakerSlug')} AND ${statement.col('madeOn')} IS NOT NULL AND ${coversDays(tenure, statement.col('madeOnLower'), statement.col('madeOnUpper'))}`,
      orderBy: [
        { column: 'startedOnLower', direction: 'DESC' },
        { column: 'id', direction: 'ASC' },
      ],
    }),
  )
  speakerTenure!: Tenure | null

  @Field(() => Organisation, { nullable: true, description: 'The organisation that asserts it.' })
  @From(one({ relation: 'organisation' }))
  speakerOrganisation!: Organisation | null

  @Field(() => Source, { nullable: true, description: 'The article that asserts it itself, naming nobody.' })
  assertedBy!: Source | null

  @Field(() => PartialDateScalar, { nullable: true, description: 'When it was made.' })
  madeOn!: string | null

  @Field(() => String, {
    nullable: true,
    description: 'Who spoke, as the dataset writes the name; null for what was keyed in, and where it names nobody.',
  })
  speakerAsReported!: string | null

  @Field(() => String, {
    nullable: true,
    description:
      'The post of who spoke, as the dataset writes it; null for what was keyed in, and where it gives none.',
  })
  officeAsReported!: string | null

  @Field({ description: 'What it says, in our own words.' })
  summary!: string

  @Field(() => [String], { description: 'What it is about.' })
  topics!: string[]

  @Field(() => Certainty, { description: 'Whether sources state it or it was concluded.' })
  certainty!: Certainty

  @Field(() => String, { nullable: true, description: 'What it was concluded from, and why.' })
  inferredFrom!: string | null

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The first day as of which it is visible; null for never, under `asOf`.',
  })
  knownFrom!: string | null

  @Field(() => Event, { nullable: true, description: 'The event at which it was made.' })
  event!: Event | null

  @Field(() => [Mention], { description: 'Whom it addresses, and whom it is about. At most 250.' })
  mentions!: Mention[]

  @Field(() => [Rendition], { description: 'How each source carries it. At most 250.' })
  renditions!: Rendition[]

  @Field(() => [Citation], { description: 'The sources that report it. At most 250.' })
  citations!: Citation[]
}

defineEntity({
  type: 'Statement',
  model: 'Statement',
  visible: (statement, asOf) => sql`${statement.col('knownFrom')} <= ${asOf}`,
  order: [
    { column: 'madeOnLower', direction: 'ASC' },
    { column: 'madeOnUpper', direction: 'DESC' },
  ],
  node: true,
})
