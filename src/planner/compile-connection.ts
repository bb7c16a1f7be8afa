import { type GraphQLObjectType, getNamedType } from 'graphql'
import { type RawBuilder, sql } from 'kysely'
import type { Traced } from './arguments.js'
import type { Compiler, FieldAt } from './compile.js'
import { afterSql, checkCursor, cursorSql, hashList } from './cursor.js'
import { entityOf } from './entities.js'
import { filterSql } from './filters.js'
import { encodeObject, type JsonText } from './json.js'
import { modelOf, Row } from './model.js'
import { orderSql, resolveOrder } from './orders.js'
import { readPage } from './paging.js'
import { Parameter, type Request } from './parameters.js'
import { collectFields } from './selection.js'
import { type Arguments, type Scope, type Source } from './sources.js'

/** Compiles a Relay connection: one derived table of the page and one row more, aggregated into edges, nodes and page info. */
export function compileConnection(
  compiler: Compiler,
  at: FieldAt,
  source: Source & { kind: 'connection' },
  parent: Row,
  scope: Scope,
  traced: Readonly<Record<string, Traced | undefined>>,
  args: Arguments,
): JsonText {
  const { compilation } = compiler
  const type = getNamedType(at.field.type) as GraphQLObjectType
  const entity = entityOf(getNamedType(type.getFields().nodes!.type).name)
  const page = readPage(traced, at.path, pageLimit(at))
  const { row: inner, from, parts } = compiler.rowOf(entity)
  const linked = compiler.linked(at, source, entity, parent, inner, scope, args)
  const filter = filterSql(inputTypeOf(at, 'where'), traced.where, inner, scope)
  const where = filter ? sql`${linked} AND ${filter}` : linked
  const keys = resolveOrder(inputTypeOf(at, 'orderBy'), traced.orderBy, entity.order, modelOf(entity.model).key)
  const hash = new Parameter(
    (request) =>
      hashList(listName(at, type), [
        valuesOf([traced.where, traced.orderBy], request),
        scope.asOf?.readHere(request) ?? null,
      ]),
    'after',
    at.path,
  )
  const place = page.cursor && afterSql(inner, keys, page.cursor, hash, page.reverse)

  // The outer row reads from the derived table; the columns that its selection asks for are the ones that table selects.
  const derived = compiler.alias()
  const outer = new Row(
    parts.map((part, i) => ({ model: part.model, alias: derived, prefix: parts.length > 1 ? `p${i}_` : '' })),
  )
  const rank = sql.id(derived, '$rank')
  const inPage = sql`FILTER (WHERE ${rank} <= ${sql.lit(page.size)})`
  const inOrder = sql`ORDER BY ${rank}${page.reverse ? sql` DESC` : sql``}`
  const cursor = (): RawBuilder<string> => cursorSql(outer, keys, hash)
  const listOf = (item: JsonText): JsonText =>
    sql`'[' || coalesce(string_agg(${item}, ',' ${inOrder}) ${inPage}, '') || ']'`

  const members: [string, JsonText][] = []
  let readsRows = false
  for (const [key, nodes] of collectFields(compilation, type, at.nodes)) {
    const field = type.getFields()[nodes[0].name.value]
    if (!field) continue
    readsRows ||= field.name !== 'totalCount'
    const path = [...at.path, key]
    if (field.name === 'nodes') members.push([key, listOf(compiler.object(entity, { nodes, path }, outer, scope))])
    if (field.name === 'edges') {
      const edge: [string, JsonText][] = []
      for (const [edgeKey, edgeNodes] of collectFields(
        compilation,
        getNamedType(field.type) as GraphQLObjectType,
        nodes,
      )) {
        const name = edgeNodes[0].name.value
        if (name === 'cursor') edge.push([edgeKey, sql`'"' || ${cursor()} || '"'`])
        if (name === 'node')
          edge.push([edgeKey, compiler.object(entity, { nodes: edgeNodes, path: [...path, edgeKey] }, outer, scope)])
      }
      members.push([key, listOf(encodeObject(edge))])
    }
    if (field.name === 'totalCount') members.push([key, sql`(SELECT count(*)::text FROM ${from} WHERE ${where})`])
    if (field.name === 'pageInfo') {
      const more = sql`(count(*) > ${sql.lit(page.size)})::text`
      const passed = place
        ? sql`(EXISTS (SELECT 1 FROM ${from} WHERE ${where} AND (${place}) IS NOT TRUE))::text`
        : sql`'false'`
      const nearest = sql`coalesce('"' || max(${cursor()}) FILTER (WHERE ${rank} = 1) || '"', 'null')`
      const farthest = sql`coalesce('"' || (array_agg(${cursor()} ORDER BY ${rank} DESC) ${inPage})[1] || '"', 'null')`
      const info: Readonly<Record<string, JsonText>> = page.reverse
        ? {
            hasNextPage: sql`${passed}`,
            hasPreviousPage: sql`${more}`,
            startCursor: sql`${farthest}`,
            endCursor: sql`${nearest}`,
          }
        : {
            hasNextPage: sql`${more}`,
            hasPreviousPage: sql`${passed}`,
            startCursor: sql`${nearest}`,
            endCursor: sql`${farthest}`,
          }
      const selected = [...collectFields(compilation, getNamedType(field.type) as GraphQLObjectType, nodes)]
      members.push([
        key,
        encodeObject(
          selected.flatMap(([k, n]) => (info[n[0].name.value] ? [[k, info[n[0].name.value]!] as const] : [])),
        ),
      ])
    }
  }
  const object = encodeObject(members)
  if (!readsRows) {
    return page.cursor ? sql`(SELECT ${object} WHERE ${checkCursor(page.cursor, hash, keys)}::text IS NULL)` : object
  }
  const columns = outer.usedOf(derived).map((used) => {
    const { alias } = parts.find((part) => part.model === used.part.model)!
    return sql`${sql.id(alias, used.column)} AS ${sql.id(used.as)}`
  })
  const ordered = orderSql(inner, keys, page.reverse)
  const rows = sql`SELECT ${sql.join([...columns, sql`row_number() OVER (ORDER BY ${ordered}) AS ${sql.id('$rank')}`])} FROM ${from} WHERE ${where}${place ? sql` AND ${place}` : sql``} ORDER BY ${ordered} LIMIT ${sql.lit(page.size + 1)}`
  // HAVING makes it one row even where nothing selected is an aggregate.
  return sql`(SELECT ${object} FROM (${rows}) AS ${sql.id(derived)} HAVING true)`
}

/** The most items a page may have: 100, or what the declaration of the field's arguments says. */
function pageLimit(at: FieldAt): number {
  return (at.field.extensions.pageLimit as number | undefined) ?? 100
}

function inputTypeOf(at: FieldAt, argument: string): string {
  const found = at.field.args.find((candidate) => candidate.name === argument)
  return found ? getNamedType(found.type).name : ''
}

function listName(at: FieldAt, type: GraphQLObjectType): string {
  return `${at.field.name}:${type.name}`
}

/** The values of arguments at run time, in a form that can be hashed. */
function valuesOf(traced: readonly (Traced | undefined)[], request: Request): unknown {
  const read = (value: Traced | undefined): unknown => {
    if (!value) return null
    if (value.kind === 'leaf') return value.parameter.readHere(request)
    if (value.kind === 'list') return value.items.map(read)
    return Object.entries(value.fields).flatMap(([name, field]) => (field ? [[name, read(field)]] : []))
  }
  return traced.map(read)
}
