import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type pg from 'pg'
import { deriveAll } from '../../../seed/loader/derive.js'
import { loadShipped } from '../../../seed/loader/shipped.js'
import { rollUp } from '../../../src/importers/rollups.js'
import { raiseVersion } from '../../../src/platform/database/data-version.js'
import { type Database, openDatabase } from '../../../src/platform/database/database.js'
import { FIGURES, GAS_FLOWS, WAIVERS } from './figures.js'
import { FLOWS, FLOWS_TABLE } from './flows.js'
import { OFFICIALS, SOURCES } from './people.js'
import { COUNTRIES, DATASET, scaleOf } from './scale.js'
import { CITATIONS, EVENTS, STATEMENTS } from './statements.js'
import { AREAS, type Step } from './step.js'

/** Raised with every change of what is made: a kept database of another form is not used. */
const FORM = 1
const STEPS: readonly Step[] = [OFFICIALS, SOURCES, STATEMENTS, CITATIONS, EVENTS, FIGURES, WAIVERS, GAS_FLOWS, FLOWS]
const DERIVING_LIMIT_MS = 1_800_000

/** How far a folder's database has come. */
interface Mark {
  form: number
  size: number
  done: string[]
}

/** The synthetic database in a folder: the one that is there, if it is of this size, else a new one. */
export async function openSynthetic(folder: string, size: number): Promise<Database> {
  mkdirSync(folder, { recursive: true })
  refuseOther(folder, size)
  // It can be made again, so that it need not survive a crash.
  const database = await openDatabase({ dataDir: path.join(folder, 'data'), durable: false, join: true, lingers: true })
  try {
    await fill(database, folder, size)
    return database
  } catch (error) {
    await database.close()
    throw error
  }
}

const markOf = (folder: string): string => path.join(folder, 'bench.json')

function readMark(folder: string): Mark | undefined {
  return existsSync(markOf(folder)) ? (JSON.parse(readFileSync(markOf(folder), 'utf8')) as Mark) : undefined
}

function refuseOther(folder: string, size: number): void {
  const mark = readMark(folder)
  if (mark === undefined || (mark.form === FORM && mark.size === size)) return
  throw new Error(
    `${folder} holds a database of size ${mark.size} in form ${mark.form}, asked for is size ${size} in form ${FORM}: remove it, or name another with --keep.`,
  )
}

/** Goes on where a run that was broken off had come to: each step is done as a whole or not at all. */
async function fill(database: Database, folder: string, size: number): Promise<void> {
  const client = await database.pool.connect()
  // Whoever opens it meanwhile waits until it is complete.
  await client.query(`SELECT pg_advisory_lock(hashtext('bench'))`)
  const mark = readMark(folder) ?? { form: FORM, size, done: [] }
  const step = async (name: string, work: () => Promise<unknown>): Promise<void> => {
    if (mark.done.includes(name)) return
    const started = performance.now()
    await work()
    mark.done.push(name)
    writeFileSync(markOf(folder), `${JSON.stringify(mark)}\n`)
    console.error(`  ${name}: ${((performance.now() - started) / 1000).toFixed(1)} s`)
  }
  const inOne = (name: string, work: () => Promise<unknown>): Promise<void> =>
    step(name, () => inTransaction(client, work))
  try {
    await step('countries and what Comity ships with', () => loadShipped(database))
    await client.query(`SET maintenance_work_mem = '512MB'`)
    await numberAreas(client)
    for (const { name, statements } of STEPS) {
      await inOne(name, async () => {
        for (const statement of statements(scaleOf(size))) await client.query(statement)
      })
    }
    const flows = { dataset: DATASET, flows: FLOWS_TABLE, isPairYears: true, complete: undefined, all: true }
    await inOne('totals', () => rollUp(client, flows))
    // Without statistics of what was just written, the next two would choose plans for empty tables.
    await step('ANALYZE', () => client.query('ANALYZE'))
    const limits = { timeout: DERIVING_LIMIT_MS, maxWait: DERIVING_LIMIT_MS }
    await step('known days', () => database.prisma.$transaction((transaction) => deriveAll(transaction), limits))
    await inOne('words to search', () => client.query('SELECT refresh_search()'))
    await step('version', () => raiseVersion(async (text) => (await client.query(text)).rowCount ?? 0))
    await step('VACUUM ANALYZE', () => client.query('VACUUM ANALYZE'))
    await step('CHECKPOINT', () => client.query('CHECKPOINT'))
  } finally {
    client.release(true)
  }
}

async function inTransaction(client: pg.ClientBase, work: () => Promise<unknown>): Promise<void> {
  await client.query('BEGIN')
  try {
    await work()
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK')
    throw error
  }
}

/** The first states and territories by code that are there today. */
async function numberAreas(client: pg.ClientBase): Promise<void> {
  const { rowCount } = await client.query(
    `CREATE TEMP TABLE ${AREAS} AS SELECT (row_number() OVER (ORDER BY code) - 1)::int AS number, code FROM country
      WHERE kind IN ('STATE', 'TERRITORY') AND valid_to IS NULL ORDER BY code LIMIT ${COUNTRIES}`,
  )
  if (rowCount !== COUNTRIES) throw new Error(`There are ${rowCount} of ${COUNTRIES} countries.`)
  await client.query(`ANALYZE ${AREAS}`)
}
