import { sql } from 'kysely'
import type pg from 'pg'
import { suggest } from '../platform/nearest.js'
import { type AreaCodes, type AreaSpan, listSpans } from './area-codes.js'
import type { Sql } from './format.js'
import { run } from './run-sql.js'
import { AREA_TABLE, areaColumns, areaPlace, cell, STAGED, type Staged, yearOf } from './staged.js'

/** Names of the areas by their codes. */
export type Countries = ReadonlyMap<string, string>

/** A code that means nothing, in the years in which it does not. */
export interface UnknownCode {
  column: string
  code: string
  years: [first: number, last: number] | undefined
  message: string
}

export interface ResolvedAreas {
  unknown: UnknownCode[]
  /** Whether what a column's codes mean depends on the year. */
  spans: (column: string) => boolean
  /** Whether some of a layout's areas are known and left out. */
  leavesOut: boolean
}

interface Used {
  code: string
  first: number
  last: number
}

interface AreaRow {
  place: string
  code: string
  first_year: number
  last_year: number
  area: string | null
  name: string | null
}

export async function createAreaTable(client: pg.ClientBase): Promise<void> {
  await run(
    client,
    sql`CREATE UNLOGGED TABLE ${sql.table(AREA_TABLE)} (place text, code text, first_year int, last_year int, area text, name text)`,
  )
}

/** Looks up the codes that the rows have, in the years in which they have them. Years were checked before. */
export async function resolveAreas(
  client: pg.ClientBase,
  staged: Staged,
  countries: Countries,
): Promise<ResolvedAreas> {
  const unknown: UnknownCode[] = []
  const rows: AreaRow[] = []
  const withSpans = new Set<string>()
  for (const [name, { codes, year }] of areaColumns(staged.layout)) {
    const code = cell(staged.layout, name)
    const used = await run<Used>(
      client,
      sql`SELECT ${code} AS code, left(min(${cell(staged.layout, year)}), 4)::int AS first, left(max(${cell(staged.layout, year)}), 4)::int AS last
        FROM ${sql.table(staged.table)} AS ${sql.table(STAGED)} WHERE ${code} IS NOT NULL GROUP BY 1`,
    )
    const found = used.map((each) => ({ ...each, spans: listSpans(codes, each.code) }))
    if (found.some(({ spans }) => spans.length > 1 || spans.some(isBounded))) withSpans.add(name)
    for (const { code, first, last, spans } of found) {
      for (const { area, ...span } of spans) {
        if (area !== null && !countries.has(area)) throw new Error(`${code} means ${area}, which no country here is`)
        rows.push({
          place: areaPlace(staged, name),
          code,
          area,
          name: countries.get(area ?? '') ?? null,
          ...closed(span),
        })
      }
      if (!covers(spans, first, last)) unknown.push(describeUnknown(name, code, codes, spans))
    }
  }
  await insertAreas(client, rows)
  return {
    unknown: await keepUsed(client, staged, unknown),
    spans: (name) => withSpans.has(name),
    leavesOut: rows.some(({ area }) => area === null),
  }
}

const isBounded = ({ from, to }: AreaSpan): boolean => from !== undefined || to !== undefined

const closed = ({ from = 0, to = 9999 }: Omit<AreaSpan, 'area'>): { first_year: number; last_year: number } => ({
  first_year: from,
  last_year: to,
})

/** Whether the spans leave no year out. */
function covers(spans: readonly AreaSpan[], first: number, last: number): boolean {
  let next = first
  for (const { first_year, last_year } of spans.map(closed).sort((a, b) => a.first_year - b.first_year)) {
    if (first_year > next) return false
    if (last_year >= next) next = last_year + 1
  }
  return next > last
}

function describeUnknown(column: string, code: string, codes: AreaCodes, spans: readonly AreaSpan[]): UnknownCode {
  if (spans.length === 0) {
    return { column, code, years: undefined, message: `is no area known here${suggest(code, Object.keys(codes))}` }
  }
  const known = spans.map(({ from, to, area }) => `${area ?? 'left out'} ${from ?? '...'} to ${to ?? '...'}`).join(', ')
  const bounds = spans.map(closed)
  const years: [number, number] = [
    Math.min(...bounds.map(({ first_year }) => first_year)),
    Math.max(...bounds.map(({ last_year }) => last_year)),
  ]
  return { column, code, years, message: `is no area known here in this year; it is ${known}` }
}

/** A code may have no row in the years in which it means nothing. */
async function keepUsed(client: pg.ClientBase, staged: Staged, unknown: UnknownCode[]): Promise<UnknownCode[]> {
  const real: UnknownCode[] = []
  for (const each of unknown) {
    const rows = await run(
      client,
      sql`SELECT FROM ${sql.table(staged.table)} AS ${sql.table(STAGED)} WHERE ${isUnknown(staged, each)} LIMIT 1`,
    )
    if (rows.length > 0) real.push(each)
  }
  return real
}

/** The rows that have a code where it means nothing. */
export function isUnknown(staged: Staged, { column, code, years }: UnknownCode): Sql {
  const kind = staged.layout.columns[column]
  const has = sql`${cell(staged.layout, column)} = ${sql.lit(code)}`
  if (years === undefined || kind?.is !== 'AREA') return has
  return sql`${has} AND NOT EXISTS (SELECT FROM ${sql.table(AREA_TABLE)} AS a WHERE a.place = ${sql.lit(areaPlace(staged, column))}
    AND a.code = ${sql.lit(code)} AND ${yearOf(staged.layout, kind.year)} BETWEEN a.first_year AND a.last_year)`
}

async function insertAreas(client: pg.ClientBase, rows: readonly AreaRow[]): Promise<void> {
  await run(
    client,
    sql`INSERT INTO ${sql.table(AREA_TABLE)} SELECT * FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS r(place text, code text, first_year int, last_year int, area text, name text)`,
  )
  await run(client, sql`ANALYZE ${sql.table(AREA_TABLE)}`)
}
