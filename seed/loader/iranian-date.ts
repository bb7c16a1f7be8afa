import { isValidJalaaliDate, jalaaliMonthLength, toGregorian } from 'jalaali-js'
import type { PartialDate } from '../../src/platform/partial-date.js'

const FORM = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/

/** Reads `1397`, `1397-01` or `1397-01-15` of the Iranian (solar Hijri) calendar; the bounds are Gregorian days. */
export function parseIranianDate(text: string): PartialDate | undefined {
  const parts = FORM.exec(text)
  if (!parts) return undefined
  const year = Number(parts[1])
  const firstMonth = Number(parts[2] ?? 1)
  const lastMonth = Number(parts[2] ?? 12)
  if (!isValidJalaaliDate(year, firstMonth, 1)) return undefined
  const firstDay = Number(parts[3] ?? 1)
  const lastDay = Number(parts[3] ?? jalaaliMonthLength(year, lastMonth))
  if (!isValidJalaaliDate(year, lastMonth, lastDay)) return undefined
  return { text, lower: gregorian(year, firstMonth, firstDay), upper: gregorian(year, lastMonth, lastDay) }
}

function gregorian(year: number, month: number, day: number): string {
  const { gy, gm, gd } = toGregorian(year, month, day)
  return [String(gy).padStart(4, '0'), String(gm).padStart(2, '0'), String(gd).padStart(2, '0')].join('-')
}
