import { type RawBuilder, sql } from 'kysely'
import { parseDate } from '../platform/partial-date.js'
import { findEntity, type Entity } from './entities.js'
import { modelOf, type Row } from './model.js'
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
  const given = sql.join(columns.map((_, i) => sql`split_part(given, '/', ${sql.lit(i + 1)})`))
  return { key, isOneOf: sql`(${own}) IN (SELECT ${given} FROM unnest(${keys}::text[]) AS given)` }
}

/** Reads a global id; undefined when it is none that this service gives out. */
export function parseNodeId(id: string): NodeId | undefined {
  const text = Buffer.from(id, 'base64url').toString('utf8')
  if (Buffer.from(text, 'utf8').toString('base64url') !== id) return undefined // another spelling of an id is none
  const parts = /^([A-Za-z]+):([^@\0]+)(?:@(.+))?$/.exec(text)
  if (!parts) return undefined
  const [, type, key, asOf] = parts as unknown as [string, string, string, string | undefined]
  if (!findEntity(type)?.node || (asOf !== undefined && parseDate(asOf) === undefined)) return undefined
  return { type, key, asOf }
}
