import type { Prisma } from '../../prisma/generated/client/client.js'
import type { FigureKind } from '../../prisma/generated/client/enums.js'
import type { EntryOf } from './check-entries.js'
import { dayColumn, partialColumns } from './columns.js'
import type { FigureEntryKind } from './kinds.js'

// Entries as rows of the tables that their slug or code is the key of.

export type FigureEntry = { [K in FigureEntryKind]: EntryOf<K> }[FigureEntryKind]

export function countryRow({ fields }: EntryOf<'country'>): Prisma.CountryCreateManyInput {
  const { successors: _, validFrom, validTo, ...own } = fields
  return { ...own, ...partialColumns('validFrom', validFrom), ...partialColumns('validTo', validTo) }
}

export function organisationRow({ fields }: EntryOf<'organisation'>): Prisma.OrganisationCreateManyInput {
  const { kind, country, ...own } = fields
  return { ...own, organisationKind: kind, countryCode: country }
}

export function officialRow({ fields }: EntryOf<'official'>): Prisma.OfficialCreateManyInput {
  const { tenures: _, ...own } = fields
  return own
}

/** The end of its chain of origins is filled in later. */
export function sourceRow({ fields }: EntryOf<'source'>): Prisma.SourceCreateManyInput {
  const { kind, publishedOn, origin, document: _, ...own } = fields
  return {
    ...own,
    ...partialColumns('publishedOn', publishedOn),
    sourceKind: kind,
    originSlug: origin,
    terminalSlug: own.slug,
  }
}

export function eventRow({ fields }: EntryOf<'event'>): Prisma.EventCreateManyInput {
  const { slug, title, summary, place, certainty, inferredFrom } = fields
  return {
    ...{ slug, title, summary, place, certainty, inferredFrom },
    ...partialColumns('startedOn', fields.startedOn),
    ...partialColumns('endedOn', fields.endedOn),
    eventKind: fields.kind,
    partOfSlug: fields.partOf,
    keyedKnownFrom: dayColumn(fields.knownFrom?.text ?? null),
  }
}

export function statementRow(
  { fields }: EntryOf<'statement'>,
  speakerCountryCode: string | null,
): Prisma.StatementCreateManyInput {
  const { slug, summary, topics, certainty, inferredFrom } = fields
  return {
    ...{ slug, summary, topics, certainty, inferredFrom },
    ...partialColumns('madeOn', fields.madeOn),
    speakerSlug: fields.speaker,
    speakerCountryCode,
    organisationSlug: fields.organisation,
    assertedBySlug: fields.assertedBy,
    eventSlug: fields.event,
    keyedKnownFrom: dayColumn(fields.knownFrom?.text ?? null),
  }
}

export function figureRow({ kind, fields }: FigureEntry): Prisma.FigureCreateManyInput {
  const { slug, standing, rank, rankReason, certainty, inferredFrom, reportedText, note, period, attribution } = fields
  return {
    ...{ slug, standing, rank, rankReason, certainty, inferredFrom, reportedText, note },
    kind: kind.toUpperCase().replaceAll('-', '_') as FigureKind,
    periodLabel: period?.label ?? null,
    periodStart: dayColumn(period?.start ?? null),
    periodEnd: dayColumn(period?.end ?? null),
    calendar: period?.calendar ?? 'GREGORIAN',
    attributionLabel: attribution?.label ?? null,
    attributedOfficialSlug: attribution?.official ?? null,
    attributedOrganisationSlug: attribution?.organisation ?? null,
    attributedCountryCode: attribution?.country ?? null,
    statementSlug: fields.statement,
    restatesSlug: fields.restates,
    keyedKnownFrom: dayColumn(fields.knownFrom?.text ?? null),
  }
}
