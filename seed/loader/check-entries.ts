import { createHash } from 'node:crypto'
import type { z } from 'zod'
import { ENTRY_SCHEMAS, keyField, recordKind, type EntryFields, type EntryKind, type RecordKind } from './kinds.js'
import { suggest } from '../../src/platform/nearest.js'
import { formatProblem, type Path, type Problem } from './problems.js'
import type { RawEntry } from './read-file.js'
import { LOADER_FORM } from './read-folder.js'

/** An entry of the right form. */
export interface EntryOf<K extends EntryKind> {
  kind: K
  key: string
  fields: EntryFields<K>
  /** Of what it says, however it is written down. */
  checksum: string
  problem: (path: Path, message: string) => Problem
}

export type Entry = { [K in EntryKind]: EntryOf<K> }[EntryKind]

export interface CheckedEntries {
  entries: Entry[]
  /** The keys of all entries, of the right form or not, so that one fault is not reported again by each reference to it. */
  keys: Map<RecordKind, Map<string, EntryKind>>
  problems: Problem[]
}

export function checkEntries(raw: readonly RawEntry[]): CheckedEntries {
  const entries: Entry[] = []
  const problems: Problem[] = []
  const keys = new Map<RecordKind, Map<string, EntryKind>>()
  const first = new Map<string, RawEntry>()
  for (const candidate of raw) {
    const { kind, value } = candidate
    const parsed = ENTRY_SCHEMAS[kind].safeParse(value, { error: describeIssue })
    const key = readKey(candidate)
    if (!parsed.success) problems.push(...parsed.error.issues.flatMap((issue) => toProblems(candidate, issue)))
    if (key === undefined) continue

    const records = recordKind(kind)
    const before = first.get(`${records} ${key}`)
    if (before) {
      const place = before.problem([keyField(kind)], '')
      problems.push(candidate.problem([keyField(kind)], `is taken: ${formatProblem({ ...place, field: '' })} has it`))
      continue
    }
    first.set(`${records} ${key}`, candidate)
    keys.set(records, (keys.get(records) ?? new Map<string, EntryKind>()).set(key, kind))
    if (parsed.success) {
      const { problem } = candidate
      entries.push({ kind, key, fields: parsed.data, checksum: checksumOf(parsed.data), problem } as Entry)
    }
  }
  return { entries, keys, problems }
}

function readKey({ kind, value }: RawEntry): string | undefined {
  const key = (value as Record<string, unknown> | null)?.[keyField(kind)]
  return typeof key === 'string' ? key : undefined
}

function checksumOf(fields: unknown): string {
  const sorted = JSON.stringify(fields, (_, value: unknown) =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  )
  return createHash('sha256').update(`${LOADER_FORM} ${sorted}`).digest('hex')
}

function describeIssue(issue: z.core.$ZodRawIssue): string | undefined {
  if (issue.code === 'invalid_type') {
    if (issue.input === undefined || issue.input === null) return 'is missing'
    return `must be ${TYPE_NAMES[issue.expected] ?? issue.expected}`
  }
  if (issue.code === 'invalid_value') {
    if (issue.input === undefined || issue.input === null) return 'is missing'
    const values = issue.values.map(String)
    const given = typeof issue.input === 'string' ? issue.input : JSON.stringify(issue.input)
    return `"${given}" is none of ${values.join(', ')}${suggest(given, values)}`
  }
  return undefined
}

const TYPE_NAMES: Record<string, string> = {
  string: 'text',
  array: 'a list',
  object: 'a group of fields',
  boolean: 'true or false',
  null: 'left out',
}

function toProblems(entry: RawEntry, issue: z.core.$ZodIssue): Problem[] {
  if (issue.code !== 'unrecognized_keys') return [entry.problem(issue.path, issue.message)]
  const known = issue.message.split(' ')
  return issue.keys.map((key) => entry.problem([...issue.path, key], `is no known field${suggest(key, known)}`))
}
