import {
  type FieldNode,
  type GraphQLField,
  type GraphQLObjectType,
  getNamedType,
  isCompositeType,
  isObjectType,
} from 'graphql'
import { type Complete, completionOf, type FinishRequest, IncompleteError, place } from './completion.js'
import { NEEDS_MEMBER, TYPE_MEMBER } from './compile-object.js'
import { declaredSource } from './field-sources.js'
import { collectFields, type Selection, type SelectionScope } from './selection.js'

/** What is left to do with a value that PostgreSQL has finished but for its computed fields. */
export type Finish = (value: unknown, request: FinishRequest) => unknown

/** A field of an object as PostgreSQL gives it, with what makes the field of the answer from it. */
type Step = (object: Values, request: FinishRequest) => unknown
type Values = Readonly<Record<string, unknown>>

/** Objects that one operation may have TypeScript look for computed fields in; others are completed by graphql-js. */
const MOST_SELECTIONS = 10_000

/**
 * Finds the computed fields of a selection, and makes from it what puts their values into the answer. All else of the
 * answer is left as PostgreSQL wrote it.
 */
export class Finishing {
  private readonly known = new Map<FieldNode, Map<string, Finish | undefined>>()
  private selections = 0

  constructor(private readonly scope: SelectionScope) {}

  /** For the value of a field; undefined where there is nothing to do. */
  ofField(field: GraphQLField<unknown, unknown>, nodes: readonly FieldNode[]): Finish | undefined {
    const named = getNamedType(field.type)
    if (!isCompositeType(named)) return undefined
    const byType = new Map<string, Finish>()
    for (const type of isObjectType(named) ? [named] : this.scope.schema.getPossibleTypes(named)) {
      const finish = this.ofNodes(type, nodes)
      if (finish) byType.set(type.name, finish)
    }
    if (byType.size === 0) return undefined
    const only = isObjectType(named) ? byType.get(named.name) : undefined
    const finishObject: Finish = (value, request) => {
      const finish = only ?? byType.get((value as Record<string, string>)[TYPE_MEMBER]!)
      return finish ? finish(value, request) : value
    }
    const finishAny: Finish = (value, request) => {
      if (value === null) return null
      if (Array.isArray(value)) return value.map((item) => finishAny(item, request))
      return finishObject(value, request)
    }
    return finishAny
  }

  /** For an object of a type. */
  ofObject(type: GraphQLObjectType, selection: Selection): Finish | undefined {
    if (++this.selections > MOST_SELECTIONS) throw new IncompleteError('the selection is too large')
    let hasWork = false
    const steps: [string, Step][] = []
    for (const [key, nodes] of selection) {
      const field = type.getFields()[nodes[0].name.value]
      const step = field && this.stepOf(type, field, key, nodes)
      if (step) hasWork = true
      steps.push([key, step ?? ((object) => object[key])])
    }
    if (!hasWork) return undefined
    return (value, request) => {
      const finished = Object.create(null) as Record<string, unknown> // an alias may be __proto__
      for (const [key, step] of steps) place(finished, key, step(value as Values, request), request)
      return finished
    }
  }

  private stepOf(
    type: GraphQLObjectType,
    field: GraphQLField<unknown, unknown>,
    key: string,
    nodes: readonly FieldNode[],
  ): Step | undefined {
    if (declaredSource(type, field)?.kind !== 'computed') {
      const finish = this.ofField(field, nodes)
      return finish && ((object, request) => finish(object[key], request))
    }
    const complete: Complete = completionOf(this.scope, type, field, nodes)
    const isAlone = field.args.length > 0
    return (object, request) => {
      const needs = !isAlone && NEEDS_MEMBER in object ? object[NEEDS_MEMBER] : object[key]
      if (needs === undefined) throw new IncompleteError(`${type.name}.${field.name} was not delivered`)
      return complete(needs, request)
    }
  }

  private ofNodes(type: GraphQLObjectType, nodes: readonly FieldNode[]): Finish | undefined {
    if (nodes.length > 1) return this.ofObject(type, collectFields(this.scope, type, nodes))
    // A fragment may be spread in many places: what it selects is looked at once.
    const node = nodes[0]!
    const ofNode = this.known.get(node) ?? new Map<string, Finish | undefined>()
    this.known.set(node, ofNode)
    if (!ofNode.has(type.name)) ofNode.set(type.name, this.ofObject(type, collectFields(this.scope, type, nodes)))
    return ofNode.get(type.name)
  }
}
