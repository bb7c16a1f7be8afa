import { type RawBuilder, sql } from 'kysely'
import { encodeJson, encodeObject, isoDate, type JsonText } from '../planner/json.js'
import { LIST_SEPARATOR } from './columns.js'

type Sql = RawBuilder<unknown>

/** A value of a row, with how it is written. */
export interface Leaf {
  kind: 'leaf'
  value: Sql
  encoding: string
  nullable: boolean
  list: boolean
  /** Whether it is null by itself where a joined record is not there. */
  isColumn: boolean
}

/** An object of a row: its members by response key. */
export interface Shape {
  kind: 'object'
  members: readonly (readonly [string, Leaf | Shape])[]
  /** What is null where the object is. */
  present?: Sql
  /** Whether it is a joined record, whose columns are then null as well. */
  isJoin?: boolean
}

/** The values of an object as columns, in the order of its members. */
export function columnsOf(shape: Shape, guards: readonly Guard[] = []): Sql[] {
  const inside = shape.present ? [...guards, { present: shape.present, isJoin: shape.isJoin === true }] : guards
  return shape.members.flatMap(([, member]) =>
    member.kind === 'object' ? columnsOf(member, inside) : [guarded(member, inside)],
  )
}

interface Guard {
  present: Sql
  isJoin: boolean
}

function guarded(leaf: Leaf, guards: readonly Guard[]): Sql {
  const needed = guards.filter(({ isJoin }) => !(isJoin && leaf.isColumn))
  const value = cellOf(leaf)
  if (needed.length === 0) return value
  const there = needed.map(({ present }) => sql`(${present}) IS NOT NULL`)
  return sql`CASE WHEN ${sql.join(there, sql` AND `)} THEN ${value} END`
}

/** A value such that COPY writes it as the API does. */
function cellOf({ value, encoding, list, isColumn }: Leaf): Sql {
  if (list) return sql`array_to_string(${value}, ${sql.lit(LIST_SEPARATOR)})`
  switch (encoding) {
    case 'Boolean':
      return sql`(${value})::text`
    case 'Float':
      return sql`nullif(nullif(nullif(${value}, 'NaN'), 'Infinity'), '-Infinity')`
    case 'Decimal':
      return sql`trim_scale(${value})`
    case 'Date':
      return isColumn ? value : isoDate(value) // sessions write days as ISO 8601
    case 'DateTime':
      return sql`to_char((${value}) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
    default:
      return value
  }
}

/** An object as JSON text, null where it is not there. */
export function jsonOf(shape: Shape, more: readonly (readonly [string, JsonText])[] = []): JsonText {
  const members = shape.members.map(([key, member]): readonly [string, JsonText] => [
    key,
    member.kind === 'object' ? jsonOf(member) : encodeJson(member.value, member.encoding, member),
  ])
  const object = encodeObject([...members, ...more])
  return shape.present ? sql`(CASE WHEN (${shape.present}) IS NULL THEN 'null' ELSE ${object} END)` : object
}
