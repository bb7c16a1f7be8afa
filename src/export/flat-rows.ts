import { type FieldNode, getNamedType, type GraphQLObjectType, isObjectType } from 'graphql'
import { type RawBuilder, sql } from 'kysely'
import { type Traced, traceArguments } from '../planner/arguments.js'
import type { Compiler } from '../planner/compile.js'
import { linkOf } from '../planner/compile-links.js'
import { type Entity, entityOf, findEntity } from '../planner/entities.js'
import { sourceOf } from '../planner/field-sources.js'
import { base64Url } from '../planner/json.js'
import { modelOf, type Row } from '../planner/model.js'
import { nodeIdText } from '../planner/node-id.js'
import { orderSql } from '../planner/orders.js'
import { collectFields } from '../planner/selection.js'
import type { Scope, Source } from '../planner/sources.js'
import { rowOf, visibleAnd } from '../planner/tables.js'
import { TracedArguments } from '../planner/traced-arguments.js'
import type { Leaf, Shape } from './shape.js'

type Sql = RawBuilder<unknown>
type Kind<Name extends Source['kind']> = Source & { kind: Name }

/** Where the fields of an object are read from. */
interface Place {
  type: GraphQLObjectType
  nodes: readonly FieldNode[]
  path: readonly string[]
  row: Row
  scope: Scope
}

/** A linked record that was joined. */
interface Joined {
  row: Row
  entity: Entity
  present: Sql
}

/**
 * Compiles what is selected on the rows of a list into plain columns of one SELECT: a linked record is a LEFT JOIN,
 * where a page has a subselect for each row. What has no place in one row (lists, interfaces, what TypeScript computes)
 * is not flat.
 */
export class FlatRows {
  readonly joins: Sql[] = []
  private readonly joined = new Map<string, Joined>()

  constructor(private readonly compiler: Compiler) {}

  /** What is selected on a record; undefined where it is not flat. */
  record(entity: Entity, place: Omit<Place, 'type'>): Shape | undefined {
    const type = this.compiler.compilation.schema.getType(entity.type)
    if (!isObjectType(type) || entity.members || entity.variants) return undefined
    const members: [string, Leaf | Shape][] = []
    for (const [key, nodes] of collectFields(this.compiler.compilation, type, place.nodes)) {
      const { value: name } = nodes[0].name
      const at = { ...place, type, nodes, path: [...place.path, key] }
      const field = type.getFields()[name]
      const shape = !field
        ? typeName(type)
        : name === 'id' && entity.node
          ? idOf(entity, place)
          : this.field(at, name, sourceOf(type, field, place.row))
      if (!shape) return undefined
      members.push([key, shape])
    }
    return { kind: 'object', members }
  }

  /** The record that a relation of the row leads to, joined once however often it is asked for. */
  linked(row: Row, relation: string, scope: Scope): Joined | undefined {
    const found = row.relation(relation)
    return found && this.join({ kind: 'one', relation }, entityOf(found.model), row, scope, relation, {})
  }

  private field(at: Place, name: string, source: Source): Leaf | Shape | undefined {
    const { compilation } = this.compiler
    const field = at.type.getFields()[name]!
    compilation.budget.spend('fields')
    const traced = traceArguments(field, at.nodes[0]!, at.path, compilation)
    switch (source.kind) {
      case 'column': {
        const { type, nullable, list } = at.row.column(source.name)
        return { kind: 'leaf', value: at.row.col(source.name), encoding: type, nullable, list, isColumn: true }
      }
      case 'sql': {
        if (source.encoding === 'Json') return undefined // an object that TypeScript reads
        const value = source.expression(at.row, at.scope, new TracedArguments(traced))
        return {
          kind: 'leaf',
          value,
          encoding: source.encoding,
          nullable: source.nullable,
          list: false,
          isColumn: false,
        }
      }
      case 'embed':
        return this.embedded(at, getNamedType(field.type) as GraphQLObjectType, source)
      case 'one': {
        const entity = findEntity(getNamedType(field.type).name)
        const joined = entity && this.join(source, entity, at.row, at.scope, name, traced)
        const shape = joined && this.record(joined.entity, { ...at, row: joined.row })
        return shape && { ...shape, present: joined.present, isJoin: true }
      }
      default:
        return undefined
    }
  }

  private embedded(at: Place, type: GraphQLObjectType, source: Kind<'embed'>): Shape | undefined {
    const members: [string, Leaf | Shape][] = []
    for (const [key, nodes] of collectFields(this.compiler.compilation, type, at.nodes)) {
      const { value: name } = nodes[0].name
      const from = source.fields[name]
      const shape = from ? this.field({ ...at, type, nodes, path: [...at.path, key] }, name, from) : typeName(type)
      if (!shape) return undefined
      members.push([key, shape])
    }
    const { present } = source
    if (!present) return { kind: 'object', members }
    const value = typeof present === 'string' ? at.row.col(present) : present(at.row, at.scope)
    return { kind: 'object', members, present: value }
  }

  private join(
    source: Kind<'one'>,
    entity: Entity,
    parent: Row,
    scope: Scope,
    name: string,
    traced: Readonly<Record<string, Traced | undefined>>,
  ): Joined | undefined {
    if (source.rows || entity.members || entity.variants || typeof entity.model !== 'string') return undefined
    const relation = source.join ? undefined : parent.relation(source.relation ?? name)
    const known = relation && `${this.numberOf(parent)}.${source.relation ?? name}`
    const before = known && this.joined.get(known)
    if (before) return before
    const opened = rowOf(entity, () => this.compiler.alias())
    const { row, from, parts } = opened
    const link = linkOf(this.compiler, name, source, parent, row, new TracedArguments(traced), scope)
    const condition = visibleAnd(entity, row, scope, link)
    const key = modelOf(entity.model).key
    const isOne = relation && !source.orderBy && relation.to.join() === key.join()
    if (isOne) {
      this.joins.push(sql` LEFT JOIN ${parts.length > 1 ? sql`(${from})` : from} ON ${condition}`)
    } else {
      if (parts.length > 1) return undefined
      const order = source.orderBy ? sql` ORDER BY ${orderSql(row, source.orderBy)}` : sql``
      this.joins.push(
        sql` LEFT JOIN LATERAL (SELECT * FROM ${from} WHERE ${condition}${order} LIMIT 1) AS ${sql.id(parts[0]!.alias)} ON true`,
      )
    }
    const joined = { row, entity, present: row.col(key[0]!) }
    if (known) this.joined.set(known, joined)
    return joined
  }

  /** Rows are told apart by numbers. */
  private readonly numbers = new WeakMap<Row, number>()
  private count = 0
  private numberOf(row: Row): number {
    let number = this.numbers.get(row)
    if (number === undefined) this.numbers.set(row, (number = ++this.count))
    return number
  }
}

function typeName({ name }: GraphQLObjectType): Leaf {
  return { kind: 'leaf', value: sql`${sql.lit(name)}`, encoding: 'Enum', nullable: false, list: false, isColumn: false }
}

function idOf(entity: Entity, { row, scope }: Omit<Place, 'type'>): Leaf {
  const value = base64Url(nodeIdText(entity, row, scope))
  return { kind: 'leaf', value, encoding: 'Enum', nullable: false, list: false, isColumn: false }
}
