import { parse } from 'csv-parse/sync'
import { Decimal } from 'decimal.js'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { WORLD_BANK_AREAS } from '../../src/importers/world-bank/world-bank-areas.js'
import { worldBankGdp, worldBankPopulation } from '../../src/importers/world-bank/world-bank.format.js'
import { copyBroken, expectRefused } from './broken-copies.js'
import { type ImportDatabase, openImportDatabase } from './import-database.js'
import { needMaterial } from '../support/material.js'
import { fixture } from './publisher-files.js'
import { photograph } from './tables.js'

const GDP = fixture('world-bank', 'gdp.csv')
const POPULATION = fixture('world-bank', 'population.csv')

let folder = ''
let database: ImportDatabase
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'comity-world-bank-'))
  database = await openImportDatabase()
})
afterAll(async () => {
  await database.close()
  await rm(folder, { recursive: true, force: true })
})

async function writeChanged(from: string, to: string, file = GDP): Promise<string> {
  const changed = path.join(folder, 'changed.csv')
  const text = await readFile(file, 'utf8')
  expect(text).toContain(from)
  await writeFile(changed, text.replace(from, to))
  return changed
}

describe('a table of the World Bank', () => {
  test('of GDP is named after its last year, and leaves groups of countries out', async () => {
    const report = await database.load(worldBankGdp, GDP)
    expect(report).toMatchObject({
      edition: { slug: 'world-bank-gdp-to-2018', series: 'world-bank-gdp', edition: 'to 2018', releasedOn: undefined },
      leftOut: { 'Country Code is an area that is no country': 1 },
      changes: { added: 6 },
      years: [2017, 2018],
    })
    expect(
      await database.ask(
        `SELECT country_code, indicator, value, unit, status FROM country_indicator WHERE year = 2018 ORDER BY 1`,
      ),
    ).toEqual(
      [
        ['IRN', 331_800_000_000.25],
        ['IRQ', 227_367_000_000],
        ['USA', 20_656_500_000_000],
        ['WLD', 86_900_000_000_000],
        ['XKX', 7_878_000_000],
      ].map(([country_code, value]) => ({ country_code, indicator: 'GDP', value, unit: 'USD', status: 'REPORTED' })),
    )
  })

  test('of population counts persons', async () => {
    expect((await database.load(worldBankPopulation, POPULATION)).edition.slug).toBe('world-bank-population-to-2018')
    expect(
      await database.ask(
        `SELECT country_code, value, unit FROM country_indicator WHERE indicator = 'POPULATION' ORDER BY 2`,
      ),
    ).toEqual([
      { country_code: 'XCI', value: 166_000, unit: 'persons' },
      { country_code: 'IRQ', value: 40_600_000, unit: 'persons' },
      { country_code: 'IRN', value: 85_000_000, unit: 'persons' },
      { country_code: 'WLD', value: 7_660_000_000, unit: 'persons' },
    ])
  })

  test('changes nothing when it is imported again, packed or not', async () => {
    const before = await photograph(database.pool)
    expect((await database.load(worldBankGdp, GDP)).changes).toMatchObject({ added: 0, changed: 0, removed: 0 })
    const packed = path.join(folder, 'gdp.csv.gz')
    await writeFile(packed, gzipSync(await readFile(GDP)))
    expect((await database.load(worldBankGdp, packed)).changes).toMatchObject({ added: 0, changed: 0, removed: 0 })
    expect(await photograph(database.pool)).toEqual(before)
  })

  test('takes the place of what its edition had', async () => {
    const file = await writeChanged('Kosovo,XKX,2018,7878000000\n', '')
    expect((await database.load(worldBankGdp, file)).changes).toEqual({
      added: 0,
      changed: 0,
      removed: 1,
      unchanged: 5,
    })
    expect((await database.load(worldBankGdp, GDP)).changes).toMatchObject({ added: 1, removed: 0 })
  })

  test('is a later edition where it has a later year or a name says so', async () => {
    const file = await writeChanged('USA,2018', 'USA,2019')
    const { edition, before } = await database.load(worldBankGdp, file)
    expect(edition.slug).toBe('world-bank-gdp-to-2019')
    expect(before).toEqual({ edition: 'to 2018', same: 5, revised: 0, added: 1, gone: 1 })
    const named = await database.load(worldBankGdp, GDP, { edition: '2019-07', releasedOn: '2019-07-10' })
    expect(named.edition).toMatchObject({ slug: 'world-bank-gdp-2019-07', releasedOn: '2019-07-10' })
  })

  test('of the other kind is refused by its row for the world', async () => {
    await expect(database.load(worldBankGdp, POPULATION)).rejects.toThrow(
      'population.csv: counts people, by its row for the world: import it as world-bank-population',
    )
    await expect(database.load(worldBankPopulation, GDP)).rejects.toThrow(
      'gdp.csv: counts dollars, by its row for the world: import it as world-bank-gdp',
    )
  })

  test.each(['0', '-3.5', ''])('with a GDP of "%s" is refused', async (value) => {
    await expect(
      database.load(worldBankGdp, await writeChanged('IRQ,2018,227367000000', `IRQ,2018,${value}`)),
    ).rejects.toThrow(/changed\.csv:4, column "Value": (is empty|".*" is less than 1)/)
  })

  test('that is broken is refused, and nothing changes', async () => {
    const before = await photograph(database.pool)
    const broken = await copyBroken(
      {
        file: GDP,
        row: 3,
        number: 'Value',
        text: 'Country Name',
        area: { column: 'Country Code', unknown: 'IRQQ', nearest: 'IRQ' },
      },
      folder,
    )
    for (const copy of broken.filter(({ problem }) => problem !== undefined)) {
      await expectRefused(copy, database.load(worldBankGdp, copy.path))
    }
    expect(await photograph(database.pool)).toEqual(before)
  })
})

describe('as DataHub offers it', () => {
  for (const [name, format, edition] of [
    ['gdp.csv', worldBankGdp, 'to 2023'],
    ['population.csv', worldBankPopulation, 'to 2024'],
  ] as const) {
    test(`${name} is imported as it is, and adds up`, async (context) => {
      const file = needMaterial(`economy/${name}`, context)
      const rows = parse<Record<'Country Code' | 'Year' | 'Value', string>>(await readFile(file), { columns: true })
      const kept = rows.filter((row) => WORLD_BANK_AREAS[row['Country Code']] !== null)
      expect(kept.length).toBeGreaterThan(11_000)
      const own = await openImportDatabase()
      try {
        const report = await own.load(format, file)
        expect(report).toMatchObject({
          edition: { edition },
          read: rows.length,
          rejected: 0,
          leftOut: { 'Country Code is an area that is no country': rows.length - kept.length },
          changes: { added: kept.length },
        })
        const Exact = Decimal.clone({ precision: 60 })
        const sum = kept.reduce((total, { Value }) => total.plus(Number(Value)), new Exact(0))
        const [held] = await own.ask(
          `SELECT trim_scale(sum(value::text::numeric))::text AS sum, count(DISTINCT country_code)::int AS areas FROM country_indicator`,
        )
        expect(held).toEqual({ sum: sum.toFixed(), areas: new Set(kept.map((row) => row['Country Code'])).size })
        const before = await photograph(own.pool)
        expect((await own.load(format, file)).changes).toMatchObject({
          added: 0,
          changed: 0,
          removed: 0,
          unchanged: kept.length,
        })
        expect(await photograph(own.pool)).toEqual(before)
      } finally {
        await own.close()
      }
    })
  }
})
