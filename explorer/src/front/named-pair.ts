import type { CountryFilter, NamedCountriesQuery } from '../generated/operations.js'

type Named = NamedCountriesQuery['countries']['nodes'][number]

const BETWEEN = /\s+(?:and|vs\.?|with)\s+|\s*[,/&–-]\s*/i
/** Fewer letters begin too many names. */
const LEAST_LETTERS = 3

/** The ways to read a text as the names of two countries: "Iraq Iran", "Iraq and the United States". */
export function splitInTwo(text: string): (readonly [string, string])[] {
  const parts = text.split(BETWEEN).map(withoutArticle)
  if (parts.length === 2) return [[parts[0]!, parts[1]!] as const].filter(isLongEnough)
  const words = text.split(/\s+/)
  return words
    .slice(1)
    .map((_, index) =>
      [words.slice(0, index + 1), words.slice(index + 1)].map((side) => withoutArticle(side.join(' '))),
    )
    .map(([first, second]) => [first!, second!] as const)
    .filter(isLongEnough)
    .slice(0, 5)
}

/** Asks for all countries that a side of any of them may name. */
export function filterNamed(pairs: readonly (readonly [string, string])[]): CountryFilter {
  const sides = [...new Set(pairs.flat())]
  return {
    or: sides.flatMap((side) => [{ anyName: { startsWith: side } }, { codeText: { eq: side.toUpperCase() } }]),
  }
}

/** The two countries of the first reading in which both sides name one. */
export function findPair(
  pairs: readonly (readonly [string, string])[],
  countries: readonly Named[],
): [Named, Named] | undefined {
  for (const [first, second] of pairs) {
    const one = findNamed(first, countries)
    const other = findNamed(second, countries)
    if (one && other && one.code !== other.code) return [one, other]
  }
  return undefined
}

/** States before what is no longer one, whole names before beginnings. */
function findNamed(side: string, countries: readonly Named[]): Named | undefined {
  const wanted = side.toLowerCase()
  const ranked = countries.flatMap((country) => {
    const names = [country.name, country.code, ...country.aliases].map((name) => name.toLowerCase())
    if (!names.some((name) => name.startsWith(wanted))) return []
    return [{ country, rank: (names.includes(wanted) ? 0 : 2) + (country.kind === 'STATE' ? 0 : 1) }]
  })
  return ranked.toSorted((a, b) => a.rank - b.rank)[0]?.country
}

function withoutArticle(side: string): string {
  return side.trim().replace(/^the\s+/i, '')
}

function isLongEnough(pair: readonly [string, string]): boolean {
  return pair.every((side) => side.length >= LEAST_LETTERS)
}
