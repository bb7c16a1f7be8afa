interface Range {
  name: string
  weight: number
}

/**
 * Which of some types a client wants most, by its Accept (RFC 9110, 12.5.1). Of those that it wants alike it is the one
 * that it names more closely, then the one that it names first, then the first of `types`. Undefined where it wants none.
 */
export function chooseType<Type extends string>(accept: string | undefined, types: readonly Type[]): Type | undefined {
  if (!accept?.trim()) return types[0]
  const ranges = accept.toLowerCase().split(',').map(readRange)
  let best: { type: Type; rank: readonly number[] } | undefined
  for (const type of types) {
    const rank = rankOf(type, ranges)
    if (rank && (best === undefined || isBetter(rank, best.rank))) best = { type, rank }
  }
  return best?.type
}

function readRange(part: string): Range {
  const [name = '', ...parameters] = part.split(';').map((text) => text.trim())
  const weight = parameters.find((text) => text.startsWith('q='))
  return { name, weight: weight === undefined ? 1 : Number(weight.slice(2)) || 0 }
}

/** How much a type is wanted, how closely it is named, and how early; undefined where it is not wanted. */
function rankOf(type: string, ranges: readonly Range[]): readonly number[] | undefined {
  const names = [type, `${type.split('/')[0]}/*`, '*/*']
  for (const [i, wanted] of names.entries()) {
    const at = ranges.findIndex(({ name }) => name === wanted)
    if (at < 0) continue
    // The closest range decides, even where a wider one would have it.
    return ranges[at]!.weight > 0 ? [ranges[at]!.weight, -i, -at] : undefined
  }
  return undefined
}

function isBetter(rank: readonly number[], other: readonly number[]): boolean {
  const at = rank.findIndex((part, i) => part !== other[i])
  return at >= 0 && rank[at]! > other[at]!
}
