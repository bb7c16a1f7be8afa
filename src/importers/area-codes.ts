/**
 * What a publisher's codes for areas stand for: the code of a country here; null for what is known and left out (a
 * group whose members have rows of their own); or spans of years where the meaning changed.
 */
export type AreaCodes = Readonly<Record<string, string | null | readonly AreaSpan[]>>

export interface AreaSpan {
  /** First and last year, both included; open where left out. */
  from?: number
  to?: number
  area: string | null
}

/** The area that a code means in a year: null where it is left out, undefined where the code means nothing. */
export function resolveArea(codes: AreaCodes, code: string, year: number): string | null | undefined {
  return listSpans(codes, code).find(({ from = -Infinity, to = Infinity }) => year >= from && year <= to)?.area
}

export function listSpans(codes: AreaCodes, code: string): readonly AreaSpan[] {
  if (!Object.hasOwn(codes, code)) return []
  const meaning = codes[code]
  return typeof meaning === 'object' && meaning !== null ? meaning : [{ area: meaning ?? null }]
}
