import { sql } from 'kysely'
import { Field, InterfaceType, ObjectType } from 'type-graphql'
import { FigureKind, Rank, Standing } from '../../prisma/generated/client/enums.js'
import { Country } from '../countries/country.type.js'
import { Official } from '../officials/official.type.js'
import { Organisation } from '../organisations/organisation.type.js'
import { describeEnum } from '../platform/describe-enum.js'
import { Node } from '../platform/node.type.js'
import { DateScalar } from '../platform/scalars.js'
import type { Entity } from '../planner/entities.js'
import { embed, From, many, one } from '../planner/sources.js'
import { Citation } from '../sources/citation.type.js'
import { Certainty } from '../sources/source.type.js'
import { Statement } from '../statements/statement.type.js'

export { FigureKind, Rank, Standing }

describeEnum('FigureKind', FigureKind, 'What a figure is about.', {
  TRADE_VOLUME: 'Trade between two countries.',
  GAS_IMPORT: 'Natural gas that one country imports from another.',
  ELECTRICITY_IMPORT: 'Electricity that one country imports from another.',
  FORCE_STRENGTH: 'Persons under arms in a host country.',
  PAYMENT: 'Payments from one country to another.',
  SANCTIONS_WAIVER: 'An exemption from sanctions.',
})

describeEnum(
  'Standing',
  Standing,
  'Whether a figure tells what is, what is thought to be, what is wanted or what is expected.',
  {
    ACTUAL: 'Given as what was or is.',
    ESTIMATE: 'Given as an estimate.',
    TARGET: 'What somebody wants to reach.',
    FORECAST: 'What somebody expects.',
  },
)

describeEnum('Rank', Rank, 'How a value stands among its rivals. Nothing is deleted for being wrong.', {
  PREFERRED: 'The best of several, for a reason given.',
  NORMAL: 'One among its equals.',
  DEPRECATED: 'Known to be wrong; `rankReason` tells why. Listed, left out of summaries.',
})

@ObjectType({ description: 'The time that a figure is about.' })
export class Period {
  @Field({ description: 'As the source names it ("1397", "first 8 months of 1397").' })
  label!: string

  @Field(() => DateScalar, { nullable: true, description: 'Its first day.' })
  start!: string | null

  @Field(() => DateScalar, { nullable: true, description: 'Its last day.' })
  end!: string | null

  @Field({
    description:
      'The calendar that the source counts in: GREGORIAN or IRANIAN (the year 1397 is 2018-03-21 to 2019-03-20).',
  })
  calendar!: string
}

@ObjectType({ description: 'Who said so.' })
export class Attribution {
  @Field({ description: 'As the record names them.' })
  label!: string

  @Field(() => Official, { nullable: true, description: 'The official.' })
  official!: Official | null

  @Field(() => Organisation, { nullable: true, description: 'The organisation.' })
  organisation!: Organisation | null

  @Field(() => Country, { nullable: true, description: 'The government, by its country.' })
  country!: Country | null
}

@InterfaceType({
  implements: Node,
  description: 'What somebody reported: a number or a legal record about two or more countries, with its sources.',
})
export abstract class Figure extends Node {
  @Field({ description: 'Readable and stable, for people and URLs.' })
  slug!: string

  @Field(() => FigureKind, { description: 'What it is about.' })
  kind!: FigureKind

  @Field(() => Standing, { nullable: true, description: 'Actual, estimate, target or forecast; null for a waiver.' })
  standing!: Standing | null

  @Field(() => Rank, { description: 'How it stands among its rivals.' })
  rank!: Rank

  @Field(() => String, { nullable: true, description: 'Why it has that rank.' })
  rankReason!: string | null

  @Field(() => Certainty, { description: 'Whether sources state it or it was concluded.' })
  certainty!: Certainty

  @Field(() => String, { nullable: true, description: 'What it was concluded from, and why.' })
  inferredFrom!: string | null

  @Field(() => [Country], {
    description:
      'The countries it concerns, in their order: reporter before partner, importer before exporter. At most 250.',
  })
  @From(many({ through: ['countries', 'country'] }))
  countries!: Country[]

  @Field(() => Period, { nullable: true, description: 'The time it is about; null where none is given.' })
  @From(embed({ label: 'periodLabel', start: 'periodStart', end: 'periodEnd', calendar: 'calendar' }, 'periodLabel'))
  period!: Period | null

  @Field(() => String, { nullable: true, description: 'Number and unit as printed.' })
  reportedText!: string | null

  @Field(() => Attribution, { nullable: true, description: 'Who said so; null where the source names nobody.' })
  @From(
    embed(
      {
        label: 'attributionLabel',
        official: one({ relation: 'attributedOfficial' }),
        organisation: one({ relation: 'attributedOrganisation' }),
        country: one({ relation: 'attributedCountry' }),
      },
      'attributionLabel',
    ),
  )
  attributedTo!: Attribution | null

  @Field(() => Statement, { nullable: true, description: 'The statement that asserts it.' })
  statement!: Statement | null

  @Field(() => Figure, { nullable: true, description: 'An earlier figure that this one says again.' })
  restates!: Figure | null

  @Field(() => [Figure], { description: 'Later figures that say it again. At most 250.' })
  restatedBy!: Figure[]

  @Field(() => String, { nullable: true, description: 'What a reader should know of it, in our own words.' })
  note!: string | null

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The first day as of which it is visible; null for never, under `asOf`.',
  })
  knownFrom!: string | null

  @Field(() => [Citation], { description: 'The sources that report it. At most 250.' })
  citations!: Citation[]
}

/** A figure is visible from the day on which the first of its sources had appeared. */
export const figureVisible: NonNullable<Entity['visible']> = (figure, asOf) =>
  sql`${figure.col('knownFrom')} <= ${asOf}`

export const FIGURE_ORDER = [
  { column: 'periodStart', direction: 'ASC' },
  { column: 'periodEnd', direction: 'DESC' },
] as const
