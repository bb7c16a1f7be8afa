import type { z } from 'zod'
import { countryEntry } from './country-entry.js'
import { electricityImportEntry, gasImportEntry } from './energy-entries.js'
import { eventEntry } from './event-entry.js'
import { forceStrengthEntry } from './force-strength-entry.js'
import { paymentEntry, tradeVolumeEntry } from './money-entries.js'
import { officialEntry } from './official-entry.js'
import { organisationEntry } from './organisation-entry.js'
import { sanctionsWaiverEntry } from './sanctions-waiver-entry.js'
import { sourceEntry } from './source-entry.js'
import { statementEntry } from './statement-entry.js'

/** The kinds of entries by the name that files of them carry. */
export const ENTRY_KINDS = {
  countries: 'country',
  organisations: 'organisation',
  officials: 'official',
  sources: 'source',
  events: 'event',
  statements: 'statement',
  'trade-volumes': 'trade-volume',
  'gas-imports': 'gas-import',
  'electricity-imports': 'electricity-import',
  'force-strengths': 'force-strength',
  payments: 'payment',
  'sanctions-waivers': 'sanctions-waiver',
} as const

export type FileKind = keyof typeof ENTRY_KINDS
export type EntryKind = (typeof ENTRY_KINDS)[FileKind]

export const FILE_KINDS = Object.keys(ENTRY_KINDS) as FileKind[]

export function isFileKind(name: string): name is FileKind {
  return Object.hasOwn(ENTRY_KINDS, name)
}

export const ENTRY_SCHEMAS = {
  country: countryEntry,
  organisation: organisationEntry,
  official: officialEntry,
  source: sourceEntry,
  event: eventEntry,
  statement: statementEntry,
  'trade-volume': tradeVolumeEntry,
  'gas-import': gasImportEntry,
  'electricity-import': electricityImportEntry,
  'force-strength': forceStrengthEntry,
  payment: paymentEntry,
  'sanctions-waiver': sanctionsWaiverEntry,
} satisfies Record<EntryKind, z.ZodType>

export type EntryFields<K extends EntryKind> = z.output<(typeof ENTRY_SCHEMAS)[K]>

/** Entries that code supplies beside the files. */
export type ExtraEntries = { [F in FileKind]?: readonly z.input<(typeof ENTRY_SCHEMAS)[(typeof ENTRY_KINDS)[F]]>[] }

export const FIGURE_KINDS = [
  'trade-volume',
  'gas-import',
  'electricity-import',
  'force-strength',
  'payment',
  'sanctions-waiver',
] as const satisfies EntryKind[]

export type FigureEntryKind = (typeof FIGURE_KINDS)[number]

export function isFigureKind(kind: EntryKind): kind is FigureEntryKind {
  return (FIGURE_KINDS as readonly EntryKind[]).includes(kind)
}

/** Records by the table that gives them their key: all figures share one. */
export type RecordKind = Exclude<EntryKind, FigureEntryKind> | 'figure'

export function recordKind(kind: EntryKind): RecordKind {
  return isFigureKind(kind) ? 'figure' : kind
}

export function keyField(kind: EntryKind): 'code' | 'slug' {
  return kind === 'country' ? 'code' : 'slug'
}
