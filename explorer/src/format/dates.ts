// Dates as reported: a year is shown as a year, a month as a month. All of them are days of a calendar, not moments, so
// no time zone moves them.

const day = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeZone: 'UTC' })
const month = new Intl.DateTimeFormat(undefined, { year: 'numeric', month: 'short', timeZone: 'UTC' })

export function formatDate(date: string): string {
  if (/^-?\d{4}$/.test(date)) return date
  const time = Date.parse(date.length === 7 ? `${date}-01` : date)
  if (Number.isNaN(time)) return date
  return date.length === 7 ? month.format(time) : day.format(time)
}

export function formatSpan(from: string | null | undefined, to: string | null | undefined): string {
  if (!from && !to) return 'no date'
  if (!from) return `until ${formatDate(to!)}`
  if (!to) return `from ${formatDate(from)}`
  return from === to ? formatDate(from) : `${formatDate(from)} to ${formatDate(to)}`
}

/** Today as the API counts days. */
export function today(): string {
  return new Date().toISOString().slice(0, 10)
}

export function addDays(date: string, days: number): string {
  return new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10)
}

/** The first moment that a date can mean, as milliseconds: for places on an axis. */
export function firstMoment(date: string): number {
  return Date.parse(date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date)
}
