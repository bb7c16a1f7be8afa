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
}

/** What the codes of areas mean, for each column that has some; filled by resolveAreas. */
export const AREA_TABLE = 'import_area'

export const STAGED = 's'

export const columnOf = (layout: Layout, name: string): Column => {
  const column = layout.columns[name]
  if (column === undefined) throw new Error(`The layout "${layout.name}" has no column "${name}"`)
  return column
}

/** A cell as it is compared: without surrounding spaces, empty ones NULL, numeric codes without leading zeros. */
export function cell(layout: Layout, name: string): Sql {
  const column = columnOf(layout, name)
  const raw = sql.ref(`${STAGED}.${name}`)
  if (column.is === 'AREA' && column.numeric) return sql`coalesce(nullif(ltrim(trim(${raw}), '0'), ''), '0')`
  if (column.is === 'TEXT' || column.is === 'NUMBER') return sql`nullif(trim(${raw}), '')`
  return raw
}

export const yearOf = (layout: Layout, name: string): RawBuilder<number> =>
  sql<number>`left(${cell(layout, name)}, 4)::int`

/** The table of AREA_TABLE that stands for a column of codes. */
const areaAlias = (layout: Layout, name: string): string => `area_${Object.keys(layout.columns).indexOf(name)}`

/** Which rows of AREA_TABLE a layout's column goes by. */
export const areaPlace = (staged: Staged, name: string): string => `${staged.table}.${name}`

export const areaColumns = (layout: Layout): [name: string, column: Extract<Column, { is: 'AREA' }>][] =>
  Object.entries(layout.columns).flatMap(([name, column]) => (column.is === 'AREA' ? [[name, column]] : []))

export function cellsOf(layout: Layout): Cells {
  return {
    text: (name) => cell(layout, name),
    number: (name, times = 1) => numberIn(layout, name, times),
    year: (name) => yearOf(layout, name),
    month: (name) => sql`nullif(substr(${cell(layout, name)}, 5, 2), '')::int`,
    area: (name) => sql.ref(`${areaAlias(layout, name)}.area`),
    label: (area, name) => sql`nullif(${cell(layout, name)}, ${sql.ref(`${areaAlias(layout, area)}.name`)})`,
    chosen: (name) => chosenIn(layout, name),
  }
}

function numberIn(layout: Layout, name: string, times: number): Sql {
  const column = columnOf(layout, name)
  const missing = column.is === 'NUMBER' ? (column.missing ?? []) : []
  const text = missing.reduce<Sql>((value, word) => sql`nullif(${value}, ${sql.lit(word)})`, cell(layout, name))
  // numeric: a product of doubles would end in digits that the publisher never wrote.
  return times === 1 ? sql`${text}::float8` : sql`(${text}::numeric * ${sql.lit(times)})::float8`
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
export function leftOut(layout: Layout): Sql | undefined {
  const cells = cellsOf(layout)
  const choices = Object.entries(layout.columns).flatMap(([name, column]) =>
    column.is === 'CHOICE' && Object.values(column.of).includes(null) ? [sql`${chosenIn(layout, name)} IS NULL`] : [],
  )
  const reasons = Object.values(layout.leaveOut ?? {}).map((when) => sql`coalesce(${when(cells)}, false)`)
  const all = [...choices, ...reasons]
  return all.length === 0 ? undefined : sql`(${sql.join(all, sql` OR `)})`
}
