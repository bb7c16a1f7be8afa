import type { Readable } from 'node:stream'
import {
  type ArgumentNode,
  type DocumentNode,
  execute,
  type ExecutionResult,
  getArgumentValues,
  Kind,
  type NameNode,
  type SelectionSetNode,
} from 'graphql'
import type { Pool } from 'pg'
import { Reader } from '../planner/reader.js'
import type { ListAt } from './find-list.js'
import type { Operation } from './operation.js'
import { readLines } from './read-lines.js'
import type { Snapshot } from './snapshot.js'

/** A row as the API answers it, and where it comes from. */
export interface CompleteRow {
  row: Readonly<Record<string, unknown>>
  provenance: Readonly<Record<string, string | null>>
}

interface GivenRow {
  row: unknown
  provenance: CompleteRow['provenance']
}

/** Completes rows as graphql-js does those of a page: it computes what TypeScript computes, and names types. */
export async function* completeRows(
  operation: Operation,
  at: ListAt,
  lines: Readable,
  pool: Pool,
): AsyncGenerator<CompleteRow[]> {
  const document = onlyItems(operation, at)
  for await (const batch of readLines(lines)) yield await complete(batch.map((line) => JSON.parse(line) as GivenRow))

  async function complete(given: readonly GivenRow[]): Promise<CompleteRow[]> {
    const answer = await execute({
      schema: operation.schema,
      document,
      operationName: operation.operation.name?.value,
      variableValues: operation.given,
      contextValue: { reader: new GivenRows(pool, wrap(at, given)), execution: 'planned' },
    })
    const rows = takeRows(at, answer)
    return given.map(({ provenance }, i) => ({ row: rows[i]!, provenance }))
  }
}

/** The rows of a list that does not come from one statement: as the API answers it, which bounds such lists. */
export async function askRows(
  operation: Operation,
  at: ListAt,
  pool: Pool,
  snapshot: Snapshot,
): Promise<CompleteRow[]> {
  const [root] = at.steps
  const { asOf = null } = getArgumentValues(root!.field, root!.nodes[0], operation.variables) as { asOf?: string }
  const answer = await execute({
    schema: operation.schema,
    document: onlyItems(operation, at),
    operationName: operation.operation.name?.value,
    variableValues: operation.given,
    contextValue: { reader: new SnapshotReader(pool, snapshot), execution: 'planned' },
  })
  const rows = takeRows(at, answer).filter((row: unknown) => row !== null) // ids that nothing has
  return rows.map((row) => ({ row, provenance: { asOf, dataVersion: snapshot.dataVersion } }))
}

/** Reads on the connection of an export, which has no other. */
class SnapshotReader extends Reader {
  constructor(
    pool: Pool,
    private readonly snapshot: Snapshot,
  ) {
    super(pool)
  }

  override json(sql: string, values: unknown[]): Promise<unknown> {
    return this.snapshot.json(sql, values)
  }
}

/** Stands in for the database: the answer of the root field has been read already. */
class GivenRows extends Reader {
  constructor(
    pool: Pool,
    private readonly given: unknown,
  ) {
    super(pool)
  }

  override json(): Promise<unknown> {
    return Promise.resolve(this.given)
  }
}

/** The answer of the root field with a page of these rows. */
function wrap({ steps, carrier }: ListAt, batch: readonly { row: unknown }[]): unknown {
  const [page, item] = carrier.map(({ key }) => key)
  const items = batch.map(({ row }) => (item === undefined ? row : { [item]: row }))
  const list: unknown = page === undefined ? items : { [page]: items }
  return steps.slice(1).reduceRight((below, { key }) => ({ [key]: below }), list)
}

function takeRows({ steps, carrier }: ListAt, { data, errors }: ExecutionResult): CompleteRow['row'][] {
  if (errors?.[0]) throw errors[0]
  const [page, item] = carrier.map(({ key }) => key)
  const keys = [...steps.map(({ key }) => key), ...(page === undefined ? [] : [page])]
  const list = keys.reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], data) as CompleteRow['row'][]
  return item === undefined ? list : list.map((edge) => edge[item] as CompleteRow['row'])
}

/** The operation with nothing but the items of the list, in a page of the usual size: the rows are given to it. */
function onlyItems({ document, operation }: Operation, { steps, carrier, itemNodes }: ListAt): DocumentNode {
  const items: SelectionSetNode = {
    kind: Kind.SELECTION_SET,
    selections: itemNodes.flatMap(({ selectionSet }) => selectionSet?.selections ?? []),
  }
  const page = carrier.reduceRight((below, { key, name }) => fieldOf(key, name, [], below), items)
  const selectionSet = steps.reduceRight((below, { key, field, nodes }) => {
    const given = nodes[0].arguments?.filter(({ name }) => !PAGING.has(name.value)) ?? []
    return fieldOf(key, field.name, given, below)
  }, page)
  const definitions = document.definitions.map((definition) =>
    definition === operation ? { ...operation, selectionSet } : definition,
  )
  return { ...document, definitions }
}

function fieldOf(key: string, name: string, args: readonly ArgumentNode[], below: SelectionSetNode): SelectionSetNode {
  const [alias, named] = [key, name].map((value): NameNode => ({ kind: Kind.NAME, value }))
  return {
    kind: Kind.SELECTION_SET,
    selections: [{ kind: Kind.FIELD, alias: alias!, name: named!, arguments: args, selectionSet: below }],
  }
}

const PAGING: ReadonlySet<string> = new Set(['first', 'last'])
