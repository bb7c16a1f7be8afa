import type { KnownDaysFragment } from '../../generated/operations.js'

export interface KnownDays {
  /** The days on which something became known, each once, in order. */
  days: readonly string[]
  /** How many of the records were known on a day. */
  countUntil: (day: string) => number
  total: number
  /** How many of them the days are read from: of long lists the first alone. */
  read: number
}

/** When what is between the two became known. What has no such day is never known under a day. */
export function readKnownDays(relation: KnownDaysFragment | undefined): KnownDays {
  const lists = relation ? [relation.statements, relation.events, relation.figures] : []
  const records = lists.flatMap(({ nodes }) => nodes.map(({ knownFrom }) => knownFrom))
  const known = records.filter((day) => day !== null)
  return {
    days: [...new Set(known)].sort(),
    countUntil: (until) => known.filter((day) => day <= until).length,
    total: lists.reduce((sum, { totalCount }) => sum + totalCount, 0),
    read: records.length,
  }
}
