import { GraphQLFloat, type GraphQLObjectType, getNamedType } from 'graphql'
import { type RawBuilder, sql } from 'kysely'
import { inputTypeOf, type Traced } from './arguments.js'
import type { Compiler, FieldAt, SelectionAt } from './compile.js'
import { compileVariant, linkOf } from './compile-links.js'
import { compileObject, typenameMember } from './compile-object.js'
import { afterSql, cursorSql, hashOf, refuseOther } from './cursor.js'
import { type Entity, entityOf } from './entities.js'
import { filterSql, fixedBy } from './filters.js'
import { encodeJson, encodeObject, joinTexts, type JsonText } from './json.js'
import { modelOf, Row } from './model.js'
import { type OrderKey, orderSql, resolveOrder } from './orders.js'
import { listArguments, type Page, readPage } from './paging.js'
import type { Parameter } from './parameters.js'
import { collectFields } from './selection.js'
import type { Arguments, Condition, Scope, Source } from './sources.js'
import { byParts, type EntityRow, fromWhere, rowOf, visibleAnd } from './tables.js'
import { type Walked, walkFirst } from './walk.js'

/** The list that a connection pages through. */
interface List {
  entity: Entity
  inner: EntityRow
  where: Condition
  keys: readonly OrderKey[]
  page: Page
  hash: Parameter
  /** The rows after the cursor; undefined without one. */
  place: Condition | undefined
  /** The key of the record that the list hangs on; undefined for a root list. */
  parent: RawBuilder<unknown> | undefined
  /** The row that the selection reads from: a derived table of the page and one row more. */
  outer: Row
  derived: string
  /** Where the page may be found among the first of all records. */
  walked: Walked | undefined
  /** Whether the rows are numbered: to leave out the one beyond the page, and to turn them round. */
  isRanked: boolean
}

const RANK = '$rank' // no column is named so

/** Compiles a Relay connection: one derived table, aggregated into edges, nodes and page info. */
export function compileConnection(
  compiler: Compiler,
  at: FieldAt,
  source: Source & { kind: 'connection' },
  parent: Row,
  scope: Scope,
  traced: Readonly<Record<string, Traced | undefined>>,
  args: Arguments,
): JsonText {
  const type = getNamedType(at.field.type) as GraphQLObjectType
  const list = openList(compiler, at, type, source, parent, scope, traced, args)
  const rows = scope.rows * list.page.size
  compiler.compilation.budget.spend('rows', rows)
  const object = encodeObject(membersOf(compiler, type, list, at, { ...scope, rows }))
  const selected = selectedNames(compiler, at, type)
  const read = selected.some((name) => ROWS.has(name)) ? readPageOf(list, object) : object
  return list.page.cursor ? refuseOther(read, list.keys, list.page.cursor, list.hash, list.parent) : read
}

function selectedNames(compiler: Compiler, at: SelectionAt, type: GraphQLObjectType): string[] {
  return [...collectFields(compiler.compilation, type, at.nodes).values()].map(([node]) => node.name.value)
}

const ROWS: ReadonlySet<string> = new Set(['edges', 'nodes', 'pageInfo'])

function openList(
  compiler: Compiler,
  at: FieldAt,
  type: GraphQLObjectType,
  source: Source & { kind: 'connection' },
  parent: Row,
  scope: Scope,
  traced: Readonly<Record<string, Traced | undefined>>,
  args: Arguments,
): List {
  const page = readPage(traced, at.path, source.largestPage)
  const entity = entityOf(getNamedType(type.getFields().nodes!.type).name)
  const rows = rowOf(entity, () => compiler.alias(), source.rows?.(parent, scope, args))
  const fixed = fixedBy(traced.where)
  // Of one part of a partitioned table PostgreSQL opens no other.
  const inner = entity.partOf !== undefined && fixed.has(entity.partOf) ? rows : byParts(entity, rows, compiler.alias())
  const linked = visibleAnd(
    entity,
    inner.row,
    scope,
    linkOf(compiler, at.field.name, source, parent, inner.row, args, scope),
  )
  const filter = filterSql(inputTypeOf(at.field, 'where'), traced.where, inner.row, scope, fixed)
  const { key } = modelOf(entity.model)
  const keys = resolveOrder(inputTypeOf(at.field, 'orderBy'), traced.orderBy, entity.order, key, fixed)
  const hash = hashOf(`${parent.table ?? ''}.${at.field.name}:${type.name}`, listArguments(traced), scope.asOf, at.path)
  const derived = compiler.alias()
  const { parts } = inner
  const filtered = (linking: Condition): Condition => (filter ? sql`${linking} AND ${filter}` : linking)
  const walk = source.walk?.column === keys[0]?.column ? source.walk : undefined
  return {
    entity,
    inner,
    where: filtered(linked),
    walked: walk && {
      when: walk.when(parent),
      where: filtered(visibleAnd(entity, inner.row, scope, walk.each(parent, inner.row))),
    },
    keys,
    page,
    hash,
    place: page.cursor && afterSql(inner.row, keys, page.cursor, hash, page.reverse),
    parent: parent.key,
    outer: new Row(parts.map(({ model }, i) => ({ model, alias: derived, prefix: parts.length > 1 ? `p${i}_` : '' }))),
    derived,
    isRanked: page.reverse || selectedNames(compiler, at, type).includes('pageInfo'),
  }
}

function membersOf(
  compiler: Compiler,
  type: GraphQLObjectType,
  list: List,
  at: SelectionAt,
  scope: Scope,
): [string, JsonText][] {
  const { compilation } = compiler
  const { entity, outer } = list
  const node = (nodes: SelectionAt['nodes'], path: readonly string[]): JsonText =>
    entity.variants
      ? compileVariant(compiler, { nodes, path }, entity.variants, outer, scope, true)
      : compileObject(compiler, entity, { nodes, path }, outer, scope)
  const members: [string, JsonText][] = []
  for (const [key, nodes] of collectFields(compilation, type, at.nodes)) {
    const path = [...at.path, key]
    const field = type.getFields()[nodes[0].name.value]
    if (!field) members.push(typenameMember(key, type))
    const named = field && (getNamedType(field.type) as GraphQLObjectType)
    const below = named && [...collectFields(compilation, named, nodes)]
    if (field?.name === 'nodes') members.push([key, everyRow(list, node(nodes, path))])
    if (field?.name === 'edges') {
      const edge = below!.flatMap(([edgeKey, edgeNodes]): [string, JsonText][] => {
        const { value: name } = edgeNodes[0].name
        if (name === 'cursor') return [[edgeKey, joinTexts(['"', cursorOf(list), '"'])]]
        if (name === 'node') return [[edgeKey, node(edgeNodes, [...path, edgeKey])]]
        if (!outer.has(name)) return [typenameMember(edgeKey, named!)]
        const { type: kept, nullable } = outer.column(name)
        if (getNamedType(named!.getFields()[name]!.type) === GraphQLFloat)
          return [[edgeKey, encodeJson(sql`${outer.col(name)}::float8`, 'Float')]]
        return [[edgeKey, encodeJson(outer.col(name), kept, { nullable })]]
      })
      members.push([key, everyRow(list, encodeObject(edge))])
    }
    if (field?.name === 'totalCount') {
      members.push([key, sql`(SELECT count(*)::text FROM ${fromWhere(list.inner, list.where)})`])
    }
    if (field?.name === 'pageInfo') {
      const info = pageInfo(list)
      const selected = below!.flatMap(([infoKey, [{ name }]]): [string, JsonText][] =>
        info[name.value] ? [[infoKey, info[name.value]!]] : [typenameMember(infoKey, named!)],
      )
      members.push([key, encodeObject(selected)])
    }
  }
  return members
}

function cursorOf({ outer, keys, hash, parent }: List): RawBuilder<string> {
  return cursorSql(outer, keys, hash, parent)
}

function rankOf({ derived }: List): RawBuilder<unknown> {
  return sql`${sql.id(derived, RANK)}`
}

/** The rows of the page, without the one that only tells whether there are more. */
function inPage(list: List): RawBuilder<unknown> {
  return sql`FILTER (WHERE ${rankOf(list)} <= ${sql.lit(list.page.size)})`
}

function everyRow(list: List, item: JsonText): JsonText {
  if (!list.isRanked) return joinTexts(['[', sql`coalesce(string_agg(${item}, ','), '')`, ']'])
  const order = sql`ORDER BY ${rankOf(list)}${list.page.reverse ? sql` DESC` : sql``}`
  return joinTexts(['[', sql`coalesce(string_agg(${item}, ',' ${order}) ${inPage(list)}, '')`, ']'])
}

function pageInfo(list: List): Readonly<Record<string, JsonText>> {
  const { page, place, inner, where } = list
  const more: JsonText = sql`(count(*) > ${sql.lit(page.size)})::text`
  const passed: JsonText = place
    ? sql`(EXISTS (SELECT 1 FROM ${fromWhere(inner, sql`${where} AND (${place}) IS NOT TRUE`)}))::text`
    : sql`'false'`
  const cursor = cursorOf(list)
  const rank = rankOf(list)
  const nearest: JsonText = sql`coalesce('"' || max(${cursor}) FILTER (WHERE ${rank} = 1) || '"', 'null')`
  const farthest: JsonText = sql`coalesce('"' || (array_agg(${cursor} ORDER BY ${rank} DESC) ${inPage(list)})[1] || '"', 'null')`
  return page.reverse
    ? { hasNextPage: passed, hasPreviousPage: more, startCursor: farthest, endCursor: nearest }
    : { hasNextPage: more, hasPreviousPage: passed, startCursor: nearest, endCursor: farthest }
}

/** Selects from the derived table, which has just the columns that the selection asked the outer row for. */
function readPageOf(list: List, object: JsonText): JsonText {
  const { inner, where, keys, page, place, outer, derived, walked, isRanked } = list
  const columns = outer.usedOf(derived).map((used) => {
    const { alias } = inner.parts.find((part) => part.model === used.part.model)!
    return sql`${sql.id(alias, used.column)} AS ${sql.id(used.as)}`
  })
  const order = orderSql(inner.row, keys, page.reverse)
  const rank = isRanked ? [sql`row_number() OVER (ORDER BY ${order}) AS ${sql.id(RANK)}`] : []
  const beyond = place ? sql`${where} AND ${place}` : where
  const size = isRanked ? page.size + 1 : page.size
  const first = sql`ORDER BY ${order} LIMIT ${sql.lit(size)}`
  const from = walked ? walkFirst(inner, walked, { where, place, order, size }) : fromWhere(inner, beyond, first)
  const rows = sql`SELECT ${sql.join([...columns, ...rank])} FROM ${from} ${first}`
  // HAVING makes it one row even where nothing selected is an aggregate.
  return sql`(SELECT ${object} FROM (${rows}) AS ${sql.id(derived)} HAVING true)`
}
