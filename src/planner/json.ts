import { type RawBuilder, sql } from 'kysely'

/** How a value is written as JSON; a code is a text that needs no escaping. */
export type Encoding =
  'String' | 'Code' | 'Int' | 'Float' | 'Decimal' | 'Boolean' | 'Date' | 'DateTime' | 'Enum' | 'BigInt' | 'Json'

/** SQL that yields JSON as text, never NULL: a missing value is the text `null`. */
export type JsonText = RawBuilder<string>

/** How a value is written: a list as an array of JSON. */
export interface Form {
  encoding: string
  nullable?: boolean
  list?: boolean
}

/** Encodings whose text stands in quotes as it is, for nothing in it needs to be escaped. */
const BARE: ReadonlySet<string> = new Set<Encoding>(['Code', 'Decimal', 'Date', 'DateTime', 'Enum', 'BigInt'])

/** Writes a value as JSON text. Texts are escaped by PostgreSQL; NaN and infinities, which JSON lacks, become null. */
export function encodeJson(
  value: RawBuilder<unknown>,
  encoding: string,
  { nullable = true, list = false } = {},
): JsonText {
  const text = encoding === 'Date' && !list ? dayAsJson(value) : textOf(value, { encoding, list })
  const json = isWrittenBare({ encoding, list }) && encoding !== 'Date' ? joinTexts(['"', text, '"']) : text
  return isNullable({ encoding, nullable }) ? sql`coalesce(${json}, 'null')` : json
}

/** The same for TypeScript to read: a text that needs no escaping without its quotes, and nothing where there is no value. */
export function encodeNeed(value: RawBuilder<unknown>, form: Form): RawBuilder<string> {
  const text = textOf(value, form)
  return isNullable(form) ? sql`coalesce(${text}, '')` : text
}

/** Whether the text of a need is its value; else it is JSON. */
export function isWrittenBare({ encoding, list = false }: Form): boolean {
  return !list && BARE.has(encoding)
}

function isNullable({ encoding, nullable = true }: Form): boolean {
  return nullable || encoding === 'Float'
}

function textOf(value: RawBuilder<unknown>, { encoding, list = false }: Form): RawBuilder<string> {
  if (list) return sql`array_to_json(${value})::text`
  switch (encoding as Encoding) {
    case 'Int':
    case 'Boolean':
    case 'Json':
    case 'BigInt':
    case 'Code':
    case 'Enum':
      return sql`(${value})::text`
    case 'Float':
      return sql`nullif(nullif(nullif((${value})::text, 'NaN'), 'Infinity'), '-Infinity')`
    case 'Decimal':
      return sql`trim_scale(${value})::text`
    case 'Date':
      return isoDate(value)
    case 'DateTime':
      return sql`to_char((${value}) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
    case 'String':
      return sql`to_json((${value})::text)::text`
  }
}

/** In quotes; to_json writes a day as ISO 8601 has it whatever the style of dates, in a third of the time of to_char. */
function dayAsJson(day: RawBuilder<unknown>): RawBuilder<string> {
  return sql`to_json((${day})::date)::text`
}

/** A day as text. */
export function isoDate(day: RawBuilder<unknown>): RawBuilder<string> {
  return sql`to_char(${day}, 'YYYY-MM-DD')`
}

/** An object of members, by response key. Keys are GraphQL names (or start with $), so they need no escaping. */
export function encodeObject(members: readonly (readonly [string, JsonText])[]): JsonText {
  return joinTexts(['{', ...members.flatMap(([key, value], i) => [`${i === 0 ? '' : ','}"${key}":`, value]), '}'])
}

/** Members that others may stand before, each after a comma. */
export function joinMembers(members: readonly (readonly [string, JsonText])[]): JsonText {
  return joinTexts(members.flatMap(([key, value]) => [`,"${key}":`, value]))
}

/** JSON text that is known while compiling. */
export function constantJson(value: unknown): JsonText {
  return joinTexts([JSON.stringify(value)])
}

/** A text that is known while compiling, or SQL that yields one. */
export type Piece = string | RawBuilder<unknown>

const joined = new WeakMap<RawBuilder<unknown>, readonly Piece[]>()

/** Texts one after the other; NULL where one is. Each `||` copies: what is known stands in as few pieces as there can be. */
export function joinTexts(texts: readonly Piece[]): JsonText {
  const pieces: Piece[] = []
  for (const piece of texts.flatMap(piecesOf)) {
    const last = pieces.at(-1)
    if (typeof piece === 'string' && typeof last === 'string') pieces[pieces.length - 1] = last + piece
    else pieces.push(piece)
  }
  const [first] = pieces
  const text: JsonText =
    pieces.length === 1 && typeof first === 'string'
      ? sql`${sql.lit(first)}::text`
      : sql`(${sql.join(pieces.map(literal), sql` || `)})`
  joined.set(text, pieces)
  return text
}

/** What a text was joined of. */
export function piecesOf(text: Piece): readonly Piece[] {
  return typeof text === 'string' ? [text] : (joined.get(text) ?? [text])
}

function literal(piece: Piece): RawBuilder<unknown> {
  return typeof piece === 'string' ? sql.lit(piece) : piece
}

/** base64url of a text, as Node's Buffer writes it. */
export function base64Url(text: RawBuilder<unknown>): RawBuilder<string> {
  return sql`translate(encode(convert_to(${text}, 'UTF8'), 'base64'), E'+/=\n', '-_')`
}
