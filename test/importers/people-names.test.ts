import { describe, expect, test } from 'vitest'
import type { AreaCodes } from '../../src/importers/area-codes.js'
import { cutTenure } from '../../src/importers/cut-tenures.js'
import { matchPerson, type Person, type Presence } from '../../src/importers/match-people.js'
import { type NameWords, tidyName } from '../../src/importers/person-name.js'

test.each([
  [' VELAYATI ', 'Velayati'],
  ['ALI  KHAMENEI', 'Ali Khamenei'],
  ['Mr. Jalal TALABANI', 'Jalal Talabani'],
  ['Mohammed Said Al- Sahaf', 'Mohammed Said Al-Sahaf'],
  ["Mr. O'NEIL", "O'Neil"],
  ['H.M. King FREDERIK IX ', 'King Frederik IX'],
  ['His Serene Highness Prince Albert II of Monaco', 'Prince Albert II of Monaco'],
  ['Mr; Eric Gairy', 'Eric Gairy'],
  ['Mr. Cujba (first name not provided)', 'Cujba'],
  ['Giorgia Meloni,', 'Giorgia Meloni'],
  ['Joseph R. Biden, Jr', 'Joseph R. Biden, Jr'],
  ['Dr. Lotay Tshering, MBBS, MD', 'Lotay Tshering'],
  ['Chief Olusegun OBASANJO, GCFR', 'Chief Olusegun Obasanjo'],
  ['Vuk Dra\u009aković,', 'Vuk Drašković'],
  ['Sheikh Hamad bin Khalifa\nAl-Thani,', 'Sheikh Hamad bin Khalifa Al-Thani'],
  ['Roosevelt, T.', 'T. Roosevelt'],
  ['Gemayel, Amin', 'Amin Gemayel'],
  ['Xi Jinping', 'Xi Jinping'],
  ['Mr. U Kyaw Tint Swe,', 'U Kyaw Tint Swe'],
  [' - ', '-'],
  ['Mr.', 'Mr.'],
])('"%s" is written "%s"', (reported, tidy) => {
  expect(tidyName(reported)).toBe(tidy)
})

const name = (text: string): NameWords => {
  const all = text.toLowerCase().split(/[ .]+/)
  const words = all.filter((word) => word.length > 1)
  const skeletons = words.map((word) => word[0] + word.slice(1).replace(/[aehiouy]/g, ''))
  return { words, skeletons, initials: all.filter((word) => word.length === 1), squeezed: all.join('') }
}
const at = (country: string, from: string, to: string, leads = false): Presence => ({ country, from, to, leads })
const who = (names: string, ...presences: Presence[]): Person => ({ names: names.split(', ').map(name), presences })
const is = (one: Person, other: Person): boolean => matchPerson(one, [other]).found === other

describe('two people are one', () => {
  const held = at('USA', '2001-01-20', '2009-01-20', true)
  const spoke = at('USA', '2004-01-01', '2004-12-31', true)

  test('with the same full name and country', () => {
    expect(is(who('Mike Pompeo', at('USA', '2018', '2019')), who('Mike Pompeo', at('USA', '2020', '2020')))).toBe(true)
    expect(is(who('Mike Pompeo', at('USA', '2018', '2019')), who('Mike Pompeo', at('GBR', '2018', '2019')))).toBe(false)
  })

  test('but not a lifetime apart', () => {
    const other = who('Ali Hassan', at('IRQ', '1950-01-01', '1950-12-31'))
    expect(is(who('Ali Hassan', at('IRQ', '1979-01-01', '1979-12-31')), other)).toBe(true)
    expect(is(who('Ali Hassan', at('IRQ', '1990-01-01', '1990-12-31')), other)).toBe(false)
  })

  test('with other initials only at the same time, and never with contrary ones', () => {
    const known = who('George W Bush', held)
    expect(is(who('George Bush', spoke), known)).toBe(true)
    expect(is(who('George Bush', at('USA', '1990-01-01', '1990-12-31', true)), known)).toBe(false)
    expect(is(who('George H Bush', at('USA', '2004-01-01', '2004-12-31')), known)).toBe(false)
  })

  test('by a part of the name if both led the country then', () => {
    const known = who('Bush', held)
    expect(is(who('George W Bush', spoke), known)).toBe(true)
    expect(is(who('George W Bush', { ...spoke, leads: false }), known)).toBe(false)
    expect(is(who('George W Bush', at('USA', '1990-01-01', '1990-12-31', true)), known)).toBe(false)
  })

  test('in another spelling of a long word, not of a short one', () => {
    const led = at('IRN', '2013-08-03', '2021-08-03', true)
    expect(is(who('Rohani', led), who('Hassan Rouhani', led))).toBe(true)
    expect(is(who('Ahmadinejad', led), who('Mahmoud Ahmadinejat', led))).toBe(true)
    expect(is(who('Abadi', led), who('Adil Abd Mahdi', led))).toBe(false)
  })

  test('with one surname only if the first names begin alike', () => {
    const led = at('CUB', '2008-01-01', '2008-12-31', true)
    expect(is(who('Raul Castro', led), who('Fidel Castro', led))).toBe(false)
    expect(is(who('Joe Biden', led), who('Joseph R Biden', led))).toBe(true)
  })

  test('unless several could be meant', () => {
    const known = [who('Rasmussen', held), who('Rasmussen', held)]
    expect(matchPerson(who('Rasmussen', spoke), known)).toEqual({ found: undefined, candidates: known })
  })
})

describe('a time in office', () => {
  const codes: AreaCodes = {
    1: [
      { to: 1991, area: 'SUN' },
      { from: 1992, area: 'RUS' },
    ],
    2: [{ to: 1945, area: 'DEU' }],
    3: [
      { to: 1999, area: 'YUG' },
      { from: 2000, to: 2001, area: null },
    ],
  }
  const validities = new Map([['SUN', { from: '1922-12-30', to: '1991-12-26' }]])
  const cut = (code: string, from: string, to: string, known = validities) =>
    cutTenure(codes, code, { from, to }, known)

  test('is cut on the day on which a state ended, or with the year where that is not known', () => {
    const [from, to] = ['1991-08-21', '1999-12-31']
    expect(cut('1', from, to)).toEqual([
      { area: 'SUN', from, to: '1991-12-26' },
      { area: 'RUS', from: '1991-12-27', to },
    ])
    expect(cut('1', from, to, new Map())).toEqual([
      { area: 'SUN', from, to: '1991-12-31' },
      { area: 'RUS', from: '1992-01-01', to },
    ])
  })

  test('is whole where it touches no border', () => {
    expect(cut('1', '1985-03-11', '1991-12-26')).toEqual([{ area: 'SUN', from: '1985-03-11', to: '1991-12-26' }])
    expect(cut('1', '1991-12-27', '1991-12-31')).toEqual([{ area: 'RUS', from: '1991-12-27', to: '1991-12-31' }])
  })

  test('that outlasts what its code means has no areas', () => {
    expect(cut('2', '1933-01-30', '1946-01-01')).toBeUndefined()
    expect(cut('3', '1999-01-01', '2000-06-01')).toBeUndefined()
    expect(cut('4', '1999-01-01', '2000-06-01')).toBeUndefined()
  })
})
