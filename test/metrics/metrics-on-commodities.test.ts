import { sql } from 'kysely'
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Column, Format } from '../../src/importers/format.js'
import { openImportDatabase } from '../importers/import-database.js'
import { tinyParts, type TinyRow, writeRows } from '../importers/tiny-formats.js'
import { startService, type TestService } from '../support/service.js'
import type { MetricAnswer } from './asked-metrics.js'

/** Adds the group of areas not elsewhere specified, and exports FOB, imports CIF, as customs count them. */
const priced: Format = {
  ...tinyParts,
  name: 'tiny-priced',
  layouts: tinyParts.layouts.map((layout) => ({
    ...layout,
    columns: Object.fromEntries(
      Object.entries(layout.columns).map(([name, column]): [string, Column] => [
        name,
        column.is === 'AREA' ? { ...column, codes: { ...column.codes, XAN: 'XAN' } } : column,
      ]),
    ),
    tradeFlows: (cells) =>
      layout.tradeFlows!(cells).map((flow) => ({
        ...flow,
        valuation: sql`CASE ${flow.flow} WHEN 'IMPORT' THEN 'CIF' ELSE 'FOB' END`,
      })),
  })),
}

/** Of 2019: reporter, partner, X or M, commodity, dollars. */
const FLOWS: readonly (readonly [string, string, 'X' | 'M', string, number])[] = [
  ['IRN', 'IRQ', 'X', 'TOTAL', 372],
  ['IRN', 'IRQ', 'X', '27', 319],
  ['IRN', 'IRQ', 'X', '10', 43],
  ['IRN', 'IRQ', 'X', '84', 10],
  ['IRN', 'IRQ', 'M', 'TOTAL', 595],
  ['IRN', 'IRQ', 'M', '27', 354],
  ['IRN', 'IRQ', 'M', '10', 141],
  ['IRN', 'IRQ', 'M', '84', 100],
  ['IRN', 'TUR', 'X', 'TOTAL', 73],
  ['IRN', 'TUR', 'X', '27', 60],
  ['IRN', 'TUR', 'X', '10', 8], // one way only
  ['IRN', 'TUR', 'X', '84', 5],
  ['IRN', 'TUR', 'M', 'TOTAL', 65],
  ['IRN', 'TUR', 'M', '27', 20],
  ['IRN', 'TUR', 'M', '84', 45],
  ['IRN', 'CHN', 'X', 'TOTAL', 236],
  ['CHN', 'IRN', 'M', 'TOTAL', 557],
  ['IRN', 'USA', 'X', '27', 30], // of all goods nothing is known
  ['IRN', 'XAN', 'X', 'TOTAL', 100],
  ['IRN', 'XAN', 'M', 'TOTAL', 40],
  ['IRN', 'XAN', 'M', '27', 26],
  ['IRN', 'WLD', 'X', 'TOTAL', 1000],
  ['IRN', 'WLD', 'X', '27', 600],
  ['IRN', 'WLD', 'M', '10', 200],
  ['CHN', 'WLD', 'X', 'TOTAL', 4000],
  ['CHN', 'WLD', 'X', '27', 200],
  ['IRQ', 'IRN', 'X', 'TOTAL', 550], // and no row for the World
  ['IRQ', 'IRN', 'X', '27', 350],
  ['IRQ', 'TUR', 'X', 'TOTAL', 50],
  ['IRQ', 'TUR', 'X', '27', 50],
]

let folder = ''
let service: TestService
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'comity-metrics-'))
  const database = await openImportDatabase('metrics')
  const rows = FLOWS.map(([reporter, partner, flow, commodity, value]): TinyRow => {
    return ['2019', reporter, partner, flow, commodity, String(value), partner]
  })
  await database.load(priced, await writeRows(folder, 'flows.csv', rows))
  await database.close()
  service = await startService({ databaseUrl: database.url })
})
afterAll(async () => {
  await service?.stop()
  await rm(folder, { recursive: true, force: true })
})

const ANSWER = 'value status reason inputs { label value year status } warnings { code message }'

async function askRelation(country: string, partner: string, field: string): Promise<MetricAnswer> {
  const { relation } = await service.data<{ relation: { metrics: { of: MetricAnswer } } }>(
    `query ($country: CountryCode!, $partner: CountryCode!) {
       relation: bilateral(country: $country, partner: $partner) { metrics(year: 2019) { of: ${field} { ${ANSWER} } } }
     }`,
    { country, partner },
  )
  return relation.metrics.of
}

async function askCountry(code: string, field: string): Promise<MetricAnswer> {
  const { country } = await service.data<{ country: { metrics: { of: MetricAnswer } } }>(
    `query ($code: CountryCode!) { country(code: $code) { metrics(year: 2019) { of: ${field} { ${ANSWER} } } } }`,
    { code },
  )
  return country.metrics.of
}

const codesOf = ({ warnings = [] }: MetricAnswer): string[] => warnings.map(({ code }) => code)

/** Three reporters are not the world: the edition says so itself, unless it is told to be whole. */
async function takeForWhole(isWhole: boolean): Promise<void> {
  await service.pool.query('UPDATE dataset SET coverage = CASE WHEN NOT $1 THEN $2 END', [isWhole, 'A part'])
}

describe('commodities', () => {
  test('319, 43 and 10 against 354, 141 and 100 overlap by 0.7694', async () => {
    // 1 - (35 + 98 + 90) / (372 + 595); all of one sign, so it is the same of all goods as one
    const ofChapters = await askRelation('IRN', 'IRQ', 'grubelLloyd(level: 2)')
    expect(ofChapters.value).toBeCloseTo(1 - 223 / 967, 12)
    expect(ofChapters.value?.toFixed(4)).toBe('0.7694')
    expect((await askRelation('IRN', 'IRQ', 'grubelLloyd')).value).toBeCloseTo(1 - 223 / 967, 12)
  })

  test('traded both ways in different ones overlap less than all goods as one', async () => {
    // 27: |60 - 20|, 10: |8 - 0|, 84: |5 - 45|, of 73 + 65
    expect((await askRelation('IRN', 'TUR', 'grubelLloyd(level: 2)')).value).toBeCloseTo(1 - 88 / 138, 12)
    expect((await askRelation('IRN', 'TUR', 'grubelLloyd')).value).toBeCloseTo(1 - 8 / 138, 12)
  })

  test('the dependency on a supplier is of the row for the World where there is one', async () => {
    const grain = await askRelation('IRN', 'IRQ', 'importDependency(commodity: "10")')
    expect(grain.value).toBeCloseTo(141 / 200, 12)
    expect(codesOf(grain)).not.toContain('AGGREGATE_MISSING')
  })

  test('and of the sum of partners where there is none, without the areas that are no country', async () => {
    const fuel = await askRelation('IRN', 'IRQ', 'importDependency(commodity: "27")')
    expect(fuel.value).toBeCloseTo(354 / (354 + 20), 12)
    expect(codesOf(fuel)).toContain('AGGREGATE_MISSING')
  })

  test('the advantage in one is its share in exports by its share in those of the world', async () => {
    // Fuel: 600 of 1000, in the world 600 + 200 + (350 + 50) of 1000 + 4000 + (550 + 50)
    const ofFew = await askCountry('IRN', 'revealedComparativeAdvantage(commodity: "27")')
    expect(ofFew).toMatchObject({ value: null, status: 'MISSING_INPUT' })
    expect(ofFew.reason).toContain("a part only of the world's trade")
    await takeForWhole(true)
    const advantage = await askCountry('IRN', 'revealedComparativeAdvantage(commodity: "27")')
    expect(advantage.value).toBeCloseTo(600 / 1000 / (1200 / 5600), 12)
    // No zero is published, and the flow to the United States is part of the row for the World.
    expect(codesOf(advantage)).not.toContain('STRUCTURAL_ZEROS')
    expect((await askCountry('CHN', 'revealedComparativeAdvantage(commodity: "27")')).value).toBeCloseTo(
      200 / 4000 / (1200 / 5600),
      12,
    )
    await takeForWhole(false)
  })

  test('alone they are no total', async () => {
    const balance = await askRelation('IRN', 'USA', 'balance')
    expect(balance).toMatchObject({ value: null, status: 'MISSING_INPUT' })
    expect(balance.inputs!.map(({ value, status }) => [value, status])).toEqual([
      [null, 'PARTIAL_COVERAGE'],
      [null, 'PARTIAL_COVERAGE'],
    ])
  })
})

describe('two records of one flow', () => {
  test('236 against 557 are apart by 0.4048, once 557 is divided by 1.06 by 0.3801', async () => {
    const asIs = await askRelation('IRN', 'CHN', 'mirrorAsymmetry')
    expect(asIs.value).toBeCloseTo((557 - 236) / (557 + 236), 12)
    expect(asIs.value?.toFixed(4)).toBe('0.4048')
    const divided = await askRelation('IRN', 'CHN', 'mirrorAsymmetry(cifFactor: 1.06)')
    expect(divided.value).toBeCloseTo((557 / 1.06 - 236) / (557 / 1.06 + 236), 12)
    expect(divided.value?.toFixed(4)).toBe('0.3801')
  })

  test('FOB and CIF are told apart, unless a factor is given', async () => {
    expect(codesOf(await askRelation('IRN', 'CHN', 'mirrorAsymmetry'))).toContain('MIXED_VALUATION')
    expect(codesOf(await askRelation('IRN', 'CHN', 'mirrorAsymmetry(cifFactor: 1.06)'))).not.toContain(
      'MIXED_VALUATION',
    )
  })

  test('from the side of the importer it is the same flow', async () => {
    expect((await askRelation('CHN', 'IRN', 'mirrorAsymmetry(flow: IMPORT)')).value).toBeCloseTo(321 / 793, 12)
  })

  test('exports less imports have a warning, for the one are FOB and the other CIF', async () => {
    const balance = await askRelation('IRN', 'IRQ', 'balance')
    expect(balance.value).toBe(372 - 595)
    expect(codesOf(balance)).toEqual(['MIXED_VALUATION'])
    expect(codesOf(await askRelation('IRN', 'IRQ', 'exportShare'))).toEqual([])
  })
})

describe('totals of a country', () => {
  test('are the row for the World, not the sum of partners', async () => {
    const total = await askCountry('IRN', 'totalExports')
    expect(total.value).toBe(1000)
    expect(codesOf(total)).toEqual([])
    expect((await askRelation('IRN', 'IRQ', 'exportShare')).value).toBeCloseTo(372 / 1000, 12)
  })

  test('else the sum of partners, without the areas that are no country, which is said', async () => {
    const total = await askCountry('IRN', 'totalImports')
    expect(total.value).toBe(595 + 65)
    expect(codesOf(total)).toContain('AGGREGATE_MISSING')
    expect((await askRelation('IRN', 'IRQ', 'importShare')).value).toBeCloseTo(595 / 660, 12)
  })

  test('partners are countries with a value: neither the World nor other areas', async () => {
    // 372, 73 and 236 of 681
    const index = (372 ** 2 + 73 ** 2 + 236 ** 2) / 681 ** 2
    expect((await askCountry('IRN', 'partnerConcentration(flow: EXPORT)')).value).toBeCloseTo(index, 12)
    const normalised = await askCountry('IRN', 'partnerConcentration(flow: EXPORT, normalised: true)')
    expect(normalised.value).toBeCloseTo((index - 1 / 3) / (1 - 1 / 3), 12)
  })

  test('the intensity is of exports throughout: of the country, to the partner, and of the world', async () => {
    // To Turkey: 73 from Iran, 50 from Iraq; of the world: 1000 + 4000 + (550 + 50)
    expect(await askRelation('IRN', 'TUR', 'tradeIntensity')).toMatchObject({ value: null, status: 'MISSING_INPUT' })
    await takeForWhole(true)
    expect((await askRelation('IRN', 'TUR', 'tradeIntensity')).value).toBeCloseTo(73 / 1000 / (123 / 5600), 12)
    await takeForWhole(false)
  })
})
