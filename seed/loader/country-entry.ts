import { z } from 'zod'
import { AreaKind } from '../../prisma/generated/client/enums.js'
import { countryCode, fields, label, listOf, optional, partialDate, requireOrder } from './entry-fields.js'

export const countryEntry = fields({
  code: countryCode,
  alpha2: optional(z.string().regex(/^[A-Z]{2}$/, 'must be two capital letters')),
  numeric: optional(z.string().regex(/^\d{3}$/, 'must be three digits such as 004')),
  name: label,
  officialName: optional(label),
  kind: z.enum(AreaKind),
  region: optional(label),
  subregion: optional(label),
  aliases: listOf(label),
  validFrom: optional(partialDate),
  validTo: optional(partialDate),
  successors: listOf(countryCode),
}).superRefine((entry, context) => requireOrder(entry, ['validFrom', 'validTo'], context))

/** A country as keyed in, or as another list supplies it. */
export type CountryEntry = z.input<typeof countryEntry>
