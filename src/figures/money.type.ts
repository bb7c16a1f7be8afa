import { type RawBuilder, sql } from 'kysely'
import { Field, ObjectType } from 'type-graphql'
import { RateUnit, TimeBasis } from '../../prisma/generated/client/enums.js'
import { describeEnum } from '../platform/describe-enum.js'
import { DecimalScalar } from '../platform/scalars.js'
import type { Row } from '../planner/model.js'

export { RateUnit, TimeBasis }

describeEnum('TimeBasis', TimeBasis, 'How a quantity relates to time.', {
  CUMULATIVE: 'Over the whole period.',
  RATE: 'Per unit of time.',
  POINT: 'At a moment.',
})

describeEnum('RateUnit', RateUnit, 'The unit of time of a rate.', {
  DAY: 'Per day.',
  MONTH: 'Per month.',
  YEAR: 'Per year.',
})

@ObjectType({
  description:
    'An amount of money: nominal, as reported, in the prices of its time. It is neither deflated nor converted to another currency.',
})
export class Money {
  @Field(() => DecimalScalar, { description: 'In units of the currency (not thousands, not millions).' })
  value!: string

  @Field({ description: 'ISO 4217 code.' })
  currency!: string
}

/** The unit of an amount: only US dollars are one, other currencies go by their code. */
export function unitOfMoney(figure: Row): RawBuilder<unknown> {
  return sql`CASE WHEN ${figure.col('currency')} = 'USD' THEN 'USD' END`
}
