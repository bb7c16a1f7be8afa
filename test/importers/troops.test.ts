import { parse } from 'csv-parse/sync'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { resolveArea } from '../../src/importers/area-codes.js'
import { TROOP_AREAS } from '../../src/importers/troops/troop-areas.js'
import { usTroops } from '../../src/importers/troops/us-troops.format.js'
import { copyBroken, expectRefused } from './broken-copies.js'
import { type ImportDatabase, openImportDatabase } from './import-database.js'
import { needMaterial } from '../support/material.js'
import { fixture } from './publisher-files.js'
import { photograph } from './tables.js'

const TROOPS = fixture('troops', 'troops-country-year.csv')
const SPELLING = 'a zero beside a count of the same place and year under another spelling'

let folder = ''
let database: ImportDatabase
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'comity-troops-'))
  database = await openImportDatabase()
})
afterAll(async () => {
  await database.close()
  await rm(folder, { recursive: true, force: true })
})

describe('a table of troops abroad', () => {
  test('counts those on active duty, and tells reports from estimates and from zeros', async () => {
    const report = await database.load(usTroops, TROOPS)
    expect(report).toMatchObject({
      edition: { slug: 'us-troops-to-2024', edition: 'to 2024' },
      leftOut: { 'ccode is an area that is no country': 1, [SPELLING]: 1 },
      changes: { added: 7 },
      withoutValue: { ZERO_OR_NOT_REPORTED: 1 },
    })
    const rows = await database.ask(
      `SELECT country_code AS code, year, value, status FROM country_indicator WHERE indicator = 'US_TROOPS' AND unit = 'persons' ORDER BY 1, 2`,
    )
    expect(rows).toEqual([
      { code: 'CIV', year: 2013, value: 8, status: 'REPORTED' },
      { code: 'DEU', year: 1951, value: 176_000, status: 'ESTIMATED' },
      { code: 'DEU', year: 1953, value: 252_000, status: 'REPORTED' },
      { code: 'IRQ', year: 2017, value: 8000, status: 'REPORTED' },
      { code: 'IRQ', year: 2018, value: 5200, status: 'ESTIMATED' },
      { code: 'IRQ', year: 2022, value: 150, status: 'REPORTED' },
      { code: 'IRQ', year: 2024, value: null, status: 'ZERO_OR_NOT_REPORTED' },
    ])
  })

  test('changes nothing when it is imported again', async () => {
    const before = await photograph(database.pool)
    expect((await database.load(usTroops, TROOPS)).changes).toEqual({ added: 0, changed: 0, removed: 0, unchanged: 7 })
    expect(await photograph(database.pool)).toEqual(before)
  })

  test('with two counts of a place in a year, or two zeros, is refused', async () => {
    const text = await readFile(TROOPS, 'utf8')
    const file = path.join(folder, 'troops.csv')
    const before = await photograph(database.pool)
    for (const [count, other] of [
      ['Sub-Saharan Africa,8,', 'Sub-Saharan Africa,0,'],
      ['Sub-Saharan Africa,0,', 'Sub-Saharan Africa,7,'],
    ] as const) {
      await writeFile(file, text.replace(count, other))
      await expect(database.load(usTroops, file)).rejects.toThrow(
        'troops.csv:9: gives the same observation as line 10: US_TROOPS of CIV in 2013',
      )
    }
    expect(await photograph(database.pool)).toEqual(before)
  })

  test('that is broken is refused, and nothing changes', async () => {
    const before = await photograph(database.pool)
    const broken = await copyBroken(
      {
        file: TROOPS,
        row: 4,
        number: 'troops_ad',
        text: 'countryname',
        area: { column: 'ccode', unknown: '6455', nearest: '645' },
      },
      folder,
    )
    for (const copy of broken.filter(({ problem }) => problem !== undefined)) {
      await expectRefused(copy, database.load(usTroops, copy.path))
    }
    expect(await photograph(database.pool)).toEqual(before)
  })
})

test('the table of 1950 to 2024 is imported as it is, and adds up', async (context) => {
  const file = needMaterial('troops/troops-country-year.csv', context)
  const rows = parse<Record<'ccode' | 'year' | 'troops_ad', string>>(await readFile(file), { columns: true })
  const kept = rows.filter(({ ccode, year }) => resolveArea(TROOP_AREAS, ccode, Number(year)) !== null)
  const groups = new Map<string, typeof rows>()
  for (const row of kept) {
    const key = `${row.ccode} ${row.year}`
    groups.set(key, [...(groups.get(key) ?? []), row])
  }
  const twice = [...groups.values()].filter(({ length }) => length > 1)
  expect(twice).toHaveLength(29)
  expect(twice.every((pair) => pair.filter(({ troops_ad }) => troops_ad === '0').length === 1)).toBe(true)
  const counts = [...groups.values()].map((group) => Math.max(...group.map(({ troops_ad }) => Number(troops_ad))))
  const own = await openImportDatabase()
  try {
    const report = await own.load(usTroops, file)
    expect(report).toMatchObject({
      edition: { edition: 'to 2024' },
      read: rows.length,
      rejected: 0,
      changes: { added: groups.size },
      years: [1950, 2024],
      withoutValue: { ZERO_OR_NOT_REPORTED: counts.filter((value) => value === 0).length },
    })
    expect(report.leftOut[SPELLING]).toBe(29)
    const [held] = await own.ask<{ sum: number }>('SELECT sum(value) AS sum FROM country_indicator')
    expect(held!.sum).toBe(counts.reduce((total, value) => total + value, 0))
    expect(
      await own.ask(
        `SELECT country_code AS code, year, value, status FROM country_indicator
          WHERE country_code IN ('IRQ', 'SYR') AND year BETWEEN 2017 AND 2021 ORDER BY 1, 2`,
      ),
    ).toMatchObject([
      { value: 15_015, status: 'REPORTED' },
      { value: 5200, status: 'ESTIMATED' },
      { value: 5200, status: 'ESTIMATED' },
      { value: 5200, status: 'ESTIMATED' },
      { value: 2500, status: 'ESTIMATED' },
      { value: 1720, status: 'REPORTED' },
      { value: 1700, status: 'ESTIMATED' },
      { value: 1000, status: 'ESTIMATED' },
      { value: 900, status: 'ESTIMATED' },
      { value: 1, status: 'REPORTED' },
    ])
    const before = await photograph(own.pool)
    expect((await own.load(usTroops, file)).changes).toMatchObject({
      added: 0,
      changed: 0,
      removed: 0,
      unchanged: groups.size,
    })
    expect(await photograph(own.pool)).toEqual(before)
  } finally {
    await own.close()
  }
})
