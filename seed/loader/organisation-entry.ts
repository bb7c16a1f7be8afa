import { z } from 'zod'
import { OrganisationKind } from '../../prisma/generated/client/enums.js'
import { countryCode, fields, label, listOf, optional, slug } from './entry-fields.js'

export const organisationEntry = fields({
  slug,
  name: label,
  aliases: listOf(label),
  kind: z.enum(OrganisationKind),
  country: optional(countryCode),
})
