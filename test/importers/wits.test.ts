import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { wits } from '../../src/importers/wits/wits.format.js'
import { copyBroken, expectRefused, LATIN1 } from './broken-copies.js'
import { type ImportDatabase, openImportDatabase } from './import-database.js'
import { fixture } from './publisher-files.js'
import { photograph } from './tables.js'

// The publisher's files are not at hand: these follow the columns that it documents and that its users read.
const BULK = fixture('wits', 'wits-trade.csv')
const BULK_VALUE = fixture('wits', 'wits-trade-value.csv')
const QUERY = fixture('wits', 'wits-query.csv')

let folder = ''
let database: ImportDatabase
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'comity-wits-'))
  database = await openImportDatabase()
})
afterAll(async () => {
  await database.close()
  await rm(folder, { recursive: true, force: true })
})

async function writeChanged(from: string, to: string): Promise<string> {
  const file = path.join(folder, 'changed.csv')
  const text = await readFile(BULK, 'utf8')
  expect(text).toContain(from)
  await writeFile(file, text.replace(from, to))
  return file
}

const FLOWS = `SELECT reporter_code || ' ' || partner_code || ' ' || flow || ' ' || year || ' ' || classification || ' ' || commodity_code AS flow,
  value_usd AS value, raw_value AS raw, status, valuation, net_weight_kg AS weight, partner_as_reported AS label FROM trade_flow
  WHERE dataset_slug = $1 ORDER BY 1`

describe('a bulk file of WITS', () => {
  test('gives gross flows in USD, and leaves out net ones beside them and groups', async () => {
    const report = await database.load(wits, BULK)
    expect(report.edition.slug).toBe('wits-current')
    expect(report.leftOut).toEqual({
      'imports without re-imports (5), beside gross imports': 1,
      'exports without re-exports (6), beside gross exports': 1,
      'PartnerISO3 is an area that is no country': 1,
    })
    const common = { status: 'REPORTED', valuation: 'CIF', weight: null, label: null }
    const iran = 'Iran, Islamic Rep.'
    expect(await database.ask(FLOWS, ['wits-current'])).toEqual([
      { ...common, flow: 'IRN IRQ EXPORT 1985 SITC2 TOTAL', value: 0, raw: '0', valuation: 'FOB' },
      { ...common, flow: 'IRN IRQ EXPORT 2019 HS2017 TOTAL', value: 8_992_000_000, raw: '8992000', valuation: 'FOB' },
      { ...common, flow: 'IRN IRQ REEXPORT 2019 HS2017 TOTAL', value: 2_000_000, raw: '2000', valuation: 'FOB' },
      { ...common, flow: 'IRQ IRN IMPORT 2019 HS2017 010121', value: 12_500, raw: '12.5', weight: 15_000, label: iran },
      {
        ...common,
        flow: 'IRQ IRN IMPORT 2019 HS2017 2711',
        value: 2_000_000_001,
        raw: '2000000.001',
        weight: 6.5e9,
        label: iran,
      },
      { ...common, flow: 'IRQ IRN IMPORT 2019 HS2017 TOTAL', value: 8_000_123_456, raw: '8000123.456', label: iran },
      {
        ...common,
        flow: 'IRQ TWN IMPORT 2019 HS2017 TOTAL',
        value: null,
        raw: null,
        status: 'MISSING',
        label: 'Other Asia, nes',
      },
      { ...common, flow: 'IRQ WLD IMPORT 2019 HS2017 TOTAL', value: 45_736_122_500, raw: '45736122.5' },
    ])
    expect(
      await database.ask(
        `SELECT description, level, parent_code FROM commodity WHERE classification = 'HS2017' AND code IN ('TOTAL', '2711') ORDER BY 1`,
      ),
    ).toEqual([
      { description: 'All commodities', level: 0, parent_code: null },
      { description: 'Petroleum gases and other gaseous hydrocarbons', level: 4, parent_code: '27' },
    ])
  })

  test("has the publisher's own totals", async () => {
    expect(
      await database.ask(
        `SELECT world_usd, partners_usd, partners, missing FROM trade_country_year WHERE country_code = 'IRQ' AND side = 'REPORTER' AND year = 2019`,
      ),
    ).toEqual([{ world_usd: 45_736_122_500, partners_usd: 8_000_123_456, partners: 2, missing: 1 }])
    expect(
      await database.ask(
        `SELECT value_usd, basis FROM trade_pair_year WHERE reporter_code = 'IRQ' AND partner_code = 'IRN'`,
      ),
    ).toEqual([{ value_usd: 8_000_123_456, basis: 'TOTAL_ROW' }])
  })

  test('changes nothing when it is imported again', async () => {
    const before = await photograph(database.pool)
    expect((await database.load(wits, BULK)).changes).toEqual({ added: 0, changed: 0, removed: 0, unchanged: 8 })
    expect(await photograph(database.pool)).toEqual(before)
  })

  test('gives net flows where it has no gross ones', async () => {
    const report = await database.load(wits, BULK_VALUE, { edition: 'net' })
    expect(report.leftOut).toEqual({})
    const flows = await database.ask<{ flow: string; value: number }>(FLOWS, ['wits-net'])
    expect(flows.map(({ flow, value }) => [flow, value])).toEqual([
      ['USA IRQ EXPORT 2018 HS2012 TOTAL', 1_313_000_500],
      ['USA IRQ IMPORT 2018 HS2012 TOTAL', 11_900_000_000],
    ])
  })

  test('may have the columns of a query', async () => {
    await database.load(wits, QUERY, { edition: 'query' })
    expect(await database.ask(FLOWS, ['wits-query'])).toMatchObject([{ value: 1_313_000_500, raw: '1313000.5' }])
  })

  test.each([
    [
      'a flow whose name and code disagree',
      'Re-Export,3',
      'Re-Export,4',
      ':10, column "TradeFlowCode": "4" is another flow than the name beside it: 1 is Gross Imp.',
    ],
    ['a flow that is unknown', 'Re-Export,3', 'Transit,3', ':10, column "TradeFlowName": "Transit" is not known here'],
    [
      'a nomenclature that trade is not recorded in',
      'S2,IRN',
      'I3,IRN',
      ':12, column "Nomenclature": "I3" is not known here',
    ],
    [
      'a code that is none of the Harmonized System',
      'IRQ,2711,',
      'IRQ,2711A,',
      ':4, column "ProductCode": "2711A" is no code of the Harmonized System',
    ],
    ['a value below zero', ',2000000.001,', ',-1,', ':4, column "TradeValueK": "-1" is less than 0'],
  ])('with %s is refused', async (_, from, to, message) => {
    await expect(database.load(wits, await writeChanged(from, to))).rejects.toThrow(`changed.csv${message}`)
  })

  test('that is broken is refused, and nothing changes', async () => {
    const before = await photograph(database.pool)
    const broken = await copyBroken(
      {
        file: BULK,
        row: 3,
        number: 'TradeValueK',
        text: 'ProductDescription',
        area: { column: 'PartnerISO3', unknown: 'IRNN', nearest: 'IRN' },
      },
      folder,
    )
    for (const copy of broken.filter(({ problem, what }) => problem !== undefined && what !== LATIN1)) {
      await expectRefused(copy, database.load(wits, copy.path))
    }
    expect(await photograph(database.pool)).toEqual(before)
  })
})
