import type { FieldNode, GraphQLField, GraphQLResolveInfo } from 'graphql'
import { type RawBuilder, sql } from 'kysely'
import { compiler } from '../platform/database/sql-compiler.js'
import type { ScalarBindings } from './arguments.js'
import { Budget } from './budget.js'
import { type Compilation, Compiler } from './compile.js'
import { compileObject } from './compile-object.js'
import { type Entity, entityOf } from './entities.js'
import type { JsonText } from './json.js'
import { modelOf, Row } from './model.js'
import { matchKeys, type NodeId } from './node-id.js'
import type { Finishing } from './finishing.js'
import { ArgumentError, Parameter } from './parameters.js'
import type { Source } from './sources.js'
import { rowOf, visibleAnd } from './tables.js'

/** A compiled statement: one row, one column, the JSON text of one field. */
export interface Statement {
  sql: string
  parameters: readonly unknown[]
}

export interface StatementOptions {
  variables: Readonly<Record<string, unknown>>
  bindings: ScalarBindings
  omitted: Map<string, ArgumentError>
  shallow: boolean
  finishing: Finishing | undefined
  decisive: Set<string>
}

/** What a statement is compiled in: as graphql-js tells it to a resolver, or for a whole operation. */
type Asked = Pick<GraphQLResolveInfo, 'schema' | 'fragments'>

/** A root field of an operation. */
export interface RootField {
  field: GraphQLField<unknown, unknown>
  nodes: readonly FieldNode[]
  source: Source
}

type AnyField = GraphQLField<unknown, unknown>

/** The statement for a root field. */
export function compileRoot(
  info: GraphQLResolveInfo,
  field: AnyField,
  source: Source,
  options: StatementOptions,
): Statement {
  return finish([jsonOfRoot(info, { field, nodes: info.fieldNodes, source }, options)])
}

/** One statement for all root fields of an operation: a column for each. */
export function compileRoots(asked: Asked, roots: readonly RootField[], options: StatementOptions): Statement {
  if (roots.length === 0) return { sql: '', parameters: [] }
  return finish(roots.map((root) => jsonOfRoot(asked, root, options)))
}

function jsonOfRoot(asked: Asked, { field, nodes, source }: RootField, options: StatementOptions): JsonText {
  const compiler = new Compiler(compilationOf(asked, options))
  return must(compiler.field(fieldAt(nodes, field), source, new Row([]), { asOf: undefined, rows: 1 }))
}

/** The statement for one field of a row that was read before: from the row's key and the day it was read as of. */
export function compileBelow(
  info: GraphQLResolveInfo,
  field: AnyField,
  source: Source,
  entity: Entity,
  asOf: boolean,
  options: StatementOptions,
): Statement {
  const compiler = new Compiler(compilationOf(info, options))
  const { row, from } = rowOf(entity, () => compiler.alias())
  const scope = { asOf: asOf ? extra('asOf') : undefined, rows: 1 }
  const json = must(compiler.field(fieldAt(info.fieldNodes, field), source, row, scope))
  const key = modelOf(entity.model).key.map((column, i) => sql`${row.col(column)} = ${extra('key', i)}`)
  return finish([sql`(SELECT ${json} FROM ${from} WHERE ${sql.join(key, sql` AND `)})`])
}

/** The statement for `node` and `nodes`: an array of [position of the id, object], a part for each type and as-of day. */
export function compileNodes(
  info: GraphQLResolveInfo,
  groups: readonly NodeGroup[],
  options: StatementOptions,
): Statement {
  const compiler = new Compiler(compilationOf(info, options))
  const parts = groups.map((group, i) => {
    const entity = entityOf(group.type)
    const { row, from } = rowOf(entity, () => compiler.alias())
    const scope = { asOf: group.asOf === undefined ? undefined : extra('asOf', i), rows: group.keys.length }
    const object = compileObject(compiler, entity, { nodes: info.fieldNodes, path: [] }, row, scope)
    const { key, isOneOf } = matchKeys(entity, row, extra('keys', i))
    const where = visibleAnd(entity, row, scope, isOneOf)
    return sql`SELECT '[' || to_json(${sql.lit(`${i}:`)} || ${key})::text || ',' || ${object} || ']' AS item FROM ${from} WHERE ${where}`
  })
  return finish([
    sql`(SELECT '[' || coalesce(string_agg(item, ','), '') || ']' FROM (${sql.join(parts, sql` UNION ALL `)}) AS found)`,
  ])
}

/** Ids of one type that were read as of the same day. */
export interface NodeGroup {
  type: string
  asOf: string | undefined
  keys: string[]
}

export function groupNodes(ids: readonly (NodeId | undefined)[]): NodeGroup[] {
  const groups: NodeGroup[] = []
  for (const id of ids) {
    if (!id) continue
    const group = groups.find((candidate) => candidate.type === id.type && candidate.asOf === id.asOf)
    if (group) group.keys.push(id.key)
    else groups.push({ type: id.type, asOf: id.asOf, keys: [id.key] })
  }
  return groups
}

function compilationOf({ schema, fragments }: Asked, options: StatementOptions): Compilation {
  return { schema, fragments, budget: new Budget(), ...options }
}

function fieldAt(nodes: readonly FieldNode[], field: AnyField): { field: AnyField; nodes: never; path: [] } {
  return { field, nodes: nodes as never, path: [] }
}

function extra(name: string, at?: number): Parameter {
  return new Parameter(
    (request) => (at === undefined ? request.extra[name] : (request.extra[name] as unknown[])[at]),
    name,
    [],
  )
}

function must(json: JsonText | undefined): JsonText {
  if (!json) throw new ArgumentError('has a value that cannot be used', '')
  return json
}

function finish(columns: readonly RawBuilder<unknown>[]): Statement {
  const { sql: text, parameters } = sql`SELECT ${sql.join(columns)}`.compile(compiler)
  return { sql: text, parameters }
}
