import type { Subjects } from './expected-filter.js'

export type Item = Record<string, unknown>
/** A list, what is read of its items, and what the conditions of its filter are about. */
interface FilteredList {
  selection: string
  subjects: Subjects<Item>
}

const value = (name: string) => ['value', (item: Item) => [item[name] as string | null]] as const
const text = (name: string) => ['text', (item: Item) => [item[name] as string | null]] as const
const date = (name: string) => ['date', (item: Item) => [item[name] as string | null]] as const
const codes = (name: string) =>
  ['value', (item: Item) => (item[name] as { code: string }[]).map(({ code }) => code)] as const
const code = (name: string) =>
  ['value', (item: Item) => [(item[name] as { code: string } | null)?.code ?? null]] as const
const slug = (name: string) =>
  ['value', (item: Item) => [(item[name] as { slug: string } | null)?.slug ?? null]] as const

interface Mentioned {
  country: { code: string } | null
  official: { tenures: { country: { code: string } }[] } | null
}

export const FILTERED_LISTS: Readonly<Record<string, FilteredList>> = {
  sources: {
    selection: 'slug sourceKind publisher title language publishedOn',
    subjects: {
      slug: value('slug'),
      sourceKind: value('sourceKind'),
      publisher: text('publisher'),
      title: text('title'),
      language: value('language'),
      publishedOn: date('publishedOn'),
    },
  },
  statements: {
    selection: `slug summary topics certainty madeOn speaker { slug } speakerCountry { code } event { slug }
      mentions { country { code } official { tenures { country { code } } } }`,
    subjects: {
      slug: value('slug'),
      speaker: slug('speaker'),
      speakerCountry: code('speakerCountry'),
      madeOn: date('madeOn'),
      summary: text('summary'),
      topics: ['value', (item) => item.topics as string[]],
      certainty: value('certainty'),
      event: slug('event'),
      mentions: [
        'value',
        (item) =>
          (item.mentions as Mentioned[]).flatMap(({ country, official }) => [
            country?.code ?? null,
            ...(official?.tenures ?? []).map((tenure) => tenure.country.code),
          ]),
      ],
    },
  },
  figures: {
    selection:
      'slug kind standing rank certainty statement { slug } attributedTo { label } period { label start end } countries { code } citations { source { slug } }',
    subjects: {
      slug: value('slug'),
      kind: value('kind'),
      standing: value('standing'),
      rank: value('rank'),
      certainty: value('certainty'),
      statement: slug('statement'),
      attributedTo: ['text', (item) => [(item.attributedTo as { label: string } | null)?.label ?? null]],
      period: [
        'date',
        (item) => {
          const period = item.period as { label: string; start: string | null; end: string | null } | null
          return [period && `${period.label}|${period.start ?? ''}|${period.end ?? ''}`]
        },
      ],
      country: codes('countries'),
      source: ['value', (item) => (item.citations as { source: { slug: string } }[]).map(({ source }) => source.slug)],
    },
  },
  sanctionsWaivers: {
    selection: 'slug certainty grantedOn effectiveOn issuer { code } beneficiary { code } target { code }',
    subjects: {
      slug: value('slug'),
      certainty: value('certainty'),
      grantedOn: date('grantedOn'),
      effectiveOn: date('effectiveOn'),
      issuer: code('issuer'),
      beneficiary: code('beneficiary'),
      target: code('target'),
    },
  },
  events: {
    selection: 'slug eventKind title startedOn countries { code } officials { slug }',
    subjects: {
      slug: value('slug'),
      eventKind: value('eventKind'),
      title: text('title'),
      startedOn: date('startedOn'),
      country: codes('countries'),
      official: ['value', (item) => (item.officials as { slug: string }[]).map((official) => official.slug)],
    },
  },
  officials: {
    selection: 'slug name wikidataId tenures { role country { code } }',
    subjects: {
      slug: value('slug'),
      name: text('name'),
      wikidataId: value('wikidataId'),
      country: [
        'value',
        (item) => (item.tenures as { country: { code: string } }[]).map(({ country }) => country.code),
      ],
      role: ['value', (item) => (item.tenures as { role: string }[]).map(({ role }) => role)],
    },
  },
  organisations: {
    selection: 'slug name organisationKind country { code }',
    subjects: {
      slug: value('slug'),
      name: text('name'),
      organisationKind: value('organisationKind'),
      country: code('country'),
    },
  },
  datasets: {
    selection: 'slug series publisher reconciled releasedOn',
    subjects: {
      slug: value('slug'),
      series: value('series'),
      publisher: text('publisher'),
      releasedOn: date('releasedOn'),
      reconciled: ['value', (item) => [String(item.reconciled)]],
    },
  },
}
