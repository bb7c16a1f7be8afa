import type { Known, KnownOffice } from './known-people.js'
import { matchPerson, type Person } from './match-people.js'
import type { Held, ImportedPerson } from './people.js'
import type { Names } from './gather-people.js'

/** Who the people of a dataset are. */
export interface Resolved {
  /** The officials that rows hang on, by the row's id. */
  officialOf: Map<string, string>
  /** Records of their own, for those who were not known. */
  own: ImportedPerson[]
  /** The offices that those who were known hold by another's word. */
  officesOf: Map<string, readonly KnownOffice[]>
  matched: number
  /** Several known people could be them. */
  ambiguous: { person: ImportedPerson; candidates: readonly Known[] }[]
}

/** What was found out by an earlier import of the dataset. */
export interface Earlier {
  /** Officials that are called as the dataset's own would be: they are these, whoever has them now. */
  slugs: ReadonlySet<string>
  /** The officials that rows hang on, by the row's id. */
  officialOf: ReadonlyMap<string, string>
}

export function resolvePeople(
  people: readonly ImportedPerson[],
  known: readonly Known[],
  names: Names,
  earlier: Earlier,
): Resolved {
  const resolved: Resolved = { officialOf: new Map(), own: [], officesOf: new Map(), matched: 0, ambiguous: [] }
  const bySlug = new Map(known.map((each) => [each.slug, each]))
  const byCountry = indexByCountry(known)
  const assign = (person: ImportedPerson, slug: string): void => {
    for (const row of person.rows) resolved.officialOf.set(row, slug)
  }
  for (const person of people) {
    const match = earlier.slugs.has(person.slug)
      ? { found: bySlug.get(person.slug), candidates: [] }
      : findMatch(person, byCountry, names, earlier)
    if (match.found !== undefined) {
      resolved.matched++
      assign(person, match.found.slug)
      resolved.officesOf.set(match.found.slug, match.found.offices)
      continue
    }
    // One that the dataset itself brought in, or will.
    resolved.own.push(person)
    assign(person, person.slug)
    if (match.candidates.length > 0) resolved.ambiguous.push({ person, candidates: match.candidates })
  }
  return resolved
}

function findMatch(
  person: ImportedPerson,
  byCountry: ReadonlyMap<string, readonly Known[]>,
  names: Names,
  { officialOf }: Earlier,
): { found: Known | undefined; candidates: readonly Known[] } {
  const countries = new Set(person.presences.map(({ country }) => country))
  const near = new Set([...countries].flatMap((country) => byCountry.get(country) ?? []))
  const described: Person = {
    names: [person.name, ...person.aliases].flatMap((name) => names.get(name) ?? []),
    presences: person.presences,
  }
  const match = matchPerson(described, [...near])
  if (match.found !== undefined) return { found: match.found, candidates: [] }
  const before = new Set(person.rows.map((row) => officialOf.get(row)))
  return { found: match.candidates.find(({ slug }) => before.has(slug)), candidates: match.candidates }
}

function indexByCountry(known: readonly Known[]): Map<string, Known[]> {
  const index = new Map<string, Known[]>()
  for (const each of known) {
    for (const country of new Set(each.presences.map((presence) => presence.country))) {
      index.set(country, [...(index.get(country) ?? []), each])
    }
  }
  return index
}

const DAY = 86_400_000
/** Sources count from the election, the oath or the day after. */
const TOLERANCE = 31 * DAY

/** Whether an office that is known is the one that a row tells of: it began and ended at about the same time. */
export function saysTheSame({ area, startedOn, endedOn, isStillHeld }: Held, office: KnownOffice): boolean {
  if (!office.leads || office.country !== area) return false
  if (!isNear(startedOn, office.startsFrom, office.startsBy)) return false
  if (!isStillHeld) return office.endsBy !== null && isNear(endedOn, office.endsFrom, office.endsBy)
  return (office.endsBy ?? office.stillHeldOn ?? '9999-12-31') >= endedOn
}

/** An unknown begin is near any other; where no end is known, the office lasts. */
const isNear = (day: string, from: string | null, to: string | null): boolean =>
  (from === null || Date.parse(day) >= Date.parse(from) - TOLERANCE) &&
  (to === null || Date.parse(day) <= Date.parse(to) + TOLERANCE)
