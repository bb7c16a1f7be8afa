import { readFile } from 'node:fs/promises'
import zlib from 'node:zlib'

const WAYS: readonly (readonly [name: string, pack: (text: string) => Buffer])[] = [
  ['br 1', (text) => brotli(text, 1)],
  ['gzip 1', (text) => zlib.gzipSync(text, { level: 1 })],
  ['gzip 6', (text) => zlib.gzipSync(text, { level: 6 })],
  ['br 5', (text) => brotli(text, 5)],
]
const LEAST_MS = 500

function brotli(text: string, quality: number): Buffer {
  const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_MODE, BROTLI_PARAM_SIZE_HINT, BROTLI_MODE_TEXT } = zlib.constants
  const params = {
    [BROTLI_PARAM_QUALITY]: quality,
    [BROTLI_PARAM_MODE]: BROTLI_MODE_TEXT,
    [BROTLI_PARAM_SIZE_HINT]: text.length,
  }
  return zlib.brotliCompressSync(text, { params })
}

/** Prints what compressing answers saves and costs, as the table of docs/http.md. */
export async function benchCompression(files: readonly string[]): Promise<void> {
  if (files.length === 0) throw new Error('Name files with answers: npm run bench -- compression answer.json ...')
  console.log(`| answer | ${WAYS.map(([name]) => `\`${name}\``).join(' | ')} |\n|---|${'---|'.repeat(WAYS.length)}`)
  for (const file of files) {
    const text = await readFile(file, 'utf8')
    const cells = WAYS.map(([, pack]) => `${count(pack(text).length)}, ${measure(() => pack(text)).toFixed(2)} ms`)
    console.log(`| ${count(Buffer.byteLength(text))} bytes | ${cells.join(' | ')} |`)
  }
}

const count = (bytes: number): string => bytes.toLocaleString('en')

/** Processor time of a run, in milliseconds. */
function measure(run: () => void): number {
  let runs = 0
  const start = process.cpuUsage()
  const spent = (): number => {
    const { user, system } = process.cpuUsage(start)
    return (user + system) / 1000
  }
  while (spent() < LEAST_MS) {
    for (let i = 0; i < 10; i++) run()
    runs += 10
  }
  return spent() / runs
}
