// How many questions a second are answered over HTTP, against servers that others have written and against SQL by hand,
// all on one PostgreSQL with made-up data in Comity's own tables. Answers are proven equal first.
//
//   npm run bench -- load [--size 1|10] [--rounds 3] [--seconds 5] [--connections 32] [--only comity,limit]
//     [--questions country,linked] [--keep <folder>]
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type pg from 'pg'
import { loadContender } from './contenders.js'
import { proveEqual, type Running } from './equality.js'
import { type Asked, measureAll } from './measure-load.js'
import type { LoadOptions } from './options.js'
import { readPeakMb, tellsCosts } from './processes.js'
import { QUESTIONS } from './questions.js'
import type { Results } from './results.js'
import { openSynthetic } from './synthetic/make.js'
import { writeResults } from './write-results.js'

const PROVEN_SETS = 8
const LEAST_SETS = 200

export async function benchLoad(options: LoadOptions): Promise<void> {
  const folder = options.keep ?? mkdtempSync(path.join(os.tmpdir(), 'comity-bench-'))
  const tell = (line: string): void => console.error(line)
  tell(`The database, in ${folder}:`)
  const database = await openSynthetic(folder, options.size)
  const running: Running[] = []
  // However this process ends, the servers do not outlive it.
  process.once('exit', () => running.forEach(({ server }) => endAtOnce(server.pid)))
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1))
  try {
    for (const name of options.only) {
      tell(`Starting ${name} ...`)
      const contender = await loadContender(name)
      running.push({ contender, server: await contender.start({ databaseUrl: database.url, folder }) })
    }
    const asked = await prepare(database.pool, running, options)
    tell(`Equal answers: ${options.questions.join(', ')}`)
    const { size, rounds, seconds, connections } = options
    const postmaster = await findPostmaster(database.pool)
    const measured = await measureAll(running, asked, { rounds, seconds, connections, postmaster }, tell)
    const results: Results = {
      size,
      rounds,
      seconds,
      connections,
      node: process.versions.node,
      postgresql: await readSetting(database.pool, 'server_version'),
      cores: os.availableParallelism(),
      contenders: running.map(({ contender, server }) => ({
        name: contender.name,
        versions: contender.versions?.() ?? {},
        peakMb: tellsCosts ? Math.round(readPeakMb(server.pid)) : null,
      })),
      measured,
    }
    writeResults(results, options.isWhole)
  } finally {
    for (const { server } of running) await server.stop()
    await database.close()
    if (options.keep === undefined) rmSync(folder, { recursive: true, force: true })
  }
}

function endAtOnce(pid: number): void {
  try {
    process.kill(pid)
  } catch {
    // It has ended already.
  }
}

async function prepare(pool: pg.Pool, running: readonly Running[], { questions }: LoadOptions): Promise<Asked[]> {
  const asked: Asked[] = []
  for (const question of QUESTIONS.filter(({ name }) => questions.includes(name))) {
    const variables = await question.variables(pool)
    if (variables.length < LEAST_SETS) {
      throw new Error(`${question.name} has ${variables.length} sets of values, and needs ${LEAST_SETS} that differ`)
    }
    await proveEqual(running, question, variables.slice(0, PROVEN_SETS))
    asked.push({ question, variables })
  }
  return asked
}

async function findPostmaster(pool: pg.Pool): Promise<number> {
  const file = path.join(await readSetting(pool, 'data_directory'), 'postmaster.pid')
  return Number(readFileSync(file, 'utf8').split('\n')[0])
}

async function readSetting(pool: pg.Pool, name: string): Promise<string> {
  const { rows } = await pool.query<{ value: string }>('SELECT current_setting($1) AS value', [name])
  return rows[0]!.value
}
