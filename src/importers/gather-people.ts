import { presumeEnd } from './match-people.js'
import { compare, type Held, type ImportedPerson, type Speech } from './people.js'
import { isOfWoman, type NameWords, tidyName } from './person-name.js'
import { toSlug } from './slug.js'

/** Two people of one country are known by the same single word if years lie between. */
const LONGEST_SILENCE = 8
const MOST_ALIASES = 20

export type Names = ReadonlyMap<string, NameWords>

/** All spellings of those who held an office or spoke, as they are to be folded. */
export const listNames = (rows: readonly { name: string | null }[]): string[] =>
  rows.flatMap(({ name }) => (name === null ? [] : [tidyName(name)])).filter((name) => name !== '')

export const tenureId = (series: string, { row, part, area }: Held): string =>
  `${series}-${toSlug(row)}${part > 1 ? `-${area.toLowerCase()}` : ''}`

export const speechSlug = (series: string, { occasion, country, number }: Speech): string =>
  `${series}-${occasion}-${country.toLowerCase()}${number > 1 ? `-${number}` : ''}`

/** The holders of offices, by the publisher's id of each: one that stands for two names is that of two people. */
export function gatherHolders(series: string, held: readonly Held[], names: Names): ImportedPerson[] {
  const groups = groupBy(held, (row) => `${row.person} ${names.get(tidyName(row.name))?.words.at(-1) ?? ''}`)
  return groups.map((rows) => ({
    slug: tenureId(series, { ...rows[0]!, part: 1 }),
    ...nameOf(rows.map(({ name }) => tidyName(name))),
    presences: rows.map(({ area, startedOn, endedOn, isStillHeld }) => ({
      country: area,
      from: startedOn,
      to: isStillHeld ? presumeEnd(endedOn) : endedOn,
      leads: true,
    })),
    rows: rows.map((row) => tenureId(series, row)),
  }))
}

/** The speakers, by country and name. Who is named by one word alone is told from others of that name by post, time, and Mr from Mrs. */
export function gatherSpeakers(series: string, speeches: readonly Speech[], names: Names): ImportedPerson[] {
  const named = speeches.flatMap((speech) => {
    const name = tidyName(speech.name ?? '')
    const words = names.get(name)
    return words === undefined ? [] : [{ speech, name, words, year: Number(speech.madeOn.slice(0, 4)) }]
  })
  const isShort = ({ words }: { words: NameWords }): boolean => words.words.length < 2
  const groups = groupBy(named, (each) => {
    const { country, leads } = each.speech
    return isShort(each)
      ? `${country} ${each.words.words.join('')} ${leads} ${isOfWoman(each.speech.name ?? '')}`
      : `${country} ${each.words.squeezed}`
  }).flatMap((group) => (isShort(group[0]!) ? splitBySilence(group) : [group]))
  const taken = new Map<string, number>()
  return groups
    .sort((a, b) => compare(a[0]!.speech.madeOn, b[0]!.speech.madeOn) || compare(a[0]!.name, b[0]!.name))
    .map((group) => {
      const first = group[0]!
      const own = nameOf(group.map(({ name }) => name))
      const base = `${series}-${first.speech.country.toLowerCase()}-${toSlug(own.name)}${isShort(first) ? `-${first.year}` : ''}`
      const count = (taken.get(base) ?? 0) + 1
      taken.set(base, count)
      return {
        slug: count > 1 ? `${base}-${count}` : base,
        ...own,
        presences: group.map(({ speech, year }) => ({
          country: speech.country,
          from: `${year}-01-01`,
          to: `${year}-12-31`,
          leads: speech.leads,
        })),
        rows: group.map(({ speech }) => speechSlug(series, speech)),
      }
    })
}

function splitBySilence<Row extends { year: number }>(rows: readonly Row[]): Row[][] {
  const groups: Row[][] = []
  for (const row of rows) {
    const last = groups.at(-1)
    if (last !== undefined && row.year - last.at(-1)!.year <= LONGEST_SILENCE) last.push(row)
    else groups.push([row])
  }
  return groups
}

function groupBy<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Row[][] {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const key = keyOf(row)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [row])
    else group.push(row)
  }
  return [...groups.values()]
}

/** The longest of the spellings that are most frequent, and the others. */
function nameOf(spellings: readonly string[]): { name: string; aliases: string[] } {
  const counts = new Map<string, number>()
  for (const spelling of spellings) counts.set(spelling, (counts.get(spelling) ?? 0) + 1)
  const [name = '', ...others] = [...counts]
    .sort(([a, times], [b, its]) => its - times || b.length - a.length || compare(a, b))
    .map(([spelling]) => spelling)
  return { name, aliases: others.sort(compare).slice(0, MOST_ALIASES) }
}
