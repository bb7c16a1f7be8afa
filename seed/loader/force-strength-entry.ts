import { z } from 'zod'
import { Bound } from '../../prisma/generated/client/enums.js'
import { addProblem, countryCode, fields, optional, requireOne, slug, wholeNumber } from './entry-fields.js'
import { checkFigure, figureFields, standing } from './figure-entry.js'

const MOST_PERSONS = 2 ** 31 - 1

export const forceStrengthEntry = fields({
  ...figureFields,
  standing,
  host: countryCode,
  operator: optional(countryCode),
  force: optional(slug),
  backer: optional(countryCode),
  persons: wholeNumber(0, MOST_PERSONS),
  bound: z.enum(Bound),
}).superRefine((entry, context) => {
  checkFigure(entry, context)
  requireOne({ operator: entry.operator, force: entry.force }, ['operator', 'force'], context)
  if (entry.backer !== null && entry.force === null) addProblem(context, ['backer'], 'needs force')
})
