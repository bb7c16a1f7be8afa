import type { Entry, EntryOf } from './check-entries.js'
import type { EntryKind } from './kinds.js'

const BATCH = 500

export async function insertAll<Row>(rows: readonly Row[], create: (data: Row[]) => Promise<unknown>): Promise<void> {
  for (let start = 0; start < rows.length; start += BATCH) await create(rows.slice(start, start + BATCH))
}

/** Each entry after the one that it links to, as batches are inserted one by one. */
export function inOrder<E extends { key: string }>(entries: readonly E[], linkOf: (entry: E) => string | null): E[] {
  const byKey = new Map(entries.map((entry) => [entry.key, entry]))
  const ordered = new Set<E>()
  for (const entry of entries) {
    const way: E[] = []
    for (let at: E | undefined = entry; at && !ordered.has(at); at = byKey.get(linkOf(at) ?? '')) way.push(at)
    for (const step of way.toReversed()) ordered.add(step)
  }
  return [...ordered]
}

export function ofKind<K extends EntryKind>(entries: readonly Entry[], kind: K): EntryOf<K>[] {
  return entries.filter((entry) => entry.kind === kind) as unknown as EntryOf<K>[]
}
