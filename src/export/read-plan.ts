import { type RawBuilder, sql } from 'kysely'
import type { ScalarBindings } from '../planner/arguments.js'
import { type Compilation, Compiler } from '../planner/compile.js'
import { compileVariant } from '../planner/compile-links.js'
import { compileObject } from '../planner/compile-object.js'
import { encodeObject } from '../planner/json.js'
import type { ArgumentError } from '../planner/parameters.js'
import { listColumns } from './columns.js'
import type { ListAt } from './find-list.js'
import { FlatRows } from './flat-rows.js'
import { compileLiteral } from './literal-sql.js'
import { type OpenList, openList } from './open-list.js'
import type { Operation } from './operation.js'
import { nameColumns, provenanceJson, provenanceKey, provenanceOf } from './provenance.js'
import { RowBudget } from './row-budget.js'
import { columnsOf, jsonOf, type Shape } from './shape.js'

type Sql = RawBuilder<unknown>

export type Format = 'csv' | 'ndjson'

/** How the rows of a list are read, and what the text that comes is. */
export interface ReadPlan {
  copy: string
  /**
   * `finished`: as the client gets it. `rows`: a line of JSON for each row, `{ row, provenance }`, which the engine has to
   * complete first.
   */
  text: 'finished' | 'rows'
  /** Of a table, the names of all columns; the last `provenance` of them are about where a row comes from. */
  columns: readonly string[]
  provenance: readonly string[]
}

export interface PlanOptions {
  format: Format
  bindings: ScalarBindings
  dataVersion: string
}

/** How PostgreSQL writes lines of JSON as they are: no delimiter and no quote is in JSON text, which escapes them. */
const JSON_LINES = String.raw`FORMAT csv, DELIMITER E'\x01', QUOTE E'\x02', ESCAPE E'\x02'`

/** Compiles one statement for all rows of a list; undefined where the list does not come from SQL. */
export function planRead(operation: Operation, at: ListAt, options: PlanOptions): ReadPlan | undefined {
  const selected = options.format === 'csv' ? listColumns(operation, at.itemType, at.itemNodes) : []
  const omitted = new Map<string, ArgumentError>()
  const compilation: Compilation = {
    schema: operation.schema,
    fragments: operation.fragments,
    variables: operation.variables,
    bindings: options.bindings,
    budget: new RowBudget(),
    omitted,
    shallow: false,
    finishing: undefined,
    decisive: new Set(),
  }
  const compiler = new Compiler(compilation)
  const list = openList(compiler, at)
  if (!list) return undefined
  const path = [...at.steps.slice(1), ...at.carrier].map(({ key }) => key)
  const flat = new FlatRows(compiler)
  const shape = flat.record(list.entity, { nodes: at.itemNodes, path, row: list.row, scope: list.scope })
  const plan = shape
    ? planFlat(flat, list, shape, at, selected, operation, options)
    : planRows(compiler, list, at, path, selected, operation, options)
  const [bad] = omitted.values()
  if (bad) throw bad
  return plan
}

function planFlat(
  flat: FlatRows,
  list: OpenList,
  shape: Shape,
  at: ListAt,
  selected: readonly (readonly string[])[],
  operation: Operation,
  { format, dataVersion }: PlanOptions,
): ReadPlan {
  const provenance = provenanceOf(flat, list, at.itemType, dataVersion)
  const joins = [...flat.joins, ...provenance.joins.filter((join) => !flat.joins.includes(join))]
  if (format === 'csv') {
    const select = selectAll(list, joins, [...columnsOf(shape), ...provenance.columns.map(([, value]) => value)])
    return {
      copy: copy(select, 'FORMAT csv', operation),
      text: 'finished',
      ...namesOf(selected, provenance.columns),
    }
  }
  const line = jsonOf(shape, [[provenanceKey(operation, at), provenanceJson(provenance.columns)]])
  const select = selectAll(list, joins, [line])
  return { copy: copy(select, JSON_LINES, operation), text: 'finished', columns: [], provenance: [] }
}

function planRows(
  compiler: Compiler,
  list: OpenList,
  at: ListAt,
  path: readonly string[],
  selected: readonly (readonly string[])[],
  operation: Operation,
  { dataVersion }: PlanOptions,
): ReadPlan {
  const flat = new FlatRows(compiler)
  const provenance = provenanceOf(flat, list, at.itemType, dataVersion)
  const place = { nodes: at.itemNodes, path }
  const row = list.entity.variants
    ? compileVariant(compiler, place, list.entity.variants, list.row, list.scope, true)
    : compileObject(compiler, list.entity, place, list.row, list.scope)
  const line = encodeObject([
    ['row', row],
    ['provenance', provenanceJson(provenance.columns)],
  ])
  const select = selectAll(list, provenance.joins, [line])
  return { copy: copy(select, JSON_LINES, operation), text: 'rows', ...namesOf(selected, provenance.columns) }
}

/** The names of all columns of a table, and of those about where a row comes from. */
export function namesOf(
  selected: readonly (readonly string[])[],
  provenance: readonly (readonly [name: string, ...rest: unknown[]])[],
): Pick<ReadPlan, 'columns' | 'provenance'> {
  const names = selected.map((path) => path.join('.'))
  const own = nameColumns(provenance, new Set(names))
  return { columns: [...names, ...own], provenance: provenance.map(([name]) => name) }
}

function selectAll(list: OpenList, joins: readonly Sql[], columns: Sql[]): Sql {
  const { tables, from, where, order, limit, reverse } = list
  const begin = tables ? sql`WITH ${tables} SELECT` : sql`SELECT`
  const joined = joins.length > 0 ? sql`${from}${sql.join(joins, sql``)}` : from
  const body = sql`FROM ${joined} WHERE ${where}`
  if (!order) return sql`${begin} ${sql.join(columns)} ${body}`
  const bound = limit === undefined ? sql`` : sql` LIMIT ${sql.lit(limit)}`
  if (!reverse) return sql`${begin} ${sql.join(columns)} ${body} ORDER BY ${order}${bound}`
  const names = columns.map((_, i) => sql.id(`c${i}`))
  const named = columns.map((column, i) => sql`${column} AS ${names[i]!}`)
  return sql`${begin} ${sql.join(names)} FROM (SELECT ${sql.join(named)}, row_number() OVER (ORDER BY ${order}) AS place
    ${body} ORDER BY ${order}${bound}) AS page ORDER BY place DESC`
}

function copy(select: Sql, how: string, { variables }: Operation): string {
  const text = compileLiteral(select, { variables, extra: {} })
  return `COPY (${text}) TO STDOUT WITH (${how})`
}
