import { COUNTRIES, type Scale } from './scale.js'

/** Statements that fill the tables of one kind of record; a row's values follow from its number alone. */
export interface Step {
  name: string
  statements: (scale: Scale) => string[]
}

/** The areas that take part, numbered from 0: a temporary table of the session that fills the database. */
export const AREAS = 'bench_area'

/** A number from 0 to below `below` that looks like chance and follows from an expression. */
export const scatter = (expression: string, salt: number, below: number): string =>
  `((hashint8extended((${expression})::bigint, ${salt}) & 9007199254740991) % ${below})::int`

/** One of some texts. */
export const pick = (index: string, texts: readonly string[]): string =>
  `(ARRAY[${texts.map((text) => `'${text}'`).join(', ')}])[1 + (${index}) % ${texts.length}]`

/** The number of the k-th neighbour of an area: those ten that it has most to do with. */
export const neighbour = (area: string, k: string): string => `((${area}) + 1 + (${k}) % ${NEIGHBOURS}) % ${COUNTRIES}`

export const NEIGHBOURS = 10
