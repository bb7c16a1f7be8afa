import type { GraphQLObjectType } from 'graphql'
import { sql } from 'kysely'
import { inputTypeOf } from './arguments.js'
import { LIST_ESTIMATE } from './budget.js'
import type { Compiler, FieldAt, SelectionAt } from './compile.js'
import { compileObject } from './compile-object.js'
import { type Entity, entityOf } from './entities.js'
import { sourceOf } from './field-sources.js'
import { filterSql } from './filters.js'
import type { JsonText } from './json.js'
import { joinBy, modelOf, Row } from './model.js'
import { orderSql, resolveOrder } from './orders.js'
import {
  type Arguments,
  type Condition,
  type Join,
  LIST_BOUND,
  type Rows,
  type Scope,
  type Source,
  type Through,
  type Variant,
} from './sources.js'
import { rowOf, tableAs, visibleAnd } from './tables.js'
import { collectFields } from './selection.js'
import { TracedArguments } from './traced-arguments.js'

const NO_ARGUMENTS = new TracedArguments({})

interface By {
  rows?: Rows | undefined
  relation?: string | undefined
  through?: Through | undefined
  join?: Join | undefined
}

/** The condition that links a row to its parent: as declared, over a linking table, or by a relation of the model. */
export function linkOf(
  compiler: Compiler,
  name: string,
  by: By,
  parent: Row,
  child: Row,
  args: Arguments,
  scope: Scope,
): Condition {
  if (by.rows) return sql`true` // the subquery knows its parent
  if (by.join) return by.join(parent, child, args, scope)
  if (by.through) {
    const link = openLink(compiler, by.through, parent)
    return sql`EXISTS (SELECT 1 FROM ${link.from} WHERE ${link.fromParent} AND ${link.toChild(child)})`
  }
  const relation = parent.relation(by.relation ?? name)
  return relation ? joinBy(relation, parent, child) : sql`true`
}

/** A linking table, and how it is joined on both sides. */
function openLink(compiler: Compiler, [first, second]: Through, parent: Row) {
  const relation = parent.relation(first)!
  const alias = compiler.alias()
  const row = Row.of(relation.model, alias)
  return {
    row,
    from: tableAs(relation.model, alias),
    fromParent: joinBy(relation, parent, row),
    toChild: (child: Row) => joinBy(modelOf(relation.model).relations[second]!, row, child),
  }
}

export function compileOne(
  compiler: Compiler,
  at: SelectionAt & { field: { name: string } },
  source: Source & { kind: 'one' },
  entity: Entity,
  parent: Row,
  scope: Scope,
  args: Arguments,
  isRequired: boolean,
): JsonText {
  const known = knownByParent(compiler, at, source, entity, parent, scope)
  if (known) {
    const object = compileObject(compiler, entity, at, known.row, scope)
    return sql`(CASE WHEN ${known.isThere} THEN ${object} ELSE ${compiler.missing(isRequired)} END)`
  }
  const { row, from } = rowOf(entity, () => compiler.alias(), source.rows?.(parent, scope, args))
  const where = visibleAnd(entity, row, scope, linkOf(compiler, at.field.name, source, parent, row, args, scope))
  const object = compileObject(compiler, entity, at, row, scope)
  const order = source.orderBy ? sql` ORDER BY ${orderSql(row, source.orderBy)}` : sql``
  const first = isByKey(source, at.field.name, parent, entity) ? sql`` : sql` LIMIT 1`
  return sql`coalesce((SELECT ${object} FROM ${from} WHERE ${where}${order}${first}), ${compiler.missing(isRequired)})`
}

/** Whether the link is by the key of the other record, so that there is one at most. */
function isByKey(source: Source & { kind: 'one' }, name: string, parent: Row, entity: Entity): boolean {
  if (source.join || source.rows) return false
  const relation = parent.relation(source.relation ?? name)
  return relation !== undefined && modelOf(entity.model).key.every((column) => relation.to.includes(column))
}

/**
 * The linked record where nothing is asked of it but what the row that links to it has as well, its key: it is there, for
 * the database sees to that, and need not be looked up.
 */
function knownByParent(
  compiler: Compiler,
  at: SelectionAt & { field: { name: string } },
  { relation: declared, join, rows, orderBy }: Source & { kind: 'one' },
  entity: Entity,
  parent: Row,
  scope: Scope,
): { row: Row; isThere: Condition } | undefined {
  if (join || rows || orderBy || entity.members || entity.member || entity.detail) return undefined
  if (scope.asOf && entity.visible) return undefined
  const relation = parent.relation(declared ?? at.field.name)
  if (!relation || !relation.from.every((column) => parent.has(column))) return undefined
  const { schema } = compiler.compilation
  const type = schema.getType(entity.type) as GraphQLObjectType
  const own = Row.of(entity.model, '')
  if (!modelOf(entity.model).key.every((column) => relation.to.includes(column))) return undefined
  for (const [node] of collectFields(compiler.compilation, type, at.nodes).values()) {
    const field = type.getFields()[node.name.value]
    if (!field) continue
    if (field.name === 'id' && entity.node) continue
    const source = sourceOf(type, field, own)
    if (source.kind !== 'column' || !relation.to.includes(source.name)) return undefined
  }
  const linking = relation.from.map((column) => parent.col(column))
  const row = relation.to.reduce((reading, column, i) => reading.reading(column, linking[i]!), own)
  return {
    row,
    isThere: sql.join(
      linking.map((column) => sql`${column} IS NOT NULL`),
      sql` AND `,
    ),
  }
}

export function compileMany(
  compiler: Compiler,
  at: FieldAt,
  source: Source & { kind: 'many' },
  entity: Entity,
  parent: Row,
  scope: Scope,
  args: Arguments,
): JsonText {
  const rows = scope.rows * LIST_ESTIMATE
  compiler.compilation.budget.spend('rows', rows)
  const child = rowOf(entity, () => compiler.alias(), source.rows?.(parent, scope, args))
  const list = source.through
    ? throughLink(compiler, source.through, source, parent, child.row)
    : {
        from: sql``,
        where: linkOf(compiler, at.field.name, source, parent, child.row, args, scope),
        order: orderSql(
          child.row,
          resolveOrder(undefined, undefined, source.orderBy ?? entity.order, modelOf(entity.model).key),
        ),
      }
  const linked = visibleAnd(entity, child.row, scope, list.where)
  const filter = filterSql(inputTypeOf(at.field, 'where'), args.traced('where'), child.row, scope)
  const where = filter ? sql`${linked} AND ${filter}` : linked
  const object = compileObject(compiler, entity, at, child.row, { ...scope, rows })
  // The bound is far above what the data holds; it keeps a plain list from growing without an end.
  const bounded = sql`SELECT ${object} AS item FROM ${child.from}${list.from} WHERE ${where} ORDER BY ${list.order} LIMIT ${sql.lit(source.bound ?? LIST_BOUND)}`
  return sql`(SELECT '[' || coalesce(string_agg(item, ','), '') || ']' FROM (${bounded}) AS ${sql.id(compiler.alias())})`
}

/** A list over a linking table, in the order of the links. */
function throughLink(compiler: Compiler, through: Through, source: Source & { kind: 'many' }, parent: Row, child: Row) {
  const link = openLink(compiler, through, parent)
  return {
    from: sql` JOIN ${link.from} ON ${link.toChild(child)}`,
    where: link.fromParent,
    order: orderSql(link.row, source.orderBy ?? [{ column: 'ordinal', direction: 'ASC' }]),
  }
}

/** A variant names its relation or its condition, so no field has to name it. */
const NO_FIELD = { name: '' }

export function compileVariant(
  compiler: Compiler,
  at: SelectionAt,
  members: readonly Variant[],
  row: Row,
  scope: Scope,
  isRequired: boolean,
): JsonText {
  const cases = members.map((member) => {
    const json = compileOne(
      compiler,
      { ...at, field: NO_FIELD },
      { kind: 'one', ...member },
      entityOf(member.type),
      row,
      scope,
      NO_ARGUMENTS,
      isRequired,
    )
    return sql`WHEN ${row.col(member.when)} IS NOT NULL THEN ${json}`
  })
  return sql`(CASE ${sql.join(cases, sql` `)} ELSE ${compiler.missing(isRequired)} END)`
}
