import type { EntryKind, RecordKind } from './kinds.js'
import type { Path } from './problems.js'

/** A field that names another record. */
export interface Reference {
  path: Path
  to: RecordKind
  /** Where only one kind of figure will do. */
  only?: EntryKind
  key: string
}

type Field = readonly [path: string, to: RecordKind, only?: EntryKind]

const CITATIONS: Field[] = [
  ['citations.*.source', 'source'],
  ['citations.*.origin', 'source'],
]
const FIGURE: Field[] = [
  ...CITATIONS,
  ['attribution.official', 'official'],
  ['attribution.organisation', 'organisation'],
  ['attribution.country', 'country'],
  ['statement', 'statement'],
]

const FIELDS: Record<EntryKind, Field[]> = {
  country: [['successors.*', 'country']],
  organisation: [['country', 'country']],
  official: [
    ['tenures.*.country', 'country'],
    ['tenures.*.citations.*.source', 'source'],
    ['tenures.*.citations.*.origin', 'source'],
  ],
  source: [['origin', 'source']],
  event: [...CITATIONS, ['partOf', 'event'], ['countries.*', 'country'], ['officials.*', 'official']],
  statement: [
    ...CITATIONS,
    ['speaker', 'official'],
    ['organisation', 'organisation'],
    ['government', 'country'],
    ['assertedBy', 'source'],
    ['speakerCountry', 'country'],
    ['event', 'event'],
    ['mentions.*.country', 'country'],
    ['mentions.*.official', 'official'],
    ['mentions.*.organisation', 'organisation'],
    ['renditions.*.source', 'source'],
  ],
  'trade-volume': [...FIGURE, ...countries('reporter', 'partner'), ['restates', 'figure', 'trade-volume']],
  'gas-import': [...FIGURE, ...countries('importer', 'exporter'), ['restates', 'figure', 'gas-import']],
  'electricity-import': [...FIGURE, ...countries('importer', 'exporter'), ['restates', 'figure', 'electricity-import']],
  'force-strength': [
    ...FIGURE,
    ...countries('host', 'operator', 'backer'),
    ['force', 'organisation'],
    ['restates', 'figure', 'force-strength'],
  ],
  payment: [...FIGURE, ...countries('payer', 'payee'), ['restates', 'figure', 'payment']],
  'sanctions-waiver': [
    ...FIGURE,
    ...countries('issuer', 'beneficiary', 'target'),
    ['terms.*.citations.*.source', 'source'],
    ['terms.*.citations.*.origin', 'source'],
    ['restates', 'figure', 'sanctions-waiver'],
    ['renews', 'figure', 'sanctions-waiver'],
  ],
}

function countries(...names: string[]): Field[] {
  return names.map((name) => [name, 'country'])
}

/** The references of an entry as keyed in, whatever else is wrong with it. */
export function findReferences(kind: EntryKind, value: unknown): Reference[] {
  return FIELDS[kind].flatMap(([pattern, to, only]) =>
    follow(value, pattern.split('.'), []).map(({ key, path }) => ({ key, path, to, ...(only && { only }) })),
  )
}

function follow(value: unknown, pattern: string[], path: Path): { key: string; path: Path }[] {
  const [step, ...rest] = pattern
  if (step === undefined) return typeof value === 'string' ? [{ key: value, path }] : []
  if (step === '*') {
    return Array.isArray(value) ? value.flatMap((item, index) => follow(item, rest, [...path, index])) : []
  }
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return []
  return follow((value as Record<string, unknown>)[step], rest, [...path, step])
}
