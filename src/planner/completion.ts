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
  /** Values that are not there yet. They put themselves into their place. */
  pending: Promise<void>[]
}

/** The value of a computed field as the answer has it, from what the field needs. */
export type Complete = (parent: unknown, request: FinishRequest) => unknown
type CompleteValue = (value: unknown, request: FinishRequest) => unknown

/** What graphql-js must see to, errors above all: it is then asked for the whole answer. */
export class IncompleteError extends Error {}

/** Completes a computed field and all below it, as the GraphQL specification's ExecuteField and CompleteValue do. */
export function completionOf(
  scope: SelectionScope,
  type: GraphQLObjectType,
  field: GraphQLField<unknown, unknown>,
  nodes: readonly FieldNode[],
): Complete {
  const complete = completionOfType(scope, field.type, nodes)
  const resolve = computationOf(field) ?? field.resolve ?? defaultFieldResolver
  const node = nodes[0]!
  const info = {
    fieldName: field.name,
    fieldNodes: nodes,
    parentType: type,
    schema: scope.schema,
  } as unknown as GraphQLResolveInfo
  return (parent, request) => {
    let args = request.args.get(node)
    if (!args) {
      args = field.args.length === 0 ? {} : getArgumentValues(field, node, request.variables)
      request.args.set(node, args)
    }
    const resolved = resolve(parent, args, request.context, info)
    return isPromise(resolved) ? resolved.then((value) => complete(value, request)) : complete(resolved, request)
  }
}

/** Puts a value into its place, at once or when it is there. */
export function place(into: Record<string, unknown>, key: string, value: unknown, { pending }: FinishRequest): void {
  into[key] = value // the key has its place in the order already
  if (!isPromise(value)) return
  const placed = value.then((found) => void (into[key] = found))
  placed.catch(() => {}) // whoever waits for all of them hears of it
  pending.push(placed)
}

function isPromise(value: unknown): value is Promise<unknown> {
  return typeof (value as { then?: unknown } | null | undefined)?.then === 'function'
}

function completionOfType(scope: SelectionScope, type: GraphQLOutputType, nodes: readonly FieldNode[]): CompleteValue {
  if (isNonNullType(type)) {
    const complete = completionOfType(scope, type.ofType as GraphQLOutputType, nodes)
    return (value, request) => {
      const completed = complete(value, request)
      if (completed === null) throw new IncompleteError('a value is missing')
      return completed
    }
  }
  const complete = completionOfPresent(scope, type, nodes)
  return (value, request) => {
    if (value === null || value === undefined) return null
    if (value instanceof Error || isPromise(value)) throw new IncompleteError('no value that is completed here')
    return complete(value, request)
  }
}

function completionOfPresent(
  scope: SelectionScope,
  type: GraphQLOutputType,
  nodes: readonly FieldNode[],
): CompleteValue {
  if (isListType(type)) {
    const complete = completionOfType(scope, type.ofType as GraphQLOutputType, nodes)
    return (value, request) => Array.from(value as Iterable<unknown>, (item) => complete(item, request))
  }
  if (isLeafType(type)) return (value) => type.serialize(value)
  if (isAbstractType(type)) throw new IncompleteError(`${type.name} has several types`)
  const object = type as GraphQLObjectType
  const fields = [...collectFields(scope, object, nodes)].map(([key, own]): [string, Complete] => {
    const field = object.getFields()[own[0].name.value]
    return [key, field ? completionOf(scope, object, field, own) : () => object.name]
  })
  return (value, request) => {
    const completed = Object.create(null) as Record<string, unknown> // an alias may be __proto__
    for (const [key, complete] of fields) place(completed, key, complete(value, request), request)
    return completed
  }
}

const computations = new WeakMap<object, NonNullable<GraphQLField<unknown, unknown>['resolve']>>()

/** The resolver of a computed field as its feature declares it, without what the planner wraps it in. */
export function computationOf(field: GraphQLField<unknown, unknown>) {
  return computations.get(field)
}

export function keepComputation(
  field: GraphQLField<unknown, unknown>,
  resolve: NonNullable<GraphQLField<unknown, unknown>['resolve']>,
): void {
  computations.set(field, resolve)
}
