import { sql } from 'kysely'
import { Field, ObjectType } from 'type-graphql'
import { EventKind } from '../../prisma/generated/client/enums.js'
import { Country } from '../countries/country.type.js'
import { Official } from '../officials/official.type.js'
import { describeEnum } from '../platform/describe-enum.js'
import { Node } from '../platform/node.type.js'
import { DateScalar, PartialDateScalar } from '../platform/scalars.js'
import { defineEntity } from '../planner/entities.js'
import { endedOn, From, many } from '../planner/sources.js'
import { Citation } from '../sources/citation.type.js'
import { Certainty } from '../sources/source.type.js'

export { EventKind }

describeEnum('EventKind', EventKind, 'What kind of event it is.', {
  VISIT: 'A visit of an official to another country.',
  MEETING: 'A meeting.',
  AGREEMENT: 'An agreement, or the conclusion of one.',
  PROJECT: 'A common project, such as a railway.',
  SANCTION: 'Sanctions imposed or put back.',
  WITHDRAWAL: 'A withdrawal from an agreement or a place.',
  WAR: 'A war or an armed conflict.',
  INVASION: 'An invasion.',
  LAPSE: 'Something that ended because it was not renewed.',
  OTHER: 'Any other event.',
})

@ObjectType({ implements: Node, description: 'Something that happened, or that was agreed or planned.' })
export class Event extends Node {
  @Field({ description: 'Readable and stable, for people and URLs.' })
  slug!: string

  @Field(() => EventKind, { description: 'What kind of event it is.' })
  eventKind!: EventKind

  @Field({ description: 'What happened, in a few words.' })
  title!: string

  @Field(() => String, { nullable: true, description: 'What happened, in our own words.' })
  summary!: string | null

  @Field(() => PartialDateScalar, { nullable: true, description: 'When it began.' })
  startedOn!: string | null

  @Field(() => PartialDateScalar, {
    nullable: true,
    description: 'When it ended; null while it lasts, as of the day asked for, and where not recorded.',
  })
  @From(endedOn())
  endedOn!: string | null

  @Field(() => String, { nullable: true, description: 'Where it took place.' })
  place!: string | null

  @Field(() => Certainty, { description: 'Whether sources state it or it was concluded.' })
  certainty!: Certainty

  @Field(() => String, { nullable: true, description: 'What it was concluded from, and why.' })
  inferredFrom!: string | null

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The first day as of which it is visible; null for never, under `asOf`.',
  })
  knownFrom!: string | null

  @Field(() => Event, { nullable: true, description: 'The larger event that it is a part of.' })
  partOf!: Event | null

  @Field(() => [Event], { description: 'The events that are a part of it. At most 250.' })
  parts!: Event[]

  @Field(() => [Country], { description: 'The countries that took part, in the order keyed. At most 250.' })
  @From(many({ through: ['countries', 'country'] }))
  countries!: Country[]

  @Field(() => [Official], { description: 'The officials who took part, in the order keyed. At most 250.' })
  @From(many({ through: ['officials', 'official'] }))
  officials!: Official[]

  @Field(() => [Citation], { description: 'The sources that report it. At most 250.' })
  citations!: Citation[]
}

defineEntity({
  type: 'Event',
  model: 'Event',
  visible: (event, asOf) => sql`${event.col('knownFrom')} <= ${asOf}`,
  order: [
    { column: 'startedOnLower', direction: 'ASC' },
    { column: 'startedOnUpper', direction: 'DESC' },
  ],
  node: true,
})
