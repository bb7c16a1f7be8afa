import { createReadStream } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { createGunzip, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { resolveArea } from '../../src/importers/area-codes.js'
import { COW_AREAS } from '../../src/importers/correlates-of-war/cow-areas.js'
import { cowTrade } from '../../src/importers/correlates-of-war/cow-trade.format.js'
import type { ImportReport } from '../../src/importers/report.js'
import { hasMaterial, materialPath } from '../support/material.js'
import { expectRefused } from './broken-copies.js'
import { type ImportDatabase, openImportDatabase } from './import-database.js'
import { photograph } from './tables.js'

const NAME = 'cow/dyadic-trade-3.0.csv.gz'
const FILE = materialPath(NAME)
const isThere = hasMaterial(NAME)
/** Rows of states whose trade of that year is under another number. */
const LEFT_OUT = new Set(['255 1990', '678 1990'])
/** A sum of cents, each rounded, beside a sum of doubles: far below a dollar in a million. */
const NEAR = 1e-9

interface Sum {
  usd: number
  rows: number
  zeros: number
}

/** What the file holds, read without the importer. */
interface Reading {
  rows: number
  observations: number
  zeros: number
  byYear: Map<number, Sum>
  bySide: Map<string, Sum>
  pairs: Map<string, number>
}

async function readFileAlone(): Promise<Reading> {
  const reading: Reading = {
    rows: 0,
    observations: 0,
    zeros: 0,
    byYear: new Map(),
    bySide: new Map(),
    pairs: new Map(),
  }
  const text = createReadStream(FILE).pipe(createGunzip())
  for await (const line of createInterface({ input: text })) {
    if (line.startsWith('"ccode1"')) continue
    // Numbers before the two names, which may hold commas, and after them.
    const found = /^([\d.]+),([\d.]+),(\d{4}),.*,([\d.e+-]+),([\d.e+-]+),[^,]*,[^,]*$/.exec(line)
    if (found === null) throw new Error(`Not understood: ${line}`)
    const [, one, two, year, flow1, flow2] = found
    reading.rows++
    if (LEFT_OUT.has(`${one} ${year}`) || LEFT_OUT.has(`${two} ${year}`)) continue
    for (const [importer, exporter, flow] of [
      [one!, two!, flow1!],
      [two!, one!, flow2!],
    ] as const) {
      reading.observations++
      const usd = Number(flow) * 1e6
      if (usd === 0) reading.zeros++
      addTo(reading.byYear, Number(year), usd)
      addTo(reading.bySide, `${resolveArea(COW_AREAS, importer, Number(year))} REPORTER ${year}`, usd)
      addTo(reading.bySide, `${resolveArea(COW_AREAS, exporter, Number(year))} PARTNER ${year}`, usd)
      reading.pairs.set(`${importer} ${exporter} ${year}`, usd)
    }
  }
  return reading
}

function addTo<Key>(sums: Map<Key, Sum>, key: Key, usd: number): void {
  const sum = sums.get(key) ?? { usd: 0, rows: 0, zeros: 0 }
  sum.usd += usd
  sum.rows++
  if (usd === 0) sum.zeros++
  sums.set(key, sum)
}

describe.skipIf(!isThere)(
  `The file of version 3.0${isThere ? '' : ` (skipped: ${FILE} is not here; COMITY_MATERIAL names the folder)`}`,
  () => {
    let folder = ''
    let database: ImportDatabase
    let reading: Reading
    let report: ImportReport
    beforeAll(async () => {
      folder = await mkdtemp(path.join(os.tmpdir(), 'comity-cow-'))
      database = await openImportDatabase()
      report = await database.load(cowTrade, FILE)
      reading = await readFileAlone()
    })
    afterAll(async () => {
      await database?.close()
      await rm(folder, { recursive: true, force: true })
    })

    test('gives two observations a row, but for the states that are filed under another number', async () => {
      expect(reading.rows).toBe(540_507)
      expect(report.read).toBe(reading.rows)
      expect(report.changes).toEqual({ added: reading.observations, changed: 0, removed: 0, unchanged: 0 })
      expect(await database.ask(`SELECT count(*)::int FROM trade_flow`)).toEqual([{ count: reading.observations }])
      expect(await database.ask(`SELECT row_count, first_year, last_year FROM dataset`)).toEqual([
        { row_count: reading.observations, first_year: 1870, last_year: 2009 },
      ])
    })

    test('has a zero for each that may mean nothing was reported, and no other row without a value', async () => {
      const zeros = await database.ask(
        `SELECT status, count(*)::int, bool_and(value_usd IS NULL) AS empty, min(raw_value) AS least, max(raw_value) AS most
       FROM trade_flow WHERE value_usd IS NULL OR status <> 'REPORTED' OR raw_value::float8 = 0 GROUP BY status`,
      )
      expect(zeros).toEqual([
        { status: 'ZERO_OR_NOT_REPORTED', count: reading.zeros, empty: true, least: '0', most: '0' },
      ])
      expect(report.withoutValue).toEqual({ ZERO_OR_NOT_REPORTED: reading.zeros })
    })

    test('sums by year to what an independent reading gives', async () => {
      const years = await database.ask<Sum & { year: number; missing: number; pairs: number }>(
        `SELECT year, value_usd AS usd, pairs, missing FROM trade_world_year ORDER BY year`,
      )
      expect(years).toHaveLength(reading.byYear.size)
      for (const { year, usd, pairs, missing } of years) {
        const expected = reading.byYear.get(year)!
        expect({ pairs, missing }, String(year)).toEqual({ pairs: expected.rows, missing: expected.zeros })
        expect(Math.abs(usd - expected.usd) / expected.usd, String(year)).toBeLessThan(NEAR)
      }
    })

    test('sums by country and year, on both sides, to what an independent reading gives', async () => {
      const rolled = await database.ask<Sum & { key: string; partners: number; missing: number; world: null }>(
        `SELECT country_code || ' ' || side || ' ' || year AS key, partners_usd AS usd, partners, missing, world_usd AS world FROM trade_country_year`,
      )
      expect(rolled).toHaveLength(reading.bySide.size)
      const wrong = rolled.filter(({ key, usd, partners, missing, world }) => {
        const expected = reading.bySide.get(key)
        if (expected?.rows !== partners || expected.zeros !== missing || world !== null) return true
        return expected.usd === 0 ? usd !== null : Math.abs(usd - expected.usd) > Math.max(1, expected.usd * NEAR)
      })
      expect(wrong).toEqual([])
    })

    test('tells pairs as they are published, with former states', async () => {
      const valueOf = async (reporter: string, partner: string, year: number): Promise<number | undefined> => {
        const rows = await database.ask<{ value: number }>(
          'SELECT value_usd AS value FROM trade_flow WHERE reporter_code = $1 AND partner_code = $2 AND year = $3',
          [reporter, partner, year],
        )
        return rows[0]?.value
      }
      expect(await valueOf('USA', 'CAN', 1920)).toBe(611_860_000)
      expect(await valueOf('CAN', 'USA', 1920)).toBe(735_480_000)
      for (const [reporter, partner, year, key] of [
        ['XAH', 'GBR', 1910, '300 200 1910'],
        ['SUN', 'USA', 1980, '365 2 1980'],
        ['RUS', 'USA', 1995, '365 2 1995'],
        ['YUG', 'ITA', 1980, '345 325 1980'],
        ['CSK', 'SUN', 1985, '315 365 1985'],
        ['DEU', 'FRA', 1980, '260 220 1980'],
        ['DDR', 'POL', 1985, '265 290 1985'],
      ] as const) {
        expect(reading.pairs.get(key), key).toBeGreaterThan(0)
        const value = await valueOf(reporter, partner, year)
        expect(Math.abs(value! - reading.pairs.get(key)!), key).toBeLessThan(0.01)
      }
    })

    test('imported again changes nothing', async () => {
      const before = await photograph(database.pool)
      const { changes } = await database.load(cowTrade, FILE)
      expect(changes).toEqual({ added: 0, changed: 0, removed: 0, unchanged: reading.observations })
      expect(await photograph(database.pool)).toEqual(before)
    })

    test.runIf(process.env.COMITY_LONG)(
      'is refused at the line that is broken, however deep in it that is',
      async () => {
        const before = await photograph(database.pool)
        const packed = await readFile(FILE)
        const whole = gunzipSync(packed)
        const lines = whole.toString('latin1').split('\n')
        const LINE = 300_001
        const broken = async (name: string, change: (line: string) => string): Promise<string> => {
          const file = path.join(folder, name)
          await writeFile(
            file,
            lines.map((line, index) => (index === LINE - 1 ? change(line) : line)).join('\n'),
            'latin1',
          )
          return file
        }
        const name = 'dyadic-trade-3.0.csv'
        const expectAt = async (
          change: (line: string) => string,
          problem: Parameters<typeof expectRefused>[0]['problem'],
        ) => expectRefused({ what: '', path: '', problem }, database.load(cowTrade, await broken(name, change)))
        const cut = path.join(folder, `${name}.gz`)
        await writeFile(cut, packed.subarray(0, packed.length / 2))
        await expectRefused(
          { what: '', path: cut, problem: { file: `${name}.gz`, message: /cut off/ } },
          database.load(cowTrade, cut),
        )
        await expectAt((line) => line.replace(/^\d+/, '2O'), {
          file: name,
          line: LINE,
          column: 'ccode1',
          value: '2O',
          message: /nearest/,
        })
        await expectAt((line) => line.replace(/"/, '"\u00e9'), { file: name, line: LINE, message: /is not UTF-8/ })
        await expectAt((line) => line.replace(/",/, ','), {
          file: name,
          line: LINE,
          message: /quotation mark that is not closed/,
        })
        expect(await photograph(database.pool)).toEqual(before)
      },
    )
  },
)
