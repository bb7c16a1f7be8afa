import { iso31661 } from 'iso-3166'

/** The areas of today by their number in ISO 3166-1 (and UN M49), without leading zeros. */
export const ISO_NUMBERS: Readonly<Record<string, string>> = Object.fromEntries(
  iso31661.map(({ numeric, alpha3 }) => [String(Number(numeric)), alpha3]),
)

/** The areas of today by their alpha-3 code. */
export const ISO_CODES: Readonly<Record<string, string>> = Object.fromEntries(
  iso31661.map(({ alpha3 }) => [alpha3, alpha3]),
)
