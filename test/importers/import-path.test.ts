import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { iso31661 } from 'iso-3166'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { baci } from '../../src/importers/baci/baci.format.js'
import { unComtrade } from '../../src/importers/comtrade/comtrade.format.js'
import { cowTrade } from '../../src/importers/correlates-of-war/cow-trade.format.js'
import { ImportError } from '../../src/importers/import-error.js'
import { silent } from '../../src/importers/progress.js'
import { withdrawEdition } from '../../src/importers/withdraw.js'
import { type ImportDatabase, openImportDatabase } from './import-database.js'
import { listTables, photograph, sumTables } from './tables.js'
import { tinyOther, tinyParts, tinyRows, tinyWhole, writeRows } from './tiny-formats.js'

const COW = path.resolve('src/importers/correlates-of-war/fixtures/dyadic-trade-3.0.csv')

let folder = ''
let database: ImportDatabase
/** Another, for the tests that compare with it. */
let fresh: ImportDatabase
let isOpen = false
async function openFresh(): Promise<void> {
  fresh = await openImportDatabase('fresh')
  isOpen = true
}
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'comity-import-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))
beforeEach(async () => {
  database = await openImportDatabase()
})
afterEach(async () => {
  await database.close()
  if (isOpen) await fresh.close()
  isOpen = false
})

const before = tinyRows(['1999', '2018', '2019'], (index) => (index % 7 === 0 ? '..' : String(index)))
/** Every 13th is changed, every 11th gone, those of 2020 new. */
const after = tinyRows(['1999', '2018', '2019', '2020'], (index) =>
  index % 11 === 0 ? undefined : index % 13 === 0 ? `${index}.5` : index % 7 === 0 ? '..' : String(index),
)

const version = async ({ ask }: ImportDatabase): Promise<number> =>
  Number((await ask<{ version: string }>('SELECT version FROM data_state'))[0]?.version)

/** The part of both that imports and rollups make. */
const sumFlows = async ({ pool }: ImportDatabase): Promise<Record<string, string>> => {
  const { dataset: _dataset, dataset_file: _files, ...sums } = await sumTables(pool)
  return sums
}

describe('A whole edition', () => {
  test('imported again changes nothing: no row, no time, not the version', async () => {
    const file = await writeRows(folder, 'a.csv', before)
    await database.load(tinyWhole, file)
    const state = await photograph(database.pool)
    const { changes } = await database.load(tinyWhole, file)
    expect(changes).toMatchObject({ added: 0, changed: 0, removed: 0 })
    expect(changes.unchanged).toBeGreaterThan(1000)
    expect(await photograph(database.pool)).toEqual(state)
  })

  test.each([
    ['row by row', undefined],
    ['in a table that is built anew', 0],
  ])('that was changed takes the place of the one before, with its rollups, %s', async (_, rebuildAbove) => {
    await openFresh()
    const [old, now] = [await writeRows(folder, 'a.csv', before), await writeRows(folder, 'b.csv', after)]
    const { changes: first } = await database.load(tinyWhole, old)
    const { changes } = await database.load(tinyWhole, now, rebuildAbove === undefined ? {} : { rebuildAbove })
    const { changes: all } = await fresh.load(tinyWhole, now)
    expect(changes.added).toBeGreaterThan(0)
    expect(changes.changed).toBeGreaterThan(0)
    expect(changes.removed).toBeGreaterThan(0)
    expect(changes.added + changes.changed + changes.unchanged).toBe(all.added)
    expect(changes.removed + changes.changed + changes.unchanged).toBe(first.added)
    expect(await sumTables(database.pool)).toEqual(await sumTables(fresh.pool))
    expect(await listTables(database.pool)).toEqual(await listTables(fresh.pool))
    // And once more back, over the names that are taken now.
    await database.load(tinyWhole, old, { rebuildAbove: 0 })
    await fresh.load(tinyWhole, old)
    expect(await sumTables(database.pool)).toEqual(await sumTables(fresh.pool))
    expect(await listTables(database.pool)).toEqual(await listTables(fresh.pool))
  })

  test('of several files is one, in either order, and none may be given twice', async () => {
    await openFresh()
    const [a, b] = [
      await writeRows(folder, 'a.csv', before.slice(0, 900)),
      await writeRows(folder, 'b.csv', before.slice(900), true),
    ]
    await database.load(tinyWhole, [a, b])
    await fresh.load(tinyWhole, [b, a])
    expect(await sumTables(database.pool)).toEqual(await sumTables(fresh.pool))
    await fresh.load(tinyWhole, await writeRows(folder, 'all.csv', before))
    expect(await sumFlows(database)).toEqual(await sumFlows(fresh))
    const state = await photograph(database.pool)
    await expect(database.load(tinyWhole, [a, b, a])).rejects.toThrow(
      'a.csv: is the same file as a.csv, which was named before: name it once',
    )
    const same = await writeRows(folder, 'c.csv', before.slice(0, 900))
    await expect(database.load(tinyWhole, [a, b, same])).rejects.toThrow('c.csv: is the same file as a.csv')
    const some = await writeRows(folder, 'd.csv', before.slice(880, 900), true)
    await expect(database.load(tinyWhole, [a, some])).rejects.toThrow(
      /^[ad].csv:\d+: gives the same observation as [ad].csv:\d+: /,
    )
    expect(await photograph(database.pool)).toEqual(state)
  })

  test('without an observation is an empty edition', async () => {
    const { changes } = await database.load(
      tinyWhole,
      await writeRows(
        folder,
        'a.csv',
        before.filter(([, , , flow]) => flow === 'T'),
      ),
    )
    expect(changes).toEqual({ added: 0, changed: 0, removed: 0, unchanged: 0 })
    expect(await database.ask('SELECT row_count, first_year FROM dataset')).toEqual([
      { row_count: 0, first_year: null },
    ])
  })
})

describe('Parts of an edition', () => {
  test.each([
    ['row by row', undefined],
    ['in a table that is built anew', 0],
  ])('merge %s: what a later part has replaces, what it has not stays', async (_, rebuildAbove) => {
    await openFresh()
    const options = rebuildAbove === undefined ? {} : { rebuildAbove }
    const first = await writeRows(folder, 'a.csv', before)
    const later = await writeRows(folder, 'b.csv', after)
    await database.load(tinyParts, first)
    const { changes } = await database.load(tinyParts, later, options)
    expect(changes.removed).toBe(0)
    const key = (row: readonly string[]): string => row.slice(0, 5).join()
    const merged = [...new Map([...before, ...after].map((row) => [key(row), row])).values()]
    await fresh.load(tinyParts, await writeRows(folder, 'merged.csv', merged))
    expect(await sumFlows(database)).toEqual(await sumFlows(fresh))
    expect(await listTables(database.pool)).toEqual(await listTables(fresh.pool))
    expect(await database.ask('SELECT name FROM dataset_file ORDER BY name')).toEqual([
      { name: 'a.csv' },
      { name: 'b.csv' },
    ])
    const state = await photograph(database.pool)
    await database.load(tinyParts, later)
    expect(await photograph(database.pool)).toEqual(state)
  })
})

describe('Imports at the same time', () => {
  test('of the same file give what one gives', async () => {
    await openFresh()
    const file = await writeRows(folder, 'a.csv', before)
    const reports = await Promise.all([1, 2, 3].map(() => database.load(tinyWhole, file)))
    await fresh.load(tinyWhole, file)
    expect(await sumTables(database.pool)).toEqual(await sumTables(fresh.pool))
    expect(reports.map(({ changes: { added } }) => added > 0).sort()).toEqual([false, false, true])
    expect(await version(database)).toBe(await version(fresh))
  })

  test('of different files all arrive', async () => {
    await openFresh()
    const [a, b] = [await writeRows(folder, 'a.csv', before), await writeRows(folder, 'b.csv', after)]
    await Promise.all([database.load(tinyParts, a), database.load(tinyOther, b), database.load(cowTrade, COW)])
    await fresh.load(cowTrade, COW)
    await fresh.load(tinyOther, b)
    await fresh.load(tinyParts, a)
    expect(await sumTables(database.pool)).toEqual(await sumTables(fresh.pool))
  })

  test('wait for a reader that holds on to one state, which sees no other and no half of one', async () => {
    const [a, b] = [await writeRows(folder, 'a.csv', before), await writeRows(folder, 'b.csv', after)]
    await database.load(tinyWhole, a)
    const reader = await database.pool.connect()
    const look = async (): Promise<object[]> =>
      (
        await reader.query<object>(
          'SELECT row_count, (SELECT count(*)::int FROM trade_flow) AS flows, (SELECT sum(partners_usd) FROM trade_country_year) AS sum FROM dataset',
        )
      ).rows
    await reader.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
    const seen = await look()
    let isDone = false
    const importing = database.load(tinyWhole, b, { rebuildAbove: 0 }).then(() => (isDone = true))
    await sleep(500)
    expect(isDone).toBe(false)
    expect(await look()).toEqual(seen)
    await reader.query('COMMIT')
    await importing
    const [now] = (await look()) as { row_count: number; flows: number }[]
    expect([now]).not.toEqual(seen)
    expect(now!.flows).toBe(now!.row_count)
    reader.release()
  })
})

describe('An edition', () => {
  test('is withdrawn with all that it gave and nothing else', async () => {
    await openFresh()
    await database.load(cowTrade, COW)
    await fresh.load(cowTrade, COW)
    const other = await writeRows(folder, 'a.csv', before)
    await database.load(tinyWhole, other)
    const rows = await withdrawEdition(database.pool, 'tiny-1', silent)
    expect(rows).toBeGreaterThan(1000)
    // Commodities belong to their classification, which stays.
    const { commodity: _, ...sums } = await sumTables(database.pool)
    expect(await sumTables(fresh.pool)).toMatchObject(sums)
    expect(await listTables(database.pool)).toEqual(await listTables(fresh.pool))
    const state = await version(database)
    await database.load(tinyWhole, other)
    expect(await version(database)).toBe(state + 1)
  })

  test('that is not there is not withdrawn, and the nearest is named', async () => {
    await database.load(cowTrade, COW)
    const state = await photograph(database.pool)
    await expect(withdrawEdition(database.pool, 'cow-trade-30', silent)).rejects.toThrow(
      'withdraw: "cow-trade-30" is no dataset (nearest: "cow-trade-3-0"): there are cow-trade-3-0',
    )
    expect(await photograph(database.pool)).toEqual(state)
  })

  test('of another format under the same name is refused', async () => {
    await database.load(tinyParts, await writeRows(folder, 'a.csv', before))
    const state = await photograph(database.pool)
    const importing = database.load(tinyWhole, await writeRows(folder, 'b.csv', after))
    await expect(importing).rejects.toThrow(
      '--edition: "tiny-1" is a dataset of the format tiny-parts: choose another --edition',
    )
    await expect(importing).rejects.toBeInstanceOf(ImportError)
    expect(await photograph(database.pool)).toEqual(state)
  })

  test('without a day of release is not known to have been released, and gets a day later, which is a new version of the data', async () => {
    const file = await writeRows(folder, 'a.csv', before)
    const released = (): Promise<object[]> =>
      database.ask(
        'SELECT released_on, released_on_lower::text AS lower, released_on_upper::text AS upper FROM dataset',
      )
    await database.load(tinyWhole, file, { edition: 'One' })
    expect(await released()).toEqual([{ released_on: null, lower: null, upper: null }])
    const start = await version(database)
    const { changes } = await database.load(tinyWhole, file, { edition: 'One', releasedOn: '2019-02' })
    expect(changes).toMatchObject({ added: 0, changed: 0, removed: 0 })
    expect(await released()).toEqual([{ released_on: '2019-02', lower: '2019-02-01', upper: '2019-02-28' }])
    expect(await version(database)).toBe(start + 1)
    await database.load(tinyWhole, file, { edition: 'One', releasedOn: '2019-02' })
    await database.load(tinyWhole, file, { edition: 'One' })
    expect(await released()).toMatchObject([{ released_on: '2019-02' }])
    expect(await version(database)).toBe(start + 1)
  })

  test('is compared with the one before it in its series', async () => {
    await database.load(tinyWhole, await writeRows(folder, 'a.csv', before), { edition: 'One', releasedOn: '2019' })
    const report = await database.load(tinyWhole, await writeRows(folder, 'b.csv', after), {
      edition: 'Two',
      releasedOn: '2020',
    })
    const { changes } = await database.load(tinyWhole, await writeRows(folder, 'b.csv', after), {
      edition: 'One',
      releasedOn: '2019',
    })
    expect(report.edition.slug).toBe('tiny-two')
    expect(report.before).toEqual({
      edition: 'One',
      same: changes.unchanged,
      revised: changes.changed,
      added: changes.added,
      gone: changes.removed,
    })
  })
})

test('A dry run reports what an import would do, and changes nothing', async () => {
  await database.load(tinyWhole, await writeRows(folder, 'a.csv', before))
  const state = await photograph(database.pool)
  const file = await writeRows(folder, 'b.csv', after)
  const { seconds: _, ...tried } = await database.load(tinyWhole, file, { dryRun: true })
  expect(await photograph(database.pool)).toEqual(state)
  const { seconds: __, ...done } = await database.load(tinyWhole, file)
  expect(tried).toEqual({ ...done, isDryRun: true })
})

describe('Totals of a pair', () => {
  const months = (classification: string): string[] =>
    Array.from({ length: 12 }, (_, month) => `2018${String(month + 1).padStart(2, '0')},${classification}`)

  test('come from one classification where several describe the same trade', async () => {
    const header =
      'Classification,Year,Period,Trade Flow Code,Reporter Code,Partner Code,Commodity Code,Commodity,Trade Value (US$)'
    const rows = [...months('H5'), ...months('S4')].map((row) => {
      const [period, classification] = row.split(',')
      return `${classification},2018,${period},2,364,368,TOTAL,All Commodities,100`
    })
    const file = path.join(folder, 'bulk.csv')
    await writeFile(file, `${[header, ...rows].join('\n')}\n`)
    await database.load(unComtrade, file)
    expect(await database.ask('SELECT basis, value_usd FROM trade_pair_year')).toEqual([
      { basis: 'SUM_OF_MONTHS', value_usd: 1200 },
    ])
  })

  test('are known for all pairs of a year from the part on that completes it, in either order', async () => {
    const codes = iso31661.slice(10, 112).map(({ numeric }) => numeric)
    const part = async (name: string, from: number, to: number): Promise<string> => {
      const lines = codes
        .slice(from, to)
        .flatMap((code, n) =>
          Array.from({ length: 45 }, (_, k) => `2018,${code},842,${100_000 + 45 * (from + n) + k},1,NA`),
        )
      const file = path.join(folder, name)
      await writeFile(file, `t,i,j,k,v,q\n${lines.join('\n')}\n`)
      return file
    }
    const [few, most] = [
      await part('BACI_HS12_Y2018_V202401b.csv', 0, 2),
      await part('BACI_HS12_Y2018_V202401b.1.csv', 2, 102),
    ]
    const bases = (): Promise<object[]> =>
      database.ask('SELECT basis, count(*)::int AS pairs FROM trade_pair_year GROUP BY basis')
    await database.load(baci, few)
    expect(await bases()).toEqual([{ basis: 'PART', pairs: 2 }])
    await database.load(baci, most)
    expect(await bases()).toEqual([{ basis: 'SUM_OF_COMMODITIES', pairs: 102 }])
    expect(await database.ask('SELECT coverage FROM dataset')).toEqual([{ coverage: null }])
  })
})

test('A whole edition that would lose much of what it has is refused, unless that is allowed', async () => {
  const whole = await writeRows(folder, 'a.csv', tinyRows(['2018', '2019'], String))
  const cut = await writeRows(folder, 'b.csv', tinyRows(['2018'], String))
  await database.load(tinyWhole, whole)
  const state = await photograph(database.pool)
  await expect(database.load(tinyWhole, cut, { allowRemovals: false })).rejects.toThrow(
    /b\.csv: would remove \d+ of the observations of tiny-1.*--allow-removals/,
  )
  expect(await photograph(database.pool)).toEqual(state)
  expect((await database.load(tinyWhole, cut)).changes.removed).toBeGreaterThan(100)
})

test('A reject file never takes the place of another file', async () => {
  const file = await writeRows(folder, 'a.csv', before)
  await expect(database.load(tinyWhole, file, { rejectFile: file })).rejects.toThrow('choose another --reject-file')
  await expect(database.load(tinyWhole, file, { rejectFile: path.join(folder, 'nowhere', 'r.csv') })).rejects.toThrow(
    'cannot be written',
  )
})
