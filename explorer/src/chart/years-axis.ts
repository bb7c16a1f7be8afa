import type { ScaleOptions } from '@observablehq/plot'

/** So many years have a tick each; of more there is a tick every few. */
const EACH_YEAR = 12
const YEAR_MS = 365.25 * 86_400_000

/** An axis of time for values that stand for years: no ticks of months between. */
export function yearsAxis(values: readonly { at: Date }[]): ScaleOptions {
  const times = values.map(({ at }) => at.getTime())
  const span = (Math.max(...times) - Math.min(...times)) / YEAR_MS
  return { type: 'utc', label: null, insetLeft: 24, insetRight: 32, ...(span <= EACH_YEAR && { ticks: 'year' }) }
}
