import {
  defaultFieldResolver,
  type FieldNode,
  getArgumentValues,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  isAbstractType,
  isLeafType,
  isListType,
  isNonNullType,
} from 'graphql'
import { collectFields, type SelectionScope } from './selection.js'

/** What computed fields of one request are computed with. */
export interface FinishRequest {
  variables: Readonly<Record<string, unknown>>
  context: unknown
  /** The arguments of each field, read once for all rows. */
  args: Map<FieldNode, Record<string, unknown>>
}

/** The JSON text of a computed field, from what the field needs. */
export type Write = (parent: unknown, request: FinishRequest) => string | Promise<string>
type WriteValue = (value: unknown, request: FinishRequest) => string

/** What graphql-js must see to, errors above all: it is then asked for the whole answer. */
export class IncompleteError extends Error {}

const NO_ARGUMENTS = {}

/** Completes a computed field and all below it, as the GraphQL specification's ExecuteField and CompleteValue do. */
export function completionOf(
  scope: SelectionScope,
  type: GraphQLObjectType,
  field: GraphQLField<unknown, unknown>,
  nodes: readonly FieldNode[],
): Write {
  const resolve = resolutionOf(scope, type, field, nodes)
  const write = writingOf(scope, field.type, nodes)
  return (parent, request) => {
    const resolved = resolve(parent, request)
    return isPromise(resolved) ? resolved.then((value) => write(value, request)) : write(resolved, request)
  }
}

/** The value of a field of an object. */
function resolutionOf(
  scope: SelectionScope,
  type: GraphQLObjectType,
  field: GraphQLField<unknown, unknown>,
  nodes: readonly FieldNode[],
): (parent: unknown, request: FinishRequest) => unknown {
  const resolve = computationOf(field) ?? field.resolve ?? defaultFieldResolver
  const node = nodes[0]!
  const info = {
    fieldName: field.name,
    fieldNodes: nodes,
    parentType: type,
    schema: scope.schema,
  } as unknown as GraphQLResolveInfo
  if (field.args.length === 0) return (parent, request) => resolve(parent, NO_ARGUMENTS, request.context, info)
  return (parent, request) => {
    let args = request.args.get(node)
    if (!args) {
      args = getArgumentValues(field, node, request.variables)
      request.args.set(node, args)
    }
    return resolve(parent, args, request.context, info)
  }
}

function isPromise(value: unknown): value is Promise<unknown> {
  return typeof (value as { then?: unknown } | null | undefined)?.then === 'function'
}

function writingOf(scope: SelectionScope, type: GraphQLOutputType, nodes: readonly FieldNode[]): WriteValue {
  if (isNonNullType(type)) {
    const write = writingOf(scope, type.ofType as GraphQLOutputType, nodes)
    return (value, request) => {
      if (value === null || value === undefined) throw new IncompleteError('a value is missing')
      return write(value, request)
    }
  }
  const write = writingOfPresent(scope, type, nodes)
  return (value, request) => {
    if (value === null || value === undefined) return 'null'
    if (value instanceof Error || isPromise(value)) throw new IncompleteError('no value that is completed here')
    return write(value, request)
  }
}

function writingOfPresent(scope: SelectionScope, type: GraphQLOutputType, nodes: readonly FieldNode[]): WriteValue {
  if (isListType(type)) {
    const write = writingOf(scope, type.ofType as GraphQLOutputType, nodes)
    return (value, request) => `[${Array.from(value as Iterable<unknown>, (item) => write(item, request)).join()}]`
  }
  if (isLeafType(type)) {
    return (value) => {
      const serialized: unknown = type.serialize(value)
      if (serialized === null || serialized === undefined) throw new IncompleteError(`${type.name} has no value`)
      return JSON.stringify(serialized)
    }
  }
  if (isAbstractType(type)) throw new IncompleteError(`${type.name} has several types`)
  return writingOfObject(scope, type as GraphQLObjectType, nodes)
}

function writingOfObject(scope: SelectionScope, type: GraphQLObjectType, nodes: readonly FieldNode[]): WriteValue {
  const members = [...collectFields(scope, type, nodes)].map(([key, own], i): [string, WriteValue] => {
    const name = `${i === 0 ? '' : ','}"${key}":`
    const field = type.getFields()[own[0].name.value]
    if (!field) return [name, () => JSON.stringify(type.name)]
    const resolve = resolutionOf(scope, type, field, own)
    const write = writingOf(scope, field.type, own)
    return [name, (value, request) => write(resolve(value, request), request)]
  })
  return (value, request) => {
    let text = '{'
    for (const [name, write] of members) text += name + write(value, request)
    return `${text}}`
  }
}

const computations = new WeakMap<object, NonNullable<GraphQLField<unknown, unknown>['resolve']>>()

/** What computes a field as its feature declares it, without what the planner wraps it in. */
export function computationOf(field: GraphQLField<unknown, unknown>) {
  return computations.get(field)
}

export function keepComputation(
  field: GraphQLField<unknown, unknown>,
  resolve: NonNullable<GraphQLField<unknown, unknown>['resolve']>,
): void {
  computations.set(field, resolve)
}
