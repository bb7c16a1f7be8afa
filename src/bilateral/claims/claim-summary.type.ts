import { sql } from 'kysely'
import { Field, Float, Int, ObjectType } from 'type-graphql'
import { Unit } from '../../figures/quantity.type.js'
import { DateScalar, DecimalScalar } from '../../platform/scalars.js'
import { expression, From } from '../../planner/sources.js'
import { countClaimants, countOrigins } from './who-says.js'

@ObjectType({ description: 'Claims held against each other: how many, how far apart, and how many say so.' })
export abstract class ClaimSummary {
  @Field(() => Unit, {
    nullable: true,
    description: 'The unit of the values compared; null for other money than US dollars.',
  })
  unit!: Unit | null

  @Field(() => String, { nullable: true, description: 'ISO 4217 code, for money.' })
  currency!: string | null

  @Field(() => Int, {
    description: 'How many claims are compared: those known to be wrong and those of another standing are only listed.',
  })
  count!: number

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'The smallest value compared, a range by its amount; null where none is.',
  })
  min!: string | null

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'The middle value, the mean of the two in the middle where their number is even; null where none is.',
  })
  median!: string | null

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'The largest value compared, a range by its amount; null where none is.',
  })
  max!: string | null

  @Field(() => Float, {
    nullable: true,
    description: 'The largest by the smallest, 1 where all agree; null where none is compared or the smallest is 0.',
  })
  @From(expression('Float', (row) => sql`(${row.col('max')} / nullif(${row.col('min')}, 0))::float8`))
  spread!: number | null

  @Field(() => DateScalar, { nullable: true, description: 'The first day that a claim compared is about.' })
  earliest!: string | null

  @Field(() => DateScalar, { nullable: true, description: 'The last day that a claim compared is about.' })
  latest!: string | null

  @Field(() => Int, {
    description:
      'How many terminal origins the claims compared have: an article, its reprint and the agency that both took it from are one.',
  })
  @From(expression('Int', (row, scope) => countOrigins(row.col('compared'), scope), { nullable: false }))
  independentOrigins!: number

  @Field(() => Int, {
    description:
      'How many say so: two agencies that quote one speech are one. Whom the figure is attributed to, else the speaker of its statement, else its origins.',
  })
  @From(expression('Int', (row, scope) => countClaimants(row.col('compared'), scope), { nullable: false }))
  claimants!: number
}
