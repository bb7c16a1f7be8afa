/** Bilateral trade of the made-up publisher: one row a reporter, partner, flow and year. */
export const DATASET = 'bench-trade-1'
export const SERIES = 'bench-trade'
export const GAS_DATASET = 'bench-gas-1'

/** All questions are about these years, whatever the size. */
export const FIRST_YEAR_ASKED = 1990
export const LAST_YEAR_ASKED = 2019

export const COUNTRIES = 240
export const SIZES = [1, 10] as const

export interface Scale {
  size: number
  officials: number
  statements: number
  sources: number
  events: number
  /** Pairs of neighbours that have figures, and figures of each. */
  figuresOfPair: number
  waivers: number
  /** Partners that each country trades with, and the first year: two flows each. */
  partners: number
  firstYear: number
}

/** 240 x 118 x 2 flows x 30 years are 1.7 million; 240 x 239 x 2 x 148 are 17 million. */
export function scaleOf(size: number): Scale {
  const grown = size >= 10
  return {
    size,
    officials: 2_000 * size,
    statements: 100_000 * size,
    sources: 10_000 * size,
    events: 4_800 * size,
    figuresOfPair: 5 * size,
    waivers: 480 * size,
    partners: grown ? COUNTRIES - 1 : 118,
    firstYear: grown ? LAST_YEAR_ASKED - 147 : FIRST_YEAR_ASKED,
  }
}
