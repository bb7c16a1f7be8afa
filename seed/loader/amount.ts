import { Decimal } from 'decimal.js'

// The default of 20 significant digits would round long amounts.
const Exact = Decimal.clone({ precision: 100 })
const FORM = /^(\d+(?:\.\d+)?)(?:\s+(thousand|million|billion|trillion))?$/i
const SCALES = new Map([
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
])
const MAX_LENGTH = 60

/** Reads `12 billion`, `6.607 billion` or `750` to plain decimal digits; undefined for any other form. */
export function parseAmount(text: string): string | undefined {
  const parts = text.length <= MAX_LENGTH ? FORM.exec(text.trim()) : null
  if (!parts?.[1]) return undefined
  return new Exact(parts[1]).times(SCALES.get(parts[2]?.toLowerCase() ?? '') ?? 1).toFixed()
}

export function compareAmounts(left: string, right: string): number {
  return new Exact(left).comparedTo(right)
}
