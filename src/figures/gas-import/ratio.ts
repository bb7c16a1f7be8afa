import type { Decimal } from 'decimal.js'

/** A factor as a whole number of parts of a power of ten. */
export interface Ratio {
  parts: bigint
  places: number
}

export function ratioOf(factor: Decimal): Ratio {
  const [whole = '', fraction = ''] = factor.toFixed().split('.')
  return { parts: BigInt(whole + fraction), places: fraction.length }
}

/**
 * A decimal times a factor, to so many places; of what is small, to as many digits. Half is rounded up. In whole numbers,
 * which takes a quarter of the time of a decimal that is made, multiplied, rounded and written.
 */
export function applyRatio(amount: string, { parts, places }: Ratio, kept: number): string {
  const isNegative = amount.startsWith('-')
  const point = amount.indexOf('.')
  const digits = point === -1 ? amount : amount.slice(0, point) + amount.slice(point + 1)
  const whole = BigInt(isNegative ? digits.slice(1) : digits) * parts
  if (whole === 0n) return '0'
  let after = places + (point === -1 ? 0 : amount.length - point - 1)
  const isSmall = whole < powerOfTen(after)
  const dropped = Math.max(0, isSmall ? whole.toString().length - kept : after - kept)
  const rest = powerOfTen(dropped)
  const text = ((whole + rest / 2n) / rest).toString()
  after -= dropped
  return (isNegative ? '-' : '') + withPoint(text, after)
}

/** The digits with a point before the last of them, and without zeros at the end of a fraction. */
function withPoint(digits: string, after: number): string {
  if (after === 0) return digits
  const padded = digits.padStart(after + 1, '0')
  const fraction = padded.slice(-after)
  let end = fraction.length
  while (end > 0 && fraction.charCodeAt(end - 1) === 48) end--
  const whole = padded.slice(0, -after)
  return end === 0 ? whole : `${whole}.${fraction.slice(0, end)}`
}

const powers: bigint[] = []

function powerOfTen(exponent: number): bigint {
  return (powers[exponent] ??= 10n ** BigInt(exponent))
}
