import { sql } from 'kysely'
import type pg from 'pg'
import type { AreaCodes } from './area-codes.js'
import { cutTenure, type Validity } from './cut-tenures.js'
import type { Column, Layout, Sql } from './format.js'
import { ImportError, type Problem } from './import-error.js'
import type { Presence } from './match-people.js'
import { run } from './run-sql.js'
import { findLines } from './stage-file.js'
import { cellsOf, columnOf, fromStaged, leftOut, type Staged } from './staged.js'
import type { Checked } from './targets.js'

/** Whether a layout says who held an office, or who spoke. */
export const hasPeople = ({ tenures, speeches }: Layout): boolean => tenures !== undefined || speeches !== undefined

/** A row of offices held. */
export interface HeldRow {
  row: string
  person: string
  name: string
  code: string
  office: string
  role: string
  startedOn: string
  endedOn: string
  isStillHeld: boolean
  place: { table: string; place: string }
}

/** An office held, or the part of it under one area. */
export interface Held extends HeldRow {
  area: string
  /** Which part of the row it is. */
  part: number
}

/** A row of speeches. */
export interface Speech {
  row: string
  country: string
  occasion: string
  title: string
  madeOn: string
  /** As the publisher writes them; null where it does not say. */
  name: string | null
  office: string | null
  leads: boolean
  summary: string
  /** Counts the speeches of a country on one occasion. */
  number: number
}

function fromRows({ staged, spans }: Checked, columns: Record<string, Sql>): Sql {
  const values = Object.entries(columns).map(([name, value]) => sql`${value} AS ${sql.ref(name)}`)
  const out = leftOut(staged)
  return sql`SELECT ${sql.join(values)} FROM ${fromStaged(staged, spans)}${out === undefined ? sql`` : sql` WHERE NOT ${out}`}`
}

/** The offices held, each with its areas. */
export async function readTenures(client: pg.ClientBase, checked: readonly Checked[]): Promise<Held[]> {
  const validities = await readValidities(client)
  const held: Held[] = []
  for (const each of checked) {
    const { staged } = each
    const from = staged.layout.tenures?.(cellsOf(staged))
    if (from === undefined) continue
    const { area, ...columns } = from
    const rows = await run<HeldRow>(
      client,
      fromRows(each, {
        ...columns,
        code: cellsOf(staged).text(area),
        place: sql`jsonb_build_object('table', s.tableoid::regclass::text, 'place', s.ctid::text)`,
      }),
    )
    await refuseTwice(client, staged, rows)
    const cut = rows.map((row) => ({
      row,
      pieces: cutTenure(codesOf(columnOf(staged.layout, area)), row.code, daysOf(row), validities),
    }))
    const uncovered = cut.filter(({ pieces }) => pieces === undefined).map(({ row }) => row)
    if (uncovered.length > 0) {
      throw await describeRows(client, staged, uncovered, ({ code, startedOn, endedOn }) => ({
        ...{ column: area, value: code, message: `is no area known here for all of ${startedOn} to ${endedOn}` },
      }))
    }
    held.push(
      ...cut.flatMap(({ row, pieces = [] }) => pieces.map((piece, index) => partOf(row, piece, index, pieces.length))),
    )
  }
  return held.sort((a, b) => compare(a.startedOn, b.startedOn) || compare(a.row, b.row))
}

const daysOf = ({ startedOn, endedOn }: HeldRow): { from: string; to: string } => ({ from: startedOn, to: endedOn })

function partOf(row: HeldRow, piece: { area: string; from: string; to: string }, index: number, parts: number): Held {
  const isLast = index === parts - 1
  const { area, from: startedOn, to: endedOn } = piece
  return { ...row, area, startedOn, endedOn, isStillHeld: row.isStillHeld && isLast, part: index + 1 }
}

function codesOf(column: Column): AreaCodes {
  if (column.is !== 'AREA') throw new Error('The area of an office is no column of areas')
  return column.codes
}

async function readValidities(client: pg.ClientBase): Promise<Map<string, Validity>> {
  const rows = await run<{ code: string; from: string | null; to: string | null }>(
    client,
    sql`SELECT code, CASE WHEN length(valid_from) = 10 THEN valid_from END AS from, CASE WHEN length(valid_to) = 10 THEN valid_to END AS to
      FROM country WHERE valid_from IS NOT NULL OR valid_to IS NOT NULL`,
  )
  return new Map(rows.map(({ code, from, to }) => [code, { from: from ?? undefined, to: to ?? undefined }]))
}

async function refuseTwice(client: pg.ClientBase, staged: Staged, rows: readonly HeldRow[]): Promise<void> {
  const first = new Map<string, HeldRow>()
  const twice = rows.filter((each) => first.get(each.row) !== undefined || !first.set(each.row, each))
  if (twice.length === 0) return
  throw await describeRows(client, staged, twice, ({ row }) => ({ value: row, message: 'is the id of two rows' }))
}

async function describeRows(
  client: pg.ClientBase,
  staged: Staged,
  rows: readonly HeldRow[],
  describe: (row: HeldRow) => Omit<Problem, 'file'>,
): Promise<ImportError> {
  const problems: Problem[] = []
  for (const file of staged.files) {
    const own = rows.filter(({ place }) => place.table === file.table)
    const lines = await findLines(
      client,
      file,
      own.map(({ place }) => place.place),
    )
    problems.push(...own.map((row) => ({ file: file.name, line: lines.get(row.place.place)!, ...describe(row) })))
  }
  return new ImportError(problems)
}

/** The speeches, by occasion and country. */
export async function readSpeeches(client: pg.ClientBase, checked: readonly Checked[]): Promise<Speech[]> {
  const speeches: Speech[] = []
  for (const each of checked) {
    const from = each.staged.layout.speeches?.(cellsOf(each.staged))
    if (from === undefined) continue
    speeches.push(...(await run<Speech>(client, fromRows(each, { ...from }))))
  }
  speeches.sort(
    (a, b) =>
      compare(a.madeOn, b.madeOn) ||
      compare(a.occasion, b.occasion) ||
      compare(a.country, b.country) ||
      compare(a.name ?? '', b.name ?? '') ||
      compare(a.office ?? '', b.office ?? ''),
  )
  const counts = new Map<string, number>()
  return speeches.map((speech) => {
    const key = `${speech.occasion} ${speech.country}`
    const number = (counts.get(key) ?? 0) + 1
    counts.set(key, number)
    return { ...speech, number }
  })
}

export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Somebody of the dataset, with the rows that are theirs. */
export interface ImportedPerson {
  /** As the dataset's own record of them is called. */
  slug: string
  name: string
  /** Other spellings of the dataset. */
  aliases: string[]
  presences: Presence[]
  /** Ids of the tenures and statements. */
  rows: string[]
}
