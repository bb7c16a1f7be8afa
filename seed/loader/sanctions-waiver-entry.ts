import { z } from 'zod'
import { Cover, Rank } from '../../prisma/generated/client/enums.js'
import { citations } from './citation-entry.js'
import {
  addProblem,
  certainty,
  countryCode,
  fields,
  label,
  listOf,
  optional,
  partialDate,
  requireBasis,
  requireDistinct,
  slug,
  text,
  wholeNumber,
  withDefault,
} from './entry-fields.js'
import { checkFigure, figureFields } from './figure-entry.js'

const LONGEST_DAYS = 36_500

const term = fields({
  durationDays: optional(wholeNumber(1, LONGEST_DAYS)),
  expiresOn: optional(partialDate),
  rank: withDefault(z.enum(Rank), Rank.NORMAL),
  certainty,
  inferredFrom: optional(text),
  citations,
}).superRefine((entry, context) => {
  requireBasis(entry, context)
  if (entry.durationDays === null && entry.expiresOn === null) {
    addProblem(context, ['durationDays'], 'is missing: give durationDays, expiresOn, or both')
  }
})

export const sanctionsWaiverEntry = fields({
  ...figureFields,
  standing: z
    .null()
    .optional()
    .transform(() => null),
  issuer: countryCode,
  beneficiary: countryCode,
  target: countryCode,
  covers: listOf(z.enum(Cover)),
  conditions: listOf(label),
  signedOn: optional(partialDate),
  grantedOn: optional(partialDate),
  notifiedOn: optional(partialDate),
  effectiveOn: optional(partialDate),
  renews: optional(slug),
  terms: z
    .array(term)
    .nullish()
    .transform((values) => values ?? []),
}).superRefine((entry, context) => {
  checkFigure(entry, context)
  if (entry.covers.length === 0) addProblem(context, ['covers'], 'is missing: ELECTRICITY, NATURAL_GAS, or both')
  requireDistinct(
    { issuer: entry.issuer, beneficiary: entry.beneficiary, target: entry.target },
    ['issuer', 'beneficiary', 'target'],
    context,
  )
})
