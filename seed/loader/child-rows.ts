import type { Prisma } from '../../prisma/generated/client/client.js'
import type { Entry } from './check-entries.js'
import type { CitationFields } from './citation-entry.js'
import { partialColumns } from './columns.js'
import { figureCountries } from './figure-rows.js'
import { isFigureKind } from './kinds.js'
import { tenureId } from './official-entry.js'
import type { FigureEntry } from './record-rows.js'

/** What hangs on records and is replaced with them. */
export interface ChildRows {
  countrySuccessor: Prisma.CountrySuccessorCreateManyInput[]
  tenure: Prisma.TenureCreateManyInput[]
  eventCountry: Prisma.EventCountryCreateManyInput[]
  eventOfficial: Prisma.EventOfficialCreateManyInput[]
  mention: Prisma.MentionCreateManyInput[]
  rendition: Prisma.RenditionCreateManyInput[]
  figureCountry: Prisma.FigureCountryCreateManyInput[]
  waiverTerm: Prisma.WaiverTermCreateManyInput[]
  citation: Prisma.CitationCreateManyInput[]
}

export function childRows(entries: readonly Entry[]): ChildRows {
  const rows: ChildRows = {
    countrySuccessor: [],
    tenure: [],
    eventCountry: [],
    eventOfficial: [],
    mention: [],
    rendition: [],
    figureCountry: [],
    waiverTerm: [],
    citation: [],
  }
  for (const entry of entries) addChildren(entry, rows)
  return rows
}

function addChildren(entry: Entry, rows: ChildRows): void {
  const { kind, key, fields } = entry
  if (isFigureEntry(entry)) {
    figureCountries(entry).forEach((countryCode, ordinal) =>
      rows.figureCountry.push({ figureSlug: key, countryCode, ordinal }),
    )
    rows.citation.push(...citationRows(`figure:${key}`, entry.fields.citations, { figureSlug: key }))
    if (entry.kind === 'sanctions-waiver') addTerms(entry, rows)
  } else if (kind === 'country') {
    for (const successorCode of fields.successors) rows.countrySuccessor.push({ countryCode: key, successorCode })
  } else if (kind === 'official') {
    for (const tenure of fields.tenures) {
      const id = tenureId(key, tenure)
      const { office, role, country, startedOn, endedOn } = tenure
      const dates = { ...partialColumns('startedOn', startedOn), ...partialColumns('endedOn', endedOn) }
      rows.tenure.push({ id, officialSlug: key, office, role, countryCode: country, ...dates })
      rows.citation.push(...citationRows(`tenure:${id}`, tenure.citations, { tenureId: id }))
    }
  } else if (kind === 'event') {
    fields.countries.forEach((countryCode, ordinal) => rows.eventCountry.push({ eventSlug: key, countryCode, ordinal }))
    fields.officials.forEach((officialSlug, ordinal) =>
      rows.eventOfficial.push({ eventSlug: key, officialSlug, ordinal }),
    )
    rows.citation.push(...citationRows(`event:${key}`, fields.citations, { eventSlug: key }))
  } else if (kind === 'statement') {
    fields.mentions.forEach(({ role, country, official, organisation }, ordinal) => {
      const about = { countryCode: country, officialSlug: official, organisationSlug: organisation }
      rows.mention.push({ id: `${key}/${ordinal + 1}`, statementSlug: key, ordinal, role, ...about })
    })
    fields.renditions.forEach(({ source, ...own }, ordinal) => {
      rows.rendition.push({ id: `${key}/${ordinal + 1}`, statementSlug: key, ordinal, sourceSlug: source, ...own })
    })
    rows.citation.push(...citationRows(`statement:${key}`, fields.citations, { statementSlug: key }))
  }
}

function addTerms({ key, fields }: Extract<Entry, { kind: 'sanctions-waiver' }>, rows: ChildRows): void {
  fields.terms.forEach(({ durationDays, expiresOn, rank, certainty, inferredFrom, citations }, ordinal) => {
    const id = `${key}/${ordinal + 1}`
    const own = { durationDays, rank, certainty, inferredFrom, ...partialColumns('expiresOn', expiresOn) }
    rows.waiverTerm.push({ id, waiverSlug: key, ordinal, ...own })
    rows.citation.push(...citationRows(`term:${id}`, citations, { waiverTermId: id }))
  })
}

type CitedRecord = Pick<
  Prisma.CitationCreateManyInput,
  'statementSlug' | 'eventSlug' | 'figureSlug' | 'tenureId' | 'waiverTermId'
>

function citationRows(
  record: string,
  citations: readonly CitationFields[],
  cited: CitedRecord,
): Prisma.CitationCreateManyInput[] {
  return citations.map(({ source, locator, phrase, origin, originCertainty, originBasis }, ordinal) => ({
    id: `${record}/${ordinal + 1}`,
    sourceSlug: source,
    ordinal,
    locator,
    phrase,
    originSlug: origin,
    originCertainty: origin === null ? null : (originCertainty ?? 'STATED'),
    originBasis,
    ...cited,
  }))
}

function isFigureEntry(entry: Entry): entry is FigureEntry {
  return isFigureKind(entry.kind)
}
