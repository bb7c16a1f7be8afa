import type { PartialDate } from '../../src/platform/partial-date.js'

type PartialColumns<Name extends string> = Record<Name, string | null> &
  Record<`${Name}Lower` | `${Name}Upper`, Date | null>

/** The three columns of a partial date: as reported, first day, last day. */
export function partialColumns<Name extends string>(name: Name, date: PartialDate | null): PartialColumns<Name> {
  return {
    [name]: date?.text ?? null,
    [`${name}Lower`]: dayColumn(date?.lower ?? null),
    [`${name}Upper`]: dayColumn(date?.upper ?? null),
  } as PartialColumns<Name>
}

export function dayColumn(day: string | null): Date | null {
  return day === null ? null : new Date(`${day}T00:00:00Z`)
}
