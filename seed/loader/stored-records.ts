import { Prisma } from '../../prisma/generated/client/client.js'
import type { EntryKind, RecordKind } from './kinds.js'

export type Transaction = Prisma.TransactionClient

/** A record that the database holds, and the set that owns it (none where it was added by other means). */
export interface StoredRecord {
  key: string
  kind: EntryKind
  set: string | null
  /** The dataset that brought it in. */
  dataset: string | null
}

export interface StoredTenure {
  official: string
  country: string
  startedOnLower: string | null
  endedOnUpper: string | null
}

/** A record that names another one of its kind, as sources name their origin. */
export interface StoredLink {
  key: string
  to: string
}

/** Tables of which an import has rows, too. */
const IMPORTED = new Set(['official', 'event', 'statement'])

const TABLES: Record<RecordKind, { table: string; key: string }> = {
  country: { table: 'country', key: 'code' },
  organisation: { table: 'organisation', key: 'slug' },
  official: { table: 'official', key: 'slug' },
  source: { table: 'source', key: 'slug' },
  event: { table: 'event', key: 'slug' },
  statement: { table: 'statement', key: 'slug' },
  figure: { table: 'figure', key: 'slug' },
}

const LINKS = {
  origin: { table: 'source', key: 'slug', to: 'origin_slug' },
  partOf: { table: 'event', key: 'slug', to: 'part_of_slug' },
  restates: { table: 'figure', key: 'slug', to: 'restates_slug' },
  renews: { table: 'sanctions_waiver', key: 'figure_slug', to: 'renews_slug' },
} as const

export type LinkField = keyof typeof LINKS

const MOST_SUGGESTED = 20_000

export async function findStored(tx: Transaction, kind: RecordKind, keys: string[]): Promise<StoredRecord[]> {
  const { table, key } = TABLES[kind]
  // The kind of a figure is stored in capitals: TRADE_VOLUME for trade-volume.
  const own = kind === 'figure' ? Prisma.sql`replace(lower(r.kind::text), '_', '-')` : Prisma.sql`${kind}::text`
  const dataset = Prisma.raw(IMPORTED.has(table) ? 'r.dataset_slug' : 'null')
  return tx.$queryRaw<StoredRecord[]>`
    select r.${Prisma.raw(key)} as key, ${own} as kind, e.set_name as set, ${dataset} as dataset
    from ${Prisma.raw(table)} r left join seed_entry e on e.kind = ${own} and e.key = r.${Prisma.raw(key)}
    where r.${Prisma.raw(key)} = any(${keys})`
}

/** Keys to suggest where a reference finds nothing. */
export async function listStoredKeys(tx: Transaction, kind: RecordKind): Promise<string[]> {
  const { table, key } = TABLES[kind]
  const rows = await tx.$queryRaw<{ key: string }[]>`
    select ${Prisma.raw(key)} as key from ${Prisma.raw(table)} order by 1 limit ${MOST_SUGGESTED}`
  return rows.map((row) => row.key)
}

export async function findStoredLinks(tx: Transaction, field: LinkField): Promise<StoredLink[]> {
  const { table, key, to } = LINKS[field]
  return tx.$queryRaw<StoredLink[]>`
    select ${Prisma.raw(key)} as key, ${Prisma.raw(to)} as to from ${Prisma.raw(table)}
    where ${Prisma.raw(to)} is not null`
}

export async function findStoredTenures(tx: Transaction, officials: string[]): Promise<StoredTenure[]> {
  return tx.$queryRaw<StoredTenure[]>`
    select official_slug as official, country_code as country,
      started_on_lower::text as "startedOnLower", coalesce(ended_on_upper, still_held_on)::text as "endedOnUpper"
    from tenure where official_slug = any(${officials})`
}
