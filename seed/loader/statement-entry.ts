import { z } from 'zod'
import { Channel, MentionRole } from '../../prisma/generated/client/enums.js'
import { citations } from './citation-entry.js'
import {
  addProblem,
  certainty,
  countryCode,
  fields,
  fullDate,
  label,
  language,
  listOf,
  longText,
  optional,
  partialDate,
  requireBasis,
  requireOne,
  slug,
  text,
  topic,
} from './entry-fields.js'

const mention = fields({
  role: z.enum(MentionRole),
  country: optional(countryCode),
  official: optional(slug),
  organisation: optional(slug),
}).superRefine((entry, context) => requireOne(entry, ['country', 'official', 'organisation'], context))

const rendition = fields({
  source: slug,
  carrier: optional(label),
  channel: z.enum(Channel),
  position: optional(label),
  language: optional(language),
  gist: text,
  wording: optional(longText),
})

export const statementEntry = fields({
  slug,
  speaker: optional(slug),
  organisation: optional(slug),
  government: optional(countryCode),
  assertedBy: optional(slug),
  speakerCountry: optional(countryCode),
  madeOn: optional(partialDate),
  summary: text,
  topics: listOf(topic),
  event: optional(slug),
  mentions: z
    .array(mention)
    .nullish()
    .transform((values) => values ?? []),
  renditions: z
    .array(rendition)
    .nullish()
    .transform((values) => values ?? []),
  knownFrom: optional(fullDate),
  certainty,
  inferredFrom: optional(text),
  citations,
}).superRefine((entry, context) => {
  requireBasis(entry, context)
  requireOne(entry, ['speaker', 'organisation', 'government', 'assertedBy'], context)
  if (entry.speakerCountry !== null && entry.speaker === null && entry.organisation === null) {
    addProblem(context, ['speakerCountry'], 'needs speaker or organisation')
  }
})
