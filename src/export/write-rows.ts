import { stringify } from 'csv-stringify/sync'
import { type ColumnPath, LIST_SEPARATOR } from './columns.js'
import type { CompleteRow } from './complete-rows.js'

/** Lines of a table as RFC 4180 has them, ended by a line feed; null is an empty field, an empty text is quoted. */
export function writeCsv(rows: readonly (readonly (string | null)[])[]): string {
  return stringify(rows as (string | null)[][], {
    quoted_match: /\r/,
    cast: { string: (value) => (value === '' ? { value, quoted_empty: true } : value) },
  })
}

/** The cells of a row that the engine completed. */
export function cellsOf(
  { row, provenance }: CompleteRow,
  selected: readonly ColumnPath[],
  own: readonly string[],
): (string | null)[] {
  return [...selected.map((path) => cellText(valueAt(row, path))), ...own.map((name) => provenance[name] ?? null)]
}

function valueAt(row: unknown, path: ColumnPath): unknown {
  return path.reduce<unknown>((at, key) => (at as Record<string, unknown> | null | undefined)?.[key], row)
}

function cellText(value: unknown): string | null {
  if (value === null || value === undefined) return null
  if (Array.isArray(value)) return value.map((item) => cellText(item) ?? '').join(LIST_SEPARATOR)
  return typeof value === 'string' ? value : JSON.stringify(value)
}

/** Lines of JSON, an object each, with where it comes from beside what was selected. */
export function writeNdjson(rows: readonly CompleteRow[], name: string): string {
  return rows.map(({ row, provenance }) => `${JSON.stringify({ ...row, [name]: provenance })}\n`).join('')
}
