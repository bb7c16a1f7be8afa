import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ImportError } from '../../src/importers/import-error.js'
import { readGasSheets } from '../../src/importers/statistical-review/gas-sheets.js'
import { type Extra, packWorkbook, type Sheets, smallReview } from './review-workbook.js'

const PRODUCTION = 'Gas Production - Bcm'
const CONSUMPTION = 'Gas Consumption - Bcm'
const PIPELINE = 'Gas - Trade movts - pipeline'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'comity-review-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** What a file is refused with, a line for each problem. */
async function refusal(content: Buffer): Promise<string[]> {
  const file = path.join(folder, 'review.xlsx')
  await writeFile(file, content)
  const error = await readGasSheets(file).then(
    () => new Error('It was read.'),
    (caught: Error) => caught,
  )
  expect(error).toBeInstanceOf(ImportError)
  return error.message.split('\n')
}

async function refusalOf(change: (sheets: Sheets) => void, extra?: Extra): Promise<string[]> {
  const sheets = smallReview()
  change(sheets)
  return refusal(await packWorkbook(sheets, extra))
}

/** Compares beginnings: what follows is advice. */
const startingWith = (text: string): unknown => ({ asymmetricMatch: (line: string) => line.startsWith(text) })

describe('A workbook is refused, with sheet, cell and value, where', () => {
  test.each<[string, (sheets: Sheets) => void, string]>([
    [
      'a cell of numbers holds letters',
      (sheets) => (sheets[PRODUCTION]![7]![2] = '12.9o'),
      `sheet "${PRODUCTION}", cell C8: "12.9o" is neither a number nor a mark that the Review uses`,
    ],
    [
      'a number is text',
      (sheets) => (sheets[PRODUCTION]![7]![2] = '12.99'),
      `sheet "${PRODUCTION}", cell C8: "12.99" is neither a number`,
    ],
    [
      'a mark is one of percentages',
      (sheets) => (sheets[PRODUCTION]![7]![2] = '♦'),
      `sheet "${PRODUCTION}", cell C8: "♦" is neither a number`,
    ],
    [
      'a formula failed',
      (sheets) => (sheets[PRODUCTION]![7]![2] = { error: '#REF!' }),
      `sheet "${PRODUCTION}", cell C8: "#REF!" is neither a number`,
    ],
    [
      'a formula has no result',
      (sheets) => (sheets[PRODUCTION]![7]![2] = { formula: 'B8*2' }),
      `sheet "${PRODUCTION}", cell C8: "(a formula without its result)" is neither a number`,
    ],
    [
      'a volume is below zero',
      (sheets) => (sheets[PIPELINE]![3]![1] = -7.5),
      `sheet "${PIPELINE}", cell B4: "-7.5" is below zero`,
    ],
    [
      'the unit of a table of years is another',
      (sheets) => (sheets[CONSUMPTION]![2]![0] = 'Billion cubic feet'),
      `sheet "${CONSUMPTION}", cell A3: "Billion cubic feet" is not the unit of this sheet, billion cubic metres`,
    ],
    [
      'the unit of a matrix is another',
      (sheets) => (sheets[PIPELINE]![1]![0] = 'Million tonnes'),
      `sheet "${PIPELINE}", cell A2: "Million tonnes" is not the unit of this sheet, billion cubic metres`,
    ],
    [
      'a matrix has no unit',
      (sheets) => (sheets[PIPELINE]![1]![0] = null),
      `sheet "${PIPELINE}", cell A3: "To" is not the unit of this sheet`,
    ],
    [
      'the title is that of another table',
      (sheets) => (sheets[PRODUCTION]![0]![0] = 'Oil: Production'),
      `sheet "${PRODUCTION}", cell A1: "Oil: Production" is not the title that is looked for here ("Natural Gas: Production")`,
    ],
    [
      'an area is not known',
      (sheets) => (sheets[CONSUMPTION]![7]![0] = 'Irak'),
      `sheet "${CONSUMPTION}", cell A8: "Irak" is no area that the Review is known to have (nearest: "Iran")`,
    ],
    [
      'an exporter is not known',
      (sheets) => (sheets[PIPELINE]![2]![2] = 'Atlantis'),
      `sheet "${PIPELINE}", cell C3: "Atlantis" is no area that the Review is known to have`,
    ],
    [
      'an area has two rows',
      (sheets) => (sheets[PRODUCTION]![8]![0] = 'Iraq'),
      `sheet "${PRODUCTION}", cell A9: "Iraq" stands in A8 too`,
    ],
    [
      'a row of numbers has no area',
      (sheets) => (sheets[PRODUCTION]![7]![0] = null),
      `sheet "${PRODUCTION}", cell B8: "10.117798394180472" stands in a row without an area`,
    ],
    [
      'a row of the matrix has no area',
      (sheets) => (sheets[PIPELINE]![3]![0] = null),
      `sheet "${PIPELINE}", cell B4: "7.568031625000001" stands in a row without an area`,
    ],
    [
      'the years have a gap',
      (sheets) => sheets[PRODUCTION]!.splice(1, 2, [], ['Billion cubic metres', 2015, 2016, 2018]),
      `sheet "${PRODUCTION}", cell D3: "2018" should be the year after 2016, which is in C3`,
    ],
    [
      'there are no years',
      (sheets) => (sheets[PRODUCTION]![2] = ['Billion cubic metres', 'then', 'now']),
      `sheet "${PRODUCTION}", cell A1: "Natural Gas: Production*" has no row of years below it`,
    ],
    [
      'a table of years was cut off',
      (sheets) => sheets[PRODUCTION]!.splice(9),
      `sheet "${PRODUCTION}": has no row "Total World"`,
    ],
    [
      'rows of a matrix were cut off',
      (sheets) => sheets[PIPELINE]!.splice(5),
      `sheet "${PIPELINE}", cell A3: "To" heads no row "Total exports"`,
    ],
    [
      'columns of a matrix were cut off',
      (sheets) => sheets[PIPELINE]!.forEach((row) => row.splice(3)),
      `sheet "${PIPELINE}", cell A3: "To" heads no column "Total imports"`,
    ],
    [
      'nothing says which side exports',
      (sheets) => (sheets[PIPELINE]![1]![2] = null),
      `sheet "${PIPELINE}", cell A1: "Natural Gas: Trade movements 2018 by pipeline" has no "From" below it`,
    ],
    [
      'columns have moved, so that a country gets gas from itself',
      (sheets) => (sheets[PIPELINE]![4]![1] = 7.6),
      `sheet "${PIPELINE}", cell B5: "7.6" is what Iran gets from itself`,
    ],
    [
      'the edition is not to be found',
      (sheets) => (sheets.Contents![3]![0] = 'This workbook contains information'),
      'sheet "Contents", cell A2: "BP Statistical Review of World Energy June 2019" does not lead to the edition',
    ],
    [
      'the edition is named in two ways',
      (sheets) => (sheets.Contents![3]![0] = 'information presented in the 2020'),
      'sheet "Contents", cell A2: "BP Statistical Review of World Energy June 2019" names another year than the text below it (2020)',
    ],
    [
      'a sheet is missing',
      (sheets) => delete sheets[PRODUCTION],
      `sheet "${PRODUCTION}": is not in the workbook: give the workbook with all data, as the publisher offers it (nearest:`,
    ],
  ])('%s', async (_, change, expected) => {
    expect(await refusalOf(change)).toEqual([startingWith(`review.xlsx, ${expected}`)])
  })

  test('several cells are wrong: all are told at once', async () => {
    const problems = await refusalOf((sheets) => {
      sheets[PRODUCTION]![7]![1] = 'x'
      sheets[PRODUCTION]![7]![2] = 'y'
      sheets[CONSUMPTION]![7]![0] = 'Irak'
      sheets[PIPELINE]![3]![1] = 'z'
    })
    expect(problems.map((problem) => /sheet "(.*)", cell (\w+)/.exec(problem)?.slice(1))).toEqual([
      [PIPELINE, 'B4'],
      [PRODUCTION, 'B8'],
      [PRODUCTION, 'C8'],
      [CONSUMPTION, 'A8'],
    ])
  })

  test('several sheets are missing: all are told at once', async () => {
    const problems = await refusalOf((sheets) => {
      delete sheets[PRODUCTION]
      delete sheets[PIPELINE]
    })
    expect(problems).toHaveLength(2)
  })
})

describe('A file is refused that', () => {
  test('was cut off', async () => {
    const whole = await packWorkbook(smallReview())
    for (const part of [0.1, 0.5, 0.99]) {
      const [problem] = await refusal(whole.subarray(0, whole.length * part))
      expect(problem).toMatch(/^review\.xlsx: is cut off or damaged \(.*\): download it again$/)
    }
  })

  test('has a byte changed', async () => {
    const whole = await packWorkbook(smallReview())
    const part = whole.indexOf('xl/worksheets/sheet2.xml')
    for (let offset = 40; offset < 240; offset += 20) {
      const damaged = Buffer.from(whole)
      damaged[part + offset] = (damaged[part + offset] ?? 0) ^ 0x10
      const [problem] = await refusal(damaged)
      expect(problem).toMatch(/^review\.xlsx: is cut off or damaged/)
    }
  })

  test('has a sheet that is no XML, or no UTF-8', async () => {
    const broken = await refusalOf(() => {}, { 'xl/worksheets/sheet2.xml': '<worksheet><sheetData><row></sheetData>' })
    expect(broken).toEqual([startingWith('review.xlsx: is cut off or damaged (')])
    const latin = Buffer.from('<worksheet>\u00fc</worksheet>', 'latin1')
    const odd = await refusalOf(() => {}, { 'xl/worksheets/sheet2.xml': latin })
    expect(odd).toEqual([startingWith('review.xlsx: is cut off or damaged (The encoded data was not valid')])
  })

  test('lacks the table of texts', async () => {
    const problems = await refusalOf(() => {}, { 'xl/_rels/workbook.xml.rels': relationsWithoutStrings })
    expect(problems).toEqual(['review.xlsx: lacks its table of texts: save it again as .xlsx'])
  })

  test.each([
    ['is text', Buffer.from('year,value\n2018,4\n'), 'is no .xlsx workbook'],
    ['is empty', Buffer.alloc(0), 'is no .xlsx workbook'],
    ['is an old workbook', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'is a workbook of the old .xls form'],
  ])('%s', async (_, content, expected) => {
    expect(await refusal(content)).toEqual([startingWith(`review.xlsx: ${expected}`)])
  })

  test('is another ZIP archive', async () => {
    const { ZipFile } = await import('yazl')
    const { buffer } = await import('node:stream/consumers')
    const zip = new ZipFile()
    zip.addBuffer(Buffer.from('text'), 'notes.txt')
    zip.end()
    expect(await refusal(await buffer(zip.outputStream))).toEqual([
      'review.xlsx: is a ZIP archive, but no .xlsx workbook',
    ])
  })
})

const relationsWithoutStrings = `<Relationships>${[1, 2, 3, 4, 5]
  .map((number) => `<Relationship Id="r${number}" Type="t/worksheet" Target="worksheets/sheet${number}.xml"/>`)
  .join('')}</Relationships>`
