import { afterAll, beforeAll, expect, it } from 'vitest'
import { startService, type TestService } from '../support/service.js'
import { find } from './find.js'

let service: TestService
beforeAll(async () => {
  service = await startService()
})
afterAll(() => service.stop())

const DAY = '2019-04-05'

it('what first appeared the day after is not found, what had appeared is', async () => {
  const text = 'rouhani trade 20 billion'
  const hidden = 'Statement:2019-04-06-rouhani-trade-to-20-billion'
  expect((await find(service, text)).keys).toContain(hidden)
  const before = await find(service, text, { asOf: DAY })
  expect(before.keys).toEqual(['Statement:2018-11-17-rouhani-trade-from-12-to-20-billion'])
  expect(before.totalCount).toBe(1)
  expect((await find(service, text, { asOf: '2019-04-06' })).keys).toContain(hidden)
})

it('finds just what was known on the day, in the same order and with the same scores', async () => {
  const { rows } = await service.pool.query<{ key: string }>(
    `SELECT 'Statement:' || slug AS key FROM statement WHERE known_from > $1 OR known_from IS NULL
     UNION ALL SELECT 'Event:' || slug FROM event WHERE known_from > $1 OR known_from IS NULL
     UNION ALL SELECT 'Source:' || slug FROM source WHERE published_on_upper > $1 OR published_on_upper IS NULL`,
    [DAY],
  )
  const later = new Set(rows.map(({ key }) => key))
  for (const text of ['tehran', 'Rohani', 'sanctions', 'us waiver', 'trade', 'Khamenai', 'elec', 'visit']) {
    const now = await find(service, text)
    const then = await find(service, text, { asOf: DAY })
    expect(now.totalCount, text).toBeLessThanOrEqual(100)
    const known = now.keys.flatMap((key, i) => (later.has(key) ? [] : [[key, now.scores[i]]]))
    expect(known.length, text).toBeLessThan(now.keys.length)
    expect(
      then.keys.map((key, i) => [key, then.scores[i]]),
      text,
    ).toEqual(known)
  }
})

it('countries, officials and organisations are found as of any day, without a source too', async () => {
  for (const text of ['Iraq', 'Kadhimi', 'Reuters'])
    expect((await find(service, text, { asOf: '1950-01-01' })).keys[0], text).toMatch(
      /^(?:Country|Official|Organisation):/,
    )
})

it('what one source makes of a statement finds nothing, as it may have appeared later than the statement', async () => {
  const { rows } = await service.pool.query(`SELECT 1 FROM rendition WHERE gist LIKE '%misprint%'`)
  expect(rows.length).toBeGreaterThan(0)
  expect((await find(service, 'misprint')).keys.filter((key) => key.startsWith('Statement:'))).toEqual([])
})

it('a word that only later texts use does not stand in the way of a spelling', async () => {
  await service.pool.query(
    `INSERT INTO event (slug, event_kind, title, known_from) VALUES ('later', 'OTHER', 'Pompoe', '2022-01-01')`,
  )
  await service.pool.query('SELECT refresh_search()')
  expect((await find(service, 'Pompoe', { asOf: DAY })).keys[0]).toBe('Official:mike-pompeo')
  expect((await find(service, 'Pompoe')).keys[0]).toBe('Event:later')
})

it('a page of another day does not continue', async () => {
  const { cursors } = await find(service, 'iraq', { first: 2 })
  const answer = await service.ask(
    'query($after: String) { search(text: "iraq", asOf: "2019-04-05", after: $after) { totalCount nodes { __typename } } }',
    { after: cursors[0] },
  )
  expect(answer.body.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'search.after' })
})
