import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cowTrade } from '../../src/importers/correlates-of-war/cow-trade.format.js'
import { copyBroken, expectRefused, type Copy } from './broken-copies.js'
import { type ImportDatabase, openImportDatabase } from './import-database.js'
import { photograph, sumContents } from './tables.js'

const FIXTURE = path.resolve('src/importers/correlates-of-war/fixtures/dyadic-trade-3.0.csv')

let folder = ''
let database: ImportDatabase
let copies: Copy[] = []
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'comity-cow-'))
  database = await openImportDatabase()
  const area = { column: 'ccode2', unknown: '2A', nearest: '2' }
  copies = await copyBroken({ file: FIXTURE, row: 2, number: 'flow1', text: 'importer2', area }, folder)
})
afterAll(async () => {
  await database.close()
  await rm(folder, { recursive: true, force: true })
})

const flowsOf = (condition: string): Promise<object[]> =>
  database.ask(
    `SELECT reporter_code AS reporter, partner_code AS partner, flow, year, value_usd AS value, raw_value AS raw, status, partner_as_reported AS label
     FROM trade_flow WHERE dataset_slug = 'cow-trade-3-0' AND ${condition} ORDER BY year, reporter, partner`,
  )

describe('A few rows in the layout of Correlates of War', () => {
  test('give an edition with what its publisher says of it', async () => {
    const report = await database.load(cowTrade, FIXTURE)
    expect(report).toMatchObject({
      edition: { slug: 'cow-trade-3-0', releasedOn: '2012-07' },
      read: 10,
      changes: { added: 20, changed: 0, removed: 0, unchanged: 0 },
      years: [1910, 2009],
      withoutValue: { ZERO_OR_NOT_REPORTED: 4 },
    })
    expect(await database.ask(`SELECT * FROM dataset`)).toMatchObject([
      {
        slug: 'cow-trade-3-0',
        series: 'cow-trade',
        edition: '3.0',
        row_count: 20,
        is_pair_years: true,
        first_year: 1910,
        last_year: 2009,
      },
    ])
  })

  test('are imports of each side from the other, in US dollars', async () => {
    expect(await flowsOf('year = 1920')).toEqual([
      {
        reporter: 'CAN',
        partner: 'USA',
        flow: 'IMPORT',
        year: 1920,
        value: 735480000,
        raw: '735.48',
        status: 'REPORTED',
        label: 'United States of America',
      },
      {
        reporter: 'GBR',
        partner: 'USA',
        flow: 'IMPORT',
        year: 1920,
        value: null,
        raw: '0',
        status: 'ZERO_OR_NOT_REPORTED',
        label: 'United States of America',
      },
      {
        reporter: 'USA',
        partner: 'CAN',
        flow: 'IMPORT',
        year: 1920,
        value: 611860000,
        raw: '611.86',
        status: 'REPORTED',
        label: null,
      },
      {
        reporter: 'USA',
        partner: 'GBR',
        flow: 'IMPORT',
        year: 1920,
        value: 513850000,
        raw: '513.85',
        status: 'REPORTED',
        label: null,
      },
    ])
  })

  test('file former states under their own codes, and states of today by year', async () => {
    const pairs = (await flowsOf('year IN (1910, 1975, 1992)')) as Record<'reporter' | 'partner' | 'year', string>[]
    expect(pairs.map(({ reporter, partner, year }) => `${year} ${reporter} ${partner}`)).toEqual([
      '1910 SRB XAH',
      '1910 XAH SRB',
      '1975 DDR DEU',
      '1975 DEU DDR',
      '1975 SUN YUG',
      '1975 YUG SUN',
      '1992 RUS USA',
      '1992 USA RUS',
    ])
  })

  test('keep what the publisher calls a partner, with its commas', async () => {
    expect(await flowsOf("partner_code = 'KOR'")).toMatchObject([{ reporter: 'USA', label: 'Korea, South' }])
  })

  test('roll up by country on both sides, and by year', async () => {
    const rolled = (country: string, year: number): Promise<object[]> =>
      database.ask(
        `SELECT side, flow, world_usd, partners_usd, partners, missing FROM trade_country_year WHERE country_code = $1 AND year = $2 ORDER BY side`,
        [country, year],
      )
    expect(await rolled('USA', 1920)).toEqual([
      { side: 'REPORTER', flow: 'IMPORT', world_usd: null, partners_usd: 1125710000, partners: 2, missing: 0 },
      { side: 'PARTNER', flow: 'EXPORT', world_usd: null, partners_usd: 735480000, partners: 2, missing: 1 },
    ])
    expect(await rolled('IRQ', 1921)).toEqual([
      { side: 'REPORTER', flow: 'IMPORT', world_usd: null, partners_usd: null, partners: 1, missing: 1 },
      { side: 'PARTNER', flow: 'EXPORT', world_usd: null, partners_usd: null, partners: 1, missing: 1 },
    ])
    expect(await database.ask('SELECT * FROM trade_world_year WHERE year IN (1920, 1975) ORDER BY year')).toEqual([
      {
        flow: 'IMPORT',
        year: 1920,
        dataset_slug: 'cow-trade-3-0',
        value_usd: 1861190000,
        reporters: 3,
        pairs: 4,
        missing: 1,
      },
      {
        flow: 'IMPORT',
        year: 1975,
        dataset_slug: 'cow-trade-3-0',
        value_usd: 3055700001,
        reporters: 4,
        pairs: 4,
        missing: 1,
      },
    ])
    expect(await database.ask('SELECT FROM trade_pair_year')).toEqual([])
  })
})

describe('A copy of the file', () => {
  test('that is broken is refused with its place, and nothing is changed', async () => {
    const before = await photograph(database.pool)
    for (const copy of copies.filter(({ problem }) => problem !== undefined)) {
      await expectRefused(copy, database.load(cowTrade, copy.path))
      expect(await photograph(database.pool), copy.what).toEqual(before)
    }
  })

  test('that is only written otherwise gives the same observations', async () => {
    const before = await sumContents(database.pool)
    const written = copies.filter(({ problem }) => problem === undefined)
    expect(written.length).toBeGreaterThanOrEqual(4)
    for (const copy of written) {
      const { changes } = await database.load(cowTrade, copy.path)
      expect(changes, copy.what).toEqual({ added: 0, changed: 0, removed: 0, unchanged: 20 })
      expect(await sumContents(database.pool), copy.what).toEqual(before)
    }
  })
})
