import { sql } from 'kysely'
import type pg from 'pg'
import type { AreaCodes } from './area-codes.js'
import { cutTenure, type Validity } from './cut-tenures.js'
import type { Column } from './format.js'
import { ImportError, type Problem } from './import-error.js'
import { compare, type Held, type HeldRow } from './people.js'
import { run } from './run-sql.js'
import { findLines } from './stage-file.js'
import { cellsOf, columnOf, type Staged } from './staged.js'
import { type Checked, selectRows } from './targets.js'

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
      selectRows(each, {
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
