import type { Entry } from './check-entries.js'
import { recordKind, type EntryKind } from './kinds.js'
import type { Transaction } from './stored-records.js'

/** A record of the set that the folder no longer holds. */
export interface Gone {
  kind: EntryKind
  key: string
}

export interface Changes {
  added: Entry[]
  updated: Entry[]
  removed: Gone[]
  unchanged: Entry[]
}

export async function findChanges(tx: Transaction, setName: string, entries: readonly Entry[]): Promise<Changes> {
  const owned = await tx.seedEntry.findMany({ where: { setName } })
  const before = new Map(owned.map(({ kind, key, checksum }) => [`${kind} ${key}`, checksum]))
  const changes: Changes = { added: [], updated: [], removed: [], unchanged: [] }
  for (const entry of entries) {
    const checksum = before.get(`${entry.kind} ${entry.key}`)
    if (checksum === undefined) changes.added.push(entry)
    else if (checksum === entry.checksum) changes.unchanged.push(entry)
    else changes.updated.push(entry)
  }
  const held = new Set(entries.map(({ kind, key }) => `${kind} ${key}`))
  changes.removed = owned
    .filter(({ kind, key }) => !held.has(`${kind} ${key}`))
    .map(({ kind, key }) => ({ kind: kind as EntryKind, key }))
  return changes
}

export function hasChanges({ added, updated, removed }: Changes): boolean {
  return added.length + updated.length + removed.length > 0
}

/** How many of each kind, for kinds that there are any of. */
export function countByKind(records: readonly { kind: EntryKind }[]): Partial<Record<EntryKind, number>> {
  const counts: Partial<Record<EntryKind, number>> = {}
  for (const { kind } of records) counts[kind] = (counts[kind] ?? 0) + 1
  return counts
}

/** The same name in the same table: a figure that changed its kind keeps its row. */
export function recordName({ kind, key }: Gone): string {
  return `${recordKind(kind)} ${key}`
}
