import { sql } from 'kysely'
import type pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Encoding, Layout } from './format.js'
import { ImportError, type Problem } from './import-error.js'
import { explainUnreadable, type InputFile, type OnRead, openFile } from './input-file.js'
import { run, runOne } from './run-sql.js'
import type { Staged, StagedFile } from './staged.js'

/** What a row has beyond the columns where each line ends in a comma. */
const BEYOND = 'beyond the last column'

export async function createStaging(client: pg.ClientBase, layout: Layout, number: number): Promise<Staged> {
  const table = `import_staged_${number}`
  const columns = [...Object.keys(layout.columns), BEYOND].map((name) => sql`${sql.ref(name)} text`)
  // Unlogged, not temporary: only then several processes of the server read it together.
  await run(client, sql`CREATE UNLOGGED TABLE ${sql.table(table)} (${sql.join(columns)})`)
  return { layout, table, files: [] }
}

/** Copies a file into a table of its own, byte by byte: PostgreSQL splits it into cells. */
export async function stageFile(
  client: pg.ClientBase,
  staged: Staged,
  file: InputFile,
  onRead: OnRead,
): Promise<void> {
  const { layout } = staged
  const table = `${staged.table}_${staged.files.length + 1}`
  await run(client, sql`CREATE UNLOGGED TABLE ${sql.table(table)} () INHERITS (${sql.table(staged.table)})`)
  const copied = layout.read
    ? await copyRows(client, table, layout, file, onRead)
    : await copyBytes(client, table, layout, file, onRead)
  if (copied.rows === 0) throw new ImportError([{ file: file.name, message: 'has a header and no rows' }])
  staged.files.push({ name: file.name, table, ...copied })
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
      await pipeline(stream, copy)
      return { checksum: checksum(), rows: copy.rowCount ?? 0 }
    } catch (error) {
      const otherEncoding = isEncodingError(error) && index + 1 < encodings.length
      if (!otherEncoding) throw explainCopy(error, file, encoding)
      await run(client, sql`ROLLBACK TO SAVEPOINT copying`)
    }
  }
  throw new Error('A layout has no encoding')
}

function copyStatement(table: string, file: InputFile, encoding: Encoding): string {
  const names = file.width > file.header.length ? [...file.header, BEYOND] : file.header
  const columns = names.map((name) => `"${name.replaceAll('"', '""')}"`).join(', ')
  // An empty cell is the same in quotes or not.
  return `COPY ${table} (${columns}) FROM STDIN (FORMAT csv, HEADER true, ENCODING '${encoding}', FORCE_NULL (${columns}))`
}

async function copyRows(
  client: pg.ClientBase,
  table: string,
  layout: Layout,
  file: InputFile,
  onRead: OnRead,
): Promise<Copied> {
  const columns = Object.keys(layout.columns)
  const { stream, checksum } = await openFile(file.path, onRead)
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
  return value.replace(/[\\\t\n\r]/g, (char) => ({ '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' })[char] as string)
}

const ENCODING_STATES = new Set(['22021', '22P05'])

const isEncodingError = (error: unknown): boolean => ENCODING_STATES.has((error as { code?: string }).code ?? '')

function explainCopy(error: unknown, file: InputFile, encoding: Encoding): unknown {
  const { code, where, message } = error as { code?: string; where?: string; message: string }
  const place = /, line (\d+)/.exec(where ?? '')
  const at: Omit<Problem, 'message'> = { file: file.name, ...(place && { line: Number(place[1]) }) }
  if (isEncodingError(error)) {
    const name = encoding === 'UTF8' ? 'UTF-8' : 'Latin-1'
    return new ImportError([{ ...at, message: `is not ${name} (${message}): save the file as ${name}` }])
  }
  // What COPY cannot split into cells.
  if (code === '22P04') {
    const advice = 'the line has another number of cells than the header, or a quotation mark that is not closed'
    return new ImportError([{ ...at, message: `${message}: ${advice}` }])
  }
  return explainUnreadable(error, file.name)
}

/** The lines on which rows stand, counted from 1 with the header; cells may hold line ends of their own. */
export async function findLines(
  client: pg.ClientBase,
  file: StagedFile,
  places: readonly string[],
): Promise<Map<string, number>> {
  const rows = await run<{ place: string; line: string }>(
    client,
    sql`SELECT ctid::text AS place, line FROM (
        SELECT ctid, 1 + row_number() OVER up + coalesce(sum(length(t::text) - length(replace(t::text, E'\n', '')))
            OVER (ORDER BY ctid ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0) AS line
          FROM ${sql.table(file.table)} AS t WINDOW up AS (ORDER BY ctid)
      ) AS numbered WHERE ctid = ANY(${places}::tid[])`,
  )
  return new Map(rows.map(({ place, line }) => [place, Number(line)]))
}

export async function countStaged(client: pg.ClientBase, staged: Staged): Promise<number> {
  return Number(
    (await runOne<{ rows: string }>(client, sql`SELECT count(*) AS rows FROM ${sql.table(staged.table)}`)).rows,
  )
}
