import { createHash } from 'node:crypto'
import { type RawBuilder, sql } from 'kysely'
import { base64Url, encodeJson } from './json.js'
import type { Traced } from './arguments.js'
import type { Column, Row } from './model.js'
import type { OrderKey } from './orders.js'
import { ArgumentError, Parameter, type Request } from './parameters.js'

/**
 * A cursor holds the place of a row in the order of its list, the key of the record that the list hangs on (null for a
 * root list), and a hash of what else makes the list: its field, filter, order and as-of day. It stays good while rows
 * are inserted or removed.
 */
export function cursorSql(
  row: Row,
  keys: readonly OrderKey[],
  hash: Parameter,
  parent: RawBuilder<unknown> | undefined,
): RawBuilder<string> {
  const owner = parent ? encodeJson(parent, 'String', { nullable: false }) : sql`'null'`
  const values = keys.map(({ column }) => {
    const { type, nullable } = row.column(column)
    return encodeJson(row.col(column), type === 'Date' ? 'Date' : type === 'Decimal' ? 'Decimal' : 'String', {
      nullable,
    })
  })
  return base64Url(
    sql`'["' || ${hash}::text || '",' || ${owner} || ',' || ${sql.join(values, sql` || ',' || `)} || ']'`,
  )
}

const OTHER_LIST =
  'is a cursor of another list: field, filter, order, asOf and the record it hangs on must be those it was given out with'

/** What is read of a list, unless the cursor is one of another record's list: only the rows show which record it is. */
export function refuseOther<T>(
  read: RawBuilder<T>,
  keys: readonly OrderKey[],
  cursor: Parameter,
  hash: Parameter,
  parent: RawBuilder<unknown> | undefined,
): RawBuilder<T> {
  const owner = new Parameter(
    (request) => decodeCursor(String(cursor.read(request)), String(hash.read(request)), keys.length).owner,
    cursor.argument,
    cursor.field,
  )
  const { argument, field } = cursor
  const path = sql`ARRAY[${sql.join(field.map((name) => sql.lit(name)))}]::text[]`
  return sql`(CASE WHEN ${owner}::text IS NOT DISTINCT FROM ${parent ?? sql`NULL`} THEN ${read} ELSE refuse(${sql.lit(argument)}, ${path}, ${sql.lit(OTHER_LIST)}) END)`
}

/** The hash of a list: of its name, the values of its arguments, and the day it is read as of. */
export function hashOf(
  list: string,
  traced: readonly (Traced | undefined)[],
  asOf: Parameter | undefined,
  path: readonly string[],
): Parameter {
  // Only the parameters are kept: what was traced also holds the values of the first request.
  const values = traced.map(parametersOf)
  return new Parameter(
    (request) => {
      const read = [list, values.map((value) => readAll(value, request)), asOf?.readHere(request) ?? null]
      return createHash('sha256').update(JSON.stringify(read)).digest('base64url').slice(0, 8)
    },
    'after',
    path,
  )
}

type Parameters = Parameter | null | Parameters[] | { [name: string]: Parameters }

function parametersOf(traced: Traced | undefined): Parameters {
  if (!traced) return null
  if (traced.kind === 'leaf') return traced.parameter
  if (traced.kind === 'list') return traced.items.map(parametersOf)
  const given = Object.entries(traced.fields).filter(([, field]) => field !== undefined)
  return Object.fromEntries(given.map(([name, field]) => [name, parametersOf(field)]))
}

function readAll(value: Parameters, request: Request): unknown {
  if (value === null) return null
  if (value instanceof Parameter) return value.readHere(request)
  if (Array.isArray(value)) return value.map((item) => readAll(item, request))
  return Object.entries(value).map(([name, item]) => [name, readAll(item, request)])
}

/** The PostgreSQL type that a cursor's text is read back as. */
function sqlType({ type, enum: enumType }: Column): string {
  switch (type) {
    case 'Enum':
      return enumType ?? 'text'
    case 'Date':
      return 'date'
    case 'DateTime':
      return 'timestamptz'
    case 'Decimal':
      return 'numeric'
    case 'Int':
      return 'int'
    case 'BigInt':
      return 'bigint'
    case 'Float':
      return 'float8'
    default:
      return 'text'
  }
}

/** The rows that come after (or, in reverse, before) the place that a cursor names. */
export function afterSql(
  row: Row,
  keys: readonly OrderKey[],
  cursor: Parameter,
  hash: Parameter,
  reverse: boolean,
): RawBuilder<unknown> {
  const decode = once((request) => decodeCursor(String(cursor.read(request)), String(hash.read(request)), keys.length))
  const places = keys.map(({ column: name, direction }, i) => {
    const column = row.column(name)
    const value = new Parameter((request) => decode(request).place[i], cursor.argument, cursor.field)
    return {
      subject: row.col(name),
      value: sql`${value}::${sql.raw(sqlType(column))}`,
      nullable: column.nullable,
      descending: (direction === 'DESC') !== reverse,
    }
  })
  const descending = places[0]!.descending
  if (places.every((place) => !place.nullable && place.descending === descending)) {
    const subjects = sql.join(places.map((place) => place.subject))
    const values = sql.join(places.map((place) => place.value))
    return sql`(${subjects}) ${descending ? sql`<` : sql`>`} (${values})`
  }
  return places.reduceRight<RawBuilder<unknown>>(
    (rest, { subject, value, nullable, descending: down }) => {
      const beyond = sql`${subject} ${down ? sql`<` : sql`>`} ${value}`
      if (!nullable) return sql`(${beyond} OR (${subject} = ${value} AND ${rest}))`
      // Missing values stand last in the order, so they come first when it is walked from its end.
      return reverse
        ? sql`(CASE WHEN ${value} IS NULL THEN ${subject} IS NOT NULL OR ${rest} ELSE coalesce(${beyond}, false) OR (${subject} = ${value} AND ${rest}) END)`
        : sql`(CASE WHEN ${value} IS NULL THEN ${subject} IS NULL AND ${rest} ELSE ${beyond} OR ${subject} IS NULL OR (${subject} = ${value} AND ${rest}) END)`
    },
    sql`false`,
  )
}

interface Cursor {
  owner: string | null
  place: unknown[]
}

function decodeCursor(cursor: string, hash: string, keys: number): Cursor {
  let parts: unknown
  try {
    parts = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
  } catch {
    parts = undefined
  }
  if (!Array.isArray(parts) || typeof parts[0] !== 'string') {
    throw new ArgumentError('is no cursor: pass a cursor that this service gave out, unchanged', '')
  }
  if (parts[0] !== hash) {
    throw new ArgumentError(OTHER_LIST, '')
  }
  const values: unknown[] = parts.slice(1)
  if (
    values.length !== keys + 1 ||
    !values.every((value) => value === null || (typeof value === 'string' && value.length < 2000))
  ) {
    throw new ArgumentError('is no cursor: pass a cursor that this service gave out, unchanged', '')
  }
  const [owner, ...place] = values
  return { owner: owner as string | null, place }
}

function once<T>(read: (request: Request) => T): (request: Request) => T {
  const seen = new WeakMap<Request, T>()
  return (request) => {
    let value = seen.get(request)
    if (value === undefined) {
      value = read(request)
      seen.set(request, value)
    }
    return value
  }
}
