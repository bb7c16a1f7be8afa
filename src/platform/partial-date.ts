/** A date as reported: a year, a month or a day, with the first and the last day that it can mean (ISO, inclusive). */
export interface PartialDate {
  text: string
  lower: string
  upper: string
}

const FORM = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/

/** Reads `2019`, `2019-04` or `2019-04-06`; undefined when the text has another form or no such day exists. */
export function parsePartialDate(text: string): PartialDate | undefined {
  const parts = FORM.exec(text)
  if (!parts) return undefined
  const [, year, month, day] = parts
  if (year === '0000') return undefined // PostgreSQL has no year zero
  if (month === undefined) return { text, lower: `${year}-01-01`, upper: `${year}-12-31` }
  if (month < '01' || month > '12') return undefined
  const last = lastDayOfMonth(Number(year), Number(month))
  if (day === undefined) return { text, lower: `${text}-01`, upper: `${text}-${last}` }
  if (day < '01' || day > last) return undefined
  return { text, lower: text, upper: text }
}

/** Reads a full calendar day; undefined otherwise. */
export function parseDate(text: string): string | undefined {
  return text.length === 10 ? parsePartialDate(text)?.text : undefined
}

function lastDayOfMonth(year: number, month: number): string {
  const date = new Date(Date.UTC(2000, month, 0))
  date.setUTCFullYear(year, month, 0)
  return String(date.getUTCDate()).padStart(2, '0')
}
