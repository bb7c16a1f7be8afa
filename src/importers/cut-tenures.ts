import { listSpans, type AreaCodes } from './area-codes.js'

/** When an area was a state, where that is known to the day. */
export interface Validity {
  from: string | undefined
  to: string | undefined
}

export interface Piece {
  area: string
  from: string
  to: string
}

const DAY = 86_400_000
const addDays = (day: string, days: number): string => new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10)

/**
 * A time in office by the areas that a code means in it: it is cut on the day on which one area took the place of
 * another. Undefined where the code means nothing, or nothing that is kept, on some of its days.
 */
export function cutTenure(
  codes: AreaCodes,
  code: string,
  { from, to }: { from: string; to: string },
  validities: ReadonlyMap<string, Validity>,
): Piece[] | undefined {
  const spans = listSpans(codes, code)
  const pieces: Piece[] = []
  let next = from
  for (const [index, { area, from: firstYear = 0, to: lastYear = 9999 }] of spans.entries()) {
    const [before, after] = [spans[index - 1], spans[index + 1]]
    const first =
      before?.to === firstYear - 1 ? findBorder(before.area, area, firstYear, validities) : yearStart(firstYear)
    const end =
      after?.from === lastYear + 1 ? findBorder(area, after.area, lastYear + 1, validities) : yearStart(lastYear + 1)
    if (end <= next || first > to) continue
    if (first > next || area === null) return undefined
    const last = addDays(end, -1)
    pieces.push({ area, from: next, to: last < to ? last : to })
    if (last >= to) return pieces
    next = end
  }
  return undefined
}

const yearStart = (year: number): string => (year > 9999 ? '9999-12-31' : `${String(year).padStart(4, '0')}-01-01`)

/** Spans are by year; the countries know the day, where it is within a year of that. */
function findBorder(
  before: string | null,
  after: string | null,
  year: number,
  validities: ReadonlyMap<string, Validity>,
): string {
  const start = yearStart(year)
  const began = after === null ? undefined : validities.get(after)?.from
  const ended = before === null ? undefined : validities.get(before)?.to
  const known = [began, ended === undefined ? undefined : addDays(ended, 1)]
  const near = known.find((day) => day !== undefined && Math.abs(Date.parse(day) - Date.parse(start)) <= 366 * DAY)
  return near ?? start
}
