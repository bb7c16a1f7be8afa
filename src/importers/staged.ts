import { type RawBuilder, sql } from 'kysely'
import type { Cells, Column, Layout, Sql } from './format.js'

/** The files of one layout, copied into the database as they are: a column of text for each of theirs. */
export interface Staged {
  layout: Layout
  /** Holds the rows of all its files. */
  table: string
  files: StagedFile[]
}

export interface StagedFile {
  name: string
  /** Inherits from the layout's table. */
  table: string
  checksum: string
  rows: number
  /** Rows that were put aside, and the line ends in their cells: they still count as lines of the file. */
  gone: { place: string; breaks: number }[]
}

/** What the codes of areas mean, for each column that has some; filled by resolveAreas. */
export const AREA_TABLE = 'import_area'

export const STAGED = 's'

export const columnOf = (layout: Layout, name: string): Column => {
  const column = layout.columns[name]
  if (column === undefined) throw new Error(`The layout "${layout.name}" has no column "${name}"`)
  return column
}

/** A cell as it is compared: empty ones NULL, numeric codes without leading zeros. */
export function cell(layout: Layout, name: string): Sql {
  const column = columnOf(layout, name)
  const raw = sql.id(STAGED, name) // a publisher's name of a column may have a full stop in it
  const text = column.padded ? sql`nullif(trim(${raw}), '')` : raw
  // Of zeros alone one stays; an empty cell is none of them.
  return column.is === 'AREA' && column.numeric
    ? sql`coalesce(nullif(ltrim(${text}, '0'), ''), left(${text}, 1))`
    : text
}

export const yearOf = (layout: Layout, name: string): RawBuilder<number> =>
  columnOf(layout, name).is === 'YEAR'
    ? sql<number>`${cell(layout, name)}::int`
    : sql<number>`left(${cell(layout, name)}, 4)::int`

/** The table of AREA_TABLE that stands for a column of codes. */
const areaAlias = (layout: Layout, name: string): string => `area_${Object.keys(layout.columns).indexOf(name)}`

/** Which rows of AREA_TABLE a layout's column goes by. */
export const areaPlace = (staged: Staged, name: string): string => `${staged.table}.${name}`

export const areaColumns = (layout: Layout): [name: string, column: Extract<Column, { is: 'AREA' }>][] =>
  Object.entries(layout.columns).flatMap(([name, column]) => (column.is === 'AREA' ? [[name, column]] : []))

export function cellsOf({ layout, table }: Pick<Staged, 'layout' | 'table'>): Cells {
  return {
    text: (name) => cell(layout, name),
    number: (name, times = 1) => numberIn(layout, name, times),
    year: (name) => yearOf(layout, name),
    month: (name) => sql`nullif(substr(${cell(layout, name)}, 5, 2), '')::int`,
    area: (name) => sql.ref(`${areaAlias(layout, name)}.area`),
    label: (area, name) => sql`nullif(${cell(layout, name)}, ${sql.ref(`${areaAlias(layout, area)}.name`)})`,
    areaName: (name) => sql.ref(`${areaAlias(layout, name)}.name`),
    chosen: (name) => chosenIn(layout, name),
    anyRow: (condition, same = []) => anyRowIn(layout, table, condition, same),
  }
}

function anyRowIn(layout: Layout, table: string, condition: Sql, same: readonly string[]): Sql {
  const meeting = sql`FROM ${sql.table(table)} AS ${sql.table(STAGED)} WHERE ${condition}`
  if (same.length === 0) return sql`EXISTS (SELECT ${meeting})`
  // Not correlated: the rows that meet the condition are found once for all others.
  const key = sql.join(same.map((name) => cell(layout, name)))
  return sql`(${key}) IN (SELECT ${key} ${meeting})`
}

function numberIn(layout: Layout, name: string, times: number): Sql {
  const column = columnOf(layout, name)
  const missing = column.is === 'NUMBER' ? (column.missing ?? []) : []
  const text = missing.reduce<Sql>((value, word) => sql`nullif(${value}, ${sql.lit(word)})`, cell(layout, name))
  if (times === 1) return sql`(${text}::float8 + 0)` // takes the sign off a zero
  // A product of doubles would end in digits that the publisher never wrote: 611.86 million is written 611.86e6.
  const exact = sql`(${text}::numeric * ${sql.lit(times)})::float8`
  if (!Number.isInteger(Math.log10(times))) return exact
  const power = sql.lit(`e${Math.log10(times)}`)
  return sql`CASE WHEN strpos(${text}, 'e') > 0 OR strpos(${text}, 'E') > 0 THEN ${exact} ELSE (${text} || ${power})::float8 + 0 END`
}

function chosenIn(layout: Layout, name: string): Sql {
  const column = columnOf(layout, name)
  if (column.is !== 'CHOICE') throw new Error(`"${name}" is no choice`)
  const cases = Object.entries(column.of).map(
    ([value, meaning]) => sql`WHEN ${sql.lit(value)} THEN ${sql.lit(meaning)}`,
  )
  return sql`CASE ${cell(layout, name)} ${sql.join(cases, sql` `)} END`
}

/** The staged rows joined with the areas that their codes mean; rows with an area that is left out are not there. */
export function fromStaged(staged: Staged, spans: (name: string) => boolean): Sql {
  const { layout } = staged
  const joins = areaColumns(layout).map(([name, { year }]) => {
    const alias = areaAlias(layout, name)
    const at = (column: string): Sql => sql.ref(`${alias}.${column}`)
    const inSpan = spans(name)
      ? sql` AND ${yearOf(layout, year)} BETWEEN ${at('first_year')} AND ${at('last_year')}`
      : sql``
    return sql`JOIN ${sql.table(AREA_TABLE)} AS ${sql.table(alias)} ON ${at('place')} = ${sql.lit(areaPlace(staged, name))}
      AND ${at('code')} = ${cell(layout, name)}${inSpan} AND ${at('area')} IS NOT NULL`
  })
  return sql`${sql.table(staged.table)} AS ${sql.table(STAGED)} ${sql.join(joins, sql` `)}`
}

/** The condition under which a row is no observation of its own. */
export function leftOut(staged: Staged): Sql | undefined {
  const { layout } = staged
  const cells = cellsOf(staged)
  const choices = Object.entries(layout.columns).flatMap(([name, column]) =>
    column.is === 'CHOICE' && Object.values(column.of).includes(null) ? [sql`${chosenIn(layout, name)} IS NULL`] : [],
  )
  const reasons = Object.values(layout.leaveOut ?? {}).map((when) => sql`coalesce(${when(cells)}, false)`)
  const all = [...choices, ...reasons]
  return all.length === 0 ? undefined : sql`(${sql.join(all, sql` OR `)})`
}
