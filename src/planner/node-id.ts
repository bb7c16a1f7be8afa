import { type RawBuilder, sql } from 'kysely'
import { parseDate } from '../platform/partial-date.js'
import { findEntity, type Entity } from './entities.js'
import { type Column, modelOf, type Row } from './model.js'
import type { Parameter } from './parameters.js'
import type { Scope } from './sources.js'

/** What a global id says: the type, the key, and the day as of which the record was read. */
export interface NodeId {
  type: string
  key: string
  asOf: string | undefined
}

/** The readable form of a global id: `Official:hassan-rouhani`, under asOf `Official:hassan-rouhani@2019-04-05`. */
export function nodeIdText(entity: Entity, row: Row, scope: Scope): RawBuilder<unknown> {
  const text = sql`${sql.lit(`${entity.type}:`)} || ${row.key}`
  return scope.asOf ? sql`${text} || '@' || ${scope.asOf}::text` : text
}

/** The key of a row as ids write it, and the condition that it is one of a list of such keys. */
export function matchKeys(entity: Entity, row: Row, keys: Parameter): Record<'key' | 'isOneOf', RawBuilder<unknown>> {
  const { key: columns } = modelOf(entity.model)
  const key = row.key!
  if (columns.length === 1) return { key, isOneOf: sql`${key} = ANY(${keys}::text[])` }
  // Column by column, so that an index on them is used.
  const own = sql.join(columns.map((column) => row.col(column)))
  const given = sql.join(
    columns.map((column, i) => typed(sql`split_part(given, '/', ${sql.lit(i + 1)})`, row.column(column))),
  )
  return { key, isOneOf: sql`(${own}) IN (SELECT ${given} FROM unnest(${keys}::text[]) AS given)` }
}

/** A part of a key as a value of its column; null for a text that is no value of the column's enum. */
function typed(text: RawBuilder<unknown>, { type, enum: name }: Column): RawBuilder<unknown> {
  if (type === 'Enum')
    return sql`(SELECT value FROM unnest(enum_range(NULL::${sql.id(name!)})) AS value WHERE value::text = ${text})`
  return type === 'Date' ? sql`${text}::date` : type === 'Int' ? sql`${text}::int` : text
}

/** What the parts of a key of several columns look like; enums are looked up by PostgreSQL. */
const FORMS: Readonly<Record<string, (text: string) => boolean>> = {
  Date: (text) => parseDate(text) !== undefined,
  Int: (text) => /^-?\d{1,9}$/.test(text),
}

function isKeyOf({ model }: Entity, key: string): boolean {
  const { key: names, columns } = modelOf(model)
  if (names.length === 1) return true
  const parts = key.split('/')
  return parts.length === names.length && parts.every((part, i) => FORMS[columns[names[i]!]!.type]?.(part) ?? true)
}

/** Reads a global id; undefined when it is none that this service gives out. */
export function parseNodeId(id: string): NodeId | undefined {
  const text = Buffer.from(id, 'base64url').toString('utf8')
  if (Buffer.from(text, 'utf8').toString('base64url') !== id) return undefined // another spelling of an id is none
  const parts = /^([A-Za-z]+):([^@\0]+)(?:@(.+))?$/.exec(text)
  if (!parts) return undefined
  const [, type, key, asOf] = parts as unknown as [string, string, string, string | undefined]
  const entity = findEntity(type)
  if (!entity?.node || !isKeyOf(entity, key) || (asOf !== undefined && parseDate(asOf) === undefined)) return undefined
  return { type, key, asOf }
}
