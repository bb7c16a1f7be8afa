import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { ImportError, type Problem } from '../../src/importers/import-error.js'
import { type ImportDatabase, openImportDatabase } from './import-database.js'
import { photograph } from './tables.js'
import { COLUMNS, tinyParts, tinyRows, type TinyRow, tinyWhole, writeRows } from './tiny-formats.js'

let folder = ''
let database: ImportDatabase
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'comity-holes-'))
  database = await openImportDatabase()
})
afterAll(async () => {
  await database.close()
  await rm(folder, { recursive: true, force: true })
})

const GOOD: TinyRow = ['2019', 'IRN', 'IRQ', 'X', 'TOTAL', '1', 'Iraq']
const CELLS = ['period', 'reporter', 'partner', 'flow', 'commodity', 'value', 'label'] as const
type Cell = (typeof CELLS)[number]

const withCell = (cell: Cell, value: string): TinyRow =>
  GOOD.map((before, index) => (CELLS[index] === cell ? value : before)) as unknown as TinyRow

async function refusal(importing: Promise<unknown>): Promise<readonly Problem[]> {
  const error = await importing.then(
    () => new Error('It was imported.'),
    (caught: Error) => caught,
  )
  expect(error, error.stack).toBeInstanceOf(ImportError)
  return (error as ImportError).problems
}

describe('A cell is refused with its place', () => {
  test.each<[cell: Cell, value: string, message: string]>([
    ['value', '1e400', 'is no number'],
    ['value', 'NaN', 'is no number'],
    ['value', 'Infinity', 'is no number'],
    ['value', '0x1F', 'is no number'],
    ['value', '1_000', 'is no number'],
    ['value', '1,000', 'is no number'],
    ['value', '.', 'is no number'],
    ['value', ' 1', 'is no number'],
    ['value', '1 ', 'is no number'],
    ['value', '\u0661', 'is no number'],
    ['value', '9e99', 'is more than 1000000000000'],
    ['value', '-2', 'is less than -1'],
    ['value', '', 'is empty'],
    ['value', "1'; DROP TABLE dataset; --", 'is no number'],
    ['period', '0000', 'is no year'],
    ['period', '2019 ', 'is no year'],
    ['period', '201913', 'is no year'],
    ['period', '19', 'is no year'],
    ['period', '2019-01', 'is no year'],
    ['reporter', 'NULL', 'is no area known here'],
    ['reporter', ' IRN', 'is no area known here (nearest: "IRN")'],
    ['reporter', 'IRN ', 'is no area known here (nearest: "IRN")'],
    ['reporter', 'irn', 'is no area known here (nearest: "IRN")'],
    ['reporter', '', 'is empty'],
    ['reporter', 'constructor', 'is no area known here'],
    ['reporter', "'", 'is no area known here'],
    ['partner', 'OLD', 'is no area known here in this year; it is YUG ... to 1999, left out 2000 to 2001'],
    ['flow', 'm', 'is not known here; known are M, X, T'],
    ['flow', '', 'is empty'],
    ['commodity', '27a', 'is no commodity'],
    ['commodity', '27\n', 'is no commodity'],
  ])('%s "%s"', async (cell, value, message) => {
    const file = await writeRows(folder, 'cell.csv', [GOOD, withCell(cell, value)])
    const problems = await refusal(database.load(tinyParts, file))
    expect(problems).toHaveLength(1)
    expect(problems[0]).toMatchObject({
      file: 'cell.csv',
      line: 3,
      column: COLUMNS[cell],
      ...(value !== '' && { value }),
      message: expect.stringContaining(message) as string,
    })
  })
})

test('A number of more digits than PostgreSQL holds is refused like any other', async () => {
  for (const value of ['9'.repeat(400), `0.${'0'.repeat(400)}1`]) {
    const file = await writeRows(folder, 'digits.csv', [GOOD, withCell('value', value)])
    const message = expect.stringContaining('is longer than any number') as string
    expect(await refusal(database.load(tinyParts, file))).toMatchObject([{ line: 3, column: COLUMNS.value, message }])
  }
})

describe('A value is kept as it is', () => {
  test.each<[written: string, value: number | null, raw: string]>([
    ['-0', 0, '-0'],
    ['-0.0', 0, '-0.0'],
    ['+5', 5, '+5'],
    ['1e3', 1000, '1e3'],
    ['1.5E+2', 150, '1.5E+2'],
    ['.5', 0.5, '.5'],
    ['5.', 5, '5.'],
    ['007', 7, '007'],
    ['123456789.123456789', 123456789.12345679, '123456789.123456789'],
    ['1e-99', 1e-99, '1e-99'],
    ['..', null, '..'],
  ])('%s', async (written, value, raw) => {
    await database.load(tinyWhole, await writeRows(folder, 'value.csv', [withCell('value', written)]), {
      edition: 'Values',
      releasedOn: '2020',
    })
    const rows = await database.ask<{ value: number; raw: string }>(
      `SELECT value_usd AS value, raw_value AS raw FROM trade_flow WHERE dataset_slug = 'tiny-values'`,
    )
    expect(rows).toEqual([{ value, raw }])
    expect(Object.is(rows[0]!.value, -0)).toBe(false)
  })

  test('quotation marks, line ends and SQL in a text', async () => {
    const label = `"it's", \\N;\r\nDROP TABLE country; -- $1 %s 東京`
    await database.load(tinyWhole, await writeRows(folder, 'text.csv', [withCell('label', label)]), {
      edition: 'Text',
      releasedOn: '2020',
    })
    expect(
      await database.ask(`SELECT partner_as_reported AS label FROM trade_flow WHERE dataset_slug = 'tiny-text'`),
    ).toEqual([{ label }])
  })
})

describe('Lines are counted as an editor counts them', () => {
  test('below a cell with line ends of its own', async () => {
    const rows = [withCell('label', 'a\nb\n\nc'), withCell('commodity', '27'), withCell('reporter', 'IRX')]
    expect(await refusal(database.load(tinyParts, await writeRows(folder, 'lines.csv', rows)))).toMatchObject([
      { line: 7 },
    ])
  })

  test('in each of several files, of one layout and of two', async () => {
    const rows = tinyRows(['2018', '2019'], String)
    const bad = (period: string): TinyRow => [period, 'IRN', 'IRQ', 'X', '27', 'x', '']
    const files = [
      await writeRows(folder, 'one.csv', rows.slice(0, 900)),
      await writeRows(folder, 'two.csv', [...rows.slice(900, 950), bad('2018')]),
      await writeRows(folder, 'three.csv', [bad('2019'), ...rows.slice(950)], true),
    ]
    expect(await refusal(database.load(tinyParts, files))).toMatchObject([
      { file: 'two.csv', line: 52, column: COLUMNS.value, value: 'x' },
    ])
    expect(await refusal(database.load(tinyParts, [files[0]!, files[2]!]))).toMatchObject([
      { file: 'three.csv', line: 2, column: 'much' },
    ])
  })
})

test('A line that PostgreSQL would take for the end of all data is refused, whatever its version', async () => {
  const file = await writeRows(folder, 'end.csv', tinyRows(['2018'], String))
  const lines = (await readFile(file, 'utf8')).split('\n')
  await writeFile(file, [...lines.slice(0, 3), '\\.', ...lines.slice(3)].join('\n'))
  await expect(database.load(tinyParts, file)).rejects.toThrow('end.csv: has a line that begins with a backslash')
})

describe('A reject file', () => {
  const rejects = (): string => path.join(folder, 'rejects.csv')
  const read = async (): Promise<Record<string, string>[]> => parse(await readFile(rejects()), { columns: true })
  beforeEach(() => rm(rejects(), { force: true }))

  const rows: TinyRow[] = [
    withCell('label', 'two\nlines'),
    withCell('value', 'x'),
    withCell('commodity', '01'),
    ['19', 'IRN', 'IRQ', 'X', '27', 'y', 'with "marks",\nand lines'],
    withCell('reporter', 'IRX'),
    ['2019', 'IRN', 'TUR', 'X', 'TOTAL', '3', 'Turkey'],
    ['2019', 'IRN', 'OLD', 'X', 'TOTAL', '3', 'Yugoslavia'],
  ]

  test('takes the rows with problems, each with its line, column, value and problem; the others are imported', async () => {
    const file = await writeRows(folder, 'some.csv', rows)
    await refusal(database.load(tinyWhole, file, { edition: 'Some', releasedOn: '2020' }))
    const report = await database.load(tinyWhole, file, { edition: 'Some', releasedOn: '2020', rejectFile: rejects() })
    expect(report).toMatchObject({ read: 7, rejected: 4, changes: { added: 3 } })
    const rejected = await read()
    expect(rejected.map(({ file, line, column, value, problem }) => [file, line, column, value, problem])).toEqual([
      ['some.csv', '4', COLUMNS.value, 'x', 'is no number'],
      ['some.csv', '6', COLUMNS.period, '19', 'is no year (2019) and no month (201904)'],
      ['some.csv', '6', COLUMNS.value, 'y', 'is no number'],
      ['some.csv', '8', COLUMNS.reporter, 'IRX', expect.stringContaining('is no area known here')],
      ['some.csv', '10', COLUMNS.partner, 'OLD', expect.stringContaining('in this year')],
    ])
    expect(JSON.parse(rejected[1]!.row!)).toMatchObject({
      [COLUMNS.label]: 'with "marks",\nand lines',
      [COLUMNS.commodity]: '27',
    })
    expect(
      await database.ask(`SELECT value_usd FROM trade_flow WHERE dataset_slug = 'tiny-some' ORDER BY 1`),
    ).toHaveLength(3)
  })

  test('tells two files of the same name apart by their rows', async () => {
    const [one, two] = [await mkdtemp(path.join(folder, 'one-')), await mkdtemp(path.join(folder, 'two-'))]
    const files = [
      await writeRows(one, 'same.csv', [GOOD, withCell('value', 'first')]),
      await writeRows(two, 'same.csv', [
        withCell('commodity', '27'),
        withCell('commodity', '01'),
        withCell('value', 'second'),
      ]),
    ]
    await database.load(tinyParts, files, { edition: 'Same', releasedOn: '2020', rejectFile: rejects() })
    const rejected = await read()
    expect(
      rejected.map(({ line, value, row }) => [
        line,
        value,
        (JSON.parse(row!) as Record<string, string>)[COLUMNS.value],
      ]),
    ).toEqual([
      ['3', 'first', 'first'],
      ['4', 'second', 'second'],
    ])
  })

  test('is not written where no row has a problem', async () => {
    const report = await database.load(tinyParts, await writeRows(folder, 'good.csv', [GOOD]), {
      edition: 'Good',
      releasedOn: '2020',
      rejectFile: rejects(),
    })
    expect(report.rejected).toBe(0)
    await expect(readFile(rejects())).rejects.toThrow('ENOENT')
  })

  test('does not take a file of which no row is left, nor a duplicate', async () => {
    const before = await photograph(database.pool)
    const all = await writeRows(folder, 'all.csv', [withCell('value', 'x'), withCell('value', 'y')])
    expect(await refusal(database.load(tinyWhole, all, { rejectFile: rejects() }))).toMatchObject([
      { file: 'all.csv', message: 'has no row that could be imported (is no number): is it of this format?' },
    ])
    const twice = await writeRows(folder, 'twice.csv', [withCell('value', 'x'), GOOD, GOOD])
    expect(await refusal(database.load(tinyWhole, twice, { rejectFile: rejects() }))).toMatchObject([
      {
        file: 'twice.csv',
        line: 3,
        message: expect.stringContaining('gives the same observation as line 4') as string,
      },
    ])
    await expect(readFile(rejects())).rejects.toThrow('ENOENT')
    expect(await photograph(database.pool)).toEqual(before)
  })
})

describe('A file', () => {
  test('with mixed line ends, or an empty line, is refused at that line', async () => {
    const file = await writeRows(folder, 'ends.csv', [GOOD, withCell('commodity', '27'), withCell('commodity', '01')])
    const text = await readFile(file, 'utf8')
    const lines = text.trimEnd().split('\n')
    await writeFile(file, `${lines.slice(0, 2).join('\n')}\n${lines[2]}\r\n${lines[3]}\n`)
    expect(await refusal(database.load(tinyParts, file))).toMatchObject([{ file: 'ends.csv', line: 3 }])
    await writeFile(file, `${lines.slice(0, 3).join('\n')}\n\n${lines[3]}\n`)
    expect(await refusal(database.load(tinyParts, file))).toMatchObject([{ file: 'ends.csv', line: 4 }])
  })

  test('with a column that JavaScript knows by itself is refused', async () => {
    const file = await writeRows(folder, 'proto.csv', [GOOD], true)
    await writeFile(
      file,
      (await readFile(file, 'utf8')).replace('"named"', '"named","constructor"').replace('"Iraq"', '"Iraq","1"'),
    )
    expect(await refusal(database.load(tinyParts, file))).toMatchObject([{ line: 1, column: 'constructor' }])
  })

  test('whose cells moved by a comma is refused at the line', async () => {
    const file = await writeRows(folder, 'moved.csv', [GOOD, withCell('commodity', '27')], true)
    const text = await readFile(file, 'utf8')
    await writeFile(file, text.replaceAll('"Iraq"\n', '"Iraq",\n').replace(/"Iraq",\n$/, '"Iraq","more"\n'))
    expect(await refusal(database.load(tinyParts, file))).toMatchObject([{ file: 'moved.csv', line: 3, value: 'more' }])
    await writeFile(file, text.replaceAll('"Iraq"\n', '"Iraq",\n'))
    await database.load(tinyParts, file, { edition: 'Commas', releasedOn: '2020' })
  })

  test('that was refused leaves nothing behind, and is imported once it is mended', async () => {
    const before = await photograph(database.pool)
    await refusal(database.load(tinyParts, await writeRows(folder, 'mend.csv', [GOOD, GOOD]), { edition: 'Mended' }))
    expect(await photograph(database.pool)).toEqual(before)
    const { changes } = await database.load(tinyParts, await writeRows(folder, 'mend.csv', [GOOD]), {
      edition: 'Mended',
      releasedOn: '2020',
    })
    expect(changes.added).toBe(1)
    expect(await database.ask(`SELECT FROM pg_class WHERE relname LIKE 'import%'`)).toEqual([])
  })
})
