import { type RawBuilder, sql } from 'kysely'

/** How a value is written as JSON; a code is a text that needs no escaping. */
export type Encoding =
  'String' | 'Code' | 'Int' | 'Float' | 'Decimal' | 'Boolean' | 'Date' | 'DateTime' | 'Enum' | 'BigInt' | 'Json'

/** SQL that yields JSON as text, never NULL: a missing value is the text `null`. */
export type JsonText = RawBuilder<string>

const QUOTE = sql.lit('"')

/** Writes a value as JSON text. Texts are escaped by PostgreSQL; NaN and infinities, which JSON lacks, become null. */
export function encodeJson(
  value: RawBuilder<unknown>,
  encoding: string,
  { nullable = true, list = false } = {},
): JsonText {
  const text = list ? sql`array_to_json(${value})::text` : encodeScalar(value, encoding as Encoding)
  const mayBeNull = nullable || encoding === 'Float'
  return mayBeNull ? sql`coalesce(${text}, 'null')` : sql`${text}`
}

function encodeScalar(value: RawBuilder<unknown>, encoding: Encoding): RawBuilder<unknown> {
  switch (encoding) {
    case 'Int':
    case 'Boolean':
    case 'Json':
      return sql`(${value})::text`
    case 'Float':
      return sql`nullif(nullif(nullif((${value})::text, 'NaN'), 'Infinity'), '-Infinity')`
    case 'Decimal':
      return sql`(${QUOTE} || trim_scale(${value})::text || ${QUOTE})`
    case 'BigInt':
    case 'Code':
    case 'Enum':
      return sql`(${QUOTE} || (${value})::text || ${QUOTE})`
    case 'Date':
      return sql`(${QUOTE} || ${isoDate(value)} || ${QUOTE})`
    case 'DateTime':
      return sql`(${QUOTE} || to_char((${value}) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || ${QUOTE})`
    case 'String':
      return sql`to_json((${value})::text)::text`
  }
}

/** A day as text. */
export function isoDate(day: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`to_char(${day}, 'YYYY-MM-DD')`
}

/** An object of members, by response key. Keys are GraphQL names (or start with $), so they need no escaping. */
export function encodeObject(members: readonly (readonly [string, JsonText])[]): JsonText {
  return members.length === 0 ? sql`'{}'` : sql`('{' || ${joinMembers(members)} || '}')`
}

/** The members of an object, without its braces; there must be one. */
export function joinMembers(members: readonly (readonly [string, JsonText])[], isContinued = false): JsonText {
  const parts = members.map(
    ([key, value], i) => sql`${sql.lit(`${i === 0 && !isContinued ? '' : ','}"${key}":`)} || ${value}`,
  )
  return sql`${sql.join(parts, sql` || `)}`
}

/** JSON text that is known while compiling. */
export function constantJson(value: unknown): JsonText {
  return sql`${sql.lit(JSON.stringify(value))}`
}

/** base64url of a text, as Node's Buffer writes it. */
export function base64Url(text: RawBuilder<unknown>): RawBuilder<string> {
  return sql`translate(encode(convert_to(${text}, 'UTF8'), 'base64'), E'+/=\n', '-_')`
}
