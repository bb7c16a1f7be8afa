import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startService, type TestService } from '../support/service.js'
import {
  type Asked,
  askSeries,
  codesOf,
  datasetsOf,
  insertTradeSeries,
  TRADE_SERIES,
  valuesOf,
  variablesOf,
  type Year,
} from './trade-of-pairs.js'

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

describe('the dataset', () => {
  test('is one for the whole series, and named in every year', async () => {
    const years = await series({ from: 2005, to: 2021 })
    expect(years).toHaveLength(17)
    expect(datasetsOf(years)).toEqual(['un-comtrade-2020'])
    expect(new Set(years.flatMap(({ exports, imports }) => [exports.dataset?.slug, imports.dataset?.slug]))).toEqual(
      new Set(['un-comtrade-2020']),
    )
    expect(years[0]!.exports.reason).toBe('un-comtrade-2020 covers 2016 to 2019.')
  })

  test('is of the first series in the order that has a value of the pair in the span', async () => {
    expect(datasetsOf(await series())).toEqual(['un-comtrade-2020'])
    expect(datasetsOf(await series({ from: 2000, to: 2009 }))).toEqual(['cow-trade-3-0'])
    expect(datasetsOf(await series({ pair: ['USA', 'CHN'] }))).toEqual(['baci-hs92-2023'])
    expect(datasetsOf(await series({ pair: ['FRA', 'DEU'] }))).toEqual(['alpha-1'])
    expect(datasetsOf(await series({ pair: ['ARG', 'BRA'], to: 2018 }))).toEqual(['cow-trade-3-0'])
  })

  test('is else of the first that has a row of the pair', async () => {
    expect(datasetsOf(await series({ from: 2017, to: 2018, pair: ['ARG', 'BRA'] }))).toEqual(['wits-2020'])
  })

  test('is found whichever of the two reports', async () => {
    expect(datasetsOf(await series({ pair: ['DEU', 'FRA'] }))).toEqual(['alpha-1'])
    const year = await yearOf(2015, { pair: ['DEU', 'FRA'] })
    expect(year.reportedByPartner.imports).toMatchObject({ valueUsd: 1, status: 'REPORTED' })
  })

  test('as of a day is the latest edition released by then', async () => {
    const asOf = (day: string, asked: Asked = {}): Promise<Year[]> => series({ asOf: day, ...asked })
    expect(datasetsOf(await asOf('2020-06-01'))).toEqual(['un-comtrade-2020'])
    const before = await asOf('2020-05-31')
    expect(datasetsOf(before)).toEqual(['un-comtrade-2019'])
    expect(before.map(({ year, exports }) => [year, exports.valueUsd])).toEqual([
      [2016, 6000e6],
      [2017, null],
      [2018, 8000e6],
    ])
    expect(datasetsOf(await asOf('2019-05-31'))).toEqual(['cow-trade-3-0'])
    expect(await asOf('2012-05-30')).toEqual([])
  })

  test('is none where none has the pair: with years asked for they are there, and say so', async () => {
    expect(await series({ pair: ['ISL', 'TON'] })).toEqual([])
    const years = await series({ pair: ['ISL', 'TON'], from: 2000, to: 2001, asOf: '2019-02-01' })
    expect(years.map(({ year, dataset }) => [year, dataset])).toEqual([
      [2000, null],
      [2001, null],
    ])
    expect(years[0]!.exports).toMatchObject({ status: 'MISSING', valuation: 'UNSPECIFIED', dataset: null })
    expect(years[0]!.imports.reason).toBe('No dataset known on 2019-02-01 has trade between Iceland and Tonga.')
    expect(codesOf(years[0]!)).toEqual(['MISSING'])
  })

  test('may be asked for by its slug, an earlier edition too, or by its series', async () => {
    expect(valuesOf(await yearOf(2016, { dataset: 'un-comtrade-2019' }))).toEqual([6000e6, 50e6, 6050e6, 5950e6])
    expect(valuesOf(await yearOf(2016, { dataset: 'un-comtrade' }))).toEqual([6100e6, 50e6, 6150e6, 6050e6])
    expect(valuesOf(await yearOf(2016, { dataset: 'un-comtrade', asOf: '2020-01-01' }))).toEqual([
      6000e6, 50e6, 6050e6, 5950e6,
    ])
  })

  test('asked for that had not been released by the day is none: years asked for are there, and say so', async () => {
    for (const dataset of ['un-comtrade-2020', 'cow-trade']) {
      const given = await series({ dataset, asOf: '2000-01-01', from: 1999, to: 2000 })
      expect(given.map(({ year, dataset, exports }) => [year, dataset, exports.status])).toEqual([
        [1999, null, 'MISSING'],
        [2000, null, 'MISSING'],
      ])
    }
  })

  test('asked for is the one also where it has nothing of the pair', async () => {
    const year = await yearOf(2018, { dataset: 'zeta-1' })
    expect(year.dataset).toEqual({ slug: 'zeta-1' })
    expect(year.exports.reason).toMatch(/^zeta-1 has no row of 2018/)
    expect(await series({ dataset: 'zeta-1' })).toEqual([])
  })
})

describe('the span', () => {
  const years = async (asked: Asked): Promise<number[]> => (await series(asked)).map(({ year }) => year)

  test('reaches from where it is asked to the last row, and from the first row to where it is asked', async () => {
    expect(await years({ from: 2018 })).toEqual([2018, 2019])
    expect(await years({ to: 2016 })).toEqual([2016])
    expect(await years({ dataset: 'un-comtrade', from: 2025 })).toEqual([2025])
    expect(await years({ dataset: 'un-comtrade', to: 2000 })).toEqual([2000])
    expect(await years({ pair: ['ISL', 'TON'], from: 2000 })).toEqual([2000])
  })

  test('has 250 years at most', async () => {
    expect(await years({ from: 1771, to: 2020 })).toHaveLength(250)
  })
})

describe('a bad argument is BAD_USER_INPUT at the field, and names itself', () => {
  test.for([
    [{ from: 2020, to: 2019 }, 'to', 'is before `from`'],
    [{ from: 0 }, 'from', 'is no year'],
    [{ to: 10000 }, 'to', 'is no year'],
    [{ from: 1770, to: 2020 }, 'to', 'asks for 251 years: at most 250 at a time'],
    [{ from: 1500 }, 'from', 'asks for 520 years'],
    [
      { dataset: 'un-comtrade-2002' },
      'dataset',
      '"un-comtrade-2002" is no dataset and no series known here (nearest: "un-comtrade-20',
    ],
    [{ dataset: '' }, 'dataset', 'is no dataset'],
  ] as const)('%o', async ([asked, argument, message]) => {
    const { status, body } = await service.ask(TRADE_SERIES, variablesOf(asked))
    expect(status).toBe(200)
    expect(body.errors).toHaveLength(1)
    const [error] = body.errors!
    expect(error!.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: `bilateral.tradeSeries.${argument}` })
    expect(error!.path).toEqual(['bilateral', 'tradeSeries'])
    expect(error!.message).toContain(message)
  })

  test('also written in the document', async () => {
    const { body } = await service.ask(
      '{ bilateral(country: "IRN", partner: "IRQ") { s: tradeSeries(dataset: "nothing", from: 2000, to: 2000) { year } } }',
    )
    expect(body.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'bilateral.s.dataset' })
  })
})

test('all of it takes one statement, also under node(id:) on its day', async () => {
  await series()
  expect(service.statements()).toBe(1)
  const asOf = '2020-05-31'
  const { bilateral } = await service.data<{ bilateral: { id: string } }>(
    `{ bilateral(country: "IRN", partner: "IRQ", asOf: "${asOf}") { id } }`,
  )
  const { node } = await service.data<{ node: { tradeSeries: unknown[] } }>(
    `{ node(id: "${bilateral.id}") { ... on BilateralRelation { tradeSeries(from: 2016, to: 2016) { dataset { slug } } } } }`,
  )
  expect(node.tradeSeries).toEqual([{ dataset: { slug: 'un-comtrade-2019' } }])
  expect(service.statements()).toBe(1)
})
