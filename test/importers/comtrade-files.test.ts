import { readFileSync } from 'node:fs'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test, type TestContext } from 'vitest'
import { unComtrade } from '../../src/importers/comtrade/comtrade.format.js'
import { silent } from '../../src/importers/progress.js'
import type { ImportReport } from '../../src/importers/report.js'
import { importFiles } from '../../src/importers/run-import.js'
import { createDatabase } from '../support/database.js'
import { hasMaterial, materialPath, needMaterial } from '../support/material.js'
import { readRows, type Row } from './comtrade-cells.js'

const THAILAND = 'new-layout-thailand-hs8542.csv'
const TOTALS = 'old-layout-35-column-2014.csv'
const PALM_OIL = 'old-layout-35-column-palm-oil-monthly.csv'

let pool: pg.Pool
const reports: Record<string, ImportReport> = {}
/** The files one after the other, each at the first try. */
beforeAll(async () => {
  pool = new pg.Pool({ connectionString: await createDatabase('comtrade_files', 'case') })
  for (const name of [THAILAND, TOTALS, PALM_OIL].filter((name) => hasMaterial(`comtrade/${name}`))) {
    reports[name] = await importFiles(pool, unComtrade, [materialPath('comtrade', name)], {}, silent)
  }
})
afterAll(() => pool.end())

/** The rows of a file, read without the importer. */
function readFile(name: string, context: TestContext): Row[] {
  return readRows(readFileSync(needMaterial(`comtrade/${name}`, context)).toString('latin1')).rows
}

const query = async <Result extends pg.QueryResultRow>(text: string, values: unknown[] = []): Promise<Result[]> =>
  (await pool.query<Result>(text, values)).rows

/** Values by what tells one flow from another, of which no two may be the same. */
function byKey(rows: readonly Row[], key: (row: Row) => string, value: string): Map<string, number> {
  const values = new Map(rows.map((row) => [key(row), Number(row[value])]))
  expect(values.size).toBe(rows.length)
  return values
}

const readStored = async (where: string): Promise<Map<string, number>> =>
  new Map(
    (
      await query<{ key: string; value: number }>(
        `SELECT concat_ws(' ', reporter_code, partner_code, flow, to_char(period_start, 'YYYY-MM'), frequency, classification, commodity_code) AS key,
           value_usd AS value FROM trade_flow WHERE dataset_slug = 'un-comtrade-current' AND ${where}`,
      )
    ).map(({ key, value }) => [key, value]),
  )

const sum = (rows: readonly Row[], value: string): number => rows.reduce((total, row) => total + Number(row[value]), 0)

describe('The current export of Thailand', () => {
  const isThailand = `reporter_code = 'THA' AND commodity_code = '8542'`
  /** What the file itself calls the areas by ISO 3166-1, but for two. */
  const codeOf = (row: Row): string => ({ W00: 'WLD', S19: 'TWN' })[row.partnerISO!] ?? row.partnerISO!
  const named = (rows: readonly Row[]): Row[] =>
    rows.filter(({ partnerISO }) => /^([A-Z]{3}|W00|S19)$/.test(partnerISO!))
  const YEARS: Row = { H4: 'HS2012', H5: 'HS2017', H6: 'HS2022' }

  test('gives each row a flow, with the value that it has', async (context) => {
    const rows = readFile(THAILAND, context)
    expect(reports[THAILAND]).toMatchObject({ read: 1178, leftOut: {}, rejected: 0, years: [2014, 2024] })
    expect(reports[THAILAND]!.changes).toEqual({ added: rows.length, changed: 0, removed: 0, unchanged: 0 })
    const expected = byKey(
      named(rows),
      (row) => `THA ${codeOf(row)} IMPORT ${row.period}-01 ANNUAL ${YEARS[row.classificationCode!]} 8542`,
      'primaryValue',
    )
    const stored = await readStored(isThailand)
    expect(stored.size).toBe(rows.length)
    expect(expected.size).toBeGreaterThan(rows.length - 20)
    expect([...expected].filter(([key, value]) => stored.get(key) !== value)).toEqual([])
  })

  test.for([
    ['842', 'USA', 'USA'],
    ['251', 'FRA', null],
    ['490', 'TWN', 'Other Asia, nes'],
    ['699', 'IND', null],
    ['757', 'CHE', null],
    ['579', 'NOR', null],
    ['0', 'WLD', null],
  ])('has partner %s as %s', async ([code, country, label], context) => {
    const rows = readFile(THAILAND, context).filter(({ partnerCode }) => partnerCode === code)
    const [stored] = await query<{ count: number; value: number; labels: (string | null)[] }>(
      `SELECT count(*)::int, sum(value_usd) AS value, array_agg(DISTINCT partner_as_reported) AS labels
       FROM trade_flow WHERE ${isThailand} AND partner_code = $1`,
      [country],
    )
    expect(stored!.count).toBe(rows.length)
    expect(stored!.count).toBeGreaterThan(9)
    expect(stored!.value).toBeCloseTo(sum(rows, 'primaryValue'), 1)
    expect(stored!.labels).toEqual([label])
  })

  test('has letters beyond ASCII and weights, where there are some', async (context) => {
    const rows = readFile(THAILAND, context)
    const [stored] = await query<{ kilograms: number; weighed: number; cif: number; labels: string[] }>(
      `SELECT sum(net_weight_kg) AS kilograms, count(net_weight_kg)::int AS weighed,
         (count(*) FILTER (WHERE valuation = 'CIF' AND status = 'REPORTED'))::int AS cif,
         array_agg(DISTINCT partner_as_reported) FILTER (WHERE partner_code IN ('TUR', 'BLM', 'CIV')) AS labels
       FROM trade_flow WHERE ${isThailand}`,
    )
    const weighed = rows.filter(({ netWgt }) => Number(netWgt) > 0)
    expect(stored).toMatchObject({ weighed: weighed.length, cif: rows.length })
    expect(stored!.kilograms).toBeCloseTo(sum(weighed, 'netWgt'), 1)
    const names = new Set(rows.map(({ partnerDesc }) => partnerDesc))
    expect((stored!.labels ?? []).filter((label) => label !== null && !names.has(label))).toEqual([])
  })

  test('gives no total of all commodities', async (context) => {
    readFile(THAILAND, context)
    const totals = await query(
      `SELECT basis, status, count(*)::int, count(value_usd)::int AS valued FROM trade_pair_year WHERE reporter_code = 'THA' AND flow = 'IMPORT' GROUP BY 1, 2`,
    )
    expect(totals).toEqual([{ basis: 'PART', status: 'PARTIAL_COVERAGE', count: 1178, valued: 0 }])
  })
})

describe('The old layout by year', () => {
  const VALUE = 'Trade Value (US$)'
  /** The file has no ISO code for "Other Asia, nes". */
  const codeOf = (row: Row): string => row['Reporter ISO'] || { 490: 'TWN' }[row['Reporter Code']!] || ''

  test("gives each country's exports to the world, in all and of diamonds", async (context) => {
    const rows = readFile(TOTALS, context)
    expect(reports[TOTALS]!.changes).toEqual({ added: 223, changed: 0, removed: 0, unchanged: 0 })
    const YEARS: Row = { H1: 'HS1996', H2: 'HS2002', H3: 'HS2007', H4: 'HS2012' }
    const expected = byKey(
      rows,
      (row) => `${codeOf(row)} WLD EXPORT 2014-01 ANNUAL ${YEARS[row.Classification!]} ${row['Commodity Code']}`,
      VALUE,
    )
    expect(await readStored(`flow = 'EXPORT' AND frequency = 'ANNUAL'`)).toEqual(expected)
  })

  test("gives each country's total, and that of all", async (context) => {
    const totals = readFile(TOTALS, context).filter((row) => row['Commodity Code'] === 'TOTAL')
    const stored = await query<{ country: string; world: number; partners: number | null }>(
      `SELECT country_code AS country, world_usd AS world, partners_usd AS partners FROM trade_country_year
       WHERE dataset_slug = 'un-comtrade-current' AND side = 'REPORTER' AND flow = 'EXPORT' AND year = 2014 AND world_usd IS NOT NULL`,
    )
    expect(new Map(stored.map(({ country, world }) => [country, world]))).toEqual(
      new Map(totals.map((row) => [codeOf(row), Number(row[VALUE])])),
    )
    expect(totals).toHaveLength(145)
    const [world] = await query<{ value: number; reporters: number }>(
      `SELECT value_usd AS value, reporters FROM trade_world_year WHERE dataset_slug = 'un-comtrade-current' AND flow = 'EXPORT' AND year = 2014`,
    )
    expect(world).toEqual({ value: sum(totals, VALUE), reporters: 145 })
  })
})

describe('The old layout by month', () => {
  test('gives each month of palm oil, in four flows', async (context) => {
    const rows = readFile(PALM_OIL, context)
    expect(reports[PALM_OIL]!.changes).toEqual({ added: 456, changed: 0, removed: 0, unchanged: 0 })
    const flows: Row = { 1: 'IMPORT', 2: 'EXPORT', 4: 'REIMPORT' }
    const counted = await query<{ flow: string; month: string; rows: number; value: number; kilograms: number }>(
      `SELECT flow::text, to_char(period_start, 'YYYYMM') AS month, count(*)::int AS rows, sum(value_usd) AS value,
         coalesce(sum(net_weight_kg), 0) AS kilograms FROM trade_flow
       WHERE frequency = 'MONTHLY' AND reporter_code = 'GBR' AND classification = 'HS' AND commodity_code = '1511' GROUP BY 1, 2`,
    )
    expect(counted.reduce((total, each) => total + each.rows, 0)).toBe(rows.length)
    expect(new Set(counted.map(({ month }) => month)).size).toBe(12)
    for (const { flow, month, ...stored } of counted) {
      const own = rows.filter((row) => row.Period === month && flows[row['Trade Flow Code']!] === flow)
      expect(stored, `${flow} ${month}`).toEqual({
        rows: own.length,
        value: sum(own, 'Trade Value (US$)'),
        kilograms: sum(own, 'Netweight (kg)'),
      })
    }
  })

  test.for([
    ['842', 'USA', 'United States of America'],
    ['251', 'FRA', null],
    ['699', 'IND', null],
    ['90', 'SLB', 'Solomon Isds'],
    ['0', 'WLD', null],
  ])('has partner %s as %s', async ([code, country, label], context) => {
    const own = readFile(PALM_OIL, context).filter((row) => row['Partner Code'] === code)
    const [stored] = await query(
      `SELECT count(*)::int AS rows, sum(value_usd) AS value, array_agg(DISTINCT partner_as_reported) AS labels FROM trade_flow
       WHERE frequency = 'MONTHLY' AND partner_code = $1`,
      [country],
    )
    expect(own.length).toBeGreaterThan(0)
    expect(stored).toEqual({ rows: own.length, value: sum(own, 'Trade Value (US$)'), labels: [label] })
  })
})

describe('The edition of all three', () => {
  test('holds the rows of each', async (context) => {
    const rows = [THAILAND, TOTALS, PALM_OIL].flatMap((name) => readFile(name, context))
    const [dataset] = await query(
      `SELECT row_count AS rows, first_year AS first, last_year AS last, (SELECT count(*)::int FROM trade_flow WHERE dataset_slug = slug) AS flows,
         (SELECT array_agg(name ORDER BY name) FROM dataset_file WHERE dataset_slug = slug) AS files
       FROM dataset WHERE slug = 'un-comtrade-current'`,
    )
    expect(dataset).toEqual({
      rows: rows.length,
      flows: rows.length,
      first: 2014,
      last: 2024,
      files: [THAILAND, TOTALS, PALM_OIL],
    })
  })

  test('is not changed by importing them again', async (context) => {
    readFile(THAILAND, context)
    const state = () => query(`SELECT (SELECT version FROM data_state), imported_at, checksum, row_count FROM dataset`)
    const before = await state()
    for (const name of [PALM_OIL, THAILAND, TOTALS]) {
      const { changes, read } = await importFiles(pool, unComtrade, [materialPath('comtrade', name)], {}, silent)
      expect(changes).toEqual({ added: 0, changed: 0, removed: 0, unchanged: read })
    }
    expect(await state()).toEqual(before)
  })

  test('is the same when all are imported by one command', async (context) => {
    readFile(THAILAND, context)
    const files = [PALM_OIL, THAILAND, TOTALS].map((name) => materialPath('comtrade', name))
    await importFiles(pool, unComtrade, files, { edition: 'at once' }, silent)
    for (const table of [
      'trade_flow',
      'trade_pair_year',
      'trade_pair_running',
      'trade_country_year',
      'trade_world_year',
    ]) {
      const [differing] = await query<{ rows: number }>(
        `SELECT count(*)::int AS rows FROM (
           SELECT to_jsonb(t) - 'dataset_slug', count(*) FILTER (WHERE dataset_slug = 'un-comtrade-current'), count(*)
           FROM ${table} AS t GROUP BY 1 HAVING count(*) FILTER (WHERE dataset_slug = 'un-comtrade-current') <> 1 OR count(*) <> 2
         ) AS each`,
      )
      expect(differing, table).toEqual({ rows: 0 })
    }
  })
})
