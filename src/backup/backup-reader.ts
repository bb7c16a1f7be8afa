import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { BackupError } from './form.js'

/** A line that ends the rows of a table. No row is one: COPY writes a backslash in a value as two. */
const END = Buffer.from('\\.\n')
const LINE_END = Buffer.from('\n\\.\n')
const LONGEST_LINE = 10_000_000

/** Reads a backup piece by piece. */
export class BackupReader {
  private rest: Buffer = Buffer.alloc(0)
  private readonly chunks: AsyncIterator<Buffer>

  constructor(file: string) {
    const gunzip = createGunzip()
    pipeline(createReadStream(file), gunzip, () => {}) // whoever reads is told of errors
    this.chunks = gunzip[Symbol.asyncIterator]() as AsyncIterator<Buffer>
  }

  /** The next line, as JSON. */
  async line(): Promise<unknown> {
    for (;;) {
      const end = this.rest.indexOf('\n')
      if (end >= 0) {
        const text = this.rest.subarray(0, end).toString()
        this.rest = this.rest.subarray(end + 1)
        return parse(text)
      }
      if (this.rest.length > LONGEST_LINE) throw broken('a line of it is too long')
      await this.more()
    }
  }

  /** The rows of a table, up to the line that ends them. */
  async *rows(): AsyncGenerator<Buffer> {
    while (this.rest.length < END.length) await this.more()
    if (this.rest.subarray(0, END.length).equals(END)) {
      this.rest = this.rest.subarray(END.length)
      return
    }
    for (;;) {
      const end = this.rest.indexOf(LINE_END)
      if (end >= 0) {
        const last = this.rest.subarray(0, end + 1)
        this.rest = this.rest.subarray(end + LINE_END.length)
        yield last
        return
      }
      // The end may begin in what is there and go on in what comes.
      const known = Math.max(0, this.rest.length - LINE_END.length)
      if (known > 0) yield this.rest.subarray(0, known)
      this.rest = this.rest.subarray(known)
      await this.more()
    }
  }

  /** Nothing follows. */
  async expectEnd(): Promise<void> {
    if (this.rest.length > 0 || !(await this.next()).done) throw broken('something follows its end')
  }

  private async more(): Promise<void> {
    const { done, value } = await this.next()
    if (done) throw broken('it ends in the middle')
    this.rest = this.rest.length === 0 ? value : Buffer.concat([this.rest, value])
  }

  private async next(): Promise<IteratorResult<Buffer, unknown>> {
    try {
      return await this.chunks.next()
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException
      throw code?.startsWith('Z_') || code === 'ERR_STREAM_PREMATURE_CLOSE' ? broken(message) : error
    }
  }
}

export function broken(why: string): BackupError {
  return new BackupError(`This is no backup, or a damaged one: ${why}. Nothing was restored.`)
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    throw broken('a line of it cannot be read')
  }
}
