import { z } from 'zod'
import { RateUnit, Standing, TimeBasis, TradeDirection, TradeScope } from '../../prisma/generated/client/enums.js'
import {
  addProblem,
  amount,
  countryCode,
  currency,
  fields,
  label,
  optional,
  requireAmountOrder,
  requireDistinct,
  text,
  withDefault,
} from './entry-fields.js'
import { checkFigure, figureFields, standing } from './figure-entry.js'

type Context = Parameters<typeof addProblem>[0]

export const tradeVolumeEntry = fields({
  ...figureFields,
  standing,
  reporter: countryCode,
  partner: countryCode,
  direction: z.enum(TradeDirection),
  scope: z.enum(TradeScope),
  timeBasis: z.enum(TimeBasis),
  ratePer: optional(z.enum(RateUnit)),
  amount,
  amountLow: optional(amount),
  amountHigh: optional(amount),
  currency,
  approximate: withDefault(z.boolean(), false),
  horizonText: optional(label),
}).superRefine((entry, context) => {
  checkFigure(entry, context)
  requireDistinct(entry, ['reporter', 'partner'], context)
  requireAmountOrder(entry, context)
  requireRate(entry, context)
  if (entry.horizonText !== null && entry.standing !== Standing.TARGET) {
    addProblem(context, ['horizonText'], 'needs standing: TARGET')
  }
})

export const paymentEntry = fields({
  ...figureFields,
  standing,
  payer: countryCode,
  payee: countryCode,
  amount,
  amountHigh: optional(amount),
  currency,
  timeBasis: z.enum(TimeBasis),
  ratePer: optional(z.enum(RateUnit)),
  purpose: optional(text),
}).superRefine((entry, context) => {
  checkFigure(entry, context)
  requireDistinct(entry, ['payer', 'payee'], context)
  requireAmountOrder(entry, context)
  requireRate(entry, context)
})

function requireRate(entry: { timeBasis: TimeBasis; ratePer: RateUnit | null }, context: Context): void {
  if (entry.timeBasis === TimeBasis.RATE && entry.ratePer === null) {
    addProblem(context, ['ratePer'], 'is missing: a RATE is per DAY, MONTH or YEAR')
  }
  if (entry.timeBasis !== TimeBasis.RATE && entry.ratePer !== null) {
    addProblem(context, ['ratePer'], 'needs timeBasis: RATE')
  }
}
