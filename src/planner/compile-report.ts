import { type GraphQLObjectType, getNamedType } from 'graphql'
import { type RawBuilder, sql } from 'kysely'
import type { Traced } from './arguments.js'
import type { Compiler, FieldAt, SelectionAt } from './compile.js'
import { compileObject, membersOf, typenameMember } from './compile-object.js'
import { afterSql, cursorSql, hashOf, refuseOther } from './cursor.js'
import { entityOf } from './entities.js'
import { encodeObject, type JsonText } from './json.js'
import { Row } from './model.js'
import { type OrderKey, orderSql } from './orders.js'
import { listArguments, type Page, readPage } from './paging.js'
import { collectFields } from './selection.js'
import type { Arguments, Condition, Scope, Source } from './sources.js'

/** The fields of a report that show a page of its rows. */
export const PAGE_FIELDS: ReadonlySet<string> = new Set(['rows', 'pageInfo', 'totalCount'])

const RANK = '$rank' // no column is named so
const ROWS = sql.id('$rows')
const PAGE = sql.id('$page')

/** One page of a report's rows. */
interface PageOf {
  page: Page
  order: readonly OrderKey[]
  /** A row as it is before the page is taken, and one of the page. */
  row: Row
  shown: Row
  place: Condition | undefined
  cursor: RawBuilder<string>
}

/** Compiles a report: a feature gives all rows and what there is to tell of them, of which one page is read. */
export function compileReport(
  compiler: Compiler,
  at: FieldAt,
  source: Source & { kind: 'report' },
  scope: Scope,
  traced: Readonly<Record<string, Traced | undefined>>,
  args: Arguments,
): JsonText {
  const { compilation } = compiler
  const type = getNamedType(at.field.type) as GraphQLObjectType
  const rowType = getNamedType(type.getFields().rows!.type) as GraphQLObjectType
  const page = readPage(traced, at.path, source.largestPage, source.defaultPage)
  const rows = scope.rows * page.size
  compilation.budget.spend('rows', rows)
  const selection = collectFields(compilation, type, at.nodes)
  const pick = (name: string): SelectionAt[] =>
    [...selection].flatMap(([key, nodes]) => (nodes[0].name.value === name ? [{ nodes, path: [...at.path, key] }] : []))
  const selectedOfRows = pick('rows').flatMap(({ nodes }) => namesIn(collectFields(compilation, rowType, nodes)))
  const report = source.build({
    args,
    scope,
    path: at.path,
    selected: new Set(namesIn(selection)),
    selectedOfRows: new Set(selectedOfRows),
  })
  const hash = hashOf(`.${at.field.name}:${type.name}`, listArguments(traced), scope.asOf, at.path)
  const entity = entityOf(rowType.name)
  const row = Row.of(entity.model, '$rows')
  const shown = Row.of(entity.model, '$page')
  const cursor = cursorSql(shown, report.order, hash, undefined)
  const place = page.cursor && afterSql(row, report.order, page.cursor, hash, false)
  const paged: PageOf = { page, order: report.order, row, shown, place, cursor }

  const facts = entityOf(type.name)
  const alias = compiler.alias()
  const whole = Row.of(facts.model, alias)
  const own = new Map([...selection].filter(([, [node]]) => !PAGE_FIELDS.has(node.name.value)))
  const found = new Map(membersOf(compiler, type, facts, own, at.path, whole, scope))
  for (const { nodes, path } of pick('rows')) {
    const item = compileObject(compiler, entity, { nodes, path }, shown, { ...scope, rows })
    found.set(path.at(-1)!, everyRow(page, item))
  }
  for (const { nodes, path } of pick('pageInfo')) {
    const info = pageInfo(paged)
    const infoType = getNamedType(type.getFields().pageInfo!.type) as GraphQLObjectType
    const selected = [...collectFields(compilation, infoType, nodes)].flatMap(
      ([key, [{ name }]]): [string, JsonText][] =>
        info[name.value] ? [[key, info[name.value]!]] : [typenameMember(key, infoType)],
    )
    found.set(path.at(-1)!, encodeObject(selected))
  }
  for (const { path } of pick('totalCount')) found.set(path.at(-1)!, sql`(SELECT count(*)::text FROM ${ROWS})`)
  const places = [...selection.keys()]
  const object = encodeObject([...found].sort(([one], [other]) => places.indexOf(one) - places.indexOf(other)))
  const read = page.cursor ? refuseOther(object, report.order, page.cursor, hash, undefined) : object
  return sql`(WITH ${report.tables}, ${ROWS} AS (${report.rows})${pageTable(paged)} SELECT ${read} FROM (${report.facts}) AS ${sql.id(alias)})`
}

function namesIn(selection: ReadonlyMap<string, readonly [{ name: { value: string } }, ...unknown[]]>): string[] {
  return [...selection.values()].map(([node]) => node.name.value)
}

/**
 * The page and one row more, with the columns that the selection asks for. They are numbered after the limit: a window
 * over all rows would have all of them sorted.
 */
function pageTable({ page, order, row, shown, place }: PageOf): RawBuilder<unknown> {
  const columns = shown.usedOf('$page').map(({ as }) => sql.id(as))
  if (columns.length === 0) return sql``
  const where = place ? sql` WHERE ${place}` : sql``
  const first = sql`SELECT ${sql.join(columns)} FROM ${ROWS}${where} ORDER BY ${orderSql(row, order)} LIMIT ${sql.lit(page.size + 1)}`
  return sql`, ${PAGE} AS (SELECT *, row_number() OVER () AS ${sql.id(RANK)} FROM (${first}) AS "$first")`
}

const inPage = ({ size }: Page): RawBuilder<unknown> => sql`FILTER (WHERE ${sql.id(RANK)} <= ${sql.lit(size)})`

function everyRow(page: Page, item: JsonText): JsonText {
  return sql`(SELECT '[' || coalesce(string_agg(${item}, ',' ORDER BY ${sql.id(RANK)}) ${inPage(page)}, '') || ']' FROM ${PAGE})`
}

function pageInfo({ page, place, cursor }: PageOf): Readonly<Record<string, JsonText>> {
  const at = (row: RawBuilder<unknown>): JsonText =>
    sql`coalesce((SELECT '"' || (array_agg(${cursor} ORDER BY ${row}) ${inPage(page)})[1] || '"' FROM ${PAGE}), 'null')`
  const rank = sql.id(RANK)
  return {
    hasNextPage: sql`(SELECT (count(*) > ${sql.lit(page.size)})::text FROM ${PAGE})`,
    hasPreviousPage: place ? sql`(EXISTS (SELECT FROM ${ROWS} WHERE (${place}) IS NOT TRUE))::text` : sql`'false'`,
    startCursor: at(rank),
    endCursor: at(sql`${rank} DESC`),
  }
}
