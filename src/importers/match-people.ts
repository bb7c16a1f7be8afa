import type { NameWords } from './person-name.js'

/** Days on which somebody held an office of a country or spoke for it, as ISO dates; open ends are undefined. */
export interface Presence {
  country: string
  from: string | undefined
  to: string | undefined
  /** Whether as its head of state or of government, or the one who led it in fact. */
  leads: boolean
}

export interface Person {
  names: readonly NameWords[]
  presences: readonly Presence[]
}

export interface KnownPerson extends Person {
  slug: string
  /** The dataset that brought them in; null for who was keyed in. */
  dataset: string | null
}

export type Match<Known> = { found: Known } | { found: undefined; candidates: readonly Known[] }

/** Longer than that after or before, people of one name are two. */
const LIFETIME = 30
/** Who still held an office at the end of a dataset is taken to have held it for some years more. */
const STAYS = 5
/** Skeletons of less are shared by too many names. */
const LEAST_SKELETON = 4
/** Shorter words that differ in a letter are different names. */
const LEAST_SPELT = 6

/** The one known person that somebody is. Nobody where none fits, or several do. */
export function matchPerson<Known extends Person>(person: Person, known: readonly Known[]): Match<Known> {
  for (const fits of [isSameName, isSameNameThen, isSameLeader]) {
    const candidates = known.filter((each) => fits(person, each))
    const [found, ...others] = candidates
    if (found !== undefined) return others.length === 0 ? { found } : { found: undefined, candidates }
  }
  return { found: undefined, candidates: [] }
}

const anyName = (one: Person, other: Person, fits: (one: NameWords, other: NameWords) => boolean): boolean =>
  one.names.some((name) => other.names.some((its) => fits(name, its)))

const anyPresence = (one: Person, other: Person, fits: (one: Presence, other: Presence) => boolean): boolean =>
  one.presences.some((own) => other.presences.some((its) => own.country === its.country && fits(own, its)))

/** The same full name, at some time of a life. */
const isSameName = (one: Person, other: Person): boolean =>
  anyName(one, other, (name, its) => name.words.length > 1 && name.squeezed === its.squeezed) &&
  anyPresence(one, other, (own, its) => overlap(widen(own, LIFETIME), its))

/** The same full name but for initials, at the same time. */
const isSameNameThen = (one: Person, other: Person): boolean =>
  anyName(
    one,
    other,
    (name, its) =>
      name.words.length > 1 && name.words.join(' ') === its.words.join(' ') && agree(name.initials, its.initials),
  ) && anyPresence(one, other, overlap)

/** Both led the country at the same time, under names of which one can stand for the other. */
const isSameLeader = (one: Person, other: Person): boolean =>
  anyName(one, other, canStandFor) && anyPresence(one, other, (own, its) => own.leads && its.leads && overlap(own, its))

const agree = (some: readonly string[], others: readonly string[]): boolean =>
  some.length === 0 || others.length === 0 || some.join('') === others.join('')

function canStandFor(one: NameWords, other: NameWords): boolean {
  const [short, long] = one.words.length <= other.words.length ? [one, other] : [other, one]
  // G.W. is one word.
  const letters = [...long.words, ...long.initials, ...((long.words[0]?.length ?? 0) <= 3 ? (long.words[0] ?? '') : '')]
  const fits = (initial: string): boolean => letters.some((word) => word.startsWith(initial))
  if (!short.initials.every(fits)) return false
  const isIn = (index: number): boolean => long.words.some((_, its) => isSameWord(short, index, long, its))
  if (short.words.length < 2) return short.words.length === 1 && isIn(0)
  // A son may have his father's names behind his own; Joe is short for Joseph, and G.W. for George W.
  const [own = '', its = ''] = [short.words[0], long.words[0]]
  const alike = Math.min(own.length, its.length) <= 2 ? 1 : 2
  const begins = isSameWord(short, 0, long, 0) || own.slice(0, alike) === its.slice(0, alike)
  return begins && short.words.every((_, index) => index === 0 || isIn(index))
}

/** Written the same, or as a word that is rendered from another script is: Rohani, Rouhani. */
function isSameWord(one: NameWords, index: number, other: NameWords, its: number): boolean {
  const [word = '', another = ''] = [one.words[index], other.words[its]]
  if (word === another) return true
  const skeleton = one.skeletons[index] ?? ''
  if (skeleton.length >= LEAST_SKELETON && skeleton === other.skeletons[its]) return true
  return Math.min(word.length, another.length) >= LEAST_SPELT && differInOneLetter(word, another)
}

function differInOneLetter(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  if (long.length - short.length > 1) return false
  let at = 0
  while (at < short.length && short[at] === long[at]) at++
  return short.slice(long.length === short.length ? at + 1 : at) === long.slice(at + 1)
}

const overlap = (one: Presence, other: Presence): boolean =>
  (one.from ?? '') <= (other.to ?? '9999') && (other.from ?? '') <= (one.to ?? '9999')

const widen = (presence: Presence, years: number): Presence => ({
  ...presence,
  from: presence.from && addYears(presence.from, -years),
  to: presence.to && addYears(presence.to, years),
})

const addYears = (day: string, years: number): string =>
  `${String(Number(day.slice(0, 4)) + years).padStart(4, '0')}${day.slice(4)}`

export const presumeEnd = (stillHeldOn: string): string => addYears(stillHeldOn, STAYS)
