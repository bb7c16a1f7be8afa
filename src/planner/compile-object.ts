import {
  type FieldNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  isInterfaceType,
  isUnionType,
} from 'graphql'
import { type RawBuilder, sql } from 'kysely'
import { traceArguments } from './arguments.js'
import type { Compiler, SelectionAt } from './compile.js'
import { type Entity, entityOf } from './entities.js'
import { declaredSource, sourceOf } from './field-sources.js'
import type { NeedValue } from './finishing.js'
import {
  base64Url,
  constantJson,
  encodeJson,
  encodeObject,
  type JsonText,
  joinMembers,
  joinTexts,
  type Piece,
  piecesOf,
} from './json.js'
import { modelOf, type Row } from './model.js'
import { nodeIdText } from './node-id.js'
import { collectFields, type Selection } from './selection.js'
import type { Need, Scope } from './sources.js'
import { columnAs, tableAs } from './tables.js'

/** The members that every row carries when one of its fields has to be resolved by a statement of its own. */
export const KEY_MEMBER = '$key'
export const AS_OF_MEMBER = '$asOf'
/** The concrete type of a value, where the schema has an interface or a union. */
export const TYPE_MEMBER = '$type'
/** The columns that the computed fields of an object need, once for all of them. */
export const NEEDS_MEMBER = '$needs'

/** What is selected on an entity, for the row in scope, as the JSON text of an object. */
export function compileObject(compiler: Compiler, entity: Entity, at: SelectionAt, row: Row, scope: Scope): JsonText {
  if (entity.members) return compileMembers(compiler, entity, entity.members, at, row, scope)
  const type = compiler.compilation.schema.getType(entity.type) as GraphQLObjectType
  const selection = collectFields(compiler.compilation, type, at.nodes)
  const tells = tellsType(compiler, type)
  return encodeObject(membersOf(compiler, type, entity, selection, at.path, row, scope, { tells }))
}

/**
 * An interface: the fields that mean the same for all of its types are compiled once, the others in one branch for each
 * type. Otherwise a link from the interface to itself would grow sixfold with every level.
 */
function compileMembers(
  compiler: Compiler,
  entity: Entity,
  { column, types }: NonNullable<Entity['members']>,
  at: SelectionAt,
  row: Row,
  scope: Scope,
): JsonText {
  const { schema } = compiler.compilation
  const branches = Object.entries(types).map(([value, name]) => {
    const type = schema.getType(name) as GraphQLObjectType
    return { value, type, entity: entityOf(name), selection: collectFields(compiler.compilation, type, at.nodes) }
  })
  const shared = sharedSelection(schema, entity, branches)
  const first = branches[0]!
  // The members of all types stand between those of one, in the order of the document.
  const parts: JsonText[] = []
  const together = [...shared.keys()]
  for (let next = 0; next <= together.length; next++) {
    const cases = branches.flatMap(({ value, type, entity: member, selection }) => {
      const own = between(selection, shared, together[next - 1], together[next])
      const tells = next === together.length && tellsType(compiler, type)
      const members = branchOf(compiler, type, member, own, at.path, row, scope, tells)
      return members ? [sql`WHEN ${sql.lit(value)} THEN ${members}`] : []
    })
    if (cases.length > 0) parts.push(sql`(CASE ${row.col(column)} ${sql.join(cases, sql` `)} ELSE '' END)`)
    const key = together[next]
    if (key === undefined) continue
    const one = new Map([[key, shared.get(key)!]])
    const members = membersOf(compiler, first.type, first.entity, one, at.path, row, scope, { shared: true })
    if (members.length > 0) parts.push(joinMembers(members))
  }
  return joinTexts(['{', ...withoutFirst(parts), '}'])
}

/** Members without the comma before the first. */
function withoutFirst(members: readonly JsonText[]): readonly Piece[] {
  const [first, ...others] = members.flatMap(piecesOf)
  if (first === undefined) return []
  return typeof first === 'string' ? [first.slice(1), ...others] : [sql`substr(${joinTexts([first, ...others])}, 2)`]
}

/** What one type selects between two fields that all types share. */
function between(selection: Selection, shared: Selection, after: string | undefined, before: string | undefined) {
  const keys = [...selection.keys()]
  const from = after === undefined ? 0 : keys.indexOf(after) + 1
  const to = before === undefined ? keys.length : keys.indexOf(before)
  return new Map([...selection].slice(from, to).filter(([key]) => !shared.has(key)))
}

/** The fields that every type has from the interface itself, selected alike on all of them. */
function sharedSelection(
  schema: GraphQLSchema,
  entity: Entity,
  branches: readonly { type: GraphQLObjectType; selection: Selection }[],
): Selection {
  const declared = schema.getType(entity.type)
  const fields = isInterfaceType(declared) ? declared.getFields() : {}
  const [first, ...others] = branches
  return new Map(
    [...first!.selection].filter(([key, nodes]) => {
      const { value: name } = nodes[0].name
      const field = fields[name]
      if (!field || name === 'id') return false
      const source = declaredSource(first!.type, first!.type.getFields()[name]!)
      return others.every(({ type, selection }) => {
        const same = selection.get(key)
        return same !== undefined && sameNodes(nodes, same) && declaredSource(type, type.getFields()[name]!) === source
      })
    }),
  )
}

function sameNodes(some: readonly FieldNode[], others: readonly FieldNode[]): boolean {
  return some.length === others.length && some.every((node, i) => node === others[i])
}

/**
 * Members of one type of an interface, each after a comma; undefined where there are none. The type's own table is read
 * only when one of its columns is asked for.
 */
function branchOf(
  compiler: Compiler,
  type: GraphQLObjectType,
  entity: Entity,
  selection: Selection,
  path: readonly string[],
  row: Row,
  scope: Scope,
  tells: boolean,
): RawBuilder<unknown> | undefined {
  const { detail, model } = entity
  const alias = detail && compiler.alias()
  const both = detail ? row.with({ model: detail.model, alias: alias! }) : row
  const found = membersOf(compiler, type, entity, selection, path, both, scope, { tells })
  if (found.length === 0) return undefined
  const members = joinMembers(found)
  if (!detail || !alias) return members
  if (both.usedOf(alias).length === 0) return members
  const key = sql`${columnAs(detail.model, alias, detail.key)} = ${row.col(modelOf(model).key[0]!)}`
  return sql`(SELECT ${members} FROM ${tableAs(detail.model, alias)} WHERE ${key})`
}

/** The selected members of an object of a concrete type, with those that tell its type and, where needed, its key. */
export function membersOf(
  compiler: Compiler,
  type: GraphQLObjectType,
  entity: Entity,
  selection: Selection,
  path: readonly string[],
  row: Row,
  scope: Scope,
  { shared = false, tells = false }: { shared?: boolean; tells?: boolean } = {},
): [string, JsonText][] {
  const members: [string, JsonText][] = []
  const needs = new Map<string, Need>()
  const holes = compiler.compilation.finishing && holesOf(compiler, type, selection, path, row, scope)
  let incomplete = compiler.compilation.shallow && !row.derived
  for (const [key, nodes] of selection) {
    const { value: name } = nodes[0].name
    const field = type.getFields()[name]
    if (!field) {
      members.push(typenameMember(key, type))
      continue
    }
    if (name === 'id' && entity.node) {
      members.push([key, idOf(entity, row, scope)])
      continue
    }
    const source = sourceOf(type, field, row)
    if (source.kind === 'computed' && holes) {
      members.push([key, holes(field, nodes, key)])
      continue
    }
    // The parts of an interface's object are compiled apart, and cannot share a member.
    if (source.kind === 'computed' && field.args.length === 0 && !shared && !entity.member) {
      compiler.compilation.budget.spend('fields')
      for (const need of source.needs) needs.set(typeof need === 'string' ? need : need.name, need)
      continue
    }
    const json = compiler.field({ field, nodes, path: [...path, key] }, source, row, scope)
    if (json) members.push([key, json])
    else incomplete = true
  }
  if (needs.size > 0) members.push([NEEDS_MEMBER, encodeNeeds([...needs.values()], row, scope)])
  if (tells) members.push([TYPE_MEMBER, constantJson(type.name)])
  if (incomplete && !row.derived) members.push(...keyMembers(entity, row, scope))
  return members
}

/** What stands for the computed fields among these members of an object, which share what they need. */
function holesOf(
  compiler: Compiler,
  type: GraphQLObjectType,
  selection: Selection,
  path: readonly string[],
  row: Row,
  scope: Scope,
) {
  const needs = new Map<string, Need>()
  for (const [{ name }] of selection.values()) {
    const field = type.getFields()[name.value]
    const source = field && declaredSource(type, field)
    if (source?.kind !== 'computed') continue
    for (const need of source.needs) needs.set(typeof need === 'string' ? need : need.name, need)
  }
  if (needs.size === 0) return undefined
  const hole = compiler.compilation.finishing!.openGroup([...needs.values()].map((need) => valueOf(need, row, scope)))
  return (field: AnyField, nodes: readonly [FieldNode, ...FieldNode[]], key: string): JsonText => {
    compiler.compilation.budget.spend('fields')
    traceArguments(field, nodes[0], [...path, key], compiler.compilation) // which finds what is wrong with them
    return hole(type, field, nodes)
  }
}

type AnyField = GraphQLField<unknown, unknown>

/** The columns and facts that computed fields need, as an object. */
export function encodeNeeds(needs: readonly Need[], row: Row, scope: Scope): JsonText {
  return encodeObject(
    needs.map((need) => {
      const { name, value, encoding, ...form } = valueOf(need, row, scope)
      return [name, encodeJson(value, encoding, form)]
    }),
  )
}

function valueOf(need: Need, row: Row, scope: Scope): NeedValue {
  if (typeof need !== 'string')
    return { name: need.name, value: need.expression(row, scope), encoding: need.encoding, nullable: true }
  const { type: encoding, nullable, list } = row.column(need)
  return { name: need, value: row.col(need), encoding, nullable, list }
}

function idOf(entity: Entity, row: Row, scope: Scope): JsonText {
  return joinTexts(['"', base64Url(nodeIdText(entity, row, scope)), '"'])
}

function keyMembers(entity: Entity, row: Row, scope: Scope): [string, JsonText][] {
  const key = modelOf(entity.model).key.map((column) =>
    encodeJson(row.col(column), row.column(column).type === 'Date' ? 'Date' : 'String'),
  )
  const members: [string, JsonText][] = [[KEY_MEMBER, sql`'[' || ${sql.join(key, sql` || ',' || `)} || ']'`]]
  if (scope.asOf) members.push([AS_OF_MEMBER, encodeJson(sql`${scope.asOf}::text`, 'String')])
  return members
}

/** `__typename`, the only field that no type declares. */
export function typenameMember(key: string, type: GraphQLObjectType): [string, JsonText] {
  return [key, constantJson(type.name)]
}

/** Whether an object must say its type: for graphql-js to complete it. */
function tellsType({ compilation }: Compiler, type: GraphQLObjectType): boolean {
  return !compilation.finishing && isMemberType(compilation.schema, type.name)
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
