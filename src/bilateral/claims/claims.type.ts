import { sql } from 'kysely'
import { Field, Int, ObjectType } from 'type-graphql'
import { TradeDirection, TradeScope } from '../../../prisma/generated/client/enums.js'
import { Figure, FIGURE_ORDER, FigureKind, Standing } from '../../figures/figure.interface.js'
import { TimeBasis } from '../../figures/money.type.js'
import { defineEntity } from '../../planner/entities.js'
import { deriveModel } from '../../planner/model.js'
import { computed, From, type Join, many, type Source } from '../../planner/sources.js'
import { describeGroup, type GroupKey } from './describe-group.js'
import { ClaimSummary } from './claim-summary.type.js'

const listed: Join = (claims, figure) => sql`${figure.col('slug')} = ANY(${claims.col('slugs')})`
const items: Source = many({ join: listed, orderBy: FIGURE_ORDER })
const label = computed('aim', 'subject', 'direction', 'scope', 'footing', 'months', 'days', 'unit', 'currency')

@ObjectType({
  description: 'Claims that can be held against each other: of one direction, scope, span of time and unit.',
})
export class ClaimGroup extends ClaimSummary {
  @Field({ description: 'What is compared, in words.' })
  @From(label)
  label(): string {
    return describeGroup(this as unknown as GroupKey)
  }

  @Field(() => TradeDirection, { nullable: true, description: 'For trade: the direction, as seen from `country`.' })
  direction!: TradeDirection | null

  @Field(() => TradeScope, { nullable: true, description: 'For trade: what is counted.' })
  scope!: TradeScope | null

  @Field(() => TimeBasis, {
    nullable: true,
    description: 'How the values relate to time; null where a rate stands beside the sum over as long a time.',
  })
  timeBasis!: TimeBasis | null

  @Field(() => Int, {
    nullable: true,
    description:
      'The months that the values are over; null for a rate by the day, for a moment, and where they are not whole.',
  })
  months!: number | null

  @Field(() => Int, {
    nullable: true,
    description: 'The days that the values are over, where these are not whole months.',
  })
  days!: number | null

  @Field(() => [Standing], { description: 'The standings of its claims.' })
  standings!: Standing[]

  @Field(() => [Figure], { description: 'Its claims, by period. At most 250.' })
  @From(items)
  items!: Figure[]
}

interface ReasonFacts {
  kind: FigureKind
  count: number
  slugs: string[]
  groups: string
}

@ObjectType({
  description:
    'What is claimed of one thing between two countries. Like is compared with like: the summary is that of the main group, which compares most claims among those in the direction asked for, over a year, by the day or at a moment. Claims about different times stand side by side unless `where` names a year: `earliest` and `latest` tell how far they reach.',
})
export class Claims extends ClaimSummary {
  @Field(() => FigureKind, { description: 'What the claims are about.' })
  kind!: FigureKind

  @Field(() => String, {
    nullable: true,
    description: 'What the summary compares, in words; null where there is none.',
  })
  @From(label)
  label(): string | null {
    const group = this as unknown as GroupKey
    return group.footing === null ? null : describeGroup(group)
  }

  @Field(() => String, { nullable: true, description: 'Why there is no summary; null where there is one.' })
  @From(computed('kind', 'count', 'slugs', 'groups'))
  reason(): string | null {
    const { kind, count, slugs, groups } = this as unknown as ReasonFacts
    if (count > 0) return null
    if (slugs.length === 0) return `No claim of the kind ${kind} between the two is known.`
    if (kind === 'SANCTIONS_WAIVER') {
      return 'Waivers have no quantity to compare: see sanctionsWaivers and waiverStatus.'
    }
    const others = (JSON.parse(groups) as (GroupKey & { count: number })[]).filter((group) => group.count > 0)
    if (others.length === 0) return `None of the ${slugs.length} claims known is one that where asks for.`
    return `What where asks for stands in groups of its own, which direction and span of time set apart: ${others.map(describeGroup).join('; ')}.`
  }

  @Field(() => [Figure], {
    description: 'All claims of the kind, by period: targets and those known to be wrong too. At most 250.',
  })
  @From(items)
  items!: Figure[]

  @Field(() => [ClaimGroup], {
    description:
      'All claims in groups of like with like: totals first, then by how many are compared. Exports, sums over a part of a year, rates by the month, targets stand in groups of their own. At most 250.',
  })
  @From(
    many({
      rows: (claims) => sql`SELECT * FROM json_to_recordset(${claims.col('groups')}::json) AS entry(
        aim text, subject text, direction text, scope text, footing text, months int, days int, earliest date, latest date, unit text, currency text, "timeBasis" text,
        standings text[], slugs text[], compared text[], count int, min numeric, median numeric, max numeric, ordinal int)`,
    }),
  )
  groups!: ClaimGroup[]
}

const summary = {
  aim: 'Enum?',
  subject: 'String?',
  direction: 'Enum?',
  scope: 'Enum?',
  footing: 'String?',
  months: 'Int?',
  days: 'Int?',
  earliest: 'Date?',
  latest: 'Date?',
  timeBasis: 'Enum?',
  unit: 'Enum?',
  currency: 'String?',
  slugs: 'String[]',
  compared: 'String[]',
  count: 'Int',
  min: 'Decimal?',
  median: 'Decimal?',
  max: 'Decimal?',
} as const

defineEntity({
  type: 'Claims',
  model: deriveModel({ ...summary, kind: 'Enum', groups: 'String' }),
  order: [],
  node: false,
})

defineEntity({
  type: 'ClaimGroup',
  model: deriveModel({ ...summary, standings: 'Enum[]', ordinal: 'Int' }),
  order: [{ column: 'ordinal', direction: 'ASC' }],
  node: false,
})
