import { parse } from 'csv-parse'
import { pipeline } from 'node:stream/promises'
import { ImportError } from './import-error.js'
import { explainUnreadable, type InputFile, openFile } from './input-file.js'

type Row = Readonly<Record<string, string>>

/** Reads a small file row by row, before it is staged and checked: what is in it may be wrong. */
export async function readRecords({ path, name }: InputFile, use: (row: Row) => void): Promise<void> {
  const { stream } = await openFile(path)
  const rows = parse({
    columns: true,
    bom: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_records_with_error: true,
  })
  try {
    await pipeline(stream, rows, async (records: AsyncIterable<Row>) => {
      for await (const row of records) use(row)
    })
  } catch (error) {
    throw explainUnreadable(error, name)
  }
}

/** An edition without a name of its own is named after the last year that it has; undefined where it has none. */
export async function nameByLastYear(
  files: readonly InputFile[],
  column: string,
  use: (row: Row) => void = () => {},
): Promise<string | undefined> {
  let last = ''
  for (const file of files) {
    let rows = 0
    await readRecords(file, (row) => {
      rows++
      const year = row[column] ?? ''
      if (/^\d{4}$/.test(year) && year > last) last = year
      use(row)
    })
    if (rows === 0) throw new ImportError([{ file: file.name, message: 'has a header and no rows' }])
  }
  return last === '' ? undefined : `to ${last}`
}
