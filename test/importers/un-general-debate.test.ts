import { mkdtemp, readFile, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { parse } from 'csv-parse/sync'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { resolveArea } from '../../src/importers/area-codes.js'
import { archigos } from '../../src/importers/archigos/archigos.format.js'
import { DEBATE_AREAS } from '../../src/importers/un-general-debate/debate-areas.js'
import { unGeneralDebate } from '../../src/importers/un-general-debate/un-general-debate.format.js'
import { type ImportDatabase, openImportDatabase } from './import-database.js'
import { sumPeople, withdraw, writeCsv } from './people-database.js'
import { needMaterial } from '../support/material.js'
import { fixture } from './publisher-files.js'

const SPEAKERS = fixture('un-general-debate', 'speakers-by-session.csv')
const LEADERS = fixture('archigos', 'archigos-4.1.csv')
const DATASET = 'un-general-debate-2019'
const HEADER = ['Year', 'Session', 'ISO Code', 'Country', 'Name of Person Speaking', 'Post']

let folder = ''
let database: ImportDatabase
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'comity-debate-'))
  database = await openImportDatabase()
})
afterEach(async () => {
  const there = await database.ask<{ slug: string }>(`SELECT slug FROM dataset ORDER BY slug DESC`)
  for (const { slug } of there) await withdraw(database.pool, slug)
})
afterAll(async () => {
  await database.close()
  await rm(folder, { recursive: true, force: true })
})

interface Speech {
  slug: string
  speaker: string | null
  country: string
}

const speeches = (where = 'true'): Promise<Speech[]> =>
  database.ask<Speech>(
    `SELECT slug, speaker_slug AS speaker, speaker_country_code AS country FROM statement WHERE dataset_slug LIKE 'un-%' AND ${where} ORDER BY slug`,
  )

/** Who spoke for a country in a session of the data. */
async function speakerOf(slug: string): Promise<string | null> {
  const [speech] = await speeches(`slug = '${slug}'`)
  if (speech === undefined) throw new Error(`There is no speech ${slug}`)
  return speech.speaker
}

describe('speeches', () => {
  test('become statements of a speaker, or of a government where nobody is named', async () => {
    const report = await database.load(unGeneralDebate, SPEAKERS, { releasedOn: '2020-02' })
    expect(report).toMatchObject({
      edition: { slug: DATASET, edition: '2019' },
      read: 19,
      leftOut: { 'spoken for an organisation of states': 1, 'ISO Code is an area that is no country': 1 },
      changes: { added: 17, changed: 0, removed: 0, unchanged: 0 },
      people: { matched: 4, own: 8, ambiguous: [], statements: 17, unnamed: 1 },
      years: [1958, 2019],
    })
    const [rouhani] = await database.ask(
      `SELECT speaker_slug, speaker_country_code, made_on, made_on_lower::text, made_on_upper::text, summary, event_slug, known_from::text,
        speaker_as_reported, office_as_reported FROM statement WHERE slug = 'un-general-debate-74-irn'`,
    )
    expect(rouhani).toEqual({
      speaker_slug: 'hassan-rouhani',
      speaker_country_code: 'IRN',
      made_on: '2019',
      made_on_lower: '2019-01-01',
      made_on_upper: '2019-12-31',
      summary: 'Iran: speech in the general debate of the 74th session of the UN General Assembly.',
      event_slug: 'un-general-debate-74',
      known_from: '2020-02-29',
      speaker_as_reported: 'Mr. Hassan Rouhani',
      office_as_reported: 'President',
    })
    expect(await speakerOf('un-general-debate-26-prt')).toBeNull()
  })

  test('of one session are of one event', async () => {
    await database.load(unGeneralDebate, SPEAKERS)
    const events = await database.ask<{ title: string }>(
      `SELECT title FROM event WHERE dataset_slug = '${DATASET}' AND slug ~ '-(13|42|51|72)$' ORDER BY slug`,
    )
    expect(events.map(({ title }) => title)).toEqual([
      'General debate of the 13th session of the UN General Assembly',
      'General debate of the 42nd session of the UN General Assembly',
      'General debate of the 51st session of the UN General Assembly',
      'General debate of the 72nd session of the UN General Assembly',
    ])
    const at = await database.ask(`SELECT slug FROM statement WHERE event_slug = 'un-general-debate-68' ORDER BY slug`)
    expect(at).toEqual([{ slug: 'un-general-debate-68-irn' }, { slug: 'un-general-debate-68-usa' }])
  })

  test('of one country in one session are told apart', async () => {
    await database.load(unGeneralDebate, SPEAKERS)
    expect(await speeches(`event_slug = 'un-general-debate-13'`)).toEqual([
      { slug: 'un-general-debate-13-sun', speaker: 'un-general-debate-sun-gromyko-1958', country: 'SUN' },
      { slug: 'un-general-debate-13-sun-2', speaker: 'un-general-debate-sun-gromyko-1958', country: 'SUN' },
    ])
  })

  test('are cited to a source, which has no day where the release is not known', async () => {
    await database.load(unGeneralDebate, SPEAKERS)
    const uncited = await database.ask(
      `SELECT slug FROM statement WHERE dataset_slug = '${DATASET}' AND slug NOT IN (SELECT statement_slug FROM citation WHERE source_slug = '${DATASET}' AND statement_slug IS NOT NULL)
       UNION SELECT slug FROM event WHERE dataset_slug = '${DATASET}' AND slug NOT IN (SELECT event_slug FROM citation WHERE source_slug = '${DATASET}' AND event_slug IS NOT NULL)`,
    )
    expect(uncited).toEqual([])
    const [source] = await database.ask(
      `SELECT published_on AS day, published_on_certainty AS certainty FROM source WHERE slug = '${DATASET}'`,
    )
    expect(source).toEqual({ day: null, certainty: 'STATED' })
    const known = await database.ask(
      `SELECT DISTINCT known_from AS day FROM (SELECT known_from FROM statement WHERE dataset_slug = '${DATASET}'
        UNION ALL SELECT known_from FROM event WHERE dataset_slug = '${DATASET}') AS all_known`,
    )
    expect(known).toEqual([{ day: null }])
    const [citation] = await database.ask(
      `SELECT locator FROM citation WHERE statement_slug = 'un-general-debate-26-prt'`,
    )
    expect(citation).toEqual({ locator: '1971, POR' })
  })
})

describe('speakers', () => {
  test('who are known are found, and who only share a word with them are not', async () => {
    await database.load(unGeneralDebate, SPEAKERS)
    expect(await speakerOf('un-general-debate-42-irn')).toBe('ali-khamenei')
    expect(await speakerOf('un-general-debate-67-irn')).toBe('mahmoud-ahmadinejad')
    expect(await speakerOf('un-general-debate-72-usa')).toBe('donald-trump')
    // Ahmed Hussein, foreign minister of Saddam Hussein.
    expect(await speakerOf('un-general-debate-46-irq')).toBe('un-general-debate-irq-hussein-1991')
  })

  test('are found among leaders who were imported before', async () => {
    await database.load(archigos, LEADERS)
    const { people } = await database.load(unGeneralDebate, SPEAKERS)
    expect(people).toMatchObject({ matched: 7, own: 5, ambiguous: [] })
    expect(await speakerOf('un-general-debate-68-usa')).toBe('archigos-usa-2009')
    expect(await speakerOf('un-general-debate-56-usa')).toBe('archigos-usa-2001')
    expect(await speakerOf('un-general-debate-71-irq')).toBe('archigos-irq-2014')
    // Of 1989, eight years before George W. Bush.
    expect(await speakerOf('un-general-debate-44-usa')).toBe('un-general-debate-usa-bush-1989')
  })

  test('are those of whom leaders imported later are found to be', async () => {
    await database.load(unGeneralDebate, SPEAKERS)
    const { people } = await database.load(archigos, LEADERS)
    expect(people).toMatchObject({ matched: 7, own: 6 })
    const holders = await database.ask(
      `SELECT id, official_slug AS official FROM tenure WHERE id IN ('archigos-usa-2001', 'archigos-usa-2009', 'archigos-irq-2014') ORDER BY id`,
    )
    expect(holders).toEqual([
      { id: 'archigos-irq-2014', official: 'un-general-debate-irq-haider-al-abadi' },
      { id: 'archigos-usa-2001', official: 'un-general-debate-usa-george-w-bush' },
      { id: 'archigos-usa-2009', official: 'un-general-debate-usa-barack-obama' },
    ])
  })

  test('in other spellings are found by the offices that they held then', async () => {
    const file = await writeCsv(folder, 'spellings.csv', [
      HEADER,
      ['2019', '74', 'IRQ', 'Iraq', 'H.E. Mr. Adel ABDUL-MAHDI', 'Prime Minister'],
      ['2019', '74', 'IRN', 'Iran', 'Mr. Rohani', 'President'],
      ['2018', '73', 'USA', 'USA', 'Mr. Trump', 'President'],
      ['2019', '74', 'USA', 'USA', 'Mr. Trump', 'Secretary of Transport'],
    ])
    await database.load(unGeneralDebate, file)
    expect((await speeches()).map(({ slug, speaker }) => [slug, speaker])).toEqual([
      ['un-general-debate-73-usa', 'donald-trump'],
      ['un-general-debate-74-irn', 'hassan-rouhani'],
      ['un-general-debate-74-irq', 'adil-abdul-mahdi'],
      ['un-general-debate-74-usa', 'un-general-debate-usa-trump-2019'],
    ])
  })

  test('named by one word are one person as long as they speak every few years', async () => {
    const file = await writeCsv(folder, 'words.csv', [
      HEADER,
      ['1964', '19', 'IND', 'India', 'Mr. SINGH', ''],
      ['1970', '25', 'IND', 'India', 'Mr. Singh', ''],
      ['1989', '44', 'IND', 'India', 'SINGH', ''],
    ])
    await database.load(unGeneralDebate, file)
    expect((await speeches()).map(({ speaker }) => speaker)).toEqual([
      'un-general-debate-ind-singh-1964',
      'un-general-debate-ind-singh-1964',
      'un-general-debate-ind-singh-1989',
    ])
  })

  test('who could be several of the known get a record of their own, and the report says so', async () => {
    await database.pool.query(
      `INSERT INTO official (slug, name, aliases) VALUES ('trump-the-other', 'Donald J. Trump', '{}');
       INSERT INTO tenure (id, official_slug, office, role, country_code) VALUES ('trump-the-other/x', 'trump-the-other', 'X', 'OTHER', 'USA')`,
    )
    try {
      const { people } = await database.load(unGeneralDebate, SPEAKERS)
      expect(people?.ambiguous).toEqual([])
      await database.pool.query(`UPDATE official SET name = 'Donald Trump' WHERE slug = 'trump-the-other'`)
      await withdraw(database.pool, DATASET)
      const again = await database.load(unGeneralDebate, SPEAKERS)
      expect(again.people?.ambiguous).toEqual([
        'Donald Trump (un-general-debate-usa-donald-trump): donald-trump, trump-the-other',
      ])
      expect(await speakerOf('un-general-debate-72-usa')).toBe('un-general-debate-usa-donald-trump')
    } finally {
      await withdraw(database.pool, DATASET)
      await database.pool.query(`DELETE FROM official WHERE slug = 'trump-the-other'`)
    }
  })
})

describe('an import of speeches', () => {
  test('changes nothing when it is repeated, with leaders imported in between', async () => {
    await database.load(unGeneralDebate, SPEAKERS)
    await database.load(archigos, LEADERS)
    const before = await sumPeople(database.pool)
    const unchanged = { added: 0, changed: 0, removed: 0 }
    expect((await database.load(unGeneralDebate, SPEAKERS)).changes).toEqual({ ...unchanged, unchanged: 17 })
    expect((await database.load(archigos, LEADERS)).changes).toEqual({ ...unchanged, unchanged: 13 })
    expect(await sumPeople(database.pool)).toEqual(before)
  })

  test('that is withdrawn leaves everything as it was', async () => {
    await database.load(archigos, LEADERS)
    const before = await sumPeople(database.pool)
    await database.load(unGeneralDebate, SPEAKERS)
    expect(await withdraw(database.pool, DATASET)).toBe(17)
    expect(await sumPeople(database.pool)).toEqual(before)
  })

  test('keeps its speakers when the leaders they were found among are withdrawn, and they go with it', async () => {
    const before = await sumPeople(database.pool)
    await database.load(archigos, LEADERS)
    await database.load(unGeneralDebate, SPEAKERS)
    await withdraw(database.pool, 'archigos-4-1')
    const owners = await database.ask(
      `SELECT slug, dataset_slug AS dataset, (SELECT count(*) FROM tenure WHERE official_slug = slug)::int AS offices FROM official WHERE slug LIKE 'archigos-%' ORDER BY slug`,
    )
    expect(owners).toEqual([
      { slug: 'archigos-irq-2014', dataset: DATASET, offices: 0 },
      { slug: 'archigos-usa-2001', dataset: DATASET, offices: 0 },
      { slug: 'archigos-usa-2009', dataset: DATASET, offices: 0 },
    ])
    await database.load(archigos, LEADERS)
    const [obama] = await database.ask(`SELECT official_slug AS official FROM tenure WHERE id = 'archigos-usa-2009'`)
    expect(obama).toEqual({ official: 'archigos-usa-2009' })
    await withdraw(database.pool, 'archigos-4-1')
    await withdraw(database.pool, DATASET)
    expect(await sumPeople(database.pool)).toEqual(before)
  })

  test('is not withdrawn while something that was keyed in refers to it', async () => {
    await database.load(unGeneralDebate, SPEAKERS)
    const [figure] = await database.ask<{ slug: string; statement: string | null }>(
      `SELECT slug, statement_slug AS statement FROM figure ORDER BY slug LIMIT 1`,
    )
    await database.pool.query(`UPDATE figure SET statement_slug = 'un-general-debate-74-irn' WHERE slug = $1`, [
      figure!.slug,
    ])
    const before = await sumPeople(database.pool)
    await expect(withdraw(database.pool, DATASET)).rejects.toThrow(
      `"un-general-debate-74-irn" cannot go: "${figure!.slug}" of the set "case" refers to it`,
    )
    expect(await sumPeople(database.pool)).toEqual(before)
    await database.pool.query(`UPDATE figure SET statement_slug = $2 WHERE slug = $1`, [
      figure!.slug,
      figure!.statement,
    ])
  })

  test('refuses a row without a country, and a slug that is taken', async () => {
    const file = await writeCsv(folder, 'nowhere.csv', [HEADER, ['1987', '42', '', 'Nowhere', 'Mr. X', '']])
    await expect(database.load(unGeneralDebate, file)).rejects.toThrow(
      'column "ISO Code": is empty, and the row is of no organisation',
    )
    await database.pool.query(
      `INSERT INTO event (slug, event_kind, title) VALUES ('un-general-debate-68', 'OTHER', 'Keyed in')`,
    )
    await expect(database.load(unGeneralDebate, SPEAKERS)).rejects.toThrow(
      '"un-general-debate-68" is the slug of another event, which was keyed in: rename that one',
    )
    await database.pool.query(`DELETE FROM event WHERE slug = 'un-general-debate-68'`)
  })
})

test('the real file is imported at first try, with every speech', async (context) => {
  const file = needMaterial('statements/un-general-debate-speakers.csv', context)
  const leaders = needMaterial('officials/archigos-4.1.csv.gz', context)
  interface Row {
    Year: string
    'ISO Code': string
    'Name of Person Speaking': string
  }
  const rows = (parse(await readFile(file), { columns: true, bom: true }) as unknown as Row[]).map((row) => ({
    year: row.Year.trim(),
    area: resolveArea(DEBATE_AREAS, row['ISO Code'].trim(), Number(row.Year)),
    name: row['Name of Person Speaking'].trim(),
  }))
  const kept = rows.filter(({ area }) => area != null)
  expect(rows.length - kept.length).toBe(2)
  await database.load(archigos, leaders)
  const before = await sumPeople(database.pool)
  const { people } = await database.load(unGeneralDebate, file)
  const stored = await database.ask<{ year: string; area: string; count: string; named: string }>(
    `SELECT made_on AS year, speaker_country_code AS area, count(*), count(speaker_slug) AS named FROM statement WHERE dataset_slug LIKE 'un-%' GROUP BY 1, 2`,
  )
  const expected = new Map<string, [number, number]>()
  for (const { year, area, name } of kept) {
    const [count, named] = expected.get(`${year} ${area}`) ?? [0, 0]
    expected.set(`${year} ${area}`, [count + 1, named + (name === '' ? 0 : 1)])
  }
  expect(
    new Map(stored.map(({ year, area, count, named }) => [`${year} ${area}`, [Number(count), Number(named)]])),
  ).toEqual(expected)
  expect(people?.matched).toBeGreaterThan(600)
  expect(people?.ambiguous.length).toBeLessThan(10)
  const spoke = async (official: string): Promise<number> => (await speeches(`speaker_slug = '${official}'`)).length
  expect(await spoke('hassan-rouhani')).toBe(8)
  expect(await spoke('donald-trump')).toBe(4)
  expect(await spoke('barham-salih')).toBe(3)
  expect(await spoke('mustafa-al-kadhimi')).toBe(1)
  // Obama 2009 to 2016; G. W. Bush 2001 to 2004 and 2006 to 2008; Clinton in six years; al-Maliki in 2007.
  expect(await spoke('archigos-usa-2009')).toBe(8)
  expect(await spoke('archigos-usa-2001')).toBe(7)
  expect(await spoke('archigos-usa-1993')).toBe(6)
  expect(await spoke('archigos-irq-2006')).toBe(1)
  // Nobody is taken for Saddam Hussein, who never spoke there.
  expect(await spoke('saddam-hussein')).toBe(0)
  expect((await database.load(unGeneralDebate, file)).changes).toMatchObject({ added: 0, changed: 0, removed: 0 })
  await withdraw(database.pool, 'un-general-debate-2024')
  expect(await sumPeople(database.pool)).toEqual(before)
}, 180_000)
