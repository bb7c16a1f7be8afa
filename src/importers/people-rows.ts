import { speechSlug, tenureId } from './gather-people.js'
import { compare, type Held, type ImportedPerson, type Speech } from './people.js'
import type { Resolved } from './resolve-people.js'

/** The records of a dataset, by table, as rows of these. */
export interface PeopleRows {
  official: object[]
  event: object[]
  tenure: object[]
  statement: object[]
  citation: object[]
}

export interface PublishedBy {
  dataset: string
  series: string
  /** The day by which the edition was released. */
  knownFrom: string | null
}

export function peopleRows(
  by: PublishedBy,
  held: readonly Held[],
  speeches: readonly Speech[],
  { officialOf, own }: Pick<Resolved, 'officialOf' | 'own'>,
): PeopleRows {
  const events = listEvents(by, speeches)
  return {
    official: own.map((person) => officialRow(by, person)),
    event: events.map(({ row }) => row),
    tenure: held.map((each) => tenureRow(by, each, officialOf.get(tenureId(by.series, each)))),
    statement: speeches.map((speech) =>
      statementRow(by, speech, officialOf.get(speechSlug(by.series, speech)) ?? null),
    ),
    citation: [
      ...held.map((each) => citationRow(by, 'tenure', tenureId(by.series, each), each.row)),
      ...events.map(({ row, occasion }) => citationRow(by, 'event', row.slug, `session ${occasion}`)),
      ...speeches.map((speech) => citationRow(by, 'statement', speechSlug(by.series, speech), speech.row)),
    ],
  }
}

const officialRow = ({ dataset }: PublishedBy, { slug, name, aliases }: ImportedPerson): object => ({
  slug,
  name,
  aliases,
  dataset_slug: dataset,
})

function tenureRow({ dataset, series }: PublishedBy, held: Held, official: string | undefined): object {
  const { startedOn, endedOn, isStillHeld, office, role, area } = held
  return {
    id: tenureId(series, held),
    official_slug: official,
    office,
    role,
    country_code: area,
    ...dayColumns('started_on', startedOn),
    ...(isStillHeld ? { still_held_on: endedOn } : dayColumns('ended_on', endedOn)),
    dataset_slug: dataset,
  }
}

const dayColumns = (name: string, day: string): object => ({
  [name]: day,
  [`${name}_lower`]: day,
  [`${name}_upper`]: day,
})

const yearColumns = (name: string, year: string): object => ({
  [name]: year,
  [`${name}_lower`]: `${year}-01-01`,
  [`${name}_upper`]: `${year}-12-31`,
})

const eventSlug = ({ series }: PublishedBy, occasion: string): string => `${series}-${occasion}`

function listEvents(by: PublishedBy, speeches: readonly Speech[]): { occasion: string; row: { slug: string } }[] {
  const first = new Map<string, Speech>()
  for (const speech of speeches) if (!first.has(speech.occasion)) first.set(speech.occasion, speech)
  return [...first]
    .sort(([a], [b]) => compare(a, b))
    .map(([occasion, { title, madeOn }]) => ({
      occasion,
      row: {
        slug: eventSlug(by, occasion),
        event_kind: 'MEETING',
        title,
        certainty: 'STATED',
        ...yearColumns('started_on', madeOn),
        known_from: by.knownFrom,
        dataset_slug: by.dataset,
      },
    }))
}

function statementRow(by: PublishedBy, speech: Speech, speaker: string | null): object {
  const { country, madeOn, summary, occasion, name, office } = speech
  return {
    slug: speechSlug(by.series, speech),
    speaker_slug: speaker,
    speaker_country_code: country,
    ...yearColumns('made_on', madeOn),
    summary,
    topics: [],
    event_slug: eventSlug(by, occasion),
    certainty: 'STATED',
    known_from: by.knownFrom,
    dataset_slug: by.dataset,
    speaker_as_reported: name,
    office_as_reported: office,
  }
}

function citationRow(
  { dataset }: PublishedBy,
  kind: 'tenure' | 'event' | 'statement',
  key: string,
  locator: string,
): object {
  const column = kind === 'tenure' ? 'tenure_id' : `${kind}_slug`
  return { id: `${kind}:${key}/1`, source_slug: dataset, ordinal: 0, locator, [column]: key }
}
