import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { describe, expect, test, type TestContext } from 'vitest'
import { type AreaCodes, listSpans, resolveArea } from '../../src/importers/area-codes.js'
import { BACI_AREAS } from '../../src/importers/baci/baci-areas.js'
import { COMTRADE_AREAS } from '../../src/importers/comtrade/comtrade-areas.js'
import { DEBATE_AREAS } from '../../src/importers/un-general-debate/debate-areas.js'
import { WITS_AREAS } from '../../src/importers/wits/wits-areas.js'
import { WORLD_BANK_AREAS } from '../../src/importers/world-bank/world-bank-areas.js'
import { areas, codeOf, codes as countryCodes, current } from '../seed/areas.js'
import { readCsv } from '../seed/read-csv.js'
import { needMaterial } from '../support/material.js'
import { SHARED_AREAS, type SharedArea } from './shared-areas.js'

const PUBLISHERS: Record<string, AreaCodes> = {
  'UN Comtrade': COMTRADE_AREAS,
  BACI: BACI_AREAS,
  WITS: WITS_AREAS,
  'World Bank': WORLD_BANK_AREAS,
  'UN General Debate': DEBATE_AREAS,
}

const listYears = (first: number, last: number) => Array.from({ length: last - first + 1 }, (_, index) => first + index)
const YEARS = listYears(1900, 2030)

describe.each(Object.entries(PUBLISHERS))('the area codes of %s', (publisher, codes) => {
  const meanings = Object.keys(codes).map((code) => ({ code, spans: listSpans(codes, code) }))

  test('mean areas that exist', () => {
    const meant = meanings.flatMap(({ code, spans }) => spans.map(({ area }) => ({ code, area })))
    expect(meant.filter(({ area }) => area !== null && !countryCodes.has(area))).toEqual([])
  })

  test('have at most one meaning in a year', () => {
    const wrong = meanings.filter(({ spans }) => {
      const counts = YEARS.map(
        (year) => spans.filter(({ from = year, to = year }) => from <= year && year <= to).length,
      )
      return spans.some(({ from = -Infinity, to = Infinity }) => from > to) || Math.max(...counts) !== 1
    })
    expect(wrong).toEqual([])
  })

  test('mean different areas in one year, but for those listed with a reason', () => {
    const allowed = SHARED_AREAS[publisher] ?? []
    const used = new Set<SharedArea>()
    const unlisted = new Set<string>()
    for (const year of YEARS) {
      for (const { area, together } of findShared(codes, year)) {
        const exception = allowed.find(
          ({ area: shared, codes, years = [year] }) =>
            shared === area && years.includes(year) && together.every((code) => codes.includes(code)),
        )
        if (exception) used.add(exception)
        else unlisted.add(`${area} in ${year}: ${together.join(' and ')}`)
      }
    }
    expect([...unlisted]).toEqual([])
    expect(allowed.filter((exception) => !used.has(exception))).toEqual([])
  })
})

function findShared(codes: AreaCodes, year: number): { area: string; together: string[] }[] {
  const groups = new Map<string, string[]>()
  for (const code of Object.keys(codes)) {
    const area = resolveArea(codes, code, year)
    if (area) groups.set(area, [...(groups.get(area) ?? []), code])
  }
  return [...groups].map(([area, together]) => ({ area, together })).filter(({ together }) => together.length > 1)
}

describe('a code', () => {
  test.each([
    ['UN Comtrade', '0', 2019, 'WLD'],
    ['UN Comtrade', '4', 2019, 'AFG'],
    ['UN Comtrade', '842', 2019, 'USA'],
    ['UN Comtrade', '841', 1980, 'USA'],
    ['UN Comtrade', '841', 1981, undefined],
    ['UN Comtrade', '251', 2019, 'FRA'],
    ['UN Comtrade', '381', 2014, 'ITA'],
    ['UN Comtrade', '492', 2019, 'XEC'],
    ['UN Comtrade', '579', 2019, 'NOR'],
    ['UN Comtrade', '699', 2019, 'IND'],
    ['UN Comtrade', '757', 2019, 'CHE'],
    ['UN Comtrade', '280', 1990, 'DEU'],
    ['UN Comtrade', '276', 1990, undefined],
    ['UN Comtrade', '890', 1991, 'YUG'],
    ['UN Comtrade', '891', 1992, 'SCG'],
    ['UN Comtrade', '999', 2019, undefined],
    ['BACI', '58', 1998, 'XBL'],
    ['BACI', '711', 1999, 'XCU'],
    ['WITS', 'ROM', 2010, 'ROU'],
    ['WITS', 'SER', 2004, 'SCG'],
    ['WITS', 'SER', 2010, 'SRB'],
    ['WITS', 'YUG', 1990, 'YUG'],
    ['WITS', 'EAS', 2010, null],
    ['WITS', 'QQQ', 2010, undefined],
    ['World Bank', 'CHI', 2010, 'XCI'],
    ['World Bank', 'EUU', 2010, 'EUU'],
    ['World Bank', 'HIC', 2010, null],
    ['UN General Debate', 'RUS', 1991, 'SUN'],
    ['UN General Debate', 'RUS', 1992, 'RUS'],
    ['UN General Debate', 'DDR', 1986, 'DEU'],
    ['UN General Debate', 'DEU', 1986, 'DDR'],
    ['UN General Debate', 'CSK', 1993, null],
    ['UN General Debate', 'CHE', 2000, undefined],
  ])('of %s: %s in %i is %s', (publisher, code, year, area) => {
    expect(resolveArea(PUBLISHERS[publisher] ?? {}, code, year)).toBe(area)
  })

  test('for "Other Asia, nes" is Taiwan, which never has that name', () => {
    expect(resolveArea(COMTRADE_AREAS, '490', 2019)).toBe('TWN')
    expect(resolveArea(BACI_AREAS, '490', 2019)).toBe('TWN')
    expect(resolveArea(WITS_AREAS, 'OAS', 2019)).toBe('TWN')
    const spellings = areas.flatMap(({ name, officialName, aliases }) => [name, officialName ?? name, ...aliases])
    expect(spellings.filter((spelling) => /other asia/i.test(spelling))).toEqual([])
  })
})

const LATIN_1 = 'latin1'

function readPublished(file: string, context: TestContext): Buffer {
  return readFileSync(needMaterial(file, context))
}

type Row = Record<string, string>

function testOn(file: string, name: string, run: (rows: Row[]) => void, encoding = 'utf-8'): void {
  test(`${file}: ${name}`, (context) => {
    const content = readPublished(file, context)
    run(readCsv(new TextDecoder(encoding).decode(file.endsWith('.gz') ? gunzipSync(content) : content)))
  })
}

/** Each code once for each year, where it means nothing. */
function findUnknown(codes: AreaCodes, used: { code: string; year: number }[]): string[] {
  const unknown = used.filter(({ code, year }) => resolveArea(codes, code, year) === undefined)
  return [...new Set(unknown.map(({ code, year }) => `${code} in ${year}`))]
}

const iso = new Set(current.map(({ code }) => code))

/** Where the publisher's own alpha-3 code, if it is one of ISO, is not the area here. */
function findDiffering(codes: AreaCodes, listed: { code: string; alpha3: string; year: number }[]): string[] {
  const differing = listed.filter(
    ({ code, alpha3, year }) => iso.has(alpha3) && resolveArea(codes, code, year) !== alpha3,
  )
  return [...new Set(differing.map(({ code, alpha3, year }) => `${code} ${alpha3} ${resolveArea(codes, code, year)}`))]
}

describe('in the files of publishers', () => {
  for (const [file, role] of [
    ['comtrade/cipf_partner.csv', 'Partner'],
    ['comtrade/cipf_reporter.csv', 'reporter'],
  ] as const) {
    testOn(file, 'each code is known in all its years, and is the area of the alpha-3 code beside it', (rows) => {
      const alpha3 = `${role}CodeIsoAlpha3`
      const used = rows.flatMap((row) => {
        const last = row.entryExpiredDate === '' ? 2030 : Number(row.entryExpiredDate?.slice(0, 4))
        const years = listYears(Number(row.entryEffectiveDate?.slice(0, 4)), last)
        return years.map((year) => ({ code: row.id ?? '', alpha3: row[alpha3] ?? '', year }))
      })
      expect(rows.length).toBeGreaterThan(250)
      expect(findUnknown(COMTRADE_AREAS, used)).toEqual([])
      // What was an area of its own has the code of an area of today in these lists.
      const own = ['58 BEL XBL', '492 MCO XEC', '658 KNA XKA', '868 VNM XVN']
      expect(findDiffering(COMTRADE_AREAS, used).filter((each) => !own.includes(each))).toEqual([])
    })
  }

  test('comtrade/partnerAreas.json: each number is known', (context) => {
    const text = readPublished('comtrade/partnerAreas.json', context)
      .toString()
      .replace(/^\uFEFF/, '')
    const { results } = JSON.parse(text) as { results: { id: string }[] }
    const numbers = results.map(({ id }) => id).filter((id) => id !== 'all') // of a form, not of an area
    expect(numbers.length).toBeGreaterThan(250)
    expect(numbers.filter((id) => listSpans(COMTRADE_AREAS, id).length === 0)).toEqual([])
  })

  const oldNames = ['Year', 'Reporter Code', 'Reporter ISO', 'Partner Code', 'Partner ISO'] as const
  const newNames = ['refYear', 'reporterCode', 'reporterISO', 'partnerCode', 'partnerISO'] as const
  for (const [file, names, encoding] of [
    ['comtrade/new-layout-thailand-hs8542.csv', newNames, LATIN_1],
    ['comtrade/old-layout-35-column-2014.csv', oldNames, 'utf-8'],
    ['comtrade/old-layout-35-column-palm-oil-monthly.csv', oldNames, 'utf-8'],
  ] as const) {
    const [year, reporter, reporterIso, partner, partnerIso] = names
    testOn(
      file,
      'each code is known in its years, and is the area of the alpha-3 code beside it',
      (rows) => {
        const used = rows.flatMap((row) => [
          { code: row[reporter] ?? '', alpha3: row[reporterIso] ?? '', year: Number(row[year]) },
          { code: row[partner] ?? '', alpha3: row[partnerIso] ?? '', year: Number(row[year]) },
        ])
        expect(rows.length).toBeGreaterThan(200)
        expect(findUnknown(COMTRADE_AREAS, used)).toEqual([])
        expect(findDiffering(COMTRADE_AREAS, used)).toEqual([])
      },
      encoding,
    )
  }

  testOn(
    'baci/country_codes_V202201.csv',
    'each code is known, and is the area of the alpha-3 code beside it',
    (rows) => {
      const listed = rows.map((row) => ({ code: row.country_code ?? '', alpha3: row.iso_3digit_alpha ?? '' }))
      expect(listed.length).toBeGreaterThan(230)
      expect(listed.filter(({ code }) => listSpans(BACI_AREAS, code).length === 0)).toEqual([])
      const wrong = listed.filter(
        ({ code, alpha3 }) => iso.has(alpha3) && listSpans(BACI_AREAS, code)[0]?.area !== alpha3,
      )
      expect(wrong.map(({ code }) => code)).toEqual(['58', '711'])
    },
    LATIN_1,
  )

  testOn('baci/BACI_HS17_Y2020_V202301-slice.csv.gz', 'each code is known in its year', (rows) => {
    const used = rows.flatMap((row) => [row.i, row.j].map((code = '') => ({ code, year: Number(row.t) })))
    expect(used.length).toBeGreaterThan(100_000)
    expect(findUnknown(BACI_AREAS, used)).toEqual([])
  })

  for (const file of ['economy/gdp.csv', 'economy/population.csv']) {
    testOn(file, 'each code is known; what is left out has no name of an area, what is not is called so', (rows) => {
      expect(rows.length).toBeGreaterThan(10_000)
      const used = rows.map((row) => ({ code: row['Country Code'] ?? '', year: Number(row.Year) }))
      expect(findUnknown(WORLD_BANK_AREAS, used)).toEqual([])
      const wrong = rows.filter(
        (row) =>
          (codeOf(row['Country Name'] ?? '') ?? null) !==
          resolveArea(WORLD_BANK_AREAS, row['Country Code'] ?? '', Number(row.Year)),
      )
      expect([...new Set(wrong.map((row) => row['Country Name']))]).toEqual([])
    })
  }

  testOn('statements/un-general-debate-speakers.csv', 'each code is known, and is the country named', (rows) => {
    const speeches = rows.map((row) => ({
      code: row['ISO Code']?.trim() ?? '',
      country: row.Country?.trim() ?? '',
      year: Number(row.Year),
    }))
    expect(speeches.length).toBeGreaterThan(10_000)
    const withCode = speeches.filter(({ code }) => code !== '')
    expect(speeches.filter(({ code }) => code === '').map(({ country }) => country)).toEqual(['Leage of Arab States'])
    expect(findUnknown(DEBATE_AREAS, withCode)).toEqual([])
    const wrong = withCode.filter(({ code, country, year }) => {
      const named = codeOf(country)
      return named !== undefined && named !== resolveArea(DEBATE_AREAS, code, year)
    })
    // Here the name is wrong, as the speakers show, or that of a state before or after the one that spoke.
    expect(new Set(wrong.map(({ code, country, year }) => `${year} ${code} ${country}`))).toEqual(
      new Set([
        '2002 YUG Yugoslavia',
        '2001 YUG Yugoslavia',
        '1993 CSK Czechoslovakia',
        '1991 RUS Russian Federation',
        '1991 WSM Western Sahara',
        '1987 RUS Russian Federation',
        '1983 RUS Russian Federation',
        '1983 USA United States Minor Outlying Islands',
        '1966 NER Nigeria',
        '1960 AUS Austria',
      ]),
    )
  })
})
