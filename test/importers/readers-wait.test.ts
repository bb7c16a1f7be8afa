import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { silent } from '../../src/importers/progress.js'
import { importFiles } from '../../src/importers/run-import.js'
import { withdrawEdition } from '../../src/importers/withdraw.js'
import { type ImportDatabase, openImportDatabase } from './import-database.js'
import { tinyRows, tinyWhole, writeRows } from './tiny-formats.js'
import { lookAt, watchEdition } from './watch-edition.js'

let folder = ''
let database: ImportDatabase
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'comity-readers-'))
  database = await openImportDatabase()
})
afterAll(async () => {
  await database.close()
  await rm(folder, { recursive: true, force: true })
})

test('Readers of an edition that comes, is built anew and goes see one state or another, and none is stopped', async () => {
  const files = [
    await writeRows(folder, 'a.csv', tinyRows(['2018'], String)),
    await writeRows(folder, 'b.csv', tinyRows(['2019'], String)),
  ]
  const allowed = [await lookAt(database.url, 'tiny-1')]
  for (const file of files) {
    await database.load(tinyWhole, file, { rebuildAbove: 0 })
    allowed.push(await lookAt(database.url, 'tiny-1'))
  }
  await withdrawEdition(database.pool, 'tiny-1', silent)
  const watch = await watchEdition(database.url, 'tiny-1', 2)
  for (let round = 0; round < 5; round++) {
    for (const file of files) await database.load(tinyWhole, file, { rebuildAbove: 0 })
    await withdrawEdition(database.pool, 'tiny-1', silent)
  }
  await watch.stop() // fails where a reader failed
  expect([...watch.seen].sort()).toEqual([...allowed].sort())
})

test('Nobody waits for an import until its last statements', async () => {
  const reader = new pg.Client(database.url)
  await reader.connect()
  await reader.query(`SET lock_timeout = '50ms'`)
  const tables = [
    'trade_flow',
    'country',
    'dataset',
    'commodity',
    'trade_pair_year',
    'trade_pair_running',
    'trade_country_year',
    'trade_world_year',
  ]
  const read = (): Promise<unknown> =>
    reader.query(`SELECT ${tables.map((table) => `(SELECT count(*) FROM ${table})`).join()}`)
  let isLast = false
  let [reads, last] = [0, 0]
  const pool = {
    connect: async () => {
      const client = await database.pool.connect()
      const query = client.query.bind(client) as (...given: unknown[]) => unknown
      const reading = async (...given: unknown[]): Promise<unknown> => {
        const result = await query(...given)
        isLast ||= String(given[0]).includes('LOCK TABLE')
        if (isLast) {
          last++
          return result
        }
        reads++
        await read().catch((error: Error) =>
          Promise.reject(new Error(`Readers wait after ${String(given[0])}`, { cause: error })),
        )
        return result
      }
      return new Proxy(client, {
        get: (target, name) =>
          name === 'query'
            ? (...given: unknown[]) => (typeof given[0] === 'string' ? reading(...given) : query(...given))
            : (Reflect.get(target, name) as unknown),
      })
    },
  } as unknown as pg.Pool
  for (const [name, years] of [
    ['a.csv', ['2018']],
    ['b.csv', ['2019']],
  ] as const) {
    isLast = false
    await importFiles(
      pool,
      tinyWhole,
      [await writeRows(folder, name, tinyRows(years, String))],
      { rebuildAbove: 0, allowRemovals: true },
      silent,
    )
    expect(isLast).toBe(true)
    expect(last).toBeLessThan(10)
    last = 0
  }
  isLast = false
  await withdrawEdition(pool, 'tiny-1', silent)
  expect(last).toBeLessThan(10)
  expect(reads).toBeGreaterThan(50)
  await reader.end()
})
