import { Decimal } from 'decimal.js'
import { sql } from 'kysely'
import type { TradeDirection, TradeScope } from '../../../prisma/generated/client/enums.js'
import { tradeYears } from '../../bilateral/series/trade-series-rows.js'
import type { SeriesRow } from '../../bilateral/series/observation-facts.js'
import { nameOfCountry } from '../../figures/comparable.js'
import type { RateUnit } from '../../figures/money.type.js'
import type { Quantity } from '../../figures/quantity.type.js'
import { tradeVolumeKind } from '../../figures/trade-volume/trade-volume.type.js'
import { Row } from '../../planner/model.js'
import { differenceInTime, noteStanding } from '../claim-time.js'
import type { Reason } from '../comparability.js'
import { type ComparisonFacts, defineCounterpart, type Judgement } from '../counterpart.js'
import { observeTrade } from './trade-observed.js'

export interface TradeClaim {
  amount: string
  currency: string
  ratePer: RateUnit | null
  direction: TradeDirection
  scope: TradeScope
  reporterName: string
  partnerName: string
}

export type TradeFacts = ComparisonFacts<TradeClaim, SeriesRow>

const PER_YEAR: Readonly<Record<RateUnit, { times: number; basis: string } | undefined>> = {
  DAY: { times: 365, basis: '1 year = 365 days' },
  MONTH: { times: 12, basis: '1 year = 12 months' },
  YEAR: undefined,
}

/** Trade as the figure's reporter records it: the year of the series that `tradeSeries` gives. */
export const tradeCounterpart = defineCounterpart<TradeClaim, SeriesRow>({
  of: tradeVolumeKind,
  claim: (claim) => ({
    amount: sql`${claim.col('amount')}::text`,
    currency: claim.col('currency'),
    ratePer: claim.col('ratePer'),
    direction: claim.col('direction'),
    scope: claim.col('scope'),
    reporterName: nameOfCountry(claim.col('reporterCode')),
    partnerName: nameOfCountry(claim.col('partnerCode')),
  }),
  observe: (claim, { year, dataset, scope }) => {
    const [reporter, partner] = [claim.col('reporterCode'), claim.col('partnerCode')]
    const pair = new Row([]).reading('countryCode', reporter).reading('partnerCode', partner)
    const isRecorded = ([flow, column]: readonly [string, string]) =>
      sql`(${claim.col('direction')} IN ('TOTAL', ${sql.lit(flow)}) AND trade.${sql.id(column)})`
    return {
      alias: 'trade',
      from: tradeYears(pair, scope, { from: year, to: year }, dataset),
      facts: sql`to_jsonb(trade)`,
      isObserved: sql`${isRecorded(['EXPORTS', 'exportsIsRecorded'])} OR ${isRecorded(['IMPORTS', 'importsIsRecorded'])}`,
      links: { dataset: sql`trade."datasetSlug"`, reporter, partner },
    }
  },
  judge: (facts) => {
    const { claim, statistic, year } = facts
    const observed = observeTrade(facts)
    const reasons = [
      ...differenceInScope(claim),
      ...differenceInTime(claim, year),
      ...differenceInCurrency(claim),
      ...observed.reasons,
      ...noteStanding(claim),
    ]
    const judgement: Judgement = { claimed: claimedMoney(claim), observed: observed.quantity, reasons }
    return statistic && observed.observation ? { ...judgement, observation: observed.observation } : judgement
  },
})

function claimedMoney({ amount, currency, ratePer }: TradeClaim): Quantity | null {
  if (currency !== 'USD') return null
  const conversion = ratePer ? PER_YEAR[ratePer] : undefined
  if (!conversion) return { value: amount, unit: 'USD', factor: null, annualised: false }
  const { times, basis } = conversion
  return {
    value: new Decimal(amount).mul(times).toFixed(),
    unit: 'USD',
    factor: `${times} (${basis})`,
    annualised: false,
  }
}

function differenceInScope({ scope }: TradeClaim): Reason[] {
  switch (scope) {
    case 'GOODS':
      return []
    case 'GOODS_NON_OIL':
      return [
        { differs: 'GOODS_LEFT_OUT', message: 'The claim leaves out oil and gas, the statistic is of all goods.' },
      ]
    case 'GOODS_AND_SERVICES':
      return [{ differs: 'SCOPE', message: 'The claim counts services too, the statistic goods only.' }]
    case 'UNSPECIFIED':
      return [{ differs: 'SCOPE', message: 'The claim does not say what it counts, the statistic is of all goods.' }]
  }
}

function differenceInCurrency({ currency }: TradeClaim): Reason[] {
  if (currency === 'USD') return []
  return [
    { differs: 'UNIT', message: `The claim is in ${currency}, the statistic in US dollars: nothing converts them.` },
  ]
}
