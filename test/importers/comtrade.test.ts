import { readdirSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { expectRefused } from './broken-copies.js'
import { current, exported, fixture, readFixture, readRows, type Row, writeRows, writeText } from './comtrade-cells.js'
import { fingerprint, type Flow, load, query, useDatabase } from './comtrade-editions.js'

useDatabase()

const annual = readRows(readFixture('old-api-annual.csv'))
const bulk = readRows(readFixture('old-bulk.csv'))

const one = async (cells: Row): Promise<Flow> => {
  const { flows } = await load(exported(cells))
  expect(flows).toHaveLength(1)
  return flows[0]!
}

describe('The current export', () => {
  test('gives a flow a row, with the areas that the numbers mean and their names as published', async () => {
    const { report, flows } = await load(fixture('current-export.csv'))
    expect(report).toMatchObject({ read: 5, leftOut: {}, changes: { added: 5, changed: 0, removed: 0, unchanged: 0 } })
    const common = { reporter: 'THA', flow: 'IMPORT', frequency: 'ANNUAL', commodity: '8542', valuation: 'CIF' }
    const in2020 = { ...common, period: '2020-01-01', classification: 'HS2017', status: 'REPORTED' }
    expect(flows).toEqual([
      {
        ...common,
        ...{ period: '2014-01-01', classification: 'HS2012', status: 'REPORTED' },
        ...{ partner: 'CUW', value: 7018, kilograms: null, label: null },
      },
      { ...in2020, partner: 'FRA', value: 70102759.357, kilograms: 16974.762, label: null },
      { ...in2020, partner: 'TWN', value: 3919508783.225, kilograms: 6616922.025, label: 'Other Asia, nes' },
      { ...in2020, partner: 'USA', value: 1147918671.046, kilograms: 264146.42, label: 'USA' },
      { ...in2020, partner: 'WLD', value: 12197818311.501, kilograms: 51808553.12, label: null },
    ])
  })

  test('is read in Latin-1, with or without the comma that ends its rows', async () => {
    const text = readFixture('current-export.csv').replaceAll('Curaçao', 'Isla Curaçao')
    for (const content of [text, text.replaceAll(',\n', '\n')]) {
      const { flows } = await load(writeText(Buffer.from(content, 'latin1')))
      expect(flows.map(({ label }) => label)).toContain('Isla Curaçao')
      expect(flows).toHaveLength(5)
    }
  })

  test('adds the commodities with what they are part of', async () => {
    await load(fixture('current-export.csv'))
    const rows = await query(
      `SELECT code, level, description, parent_code FROM commodity WHERE classification = 'HS2017' ORDER BY level`,
    )
    expect(rows).toEqual([
      { code: 'TOTAL', level: 0, description: 'All commodities', parent_code: null },
      { code: '85', level: 2, description: null, parent_code: 'TOTAL' },
      { code: '8542', level: 4, description: 'Electronic integrated circuits', parent_code: '85' },
    ])
  })

  test.each([
    ['M', 'IMPORT'],
    ['X', 'EXPORT'],
    ['RM', 'REIMPORT'],
    ['RX', 'REEXPORT'],
  ])('gives %s as %s', async (flowCode, flow) => {
    expect(await one({ flowCode })).toMatchObject({ flow, value: 70102759.357 })
  })

  test.each([
    ['imports CIF', { cifvalue: '10', fobvalue: '', primaryValue: '10' }, 'CIF'],
    ['imports FOB', { cifvalue: '', fobvalue: '10', primaryValue: '10' }, 'FOB'],
    ['imports FOB, the CIF value beside', { cifvalue: '12', fobvalue: '10', primaryValue: '10' }, 'FOB'],
    ['imports FOB, with a 0 for CIF', { cifvalue: '0', fobvalue: '10', primaryValue: '10' }, 'FOB'],
    ['imports that do not say', { cifvalue: '', fobvalue: '', primaryValue: '10' }, 'CIF'],
    ['imports of another value', { cifvalue: '12', fobvalue: '11', primaryValue: '10' }, 'UNSPECIFIED'],
    ['exports FOB', { flowCode: 'X', cifvalue: '', fobvalue: '10', primaryValue: '10' }, 'FOB'],
    ['exports CIF', { flowCode: 'X', cifvalue: '10', fobvalue: '', primaryValue: '10' }, 'CIF'],
    ['exports that do not say', { flowCode: 'X', cifvalue: '', fobvalue: '', primaryValue: '10' }, 'FOB'],
    ['exports CIF or FOB alike', { flowCode: 'X', cifvalue: '10', fobvalue: '10', primaryValue: '10' }, 'FOB'],
  ])('values %s', async (_, cells, valuation) => {
    expect(await one(cells)).toMatchObject({ value: 10, valuation })
  })

  test('keeps a value of 0 as reported, and takes no weight of 0', async () => {
    const flow = await one({ primaryValue: '0', cifvalue: '0', netWgt: '0' })
    expect(flow).toMatchObject({ value: 0, valuation: 'CIF', kilograms: null, status: 'REPORTED' })
  })

  test('gives months their first day', async () => {
    const month = { freqCode: 'M', refMonth: '9', period: '202009' }
    expect(await one(month)).toMatchObject({ period: '2020-09-01', frequency: 'MONTHLY' })
    expect(await one({ ...month, refMonth: '09' })).toMatchObject({ period: '2020-09-01', frequency: 'MONTHLY' })
  })

  test.each([
    ['H0', 'HS1992'],
    ['H6', 'HS2022'],
    ['HS', 'HS'],
    ['S4', 'SITC4'],
    ['B5', 'BEC5'],
  ])('calls the classification %s %s', async (classificationCode, classification) => {
    expect(await one({ classificationCode, cmdCode: '85' })).toMatchObject({ classification, commodity: '85' })
  })

  test('leaves out details of other rows and says how many', async () => {
    const { report, flows } = await load(
      exported(
        {},
        { partner2Code: '276' },
        { partner2Code: '56' },
        { customsCode: 'C07' },
        { motCode: '2100' },
        { mosCode: '1' },
        { flowCode: 'DX' },
        { flowCode: 'MIP', partnerCode: '56' },
      ),
    )
    expect(flows).toHaveLength(1)
    expect(report.leftOut).toEqual({
      'flowCode is DX': 1,
      'flowCode is MIP': 1,
      'details by second partner (partner2Code is not 0)': 2,
      'details by customs procedure (customsCode is not C00)': 1,
      'details by mode of transport (motCode is not 0)': 1,
      'details by mode of supply (mosCode is not 0)': 1,
    })
  })

  test('leaves out every sub-flow of imports and exports', async () => {
    const parts = ['FM', 'DX', 'MIP', 'XIP', 'MOP', 'XOP', 'MIF', 'XIF']
    const { report, flows } = await load(exported({ mosCode: '0 ' }, ...parts.map((flowCode) => ({ flowCode }))))
    expect(flows).toHaveLength(1)
    expect(report.leftOut).toEqual(Object.fromEntries(parts.map((code) => [`flowCode is ${code}`, 1])))
  })

  test('may be without columns that only describe', async () => {
    const needed = current.columns.filter((name) => !/(ISO|Flag|Abbr|Estimated)$|^ref|^qty|^alt|^is/i.test(name))
    expect(needed).toHaveLength(26)
    expect((await load(writeRows(needed, current.rows))).flows).toHaveLength(5)
  })

  test.each<[string, Row, string, RegExp]>([
    ['services', { typeCode: 'S' }, 'typeCode', /services, which is not imported/],
    ['a year that is called a month', { freqCode: 'M' }, 'period', /no period of the freqCode/],
    ['a month that is called a year', { period: '202009' }, 'period', /no period of the freqCode/],
    ['another year than that of the period', { refYear: '2019' }, 'refYear', /not the year of the period/],
    ['another month than that of the period', { refMonth: '9' }, 'refMonth', /not the month of the period/],
    ['a year to come', { period: '2099', refYear: '2099' }, 'period', /still to come/],
    ['a year before all reports', { period: '1820', refYear: '1820' }, 'period', /before 1946/],
    ['no partner', { partnerCode: '' }, 'partnerCode', /is empty/],
    ['no commodity', { cmdCode: '' }, 'cmdCode', /is empty/],
    ['a commodity that lost its zero', { cmdCode: '101' }, 'cmdCode', /dropped a zero in front/],
    ['no value', { primaryValue: '' }, 'primaryValue', /is empty/],
    ['a negative value', { primaryValue: '-5' }, 'primaryValue', /less than 0/],
    ['a value above all trade', { primaryValue: '2e13' }, 'primaryValue', /the most that is plausible/],
    ['an unknown flow', { flowCode: 'Q' }, 'flowCode', /is not known here/],
    ['an unknown classification', { classificationCode: 'EB' }, 'classificationCode', /is not known here/],
    ['an unknown partner', { partnerCode: '999' }, 'partnerCode', /is no area known here/],
    ['an unknown procedure', { customsCode: 'false' }, 'customsCode', /is no customs procedure/],
    ['an unknown mode of transport', { motCode: 'TOTAL MOT' }, 'motCode', /is no number/],
  ])('is refused with %s', async (_, cells, column, message) => {
    const before = await fingerprint()
    const file = exported({}, { partnerCode: '276', ...cells })
    const value = cells[column]
    const problem = { file: path.basename(file), line: 3, column, ...(value && { value }), message }
    await expectRefused({ what: '', path: file, problem }, load(file))
    expect(await fingerprint()).toEqual(before)
  })

  test('is refused where commas without quotation marks moved the cells of all rows', async () => {
    const lines = current.rows.map((row) =>
      current.columns
        .map((name) => (name === 'cmdDesc' ? 'Circuits, integrated' : row[name]!.replace(',', '')))
        .join(','),
    )
    const file = writeText([current.columns.join(','), ...lines, ''].join('\n'))
    const problem = { file: path.basename(file), line: 2, value: 'true', message: /beyond the last column/ }
    await expectRefused({ what: '', path: file, problem }, load(file))
  })
})

describe('The old layouts', () => {
  test('of 35 columns by year give totals and details of the same flow', async () => {
    const { report, flows } = await load(fixture('old-api-annual.csv'))
    expect(report.changes.added).toBe(4)
    const common = {
      partner: 'WLD',
      flow: 'EXPORT',
      period: '2014-01-01',
      frequency: 'ANNUAL',
      classification: 'HS2012',
    }
    expect(flows).toMatchObject([
      {
        ...common,
        reporter: 'AUS',
        commodity: '7102',
        value: 438401735,
        kilograms: 4396,
        valuation: 'FOB',
        label: null,
      },
      { ...common, reporter: 'USA', commodity: '7102', value: 21334641854, kilograms: null },
      { ...common, reporter: 'AUS', commodity: 'TOTAL', value: 240444683866 },
      { ...common, reporter: 'FRA', commodity: 'TOTAL', value: 566656165381 },
    ])
  })

  test('of 35 columns by month give the four flows', async () => {
    const { flows } = await load(fixture('old-api-monthly.csv'))
    const common = { reporter: 'GBR', frequency: 'MONTHLY', classification: 'HS', commodity: '1511' }
    const january = { ...common, period: '2014-01-01' }
    expect(flows).toMatchObject([
      { ...january, flow: 'EXPORT', partner: 'WLD', value: 3232246, kilograms: 1794592, valuation: 'FOB' },
      { ...january, flow: 'IMPORT', partner: 'FRA', value: 43918, kilograms: 12645, valuation: 'CIF' },
      { ...january, flow: 'IMPORT', partner: 'WLD', value: 30453298, kilograms: 32825863, valuation: 'CIF' },
      { ...common, period: '2014-06-01', flow: 'REIMPORT', partner: 'WLD', value: 2042, valuation: 'CIF' },
    ])
  })

  test('of 35 columns leave out details, and say CIF or FOB where they give both', async () => {
    const row = annual.rows[0]!
    const { report, flows } = await load(
      writeRows(annual.columns, [
        { ...row, 'FOB Trade Value (US$)': '438401735', 'Trade Flow Code': '1', 'Customs Proc. Code': 'C00' },
        { ...row, '2nd Partner Code': '0', 'Mode of Transport Code': '0', 'Trade Flow Code': '3' },
        { ...row, '2nd Partner Code': '276' },
        { ...row, 'Customs Proc. Code': 'C04' },
        { ...row, 'Mode of Transport Code': '3200' },
      ]),
    )
    expect(flows).toMatchObject([
      { flow: 'IMPORT', valuation: 'FOB' },
      { flow: 'REEXPORT', valuation: 'FOB' },
    ])
    expect(Object.values(report.leftOut)).toEqual([1, 1, 1])
  })

  const expected = [
    { reporter: 'AUS', partner: 'WLD', commodity: '7102', flow: 'EXPORT', value: 438401735, valuation: 'FOB' },
    { reporter: 'THA', partner: 'USA', commodity: '8542', flow: 'IMPORT', value: 1314583260, valuation: 'CIF' },
    { reporter: 'AUS', partner: 'WLD', commodity: 'TOTAL', flow: 'EXPORT', value: 240444683866, valuation: 'FOB' },
  ]
  const withoutCodes = ['Trade Flow', 'Reporter', 'Reporter ISO', 'Partner', 'Partner ISO']
  const always = ['Classification', 'Year', 'Commodity Code', 'Trade Value (US$)']
  test.each([
    ['all 22 columns', bulk.columns],
    [
      '12 columns with codes and names',
      [
        ...always,
        'Trade Flow Code',
        'Trade Flow',
        'Reporter Code',
        'Reporter',
        'Partner Code',
        'Partner',
        'Commodity',
        'Flag',
      ],
    ],
    [
      '12 columns with numbers',
      [
        ...always,
        'Trade Flow Code',
        'Reporter Code',
        'Partner Code',
        'Qty Unit Code',
        'Qty Unit',
        'Qty',
        'Netweight (kg)',
        'Flag',
      ],
    ],
    ['12 columns without numbers', [...always, ...withoutCodes, 'Commodity', 'Netweight (kg)', 'Aggregate Level']],
    ['the fewest', [...always, 'Trade Flow', 'Reporter ISO', 'Partner ISO']],
  ])('of the bulk file are read with %s', async (_, columns) => {
    const { flows } = await load(writeRows(columns, bulk.rows))
    expect(flows).toMatchObject(expected)
    const hasWeight = columns.includes('Netweight (kg)')
    expect(flows.map(({ kilograms }) => kilograms)).toEqual([hasWeight ? 4396 : null, null, null])
  })

  test('of the bulk file are read by month', async () => {
    const rows = bulk.rows.map((row) => ({ ...row, Period: '201402', 'Period Desc.': 'February 2014' }))
    const { flows } = await load(writeRows(bulk.columns, rows))
    expect(flows).toMatchObject(expected.map((flow) => ({ ...flow, period: '2014-02-01', frequency: 'MONTHLY' })))
  })

  test.each<[string, Row, string, RegExp]>([
    ['a period of another year', { Period: '2015' }, 'Period', /not in the year beside it/],
    ['no flow', { 'Trade Flow Code': '', 'Trade Flow': 'Transit' }, 'Trade Flow', /is no flow/],
    ['an unknown flow', { 'Trade Flow Code': '5' }, 'Trade Flow Code', /is not known here/],
    ['a classification of services', { Classification: 'EB02' }, 'Classification', /is not known here/],
    ['no partner', { 'Partner Code': '' }, 'Partner Code', /is empty/],
  ])('of the bulk file are refused with %s', async (_, cells, column, message) => {
    const file = writeRows(bulk.columns, [bulk.rows[0]!, { ...bulk.rows[1], ...cells }])
    const problem = { file: path.basename(file), line: 3, column, message }
    await expectRefused({ what: '', path: file, problem }, load(file))
  })

  test('tell what is missing of the layout that is nearest', async () => {
    const without = (columns: string[], gone: string) => columns.filter((name) => name !== gone)
    for (const [columns, rows, gone, layout] of [
      [current.columns, current.rows, 'primaryValue', 'current export'],
      [annual.columns, annual.rows, 'Trade Value (US$)', 'old API, 35 columns'],
      [annual.columns, annual.rows, '2nd Partner Code', 'old API, 35 columns'],
      [bulk.columns, bulk.rows, 'Reporter Code', 'old bulk file, 22 columns or some of them'],
    ] as const) {
      const file = writeRows(without([...columns], gone), rows)
      await expect(load(file)).rejects.toThrow(
        `${path.basename(file)}:1: has no column "${gone}" of the layout "${layout}"`,
      )
    }
  })
})

test('Every fixture is read by a test', () => {
  const names = ['current-export.csv', 'old-api-annual.csv', 'old-api-monthly.csv', 'old-bulk.csv']
  expect(readdirSync(path.dirname(fixture(names[0]!))).sort()).toEqual(names)
})
