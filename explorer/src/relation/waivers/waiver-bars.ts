// Waivers as bars in time. A bar is sure until the earliest of the ends that are reported, and disputed from there on.
import type { WaiverPanelFragment } from '../../generated/operations.js'
import { addDays, firstMoment, formatDate, formatSpan } from '../../format/dates.js'
import { toWords } from '../../format/words.js'

export type Waiver = Extract<
  WaiverPanelFragment['sanctionsWaivers']['nodes'][number],
  { __typename: 'SanctionsWaiver' }
>

export interface WaiverBar {
  waiver: Waiver
  from: Date
  /** Until when all that is reported agrees. */
  until: Date
  /** The latest end that is reported; later than `until` where terms are rivals. */
  latest: Date
  title: string
}

export interface Gap {
  from: Date
  until: Date
  title: string
}

/** The sources count days both ways: what lies this close together is no gap. */
const SEAM_DAYS = 2
const DAY_MS = 86_400_000

export function readWaiverBars({ sanctionsWaivers }: WaiverPanelFragment): WaiverBar[] {
  return sanctionsWaivers.nodes.flatMap((waiver) => {
    const start = waiver.effectiveOn ?? waiver.grantedOn
    if (!start) return []
    const from = new Date(firstMoment(start))
    const ends = listEnds(waiver, from)
    const until = new Date(Math.min(...ends))
    return [{ waiver, from, until, latest: new Date(Math.max(...ends)), title: describe(waiver) }]
  })
}

/** Where no waiver is reported to have been in force between one and the next. */
export function findGaps(bars: readonly WaiverBar[]): Gap[] {
  const inOrder = bars.toSorted((a, b) => a.from.getTime() - b.from.getTime())
  return inOrder.slice(1).flatMap((next, index) => {
    const end = Math.max(...inOrder.slice(0, index + 1).map(({ latest }) => latest.getTime()))
    const days = (next.from.getTime() - end) / DAY_MS
    // A month without a day may have begun on any of its days.
    const isCoarse = (next.waiver.effectiveOn ?? next.waiver.grantedOn ?? '').length < 10
    if (days <= SEAM_DAYS || isCoarse) return []
    const from = new Date(end)
    return [
      {
        from,
        until: next.from,
        title: `Gap of ${Math.round(days)} days: ${formatSpan(isoDay(from), isoDay(next.from))}`,
      },
    ]
  })
}

function listEnds(waiver: Waiver, from: Date): number[] {
  const fromDay = isoDay(from)
  const ends = waiver.terms
    .filter(({ rank }) => rank !== 'DEPRECATED')
    .map(
      ({ expiresOn, durationDays }) =>
        expiresOn ?? (durationDays === null ? undefined : addDays(fromDay, durationDays)),
    )
    .filter((end) => end !== undefined)
  const known = waiver.expiresOn && ends.length < 2 ? [waiver.expiresOn] : ends
  return known.length > 0 ? known.map(firstMoment) : [from.getTime()]
}

function describe(waiver: Waiver): string {
  const lengths = [...new Set(waiver.terms.map(({ durationDays }) => durationDays))].filter((days) => days !== null)
  const length = lengths.length > 1 ? `${lengths.join(' or ')} days, disputed` : `${lengths[0] ?? '?'} days`
  const from = waiver.effectiveOn ?? waiver.grantedOn
  return `${from ? formatDate(from) : ''}: ${length}, ${waiver.covers.map(toWords).join(' and ')}${waiver.certainty === 'INFERRED' ? ', inferred' : ''}`
}

function isoDay(date: Date): string {
  return date.toISOString().slice(0, 10)
}
