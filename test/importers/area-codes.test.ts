import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { GLEDITSCH_WARD_AREAS } from '../../src/importers/archigos/gleditsch-ward-areas.js'
import { type AreaCodes, listSpans, resolveArea } from '../../src/importers/area-codes.js'
import { COW_AREAS } from '../../src/importers/correlates-of-war/cow-areas.js'
import { TROOP_AREAS } from '../../src/importers/troops/troop-areas.js'
import { areas, codeOf, codes as countries } from '../seed/areas.js'
import { readArchigos, readCowStates, readCowTrade, readTroops, readUsed, type Used } from './area-files.js'

/** Systems in which an area has one code a year, so that a pair of countries has one row. */
const SYSTEMS: (readonly [name: string, codes: AreaCodes])[] = [
  ['Correlates of War', COW_AREAS],
  ['Gleditsch and Ward', GLEDITSCH_WARD_AREAS],
  ['counts of troops', TROOP_AREAS],
]

/** A code has one name in all years: the last one, or the first. */
const OF_OTHER_YEARS = ['Malaysia: XML', 'Russia: SUN', 'Tanzania: XTK', 'Yugoslavia: SCG', 'Yugoslavia: SRB']

interface AreaFile {
  file: string
  codes: AreaCodes
  read: (content: Buffer) => Used[]
  /** Former states outside the years that the country table gives them. */
  outside: string[]
  /** Names that stand for another area, or none, elsewhere. */
  otherNames: string[]
}

const FILES: AreaFile[] = [
  {
    file: 'cow/dyadic-trade-3.0.csv.gz',
    codes: COW_AREAS,
    read: readCowTrade,
    outside: [],
    otherNames: [
      ...OF_OTHER_YEARS,
      'Korea: XKR',
      'Democratic Republic of t: COD',
      'Democratic Republic of the Con: COD',
    ],
  },
  {
    file: 'cow/states.csv.gz',
    codes: COW_AREAS,
    read: readCowStates,
    outside: ['XAH 1816-1866'], // the Austrian Empire
    otherNames: [...OF_OTHER_YEARS, 'Korea: XKR', 'Vietnam: VDR'],
  },
  {
    file: 'officials/archigos-4.1.csv.gz',
    codes: GLEDITSCH_WARD_AREAS,
    read: readArchigos,
    outside: [
      'XAH 1848-1866', // the Austrian Empire
      'DDR 1946-1948', // the Soviet zone, under the later head of state
      'XTV 1903-1910', // the British colony
      'XFS 1903-1910', // likewise
    ],
    otherNames: [],
  },
  {
    file: 'troops/troops-country-year.csv',
    codes: TROOP_AREAS,
    read: readTroops,
    outside: [
      'ANT 2011-2024', // counted as one after its end
      'MID 1987-1997', // counted apart after ISO 3166 joined it in UMI
      'WAK 1987-2024', // likewise
      'JTN 1987-2004', // likewise
    ],
    otherNames: [
      ...OF_OTHER_YEARS,
      'Vietnam: XVN',
      'Mariana Islands: MNP',
      'Diego Garcia: IOT',
      'Ascension Island: SHN',
    ],
  },
]

describe.each(SYSTEMS)('the area codes of %s', (_, codes) => {
  test('mean areas of the country table', () => {
    const meant = Object.keys(codes).flatMap((code) => listSpans(codes, code).map(({ area }) => ({ code, area })))
    expect(meant.length).toBeGreaterThan(150)
    expect(meant.filter(({ area }) => area !== null && !countries.has(area))).toEqual([])
  })

  test('have spans that follow each other and never overlap', () => {
    const wrong = Object.keys(codes).filter((code) => {
      const spans = listSpans(codes, code)
      const backwards = spans.some(({ from = -Infinity, to = Infinity }) => from > to)
      const meeting = spans.slice(1).some(({ from = -Infinity }, index) => from <= (spans[index]?.to ?? Infinity))
      return spans.length === 0 || backwards || meeting
    })
    expect(wrong).toEqual([])
  })

  test('never mean one area twice in a year', () => {
    const years = Array.from({ length: 231 }, (_, index) => 1800 + index)
    expect(
      findShared(
        codes,
        Object.keys(codes).flatMap((code) => years.map((year) => ({ code, year }))),
      ),
    ).toEqual([])
  })
})

test('no code stands twice in a list of codes', () => {
  const folder = fileURLToPath(new URL('../../src/importers', import.meta.url))
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => path.join(folder, file))
  const lists = files
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => /^export const \w+: AreaCodes = \{\n(.*?)^\}/ms.exec(readFileSync(file, 'utf8'))?.[1] ?? [])
  expect(lists.length).toBeGreaterThanOrEqual(4)
  const repeated = lists.flatMap((list) => {
    const listed = [...list.matchAll(/^ {2}'?([\w.]+)'?: /gm)].map(([, code]) => code)
    return listed.filter((code, index) => listed.indexOf(code) < index)
  })
  expect(repeated).toEqual([])
})

test.each([
  ['Russia', COW_AREAS, '365', { 1917: 'RUS', 1922: 'RUS', 1923: 'SUN', 1991: 'SUN', 1992: 'RUS' }],
  ['Germany', COW_AREAS, '255', { 1871: 'DEU', 1945: 'DEU', 1950: undefined, 1990: null, 1991: 'DEU' }],
  ['the Federal Republic', COW_AREAS, '260', { 1955: 'DEU', 1990: 'DEU', 1991: undefined }],
  ['Yugoslavia', COW_AREAS, '345', { 1912: 'SRB', 1921: 'YUG', 1992: 'YUG', 1993: 'SCG', 2006: 'SCG', 2007: 'SRB' }],
  ['North Yemen', COW_AREAS, '678', { 1989: 'YEM', 1990: null, 1991: undefined }],
  ['Yemen', COW_AREAS, '679', { 1989: undefined, 1990: 'YEM' }],
  ['Hong Kong', COW_AREAS, '710.1', { 2007: 'HKG' }],
  ['Vietnam', COW_AREAS, '816', { 1975: 'VDR', 1976: 'VNM' }],
  ['Malaysia', COW_AREAS, '820', { 1963: 'XML', 1964: 'MYS' }],
  ['Tanzania', COW_AREAS, '510', { 1963: 'XTK', 1964: 'TZA' }],
  ['Germany', GLEDITSCH_WARD_AREAS, '260', { 1949: 'DEU', 2015: 'DEU' }],
  ['Yugoslavia', GLEDITSCH_WARD_AREAS, '345', { 1918: 'YUG', 1993: 'SCG', 2007: undefined }],
  ['Vietnam', GLEDITSCH_WARD_AREAS, '816', { 1945: 'VDR', 1976: 'VNM' }],
  ['Vietnam', TROOP_AREAS, '816', { 1951: 'VNM', 1968: 'XVN', 1976: 'VNM' }],
  ['the Vatican City', TROOP_AREAS, '327', { 1985: 'VAT' }],
  ['Antigua', TROOP_AREAS, '1006', { 1980: 'ATG', 1990: 'ATG', 1993: undefined, 2008: null }],
] as const)('what the code of %s means changes with the year (%#)', (_, codes, code, meanings) => {
  const years = Object.keys(meanings).map(Number)
  expect(Object.fromEntries(years.map((year) => [year, resolveArea(codes, code, year)]))).toEqual(meanings)
})

describe.each(FILES)('$file', ({ file, codes, read, outside, otherNames }) => {
  test('has codes that all mean something, no two of them the same in one year', (context) => {
    const used = readUsed(file, read, context)
    expect(used.length).toBeGreaterThan(5_000)
    expect(used.filter(({ code, year }) => resolveArea(codes, code, year) === undefined)).toEqual([])
    expect(findShared(codes, used)).toEqual([])
  })

  test('has former states only in their years, but for what is listed here', (context) => {
    const found = new Map<string, number[]>()
    for (const { code, year } of readUsed(file, read, context)) {
      const area = areas.find((each) => each.code === resolveArea(codes, code, year))
      const first = Number(area?.validFrom?.lower.slice(0, 4) ?? -Infinity)
      const last = Number(area?.validTo?.upper.slice(0, 4) ?? Infinity)
      if (area?.kind !== 'HISTORIC' || (year >= first && year <= last)) continue
      found.set(area.code, [...(found.get(area.code) ?? []), year])
    }
    const years = [...found].map(([area, each]) => `${area} ${Math.min(...each)}-${Math.max(...each)}`)
    expect(years.toSorted()).toEqual(outside.toSorted())
  })

  test('calls the codes as the areas are called here, but for what is listed here', (context) => {
    const other = readUsed(file, read, context).flatMap(({ code, year, name }) => {
      const area = resolveArea(codes, code, year)
      return name === undefined || area == null || codeOf(name) === area ? [] : [`${name}: ${area}`]
    })
    expect([...new Set(other)].toSorted()).toEqual(otherNames.toSorted())
  })
})

/** The areas that several of the codes mean in a year. */
function findShared(codes: AreaCodes, used: Used[]): string[] {
  const meant = new Map<string, Set<string>>()
  for (const { code, year } of used) {
    const area = resolveArea(codes, code, year)
    if (area != null) meant.set(`${area} ${year}`, (meant.get(`${area} ${year}`) ?? new Set()).add(code))
  }
  return [...meant].filter(([, { size }]) => size > 1).map(([area, shared]) => `${area}: ${[...shared].join(', ')}`)
}
