import { type RawBuilder, sql } from 'kysely'
import { Field, ObjectType } from 'type-graphql'
import { TradeDirection, TradeScope } from '../../../prisma/generated/client/enums.js'
import { Country } from '../../countries/country.type.js'
import { describeEnum } from '../../platform/describe-enum.js'
import type { Row } from '../../planner/model.js'
import { embed, From } from '../../planner/sources.js'
import { moneyFooting } from '../comparable.js'
import { defineFigureKind } from '../figure-kind.js'
import { Figure } from '../figure.interface.js'
import { Money, RateUnit, TimeBasis, unitOfMoney } from '../money.type.js'

describeEnum('TradeDirection', TradeDirection, 'Which way the trade goes, as seen from the reporter.', {
  TOTAL: 'Exports and imports together.',
  EXPORTS: 'From the reporter to the partner.',
  IMPORTS: 'From the partner to the reporter.',
})

describeEnum('TradeScope', TradeScope, 'What a trade figure counts.', {
  GOODS: 'All goods.',
  GOODS_NON_OIL: 'Goods without crude oil, gas and their products, as Iranian statistics count them.',
  GOODS_AND_SERVICES: 'Goods and services.',
  UNSPECIFIED: 'The source does not say.',
})

@ObjectType({ implements: Figure, description: 'Reported trade between two countries.' })
export class TradeVolume extends Figure {
  @Field(() => Country, { description: 'The country from which exports and imports are seen.' })
  reporter!: Country

  @Field(() => Country, { description: 'The other country.' })
  partner!: Country

  @Field(() => TradeDirection, { description: 'Total, exports or imports.' })
  direction!: TradeDirection

  @Field(() => TradeScope, { description: 'What is counted.' })
  scope!: TradeScope

  @Field(() => TimeBasis, { description: 'Over the period, or per unit of time.' })
  timeBasis!: TimeBasis

  @Field(() => RateUnit, { nullable: true, description: 'For a rate: per day, month or year.' })
  ratePer!: RateUnit | null

  @Field(() => Money, { description: 'The amount.' })
  @From(embed({ value: 'amount', currency: 'currency' }))
  amount!: Money

  @Field(() => Money, { nullable: true, description: 'The lower end, where a range was reported.' })
  @From(embed({ value: 'amountLow', currency: 'currency' }, 'amountLow'))
  amountLow!: Money | null

  @Field(() => Money, { nullable: true, description: 'The upper end, where a range was reported.' })
  @From(embed({ value: 'amountHigh', currency: 'currency' }, 'amountHigh'))
  amountHigh!: Money | null

  @Field({ description: 'Whether the source gives it as approximate.' })
  approximate!: boolean

  @Field(() => String, { nullable: true, description: 'For a target: by when, as reported.' })
  horizonText!: string | null
}

export const tradeVolumeKind = defineFigureKind({
  kind: 'TRADE_VOLUME',
  type: 'TradeVolume',
  objectType: TradeVolume,
  compare: (figure, country) => ({
    value: figure.col('amount'),
    unit: unitOfMoney(figure),
    currency: figure.col('currency'),
    subject: sql`''`,
    direction: directionFrom(figure, country),
    scope: figure.col('scope'),
    timeBasis: figure.col('timeBasis'),
    ...moneyFooting(figure),
  }),
})

/** The direction as seen from one of the two countries, whichever of them reports. */
function directionFrom(figure: Row, country: RawBuilder<unknown>): RawBuilder<unknown> {
  const direction = figure.col('direction')
  return sql`CASE WHEN ${figure.col('reporterCode')} = ${country} OR ${direction} = 'TOTAL' THEN ${direction}::text
    WHEN ${direction} = 'EXPORTS' THEN 'IMPORTS' ELSE 'EXPORTS' END`
}
