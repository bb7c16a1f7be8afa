import {
  type FieldNode,
  getArgumentValues,
  getNamedType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  isAbstractType,
  isObjectType,
  Kind,
} from 'graphql'
import { LRUCache } from 'lru-cache'
import { LIST_ESTIMATE } from './budget.js'
import type { AskedOperation } from './finished-answers.js'
import { LARGEST_PAGE } from '../platform/page-size.js'
import { parseNodeId } from './node-id.js'
import { DEFAULT_PAGE } from './paging.js'
import { PlanKeys } from './plan-key.js'
import type { PlannedType } from './planned-schema.js'
import { collectFields, type SelectionScope } from './selection.js'

/** What is counted beside records, which cost a point each. */
export const POINTS = {
  /** Every operation, whatever it asks. */
  operation: 1,
  /** To count all records of a list. */
  totalCount: 20,
  /** To read the schema: all of it, or what can be reached from a type, which may be as much. */
  schema: 100,
  /** Each type and day of the ids of `nodes` but the first: it is compiled by itself. */
  group: 100,
} as const

/** Operations whose cost is kept. */
const MOST_KEPT = 20_000
/** Fields looked at before an operation is taken for endless. */
const MOST_FIELDS = 50_000

/**
 * The cost of operations, before anything of them is run: a point for each record that they may read, by the sizes of
 * the pages one inside the other, and what the fields themselves are declared to cost (`Costs`).
 */
export class OperationCosts {
  private readonly known = new LRUCache<string, number>({ max: MOST_KEPT })
  private readonly keys: PlanKeys

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly planned: ReadonlyMap<string, PlannedType>,
  ) {
    this.keys = new PlanKeys(schema)
  }

  of(asked: AskedOperation): number {
    const { operation, variables } = asked
    let cost = this.known.get(this.keys.of(operation, variables))
    if (cost !== undefined) return cost
    const count = new Count({ schema: this.schema, fragments: asked.fragments, variables }, this.planned)
    cost = POINTS.operation + count.ofObject(this.schema.getQueryType()!, [operation as never])
    // As for plans, pages count by size: the values of their variables are part of the key from now on.
    const decisive = this.keys.decisiveOf(operation)
    for (const name of count.decisive) decisive.add(name)
    if (!count.dependsOnIds) this.known.set(this.keys.of(operation, variables), cost)
    return cost
  }
}

class Count {
  /** Variables that sizes of pages were read from. */
  readonly decisive = new Set<string>()
  dependsOnIds = false
  private fields = 0
  /** By type and nodes: fragments and interfaces lead to the same ones by many ways. */
  private readonly counted = new Map<string, number>()
  private readonly numbers = new Map<FieldNode, number>()

  constructor(
    private readonly scope: SelectionScope,
    private readonly planned: ReadonlyMap<string, PlannedType>,
  ) {}

  /** Points of what is selected of one object of a type. It is of one type of several. */
  ofObject(type: GraphQLNamedType, nodes: readonly FieldNode[]): number {
    if (isAbstractType(type)) {
      return Math.max(...this.scope.schema.getPossibleTypes(type).map((each) => this.ofObject(each, nodes)))
    }
    if (!isObjectType(type)) return 0
    const key = `${type.name} ${nodes.map((node) => this.numberOf(node)).join()}`
    let points = this.counted.get(key)
    if (points === undefined) {
      points = this.ofSelection(type, nodes)
      this.counted.set(key, points)
    }
    return points
  }

  private ofSelection(type: GraphQLObjectType, nodes: readonly FieldNode[]): number {
    let points = 0
    for (const [node, ...others] of collectFields(this.scope, type, nodes).values()) {
      if (++this.fields > MOST_FIELDS) return Infinity
      const { value: name } = node.name
      if (name === '__schema' || name === '__type') points += POINTS.schema
      const field = type.getFields()[name]
      if (!field) continue
      const below = getNamedType(field.type)
      const each = this.ofObject(below, [node, ...others])
      const records = this.countRecords(type.name, field, node)
      if (this.planned.get(type.name)?.fields.get(name)?.kind === 'nodes') points += this.ofGroups(field, node)
      points += ((field.extensions.cost as number | undefined) ?? 0) + this.ofCounting(below, [node, ...others])
      points += records > 0 ? records * (1 + each) : each
    }
    return points
  }

  /** Of a list, once: its rows are counted whatever the page. */
  private ofCounting(type: GraphQLNamedType, nodes: readonly FieldNode[]): number {
    if (!isObjectType(type) || !type.getFields().totalCount) return 0
    const names = [...collectFields(this.scope, type, nodes).values()].map(([{ name }]) => name.value)
    return POINTS.totalCount * names.filter((name) => name === 'totalCount').length
  }

  private numberOf(node: FieldNode): number {
    let number = this.numbers.get(node)
    if (number === undefined) this.numbers.set(node, (number = this.numbers.size))
    return number
  }

  /** How many records a field has for each of its parents. */
  private countRecords(parent: string, field: GraphQLField<unknown, unknown>, node: FieldNode): number {
    const source = this.planned.get(parent)?.fields.get(field.name)
    switch (source?.kind) {
      case 'connection':
        return this.sizeOfPage(field, node, DEFAULT_PAGE, source.largestPage)
      case 'report':
        return this.sizeOfPage(field, node, source.defaultPage, source.largestPage)
      case 'many':
        return LIST_ESTIMATE
      case 'nodes':
        return this.countIds(field, node)
      case 'one':
      case 'variant':
      case 'node':
        return 1
      default:
        return 0
    }
  }

  private sizeOfPage(
    field: GraphQLField<unknown, unknown>,
    node: FieldNode,
    usual: number,
    largest = LARGEST_PAGE,
  ): number {
    for (const { name, value } of node.arguments ?? []) {
      if (value.kind === Kind.VARIABLE && (name.value === 'first' || name.value === 'last'))
        this.decisive.add(value.name.value)
    }
    const { first, last } = this.argumentsOf(field, node)
    const size = first ?? last
    // One that cannot be is refused where it stands, with the sizes there are.
    return typeof size === 'number' && size > 0 && size <= largest ? size : usual
  }

  private countIds(field: GraphQLField<unknown, unknown>, node: FieldNode): number {
    this.dependsOnIds = true
    const { ids } = this.argumentsOf(field, node)
    return Array.isArray(ids) ? ids.length : 1
  }

  private ofGroups(field: GraphQLField<unknown, unknown>, node: FieldNode): number {
    const { ids } = this.argumentsOf(field, node)
    const groups = new Set<string>()
    for (const id of Array.isArray(ids) ? (ids as string[]) : []) {
      const { type, asOf } = parseNodeId(id) ?? {}
      if (type !== undefined) groups.add(`${type}@${asOf}`)
    }
    return POINTS.group * Math.max(0, groups.size - 1)
  }

  /** None where they cannot be read, which whoever answers the field reports. */
  private argumentsOf(field: GraphQLField<unknown, unknown>, node: FieldNode): Record<string, unknown> {
    try {
      return getArgumentValues(field, node, this.scope.variables)
    } catch {
      return {}
    }
  }
}
