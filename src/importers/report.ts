import { sql } from 'kysely'
import type pg from 'pg'
import { listSpans } from './area-codes.js'
import { compareEditions, type EditionChange } from './compare-editions.js'
import type { Edition } from './edition.js'
import type { Sql } from './format.js'
import { findSuspects, type Suspects } from './find-suspects.js'
import { type Changes, isChange } from './publish.js'
import type { PeopleReport } from './publish-people.js'
import { run, runOne } from './run-sql.js'
import { areaColumns, cell, cellsOf, STAGED, type Staged, yearOf } from './staged.js'
import { type Checked, type Target, targetsOf } from './targets.js'

export interface ImportReport {
  edition: Edition
  isDryRun: boolean
  releasedOn: string | null
  /** A later edition of the series, which lists show instead. */
  supersededBy: string | null
  /** Whether years and largest values are of more than was imported now. */
  isPart: boolean
  /** Rows of the files, not observations: a row may hold several. */
  read: number
  rejected: number
  /** Rows that are no observations of their own, by reason. */
  leftOut: Readonly<Record<string, number>>
  /** The most frequent areas that were left out, by reason. */
  leftOutAreas: Readonly<Record<string, readonly string[]>>
  changes: Changes
  years: [first: number, last: number] | undefined
  /** Observations without a value, by status. */
  withoutValue: Readonly<Record<string, number>>
  largest: readonly string[]
  before: EditionChange | undefined
  suspects: Suspects | undefined
  people: PeopleReport | undefined
  seconds: number
}

interface Described {
  isPart: boolean
  edition: Edition
  isDryRun: boolean
  checked: readonly Checked[]
  changes: Changes
  /** The table of the flows, where the format has some. */
  flows: string | undefined
  rejected: number
  people: PeopleReport | undefined
  started: number
}

const MOST_LISTED = 5

/** What an import did, and what in it deserves a look. */
export async function describeImport(client: pg.ClientBase, described: Described): Promise<ImportReport> {
  const { edition, isDryRun, checked, changes, flows, rejected, people, started } = described
  const targets = targetsOf(checked.map(({ staged }) => staged.layout))
  const { slug } = edition
  const { first, last, ...standing } = await readStanding(client, slug)
  const isNews = isChange(changes)
  return {
    edition,
    isDryRun,
    ...standing,
    isPart: described.isPart,
    read: checked.reduce((sum, { staged }) => sum + staged.files.reduce((rows, file) => rows + file.rows, 0), 0),
    rejected,
    ...(await countLeftOut(client, checked)),
    changes,
    years: first === null || last === null ? undefined : [first, last],
    withoutValue: isNews ? await countWithoutValue(client, targets, slug, flows) : {},
    largest: isNews ? await listAllLargest(client, targets, slug, flows) : [],
    before: isNews ? await compareEditions(client, edition, targets, flows) : undefined,
    suspects: flows !== undefined && isNews ? await findSuspects(client, slug, flows) : undefined,
    people,
    seconds: (Date.now() - started) / 1000,
  }
}

/** Where the observations of the dataset are. */
const storedIn = (target: Target, flows = target.table as string): Sql =>
  sql.table(target.partitioned ? flows : target.table)

interface Standing {
  first: number | null
  last: number | null
  releasedOn: string | null
  supersededBy: string | null
}

async function readStanding(client: pg.ClientBase, slug: string): Promise<Standing> {
  return runOne<Standing>(
    client,
    sql`SELECT first_year AS first, last_year AS last, released_on AS "releasedOn",
        (SELECT later.slug FROM dataset AS later WHERE later.series = own.series
            AND (coalesce(later.released_on_upper, '-infinity'), later.edition) > (coalesce(own.released_on_upper, '-infinity'), own.edition)
          ORDER BY later.released_on_upper DESC NULLS LAST, later.edition DESC LIMIT 1) AS "supersededBy"
      FROM dataset AS own WHERE slug = ${slug}`,
  )
}

/** The column that holds what was observed. */
const VALUES = { trade_flow: 'value_usd', gas_flow: 'volume_bcm', country_indicator: 'value' } as const

/** Why rows are no observations of their own; of areas also the column that names them. */
interface Reason {
  reason: string
  when: Sql
  area?: string
}

async function countLeftOut(
  client: pg.ClientBase,
  checked: readonly Checked[],
): Promise<Pick<ImportReport, 'leftOut' | 'leftOutAreas'>> {
  const counts: Record<string, number> = {}
  const areas: Record<string, string[]> = {}
  for (const { staged } of checked) {
    const reasons = listReasons(staged)
    if (reasons.length === 0) continue
    const columns = reasons.map(({ when }, index) => sql`count(*) FILTER (WHERE ${when}) AS ${sql.ref(`r${index}`)}`)
    const found = await runOne<Record<string, string>>(
      client,
      sql`SELECT ${sql.join(columns)} FROM ${sql.table(staged.table)} AS ${sql.table(STAGED)}`,
    )
    for (const [index, { reason, when, area }] of reasons.entries()) {
      const rows = Number(found[`r${index}`])
      if (rows === 0) continue
      counts[reason] = (counts[reason] ?? 0) + rows
      if (area !== undefined) areas[reason] = await listMostFrequent(client, staged, area, when)
    }
  }
  return { leftOut: counts, leftOutAreas: areas }
}

async function listMostFrequent(client: pg.ClientBase, staged: Staged, column: string, when: Sql): Promise<string[]> {
  const rows = await run<{ code: string }>(
    client,
    sql`SELECT ${cell(staged.layout, column)} AS code FROM ${sql.table(staged.table)} AS ${sql.table(STAGED)} WHERE ${when}
      GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT ${MOST_LISTED}`,
  )
  return rows.map(({ code }) => code)
}

function listReasons(staged: Staged): Reason[] {
  const { layout } = staged
  const cells = cellsOf(staged)
  const choices = Object.entries(layout.columns).flatMap(([name, column]) => {
    const out = column.is === 'CHOICE' ? Object.keys(column.of).filter((key) => column.of[key] === null) : []
    return out.map((key): Reason => ({
      reason: `${name} is ${key}`,
      when: sql`${cell(layout, name)} = ${sql.lit(key)}`,
    }))
  })
  const areas = areaColumns(layout).flatMap(([name, { codes, year }]): Reason[] => {
    const always = Object.keys(codes).filter((code) => codes[code] === null)
    const inYears = Object.keys(codes).flatMap((code) =>
      listSpans(codes, code).flatMap(({ from = 0, to = 9999, area }) =>
        area !== null || always.includes(code)
          ? []
          : [
              sql`(${cell(layout, name)} = ${sql.lit(code)} AND ${yearOf(layout, year)} BETWEEN ${sql.lit(from)} AND ${sql.lit(to)})`,
            ],
      ),
    )
    const out = always.map((code) => sql.lit(code))
    const conditions = [
      ...(out.length > 0 ? [sql`${cell(layout, name)} = ANY(ARRAY[${sql.join(out)}])`] : []),
      ...inYears,
    ]
    if (conditions.length === 0) return []
    return [
      { reason: `${name} is an area that is no country`, when: sql`(${sql.join(conditions, sql` OR `)})`, area: name },
    ]
  })
  const named = Object.entries(layout.leaveOut ?? {}).map(([reason, when]): Reason => ({ reason, when: when(cells) }))
  return [...choices, ...areas, ...named]
}

async function countWithoutValue(
  client: pg.ClientBase,
  targets: readonly Target[],
  dataset: string,
  flows: string | undefined,
): Promise<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const target of targets) {
    const rows = await run<{ status: string; count: string }>(
      client,
      sql`SELECT status, count(*) FROM ${storedIn(target, flows)}
        WHERE dataset_slug = ${sql.lit(dataset)} AND ${sql.ref(VALUES[target.table])} IS NULL GROUP BY status ORDER BY status`,
    )
    for (const { status, count } of rows) counts[status] = (counts[status] ?? 0) + Number(count)
  }
  return counts
}

async function listAllLargest(
  client: pg.ClientBase,
  targets: readonly Target[],
  dataset: string,
  flows: string | undefined,
): Promise<string[]> {
  const listed: string[] = []
  for (const target of targets) listed.push(...(await listLargest(client, target, dataset, flows)))
  return listed
}

async function listLargest(
  client: pg.ClientBase,
  target: Target,
  dataset: string,
  flows: string | undefined,
): Promise<string[]> {
  const value = VALUES[target.table]
  const groups = target.table === 'country_indicator' ? await listIndicators(client, dataset) : [undefined]
  const rows: { row: Record<string, unknown> }[] = []
  for (const indicator of groups) {
    const own = indicator === undefined ? sql`` : sql` AND indicator = ${sql.lit(indicator)}`
    rows.push(
      ...(await run<{ row: Record<string, unknown> }>(
        client,
        sql`SELECT to_jsonb(r) AS row FROM (SELECT * FROM ${storedIn(target, flows)} WHERE dataset_slug = ${sql.lit(dataset)}
            AND ${sql.ref(value)} IS NOT NULL${own} ORDER BY ${sql.ref(value)} DESC LIMIT ${MOST_LISTED}) AS r`,
      )),
    )
  }
  return rows.map(
    ({ row }) => `${Number(row[value]).toLocaleString('en')} ${unitOf(target, row)}: ${target.describe(row)}`,
  )
}

async function listIndicators(client: pg.ClientBase, dataset: string): Promise<string[]> {
  const rows = await run<{ indicator: string }>(
    client,
    sql`SELECT DISTINCT indicator FROM country_indicator WHERE dataset_slug = ${dataset} ORDER BY 1`,
  )
  return rows.map(({ indicator }) => indicator)
}

function unitOf(target: Target, row: Record<string, unknown>): string {
  if (target.table === 'country_indicator') return String(row.unit)
  return target.table === 'gas_flow' ? 'bcm' : 'USD'
}
