// What the explorer's pages cost a browser that was never there: script, requests, when they are painted and usable,
// and how much moves. With the shipped case alone, and with the million flows of a file beside it.
//
//   npm run bench -- explorer [dyadic-trade-3.0.csv.gz] [--rounds 5]
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { type Browser, chromium } from 'playwright-core'
import { loadShipped } from '../seed/loader/shipped.js'
import { readConfig } from '../src/config.js'
import { formats } from '../src/importers/formats.js'
import { silent } from '../src/importers/progress.js'
import { importFiles } from '../src/importers/run-import.js'
import { type Database, openDatabase } from '../src/platform/database/database.js'
import { createServer } from '../src/server.js'
import { type Device, DEVICES, type PageCost, visitPage } from './explorer-visit.js'
import { median } from './measure.js'

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync)
const WITH_CASE = ['/', '/IRQ/IRN']
const WITH_FILE = ['/', '/IRQ/IRN', '/USA/CAN']

export async function benchExplorer(file: string | undefined, rounds: number): Promise<void> {
  if (!CHROMIUM) throw new Error('There is no Chromium: install it (Debian: apt-get install chromium).')
  const folder = mkdtempSync(path.join(os.tmpdir(), 'comity-bench-'))
  const database = await openDatabase({ dataDir: path.join(folder, 'data') })
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox', '--disable-gpu'] })
  try {
    await loadShipped(database)
    console.log(`The shipped case, medians of ${rounds} visits:`)
    await visitAll(browser, database, WITH_CASE, rounds)
    if (file === undefined) return
    const format = formats.find(({ name }) => name === 'cow-trade')!
    const { changes } = await importFiles(database.pool, format, [file], {}, silent)
    await database.pool.query('VACUUM ANALYZE')
    console.log(`With ${changes.added.toLocaleString('en')} flows beside it:`)
    await visitAll(browser, database, WITH_FILE, rounds)
  } finally {
    await browser.close()
    await database.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function visitAll(
  browser: Browser,
  { pool }: Database,
  addresses: readonly string[],
  rounds: number,
): Promise<void> {
  const app = await createServer({ config: readConfig({ LOG_LEVEL: 'silent' }), pool })
  try {
    const url = await app.listen({ port: 0, host: '127.0.0.1' })
    for (const device of DEVICES) {
      for (const address of addresses) {
        await visitPage(browser, url + address, device) // the service has then seen the questions once
        const costs: PageCost[] = []
        for (let round = 0; round < rounds; round++) costs.push(await visitPage(browser, url + address, device))
        report(address, device, costs)
      }
    }
  } finally {
    await app.close()
  }
}

function report(address: string, device: Device, costs: readonly PageCost[]): void {
  const of = (key: keyof PageCost) => median(costs.map((cost) => cost[key]))
  const kB = (key: 'script' | 'style' | 'data') => `${Math.round(of(key) / 1000)} kB`
  const ms = (key: 'painted' | 'shown' | 'drawn' | 'usable') => `${Math.round(of(key))} ms`
  console.log(
    `${address.padEnd(9)} ${device.name.padEnd(8)} script ${kB('script')}, style ${kB('style')}, answers ${kB('data')} in ${of('requests')} requests; ` +
      `first paint ${ms('painted')}, numbers ${ms('shown')}, charts ${ms('drawn')}, usable ${ms('usable')}; moves by ${of('shift').toFixed(3)}`,
  )
}
