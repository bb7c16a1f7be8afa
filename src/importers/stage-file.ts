import { sql } from 'kysely'
import type pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Encoding, Layout, Sql } from './format.js'
import { ImportError, type Problem } from './import-error.js'
import { explainUnreadable, type InputFile, type OnRead, openFile } from './input-file.js'
import { findRecordStart } from './record-start.js'
import { run } from './run-sql.js'
import type { Staged, StagedFile } from './staged.js'

/** What a row has beyond the columns where each line ends in a comma. */
const BEYOND = 'beyond the last column'

export async function createStaging(client: pg.ClientBase, layout: Layout, number: number): Promise<Staged> {
  const table = `import_staged_${number}`
  const columns = [...Object.keys(layout.columns), BEYOND].map((name) => sql`${sql.id(name)} text`)
  // Unlogged, not temporary: only then several processes of the server read it together.
  await run(client, sql`CREATE UNLOGGED TABLE ${sql.table(table)} (${sql.join(columns)})`)
  return { layout, table, files: [] }
}

/** Copies a file into a table of its own, byte by byte: PostgreSQL splits it into cells. */
export async function stageFile(client: pg.ClientBase, staged: Staged, file: InputFile, onRead: OnRead): Promise<void> {
  const { layout } = staged
  const table = `${staged.table}_${staged.files.length + 1}`
  await run(client, sql`CREATE UNLOGGED TABLE ${sql.table(table)} () INHERITS (${sql.table(staged.table)})`)
  const copied = layout.read
    ? await copyRows(client, table, layout, file, onRead)
    : await copyBytes(client, table, layout, file, onRead)
  if (copied.rows === 0) throw new ImportError([{ file: file.name, message: 'has a header and no rows' }])
  const same = staged.files.find(({ checksum }) => checksum === copied.checksum)
  if (same !== undefined) {
    throw new ImportError([
      { file: file.name, message: `is the same file as ${same.name}, which was named before: name it once` },
    ])
  }
  staged.files.push({ name: file.name, table, gone: [], ...copied })
}

type Copied = Pick<StagedFile, 'checksum' | 'rows'>

async function copyBytes(
  client: pg.ClientBase,
  table: string,
  layout: Layout,
  file: InputFile,
  onRead: OnRead,
): Promise<Copied> {
  const encodings = layout.encodings ?? ['UTF8']
  for (const [index, encoding] of encodings.entries()) {
    await run(client, sql`SAVEPOINT copying`)
    const { stream, checksum } = await openFile(file.path, onRead)
    const copy = client.query(copyFrom(copyStatement(table, file, encoding)))
    try {
      await pipeline(stream, refuseEndOfData(file), copy)
      await refuseBeyond(client, table, file)
      return { checksum: checksum(), rows: copy.rowCount ?? 0 }
    } catch (error) {
      const otherEncoding = isEncodingError(error) && index + 1 < encodings.length
      if (!otherEncoding) throw await explainCopy(error, file, encoding)
      await run(client, sql`ROLLBACK TO SAVEPOINT copying`)
    }
  }
  throw new Error('A layout has no encoding')
}

/** Before version 18 PostgreSQL takes such a line for the end of all data. */
const END_OF_DATA = Buffer.from('\n\\.')

function refuseEndOfData({ name }: InputFile): Transform {
  let end = Buffer.alloc(0)
  const message = 'has a line that begins with a backslash and a full stop, at which PostgreSQL would stop reading'
  return new Transform({
    transform(chunk: Buffer, _, done) {
      const text = Buffer.concat([end, chunk])
      end = text.subarray(-END_OF_DATA.length)
      const isThere = text.includes(END_OF_DATA)
      done(isThere ? new ImportError([{ file: name, message }]) : null, chunk)
    },
  })
}

function copyStatement(table: string, file: InputFile, encoding: Encoding): string {
  const names = file.width > file.header.length ? [...file.header, BEYOND] : file.header
  const columns = names.map((name) => `"${name.replaceAll('"', '""')}"`).join(', ')
  // An empty cell is the same in quotes or not.
  return `COPY ${table} (${columns}) FROM STDIN (FORMAT csv, HEADER true, ENCODING '${encoding}', FORCE_NULL (${columns}))`
}

/** The comma that ends each line is followed by nothing, or else the cells of a line have moved. */
async function refuseBeyond(client: pg.ClientBase, table: string, file: InputFile): Promise<void> {
  const beyond = sql.ref(BEYOND)
  const moved = await run<{ place: string; value: string }>(
    client,
    sql`SELECT ctid::text AS place, ${beyond} AS value FROM ${sql.table(table)} WHERE ${beyond} IS NOT NULL ORDER BY ctid LIMIT 10`,
  )
  if (moved.length === 0) return
  const lines = await findLines(
    client,
    { table, gone: [] },
    moved.map(({ place }) => place),
  )
  const message =
    'stands beyond the last column: the line has a comma too many, probably in a text without quotation marks'
  throw new ImportError(moved.map(({ place, value }) => ({ file: file.name, line: lines.get(place)!, value, message })))
}

async function copyRows(
  client: pg.ClientBase,
  table: string,
  layout: Layout,
  file: InputFile,
  onRead: OnRead,
): Promise<Copied> {
  const columns = Object.keys(layout.columns)
  const { stream, checksum } = await openFile(file.path, (bytes) => onRead(bytes, 0))
  for await (const _ of stream);
  const lines = async function* (): AsyncGenerator<string> {
    for await (const row of layout.read!(file.path)) yield `${row.map(escapeCell).join('\t')}\n`
  }
  const names = columns.map((name) => `"${name.replaceAll('"', '""')}"`).join(', ')
  const copy = client.query(copyFrom(`COPY ${table} (${names}) FROM STDIN`))
  await pipeline(Readable.from(lines()), copy)
  return { checksum: checksum(), rows: copy.rowCount ?? 0 }
}

function escapeCell(value: string | null): string {
  if (value === null || value === '') return '\\N'
  return value.replace(
    /[\\\t\n\r]/g,
    (char) => ({ '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' })[char] as string,
  )
}

const ENCODING_STATES = new Set(['22021', '22P05'])

const isEncodingError = (error: unknown): boolean => ENCODING_STATES.has((error as { code?: string }).code ?? '')

async function explainCopy(error: unknown, file: InputFile, encoding: Encoding): Promise<unknown> {
  const { code, where, message } = error as { code?: string; where?: string; message: string }
  const place = /, line (\d+)/.exec(where ?? '')
  const line = place === null ? undefined : Number(place[1])
  const at: Omit<Problem, 'message'> = { file: file.name, ...(line !== undefined && { line }) }
  if (isEncodingError(error)) {
    const name = encoding === 'UTF8' ? 'UTF-8' : 'Latin-1'
    return new ImportError([{ ...at, message: `is not ${name} (${message}): save the file as ${name}` }])
  }
  // What COPY cannot split into cells.
  if (code === '22P04') {
    const advice =
      'the line has another number of cells than the header, a quotation mark that is not closed, or no cell at all, or ends otherwise than the first line'
    const start = line === undefined ? undefined : await findRecordStart(file.path, line)
    if (start === undefined || start === line) return new ImportError([{ ...at, message: `${message}: ${advice}` }])
    return new ImportError([
      { ...at, line: start, message: `${message}, on line ${line} that belongs to it: ${advice}` },
    ])
  }
  return explainUnreadable(error, file.name)
}

/** How many line ends the cells of a row hold. */
export const lineEnds = (row: string): Sql =>
  sql`length(${sql.ref(row)}::text) - length(replace(${sql.ref(row)}::text, E'\n', ''))`

/** The lines on which rows stand, counted from 1 with the header; cells may hold line ends of their own. */
export async function findLines(
  client: pg.ClientBase,
  file: Pick<StagedFile, 'table' | 'gone'>,
  places: readonly string[],
): Promise<Map<string, number>> {
  const rows = await run<{ place: string; line: string }>(
    client,
    sql`SELECT place::text AS place, line FROM (
        SELECT place, 1 + row_number() OVER up
            + coalesce(sum(breaks) OVER (ORDER BY place ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0) AS line
          FROM (
            SELECT ctid AS place, ${lineEnds('t')} AS breaks FROM ${sql.table(file.table)} AS t
            UNION ALL SELECT * FROM jsonb_to_recordset(${JSON.stringify(file.gone)}::jsonb) AS gone(place tid, breaks int)
          ) AS rows WINDOW up AS (ORDER BY place)
      ) AS numbered WHERE place = ANY(${places}::tid[])`,
  )
  return new Map(rows.map(({ place, line }) => [place, Number(line)]))
}
