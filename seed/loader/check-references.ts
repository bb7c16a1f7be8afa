import type { CheckedEntries } from './check-entries.js'
import { isFigureKind, keyField, recordKind, type EntryKind, type RecordKind } from './kinds.js'
import { suggest } from '../../src/platform/nearest.js'
import type { Problem } from './problems.js'
import type { RawEntry } from './read-file.js'
import { findReferences, type Reference } from './references.js'
import { findStored, listStoredKeys, type StoredRecord, type Transaction } from './stored-records.js'

type Stored = Map<RecordKind, Map<string, StoredRecord>>

interface Folder {
  raw: readonly RawEntry[]
  keys: CheckedEntries['keys']
}

/** Every reference names an entry of the folder or a record that stays; no entry takes the slug of another set's record. */
export async function checkReferences(tx: Transaction, setName: string, folder: Folder): Promise<Problem[]> {
  const references = folder.raw.flatMap((entry) =>
    findReferences(entry.kind, entry.value).map((reference) => ({ entry, reference })),
  )
  const stored = await findAllStored(
    tx,
    folder.keys,
    references.map(({ reference }) => reference),
  )
  const problems = folder.raw.flatMap((entry) => checkOwner(entry, setName, stored))

  const candidates = new Map<RecordKind, string[]>()
  for (const { entry, reference } of references) {
    const found = findKind(reference, folder.keys, stored, setName)
    if (found !== undefined && (reference.only === undefined || reference.only === found)) continue
    if (found !== undefined) {
      problems.push(entry.problem(reference.path, `"${reference.key}" is a ${found}, not a ${reference.only}`))
      continue
    }
    if (!candidates.has(reference.to)) {
      const own = folder.keys.get(reference.to)?.keys() ?? []
      candidates.set(reference.to, [...own, ...(await listStoredKeys(tx, reference.to))])
    }
    problems.push(entry.problem(reference.path, describeMissing(reference, stored, candidates.get(reference.to) ?? [])))
  }
  return problems
}

function describeMissing({ to, only, key }: Reference, stored: Stored, candidates: string[]): string {
  const what = `${only ?? to} "${key}"`
  // It was loaded with this set before, and its entry is gone from the files or cannot be read.
  if (stored.get(to)?.has(key)) return `no ${what} in the files any more: loading them would remove it`
  return `no ${what}${suggest(key, candidates)}`
}

/** What can be said without a database: the references that no entry of the folder answers. */
export function countOpenReferences({ raw, keys }: Folder): number {
  return raw
    .flatMap((entry) => findReferences(entry.kind, entry.value))
    .filter((reference) => !keys.get(reference.to)?.has(reference.key)).length
}

function findKind(
  { to, key }: Reference,
  keys: Folder['keys'],
  stored: Stored,
  setName: string,
): EntryKind | undefined {
  const record = stored.get(to)?.get(key)
  // A record of this set that the folder no longer holds is about to go.
  return keys.get(to)?.get(key) ?? (record && record.set !== setName ? record.kind : undefined)
}

function checkOwner(entry: RawEntry, setName: string, stored: Stored): Problem[] {
  const field = keyField(entry.kind)
  const key = (entry.value as Record<string, unknown> | null)?.[field]
  const record = typeof key === 'string' ? stored.get(recordKind(entry.kind))?.get(key) : undefined
  if (!record || record.set === setName) return []
  const owner = describeOwner(record)
  const kind = isFigureKind(entry.kind) ? `${record.kind} ` : ''
  return [entry.problem([field], `is taken by ${kind ? `the ${kind}` : 'a '}record ${owner}: choose another`)]
}

function describeOwner({ set, dataset }: StoredRecord): string {
  if (set !== null) return `of the set "${set}"`
  return dataset === null ? 'that belongs to no set' : `of the dataset "${dataset}"`
}

async function findAllStored(
  tx: Transaction,
  keys: CheckedEntries['keys'],
  references: readonly Reference[],
): Promise<Stored> {
  const wanted = new Map<RecordKind, Set<string>>()
  for (const [kind, own] of keys) wanted.set(kind, new Set(own.keys()))
  for (const { to, key } of references) wanted.set(to, (wanted.get(to) ?? new Set<string>()).add(key))
  const stored: Stored = new Map()
  for (const [kind, names] of wanted) {
    const records = await findStored(tx, kind, [...names])
    stored.set(kind, new Map(records.map((record) => [record.key, record])))
  }
  return stored
}
