import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cowTrade } from '../../src/importers/correlates-of-war/cow-trade.format.js'
import { findPackageRoot } from '../../src/platform/database/package-root.js'
import { Random } from '../api/random/random.js'
import { materialPath } from '../support/material.js'
import { buildService } from '../start/service-process.js'
import { type ImportDatabase, openImportDatabase } from './import-database.js'
import { listTables, sumTables } from './tables.js'
import { lookAt, type Watch, watchEdition } from './watch-edition.js'

const SLUG = 'cow-trade-3-0'
const IS_LONG = process.env.COMITY_LONG === '1'
const REAL = materialPath('cow', 'dyadic-trade-3.0.csv.gz')
/** Of each of two editions, one after the other. */
const KILLS = IS_LONG ? 10 : 2
const SEED = Number(process.env.RANDOM_SEED ?? 1)

/** About 30,000 pairs of states with one number in all years. */
function inventRows(factor: number): string {
  const codes = [
    2, 20, 70, 100, 101, 140, 160, 200, 210, 220, 225, 230, 235, 325, 350, 375, 380, 385, 390, 560, 630, 640, 651, 740,
    750, 900,
  ]
  const lines = ['"ccode1","ccode2","year","importer1","importer2","flow1","flow2","source1","source2"']
  for (let year = 1900; year < 1993; year++) {
    for (const [index, one] of codes.entries()) {
      for (const two of codes.slice(index + 1)) {
        const flow = ((one * two * year) % 1000) * factor
        lines.push(`${one},${two},${year},"State ${one}","State ${two}",${flow},${flow / 8},1,1`)
      }
    }
  }
  return `${lines.join('\n')}\n`
}

/** The file itself with every value changed. */
async function changeReal(): Promise<string> {
  const text = gunzipSync(await readFile(REAL)).toString('utf8')
  return text.replace(/,([\d.]+),([\d.]+),(\d+),(\d+)$/gm, ',1$1,$2,$3,$4')
}

const isPossible = process.platform !== 'win32' && (!IS_LONG || existsSync(REAL))

describe.runIf(isPossible)('An import that is killed', () => {
  let folder = ''
  let database: ImportDatabase
  let calm: ImportDatabase
  let watch: Watch
  beforeAll(async () => {
    buildService()
    folder = await mkdtemp(path.join(os.tmpdir(), 'comity-kill-'))
    database = await openImportDatabase('killed')
    calm = await openImportDatabase('calm')
    watch = await watchEdition(database.url, SLUG, 1, 20)
  })
  afterAll(async () => {
    await watch.stop()
    await database.close()
    await calm.close()
    await rm(folder, { recursive: true, force: true })
  })

  interface Running {
    /** Resolves when the import itself begins. */
    begun: Promise<unknown>
    ended: Promise<unknown>
    kill: () => void
  }

  function start(url: string, file: string): Running {
    const child = spawn(
      process.execPath,
      [path.join(findPackageRoot(), 'dist/src/cli.js'), 'import', 'cow-trade', file],
      {
        cwd: folder,
        env: { PATH: process.env.PATH, DATABASE_URL: url },
        stdio: ['ignore', 'ignore', 'pipe'],
      },
    )
    return { begun: once(child.stderr, 'data'), ended: once(child, 'exit'), kill: () => child.kill('SIGKILL') }
  }

  test(
    `at ${2 * KILLS} moments shows no half of an edition, and the next one gives what an undisturbed one gives`,
    { timeout: IS_LONG ? 1_800_000 : 60_000 },
    async () => {
      const random = new Random(SEED)
      const editions = [
        await writeEdition('one', IS_LONG ? undefined : 1),
        await writeEdition('two', IS_LONG ? undefined : 1.5),
      ]
      const allowed = [await lookAt(database.url, SLUG)]
      let inTime = 0
      for (const file of editions) {
        const begun = Date.now()
        await calm.load(cowTrade, file)
        const took = Date.now() - begun
        allowed.push(await lookAt(calm.url, SLUG))
        for (let kill = 0; kill < KILLS; kill++) {
          const running = start(database.url, file)
          await running.begun
          await sleep(random.next() * took)
          running.kill()
          if (((await running.ended) as unknown[])[1] === 'SIGKILL') inTime++
        }
        await database.load(cowTrade, file)
        expect(await sumTables(database.pool)).toEqual(await sumTables(calm.pool))
        expect(await listTables(database.pool)).toEqual(await listTables(calm.pool))
      }
      expect(new Set(allowed).size).toBe(3)
      expect(watch.seen.filter((state) => !allowed.includes(state))).toEqual([])
      expect(watch.seen).toEqual(allowed)
      expect(watch.looks()).toBeGreaterThan(10 * KILLS)
      expect(inTime).toBeGreaterThan(0)
    },
  )

  async function writeEdition(name: string, factor: number | undefined): Promise<string> {
    const own = await mkdtemp(path.join(folder, name))
    const file = path.join(own, 'dyadic-trade-3.0.csv')
    const real = async (): Promise<string> =>
      name === 'one' ? gunzipSync(await readFile(REAL)).toString('utf8') : changeReal()
    await writeFile(file, factor === undefined ? await real() : inventRows(factor))
    return file
  }
})
