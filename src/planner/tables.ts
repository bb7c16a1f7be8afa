import { type RawBuilder, sql } from 'kysely'
import type { Entity } from './entities.js'
import { isDerived, joinBy, type ModelRef, modelOf, type Part, Row } from './model.js'
import type { Condition, Scope } from './sources.js'

export function tableAs(model: ModelRef, alias: string): RawBuilder<unknown> {
  if (isDerived(model)) throw new Error('rows of a subquery have no table: declare the link with `rows`')
  return sql`${sql.table(modelOf(model).table)} AS ${sql.id(alias)}`
}

export function columnAs(model: ModelRef, alias: string, field: string): RawBuilder<unknown> {
  return sql`${sql.id(alias, modelOf(model).columns[field]!.column)}`
}

/** A new row of an entity, the tables that it comes from, and its parts. */
export interface EntityRow {
  row: Row
  from: RawBuilder<unknown>
  parts: readonly Part[]
  /** Where the table is partitioned: the records that its parts belong to, and the condition that takes one part. */
  divided?: { by: RawBuilder<unknown>; link: Condition; alias: string }
}

export function rowOf(entity: Entity, nextAlias: () => string, rows?: RawBuilder<unknown>): EntityRow {
  const base = { model: entity.model, alias: nextAlias() }
  if (rows) return { row: new Row([base]), from: sql`(${rows}) AS ${sql.id(base.alias)}`, parts: [base] }
  const from = tableAs(base.model, base.alias)
  if (!entity.detail) return { row: new Row([base]), from, parts: [base] }
  const detail = { model: entity.detail.model, alias: nextAlias() }
  const joined = sql`${columnAs(detail.model, detail.alias, entity.detail.key)} = ${columnAs(base.model, base.alias, modelOf(base.model).key[0]!)}`
  return {
    row: new Row([detail, base]),
    from: sql`${from} JOIN ${tableAs(detail.model, detail.alias)} ON ${joined}`,
    parts: [detail, base],
  }
}

/** The same for a list: over a partitioned table it is read part by part. */
export function byParts(entity: Entity, rows: EntityRow, alias: string): EntityRow {
  const relation = entity.partOf === undefined ? undefined : rows.row.relation(entity.partOf)
  if (!relation) return rows
  const part = Row.of(relation.model, alias)
  const [from, to] = [relation.from[0]!, relation.to[0]!]
  const divided = {
    by: tableAs(relation.model, alias),
    link: joinBy(relation, rows.row, part),
    alias: rows.parts[0]!.alias,
  }
  return { ...rows, row: rows.row.reading(from, part.col(to)), divided }
}

/**
 * FROM and WHERE of a list. Of a partitioned table each part gives its own rows (`first`: those that it can have on the
 * page, read off an index), and a part that a condition on its key leaves out is not opened at all: PostgreSQL would
 * otherwise read all of it to find out, since it does not prune by a list that a subquery makes.
 */
export function fromWhere({ from, divided }: EntityRow, where: Condition, first: RawBuilder<unknown> = sql`OFFSET 0`) {
  if (!divided) return sql`${from} WHERE ${where}`
  const { by, link, alias } = divided
  return sql`${by} CROSS JOIN LATERAL (SELECT * FROM ${from} WHERE ${link} AND ${where} ${first}) AS ${sql.id(alias)}`
}

/** The same for a subquery of a declaration: under aliases of its own, which begin with a name. */
export function rowNamed(entity: Entity, name: string): EntityRow {
  let aliases = 0
  return rowOf(entity, () => `${name}${++aliases}`)
}

/** A condition, and with it that the row is of the entity's type and was known on the day of the scope. */
export function visibleAnd(entity: Entity, row: Row, scope: Scope, condition: Condition): Condition {
  const mine = entity.member && sql`${row.col(entity.member.column)} = ${sql.lit(entity.member.value)}`
  const known = scope.asOf && entity.visible?.(row, sql`${scope.asOf}::date`)
  return sql.join([condition, ...(mine ? [mine] : []), ...(known ? [known] : [])], sql` AND `)
}
