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

type Node = Readonly<Record<string, unknown>>

/** All items of a root list, page after page of the API. */
export async function allNodes({ data }: Pick<TestService, 'data'>, list: string, selection: string): Promise<Node[]> {
  const nodes: Node[] = []
  const open = list.endsWith(')') ? `${list.slice(0, -1)},` : `${list}(`
  for (let after: string | null | undefined; after !== null;) {
    const answer = await data<Record<string, { nodes: Node[]; pageInfo: { hasNextPage: boolean; endCursor: string } }>>(
      `query ($after: String) { ${open} first: 7, after: $after) { nodes { ${selection} } pageInfo { hasNextPage endCursor } } }`,
      { after },
    )
    const [page] = Object.values(answer)
    nodes.push(...page!.nodes)
    after = page!.pageInfo.hasNextPage ? page!.pageInfo.endCursor : null
  }
  return nodes
}

/** The cells of a record: its values by their paths, as texts. */
export function cells(node: Node, names?: readonly string[]): CsvRow {
  const found: CsvRow = {}
  const visit = (value: unknown, path: string): void => {
    if (Array.isArray(value)) found[path] = value.join(' | ')
    else if (typeof value === 'object' && value !== null)
      for (const [key, below] of Object.entries(value)) visit(below, path ? `${path}.${key}` : key)
    else found[path] = value === null ? null : typeof value === 'string' ? value : JSON.stringify(value)
  }
  visit(node, '')
  return names ? Object.fromEntries(names.map((name) => [name, found[name] ?? null])) : found
}

export const sorted = <Item>(items: readonly Item[]): Item[] =>
  [...items].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
