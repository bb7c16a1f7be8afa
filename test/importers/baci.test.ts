import { Decimal } from 'decimal.js'
import { parse } from 'csv-parse/sync'
import { iso31661 } from 'iso-3166'
import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { baci } from '../../src/importers/baci/baci.format.js'
import { copyBroken, expectRefused } from './broken-copies.js'
import { type ImportDatabase, openImportDatabase } from './import-database.js'
import { needMaterial } from '../support/material.js'
import { fixture } from './publisher-files.js'
import { photograph } from './tables.js'

const FIRST = fixture('baci', 'BACI_HS17_Y2019_V202301.csv')
const SECOND = fixture('baci', 'BACI_HS17_Y2020_V202301.csv')

let folder = ''
let database: ImportDatabase
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'comity-baci-'))
  database = await openImportDatabase()
})
afterAll(async () => {
  await database.close()
  await rm(folder, { recursive: true, force: true })
})

async function copyAs(name: string, file = FIRST): Promise<string> {
  await copyFile(file, path.join(folder, name))
  return path.join(folder, name)
}

describe('a file of BACI', () => {
  test('tells by its name which revision and version it is', async () => {
    const report = await database.load(baci, FIRST)
    expect(report.edition).toMatchObject({
      slug: 'baci-hs17-202301',
      series: 'baci-hs17',
      edition: '202301',
      releasedOn: '2023-01',
    })
    expect(report.changes).toEqual({ added: 4, changed: 0, removed: 0, unchanged: 0 })
    const [dataset] = await database.ask(
      `SELECT publisher, reconciled, released_on_upper::text AS released, coverage FROM dataset WHERE slug = 'baci-hs17-202301'`,
    )
    expect(dataset).toMatchObject({ publisher: 'CEPII', reconciled: true, released: '2023-01-31' })
  })

  test('gives exports of i to j in USD and kilograms, by codes of six digits', async () => {
    const flows = await database.ask(
      `SELECT reporter_code AS reporter, partner_code AS partner, flow, commodity_code AS code, classification, value_usd AS value,
        raw_value AS raw, net_weight_kg AS weight, valuation, status FROM trade_flow WHERE year = 2019 ORDER BY value_usd`,
    )
    const common = { flow: 'EXPORT', classification: 'HS2017', valuation: 'FOB', status: 'REPORTED' }
    expect(flows).toEqual([
      { ...common, reporter: 'IRN', partner: 'IRQ', code: '010121', value: 12_500, raw: '12.5', weight: 4250 },
      { ...common, reporter: 'USA', partner: 'IRQ', code: '100199', value: 41_007, raw: '41.007', weight: 180_000 },
      {
        ...common,
        reporter: 'IRN',
        partner: 'IRQ',
        code: '271121',
        value: 2_345_678_901,
        raw: '2345678.901',
        weight: 7_500_000_123,
      },
      {
        ...common,
        reporter: 'IRQ',
        partner: 'USA',
        code: '270900',
        value: 6_543_210_120,
        raw: '6543210.12',
        weight: null,
      },
    ])
    const [commodity] = await database.ask(
      `SELECT level, parent_code AS parent FROM commodity WHERE (classification, code) = ('HS2017', '010121')`,
    )
    expect(commodity).toEqual({ level: 6, parent: '0101' })
  })

  test('of another year joins the version, and a second import changes nothing', async () => {
    expect((await database.load(baci, SECOND)).changes).toMatchObject({ added: 3, removed: 0 })
    const before = await photograph(database.pool)
    expect((await database.load(baci, [FIRST, SECOND])).changes).toEqual({
      added: 0,
      changed: 0,
      removed: 0,
      unchanged: 7,
    })
    expect(await photograph(database.pool)).toEqual(before)
    const [{ areas }] = (await database.ask(
      `SELECT string_agg(partner_code, ',') AS areas FROM trade_flow WHERE reporter_code = 'AFG'`,
    )) as [{ areas: string }]
    expect(areas).toBe('TWN')
  })

  test('with a few exporters leaves totals unknown, and says so', async () => {
    const totals = await database.ask<{ basis: string; status: string; value_usd: number | null }>(
      'SELECT DISTINCT basis, status, value_usd FROM trade_pair_year',
    )
    expect(totals).toEqual([{ basis: 'PART', status: 'PARTIAL_COVERAGE', value_usd: null }])
    const [{ coverage }] = (await database.ask('SELECT coverage FROM dataset')) as [{ coverage: string }]
    expect(coverage).toContain('AFG, IRN, IRQ, USA')
  })

  test('with a hundred exporters and thousands of commodities has the sum of all commodities for total', async () => {
    const codes = iso31661.slice(10, 110).map(({ numeric }) => numeric)
    const lines = codes.flatMap((code, n) =>
      Array.from(
        { length: 40 },
        (_, k) => `2018,${code},842,${String(100_000 + 40 * n + k)},${k === 0 ? 1.5 : 0.25},NA`,
      ),
    )
    const file = path.join(folder, 'BACI_HS12_Y2018_V202401b.csv')
    await writeFile(file, `t,i,j,k,v,q\n${lines.join('\n')}\n`)
    const { edition } = await database.load(baci, file)
    expect(edition).toMatchObject({ slug: 'baci-hs12-202401b', releasedOn: '2024-01' })
    expect(
      await database.ask(
        `SELECT value_usd, basis, status FROM trade_pair_year WHERE dataset_slug = $1 AND reporter_code = 'IRN'`,
        [edition.slug],
      ),
    ).toEqual([{ value_usd: 11_250, basis: 'SUM_OF_COMMODITIES', status: 'DERIVED' }])
    expect(
      await database.ask(
        `SELECT flow, partners_usd AS usd, partners FROM trade_country_year WHERE dataset_slug = $1 AND country_code = 'USA'`,
        [edition.slug],
      ),
    ).toEqual([{ flow: 'IMPORT', usd: 1_125_000, partners: 100 }])
  })

  test.each([
    ['BACI_HS92_Y2019_V202201.csv', 'baci-hs92-202201', 'HS1992', '2022-02-24'],
    ['BACI_HS22_Y2019_V202501.csv.gz.csv', 'baci-hs22-202501', 'HS2022', '2025-01'],
  ])('named %s is %s', async (name, slug, classification, releasedOn) => {
    const report = await database.load(baci, await copyAs(name))
    expect(report.edition).toMatchObject({ slug, releasedOn })
    expect(
      await database.ask('SELECT DISTINCT classification FROM trade_flow WHERE dataset_slug = $1', [slug]),
    ).toEqual([{ classification }])
  })

  test('whose name tells no revision is refused, and one without a version needs --edition', async () => {
    await expect(database.load(baci, await copyAs('baci.csv'))).rejects.toThrow(
      'baci.csv: has a name that does not tell what its columns mean: name it as the publisher does, with one of HS92, HS96, HS02, HS07, HS12, HS17, HS22 in it',
    )
    const file = await copyAs('HS17-2019.csv')
    await expect(database.load(baci, file)).rejects.toThrow('name it with --edition')
    expect((await database.load(baci, file, { edition: '202301' })).changes).toMatchObject({ unchanged: 4 })
  })

  test('is not imported together with one of another revision or version', async () => {
    for (const name of ['BACI_HS12_Y2019_V202301.csv', 'BACI_HS17_Y2019_V202401.csv']) {
      await expect(database.load(baci, [FIRST, await copyAs(name)])).rejects.toThrow(
        `${name}: is of another revision or version than BACI_HS17_Y2019_V202301.csv`,
      )
    }
  })

  test('that is broken is refused, and nothing changes', async () => {
    const before = await photograph(database.pool)
    const broken = await copyBroken(
      { file: FIRST, row: 2, number: 'v', text: 'q', area: { column: 'j', unknown: '3640', nearest: '340' } },
      folder,
    )
    for (const copy of broken.filter(({ problem }) => problem !== undefined)) {
      await expectRefused(copy, database.load(baci, copy.path))
    }
    const file = await copyAs('BACI_HS17_Y2019_V202301.csv')
    await writeFile(file, (await readFile(FIRST, 'utf8')).replace('271121', 'gas'))
    await expect(database.load(baci, file)).rejects.toThrow(
      'BACI_HS17_Y2019_V202301.csv:3, column "k": "gas" is no code of six digits of the Harmonized System',
    )
    expect(await photograph(database.pool)).toEqual(before)
  })
})

test(
  "the publisher's slice of two exporters is imported as it is, and adds up",
  { timeout: 120_000 },
  async (context) => {
    const file = needMaterial('baci/BACI_HS17_Y2020_V202301-slice.csv.gz', context)
    const own = await openImportDatabase()
    try {
      const rows = parse<Record<'i' | 'j' | 'k' | 'v' | 'q', string>>(gunzipSync(await readFile(file)), {
        columns: true,
      })
      const report = await own.load(baci, file)
      expect(report).toMatchObject({
        read: rows.length,
        rejected: 0,
        leftOut: {},
        changes: { added: rows.length },
        edition: { slug: 'baci-hs17-202301' },
      })
      const sum = (column: 'v' | 'q'): string =>
        rows
          .reduce(
            (total, row) => (row[column].trim() === 'NA' ? total : total.plus(row[column].trim())),
            new Decimal(0),
          )
          .times(1000)
          .toFixed()
      const [held] = await own.ask(
        `SELECT trim_scale(sum(value_usd::numeric))::text AS usd, trim_scale(sum(net_weight_kg::numeric))::text AS kg, count(*) FILTER (WHERE net_weight_kg IS NULL)::int AS weightless,
        count(DISTINCT commodity_code)::int AS codes, min(length(commodity_code)) AS shortest, string_agg(DISTINCT reporter_code, ',') AS reporters FROM trade_flow`,
      )
      expect(held).toEqual({
        usd: sum('v'),
        kg: sum('q'),
        weightless: rows.filter(({ q }) => q.trim() === 'NA').length,
        codes: new Set(rows.map(({ k }) => k)).size,
        shortest: 6,
        reporters: 'AFG,ZAF',
      })
      const before = await photograph(own.pool)
      expect((await own.load(baci, file)).changes).toEqual({ added: 0, changed: 0, removed: 0, unchanged: rows.length })
      expect(await photograph(own.pool)).toEqual(before)
    } finally {
      await own.close()
    }
  },
)
