import { open } from 'node:fs/promises'
import path from 'node:path'
import { crc32 } from 'node:zlib'
import { type Entry, openPromise, type ZipFile } from 'yauzl'
import { ImportError } from '../import-error.js'

/** No part of a workbook that is read here comes near to it: what unpacks to more was made to fill the memory. */
const LARGEST_PART = 128 * 1024 * 1024

/** The parts of a workbook, unpacked one by one when they are asked for. */
export class ZipArchive {
  private constructor(
    readonly file: string,
    private readonly zip: ZipFile,
    private readonly entries: ReadonlyMap<string, Entry>,
  ) {}

  static async open(filePath: string): Promise<ZipArchive> {
    const file = path.basename(filePath)
    await refuseOtherFormats(filePath, file)
    try {
      const zip = await openPromise(filePath, { autoClose: false, lazyEntries: true })
      const entries = new Map<string, Entry>()
      for await (const entry of zip.eachEntry()) entries.set(entry.fileName, entry)
      return new ZipArchive(file, zip, entries)
    } catch (error) {
      throw explainDamage(error, file)
    }
  }

  has(part: string): boolean {
    return this.entries.has(part)
  }

  async *read(part: string): AsyncGenerator<Buffer> {
    const entry = this.entries.get(part)
    if (!entry) throw refuse(this.file, `lacks its part ${part}: save it again as .xlsx, or download it again`)
    if (entry.uncompressedSize > LARGEST_PART) {
      throw refuse(this.file, `has a part (${part}) that unpacks to ${entry.uncompressedSize} bytes: it is not read`)
    }
    let sum = 0
    for await (const chunk of await this.zip.openReadStreamPromise(entry)) {
      sum = crc32(chunk as Buffer, sum)
      yield chunk as Buffer
    }
    if (sum !== entry.crc32) throw new Error(`the checksum of ${part} is wrong`)
  }

  close(): void {
    this.zip.close()
  }
}

async function refuseOtherFormats(filePath: string, file: string): Promise<void> {
  const handle = await open(filePath)
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(4), 0, 4, 0)
    const start = buffer.subarray(0, bytesRead).toString('hex')
    if (start === 'd0cf11e0') {
      throw refuse(file, 'is a workbook of the old .xls form, or has a password: save it as .xlsx without a password')
    }
    if (!start.startsWith('504b')) throw refuse(file, 'is no .xlsx workbook: give the file as the publisher offers it')
  } finally {
    await handle.close()
  }
}

/** What the file system says is passed on; what else stops the reading is in the file. */
export function explainDamage(error: unknown, file: string): unknown {
  const { syscall, message } = error as NodeJS.ErrnoException
  if (error instanceof ImportError || syscall !== undefined) return error
  // The parser of XML goes on with lines of its own.
  return refuse(file, `is cut off or damaged (${message.split('\n')[0]}): download it again`)
}

export function refuse(file: string, message: string): ImportError {
  return new ImportError([{ file, message }])
}
