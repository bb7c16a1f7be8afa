import { getNamedType } from 'graphql'
import { type RawBuilder, sql } from 'kysely'
import { inputTypeOf, type Traced, traceArguments } from '../planner/arguments.js'
import type { Compiler } from '../planner/compile.js'
import { linkOf } from '../planner/compile-links.js'
import { type Entity, entityOf, findEntity } from '../planner/entities.js'
import { sourceOf } from '../planner/field-sources.js'
import { filterSql, fixedBy } from '../planner/filters.js'
import { modelOf, Row } from '../planner/model.js'
import { orderSql, resolveOrder } from '../planner/orders.js'
import { ArgumentError } from '../planner/parameters.js'
import type { Condition, Scope, Source } from '../planner/sources.js'
import { byParts, type EntityRow, rowOf, visibleAnd } from '../planner/tables.js'
import { TracedArguments } from '../planner/traced-arguments.js'
import type { ListAt, Step } from './find-list.js'
import { openReport } from './open-report.js'

type Sql = RawBuilder<unknown>

/** The rows of a list, opened for a statement that reads all of them. */
export interface OpenList {
  entity: Entity
  row: Row
  scope: Scope
  /** Common table expressions that the rest reads. */
  tables?: Sql
  /** Of a report: the facts about all rows. */
  whole?: Row
  from: Sql
  where: Condition
  /** Undefined where nobody asked for an order and there is none to be had without sorting all rows. */
  order: Sql | undefined
  limit: number | undefined
  /** Whether `order` runs from the end of the list, for `last`. */
  reverse: boolean
}

/** Opens the list with the records on the way to it; undefined where it does not come from SQL. */
export function openList(compiler: Compiler, list: ListAt): OpenList | undefined {
  const { steps } = list
  const at: Place = { row: new Row([]), scope: { asOf: undefined, rows: 1 }, from: [], where: [] }
  for (const [i, step] of steps.entries()) {
    const source = sourceAt(step, at.row)
    const path = steps.slice(1, i + 1).map(({ key }) => key)
    const traced = traceArguments(step.field, step.nodes[0], path, compiler.compilation)
    const scope = traced.asOf?.kind === 'leaf' ? { ...at.scope, asOf: traced.asOf.parameter } : at.scope
    const entity = findEntity(itemTypeOf(step))
    if (!source || !entity) return undefined
    const args = new TracedArguments(traced)
    if (source.kind === 'report') {
      return openReport(compiler, list, source, path, scope, args, readLimit(traced, path).limit)
    }
    if (i === steps.length - 1) return openItems(compiler, step, source, { ...at, scope }, traced, path)
    if (source.kind !== 'one' || source.orderBy || entity.members || entity.variants) return undefined
    const rows = source.rows?.(at.row, scope, args)
    const opened = rowOf(entity, () => compiler.alias(), rows)
    at.where.push(
      visibleAnd(entity, opened.row, scope, linkOf(compiler, step.field.name, source, at.row, opened.row, args, scope)),
    )
    at.from.push(rows ? sql`LATERAL ${opened.from}` : opened.from)
    Object.assign(at, { row: opened.row, scope })
  }
  return undefined
}

interface Place {
  row: Row
  scope: Scope
  from: Sql[]
  where: Sql[]
}

function openItems(
  compiler: Compiler,
  step: Step,
  source: Source,
  at: Place,
  traced: Readonly<Record<string, Traced | undefined>>,
  path: readonly string[],
): OpenList | undefined {
  if (source.kind !== 'connection' && source.kind !== 'many') return undefined
  const { scope } = at
  const args = new TracedArguments(traced)
  const entity = entityOf(itemTypeOf(step))
  const rows = source.rows?.(at.row, scope, args)
  const inner = byParts(
    entity,
    rowOf(entity, () => compiler.alias(), rows),
    compiler.alias(),
  )
  const link = linkOf(compiler, step.field.name, source, at.row, inner.row, args, scope)
  const fixed = fixedBy(traced.where)
  const filter = filterSql(inputTypeOf(step.field, 'where'), traced.where, inner.row, scope, fixed)
  const conditions = [visibleAnd(entity, inner.row, scope, link), ...(filter ? [filter] : [])]
  const { limit, reverse } = readLimit(traced, path)
  const fallback = (source.kind === 'many' && !source.through && source.orderBy) || entity.order
  const { key } = modelOf(entity.model)
  const keys = resolveOrder(inputTypeOf(step.field, 'orderBy'), traced.orderBy, fallback, key, fixed)
  const isAsked = traced.orderBy?.kind === 'list' && traced.orderBy.items.length > 0
  const order = inner.divided && !isAsked && limit === undefined ? undefined : orderSql(inner.row, keys, reverse)
  const first = limit === undefined || !order ? undefined : sql`ORDER BY ${order} LIMIT ${sql.lit(limit)}`
  return {
    entity,
    row: inner.row,
    scope,
    ...joinItems(at, inner, conditions, rows !== undefined, first),
    order,
    limit,
    reverse,
  }
}

/** FROM and WHERE. What lies in parts is read part by part, as in pages (fromWhere of src/planner/tables.ts). */
function joinItems(
  at: Place,
  inner: EntityRow,
  conditions: readonly Sql[],
  isLateral: boolean,
  first: Sql | undefined,
): { from: Sql; where: Sql } {
  const { divided } = inner
  const items = divided
    ? sql`${divided.by} CROSS JOIN LATERAL (SELECT * FROM ${inner.from} WHERE ${sql.join([divided.link, ...conditions], sql` AND `)} ${first ?? sql`OFFSET 0`}) AS ${sql.id(divided.alias)}`
    : isLateral
      ? sql`LATERAL ${inner.from}`
      : inner.from
  const where = [...at.where, ...(divided ? [] : conditions)]
  return {
    from: sql.join([...at.from, items], sql` CROSS JOIN `),
    where: where.length > 0 ? sql.join(where, sql` AND `) : sql`true`,
  }
}

/** `first` and `last` bound an export only where they are given, and may be as large as one likes. */
function readLimit(
  { first, last, after, before }: Readonly<Record<string, Traced | undefined>>,
  path: readonly string[],
): { limit: number | undefined; reverse: boolean } {
  const page = after ? 'after' : before ? 'before' : undefined
  if (page) throw new ArgumentError('names a page, and an export has all of them: leave it out', page, path)
  if (first && last)
    throw new ArgumentError('asks for both ends of the list: give first or last, not both', 'last', path)
  const given = first ?? last
  if (given?.kind !== 'leaf') return { limit: undefined, reverse: false }
  const limit = given.value as number
  if (limit < 1)
    throw new ArgumentError(`asks for ${limit}: an export has at least 1 item`, last ? 'last' : 'first', path)
  return { limit, reverse: last !== undefined }
}

function sourceAt({ type, field }: Step, row: Row): Source | undefined {
  if (type.name === 'Query') return field.extensions.source as Source | undefined
  return sourceOf(type, field, row)
}

/** The type of the records that a field leads to, be it one, a plain list or a page. */
function itemTypeOf({ field }: Step): string {
  const named = getNamedType(field.type)
  const nodes = 'getFields' in named ? named.getFields().nodes : undefined
  return nodes && 'args' in nodes ? getNamedType(nodes.type).name : named.name
}
