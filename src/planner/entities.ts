import type { RawBuilder } from 'kysely'
import type { ModelName, ModelRef, Row } from './model.js'
import type { OrderKey } from './orders.js'
import type { Variant } from './sources.js'

/** How a GraphQL type lies in the database. */
export interface Entity {
  /** Name of the GraphQL type: an object type, an interface with `members`, or a union with `variants`. */
  type: string
  model: ModelRef
  /** The model of the columns that only this type has, one row for one row of `model`. */
  detail?: { model: ModelName; key: string }
  /** The relation to the records each of which has a part of the table to itself (its rows are partitioned by that key). */
  partOf?: string
  /** For an interface: the column that tells the concrete type, and the type for each of its values. */
  members?: { column: string; types: Readonly<Record<string, string>> }
  /** For a union: the records that its rows stand for, told apart by which of their keys is set. */
  variants?: readonly Variant[]
  /** For a type that shares its model with others: the value of the interface's column. */
  member?: { column: string; value: string }
  /** What was known of it on a day; absent for what is visible on every day. */
  visible?: (row: Row, asOf: RawBuilder<unknown>) => RawBuilder<unknown>
  /** The order of its lists unless asked otherwise. */
  order: readonly OrderKey[]
  /** Whether it has a global id. */
  node: boolean
}

const entities = new Map<string, Entity>()

/** Registers how a GraphQL type lies in the database. */
export function defineEntity(entity: Entity): Entity {
  if (entities.has(entity.type)) throw new Error(`the type ${entity.type} is mapped twice`)
  entities.set(entity.type, entity)
  return entity
}

export function findEntity(type: string): Entity | undefined {
  return entities.get(type)
}

export function entityOf(type: string): Entity {
  const entity = entities.get(type)
  if (!entity) throw new Error(`the type ${type} is mapped to no table`)
  return entity
}
