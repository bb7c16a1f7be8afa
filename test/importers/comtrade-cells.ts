import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parse } from 'csv-parse/sync'

/** A row of a file by its columns. */
export type Row = Record<string, string>

/** Reads a publisher's file with a parser that the importer does not use. */
export function readRows(content: string): { columns: string[]; rows: Row[] } {
  const [columns = [], ...records] = parse(content.replace(/^\ufeff/, ''), { relax_column_count: true })
  return {
    columns,
    rows: records.map((record) => Object.fromEntries(columns.map((name, index) => [name, record[index] ?? '']))),
  }
}

const fixtures = path.resolve('src/importers/comtrade/fixtures')
export const fixture = (name: string): string => path.join(fixtures, name)
export const readFixture = (name: string): string => readFileSync(fixture(name), 'utf8')

let folder: string | undefined
let files = 0

/** Where the files of a test file are written. */
export const writtenFolder = (): string => (folder ??= mkdtempSync(path.join(os.tmpdir(), 'comity-comtrade-')))

export function removeWritten(): void {
  if (folder !== undefined) rmSync(folder, { recursive: true, force: true })
  folder = undefined
}

/** Writes a file with another name each time. */
export function writeText(content: string | Buffer, name = 'file.csv'): string {
  const file = path.join(writtenFolder(), `${++files}-${name}`)
  writeFileSync(file, content)
  return file
}

const quote = (value: string): string => `"${value.replaceAll('"', '""')}"`

/** Writes rows in the given columns; `ending` follows each but the header, as the current export has a comma there. */
export function writeRows(columns: readonly string[], rows: readonly Row[], ending = ''): string {
  const lines = rows.map((row) => columns.map((name) => quote(row[name] ?? '')).join(',') + ending)
  return writeText([columns.join(','), ...lines, ''].join('\n'))
}

export const current = readRows(readFixture('current-export.csv'))

/** A file like the current export: its row for France, each time with other cells. */
export function exported(...rows: Row[]): string {
  const fromFrance = current.rows.find(({ partnerCode }) => partnerCode === '251')!
  return writeRows(
    current.columns,
    rows.map((cells) => ({ ...fromFrance, ...cells })),
    ',',
  )
}
