import {
  type FieldNode,
  getNamedType,
  getNullableType,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLObjectType,
  isCompositeType,
  isListType,
  isObjectType,
} from 'graphql'
import { codedError } from '../platform/errors.js'
import { collectFields } from '../planner/selection.js'
import type { Operation } from './operation.js'

type AnyField = GraphQLField<unknown, unknown>

/** A field on the way from the root to the list. */
export interface Step {
  key: string
  type: GraphQLObjectType
  field: AnyField
  nodes: readonly [FieldNode, ...FieldNode[]]
}

/** The list that an operation asks for. */
export interface ListAt {
  /** From the root field to the field that gives the list. */
  steps: readonly Step[]
  /** The fields from there to its items: none, `nodes`, `edges` and `node`, `rows`. */
  carrier: readonly { key: string; name: string }[]
  itemType: GraphQLCompositeType
  /** The fields whose selections are made on the items. */
  itemNodes: readonly FieldNode[]
}

/** The fields of a page that hold its items; whatever else is selected beside them is about the page. */
const ITEMS: ReadonlySet<string> = new Set(['nodes', 'edges', 'rows'])

/** Finds the one list that the selection leads to. */
export function findList(operation: Operation): ListAt {
  const steps: Step[] = []
  let type = operation.schema.getQueryType()!
  let nodes: readonly FieldNode[] = [{ selectionSet: operation.operation.selectionSet } as never]
  for (;;) {
    const step = onlyStep(operation, type, nodes, steps)
    steps.push(step)
    const given = getNullableType(step.field.type)
    const named = getNamedType(given)
    if (isListType(given)) return listOf(steps, [], named, step.nodes)
    if (!isObjectType(named)) throw refuse(steps, 'is no list')
    if ('pageInfo' in named.getFields()) return pageOf(operation, steps, named, step.nodes)
    type = named
    nodes = step.nodes
  }
}

function onlyStep(
  operation: Operation,
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
  before: readonly Step[],
): Step {
  const selection = [...collectFields(operation, type, nodes)].filter(([, [node]]) => node.name.value !== '__typename')
  const [only, ...others] = selection
  if (!only || others.length > 0) {
    const names = selection.map(([key]) => key).join(', ')
    throw refuse(
      before,
      `must lead to one list, and selects ${names || 'nothing'}: keep one field, and select the rest in its items`,
    )
  }
  const [key, fieldNodes] = only
  const field = type.getFields()[fieldNodes[0].name.value]
  if (!field) throw refuse(before, 'leads into the schema, which is no list of the data')
  return { key, type, field, nodes: fieldNodes }
}

function pageOf(
  operation: Operation,
  steps: readonly Step[],
  page: GraphQLObjectType,
  nodes: readonly FieldNode[],
): ListAt {
  const items = [...collectFields(operation, page, nodes)].filter(([, [node]]) => ITEMS.has(node.name.value))
  const [only, ...others] = items
  if (!only || others.length > 0) throw refuse(steps, 'must select its items once, as nodes')
  const [key, itemNodes] = only
  const field = page.getFields()[itemNodes[0].name.value]!
  const item = getNamedType(field.type)
  const carrier = [{ key, name: field.name }]
  if (field.name !== 'edges') return listOf(steps, carrier, item, itemNodes)
  const edge = item as GraphQLObjectType
  const below = [...collectFields(operation, edge, itemNodes)].filter(([, [node]]) => node.name.value === 'node')
  const [node, ...again] = below
  if (!node || again.length > 0) throw refuse(steps, 'must select the node of its edges once')
  return listOf(steps, [...carrier, { key: node[0], name: 'node' }], getNamedType(edge.getFields().node!.type), node[1])
}

function listOf(
  steps: readonly Step[],
  carrier: ListAt['carrier'],
  itemType: unknown,
  itemNodes: readonly FieldNode[],
): ListAt {
  if (!isCompositeType(itemType)) throw refuse(steps, 'is a list of values, not of records')
  return { steps, carrier, itemType, itemNodes }
}

function refuse(steps: readonly Step[], message: string): Error {
  const at = steps.map(({ key }) => key).join('.') || 'The operation'
  return codedError('BAD_USER_INPUT', `${at} ${message}. What is exported is one list.`, {
    ...(steps.length > 0 && { nodes: steps.at(-1)!.nodes }),
  })
}
