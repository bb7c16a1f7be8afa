import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectRefused } from '../api/refused.js'
import { Random } from '../api/random/random.js'
import { startService, type TestService } from '../support/service.js'
import { find } from './find.js'

let service: TestService
beforeAll(async () => {
  service = await startService()
})
afterAll(() => service.stop())

const QUERY = 'query($text: String!) { search(text: $text, first: 3) { totalCount nodes { __typename } } }'

describe('a text is refused', () => {
  it.each([
    ['without anything', ''],
    ['of spaces', ' \t\n\u00a0'],
    ['of punctuation', '&|!:*()<->"\'`\\%_-–—…«»'],
    ['of symbols', '😀 → € ♥'],
    ['of marks alone', '\u0301\u064b'],
    ['longer than 200 characters', 'iran '.repeat(41)],
    ['of one word longer than that', 'a'.repeat(201)],
    ['with a NUL', 'iran\0iraq'],
  ])('%s', async (_, text) => {
    const refusal = { status: 200, code: 'BAD_USER_INPUT', argument: 'search.text', path: ['search'] }
    expectRefused(await service.ask(QUERY, { text }), refusal)
    const literal = `{ search(text: ${JSON.stringify(text)}) { totalCount } }`
    expectRefused(await service.ask(literal), refusal)
  })
})

it('200 characters are searched for, whichever they are', async () => {
  for (const text of ['iran '.repeat(40), 'a'.repeat(200), 'a '.repeat(100), '👍🏽'.repeat(66) + 'ab', 'ا'.repeat(200)])
    expect((await service.ask(QUERY, { text })).body.errors, text).toBeUndefined()
})

describe('a text finds what its words find, whatever stands between, above or below them', () => {
  it.each([
    'hassan & rouhani',
    'hassan|rouhani',
    '!hassan !rouhani',
    'hassan:* rouhani:A',
    "'hassan' ''rouhani",
    '"hassan rouhani"',
    '(hassan) <-> (rouhani',
    'hassan\\ rouhani\\',
    'hassan -- rouhani; drop table search_document',
    '=hassan =rouhani',
    'HASSAN\u00a0\u200bROUHANI',
    'Hássän Roûhānī',
    'ｈａｓｓａｎ ｒｏｕｈａｎｉ',
    'h\u0308assan rouh\u0304ani',
    'hassan 😀 rouhani',
    '\u202bhassan rouhani\u202c',
    "ʿhassan rou'hani",
    "Hassan's Rouhani’s",
  ])('%s', async (text) => {
    const expected = text.includes('drop') ? 0 : (await find(service, 'hassan rouhani')).totalCount
    const { keys, totalCount } = await find(service, text)
    expect(totalCount).toBe(expected)
    if (expected > 0) expect(keys[0]).toBe('Official:hassan-rouhani')
  })
})

it('other scripts are found as they are, and in their other letters and digits', async () => {
  await service.pool.query(
    `INSERT INTO official (slug, name, aliases) VALUES
       ('rouhani-fa', 'حسن روحانی', '{}'), ('ru', 'Сергей Лавров', '{}'), ('zh', '王毅', '{}'), ('he', 'שָׁלוֹם', '{}')`,
  )
  await service.pool.query(
    `INSERT INTO event (slug, event_kind, title, known_from) VALUES ('plan-20', 'OTHER', 'طرح ۲۰', '2019-01-01')`,
  )
  await service.pool.query('SELECT refresh_search()')
  const expected = {
    'حسن روحانی': 'Official:rouhani-fa',
    روحاني: 'Official:rouhani-fa', // with the Arabic letter for the Persian one
    رُوحانی: 'Official:rouhani-fa',
    روح: 'Official:rouhani-fa',
    лавров: 'Official:ru',
    'ЛАВРОВ Сергей': 'Official:ru',
    Лаврoв: undefined, // one letter is Latin
    王毅: 'Official:zh',
    שלום: 'Official:he',
    'طرح 20': 'Event:plan-20',
    'طرح ٢٠': 'Event:plan-20',
  }
  for (const [text, key] of Object.entries(expected)) {
    const [first] = (await find(service, text)).keys
    if (key) expect(first, text).toBe(key)
    else expect((await service.ask(QUERY, { text })).body.errors).toBeUndefined()
  }
})

it('no text makes a query that PostgreSQL cannot read', async () => {
  const pieces = [
    ...'&|!:*()<>-=\'"\\%_ \t\n.,;@#$/[]{}^~`?+',
    'a',
    'iran',
    'ab',
    '1',
    '0',
    'é',
    'ß',
    'İ',
    'ﬁ',
    '²',
    'Ⅷ',
  ]
  pieces.push(
    '\u0000',
    '\u200d',
    '\ud83d',
    '\udc00',
    '😀',
    'ـ',
    'ي',
    '۹',
    'ا',
    '中',
    '\u202e',
    '\uffff',
    '\ue000',
    'ͅ',
    '๏',
    '½',
    ':*',
    '<->',
    '|',
  )
  for (let seed = 1; seed <= 150; seed++) {
    const random = new Random(seed)
    const text = Array.from({ length: 1 + random.below(12) }, () => random.pick(pieces)).join('')
    const { status, body } = await service.ask(QUERY, { text })
    expect(status, JSON.stringify(text)).toBe(200)
    const codes = (body.errors ?? []).map(
      ({ extensions }) => `${String(extensions.code)} ${String(extensions.argument)}`,
    )
    expect(['', 'BAD_USER_INPUT search.text'], `${JSON.stringify(text)} ${JSON.stringify(body)}`).toContain(
      codes.join(),
    )
  }
})
