import {
  type FieldNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isUnionType,
} from 'graphql'
import { type RawBuilder, sql } from 'kysely'
import { type ArgumentTracer, traceArguments, type Traced } from './arguments.js'
import { compileConnection } from './compile-connection.js'
import { type Entity, entityOf } from './entities.js'
import { base64Url, constantJson, encodeJson, encodeObject, type JsonText } from './json.js'
import { joinBy, type ModelName, modelOf, type Part, Row } from './model.js'
import { nodeIdText } from './node-id.js'
import { orderSql, resolveOrder } from './orders.js'
import { ArgumentError } from './parameters.js'
import { collectFields, type SelectionScope } from './selection.js'
import { type Arguments, type Condition, LIST_BOUND, type Scope, type Source, type Variant } from './sources.js'
import { sourceOf } from './field-sources.js'

/** What the compilation of one statement knows. */
export interface Compilation extends SelectionScope, ArgumentTracer {
  /** Response paths of fields with bad arguments: left out, so that the field itself reports them. */
  omitted: Set<string>
  /** Leaves out every linked record below the first level: each is then answered by a statement of its own. */
  shallow: boolean
}

/** A field that is being compiled: its nodes in the document and its place in the response. */
export interface FieldAt {
  field: GraphQLField<unknown, unknown>
  nodes: readonly [FieldNode, ...FieldNode[]]
  path: readonly string[]
}

/** The members that every row carries when one of its fields has to be resolved by a statement of its own. */
export const KEY_MEMBER = '$key'
export const AS_OF_MEMBER = '$asOf'
export const TYPE_MEMBER = '$type'

/** Compiles a selection into one SQL expression that yields the finished JSON text of a field. */
export class Compiler {
  private aliases = 0

  constructor(readonly compilation: Compilation) {}

  alias(): string {
    return `t${++this.aliases}`
  }

  /** The value of one field of a row, as JSON text; undefined when it is left to a statement of its own. */
  field(at: FieldAt, source: Source, row: Row, scope: Scope): JsonText | undefined {
    if (this.compilation.omitted.has(at.path.join('.'))) return undefined
    if (this.compilation.shallow && at.path.length > 0 && isLink(source)) return undefined
    try {
      return this.value(at, source, row, scope)
    } catch (error) {
      // The statement's own field reports its arguments at once; a field below is left out and reports them itself.
      if (!(error instanceof ArgumentError) || error.field.length === 0) throw error
      this.compilation.omitted.add(error.field.join('.'))
      return undefined
    }
  }

  private value(at: FieldAt, source: Source, row: Row, scope: Scope): JsonText {
    const traced = traceArguments(at.field, at.nodes[0], at.path, this.compilation)
    const args = new TracedArguments(traced)
    const below = traced.asOf ? { ...scope, asOf: args.parameter('asOf') } : scope
    const type = getNamedType(at.field.type)
    switch (source.kind) {
      case 'column': {
        const { type: encoding, nullable, list } = row.column(source.name)
        return encodeJson(row.col(source.name), encoding, { nullable, list })
      }
      case 'sql':
        return encodeJson(source.expression(row, scope, args), source.encoding, source)
      case 'embed':
        return this.embedded(at, source, type as GraphQLObjectType, row, scope)
      case 'computed':
        return encodeObject(
          source.needs.map((name) => [name, encodeJson(row.col(name), row.column(name).type, row.column(name))]),
        )
      case 'one':
        return this.one(at, source, entityOf(type.name), row, below, args)
      case 'many':
        return this.many(at, source, entityOf(type.name), row, below, args)
      case 'variant':
        return this.variant(at, source.members, row, below)
      case 'connection':
        return compileConnection(this, at, source, row, below, traced, args)
      case 'node':
      case 'nodes':
      case 'resolver':
        throw new Error(`${at.field.name} cannot be compiled as ${source.kind}`)
    }
  }

  /** What is selected on an entity, for the row in scope. */
  object(entity: Entity, at: Pick<FieldAt, 'nodes' | 'path'>, row: Row, scope: Scope): JsonText {
    const { schema } = this.compilation
    if (!entity.members) return this.members(schema.getType(entity.type) as GraphQLObjectType, entity, at, row, scope)
    const cases = Object.entries(entity.members.types).map(([value, type]) => {
      const member = entityOf(type)
      const detail = member.detail && this.alias()
      const both = detail ? row.with({ model: member.detail!.model, alias: detail }) : row
      const object = this.members(schema.getType(type) as GraphQLObjectType, member, at, both, scope)
      const uses = detail && both.usedOf(detail).length > 0
      const keyColumn = modelOf(entity.model).key[0]!
      return sql`WHEN ${sql.lit(value)} THEN ${
        uses
          ? sql`(SELECT ${object} FROM ${tableAs(member.detail!.model, detail)} WHERE ${sql.id(detail, columnName(member.detail!.model, member.detail!.key))} = ${row.col(keyColumn)})`
          : object
      }`
    })
    return sql`(CASE ${row.col(entity.members.column)} ${sql.join(cases, sql` `)} END)`
  }

  private members(
    type: GraphQLObjectType,
    entity: Entity,
    at: Pick<FieldAt, 'nodes' | 'path'>,
    row: Row,
    scope: Scope,
  ): JsonText {
    const members: [string, JsonText][] = []
    let incomplete = this.compilation.shallow
    for (const [key, nodes] of collectFields(this.compilation, type, at.nodes)) {
      const name = nodes[0].name.value
      if (name === '__typename') continue
      const field = type.getFields()[name]
      if (!field) continue
      const path = [...at.path, key]
      const json =
        name === 'id' && entity.node
          ? this.id(entity, row, scope)
          : this.field({ field, nodes, path }, sourceOf(type, field, row), row, scope)
      if (json) members.push([key, json])
      else incomplete = true
    }
    if (isMemberType(this.compilation.schema, type.name)) members.push([TYPE_MEMBER, constantJson(type.name)])
    if (incomplete) members.push(...this.keyMembers(entity, row, scope))
    return encodeObject(members)
  }

  private keyMembers(entity: Entity, row: Row, scope: Scope): [string, JsonText][] {
    const key = modelOf(entity.model).key.map((column) => encodeJson(row.col(column), 'String'))
    const members: [string, JsonText][] = [[KEY_MEMBER, sql`'[' || ${sql.join(key, sql` || ',' || `)} || ']'`]]
    if (scope.asOf) members.push([AS_OF_MEMBER, encodeJson(sql`${scope.asOf}::text`, 'String')])
    return members
  }

  private id(entity: Entity, row: Row, scope: Scope): JsonText {
    return sql`'"' || ${base64Url(nodeIdText(entity, row, scope))} || '"'`
  }

  private embedded(
    at: FieldAt,
    source: Source & { kind: 'embed' },
    type: GraphQLObjectType,
    row: Row,
    scope: Scope,
  ): JsonText {
    const members: [string, JsonText][] = []
    for (const [key, nodes] of collectFields(this.compilation, type, at.nodes)) {
      const field = type.getFields()[nodes[0].name.value]
      const from = field && source.fields[field.name]
      if (!from) continue
      members.push([key, this.value({ field, nodes, path: [...at.path, key] }, from, row, scope)])
    }
    const object = encodeObject(members)
    if (!source.present) return object
    const present = typeof source.present === 'string' ? row.col(source.present) : source.present(row, scope)
    return sql`(CASE WHEN ${present} IS NULL THEN 'null' ELSE ${object} END)`
  }

  private one(
    at: FieldAt,
    source: Source & { kind: 'one' },
    entity: Entity,
    row: Row,
    scope: Scope,
    args: Arguments,
  ): JsonText {
    const child = this.rowOf(entity)
    const where = this.linked(at, source, entity, row, child.row, scope, args)
    const object = this.object(entity, at, child.row, scope)
    const order = source.orderBy ? sql` ORDER BY ${orderSql(child.row, source.orderBy)}` : sql``
    return sql`coalesce((SELECT ${object} FROM ${child.from} WHERE ${where}${order} LIMIT 1), 'null')`
  }

  private many(
    at: FieldAt,
    source: Source & { kind: 'many' },
    entity: Entity,
    row: Row,
    scope: Scope,
    args: Arguments,
  ): JsonText {
    const child = this.rowOf(entity)
    let { from } = child
    let where: Condition
    let order: RawBuilder<unknown>
    if (source.through) {
      const [first, second] = source.through
      const toLink = row.relation(first)!
      const link = Row.of(toLink.model, this.alias())
      const linkAlias = `t${this.aliases}`
      const onward = modelOf(toLink.model).relations[second]!
      from = sql`${tableAs(toLink.model, linkAlias)} JOIN ${child.from} ON ${joinBy(onward, link, child.row)}`
      where = this.visibleAnd(entity, child.row, scope, joinBy(toLink, row, link))
      order = orderSql(
        link,
        source.orderBy ?? [
          {
            column: modelOf(toLink.model).columns.ordinal ? 'ordinal' : modelOf(toLink.model).key[0]!,
            direction: 'ASC',
          },
        ],
      )
    } else {
      where = this.linked(at, source, entity, row, child.row, scope, args)
      order = orderSql(
        child.row,
        resolveOrder(undefined, undefined, source.orderBy ?? entity.order, modelOf(entity.model).key),
      )
    }
    const object = this.object(entity, at, child.row, scope)
    // The bound is far above what the data holds; it keeps a plain list from growing without an end.
    const bounded = sql`SELECT ${object} AS item FROM ${from} WHERE ${where} ORDER BY ${order} LIMIT ${sql.lit(source.bound ?? LIST_BOUND)}`
    return sql`(SELECT '[' || coalesce(string_agg(item, ','), '') || ']' FROM (${bounded}) AS ${sql.id(this.alias())})`
  }

  private variant(at: FieldAt, members: readonly Variant[], row: Row, scope: Scope): JsonText {
    const cases = members.map((member) => {
      const json = this.one(at, { kind: 'one', ...member }, entityOf(member.type), row, scope, NO_ARGUMENTS)
      return sql`WHEN ${row.col(member.when)} IS NOT NULL THEN ${json}`
    })
    return sql`(CASE ${sql.join(cases, sql` `)} ELSE 'null' END)`
  }

  /** The condition that links a row to its parent and, under asOf, hides what was not known yet. */
  linked(
    at: FieldAt,
    source: { relation?: string; join?: (parent: Row, child: Row, args: Arguments) => Condition },
    entity: Entity,
    row: Row,
    child: Row,
    scope: Scope,
    args: Arguments,
  ): Condition {
    if (source.join) return this.visibleAnd(entity, child, scope, source.join(row, child, args))
    const relation = row.relation(source.relation ?? at.field.name)
    return this.visibleAnd(entity, child, scope, relation ? joinBy(relation, row, child) : sql`true`)
  }

  visibleAnd(entity: Entity, row: Row, scope: Scope, condition: Condition): Condition {
    const mine = entity.member && sql`${row.col(entity.member.column)} = ${sql.lit(entity.member.value)}`
    const known = scope.asOf && entity.visible?.(row, sql`${scope.asOf}::date`)
    return sql.join([condition, ...(mine ? [mine] : []), ...(known ? [known] : [])], sql` AND `)
  }

  /** A new row of an entity, and the tables that it comes from. */
  rowOf(entity: Entity): { row: Row; from: RawBuilder<unknown>; parts: readonly Part[] } {
    const alias = this.alias()
    const base = { model: entity.model, alias }
    if (!entity.detail) return { row: Row.of(entity.model, alias), from: tableAs(entity.model, alias), parts: [base] }
    const detail = { model: entity.detail.model, alias: this.alias() }
    const key = sql`${sql.id(detail.alias, columnName(detail.model, entity.detail.key))} = ${sql.id(alias, columnName(entity.model, modelOf(entity.model).key[0]!))}`
    return {
      row: new Row([detail, base]),
      from: sql`${tableAs(entity.model, alias)} JOIN ${tableAs(detail.model, detail.alias)} ON ${key}`,
      parts: [detail, base],
    }
  }
}

const memberTypes = new WeakMap<GraphQLSchema, Set<string>>()

/** Whether values of a type may stand where the schema has an interface or a union, and so must name their type. */
function isMemberType(schema: GraphQLSchema, name: string): boolean {
  let found = memberTypes.get(schema)
  if (!found) {
    const abstract = Object.values(schema.getTypeMap()).filter((type) => isInterfaceType(type) || isUnionType(type))
    found = new Set(abstract.flatMap((type) => schema.getPossibleTypes(type).map((possible) => possible.name)))
    memberTypes.set(schema, found)
  }
  return found.has(name)
}

function isLink(source: Source): boolean {
  return source.kind === 'one' || source.kind === 'many' || source.kind === 'connection' || source.kind === 'variant'
}

export function tableAs(model: ModelName, alias: string): RawBuilder<unknown> {
  return sql`${sql.table(modelOf(model).table)} AS ${sql.id(alias)}`
}

function columnName(model: ModelName, field: string): string {
  return modelOf(model).columns[field]!.column
}

export class TracedArguments implements Arguments {
  constructor(private readonly args: Readonly<Record<string, Traced | undefined>>) {}

  traced(name: string): Traced | undefined {
    return this.args[name]
  }

  parameter(name: string): ReturnType<Arguments['parameter']> {
    const traced = this.args[name]
    return traced?.kind === 'leaf' ? traced.parameter : undefined
  }

  required(name: string): NonNullable<ReturnType<Arguments['parameter']>> {
    const parameter = this.parameter(name)
    if (!parameter) throw new Error(`the argument ${name} was not given`)
    return parameter
  }

  raw(name: string): ReturnType<Arguments['raw']> {
    const traced = this.args[name]
    if (traced?.kind !== 'leaf') throw new Error(`the argument ${name} was not given`)
    return traced.raw
  }
}

const NO_ARGUMENTS = new TracedArguments({})
