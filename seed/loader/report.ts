import { countByKind, hasChanges, type Changes } from './changes.js'
import { ENTRY_KINDS, type EntryKind } from './kinds.js'
import type { Problem } from './problems.js'

export type Counts = Partial<Record<EntryKind, number>>

export interface LoadReport {
  set: string
  added: Counts
  updated: Counts
  removed: Counts
  unchanged: Counts
  warnings: Problem[]
  changed: boolean
}

export function summarise(set: string, changes: Changes, warnings: Problem[]): LoadReport {
  return {
    set,
    added: countByKind(changes.added),
    updated: countByKind(changes.updated),
    removed: countByKind(changes.removed),
    unchanged: countByKind(changes.unchanged),
    warnings,
    changed: hasChanges(changes),
  }
}

const PLURALS = new Map(Object.entries(ENTRY_KINDS).map(([plural, kind]) => [kind, plural.replaceAll('-', ' ')]))

export function formatReport({ set, added, updated, removed, unchanged }: LoadReport): string {
  const parts = Object.entries({ added, updated, removed }).flatMap(([what, counts]) => {
    const named = formatCounts(counts)
    return named === '' ? [] : [`${what} ${named}`]
  })
  const left = Object.values(unchanged).reduce((sum, count) => sum + count, 0)
  if (parts.length === 0) return `${set}: ${left} records, nothing changed`
  return `${set}: ${[...parts, `${left} unchanged`].join('; ')}`
}

export function formatCounts(counts: Counts): string {
  return Object.entries(counts)
    .map(([kind, count]) => `${count} ${count === 1 ? kind.replaceAll('-', ' ') : PLURALS.get(kind as EntryKind)}`)
    .join(', ')
}
