import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { resolveArea } from '../../src/importers/area-codes.js'
import { readGasSheets } from '../../src/importers/statistical-review/gas-sheets.js'
import { REVIEW_AREAS } from '../../src/importers/statistical-review/review-areas.js'
import { statisticalReview } from '../../src/importers/statistical-review/statistical-review.format.js'
import { type ImportDatabase, openImportDatabase } from './import-database.js'
import { needMaterial } from '../support/material.js'
import { type Sheets, smallReview, writeWorkbook } from './review-workbook.js'
import { photograph } from './tables.js'

let folder = ''
let database: ImportDatabase
let small = ''
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'comity-review-'))
  database = await openImportDatabase()
  small = await write()
})
afterAll(async () => {
  await database.close()
  await rm(folder, { recursive: true, force: true })
})

async function write(change: (sheets: Sheets) => void = () => {}, name = 'review.xlsx'): Promise<string> {
  const sheets = smallReview()
  change(sheets)
  return writeWorkbook(path.join(folder, name), sheets)
}

describe('a workbook of the Statistical Review', () => {
  test('is an edition with its publisher and day', async () => {
    const { edition, changes } = await database.load(statisticalReview, small)
    expect(edition).toMatchObject({ slug: 'energy-review-gas-2019', publisher: 'BP', releasedOn: '2019-06-11' })
    expect(changes.added).toBeGreaterThan(20)
    expect(await database.ask('SELECT publisher, released_on, first_year, last_year FROM dataset')).toEqual([
      { publisher: 'BP', released_on: '2019-06-11', first_year: 2017, last_year: 2018 },
    ])
  })

  test('may hold any bytes: a line that would end delimited text is none in it', async () => {
    const bytes = await readFile(small)
    const comment = Buffer.from('\n\\.\n')
    bytes.writeUInt16LE(comment.length, bytes.length - 2)
    const file = path.join(folder, 'commented.xlsx')
    await writeFile(file, Buffer.concat([bytes, comment]))
    expect((await database.load(statisticalReview, file)).changes).toMatchObject({ added: 0, changed: 0, removed: 0 })
  })

  test('gives production and consumption, and the balance of a country that trade does not name', async () => {
    expect(
      await database.ask(
        `SELECT indicator, value, unit, status FROM country_indicator WHERE country_code = 'IRQ' AND year = 2018 ORDER BY 1`,
      ),
    ).toEqual([
      { indicator: 'GAS_CONSUMPTION', value: 17.049300895096966, unit: 'bcm', status: 'REPORTED' },
      { indicator: 'GAS_PRODUCTION', value: 12.990401509351676, unit: 'bcm', status: 'REPORTED' },
    ])
    expect(
      await database.ask(
        `SELECT exporter_code AS exporter, route, volume_bcm AS bcm, status, method, raw_value AS raw FROM gas_flow WHERE importer_code = 'IRQ' AND year = 2018`,
      ),
    ).toEqual([
      {
        exporter: 'WLD',
        route: 'NET',
        bcm: 4.05889938574529,
        status: 'DERIVED',
        method: 'consumption minus production',
        raw: '17.049300895096966 - 12.990401509351676',
      },
    ])
  })

  test('has no value for a mark', async () => {
    expect(
      await database.ask(
        `SELECT value, status FROM country_indicator WHERE country_code = 'VNM' AND indicator = 'GAS_PRODUCTION' ORDER BY year`,
      ),
    ).toEqual([
      { value: null, status: 'ZERO_OR_NOT_REPORTED' },
      { value: null, status: 'ZERO_OR_NOT_REPORTED' },
    ])
  })

  test('changes nothing when it is imported again', async () => {
    const before = await photograph(database.pool)
    expect((await database.load(statisticalReview, small)).changes).toMatchObject({ added: 0, changed: 0, removed: 0 })
    expect(await photograph(database.pool)).toEqual(before)
  })

  test('is refused where it is broken, with its sheet and cell, and nothing changes', async () => {
    const before = await photograph(database.pool)
    const letter = await write((sheets) => (sheets['Gas Production - Bcm']![7]![2] = '12.9o'), 'letter.xlsx')
    await expect(database.load(statisticalReview, letter)).rejects.toThrow(
      'letter.xlsx, sheet "Gas Production - Bcm", cell C8: "12.9o" is neither a number nor a mark',
    )
    const unknown = await write((sheets) => (sheets['Gas Production - Bcm']![7]![0] = 'Irak'), 'unknown.xlsx')
    await expect(database.load(statisticalReview, unknown)).rejects.toThrow(/sheet "Gas Production - Bcm".*"Irak"/)
    const cut = path.join(folder, 'cut.xlsx')
    const bytes = await readFile(small)
    await writeFile(cut, bytes.subarray(0, bytes.length / 2))
    await expect(database.load(statisticalReview, cut)).rejects.toThrow('cut.xlsx')
    const text = path.join(folder, 'text.csv')
    await writeFile(text, 'a,b\n1,2\n')
    await expect(database.load(statisticalReview, text)).rejects.toThrow('text.csv: is no workbook (xlsx)')
    const other = path.join(folder, 'other.xlsx')
    await copyFile(small, other)
    await expect(database.load(statisticalReview, [small, other])).rejects.toThrow('other.xlsx: is a whole edition')
    expect(await photograph(database.pool)).toEqual(before)
  })
})

describe('the editions of BP and the Energy Institute', () => {
  const EDITIONS = [
    { file: 'bp-stats-review-2019-all-data.xlsx', publisher: 'BP', releasedOn: '2019-06-11', iraq2018: 4.059 },
    { file: 'bp-stats-review-2022-all-data.xlsx', publisher: 'BP', releasedOn: '2022-06-28', iraq2018: 4.027 },
    { file: 'EI_Statistical_Review_2023.xlsx', publisher: 'Energy Institute', releasedOn: '2023-06-26', iraq2018: 4 },
  ]

  test('are imported as they are, each beside the others, and add up', { timeout: 120_000 }, async (context) => {
    const files = EDITIONS.map(({ file }) => needMaterial(`statistical-review/${file}`, context))
    const own = await openImportDatabase()
    try {
      for (const [index, { publisher, releasedOn, iraq2018 }] of EDITIONS.entries()) {
        const report = await own.load(statisticalReview, files[index]!)
        expect(report.edition).toMatchObject({ publisher, releasedOn, series: 'energy-review-gas' })
        expect(report.rejected).toBe(0)
        const { slug } = report.edition
        const [net] = await own.ask<{ bcm: number; exporter: string }>(
          `SELECT volume_bcm AS bcm, exporter_code AS exporter FROM gas_flow WHERE dataset_slug = $1 AND importer_code = 'IRQ' AND year = 2018`,
          [slug],
        )
        expect(net).toEqual({ bcm: expect.closeTo(iraq2018, 3) as number, exporter: 'WLD' })
        const sheets = await readGasSheets(files[index]!)
        for (const [table, indicator] of [
          ['production', 'GAS_PRODUCTION'],
          ['consumption', 'GAS_CONSUMPTION'],
        ] as const) {
          const kept = sheets[table].filter(({ areaName, year }) => resolveArea(REVIEW_AREAS, areaName, year) !== null)
          const [held] = await own.ask<{ rows: number; sum: number }>(
            `SELECT count(*)::int AS rows, sum(value) AS sum FROM country_indicator WHERE (dataset_slug, indicator) = ($1, $2)`,
            [slug, indicator],
          )
          expect(held!.rows).toBe(kept.length)
          expect(held!.sum).toBeCloseTo(
            kept.reduce((sum, { value }) => sum + (value ?? 0), 0),
            5,
          )
        }
        const again = await own.load(statisticalReview, files[index]!)
        expect(again.changes).toMatchObject({ added: 0, changed: 0, removed: 0 })
      }
      expect(await own.ask('SELECT slug FROM dataset ORDER BY released_on_lower')).toEqual(
        ['2019', '2022', '2023'].map((year) => ({ slug: `energy-review-gas-${year}` })),
      )
    } finally {
      await own.close()
    }
  })
})
