/** The candidate that is probably meant; undefined where none is near. */
export function findNearest(wanted: string, candidates: Iterable<string>): string | undefined {
  if (wanted.length < 2) return undefined // anything is near to a single letter
  const most = Math.max(1, Math.floor(wanted.length / 3))
  let best: string | undefined
  let bestDistance = Infinity
  let longer: string | undefined
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - wanted.length) <= most) {
      const distance = editDistance(wanted.toLowerCase(), candidate.toLowerCase())
      if (distance <= most && distance < bestDistance) [best, bestDistance] = [candidate, distance]
    }
    const extended = wanted.length >= 4 && candidate.startsWith(wanted)
    if (extended && candidate.length < (longer?.length ?? Infinity)) longer = candidate
  }
  return longer ?? best
}

function editDistance(left: string, right: string): number {
  let previous = Array.from({ length: right.length + 1 }, (_, index) => index)
  for (let row = 1; row <= left.length; row++) {
    const current = [row]
    for (let column = 1; column <= right.length; column++) {
      const changed = left[row - 1] === right[column - 1] ? 0 : 1
      current.push(
        Math.min((previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, (previous[column - 1] ?? 0) + changed),
      )
    }
    previous = current
  }
  return previous[right.length] ?? 0
}

export function suggest(wanted: string, candidates: Iterable<string>): string {
  const nearest = findNearest(wanted, candidates)
  return nearest === undefined ? '' : ` (nearest: "${nearest}")`
}
