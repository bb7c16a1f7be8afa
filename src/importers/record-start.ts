import { openFile } from './input-file.js'

const QUOTE = 0x22
const LINE_END = 0x0a

/** The line on which the row begins that ends on a line of the file: a quotation mark may hold the ends of others. */
export async function findRecordStart(file: string, line: number): Promise<number> {
  const { stream } = await openFile(file)
  let [current, start, isQuoted] = [1, 1, false]
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    for (const byte of chunk) {
      if (byte === QUOTE) isQuoted = !isQuoted
      if (byte !== LINE_END) continue
      if (current === line) return start
      current++
      if (!isQuoted) start = current
    }
  }
  return current < line - 1 ? line : start // other line ends than those that are counted here
}
