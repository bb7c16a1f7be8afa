import { z } from 'zod'
import { Certainty, SourceKind } from '../../prisma/generated/client/enums.js'
import {
  addProblem,
  certainty,
  fields,
  label,
  language,
  optional,
  partialDate,
  slug,
  text,
  url,
} from './entry-fields.js'

export const sourceEntry = fields({
  slug,
  kind: z.enum(SourceKind),
  publisher: label,
  publisherCertainty: certainty,
  title: optional(text),
  author: optional(label),
  url: optional(url),
  language: optional(language),
  publishedOn: optional(partialDate),
  publishedOnCertainty: certainty,
  inferredFrom: optional(text),
  origin: optional(slug),
  originCertainty: optional(z.enum(Certainty)),
  document: optional(label.regex(/^[^/\\]+$/, 'must be a file name without a folder')),
}).superRefine((entry, context) => {
  const inferred = [entry.publisherCertainty, entry.publishedOnCertainty, entry.originCertainty].includes('INFERRED')
  if (inferred && entry.inferredFrom === null) {
    addProblem(context, ['inferredFrom'], 'is missing: say what the inferred parts were inferred from, and why')
  }
  if (!inferred && entry.inferredFrom !== null) {
    addProblem(context, ['inferredFrom'], 'needs publisherCertainty, publishedOnCertainty or originCertainty: INFERRED')
  }
  if (entry.origin === null && entry.originCertainty !== null) addProblem(context, ['originCertainty'], 'needs origin')
  if (entry.origin !== null && entry.originCertainty === null) {
    addProblem(context, ['originCertainty'], 'is missing: say whether the origin is STATED or INFERRED')
  }
})
