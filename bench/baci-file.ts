import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'

const AREAS = [
  4, 8, 12, 24, 31, 32, 36, 40, 50, 51, 56, 76, 100, 104, 116, 120, 124, 152, 156, 170, 188, 203, 208, 218, 246,
]

/** A file in BACI's layout with as many rows as asked for, each of another pair and product. */
export async function writeBaci(file: string, rows: number): Promise<void> {
  const gzip = createGzip({ level: 1 })
  const written = pipeline(gzip, createWriteStream(file))
  gzip.write('"t","i","j","k","v","q"\n')
  const pairs = AREAS.length * (AREAS.length - 1)
  for (let row = 0; row < rows; row += 10_000) {
    let text = ''
    for (let n = row; n < Math.min(row + 10_000, rows); n++) text += describeRow(n % pairs, Math.floor(n / pairs))
    if (!gzip.write(text)) await once(gzip, 'drain')
  }
  gzip.end()
  await written
}

function describeRow(pair: number, product: number): string {
  const from = Math.floor(pair / (AREAS.length - 1))
  const to = pair % (AREAS.length - 1)
  const value = ((pair * 7919 + product * 104729) % 1_000_000) / 1000 + 0.001
  return `2020,${AREAS[from]},${AREAS[to < from ? to : to + 1]},${String(10_000 + product).padStart(6, '0')},${value.toFixed(3)},"        0.001"\n`
}
