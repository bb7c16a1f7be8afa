import {
  type ArgumentNode,
  type DocumentNode,
  type FieldNode,
  getArgumentValues,
  getNamedType,
  type GraphQLField,
  type GraphQLSchema,
  isAbstractType,
  isCompositeType,
  Kind,
  separateOperations,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql'
import { codedError } from '../platform/errors.js'
import { parseNodeId } from '../planner/node-id.js'
import { collectFields } from '../planner/selection.js'
import type { Operation } from './operation.js'

type AnyField = GraphQLField<unknown, unknown>

/** An operation that asks for one state of knowledge, and the root fields that cannot. */
export interface Frozen {
  document: DocumentNode
  /** The days that its root fields are asked as of. */
  days: ReadonlySet<string>
  open: ReadonlySet<string>
}

/** Writes a day into every root field that can be asked as of one and was not; `today` is the last one there is. */
export function freeze(operation: Operation, day: string, today: string): Frozen {
  const days = new Set<string>()
  const open = new Set<string>()
  const dated = new Map<FieldNode, FieldNode>()
  const query = operation.schema.getQueryType()!
  const root = { selectionSet: operation.operation.selectionSet } as FieldNode
  for (const [key, nodes] of collectFields(operation, query, [root])) {
    const field = query.getFields()[nodes[0].name.value]
    if (!field) continue // __typename
    const given = getArgumentValues(field, nodes[0], operation.variables)
    if (!field.args.some(({ name }) => name === 'asOf')) {
      const carried = daysOfIds(given)
      for (const asOf of carried ?? []) days.add(asOf)
      if (!carried) open.add(field.name)
      continue
    }
    const { asOf } = given as { asOf?: string | null }
    if (asOf != null && asOf > today) throw refuseFuture(`${key}.asOf`, nodes, today)
    days.add(asOf ?? day)
    if (asOf != null) continue
    refuseCursors(operation, field, key, nodes)
    for (const node of nodes) dated.set(node, withDay(node, day))
  }
  const document = visit(ownDocument(operation), { Field: (node) => dated.get(node) })
  return { document: withoutUnused(document), days, open }
}

/** The days of global ids, where all of them have one: such a record is always shown as of that day. */
function daysOfIds({ id, ids }: Record<string, unknown>): string[] | undefined {
  const given = id === undefined ? ids : [id]
  if (!Array.isArray(given) || given.length === 0) return undefined
  const days = given.map((one) => parseNodeId(String(one))?.asOf)
  return days.every((day) => day !== undefined) ? days : undefined
}

function refuseFuture(argument: string, nodes: readonly FieldNode[], today: string): Error {
  const message = `${argument}: is in the future: nobody knows yet what is known then; the latest is ${today}`
  return codedError('BAD_USER_INPUT', message, { nodes, extensions: { argument } })
}

/** A cursor is good for the list as of the day that it was given out for, and the link asks as of another. */
function refuseCursors(
  operation: Operation,
  field: AnyField,
  path: string,
  nodes: readonly FieldNode[],
  seen = new Set<string>(),
): void {
  const given = getArgumentValues(field, nodes[0]!, operation.variables)
  for (const name of ['after', 'before']) {
    if (given[name] == null) continue
    const argument = `${path}.${name}`
    const message = `${argument}: is a cursor, which is of no use as of another day than its own: leave it out and cite the list, or give the root field the asOf that the cursor was given out under`
    throw codedError('BAD_USER_INPUT', message, { nodes, extensions: { argument } })
  }
  const named = getNamedType(field.type)
  if (!isCompositeType(named)) return
  for (const type of isAbstractType(named) ? operation.schema.getPossibleTypes(named) : [named]) {
    for (const [key, below] of collectFields(operation, type, nodes)) {
      const next = type.getFields()[below[0].name.value]
      const place = `${type.name} ${below[0].loc?.start}`
      if (!next || seen.has(place)) continue // unions inside unions lead to the same fields again and again
      seen.add(place)
      refuseCursors(operation, next, `${path}.${key}`, below, seen)
    }
  }
}

function withDay(node: FieldNode, day: string): FieldNode {
  const asOf: ArgumentNode = {
    kind: Kind.ARGUMENT,
    name: { kind: Kind.NAME, value: 'asOf' },
    value: { kind: Kind.STRING, value: day },
  }
  return { ...node, arguments: [...(node.arguments ?? []).filter(({ name }) => name.value !== 'asOf'), asOf] }
}

/** A variable that held the day is not used any more, and a document that defines it is none that can be asked. */
function withoutUnused(document: DocumentNode): DocumentNode {
  const used = new Set<string>()
  visit(document, { VariableDefinition: () => false, Variable: ({ name }) => void used.add(name.value) })
  return visit(document, {
    VariableDefinition: ({ variable }) => (used.has(variable.name.value) ? false : null),
  })
}

/** The operation with the fragments that it uses, without others of its document. */
export function ownDocument({ document, operation }: Operation): DocumentNode {
  return separateOperations(document)[operation.name?.value ?? ''] ?? document
}

/** What differs between two days though the records are the same: it names the day. */
const OF_THE_DAY: ReadonlySet<string> = new Set(['id', 'cursor', 'startCursor', 'endCursor', 'asOf'])

/** How reasons say that they are about a day, or about none: "known on 2019-04-05", "known here", "is known". */
const KNOWN = / (?:(?:is|was) )?known(?: here| on \d{4}-\d\d-\d\d)?(?![\w-])/g

/** An answer as text in which the words for the day are left out, so that two answers can be compared. */
export function writeWithoutDay(answer: unknown): string {
  return JSON.stringify(answer, (_, value: unknown) =>
    typeof value === 'string' ? value.replaceAll(KNOWN, '') : value,
  )
}

/** The same without what names the day, so that two answers can be compared. */
export function withoutDay(schema: GraphQLSchema, document: DocumentNode): DocumentNode {
  const info = new TypeInfo(schema)
  return visit(
    document,
    visitWithTypeInfo(info, {
      Field: (node) => {
        if (!OF_THE_DAY.has(node.name.value) || node.selectionSet) return undefined
        const alias = node.alias ?? node.name
        return { ...node, alias, name: { kind: Kind.NAME, value: '__typename' }, arguments: [] }
      },
    }),
  )
}
