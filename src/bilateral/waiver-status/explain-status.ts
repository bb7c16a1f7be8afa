/** What is known of a day: the state, how the waiver that decides stands to it, and the days it can have run. */
export interface StatusFacts {
  on: string
  state: string
  /** Null where no waiver is known. */
  stands: 'COVERS' | 'SEAM' | 'DISPUTED' | 'MAYBE' | 'AFTER' | 'BEFORE' | null
  asOf: string | null
  inferredFrom: string | null
  /** Until when it ran by each of its terms, with their lengths. */
  readings: string[]
  starts: string | null
  started: string | null
  ends: string | null
  ended: string | null
  nextStarts: string | null
  nextStarted: string | null
}

export function explainStatus(facts: StatusFacts): string | null {
  const { on, state, stands, asOf, inferredFrom, readings, starts, started, ends, ended, nextStarts, nextStarted } =
    facts
  switch (stands) {
    case null:
      return asOf === null ? 'No waiver between the two is known.' : `No waiver between the two was known on ${asOf}.`
    case 'COVERS':
      if (inferredFrom !== null) return `That there was this waiver is inferred, not reported: ${inferredFrom}`
      if (ends === ended) return null
      return readings.length > 1
        ? `All terms cover the day, but they disagree on the end: ${readings.join(' or ')}.`
        : null
    case 'SEAM':
      return `The waiver ended on ${ends}, the next began on ${nextStarts}: sources count the days both ways, so up to two days between are no gap.`
    case 'DISPUTED':
      return `By one term it ran until ${readings.join(', by another until ')}.`
    case 'MAYBE': {
      // Only a day between the two depends on the next.
      const next =
        nextStarts === null || ended === null || on <= ended
          ? ''
          : `, the next began ${between(nextStarts, nextStarted)}`
      return `The dates are too coarse to tell: the waiver began ${between(starts, started)} and ended ${between(ends, ended)}${next}.`
    }
    case 'BEFORE':
      return `The first waiver began ${between(starts, started)}.`
    case 'AFTER':
      if (state === 'ENDED') return `The last waiver ended ${between(ends, ended)} and was not renewed.`
      if (state === 'UNKNOWN') {
        const last = asOf === null ? 'The last waiver' : `As of ${asOf} the last waiver known`
        return `${last} was to end ${between(ends, ended)}; of the days after nothing is known yet.`
      }
      return nextStarts === null
        ? `The last waiver known ended ${between(ends, ended)}; no renewal is known.`
        : `The waiver before ended ${between(ends, ended)}, the next began ${between(nextStarts, nextStarted)}.`
  }
}

function between(first: string | null, last: string | null): string {
  if (first === last) return first === null ? 'on a day that is not known' : `on ${first}`
  if (first === null) return `by ${last}`
  return last === null ? `on ${first} or later` : `between ${first} and ${last}`
}
