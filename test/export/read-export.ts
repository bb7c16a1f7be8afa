import { parse } from 'csv-parse/sync'
import type { TestService } from '../support/service.js'

export type CsvRow = Record<string, string | null>

export interface Exported {
  status: number
  headers: Headers
  text: string
}

/** Asks for a list as a file, by POST. */
export async function exportList(
  { url }: Pick<TestService, 'url'>,
  format: 'csv' | 'ndjson',
  query: string,
  variables?: object,
): Promise<Exported> {
  const response = await fetch(`${url}/export?format=${format}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  })
  return { status: response.status, headers: response.headers, text: await response.text() }
}

/** The rows of a table, by an independent reader; an empty field is null, a quoted empty one a text. */
export function readCsv(text: string): CsvRow[] {
  return parse(text, {
    columns: true,
    cast: (value, { quoting }) => (value === '' && !quoting ? null : value),
  })
}

export function readNdjson<Row = Record<string, never>>(text: string): Row[] {
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Row)
}
