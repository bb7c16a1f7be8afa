import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import path from 'node:path'
import { Transform, type Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { parse } from 'csv-parse/sync'
import { ImportError } from './import-error.js'

const LONGEST_HEADER = 1024 * 1024

/** A file as it was given, looked into but not read. */
export interface InputFile {
  path: string
  name: string
  bytes: number
  /** The cells of the first line, empty for what is no delimited text. */
  header: readonly string[]
  /** Cells of the second line. */
  width: number
}

/** Opens a publisher's file far enough to see its columns. */
export async function inspectFile(file: string): Promise<InputFile> {
  const name = path.basename(file)
  const { size } = await readStatus(file, name)
  if (size === 0) throw refuse(name, 'is empty')
  if (await beginsWith(file, [0x50, 0x4b])) return { path: file, name, bytes: size, header: [], width: 0 }
  const [header = [], record = []] = readRecords(await readStart(file, name), name)
  if (header.length === 0) throw refuse(name, 'is empty')
  return { path: file, name, bytes: size, header, width: record.length }
}

async function readStatus(file: string, name: string): Promise<{ size: number }> {
  try {
    const status = await stat(file)
    if (status.isDirectory()) throw refuse(name, 'is a folder: name the files in it')
    return status
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    throw refuse(file, 'does not exist')
  }
}

async function beginsWith(file: string, bytes: readonly number[]): Promise<boolean> {
  const handle = await open(file)
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(bytes.length), 0, bytes.length, 0)
    return bytesRead === bytes.length && bytes.every((byte, index) => buffer[index] === byte)
  } finally {
    await handle.close()
  }
}

/** The first two lines as Latin-1, which every sequence of bytes is. */
async function readStart(file: string, name: string): Promise<string> {
  const { stream } = await openFile(file)
  let text = ''
  try {
    for await (const chunk of stream) {
      text += (chunk as Buffer).toString('latin1')
      if ((text.match(/\n/g)?.length ?? 0) >= 3 || text.length > LONGEST_HEADER) break
    }
  } catch (error) {
    throw explainUnreadable(error, name)
  } finally {
    stream.destroy()
  }
  // Every other byte of plain letters is zero; a zero elsewhere is found, with its line, when the file is copied.
  if (/^(\u00ff\u00fe|\u00fe\u00ff|.?\0)/.test(text)) {
    throw refuse(name, 'is not UTF-8 (UTF-16, by its first bytes): save it as UTF-8')
  }
  return text.replace(/^\u00ef\u00bb\u00bf/, '')
}

function readRecords(text: string, name: string): string[][] {
  try {
    return parse(text, { to: 2, relax_column_count: true, relax_quotes: true, skip_empty_lines: false })
  } catch {
    throw refuse(name, 'has a first line that is no list of columns separated by commas')
  }
}

/** Is told of each piece that was read: its bytes as they are in the file, the lines that they gave. */
export type OnRead = (bytes: number, lines: number) => void

export interface OpenFile {
  stream: Readable
  /** SHA-256 of what was read, once all was. */
  checksum: () => string
}

/** The bytes of a file, unpacked where it is gzip. */
export async function openFile(file: string, onRead: OnRead = () => {}): Promise<OpenFile> {
  const hash = createHash('sha256')
  const packed = await beginsWith(file, [0x1f, 0x8b])
  const watch = new Transform({
    transform(chunk: Buffer, _, done) {
      hash.update(chunk)
      onRead(chunk.length, 0)
      done(null, chunk)
    },
  })
  const raw = createReadStream(file, { highWaterMark: 256 * 1024 })
  raw.on('error', (error) => watch.destroy(error)).pipe(watch)
  const lines = new Transform({
    transform(chunk: Buffer, _, done) {
      onRead(0, countLines(chunk))
      done(null, chunk)
    },
  })
  const steps = packed ? [watch, createGunzip({ chunkSize: 256 * 1024 }), lines] : [watch, lines]
  steps.reduce((from, to) => from.on('error', (error) => to.destroy(error)).pipe(to))
  lines.on('close', () => raw.destroy())
  return { stream: lines, checksum: () => hash.digest('hex') }
}

function countLines(chunk: Buffer): number {
  let lines = 0
  for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) lines++
  return lines
}

/** Says what a stream's error means for the file. */
export function explainUnreadable(error: unknown, name: string): unknown {
  const code = (error as NodeJS.ErrnoException).code ?? ''
  if (code === 'Z_BUF_ERROR') {
    return refuse(name, 'ends in the middle of its gzip data: it was cut off, probably while it was downloaded')
  }
  if (code.startsWith('Z_')) return refuse(name, 'has damaged gzip data: download it again')
  if (code === 'EACCES') return refuse(name, 'may not be read by this user')
  return error
}

function refuse(file: string, message: string): ImportError {
  return new ImportError([{ file, message }])
}
