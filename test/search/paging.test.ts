import { afterAll, beforeAll, expect, test } from 'vitest'
import { startService, type TestService } from '../support/service.js'
import { find, type Found } from './find.js'

let service: TestService
beforeAll(async () => {
  service = await startService()
})
afterAll(() => service.stop())

const TEXTS = ['Rohani', 'tehran', 'waver', 'elec', 'sanctions', 'iraq waiver']

test.for(TEXTS)('pages of any size, from either end, lose and repeat nothing: %s', async (text) => {
  const whole = await find(service, text)
  expect(whole.totalCount).toBe(whole.keys.length)
  expect(new Set(whole.keys).size).toBe(whole.keys.length)
  for (const size of [1, 3, 7]) {
    const forward: string[] = []
    for (let page: Found | undefined; !page || page.pageInfo.hasNextPage;) {
      page = await find(service, text, { first: size, after: page?.pageInfo.endCursor })
      expect(page.pageInfo.hasPreviousPage).toBe(forward.length > 0)
      expect(page.totalCount).toBe(whole.totalCount)
      forward.push(...page.keys)
    }
    expect(forward).toEqual(whole.keys)
    const backward: string[] = []
    for (let page: Found | undefined; !page || page.pageInfo.hasPreviousPage;) {
      page = await find(service, text, { last: size, before: page?.pageInfo.startCursor })
      expect(page.pageInfo.hasNextPage).toBe(backward.length > 0)
      backward.unshift(...page.keys)
    }
    expect(backward).toEqual(whole.keys)
  }
})

test('results of the same score have a place of their own', async () => {
  const { scores, keys, cursors } = await find(service, 'sanctions')
  expect(new Set(scores).size).toBeLessThan(scores.length)
  for (const [i, cursor] of cursors.entries())
    expect((await find(service, 'sanctions', { first: 2, after: cursor })).keys).toEqual(keys.slice(i + 1, i + 3))
})

test('a cursor of another text or of other types is refused', async () => {
  const { cursors } = await find(service, 'iraq', { types: ['EVENT'], first: 2 })
  const ask = (args: string) =>
    service.ask(`{ search(${args}, first: 2, after: "${cursors[0]}") { nodes { __typename } } }`)
  expect((await ask('text: "iraq", types: [EVENT]')).body.errors).toBeUndefined()
  for (const args of ['text: "iran", types: [EVENT]', 'text: "iraq"', 'text: "iraq", types: [EVENT, SOURCE]'])
    expect((await ask(args)).body.errors?.[0]?.extensions, args).toMatchObject({
      code: 'BAD_USER_INPUT',
      argument: 'search.after',
    })
})

test('records that come and go between pages neither repeat nor lose others', async () => {
  const text = 'rouhani trade'
  const before = await find(service, text)
  const walked: string[] = []
  let removed: string | undefined
  for (let page: Found | undefined; !page || page.pageInfo.hasNextPage;) {
    page = await find(service, text, { first: 2, after: page?.pageInfo.endCursor })
    walked.push(...page.keys)
    if (walked.length > 40) break
    const n = walked.length
    // Better and worse than what is there, and with new words that change what is common and what is rare.
    await service.pool.query(
      `INSERT INTO event (slug, event_kind, title, summary, known_from)
       SELECT 'more-' || $1::text || '-' || i, 'OTHER', CASE i % 2 WHEN 0 THEN 'Rouhani on trade' ELSE 'Talks' END,
         'Rouhani, traders and the trade ' || repeat('trade of word' || i || ' ', i), '2019-01-01' FROM generate_series(1, 6) AS i`,
      [n],
    )
    if (n === 4) {
      removed = page.keys.at(-1)
      await service.pool.query('DELETE FROM search_document WHERE key = $1', [removed!.split(':')[1]])
    } else await service.pool.query('SELECT refresh_search()')
  }
  const old = walked.filter((key) => !key.includes(':more-'))
  expect(new Set(walked).size).toBe(walked.length)
  expect(old).toEqual(before.keys)
  expect(walked.length).toBeGreaterThan(old.length)
  expect(removed).toBeDefined()
})

test('scores stay what they are, and the next page with them, when words come that are spelled alike', async () => {
  const before = await find(service, 'Rouhani')
  await service.pool.query(
    `INSERT INTO event (slug, event_kind, title, known_from) VALUES ('spellings', 'OTHER', 'Rouhany Ruhhani Rohany Roohani Rouhanee', '2000-01-01')`,
  )
  await service.pool.query('SELECT refresh_search()')
  const after = await find(service, 'Rouhani')
  const scoreOf = (found: Found): Map<string, unknown> => new Map(found.keys.map((key, i) => [key, found.scores[i]]))
  const scores = scoreOf(after)
  for (const [key, score] of scoreOf(before)) expect(scores.get(key), key).toBe(score)
  const next = await find(service, 'Rouhani', { first: 4, after: before.cursors[3] })
  expect(next.keys).toEqual(after.keys.slice(after.keys.indexOf(before.keys[3]!) + 1).slice(0, 4))
  await service.pool.query("DELETE FROM event WHERE slug = 'spellings'")
  await service.pool.query('SELECT refresh_search()')
})

test.for([
  ['one sign that stands for four words', '\ufdfa'.repeat(200)],
  ['signs that fold to many letters without a space', `a${'\u3300'.repeat(140)}`],
])('a text that folds to more than it is does no harm: %s', async ([, text]) => {
  const { body } = await service.ask('query($text: String!) { search(text: $text) { totalCount } }', { text })
  expect(body.errors).toBeUndefined()
})
