import { z } from 'zod'
import { CalendarSystem, Rank, Standing } from '../../prisma/generated/client/enums.js'
import { parsePartialDate, type PartialDate } from '../../src/platform/partial-date.js'
import { citations } from './citation-entry.js'
import {
  addProblem,
  certainty,
  countryCode,
  fields,
  fullDate,
  label,
  optional,
  requireBasis,
  slug,
  text,
  withDefault,
} from './entry-fields.js'
import { parseIranianDate } from './iranian-date.js'

type RefinementContext = Parameters<typeof addProblem>[0]

const FIRST_GREGORIAN_YEAR = 1500 // years below are Iranian ones without `calendar: IRANIAN`
const LAST_IRANIAN_YEAR = 1499

const period = fields({
  label: optional(label),
  calendar: withDefault(z.enum(CalendarSystem), CalendarSystem.GREGORIAN),
  from: optional(z.string()),
  to: optional(z.string()),
}).transform((given, context) => {
  const from = given.from === null ? null : readBound('from', given.from, given.calendar, context)
  const to = given.to === null ? from : readBound('to', given.to, given.calendar, context)
  if (given.from === null && given.to !== null) addProblem(context, ['from'], 'is missing')
  if (given.from === null && given.label === null)
    addProblem(context, ['label'], 'is missing: give label, from, or both')
  if (from && to && from.lower > to.upper) addProblem(context, ['to'], `${to.text} is before from ${from.text}`)
  return {
    label: given.label ?? describePeriod(from, to, given.calendar),
    calendar: given.calendar,
    start: from?.lower ?? null,
    end: to?.upper ?? null,
  }
})

function readBound(
  field: string,
  value: string,
  calendar: CalendarSystem,
  context: RefinementContext,
): PartialDate | null {
  const year = Number(value.slice(0, 4))
  if (calendar === CalendarSystem.GREGORIAN && year < FIRST_GREGORIAN_YEAR) {
    addProblem(context, [field], `"${value}" looks like an Iranian date: add calendar: IRANIAN`)
    return null
  }
  if (calendar === CalendarSystem.IRANIAN && year > LAST_IRANIAN_YEAR) {
    addProblem(context, [field], `"${value}" is no Iranian date: write 1397, 1397-01 or 1397-01-15`)
    return null
  }
  const date = calendar === CalendarSystem.IRANIAN ? parseIranianDate(value) : parsePartialDate(value)
  if (!date) addProblem(context, [field], `"${value}" is no date of the ${calendar} calendar`)
  return date ?? null
}

function describePeriod(from: PartialDate | null, to: PartialDate | null, calendar: CalendarSystem): string | null {
  if (!from || !to) return null
  const span = from.text === to.text ? from.text : `${from.text} to ${to.text}`
  return calendar === CalendarSystem.IRANIAN ? `${span} (Iranian calendar)` : span
}

const attribution = fields({
  label,
  official: optional(slug),
  organisation: optional(slug),
  country: optional(countryCode),
}).superRefine((entry, context) => {
  const given = (['official', 'organisation', 'country'] as const).filter((name) => entry[name] !== null)
  for (const name of given.slice(1)) addProblem(context, [name], `cannot stand beside ${given[0]}: give at most one`)
})

/** What all kinds of figures share; `standing` differs by kind. */
export const figureFields = {
  slug,
  rank: withDefault(z.enum(Rank), Rank.NORMAL),
  rankReason: optional(text),
  certainty,
  inferredFrom: optional(text),
  period: optional(period),
  reportedText: optional(label),
  attribution: optional(attribution),
  statement: optional(slug),
  restates: optional(slug),
  note: optional(text),
  knownFrom: optional(fullDate),
  citations,
}

export const standing = z.enum(Standing)

interface Judged {
  rank: Rank
  rankReason: string | null
  certainty: 'STATED' | 'INFERRED'
  inferredFrom: string | null
}

export function checkFigure(entry: Judged, context: RefinementContext): void {
  requireBasis(entry, context)
  if (entry.rank === Rank.DEPRECATED && entry.rankReason === null) {
    addProblem(context, ['rankReason'], 'is missing: say why the figure is deprecated')
  }
}
