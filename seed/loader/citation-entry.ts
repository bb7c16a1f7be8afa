import { z } from 'zod'
import { Certainty } from '../../prisma/generated/client/enums.js'
import { addProblem, fields, label, optional, slug, text } from './entry-fields.js'

const PHRASE_WORDS = 12
const PHRASE_LENGTH = 90

export function countWords(value: string): number {
  return value.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length
}

/** A few words to find the passage by; a longer quotation is no key phrase. */
const phrase = label.refine(
  (value) => value.length <= PHRASE_LENGTH && countWords(value) <= PHRASE_WORDS,
  `must be at most ${PHRASE_WORDS} words and ${PHRASE_LENGTH} characters`,
)

const citation = fields({
  source: slug,
  locator: optional(label),
  phrase: optional(phrase),
  origin: optional(slug),
  originCertainty: optional(z.enum(Certainty)),
  originBasis: optional(text),
}).superRefine((entry, context) => {
  if (entry.origin === null) {
    if (entry.originCertainty !== null) addProblem(context, ['originCertainty'], 'needs origin')
    if (entry.originBasis !== null) addProblem(context, ['originBasis'], 'needs origin')
  } else if (entry.origin === entry.source) {
    addProblem(context, ['origin'], 'is the source itself: leave it out')
  } else if (entry.originCertainty === Certainty.INFERRED && entry.originBasis === null) {
    addProblem(context, ['originBasis'], 'is missing: say what the origin was inferred from')
  }
})

export type CitationFields = z.output<typeof citation>

export const citations = z.array(citation).min(1, 'needs at least one citation')

export const optionalCitations = z
  .array(citation)
  .nullish()
  .transform((values) => values ?? [])
