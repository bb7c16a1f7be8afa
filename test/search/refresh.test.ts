import { afterAll, beforeAll, expect, it } from 'vitest'
import { loadFolder } from '../../seed/loader/load-folder.js'
import { removeSet } from '../../seed/loader/remove-set.js'
import { addFiles, edit, makeFolder } from '../seed/folders.js'
import { startService, type TestService } from '../support/service.js'
import { find } from './find.js'

let service: TestService
beforeAll(async () => {
  service = await startService()
})
afterAll(() => service.stop())

const FILES = {
  'officials.yaml': `- { slug: zarif, name: Mohammad Javad Zarif, aliases: [Sarif], tenures: [{ office: Minister of Foreign Affairs, role: MINISTER, country: IRN }] }\n`,
  'sources.yaml': `- { slug: basra-gazette, kind: NEWS_ARTICLE, publisher: Basra Gazette, title: Zarif in Basra, publishedOn: 2019-05-25 }\n`,
  'events.yaml': `- { slug: zarif-in-basra, kind: VISIT, title: A tour of the marshes, place: Basra, countries: [IRQ], officials: [zarif], citations: [{ source: basra-gazette }] }\n`,
  'statements.yaml': `- slug: zarif-on-marshes
  speaker: zarif
  madeOn: 2019-05-25
  summary: The marshes can be restored together.
  mentions: [{ role: SUBJECT, country: IRQ }]
  citations: [{ source: basra-gazette }]\n`,
}

const tables = async (): Promise<unknown[]> => {
  const documents = await service.pool.query<object>('SELECT * FROM search_document ORDER BY kind, key')
  const words = await service.pool.query<object>('SELECT * FROM search_word ORDER BY word')
  return [...documents.rows, ...words.rows]
}
const refresh = async (): Promise<number> => {
  const { rows } = await service.pool.query<{ changes: string }>('SELECT refresh_search() AS changes')
  return Number(rows[0]!.changes)
}
/** What the tables hold is what they would hold had they been made anew. */
const expectComplete = async (): Promise<void> => {
  const kept = await tables()
  expect(await refresh()).toBe(0)
  expect(await tables()).toEqual(kept)
  await service.pool.query('TRUNCATE search_document, search_word')
  expect(await refresh()).toBeGreaterThan(0)
  expect(await tables()).toEqual(kept)
}

it('every record of the six kinds has its document', async () => {
  const { rows } = await service.pool.query(
    `SELECT kind, count(*)::int AS documents FROM search_document GROUP BY kind
     EXCEPT SELECT * FROM (SELECT 'COUNTRY', count(*)::int FROM country UNION ALL SELECT 'OFFICIAL', count(*)::int FROM official
       UNION ALL SELECT 'ORGANISATION', count(*)::int FROM organisation UNION ALL SELECT 'STATEMENT', count(*)::int FROM statement
       UNION ALL SELECT 'EVENT', count(*)::int FROM event UNION ALL SELECT 'SOURCE', count(*)::int FROM source) AS records`,
  )
  expect(rows).toEqual([])
})

it('a second refresh changes nothing, and one from nothing gives the same', expectComplete)

it("a user's own set is found once it is loaded, as it is edited, and no more once it is removed", async () => {
  const { database } = service
  const before = await tables()
  const folder = makeFolder(FILES)
  await loadFolder({ database, folder, name: 'mine' })
  expect((await find(service, 'Sarif')).keys[0]).toBe('Official:zarif')
  expect((await find(service, 'marshes')).keys).toEqual(['Event:zarif-in-basra', 'Statement:zarif-on-marshes'])
  expect((await find(service, 'Basra Gazette')).keys).toEqual(['Source:basra-gazette'])
  expect((await find(service, 'Sarif marshes', { asOf: '2019-05-24' })).totalCount).toBe(0)
  expect((await find(service, 'Basrah')).keys).toContain('Event:zarif-in-basra')
  await expectComplete()

  // Another spelling of the speaker finds what he said, though nothing changed in the statement itself.
  expect((await find(service, 'Jawad')).keys).not.toContain('Statement:zarif-on-marshes')
  edit(folder, 'officials.yaml', '[Sarif]', '[Jawad Zareef]')
  await loadFolder({ database, folder, name: 'mine' })
  expect((await find(service, 'Jawad')).keys).toEqual(
    expect.arrayContaining(['Official:zarif', 'Event:zarif-in-basra', 'Statement:zarif-on-marshes']),
  )
  expect((await find(service, 'Sarif')).scores.every((score) => score < 2)).toBe(true)
  await expectComplete()

  addFiles(folder, { 'events.yaml': FILES['events.yaml'].replace('marshes', 'reeds') })
  await loadFolder({ database, folder, name: 'mine' })
  expect((await find(service, 'marshes')).keys).toEqual(['Statement:zarif-on-marshes'])
  expect((await find(service, 'reeds')).keys).toEqual(['Event:zarif-in-basra'])

  await removeSet(database, 'mine')
  for (const text of ['Zarif', 'marshes', 'reeds', 'Basra', 'Gazette'])
    expect(
      (await find(service, text)).keys.filter((key) => /zarif|basra/.test(key)),
      text,
    ).toEqual([])
  expect(await tables()).toEqual(before)
})

it('a set that is only checked leaves the documents as they are', async () => {
  const before = await tables()
  await loadFolder({ database: service.database, folder: makeFolder(FILES), name: 'mine', dryRun: true })
  expect(await tables()).toEqual(before)
})

it('texts of any length and with words of any length are taken', async () => {
  await service.pool.query(
    `INSERT INTO event (slug, event_kind, title, summary, known_from) VALUES
       ('long', 'OTHER', repeat('title ', 400), repeat('word', 20000) || ' longsummary ' || repeat('ä ', 60000), '2019-01-01'),
       ('wide', 'OTHER', '... !', (SELECT string_agg('w' || i, ' ') FROM generate_series(1, 30000) AS i), NULL)`,
  )
  expect(await refresh()).toBe(2)
  expect((await find(service, 'title title')).keys).toContain('Event:long')
  expect((await find(service, 'w77')).keys).toContain('Event:wide')
  expect((await find(service, 'w77', { asOf: '2030-01-01' })).keys).toEqual([])
})
