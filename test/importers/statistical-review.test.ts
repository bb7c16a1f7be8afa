import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test, type TestContext } from 'vitest'
import { listSpans } from '../../src/importers/area-codes.js'
import { type GasSheets, readGasSheets } from '../../src/importers/statistical-review/gas-sheets.js'
import { deriveNetImports } from '../../src/importers/statistical-review/net-imports.js'
import { REVIEW_AREAS } from '../../src/importers/statistical-review/review-areas.js'
import { REVIEW_COLUMNS, reviewRows } from '../../src/importers/statistical-review/review-rows.js'
import { codeOf, codes } from '../seed/areas.js'
import { needMaterial } from '../support/material.js'
import { type Rows, type Sheets, smallReview, writeWorkbook } from './review-workbook.js'

const PRODUCTION = 'Gas Production - Bcm'
const CONSUMPTION = 'Gas Consumption - Bcm'
const PIPELINE = 'Gas - Trade movts - pipeline'

let folder = ''
let small: GasSheets
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'comity-review-'))
  small = await readSmall()
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function readSmall(change: (sheets: Sheets) => void = () => {}, extra?: Record<string, string>) {
  const sheets = smallReview()
  change(sheets)
  return readGasSheets(await writeWorkbook(path.join(folder, 'small.xlsx'), sheets, extra))
}

const sumOf = (observations: readonly { value: number | null }[]): number =>
  observations.reduce((sum, { value }) => sum + (value ?? 0), 0)

function countByStatus(observations: readonly { status: string }[]): Record<string, number> {
  const counts: Record<string, number> = { REPORTED: 0, ZERO_OR_NOT_REPORTED: 0, MISSING: 0 }
  for (const { status } of observations) counts[status] = (counts[status] ?? 0) + 1
  return counts
}

const withoutPlaces = <Observation extends { cell: string }>(observations: readonly Observation[]) =>
  observations.map((observation) => ({ ...observation, cell: '' }))

describe('A small workbook in the layout of 2019', () => {
  test('tells its publisher, edition and month', () => {
    expect(small).toMatchObject({ publisher: 'BP', edition: '2019', releasedOn: '2019-06' })
  })

  test('has a value for each area and year, and none for rates of growth', () => {
    expect(small.production).toHaveLength(10 * 2)
    expect(small.production.filter(({ areaName }) => areaName === 'Iraq')).toEqual([
      {
        areaName: 'Iraq',
        year: 2017,
        value: 10.117798394180472,
        raw: '10.117798394180472',
        status: 'REPORTED',
        sheet: PRODUCTION,
        cell: 'B8',
      },
      {
        areaName: 'Iraq',
        year: 2018,
        value: 12.990401509351676,
        raw: '12.990401509351676',
        status: 'REPORTED',
        sheet: PRODUCTION,
        cell: 'C8',
      },
    ])
  })

  test('keeps what stands for no number, and does not take it for one', () => {
    const found = small.production.filter(({ value }) => value === null)
    expect(found.map(({ cell, raw, status }) => [cell, raw, status])).toEqual([
      ['B6', 'n/a', 'MISSING'],
      ['C6', 'n/a', 'MISSING'],
      ['B9', '^', 'MISSING'],
      ['C9', '', 'MISSING'],
      ['B10', '-', 'ZERO_OR_NOT_REPORTED'],
      ['C10', '0', 'ZERO_OR_NOT_REPORTED'],
    ])
  })

  test('reads who got gas from whom, under names without footnote marks', () => {
    expect(small.pipeline.map((flow) => [flow.importerName, flow.exporterName, flow.raw, flow.cell])).toEqual([
      ['Turkey', 'Iran', '7.568031625000001', 'B4'],
      ['Turkey', 'Other Europe', '0', 'C4'],
      ['Turkey', 'Total imports', '7.568031625000001', 'D4'],
      ['Iran', 'Iran', '-', 'B5'],
      ['Iran', 'Other Europe', '', 'C5'],
      ['Iran', 'Total imports', '0', 'D5'],
      ['Other Middle East', 'Iran', '4.058899385745291', 'B6'],
      ['Other Middle East', 'Other Europe', '†', 'C6'],
      ['Other Middle East', 'Total imports', '4.058899385745291', 'D6'],
      ['Total exports', 'Iran', '11.626931010745292', 'B7'],
      ['Total exports', 'Other Europe', '†', 'C7'],
      ['Total exports', 'Total imports', '11.626931010745292', 'D7'],
    ])
    expect(new Set(small.pipeline.map(({ year }) => year))).toEqual(new Set([2018]))
  })

  test('joins names that stand on two lines', () => {
    expect(small.lng.slice(0, 3).map(({ exporterName }) => exporterName)).toEqual([
      'Trinidad & Tobago',
      'Other Europe',
      'Total imports',
    ])
  })

  test('is read by its labels: rows and columns may have moved, cells may hold their text themselves', async () => {
    const moved = await readSmall((sheets) => {
      for (const name of [PRODUCTION, CONSUMPTION, PIPELINE]) sheets[name]?.splice(1, 0, [], [])
      for (const row of sheets[PIPELINE] ?? []) if (row.length > 2) row.splice(2, 0, null)
      sheets[PRODUCTION]?.forEach((row) => (typeof row[0] === 'string' ? (row[0] = { inline: row[0] }) : undefined))
    })
    for (const table of ['production', 'consumption', 'pipeline'] as const) {
      expect(withoutPlaces<{ cell: string }>(moved[table])).toEqual(withoutPlaces<{ cell: string }>(small[table]))
    }
    expect(moved.production[0]?.cell).toBe('B7')
    expect(moved.pipeline[1]?.cell).toBe('D6')
  })

  test('may name its sheets with other spaces and capitals', async () => {
    const renamed = await readSmall((sheets) => {
      sheets['gas  production - BCM '] = sheets[PRODUCTION] as Rows
      delete sheets[PRODUCTION]
    })
    expect(renamed.production).toEqual(small.production)
  })

  test('is read though a sheet that is not needed is damaged: only what is needed is unpacked', async () => {
    const read = await readSmall((sheets) => (sheets['Oil Prices'] = []), {
      'xl/worksheets/sheet6.xml': '<worksheet><broken',
    })
    expect(read.production).toEqual(small.production)
  })

  test('notes what is odd without refusing it', async () => {
    const { notes } = await readSmall((sheets) => {
      sheets[PIPELINE]![3]![3] = 9
      sheets[PIPELINE]![0]![0] = 'Natural Gas: Trade movements 2017 by pipeline'
    })
    expect(notes).toContain(`${PIPELINE}: "Turkey" has 9 as its total (D4), but its columns add up to 7.568`)
    expect(notes).toContain(`${PIPELINE}: ends in 2017, though the edition is that of 2019`)
    expect(small.notes).toEqual([
      `${PIPELINE}: no number in 2 cells with "0", 1 cells with "-", 1 empty cells, 2 cells with "†"`,
      'Gas - Trade movts LNG: no number in 2 cells with "0"',
      `${PRODUCTION}: no number in 2 cells with "n/a", 1 cells with "^", 1 empty cells, 1 cells with "-", 1 cells with "0"`,
      `${CONSUMPTION}: no number in 2 cells with "n/a"`,
    ])
  })
})

describe('Net imports', () => {
  const listNet = (sheets: GasSheets) =>
    deriveNetImports(sheets).map(({ areaName, year, direction, volumeBcm }) => [areaName, year, direction, volumeBcm])

  test('are derived for countries whose trade the matrices do not have, where both values are known', () => {
    // Not for Iran (a column of its own), Vietnam (a dash as production), Yemen (less than 0.05), Belarus (no row of
    // production), the USSR (n/a) and the World.
    expect(listNet(small)).toEqual([
      ['Venezuela', 2017, 'IMPORT', 0],
      ['Venezuela', 2018, 'IMPORT', 0.2],
      ['Iraq', 2017, 'IMPORT', 2.618111420438456],
      ['Iraq', 2018, 'IMPORT', 4.05889938574529],
    ])
  })

  test('tell how they were computed, and from which cells', () => {
    expect(deriveNetImports(small).at(-1)).toMatchObject({
      raw: '17.049300895096966 - 12.990401509351676',
      method: 'consumption minus production',
      sheet: CONSUMPTION,
      cell: 'C8',
    })
  })

  test('are turned round where a country produced more; what is less than a cubic metre is nothing', async () => {
    const changed = await readSmall((sheets) => {
      sheets[PRODUCTION]![4]!.splice(1, 2, 40.6, 33.4 + 1e-13)
      sheets[PRODUCTION]![7]!.splice(1, 2, 9.4, 9.4)
      sheets[CONSUMPTION]![7]!.splice(1, 2, 18.9, 9.4)
    })
    expect(listNet(changed)).toEqual([
      ['Venezuela', 2017, 'EXPORT', 2],
      ['Venezuela', 2018, 'IMPORT', 0],
      ['Iraq', 2017, 'IMPORT', 9.5],
      ['Iraq', 2018, 'IMPORT', 0],
    ])
    expect(deriveNetImports(changed)[0]).toMatchObject({ raw: '40.6 - 38.6', method: 'production minus consumption' })
  })

  test('leave out a country that only the matrix of liquefied gas has', async () => {
    const changed = await readSmall((sheets) => (sheets['Gas - Trade movts LNG']![4]![0] = 'Iraq'))
    expect(listNet(changed).map(([name]) => name)).toEqual(['Venezuela', 'Venezuela'])
  })
})

describe('Rows to be staged', () => {
  test('are texts in a fixed order, without trade of an area with itself', async () => {
    const rows: (readonly string[])[] = []
    const file = await writeWorkbook(path.join(folder, 'rows.xlsx'), smallReview())
    for await (const row of reviewRows(file)) rows.push(row)
    expect(rows.every((row) => row.length === REVIEW_COLUMNS.length)).toBe(true)
    const ofKind = (kind: string) => rows.filter((row) => row[0] === kind)
    expect(ofKind('PIPELINE').map((row) => row[9])).toEqual([
      'B4',
      'C4',
      'D4',
      'C5',
      'D5',
      'B6',
      'C6',
      'D6',
      'B7',
      'C7',
    ])
    expect(ofKind('PIPELINE')[1]).toEqual([
      'PIPELINE',
      'Other Europe',
      'Turkey',
      '2018',
      '0',
      '',
      'ZERO_OR_NOT_REPORTED',
      '',
      PIPELINE,
      'C4',
    ])
    expect(ofKind('PRODUCTION')[7]).toEqual([
      'PRODUCTION',
      'Iraq',
      '',
      '2018',
      '12.990401509351676',
      '12.990401509351676',
      'REPORTED',
      '',
      PRODUCTION,
      'C8',
    ])
    expect(ofKind('CONSUMPTION')).toHaveLength(8 * 2)
    expect(ofKind('NET')[3]).toEqual([
      'NET',
      'Total World',
      'Iraq',
      '2018',
      '17.049300895096966 - 12.990401509351676',
      '4.05889938574529',
      'DERIVED',
      'consumption minus production',
      CONSUMPTION,
      'C8',
    ])
  })
})

describe('The list of areas', () => {
  test('names areas that exist, and those that the list of countries means by the same names', () => {
    for (const name of Object.keys(REVIEW_AREAS)) {
      const [first] = listSpans(REVIEW_AREAS, name)
      if (first?.area != null) expect(codes, name).toContain(first.area)
      expect(codeOf(name) ?? first?.area, name).toBe(first?.area)
    }
  })

  test('leaves no year without a meaning', () => {
    for (const name of Object.keys(REVIEW_AREAS)) {
      const spans = listSpans(REVIEW_AREAS, name)
      expect(spans[0]?.from, name).toBeUndefined()
      expect(spans.at(-1)?.to, name).toBeUndefined()
      spans.slice(1).forEach(({ from }, index) => expect(from, name).toBe((spans[index]?.to ?? NaN) + 1))
    }
  })
})

// What the publishers' workbooks hold was counted by a script that shares no code with the reader.

describe.each([
  {
    file: 'bp-stats-review-2019-all-data.xlsx',
    identity: { publisher: 'BP', edition: '2019', releasedOn: '2019-06' },
    production: { REPORTED: 3045, ZERO_OR_NOT_REPORTED: 129, MISSING: 109, sum: 439319.3688939988 },
    consumption: { REPORTED: 4620, ZERO_OR_NOT_REPORTED: 768, MISSING: 174, sum: 461023.94194989704 },
    pipeline: { REPORTED: 168, ZERO_OR_NOT_REPORTED: 706, MISSING: 0, total: 805.3525689921054 },
    lng: { REPORTED: 379, ZERO_OR_NOT_REPORTED: 426, MISSING: 0, total: 430.9712797779564 },
    flows: {
      'Iran Turkey': 7.568031625000001,
      'Iran Other Middle East': 4.058899385745291,
      'Mexico US': 0.0903774743025,
    },
    world: [3867.860938193256, 3848.8570828616835],
    iraq: { 2016: 0, 2017: 2.618111420438456, 2018: 4.05889938574529 },
    net: { IMPORT: 352, EXPORT: 77, imports: 536.3280762583091, exports: 356.99938291635516 },
  },
  {
    file: 'bp-stats-review-2022-all-data.xlsx',
    identity: { publisher: 'BP', edition: '2022', releasedOn: '2022-06' },
    production: { REPORTED: 3244, ZERO_OR_NOT_REPORTED: 240, MISSING: 0, sum: 484124.1753473673 },
    consumption: { REPORTED: 4917, ZERO_OR_NOT_REPORTED: 954, MISSING: 0, sum: 506124.6720285519 },
    pipeline: { REPORTED: 132, ZERO_OR_NOT_REPORTED: 535, MISSING: 0, total: 704.4146423872106 },
    lng: { REPORTED: 354, ZERO_OR_NOT_REPORTED: 451, MISSING: 0, total: 516.2256071393256 },
    flows: { 'Iran Other Middle East': 7.73959329845625, 'Mexico US': 0.04682403523875 },
    world: [4036.8827756110013, 4037.4607317232562],
    iraq: {
      2016: 0,
      2017: 1.309057368229789,
      2018: 4.026710768715249,
      2019: 8.525490304340623,
      2020: 11.48159140214625,
      2021: 7.739593298456253,
    },
    net: { IMPORT: 471, EXPORT: 127, imports: 5264.404317025284, exports: 1713.5869236736196 },
  },
  {
    file: 'EI_Statistical_Review_2023.xlsx',
    identity: { publisher: 'Energy Institute', edition: '2023', releasedOn: undefined },
    production: { REPORTED: 3281, ZERO_OR_NOT_REPORTED: 241, MISSING: 29, sum: 500418.2 },
    consumption: { REPORTED: 4865, ZERO_OR_NOT_REPORTED: 959, MISSING: 150, sum: 522467.5 },
    pipeline: { REPORTED: 130, ZERO_OR_NOT_REPORTED: 530, MISSING: 7, total: 718.4 },
    lng: { REPORTED: 349, ZERO_OR_NOT_REPORTED: 439, MISSING: 17, total: 542.4 },
    flows: { 'Iran Other Middle East': 9.4, 'Turkmenistan China': 32.9 },
    world: [4043.8, 3941.3],
    iraq: { 2016: 0, 2017: 1.3, 2018: 4, 2019: 8.5, 2020: 11.5, 2021: 7.7, 2022: 9.5 },
    net: { IMPORT: 481, EXPORT: 68, imports: 5324.9, exports: 356.7 },
  },
])('$file', ({ file, identity, flows, world, iraq, net, ...counts }) => {
  const workbook = (context: TestContext): string => needMaterial(`statistical-review/${file}`, context)

  test('is read to the last cell', async (context) => {
    const sheets = await readGasSheets(workbook(context))
    expect(sheets).toMatchObject(identity)
    for (const table of ['production', 'consumption'] as const) {
      const { sum, ...statuses } = counts[table]
      expect(countByStatus(sheets[table])).toEqual(statuses)
      expect(sumOf(sheets[table])).toBeCloseTo(sum, 5)
    }
    for (const table of ['pipeline', 'lng'] as const) {
      const { total, ...statuses } = counts[table]
      expect(countByStatus(sheets[table])).toEqual(statuses)
      expect(sheets[table].at(-1)).toMatchObject({ importerName: 'Total exports', value: total })
    }
    for (const [pair, value] of Object.entries(flows)) {
      const flow = sheets.pipeline.find((each) => `${each.exporterName} ${each.importerName}` === pair)
      expect(flow?.value, pair).toBe(value)
    }
    const year = Number(identity.edition) - 1
    const ofWorld = [sheets.production, sheets.consumption].map(
      (table) => table.find((each) => each.areaName === 'Total World' && each.year === year)?.value,
    )
    expect(ofWorld).toEqual(world)
  })

  test('gives the net imports of Iraq that its cells do', async (context) => {
    const balances = deriveNetImports(await readGasSheets(workbook(context)))
    const ofIraq = balances.filter(({ areaName, year }) => areaName === 'Iraq' && year >= 2016)
    expect(Object.fromEntries(ofIraq.map(({ year, volumeBcm }) => [year, volumeBcm]))).toEqual(iraq)
    for (const [direction, key] of [
      ['IMPORT', 'imports'],
      ['EXPORT', 'exports'],
    ] as const) {
      const one = balances.filter((balance) => balance.direction === direction)
      expect(one).toHaveLength(net[direction])
      expect(sumOf(one.map(({ volumeBcm }) => ({ value: volumeBcm })))).toBeCloseTo(net[key], 6)
    }
  })
})
