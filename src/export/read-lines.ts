import type { Readable } from 'node:stream'
import { codedError } from '../platform/errors.js'

/** A batch is completed at once: enough to spread the cost, few enough to be held. */
const BATCH_LINES = 200
const BATCH_BYTES = 1_000_000
/** Bytes of one row. A larger one would hold up everybody else while it is read. */
const LARGEST_LINE = 5_000_000

const LINE_FEED = 0x0a

/** The lines of a text, in batches. What the stream fails with is thrown, and a stream that is left is destroyed. */
export async function* readLines(stream: Readable): AsyncGenerator<string[]> {
  let batch: string[] = []
  let batchBytes = 0
  let begun: Buffer[] = []
  let begunBytes = 0
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    let from = 0
    for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, from)) {
      begun.push(chunk.subarray(from, end))
      begunBytes += end - from
      refuseLong(begunBytes)
      batch.push(Buffer.concat(begun).toString('utf8'))
      batchBytes += begunBytes
      begun = []
      begunBytes = 0
      from = end + 1
      if (batch.length < BATCH_LINES && batchBytes < BATCH_BYTES) continue
      yield batch
      batch = []
      batchBytes = 0
    }
    if (from < chunk.length) {
      begun.push(from === 0 ? chunk : chunk.subarray(from))
      begunBytes += chunk.length - from
      refuseLong(begunBytes)
    }
  }
  if (begun.length > 0) batch.push(Buffer.concat(begun).toString('utf8'))
  if (batch.length > 0) yield batch
}

function refuseLong(bytes: number): void {
  if (bytes <= LARGEST_LINE) return
  throw codedError(
    'QUERY_TOO_EXPENSIVE',
    'A row of the export is larger than 5 million bytes. Ask for shorter lists inside each row, or for less of them.',
  )
}
