import { formatDate, formatSpan } from '../format/dates.js'
import type { EventNameFragment } from '../generated/operations.js'

/** Kinds of events that go on until an end is reported. */
const LASTING: ReadonlySet<EventNameFragment['eventKind']> = new Set(['WAR', 'INVASION', 'SANCTION', 'PROJECT'])

/** When it was. A visit without a reported end is of its day; a war without one has begun. */
export function formatEventDates({ eventKind, startedOn, endedOn }: EventNameFragment): string {
  if (startedOn && !endedOn && !LASTING.has(eventKind)) return formatDate(startedOn)
  return startedOn || endedOn ? formatSpan(startedOn, endedOn) : 'no date reported'
}
