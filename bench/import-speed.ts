// How fast a first import and an unchanged one are, against \copy of the same rows in final form into a table with the
// same primary key and no other index, on the same server in the same run. And how much memory the importing process
// takes for a file and for one of ten times the size.
//
//   npm run bench -- import <dyadic-trade-3.0.csv.gz> [--rounds 5]
import { spawn } from 'node:child_process'
import { createReadStream, createWriteStream, existsSync, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { from as copyFrom, to as copyTo } from 'pg-copy-streams'
import type pg from 'pg'
import { loadShipped } from '../seed/loader/shipped.js'
import { formats } from '../src/importers/formats.js'
import { silent } from '../src/importers/progress.js'
import { importFiles } from '../src/importers/run-import.js'
import { withdrawEdition } from '../src/importers/withdraw.js'
import { openDatabase } from '../src/platform/database/database.js'
import { findPackageRoot } from '../src/platform/database/package-root.js'
import { writeBaci } from './baci-file.js'
import { formatRatio, median, time } from './measure.js'

/** Within the folder of COMITY_MATERIAL, where no file is named. */
const FILE = 'cow/dyadic-trade-3.0.csv.gz'
const KEY = 'reporter_code, partner_code, flow, period_start, frequency, classification, commodity_code, dataset_slug'
const BACI_ROWS = 500_000

export async function benchImport(given: string | undefined, rounds: number): Promise<void> {
  const file = given ?? path.join(process.env.COMITY_MATERIAL ?? '.', FILE)
  if (!existsSync(file)) throw new Error(`There is no ${file}: name the file of Correlates of War's dyadic trade 3.0.`)
  const folder = mkdtempSync(path.join(os.tmpdir(), 'comity-bench-'))
  const database = await openDatabase({ dataDir: path.join(folder, 'data') })
  try {
    await loadShipped(database)
    await compareWithCopy(database.pool, file, path.join(folder, 'flows.tsv'), rounds)
    await measureMemory(database.url, folder)
  } finally {
    await database.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function compareWithCopy(pool: pg.Pool, file: string, rows: string, rounds: number): Promise<void> {
  const format = formats.find(({ name }) => name === 'cow-trade')!
  const read = (): Promise<unknown> => importFiles(pool, format, [file], {}, silent)
  const { edition, changes } = await importFiles(pool, format, [file], {}, silent)
  await copyOut(pool, rows)
  const times: Record<'copy' | 'first' | 'again', number[]> = { copy: [], first: [], again: [] }
  for (let round = 0; round < rounds; round++) {
    times.copy.push(await copyIn(pool, rows))
    await withdrawEdition(pool, edition.slug, silent)
    times.first.push(await time(read))
    times.again.push(await time(read))
  }
  const rate = (seconds: number): string => `${Math.round(changes.added / seconds).toLocaleString('en')} rows/s`
  const copy = median(times.copy)
  console.log(`${changes.added.toLocaleString('en')} flows, ${rounds} rounds, medians:`)
  console.log(`\\copy in final form   ${copy.toFixed(2)} s, ${rate(copy)}`)
  for (const [name, seconds, least] of [
    ['first import', median(times.first), 0.6],
    ['unchanged import', median(times.again), 1.5],
  ] as const) {
    console.log(`${name.padEnd(20)}  ${seconds.toFixed(2)} s, ${rate(seconds)}: ${formatRatio(copy / seconds, least)}`)
  }
}

async function copyOut(pool: pg.Pool, file: string): Promise<void> {
  const client = await pool.connect()
  try {
    await pipeline(client.query(copyTo('COPY (SELECT * FROM trade_flow) TO STDOUT')), createWriteStream(file))
  } finally {
    client.release()
  }
}

async function copyIn(pool: pg.Pool, file: string): Promise<number> {
  const client = await pool.connect()
  try {
    await client.query('DROP TABLE IF EXISTS bench_copy')
    await client.query(`CREATE TABLE bench_copy (LIKE trade_flow, PRIMARY KEY (${KEY}))`)
    return await time(() => pipeline(createReadStream(file), client.query(copyFrom('COPY bench_copy FROM STDIN'))))
  } finally {
    await client.query('DROP TABLE IF EXISTS bench_copy')
    client.release()
  }
}

/** Of a process of its own, so that nothing else is in it. */
async function measureMemory(url: string, folder: string): Promise<void> {
  for (const times of [1, 10]) {
    const file = path.join(folder, `BACI_HS17_Y2020_V${times === 1 ? 202301 : 202401}.csv.gz`)
    await writeBaci(file, times * BACI_ROWS)
    const seconds = { taken: 0, megabytes: 0 }
    seconds.taken = await time(async () => (seconds.megabytes = await importApart(url, file)))
    const rows = (times * BACI_ROWS).toLocaleString('en')
    console.log(
      `${rows} rows of BACI: at most ${seconds.megabytes} MB in the process (bound 300), ${seconds.taken.toFixed(1)} s`,
    )
  }
}

async function importApart(url: string, file: string): Promise<number> {
  const script = path.join(findPackageRoot(), 'dist', 'src', 'cli.js')
  const report = `process.on('exit', () => console.error('maxRSS', process.resourceUsage().maxRSS))`
  const child = spawn(
    process.execPath,
    ['--import', `data:text/javascript,${encodeURIComponent(report)}`, script, 'import', 'baci', file],
    { env: { ...process.env, DATABASE_URL: url }, stdio: ['ignore', 'ignore', 'pipe'] },
  )
  let said = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text))
  const code = await new Promise((resolve) => child.once('exit', resolve))
  const kilobytes = /maxRSS (\d+)/.exec(said)?.[1]
  if (code !== 0 || kilobytes === undefined) throw new Error(`The import ended with ${String(code)}:\n${said}`)
  return Math.round(Number(kilobytes) / 1024)
}
