import { z } from 'zod'
import { Role } from '../../prisma/generated/client/enums.js'
import { optionalCitations } from './citation-entry.js'
import {
  addProblem,
  countryCode,
  fields,
  label,
  listOf,
  optional,
  partialDate,
  requireOrder,
  slug,
} from './entry-fields.js'

const tenure = fields({
  office: label,
  role: z.enum(Role),
  country: countryCode,
  startedOn: optional(partialDate),
  endedOn: optional(partialDate),
  citations: optionalCitations,
}).superRefine((entry, context) => requireOrder(entry, ['startedOn', 'endedOn'], context))

export type TenureFields = z.output<typeof tenure>

export const officialEntry = fields({
  slug,
  name: label,
  aliases: listOf(label),
  wikidataId: optional(z.string().regex(/^Q[1-9]\d*$/, 'must be a Wikidata identifier such as Q348144')),
  tenures: z
    .array(tenure)
    .nullish()
    .transform((values) => values ?? []),
}).superRefine((entry, context) => {
  const seen = new Set<string>()
  entry.tenures.forEach((held, index) => {
    const key = tenureId(entry.slug, held)
    if (seen.has(key)) addProblem(context, ['tenures', index], 'the same office from the same day is given twice')
    seen.add(key)
  })
})

/** Names a tenure by office and start, so that it keeps its id when the list is reordered. */
export function tenureId(official: string, tenure: { office: string; startedOn: { text: string } | null }): string {
  const office = tenure.office
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
  return [official, office, tenure.startedOn?.text ?? 'unknown'].join('/')
}
