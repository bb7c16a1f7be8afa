import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { parse } from 'csv-parse/sync'
import { expect } from 'vitest'
import { ImportError, type Problem } from '../../src/importers/import-error.js'

/** A file of delimited text that is imported as it is: UTF-8 with a line a row, packed or not. */
export interface Breakable {
  file: string
  /** The row that is broken, counted from 1 without the header: one that is imported, not left out. */
  row?: number
  /** Columns of numbers and of free text. */
  number: string
  text: string
  /** A column of areas with a code that means nothing, and the code that is nearest to it. */
  area: { column: string; unknown: string; nearest: string }
}

export interface Copy {
  what: string
  path: string
  /** One of the problems that it is refused with; undefined where it is imported like the file itself. */
  problem?: Omit<Partial<Problem>, 'message'> & { file: string; message: RegExp }
}

interface Parts extends Breakable {
  /** The header and the rows. */
  lines: string[]
  header: string[]
  /** Where the broken row is in `lines`, its line in the file, and its cells. */
  at: number
  line: number
  cells: string[]
}

const FOLDER = Symbol('a folder')
const NOTHING = Symbol('no file')
const SURPLUS = 'surplus column'
/** The copy that a format accepts where its layout has LATIN1 among its encodings. */
export const LATIN1 = 'letters in Latin-1'

/** Copies of a file in a folder, each broken (or only written) in another way, all under the name of the file. */
export async function copyBroken(breakable: Breakable, folder: string): Promise<Copy[]> {
  const parts = await readParts(breakable)
  const name = path.basename(breakable.file).replace(/\.gz$/, '')
  const copies: Copy[] = []
  for (const [index, [what, make]] of Object.entries(WAYS).entries()) {
    const { content, packed = false, problem } = make(parts)
    const file = packed ? `${name}.gz` : name
    const own = path.join(folder, `copy-${index}`)
    await mkdir(own, { recursive: true })
    if (content === FOLDER) await mkdir(path.join(own, file), { recursive: true })
    else if (content !== NOTHING) await writeFile(path.join(own, file), content)
    copies.push({
      what,
      path: path.join(own, file),
      ...(problem && { problem: { file: content === NOTHING ? path.join(own, file) : file, ...problem } }),
    })
  }
  return copies
}

/** That an import is refused with the problem of a copy. */
export async function expectRefused({ problem }: Copy, importing: Promise<unknown>): Promise<void> {
  const error = await importing.then(
    () => new Error('It was imported.'),
    (caught: Error) => caught,
  )
  expect(error, error.stack).toBeInstanceOf(ImportError)
  const { message, ...place } = problem!
  expect((error as ImportError).problems).toContainEqual(
    expect.objectContaining({ ...place, message: expect.stringMatching(message) as string }),
  )
}

async function readParts(breakable: Breakable): Promise<Parts> {
  const bytes = await readFile(breakable.file)
  const text = (bytes[0] === 0x1f ? gunzipSync(bytes) : bytes).toString('utf8')
  const lines = text.replace(/\n$/, '').split('\n')
  const at = breakable.row ?? 1
  return { ...breakable, lines, header: split(lines[0]!), at, line: at + 1, cells: split(lines[at]!) }
}

const split = (line: string): string[] => parse(line, { relax_column_count: true })[0] as unknown as string[]

interface Made {
  content: string | Buffer | typeof FOLDER | typeof NOTHING
  packed?: true
  problem?: Omit<Partial<Problem>, 'message'> & { message: RegExp }
}

const WAYS: Readonly<Record<string, (parts: Parts) => Made>> = {
  'a truncated gzip file': ({ lines }) => {
    const packed = gzipSync(join(lines))
    return {
      content: packed.subarray(0, Math.floor(packed.length / 2)),
      packed: true,
      problem: { message: /was cut off/ },
    }
  },
  'a gzip file with a damaged byte': ({ lines }) => {
    const packed = gzipSync(join(lines))
    packed[packed.length - 6]! ^= 0xff // of its checksum
    return { content: packed, packed: true, problem: { message: /damaged gzip/ } }
  },
  'a missing column': ({ lines, header, number }) => ({
    content: join(lines.map((line) => write(split(line).filter((_, index) => index !== header.indexOf(number))))),
    problem: { line: 1, message: exactly(`has no column "${number}"`) },
  }),
  'an extra column': ({ lines }) => ({
    content: join(lines.map((line, index) => `${line},${index === 0 ? SURPLUS : '1'}`)),
    problem: { line: 1, column: SURPLUS, message: /is no column of the layout/ },
  }),
  'a misspelt column': ({ lines, header, number }) => ({
    content: join([write(header.map((name) => (name === number ? `${name}x` : name))), ...lines.slice(1)]),
    problem: { line: 1, column: `${number}x`, message: exactly(`(nearest: "${number}")`) },
  }),
  'a column that stands in the header twice': ({ lines, header, number, text }) => ({
    content: join([write(header.map((name) => (name === text ? number : name))), ...lines.slice(1)]),
    problem: { line: 1, column: number, message: /in the header twice/ },
  }),
  'a row with a cell too few': (parts) => ({
    content: join(replaceRow(parts, parts.cells.slice(0, -1))),
    problem: { line: parts.line, message: /number of cells/ },
  }),
  'a row with a cell too many': (parts) => ({
    content: join(replaceRow(parts, [...parts.cells, '1'])),
    problem: { line: parts.line, message: /number of cells|beyond the last column/ },
  }),
  'UTF-16': ({ lines }) => ({
    content: Buffer.from(`\ufeff${join(lines)}`, 'utf16le'),
    problem: { message: /UTF-16.*save it as UTF-8/ },
  }),
  'UTF-16 without a mark': ({ lines }) => ({
    content: Buffer.from(join(lines), 'utf16le'),
    problem: { message: /UTF-16.*save it as UTF-8/ },
  }),
  [LATIN1]: (parts) => ({
    content: Buffer.from(join(replaceCell(parts, parts.text, 'R\u00e9union')), 'latin1'),
    problem: { line: parts.line, message: /is not UTF-8.*save the file as UTF-8/ },
  }),
  'a NUL byte': (parts) => ({
    content: join(replaceCell(parts, parts.text, 'A\0B')),
    problem: { line: parts.line, message: /0x00/ },
  }),
  'a letter in a number': (parts) => ({
    content: join(replaceCell(parts, parts.number, '12.9o')),
    problem: { line: parts.line, column: parts.number, value: '12.9o', message: /is no number/ },
  }),
  'an unknown area': (parts) => ({
    content: join(replaceCell(parts, parts.area.column, parts.area.unknown)),
    problem: {
      line: parts.line,
      column: parts.area.column,
      value: parts.area.unknown,
      message: exactly(`(nearest: "${parts.area.nearest}")`),
    },
  }),
  'a row twice': ({ lines, at, line }) => ({
    content: join([...lines, lines[at]!]),
    problem: { line, message: exactly(`gives the same observation as line ${lines.length + 1}: `) },
  }),
  'a quotation mark that is not closed': ({ lines, at, line, header, cells, text }) => {
    const opened = cells.map((value, index) => (header[index] === text ? `"${value}` : value)).join(',')
    const content = join(lines.map((each, index) => (index === at ? opened : each)))
    return { content, problem: { line, message: /quotation mark that is not closed/ } }
  },
  'an empty file': () => ({ content: '', problem: { message: /is empty/ } }),
  'an empty file, packed': () => ({ content: gzipSync(''), packed: true, problem: { message: /is empty/ } }),
  'a header alone': ({ lines }) => ({
    content: join(lines.slice(0, 1)),
    problem: { message: /has a header and no rows/ },
  }),
  'a folder': () => ({ content: FOLDER, problem: { message: /is a folder/ } }),
  'a file that is not there': () => ({ content: NOTHING, problem: { message: /does not exist/ } }),
  'line ends of Windows': ({ lines }) => ({ content: join(lines).replaceAll('\n', '\r\n') }),
  'a byte order mark': ({ lines }) => ({ content: `\ufeff${join(lines)}` }),
  'no line end after the last row': ({ lines }) => ({ content: lines.join('\n') }),
  gzip: ({ lines }) => ({ content: gzipSync(join(lines)), packed: true }),
}

const join = (lines: readonly string[]): string => `${lines.join('\n')}\n`

const write = (cells: readonly string[]): string =>
  cells.map((value) => (/[",\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value)).join(',')

const replaceRow = ({ lines, at }: Pick<Parts, 'lines' | 'at'>, cells: readonly string[]): string[] =>
  lines.map((line, index) => (index === at ? write(cells) : line))

const replaceCell = (
  parts: Pick<Parts, 'lines' | 'at' | 'header' | 'cells'>,
  column: string,
  value: string,
): string[] =>
  replaceRow(
    parts,
    parts.cells.map((before, index) => (parts.header[index] === column ? value : before)),
  )

const exactly = (text: string): RegExp => new RegExp(text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
