import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { needMaterial } from '../support/material.js'
import { areas, codeByNumber, codeOf, current } from './areas.js'
import { readCsv } from './read-csv.js'

function testOn(file: string, name: string, run: (content: Buffer) => void): void {
  test(name, (context) => run(readFileSync(needMaterial(file, context))))
}

/** Numbers of UN trade statistics that mean an area with another number: docs/naming-policy.md. */
const OTHER_NUMBERS: Record<string, string> = {
  0: 'WLD',
  230: 'ETH',
  251: 'FRA',
  280: 'DEU',
  381: 'ITA',
  412: 'XKX',
  490: 'TWN',
  492: 'XEC',
  532: 'ANT',
  579: 'NOR',
  588: 'PAK',
  590: 'PAN',
  699: 'IND',
  736: 'SDN',
  757: 'CHE',
  841: 'USA',
  842: 'USA',
  886: 'YEM',
}

/** How the United Nations file Taiwan's trade, which is no name of Taiwan. */
const NO_NAME = 'Other Asia, nes'

/** What does not resolve, or resolves by number and by name to two areas. */
function findUnresolved(list: { number: string; name: string }[]): string[] {
  const wrong = list.filter(({ number, name }) => {
    const code = OTHER_NUMBERS[number] ?? codeByNumber.get(Number(number))
    return code === undefined || (name === NO_NAME ? code !== 'TWN' : code !== codeOf(name))
  })
  return wrong.map(({ number, name }) => `${number} ${name}`)
}

testOn('countries/country-codes.csv', 'a second list of ISO 3166-1 has the same codes and regions', (content) => {
  const rows = readCsv(content.toString()).map((row) => ({
    code: row['ISO3166-1-Alpha-3'],
    alpha2: row['ISO3166-1-Alpha-2'],
    numeric: row['ISO3166-1-numeric']?.padStart(3, '0'),
    region: row['Region Name'] || null,
    subregion: row['Sub-region Name'] || null,
  }))
  const ours = current.map(({ code, alpha2, numeric, region, subregion }) => ({
    code,
    alpha2,
    numeric,
    region,
    subregion,
  }))
  const byCode = (a: { code?: string }, b: { code?: string }) => ((a.code ?? '') < (b.code ?? '') ? -1 : 1)
  expect(rows.toSorted(byCode)).toEqual(ours.toSorted(byCode))
})

testOn(
  'countries/country-codes.csv',
  'its official names of states are the official names or aliases here',
  (content) => {
    const formal = readCsv(content.toString()).map((row) => row['UNTERM English Formal'] ?? '')
    const names = formal.map((name) => name.replace(/^the /, '').replace(/ \*+$/, '')).filter((name) => name !== '')
    expect(names.length).toBeGreaterThan(190)
    expect(names.filter((name) => codeOf(name) === undefined)).toEqual([])
  },
)

testOn('comtrade/partnerAreas.json', 'all partner areas of UN Comtrade resolve by number and name', (content) => {
  const { results } = JSON.parse(content.toString().replace(/^\uFEFF/, '')) as {
    results: { id: string; text: string }[]
  }
  const partners = results.filter(({ id }) => id !== 'all').map(({ id, text }) => ({ number: id, name: text }))
  expect(partners.length).toBeGreaterThan(250)
  expect(findUnresolved(partners)).toEqual([])
})

testOn(
  'comtrade/cipf_partner.csv',
  'all partners in the current files of UN Comtrade resolve by number and name',
  (content) => {
    const partners = readCsv(content.toString()).map((row) => ({ number: row.id ?? '', name: row.PartnerDesc ?? '' }))
    expect(partners).toHaveLength(310)
    expect(findUnresolved(partners)).toEqual([])
  },
)

testOn(
  'comtrade/cipf_reporter.csv',
  'all reporters in the current files of UN Comtrade resolve by number and name',
  (content) => {
    const reporters = readCsv(content.toString()).map((row) => ({ number: row.id ?? '', name: row.reporterDesc ?? '' }))
    expect(reporters).toHaveLength(255)
    expect(findUnresolved(reporters)).toEqual([])
  },
)

testOn('baci/country_codes_V202201.csv', 'all areas of BACI resolve by number and name', (content) => {
  const rows = readCsv(new TextDecoder('latin1').decode(content))
  const listed = rows.map((row) => ({ number: row.country_code ?? '', name: row.country_name_abbreviation ?? '' }))
  expect(listed.length).toBeGreaterThan(220)
  expect(findUnresolved(listed)).toEqual([])
})

testOn('cow/states.csv.gz', 'every state of Correlates of War has an area, but for the name Korea', (content) => {
  const names = readCsv(gunzipSync(content).toString()).map((row) => row.statenme ?? '')
  expect(names.length).toBeGreaterThan(200)
  const unresolved = new Set(names.filter((name) => codeOf(name) === undefined))
  expect([...unresolved]).toEqual(['Korea']) // to 1905: XKR, by the importer
})

for (const file of ['economy/gdp.csv', 'economy/population.csv']) {
  testOn(file, `the names that ${file} gives to codes known here are known, too`, (content) => {
    const known = new Set(areas.map(({ code }) => code))
    const rows = readCsv(content.toString()).filter((row) => known.has(row['Country Code'] ?? ''))
    expect(rows.length).toBeGreaterThan(1_000)
    const wrong = rows.filter((row) => codeOf(row['Country Name'] ?? '') !== row['Country Code'])
    expect([...new Set(wrong.map((row) => row['Country Name']))]).toEqual([])
  })
}
