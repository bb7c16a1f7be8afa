import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { parse } from 'csv-parse/sync'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { listSpans } from '../../src/importers/area-codes.js'
import { archigos } from '../../src/importers/archigos/archigos.format.js'
import { GLEDITSCH_WARD_AREAS } from '../../src/importers/archigos/gleditsch-ward-areas.js'
import { type ImportDatabase, openImportDatabase } from './import-database.js'
import { sumPeople, withdraw } from './people-database.js'
import { needMaterial } from '../support/material.js'
import { fixture } from './publisher-files.js'

const LEADERS = fixture('archigos', 'archigos-4.1.csv')
const DATASET = 'archigos-4-1'

let folder = ''
let database: ImportDatabase
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'comity-archigos-'))
  database = await openImportDatabase()
})
afterEach(async () => {
  const there = await database.ask(`SELECT FROM dataset WHERE slug = '${DATASET}'`)
  if (there.length > 0) await withdraw(database.pool, DATASET)
})
afterAll(async () => {
  await database.close()
  await rm(folder, { recursive: true, force: true })
})

interface Office {
  id: string
  country: string
  from: string
  to: string | null
  still: string | null
  dataset: string | null
}

const officesOf = (official: string): Promise<Office[]> =>
  database.ask<Office>(
    `SELECT id, country_code AS country, started_on AS from, ended_on AS to, still_held_on::text AS still, dataset_slug AS dataset
      FROM tenure WHERE official_slug = $1 ORDER BY started_on, dataset_slug NULLS FIRST`,
    [official],
  )

describe('leaders', () => {
  test('become officials, but for those who are known', async () => {
    const report = await database.load(archigos, LEADERS)
    expect(report).toMatchObject({
      edition: { slug: DATASET, edition: '4.1', releasedOn: '2016-03-01' },
      read: 14,
      changes: { added: 13, changed: 0, removed: 0, unchanged: 0 },
      people: { matched: 4, own: 9, ambiguous: [], alreadyHeld: 3, tenures: 13, statements: 0 },
      years: [1876, 2015],
    })
    const known = await database.ask<{ slug: string }>(
      `SELECT slug FROM official WHERE slug ~ '(rouhani|ahmadinejad|khamenei|saddam)' OR name ~* '(rouhani|ahmadinejad|khamenei|saddam)' ORDER BY 1`,
    )
    expect(known.map(({ slug }) => slug)).toEqual([
      'ali-khamenei',
      'hassan-rouhani',
      'mahmoud-ahmadinejad',
      'saddam-hussein',
    ])
    const [rows] = await database.ask(`SELECT row_count AS rows FROM dataset WHERE slug = '${DATASET}'`)
    expect(rows).toEqual({ rows: 13 })
  })

  test('do not get an office twice that is keyed in, but one that began and ended at other times', async () => {
    await database.load(archigos, LEADERS)
    for (const slug of ['hassan-rouhani', 'mahmoud-ahmadinejad', 'saddam-hussein']) {
      expect(
        (await officesOf(slug)).map(({ dataset }) => dataset),
        slug,
      ).toEqual([null])
    }
    expect((await officesOf('ali-khamenei')).map(({ to, dataset }) => [to, dataset])).toEqual([
      [null, null],
      ['1989-08-03', DATASET],
    ])
  })

  test('who are not Adil Abdul-Mahdi are not taken for him', async () => {
    await database.load(archigos, LEADERS)
    expect(await officesOf('adil-abdul-mahdi')).toHaveLength(1)
    expect(await officesOf('archigos-irq-2014')).toHaveLength(1)
  })

  test('still in office when the data ends have no end, and hold nothing after it', async () => {
    await database.load(archigos, LEADERS)
    expect(await officesOf('archigos-usa-2009')).toEqual([
      { id: 'archigos-usa-2009', country: 'USA', from: '2009-01-20', to: null, still: '2015-12-31', dataset: DATASET },
    ])
  })

  test('of a state that another one followed hold an office of each, cut on the day', async () => {
    await database.load(archigos, LEADERS)
    const cut = async (slug: string) =>
      (await officesOf(slug)).map(({ id, country, from, to }) => [id, country, from, to])
    expect(await cut('archigos-rus-1991')).toEqual([
      ['archigos-rus-1991', 'SUN', '1991-08-21', '1991-12-26'],
      ['archigos-rus-1991-rus', 'RUS', '1991-12-27', '1999-12-31'],
    ])
    expect(await cut('archigos-taz-1961')).toEqual([
      ['archigos-taz-1961', 'XTK', '1961-11-09', '1964-04-26'],
      ['archigos-taz-1961-tza', 'TZA', '1964-04-27', '1985-11-05'],
    ])
  })

  test('of one id and two names are two people, in two spellings of a name one', async () => {
    await database.load(archigos, LEADERS)
    const officials = await database.ask(
      `SELECT slug, name, aliases FROM official WHERE slug ~ '^archigos-(can|dom|bos|leb)' ORDER BY slug`,
    )
    expect(officials).toEqual([
      { slug: 'archigos-bos-1990', name: 'Alija Izetbegovic', aliases: ['Izetbegovic'] },
      { slug: 'archigos-can-1921', name: 'King', aliases: [] },
      { slug: 'archigos-dom-1876-4', name: 'Buenaventura Baez', aliases: [] },
      { slug: 'archigos-leb-1982', name: 'Amin Gemayel', aliases: [] },
    ])
  })

  test('are cited row by row to a source of the day of release', async () => {
    await database.load(archigos, LEADERS)
    const uncited = await database.ask(
      `SELECT FROM tenure AS t LEFT JOIN citation AS c ON c.tenure_id = t.id WHERE t.dataset_slug = '${DATASET}' AND c.source_slug IS DISTINCT FROM '${DATASET}'`,
    )
    expect(uncited).toHaveLength(0)
    const [locator] = await database.ask(`SELECT locator FROM citation WHERE tenure_id = 'archigos-rus-1991-rus'`)
    expect(locator).toEqual({ locator: 'RUS-1991' })
    const [source] = await database.ask(
      `SELECT source_kind AS kind, publisher, published_on AS day, published_on_certainty AS certainty, terminal_slug AS terminal FROM source WHERE slug = '${DATASET}'`,
    )
    expect(source).toEqual({
      kind: 'DATASET',
      publisher: 'Goemans, Gleditsch and Chiozza',
      day: '2016-03-01',
      certainty: 'STATED',
      terminal: DATASET,
    })
  })
})

describe('an import of leaders', () => {
  test('changes nothing when it is repeated', async () => {
    await database.load(archigos, LEADERS)
    const before = await sumPeople(database.pool)
    expect((await database.load(archigos, LEADERS)).changes).toEqual({
      added: 0,
      changed: 0,
      removed: 0,
      unchanged: 13,
    })
    expect(await sumPeople(database.pool)).toEqual(before)
  })

  test('that is withdrawn leaves everything as it was', async () => {
    const before = await sumPeople(database.pool)
    await database.load(archigos, LEADERS)
    expect(await sumPeople(database.pool)).not.toEqual(before)
    expect(await withdraw(database.pool, DATASET)).toBe(13)
    expect(await sumPeople(database.pool)).toEqual(before)
  })

  test('that is a dry run reports the same and changes nothing', async () => {
    const before = await sumPeople(database.pool)
    expect(await database.load(archigos, LEADERS, { dryRun: true })).toMatchObject({ changes: { added: 13 } })
    expect(await sumPeople(database.pool)).toEqual(before)
  })

  test('takes away what a corrected file no longer has, and changes what it has otherwise', async () => {
    await database.load(archigos, LEADERS)
    const text = await readFile(LEADERS, 'utf8')
    const corrected = path.join(folder, 'archigos-4.1.csv')
    await writeFile(
      corrected,
      text.replace(/^USA-2001.*\n/m, '').replace('2009-01-20,2015-12-31', '2009-01-21,2015-12-31'),
    )
    expect((await database.load(archigos, corrected)).changes).toEqual({
      added: 0,
      changed: 1,
      removed: 1,
      unchanged: 11,
    })
    expect(await database.ask(`SELECT FROM official WHERE slug = 'archigos-usa-2001'`)).toHaveLength(0)
    expect(await officesOf('archigos-usa-2009')).toMatchObject([{ from: '2009-01-21' }])
  })

  test('does not stand beside another edition', async () => {
    await database.load(archigos, LEADERS)
    await expect(database.load(archigos, LEADERS, { edition: '5.0' })).rejects.toThrow(
      'cannot stand beside another edition: withdraw that first (npm run comity -- withdraw archigos-4-1)',
    )
  })
})

test.each([
  ['no day', '2013-08-03,2015', '2013-08-00,2015', 'column "startdate": "2013-08-00" is no date like 2013-08-03'],
  ['no date', '2013-08-03,2015', 'August 2013,2015', 'column "startdate": "August 2013" is no date like 2013-08-03'],
  ['an end before its begin', '2013-08-03,2015', '2016-01-01,2015', 'is before the day in the column "startdate"'],
  ['a code that means nothing', 'IRN-2013,630', 'IRN-2013,631', 'column "gwcode": "631" is no area known here'],
  ['an id that another row has', 'IRN-2013,', 'IRN-2005,', 'archigos-4.1.csv:12: "IRN-2005" is the id of two rows'],
])('%s is refused', async (_, from, to, message) => {
  const file = path.join(folder, 'archigos-4.1.csv')
  await writeFile(file, (await readFile(LEADERS, 'utf8')).replace(from, to))
  const before = await sumPeople(database.pool)
  await expect(database.load(archigos, file)).rejects.toThrow(message)
  expect(await sumPeople(database.pool)).toEqual(before)
})

test('the real file is imported at first try, with every row', async (context) => {
  const file = needMaterial('officials/archigos-4.1.csv.gz', context)
  interface Row {
    obsid: string
    gwcode: string
    startdate: string
    enddate: string
    exit: string
  }
  const rows = parse(gunzipSync(await readFile(file)), { columns: true }) as unknown as Row[]
  const before = await sumPeople(database.pool)
  const report = await database.load(archigos, file)
  // Rows that begin under one area and end under another, by the years alone.
  const areaIn = (code: string, year: number): string | null | undefined =>
    listSpans(GLEDITSCH_WARD_AREAS, code).find(({ from = 0, to = 9999 }) => from <= year && year <= to)?.area
  const crossing = rows.filter(
    ({ gwcode, startdate, enddate }) =>
      areaIn(gwcode, Number(startdate.slice(0, 4))) !== areaIn(gwcode, Number(enddate.slice(0, 4))),
  )
  expect(crossing.length).toBeGreaterThan(4)
  const [stored] = await database.ask<{ rows: string; offices: string; still: string }>(
    `SELECT count(DISTINCT c.locator) AS rows, count(*) AS offices, count(still_held_on) AS still
      FROM tenure AS t JOIN citation AS c ON c.tenure_id = t.id WHERE t.dataset_slug = '${DATASET}'`,
  )
  expect(report.people).toMatchObject({ matched: 4, alreadyHeld: 3, ambiguous: [] })
  expect(Number(stored!.rows)).toBe(rows.length - 3)
  expect(Number(stored!.offices)).toBe(rows.length - 3 + crossing.length)
  // Rouhani's is keyed in, with its end.
  expect(Number(stored!.still)).toBe(rows.filter(({ exit }) => exit === 'Still in Office').length - 1)
  // Every day in office is in the office's parts.
  const days = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1
  const known = new Set(['IRN-2013', 'IRN-2005', 'IRQ-1979'])
  const expected = rows
    .filter(({ obsid }) => !known.has(obsid))
    .reduce((sum, { startdate, enddate }) => sum + days(startdate, enddate), 0)
  const [sum] = await database.ask<{ days: string }>(
    `SELECT sum(coalesce(ended_on_upper, still_held_on) - started_on_lower + 1) AS days FROM tenure WHERE dataset_slug = '${DATASET}'`,
  )
  expect(Number(sum!.days)).toBe(expected)
  expect((await database.load(archigos, file)).changes).toMatchObject({ added: 0, changed: 0, removed: 0 })
  await withdraw(database.pool, DATASET)
  expect(await sumPeople(database.pool)).toEqual(before)
}, 120_000)
