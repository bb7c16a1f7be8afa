import { type RawBuilder, sql } from 'kysely'
import type { Row } from '../planner/model.js'
import type { Reason } from './comparability.js'
import type { ClaimFacts } from './counterpart.js'

/** The calendar year that holds most days of a claim's period, the first of two; NULL where it has none. */
export function yearOfClaim(figure: Row): RawBuilder<unknown> {
  const start = sql`coalesce(${figure.col('periodStart')}, ${figure.col('periodEnd')})`
  const end = sql`coalesce(${figure.col('periodEnd')}, ${figure.col('periodStart')})`
  return sql`(SELECT held FROM generate_series(extract(year FROM ${start})::int, extract(year FROM ${end})::int) AS held
    ORDER BY least(${end}, make_date(held, 12, 31)) - greatest(${start}, make_date(held, 1, 1)) DESC, held LIMIT 1)`
}

/** How the time of a claim differs from a calendar year; nothing where it is that year. */
export function differenceInTime(
  { label, start, end, calendar, timeBasis }: ClaimFacts,
  year: number | null,
): Reason[] {
  const statistic = year === null ? 'the statistic of a calendar year' : `the statistic of the calendar year ${year}`
  const differ = (message: string): Reason[] => [{ differs: 'PERIOD', message: `${message}, ${statistic}.` }]
  if (start === null || end === null) return differ(`The claim is of ${label ?? 'no time that it names'}`)
  const isYear = start === `${year}-01-01` && end === `${year}-12-31`
  if (isYear && timeBasis !== 'POINT') return []
  const span = start === end ? `on ${start}` : `${start} to ${end}`
  if (calendar === 'IRANIAN') {
    return differ(`The claim is of ${span} (${label === null ? '' : `"${label}" `}by the Iranian calendar)`)
  }
  const what = timeBasis === 'RATE' ? 'a rate of ' : timeBasis === 'POINT' ? 'of a moment, ' : 'of '
  return differ(`The claim is ${what}${label ?? span} (${span})`)
}

/** What is wanted or expected is no record of what was. */
export function noteStanding({ standing }: ClaimFacts): Reason[] {
  if (standing !== 'TARGET' && standing !== 'FORECAST') return []
  const told = standing === 'TARGET' ? 'what somebody wanted to reach' : 'what somebody expected'
  return [{ code: standing, message: `The claim is ${told}, no record of what was.` }]
}

export const daysBetween = (first: string | null, last: string | null): number | undefined =>
  first === null || last === null ? undefined : (Date.parse(last) - Date.parse(first)) / 86_400_000 + 1
