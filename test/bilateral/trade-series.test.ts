import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startService, type TestService } from '../support/service.js'
import { type Asked, askSeries, codesOf, insertTradeSeries, valuesOf, type Year } from './trade-of-pairs.js'

let service: TestService
beforeAll(async () => {
  service = await startService()
  await insertTradeSeries(service.pool)
})
afterAll(() => service.stop())

const series = (asked: Asked = {}): Promise<Year[]> => askSeries(service, asked)

async function yearOf(year: number, asked: Asked = {}): Promise<Year> {
  const years = await series({ from: year, to: year, ...asked })
  expect(years).toHaveLength(1)
  return years[0]!
}

describe('a dataset of imports only', () => {
  const asked = { dataset: 'cow-trade-3-0' }

  test('gives as exports what the partner records as imports: MIRRORED, with a warning', async () => {
    const year = await yearOf(2006, asked)
    expect(valuesOf(year)).toEqual([800e6, 100e6, 900e6, 700e6])
    expect(year.exports).toMatchObject({ status: 'MIRRORED', dataset: { slug: 'cow-trade-3-0' } })
    expect(year.exports.reason).toBe(
      'Taken from the row of 2006 in which Iraq records imports from Iran: cow-trade-3-0 has rows of imports only.',
    )
    expect(year.imports).toMatchObject({ status: 'REPORTED', reason: null })
    expect(codesOf(year)).toEqual(['MIRRORED_EXPORTS'])
  })

  test('gives the partner its own record of exports, and what the country records for its imports', async () => {
    const { reportedByPartner } = await yearOf(2006, asked)
    expect(reportedByPartner.exports).toMatchObject({ valueUsd: 800e6, status: 'REPORTED', reason: null })
    expect(reportedByPartner.imports).toMatchObject({ valueUsd: 100e6, status: 'MIRRORED' })
    const { exports, imports, reportedByPartner: back } = await yearOf(2006, { ...asked, pair: ['IRQ', 'IRN'] })
    expect([exports.valueUsd, imports.valueUsd]).toEqual([100e6, 800e6])
    expect([back.exports.valueUsd, back.imports.valueUsd]).toEqual([100e6, 800e6])
  })

  test('a zero that may mean "not reported" is no value, and there is no total then', async () => {
    const year = await yearOf(2008, asked)
    expect(valuesOf(year)).toEqual([1000e6, null, null, null])
    expect(year.imports).toMatchObject({ status: 'ZERO_OR_NOT_REPORTED' })
    expect(year.imports.reason).toMatch(/^Zero stands in the row of 2008 in which Iran records imports from Iraq/)
    expect(codesOf(year)).toEqual(['ZERO_OR_NOT_REPORTED', 'MIRRORED_EXPORTS'])
  })

  test('a zero of the partner is no value of exports either, and is not called mirrored', async () => {
    const year = await yearOf(2009, asked)
    expect(valuesOf(year)).toEqual([null, 200e6, null, null])
    expect(year.exports).toMatchObject({ status: 'ZERO_OR_NOT_REPORTED' })
    expect(codesOf(year)).toEqual(['ZERO_OR_NOT_REPORTED'])
  })

  test('every year from the first row of the pair to the last is there, missing ones with the reason', async () => {
    const years = await series(asked)
    expect(years.map(({ year }) => year)).toEqual([2006, 2007, 2008, 2009])
    expect(years[1]!.exports).toEqual({
      valueUsd: null,
      status: 'MISSING',
      valuation: 'UNSPECIFIED',
      reason: 'cow-trade-3-0 has no row of 2007 in which Iraq records imports from Iran.',
      dataset: { slug: 'cow-trade-3-0' },
    })
    expect(codesOf(years[1]!)).toEqual(['MISSING', 'MISSING'])
  })

  test('years that it is not about say which it is about', async () => {
    const [year] = await series({ ...asked, from: 2010, to: 2010 })
    expect(year!.imports).toMatchObject({ status: 'MISSING', reason: 'cow-trade-3-0 covers 1870 to 2009.' })
    expect(year!.warnings).toEqual([
      { code: 'MISSING', message: 'No total and no balance: cow-trade-3-0 covers 1870 to 2009.' },
    ])
  })

  test('years in which one of the two was no state say so', async () => {
    const ended = await series({ ...asked, pair: ['HUN', 'CSK'], to: 1995 })
    expect(ended.map(({ year, exports }) => [year, exports.valueUsd])).toEqual([
      [1991, null],
      [1992, 500e6],
      [1993, null],
      [1994, null],
      [1995, null],
    ])
    expect(ended[4]!.exports.reason).toMatch(/^Czechoslovakia.* ended in 199[23]\.$/)
  })
})

describe('a dataset of both flows', () => {
  const asked = { dataset: 'un-comtrade-2020' }

  test('has each side as it records it; FOB and CIF together are a total with a warning', async () => {
    const year = await yearOf(2016, asked)
    expect(valuesOf(year)).toEqual([6100e6, 50e6, 6150e6, 6050e6])
    expect(year.exports).toMatchObject({ status: 'REPORTED', valuation: 'FOB', reason: null })
    expect(year.imports).toMatchObject({ status: 'REPORTED', valuation: 'CIF', reason: null })
    expect(year.reportedByPartner.exports).toMatchObject({ valueUsd: 5500e6, valuation: 'CIF', status: 'REPORTED' })
    expect(year.reportedByPartner.imports).toMatchObject({ valueUsd: 40e6, valuation: 'FOB', status: 'REPORTED' })
    expect(codesOf(year)).toEqual(['MIXED_VALUATION'])
  })

  test('never fills a gap with what the partner records', async () => {
    const year = await yearOf(2018, { ...asked, pair: ['IRQ', 'IRN'] })
    expect(valuesOf(year)).toEqual([null, 8000e6, null, null])
    expect(year.exports.status).toBe('MISSING')
    expect(year.exports.reason).toMatch(/has no row of 2018 in which Iraq records exports to Iran/)
    expect(codesOf(year)).toEqual(['MISSING'])
  })

  test('a zero that was reported is a value', async () => {
    const year = await yearOf(2019, asked)
    expect(valuesOf(year)).toEqual([0, 70e6, 70e6, -70e6])
    expect(codesOf(year)).toEqual([])
  })

  test('a part of the whole is no total', async () => {
    const year = await yearOf(2018, { dataset: 'wits-2020' })
    expect(valuesOf(year)).toEqual([null, null, null, null])
    expect(year.exports).toMatchObject({ status: 'PARTIAL_COVERAGE', valuation: 'FOB' })
    expect(year.exports.reason).toMatch(/^wits-2020 holds a part only of what Iran records exports to Iraq in 2018/)
    expect(codesOf(year)).toEqual(['PARTIAL_COVERAGE', 'MISSING'])
  })
})

test('of reconciled data with rows of exports only the imports are mirrored, and it is said that both sides are one', async () => {
  const year = await yearOf(2018, { pair: ['USA', 'CHN'], dataset: 'baci-hs17' })
  expect(valuesOf(year)).toEqual([17e9, 500e9, 517e9, -483e9])
  expect([year.exports.status, year.imports.status]).toEqual(['REPORTED', 'MIRRORED'])
  expect(codesOf(year)).toEqual(['MIRRORED_IMPORTS', 'RECONCILED'])
  expect(year.reportedByPartner).toMatchObject({
    exports: { valueUsd: 17e9, status: 'MIRRORED' },
    imports: { valueUsd: 500e9, status: 'REPORTED' },
  })
})

test('a sum of commodities says so, and how many it leaves out', async () => {
  const year = await yearOf(2019, { pair: ['CHN', 'USA'], dataset: 'baci-hs92' })
  expect(year.exports).toMatchObject({
    status: 'DERIVED',
    reason: 'The sum of all commodities, without 3 that have no value.',
  })
  expect(year.reportedByPartner.imports.reason).toBe('The sum of all commodities.')
  expect(year.warnings).toContainEqual({
    code: 'INCOMPLETE_SUM',
    message: 'Exports are a sum without 3 commodities that have no value.',
  })
  const back = await yearOf(2019, { pair: ['USA', 'CHN'], dataset: 'baci-hs92' })
  expect(codesOf(back)).toEqual(['MIRRORED_IMPORTS', 'INCOMPLETE_SUM', 'RECONCILED'])
})
