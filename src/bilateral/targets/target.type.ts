import { Decimal } from 'decimal.js'
import { sql } from 'kysely'
import { Arg, Field, Float, Int, ObjectType } from 'type-graphql'
import { Figure } from '../../figures/figure.interface.js'
import { Money } from '../../figures/money.type.js'
import { defineEntity } from '../../planner/entities.js'
import { deriveModel, type Relation } from '../../planner/model.js'
import { ArgumentError } from '../../planner/parameters.js'
import { computed, embed, expression, From, one } from '../../planner/sources.js'

/** The longest span that a yearly growth is asked for. */
const MOST_YEARS = 1000

interface Measured {
  goal: string
  isYearly: boolean
  scope: string
  baselineAmount: string | null
  baselineScope: string | null
  sameStatement: boolean | null
  knownFrom: string | null
}

@ObjectType({
  description:
    'What trade between the two is wanted to reach, and how far that is. Shares and growth are fractions of 1 and null where there is nothing to measure against.',
})
export class Target {
  @Field(() => Figure, { description: 'The figure of the target, with its sources.' })
  @From(one({ relation: 'figure' }))
  figure!: Figure

  @Field(() => Money, { description: 'What is to be reached.' })
  @From(embed({ value: 'goal', currency: 'currency' }))
  goal!: Money

  @Field(() => Figure, {
    nullable: true,
    description:
      'What it is measured against: the yearly figure of the same direction and currency that the same statement gives, else the latest known when the target was, one of the same scope before others.',
  })
  @From(one({ relation: 'baseline' }))
  baseline!: Figure | null

  @Field(() => String, {
    nullable: true,
    description:
      'Why it is measured against that, and whether it counts something else; where there is no baseline, why there is none.',
  })
  @From(computed('isYearly', 'scope', 'baselineAmount', 'baselineScope', 'sameStatement', 'knownFrom'))
  baselineBasis(): string {
    const { isYearly, scope, baselineAmount, baselineScope, sameStatement, knownFrom } = this as unknown as Measured
    const day = knownFrom === null ? 'then' : `on ${knownFrom}`
    if (!isYearly) return 'the target is not for a year, and figures here are measured by the year'
    if (baselineAmount === null) return `no yearly figure of the same direction and currency was known ${day}`
    const given = sameStatement
      ? 'given by the statement that sets the target'
      : `the latest yearly figure known ${day}`
    return scope === baselineScope ? given : `${given}; it counts ${baselineScope}, the target ${scope}`
  }

  @Field(() => Float, { nullable: true, description: 'The share that is reached: the baseline by the goal.' })
  @From(expression('Float', (row) => sql`(${row.col('baselineAmount')} / nullif(${row.col('goal')}, 0))::float8`))
  reachedShare!: number | null

  @Field(() => Float, { nullable: true, description: 'The growth that is needed: the goal by the baseline, less 1.' })
  @From(expression('Float', (row) => sql`(${row.col('goal')} / nullif(${row.col('baselineAmount')}, 0) - 1)::float8`))
  requiredGrowth!: number | null

  @Field(() => Float, {
    nullable: true,
    description:
      'The growth that is needed every year to reach it in so many years, compounded: (goal / baseline)^(1 / years) - 1.',
  })
  @From(computed('goal', 'baselineAmount'))
  requiredCagr(
    @Arg('years', () => Int, { description: `The years, from 1 to ${MOST_YEARS}.` }) years: number,
  ): number | null {
    if (years < 1 || years > MOST_YEARS) throw new ArgumentError(`is ${years}: give from 1 to ${MOST_YEARS}`, 'years')
    const { goal, baselineAmount } = this as unknown as Measured
    if (baselineAmount === null || new Decimal(baselineAmount).isZero()) return null
    return new Decimal(goal).div(baselineAmount).pow(new Decimal(1).div(years)).minus(1).toNumber()
  }

  @Field(() => String, { nullable: true, description: 'By when, as reported.' })
  horizonText!: string | null

  @Field(() => Figure, { nullable: true, description: 'An earlier target that this one says again.' })
  @From(one({ relation: 'restates' }))
  restates!: Figure | null
}

const figureBy = (key: string): Relation => ({ model: 'Figure', list: false, from: [key], to: ['slug'] })

defineEntity({
  type: 'Target',
  model: deriveModel(
    {
      slug: 'String',
      restatesSlug: 'String?',
      baselineSlug: 'String?',
      horizonText: 'String?',
      goal: 'Decimal',
      isYearly: 'Boolean',
      scope: 'Enum',
      currency: 'String',
      baselineAmount: 'Decimal?',
      baselineScope: 'Enum?',
      sameStatement: 'Boolean?',
      knownFrom: 'Date?',
    },
    {
      key: ['slug'],
      relations: {
        figure: figureBy('slug'),
        baseline: figureBy('baselineSlug'),
        restates: figureBy('restatesSlug'),
      },
    },
  ),
  order: [{ column: 'knownFrom', direction: 'ASC' }],
  node: false,
})
