// How fast a million rows are exported as CSV and NDJSON over HTTP, against COPY of the same columns and rows to a client
// that throws them away, on the same server in the same run. And how much memory the service takes for 100,000 rows and
// for all.
//
//   npm run bench -- export <dyadic-trade-3.0.csv.gz> [--rounds 5]
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createWriteStream, existsSync, mkdtempSync, rmSync } from 'node:fs'
import http from 'node:http'
import os from 'node:os'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { to as copyTo } from 'pg-copy-streams'
import type pg from 'pg'
import { loadShipped } from '../seed/loader/shipped.js'
import { formats } from '../src/importers/formats.js'
import { silent } from '../src/importers/progress.js'
import { importFiles } from '../src/importers/run-import.js'
import { openDatabase } from '../src/platform/database/database.js'
import { findPackageRoot } from '../src/platform/database/package-root.js'
import { writeBaci } from './baci-file.js'
import { median, time } from './measure.js'

/** Within the folder of COMITY_MATERIAL, where no file is named. */
const FILE = 'cow/dyadic-trade-3.0.csv.gz'
const ROWS = 1_000_000
const MOST_TIMES = 2
const PORT = 4391

const COLUMNS = 'reporter { code name } partner { code name } flow year valueUsd status'
const query = (first?: number): string =>
  `{ tradeFlows${first === undefined ? '' : `(first: ${first})`} { nodes { ${COLUMNS} } } }`

/** What somebody would write by hand for the same columns and rows. */
const BY_HAND = `COPY (
  SELECT r.code, r.name, p.code, p.name, f.flow, f.year, f.value_usd, f.status, d.slug, d.edition, d.publisher, d.url, NULL, v.version
  FROM trade_flow f JOIN country r ON r.code = f.reporter_code JOIN country p ON p.code = f.partner_code
    JOIN dataset d ON d.slug = f.dataset_slug CROSS JOIN data_state v) TO STDOUT WITH (FORMAT csv)`

export async function benchExport(given: string | undefined, rounds: number): Promise<void> {
  const file = given ?? path.join(process.env.COMITY_MATERIAL ?? '.', FILE)
  if (!existsSync(file)) throw new Error(`There is no ${file}: name the file of Correlates of War's dyadic trade 3.0.`)
  const folder = mkdtempSync(path.join(os.tmpdir(), 'comity-bench-'))
  const database = await openDatabase({ dataDir: path.join(folder, 'data') })
  try {
    await loadShipped(database)
    await fill(database.pool, file, folder)
    await compareWithCopy(database, rounds)
    await measureMemory(database.url)
  } finally {
    await database.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The file, and made-up rows of another dataset up to a million. */
async function fill(pool: pg.Pool, file: string, folder: string): Promise<void> {
  const formatOf = (name: string) => formats.find((format) => format.name === name)!
  const { changes } = await importFiles(pool, formatOf('cow-trade'), [file], {}, silent)
  const missing = ROWS - changes.added
  if (missing > 0) {
    const baci = path.join(folder, 'BACI_HS17_Y2020_V202401.csv.gz')
    await writeBaci(baci, missing)
    await importFiles(pool, formatOf('baci'), [baci], {}, silent)
  }
  await pool.query('VACUUM ANALYZE trade_flow')
}

async function compareWithCopy({ pool, url }: { pool: pg.Pool; url: string }, rounds: number): Promise<void> {
  const times: Record<'copy' | 'csv' | 'ndjson', number[]> = { copy: [], csv: [], ndjson: [] }
  const bytes = { copy: 0, csv: 0, ndjson: 0 }
  const service = await startService(url)
  try {
    for (let round = 0; round < rounds; round++) {
      times.copy.push(await time(async () => (bytes.copy = await copyAway(pool))))
      times.csv.push(await time(async () => (bytes.csv = await download('csv', query()))))
      times.ndjson.push(await time(async () => (bytes.ndjson = await download('ndjson', query()))))
    }
  } finally {
    await service.stop()
  }
  const { rows } = await pool.query<{ count: string }>('SELECT count(*) FROM trade_flow')
  console.log(`${Number(rows[0]!.count).toLocaleString('en')} flows, ${rounds} rounds, medians:`)
  const copy = median(times.copy)
  for (const name of ['copy', 'csv', 'ndjson'] as const) {
    const seconds = median(times[name])
    const ratio = seconds / copy
    const limit = name === 'csv' ? ` (at most ${MOST_TIMES}: ${ratio <= MOST_TIMES ? 'holds' : 'MISSED'})` : ''
    const told = name === 'copy' ? '' : `: ${ratio.toFixed(2)} times \\copy${limit}`
    const label = name === 'copy' ? '\\copy (select ...) to' : `export as ${name}`
    console.log(`${label.padEnd(21)}  ${seconds.toFixed(2)} s, ${(bytes[name] / 1e6).toFixed(0)} MB${told}`)
  }
}

async function copyAway(pool: pg.Pool): Promise<number> {
  const client = await pool.connect()
  try {
    const nowhere = createWriteStream(os.devNull)
    await pipeline(client.query(copyTo(BY_HAND)), nowhere)
    return nowhere.bytesWritten
  } finally {
    client.release()
  }
}

/** Of a service of its own for each, so that one does not hide in what the other left. */
async function measureMemory(url: string): Promise<void> {
  for (const format of ['csv', 'ndjson'] as const) {
    for (const first of [100_000, undefined]) {
      const service = await startService(url)
      await download(format, query(first))
      const rows = first === undefined ? 'all' : first.toLocaleString('en')
      console.log(`${rows} rows as ${format}: at most ${await service.stop()} MB in the service`)
    }
  }
}

interface Service {
  /** Ends it, and tells the most memory that it ever had, in MB. */
  stop: () => Promise<number>
}

async function startService(url: string): Promise<Service> {
  const script = path.join(findPackageRoot(), 'dist', 'src', 'main.js')
  const report = `process.on('exit', () => console.error('maxRSS', process.resourceUsage().maxRSS))`
  const child = spawn(process.execPath, ['--import', `data:text/javascript,${encodeURIComponent(report)}`, script], {
    env: { ...process.env, DATABASE_URL: url, PORT: String(PORT) },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (said += text))
  await untilReady(child, () => said)
  return {
    stop: async () => {
      child.kill('SIGTERM')
      await once(child, 'exit')
      return Math.round(Number(/maxRSS (\d+)/.exec(said)?.[1]) / 1024)
    },
  }
}

async function untilReady(child: ChildProcess, said: () => string): Promise<void> {
  while (!said().includes('/healthz')) {
    if (child.exitCode !== null) throw new Error(`The service did not start:\n${said()}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

/** Throws away what comes; an export that breaks off is an error. */
async function download(format: string, text: string): Promise<number> {
  const address = `http://127.0.0.1:${PORT}/export?${new URLSearchParams({ format, query: text }).toString()}`
  const [response] = (await once(http.get(address, { agent: false }), 'response')) as [http.IncomingMessage]
  let bytes = 0
  for await (const chunk of response as AsyncIterable<Buffer>) bytes += chunk.length
  if (response.statusCode !== 200) throw new Error(`The export was answered with ${response.statusCode}.`)
  return bytes
}
