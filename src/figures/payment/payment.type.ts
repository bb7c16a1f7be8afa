import { sql } from 'kysely'
import { Field, ObjectType } from 'type-graphql'
import { Country } from '../../countries/country.type.js'
import { embed, From } from '../../planner/sources.js'
import { moneyFooting, nameOfCountry } from '../comparable.js'
import { defineFigureKind } from '../figure-kind.js'
import { Figure } from '../figure.interface.js'
import { Money, RateUnit, TimeBasis, unitOfMoney } from '../money.type.js'

@ObjectType({ implements: Figure, description: 'Reported payments from one country to another.' })
export class Payment extends Figure {
  @Field(() => Country, { description: 'Who pays.' })
  payer!: Country

  @Field(() => Country, { description: 'Who is paid.' })
  payee!: Country

  @Field(() => Money, { description: 'The amount; the lower end where a range was reported.' })
  @From(embed({ value: 'amount', currency: 'currency' }))
  amount!: Money

  @Field(() => Money, { nullable: true, description: 'The upper end, where a range was reported.' })
  @From(embed({ value: 'amountHigh', currency: 'currency' }, 'amountHigh'))
  amountHigh!: Money | null

  @Field(() => TimeBasis, { description: 'Over the period, or per unit of time.' })
  timeBasis!: TimeBasis

  @Field(() => RateUnit, { nullable: true, description: 'For a rate: per day, month or year.' })
  ratePer!: RateUnit | null

  @Field(() => String, { nullable: true, description: 'What is paid for.' })
  purpose!: string | null
}

export const paymentKind = defineFigureKind({
  kind: 'PAYMENT',
  type: 'Payment',
  objectType: Payment,
  compare: (figure) => ({
    value: figure.col('amount'),
    unit: unitOfMoney(figure),
    currency: figure.col('currency'),
    subject: sql`${nameOfCountry(figure.col('payerCode'))} || ' to ' || ${nameOfCountry(figure.col('payeeCode'))}`,
    timeBasis: figure.col('timeBasis'),
    ...moneyFooting(figure),
  }),
})
