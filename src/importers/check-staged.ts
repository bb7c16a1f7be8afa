import { sql } from 'kysely'
import type pg from 'pg'
import { type Check, columnChecks } from './column-checks.js'
import type { Sql } from './format.js'
import { ImportError, type Problem } from './import-error.js'
import type { Rejects } from './rejects.js'
import { type Countries, isUnknown, resolveAreas, type ResolvedAreas } from './resolve-areas.js'
import { run, runOne } from './run-sql.js'
import { findLines } from './stage-file.js'
import { cell, STAGED, type Staged } from './staged.js'

/** How many problems are described. */
const MOST_DESCRIBED = 20

/** What is wrong with some rows, how to find them, and how to say it. */
export interface Fault {
  column: string
  rows: Sql
  count: number
  explain: (value: string | null) => string
}

/** A row of a file's table that has a problem. */
export interface FaultyRow {
  table: string
  place: string
  column: string
  value: string | null
  message: string
}

/** Checks every cell of the staged rows. Faulty rows are refused, or put aside where that was asked for. */
export async function checkStaged(
  client: pg.ClientBase,
  staged: Staged,
  countries: Countries,
  rejects: Rejects | undefined,
): Promise<ResolvedAreas> {
  await settle(client, staged, await findFaults(client, staged, columnChecks(staged)), rejects)
  const areas = await resolveAreas(client, staged, countries)
  const faults: Fault[] = []
  for (const unknown of areas.unknown) {
    const rows = isUnknown(staged, unknown)
    const { count } = await runOne<{ count: string }>(
      client,
      sql`SELECT count(*) FROM ${sql.table(staged.table)} AS ${sql.table(STAGED)} WHERE ${rows}`,
    )
    faults.push({ column: unknown.column, rows, count: Number(count), explain: () => unknown.message })
  }
  await settle(client, staged, faults, rejects)
  return areas
}

/** All checks in one pass over the rows. */
async function findFaults(client: pg.ClientBase, staged: Staged, checks: readonly Check[]): Promise<Fault[]> {
  if (checks.length === 0) return []
  const counts = checks.map(({ fails }, index) => sql`count(*) FILTER (WHERE ${fails}) AS ${sql.ref(`check_${index}`)}`)
  const found = await runOne<Record<string, string>>(
    client,
    sql`SELECT ${sql.join(counts)} FROM ${sql.table(staged.table)} AS ${sql.table(STAGED)}`,
  )
  return checks
    .map(({ column, fails, explain }, index) => ({
      column,
      rows: fails,
      count: Number(found[`check_${index}`]),
      explain,
    }))
    .filter(({ count }) => count > 0)
}

async function settle(
  client: pg.ClientBase,
  staged: Staged,
  faults: readonly Fault[],
  rejects: Rejects | undefined,
): Promise<void> {
  if (faults.length === 0) return
  const total = faults.reduce((sum, { count }) => sum + count, 0)
  if (rejects === undefined) throw await describeFaults(client, staged, faults, total)
  await rejects.put(client, staged, await listFaulty(client, staged, faults, rejects.most + 1))
}

/** The first faulty rows of each fault. */
export async function listFaulty(
  client: pg.ClientBase,
  staged: Staged,
  faults: readonly Fault[],
  most: number,
): Promise<FaultyRow[]> {
  const faulty: FaultyRow[] = []
  for (const { column, rows, explain } of faults) {
    const found = await run<{ table: string; place: string; value: string | null }>(
      client,
      sql`SELECT tableoid::regclass::text AS table, ctid::text AS place, ${cell(staged.layout, column)} AS value
        FROM ${sql.table(staged.table)} AS ${sql.table(STAGED)} WHERE ${rows} ORDER BY tableoid, ctid LIMIT ${most}`,
    )
    faulty.push(...found.map((row) => ({ ...row, column, message: explain(row.value) })))
  }
  return faulty
}

async function describeFaults(
  client: pg.ClientBase,
  staged: Staged,
  faults: readonly Fault[],
  total: number,
): Promise<ImportError> {
  const each = Math.max(1, Math.ceil(MOST_DESCRIBED / faults.length))
  const problems = await locate(client, staged, await listFaulty(client, staged, faults, each))
  return new ImportError(problems.sort(byPlace), total)
}

const byPlace = (one: Problem, other: Problem): number =>
  one.file.localeCompare(other.file) || (one.line ?? 0) - (other.line ?? 0)

/** Says on which line of which file each row stands. */
export async function locate(client: pg.ClientBase, staged: Staged, faulty: readonly FaultyRow[]): Promise<Problem[]> {
  const problems: Problem[] = []
  for (const file of staged.files) {
    const own = faulty.filter(({ table }) => table === file.table)
    if (own.length === 0) continue
    const places = own.map(({ place }) => place)
    const lines = await findLines(client, file, places)
    const cells = await findCells(client, staged, file.table, places)
    for (const { place, column, value, message } of own) {
      const at = cells.get(place) ?? { line: lines.get(place)! }
      problems.push({ file: file.name, ...at, column, ...(value !== null && { value }), message })
    }
  }
  return problems
}

/** Where the rows of a workbook were found. */
async function findCells(
  client: pg.ClientBase,
  { layout: { position } }: Staged,
  table: string,
  places: readonly string[],
): Promise<Map<string, { sheet: string; cell: string }>> {
  if (position === undefined) return new Map()
  const rows = await run<{ place: string; sheet: string; cell: string }>(
    client,
    sql`SELECT ctid::text AS place, ${sql.ref(position.sheet)} AS sheet, ${sql.ref(position.cell)} AS cell
      FROM ${sql.table(table)} WHERE ctid = ANY(${places}::tid[])`,
  )
  return new Map(rows.map(({ place, sheet, cell }) => [place, { sheet, cell }]))
}
