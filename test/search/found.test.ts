import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { startService, type TestService } from '../support/service.js'
import { find } from './find.js'

let service: TestService
beforeAll(async () => {
  service = await startService()
})
afterAll(() => service.stop())

const first = async (text: string): Promise<string | undefined> => (await find(service, text)).keys[0]

describe('the first result of a text is the record that it names', () => {
  it.each([
    ['Hassan Rouhani', 'Official:hassan-rouhani'],
    ['Rohani', 'Official:hassan-rouhani'],
    ['rouhani', 'Official:hassan-rouhani'],
    ['ROWHANI', 'Official:hassan-rouhani'],
    ['Abdul-Mahdi', 'Official:adil-abdul-mahdi'],
    ['Abdul Mahdi', 'Official:adil-abdul-mahdi'],
    ['Iran', 'Country:IRN'],
    ['iq', 'Country:IRQ'],
    ['IRQ', 'Country:IRQ'],
    ['368', 'Country:IRQ'],
    ['Persia', 'Country:IRN'],
    ['U.S.', 'Country:USA'],
    ['Turkiye', 'Country:TUR'],
    ['cote d’ivoire', 'Country:CIV'],
    ["Cote d'Ivoire", 'Country:CIV'],
    ['no', 'Country:NOR'],
    ['AP', 'Organisation:associated-press'],
    ['RFE/RL', 'Organisation:radio-free-europe-radio-liberty'],
    ['Islamic State', 'Organisation:islamic-state'],
    ['Q348144', 'Official:hassan-rouhani'],
  ])('%s', async (text, key) => {
    const { keys, scores } = await find(service, text)
    expect(keys[0]).toBe(key)
    expect(scores[0]).toBeGreaterThanOrEqual(4)
  })
})

describe('a name that is spelled otherwise finds its bearer first', () => {
  it.each([
    ['Ruhani', 'Official:hassan-rouhani'],
    ['Rouhanni', 'Official:hassan-rouhani'],
    ['Hassan Ruhani', 'Official:hassan-rouhani'],
    ['Abdulmahdi', 'Official:adil-abdul-mahdi'],
    ['Mehdi', 'Official:adil-abdul-mahdi'],
    ['Abdul-Mehdi', 'Official:adil-abdul-mahdi'],
    ['Abdulmehdi', 'Official:adil-abdul-mahdi'],
    ['Khamenai', 'Official:ali-khamenei'],
    ['Reza Zadeh', 'Official:mohammad-rezazadeh'],
    ['Pompoe', 'Official:mike-pompeo'],
    ['Irak', 'Country:IRQ'],
  ])('%s', async (text, key) => {
    expect(await first(text)).toBe(key)
  })

  test.each([
    ['Teheran', 'Event:2018-11-17-salih-visits-tehran'],
    ['Bagdad', 'Event:2019-03-rouhani-visits-baghdad'],
    ['electrcity', 'Statement:2019-04-06-rouhani-more-gas-and-electricity'],
    ['waver', 'Statement:2025-03-09-us-embassy-waiver-not-renewed'],
  ])('as other words do: %s', async (text, key) => {
    expect((await find(service, text)).keys).toContain(key)
  })

  it('without taking one word for another that only looks like it', async () => {
    const iran = await find(service, 'Iran', { types: ['COUNTRY'] })
    expect(iran.names).not.toContain('Iraq')
    expect((await find(service, 'Austria', { types: ['COUNTRY'] })).names).not.toContain('Australia')
    expect((await find(service, '2019')).keys).not.toContain('Statement:2018-11-17-rouhani-trade-from-12-to-20-billion')
    expect((await find(service, 'qwertyuiop')).totalCount).toBe(0)
  })
})

it('three letters of a word find it, the nearest name first; two do not', async () => {
  expect(await first('Rouh')).toBe('Official:hassan-rouhani')
  const { names } = await find(service, 'ira', { types: ['COUNTRY'] })
  expect(names.slice(0, 2)).toEqual(['Iran', 'Iraq'])
  expect((await find(service, 'hassan rou')).keys[0]).toBe('Official:hassan-rouhani')
  expect((await find(service, 'ro')).keys).not.toContain('Official:hassan-rouhani')
})

it('every word of the text must be found; words that every text has do not count', async () => {
  const trade = await find(service, 'trade 20 billion')
  expect(trade.keys).toEqual([
    'Statement:2018-11-17-rouhani-trade-from-12-to-20-billion',
    'Statement:2019-04-06-rouhani-trade-to-20-billion',
  ])
  expect((await find(service, 'the trade of 20 billion')).keys).toEqual(trade.keys)
  expect((await find(service, 'trade 20 billion qwertyuiop')).totalCount).toBe(0)
  expect(await first('President of Iraq')).toBe('Official:barham-salih')
})

it('a text in other forms of its words is found', async () => {
  const { keys } = await find(service, 'visiting')
  expect(keys).toContain('Event:2019-03-rouhani-visits-baghdad')
  expect((await find(service, 'protest declaring')).keys).toContain('Statement:2009-06-19-khamenei-end-the-protests')
})

it('a statement is found by who makes it and whom it mentions, under any name, and by its topics', async () => {
  const statement = 'Statement:2018-11-17-rouhani-trade-from-12-to-20-billion'
  for (const text of ['Rohani neighbours', 'Rouhani Saleh', 'Persia neighbours Iraq', 'trade neighbours'])
    expect((await find(service, text)).keys, text).toContain(statement)
})

it('an event is found by place, countries and officials, a source by its publisher, an official by office', async () => {
  const event = 'Event:2018-11-17-salih-visits-tehran'
  for (const text of ['Tehran visit Persia', 'Saleh Rohani', 'iraq visits'])
    expect((await find(service, text, { types: ['EVENT'] })).keys, text).toContain(event)
  expect((await find(service, 'Kootneeti', { types: ['SOURCE'] })).keys).toEqual(['Source:kootneeti-2019-04-06'])
  expect(await first('secretary of state')).toMatch(/^Official:/)
})

it('whole names stand before words, words before beginnings, beginnings before spellings; names before what is said', async () => {
  const { keys, scores } = await find(service, 'Iran')
  expect(scores).toEqual([...scores].sort((a, b) => b - a))
  expect(keys[0]).toBe('Country:IRN')
  const rank = (kinds: string[]): number[] => keys.flatMap((key, i) => (kinds.includes(key.split(':')[0]!) ? [i] : []))
  const named = keys.findLastIndex((_, i) => scores[i]! >= 3.5)
  expect(keys.slice(0, named + 1).every((key) => /^(?:Country|Official|Organisation):/.test(key))).toBe(true)
  expect(Math.min(...rank(['Statement']))).toBeGreaterThan(named)
  const rohani = await find(service, 'Rohan')
  expect(rohani.scores.every((score) => score < 3)).toBe(true)
  const ruhani = await find(service, 'Ruhani')
  expect(ruhani.scores.every((score) => score < 2)).toBe(true)
  expect(ruhani.keys.slice(1)).toContain('Event:2019-03-rouhani-visits-baghdad')
})

it('types limits what is found, and an empty list finds nothing', async () => {
  const all = await find(service, 'tehran')
  const types = { COUNTRY: 'Country', STATEMENT: 'Statement', EVENT: 'Event', SOURCE: 'Source' }
  for (const [type, name] of Object.entries(types)) {
    const { keys, totalCount } = await find(service, 'iraq', { types: [type] })
    expect(totalCount, type).toBeGreaterThan(0)
    expect(keys.every((key) => key.startsWith(`${name}:`))).toBe(true)
  }
  const two = await find(service, 'tehran', { types: ['EVENT', 'SOURCE'] })
  expect(two.keys).toEqual(all.keys.filter((key) => /^(?:Event|Source):/.test(key)))
  expect(await find(service, 'iraq', { types: [] })).toMatchObject({ totalCount: 0, keys: [] })
})

it('a search takes one statement, its pages and links included', async () => {
  await service.data(
    '{ search(text: "rohani", first: 5) { totalCount pageInfo { hasPreviousPage } edges { score node { ... on Official { tenures { office country { name } } } ... on Statement { citations { source { slug } } } } } } }',
  )
  expect(service.statements()).toBe(1)
})
