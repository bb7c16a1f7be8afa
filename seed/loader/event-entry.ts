import { z } from 'zod'
import { EventKind } from '../../prisma/generated/client/enums.js'
import { citations } from './citation-entry.js'
import {
  certainty,
  countryCode,
  fields,
  fullDate,
  label,
  listOf,
  optional,
  partialDate,
  requireBasis,
  requireOrder,
  slug,
  text,
} from './entry-fields.js'

export const eventEntry = fields({
  slug,
  kind: z.enum(EventKind),
  title: label,
  summary: optional(text),
  startedOn: optional(partialDate),
  endedOn: optional(partialDate),
  place: optional(label),
  partOf: optional(slug),
  countries: listOf(countryCode),
  officials: listOf(slug),
  knownFrom: optional(fullDate),
  certainty,
  inferredFrom: optional(text),
  citations,
}).superRefine((entry, context) => {
  requireBasis(entry, context)
  requireOrder(entry, ['startedOn', 'endedOn'], context)
})
