// How the service stands a load that is twice what it can serve, for minutes: it should serve about as much as ever, turn
// the rest away quickly, keep no more and no more memory, and keep nobody waiting.
//
//   npm run soak -- [--minutes 5] [--times 2] [--keep <folder with the database of the bench>]
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import type pg from 'pg'
import { COUNTRY } from '../load/questions/country.js'
import { LINKED } from '../load/questions/linked.js'
import { LIST } from '../load/questions/list.js'
import { SERIES } from '../load/questions/series.js'
import { TOP_PARTNERS } from '../load/questions/top-partners.js'
import { openSynthetic } from '../load/synthetic/make.js'
import { isSustained, measurePeak, quantile } from './closed-load.js'
import { type Arrivals, putOpenLoad } from './open-load.js'
import { readMemoryMb, startSoakService } from './soak-service.js'
import { writeSoak } from './write-soak.js'

/** How often each question is asked of twenty times. */
const MIX = [
  [COUNTRY, 8],
  [SERIES, 4],
  [LIST, 3],
  [LINKED, 2],
  [TOP_PARTNERS, 3],
] as const
const PROBE_SECONDS = 10
/** Shares of what connections get that wait for their answers, which are tried, until one is sustained. */
const SHARES = [1, 0.9, 0.8, 0.7, 0.6, 0.5]
const WHOLE_MINUTES = 5

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '5' },
    times: { type: 'string', default: '2' },
    keep: { type: 'string' },
  },
})
const [minutes, times] = [Number(values.minutes), Number(values.times)]
const folder = values.keep ?? mkdtempSync(path.join(os.tmpdir(), 'comity-soak-'))
const tell = (line: string): void => console.error(line)
tell(`The database, in ${folder}:`)
const database = await openSynthetic(folder, 1)
try {
  const bodies = await writeBodies(database.pool)
  const server = await startSoakService(database.url, folder)
  // However this process ends, the service does not outlive it.
  process.once('exit', () => server.end())
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1))
  const closed = await measureClosed(server.url, bodies)
  const { sustained, peak } = await findSustained(server.url, bodies, closed)
  const memoryMb: number[] = []
  const perSecond: number[] = []
  let before = 0
  const cpu = process.cpuUsage()
  const arrivals = await putOpenLoad({
    url: server.url,
    bodies,
    rate: times * sustained,
    seconds: minutes * 60,
    onSecond: ({ served, refused }) => {
      perSecond.push(served - before)
      before = served
      memoryMb.push(readMemoryMb(server.pid))
      if (perSecond.length % 10 === 0)
        tell(`${perSecond.length} s: ${served} served, ${refused} refused, ${memoryMb.at(-1)!.toFixed(0)} MB`)
    },
  })
  const { user, system } = process.cpuUsage(cpu)
  const loadCores = (user + system) / 1e6 / (minutes * 60)
  await new Promise((resolve) => setTimeout(resolve, 2000))
  const after = await putOpenLoad({ url: server.url, bodies, rate: sustained / 2, seconds: 5 })
  writeSoak(
    { closed, peak, loadCores, sustained, times, minutes, arrivals, perSecond, memoryMb, after },
    minutes >= WHOLE_MINUTES,
  )
  await server.stop()
} finally {
  await database.close()
  if (values.keep === undefined) rmSync(folder, { recursive: true, force: true })
}

/** Many more than any cache of answers could know, in an order that mixes them. */
async function writeBodies(pool: pg.Pool): Promise<string[]> {
  const sets = await Promise.all(MIX.map(([question]) => question.variables(pool)))
  const bodies: string[] = []
  for (let round = 0; round < 200; round++) {
    for (const [i, [{ name, text }, count]] of MIX.entries()) {
      for (let n = 0; n < count; n++) {
        const variables = sets[i]![(round * count + n) % sets[i]!.length]
        bodies.push(JSON.stringify({ operationName: name, query: text, variables }))
      }
    }
  }
  return bodies.map((_, n) => bodies[(n * 7919) % bodies.length]!)
}

async function measureClosed(url: string, bodies: readonly string[]): Promise<number> {
  await measurePeak(url, bodies, PROBE_SECONDS / 2) // plans are made, pages of the database read
  const closed = await measurePeak(url, bodies, PROBE_SECONDS)
  tell(`by connections that wait for their answers: ${closed.toFixed(0)}/s`)
  return closed
}

/** The arrivals that are all served; and the most that were served of any, which may be more. */
async function findSustained(url: string, bodies: readonly string[], closed: number) {
  let peak = 0
  for (const share of SHARES) {
    const rate = share * closed
    const arrivals = await putOpenLoad({ url, bodies, rate, seconds: PROBE_SECONDS })
    tell(`at ${rate.toFixed(0)}/s: ${describe(arrivals)}`)
    peak = Math.max(peak, arrivals.served / arrivals.seconds)
    if (isSustained(arrivals)) return { sustained: rate, peak }
  }
  throw new Error('Not even half of it is sustained: is something else busy here?')
}

function describe({ served, refused, servedMs, refusedMs, failed }: Arrivals): string {
  return `${served} served (p99 ${quantile(servedMs, 0.99).toFixed(0)} ms), ${refused} refused (p99 ${quantile(refusedMs, 0.99).toFixed(0)} ms) ${JSON.stringify(failed)}`
}
