import type pg from 'pg'
import type { TestService } from '../support/service.js'
import { insertDataset, insertPairYears } from './insert-statistics.js'

interface Observation {
  valueUsd: number | null
  status: string
  valuation: string
  reason: string | null
  dataset: { slug: string } | null
}
export interface Year {
  year: number
  exports: Observation
  imports: Observation
  total: number | null
  balance: number | null
  reportedByPartner: { exports: Observation; imports: Observation }
  dataset: { slug: string } | null
  warnings: { code: string; message: string }[]
}
export interface Asked {
  from?: number
  to?: number
  dataset?: string
  pair?: [string, string]
  asOf?: string
}

const OBSERVATION = '{ valueUsd status valuation reason dataset { slug } }'
export const TRADE_SERIES = `query($country: CountryCode!, $partner: CountryCode!, $asOf: Date, $from: Int, $to: Int, $dataset: String) {
  bilateral(country: $country, partner: $partner, asOf: $asOf) { tradeSeries(from: $from, to: $to, dataset: $dataset) {
    year total balance dataset { slug } warnings { code message } exports ${OBSERVATION} imports ${OBSERVATION}
    reportedByPartner { exports ${OBSERVATION} imports ${OBSERVATION} } } } }`

export const variablesOf = ({ pair = ['IRN', 'IRQ'], ...rest }: Asked): Record<string, unknown> => ({
  country: pair[0],
  partner: pair[1],
  ...rest,
})

export async function askSeries(service: TestService, asked: Asked): Promise<Year[]> {
  const { bilateral } = await service.data<{ bilateral: { tradeSeries: Year[] } }>(TRADE_SERIES, variablesOf(asked))
  return bilateral.tradeSeries
}

export const valuesOf = ({ exports, imports, total, balance }: Year): unknown => [
  exports.valueUsd,
  imports.valueUsd,
  total,
  balance,
]
export const codesOf = ({ warnings }: Year): string[] => warnings.map(({ code }) => code)
export const datasetsOf = (years: Year[]): (string | undefined)[] => [
  ...new Set(years.map(({ dataset }) => dataset?.slug)),
]

/**
 * Iran and Iraq in three series: imports only until 2009, both sides' reports of 2016 to 2019 in two editions, and a
 * part of 2018. Other pairs have one each.
 */
export async function insertTradeSeries(pool: pg.Pool): Promise<void> {
  await insertDataset(pool, 'cow-trade-3-0', {
    series: 'cow-trade',
    released: '2012-05-31',
    years: [1870, 2009],
    isPairYears: true,
  })
  await insertPairYears(pool, 'cow-trade-3-0', [
    ['IRQ', 'IRN', 'IMPORT', 2006, 800e6],
    ['IRN', 'IRQ', 'IMPORT', 2006, 100e6],
    ['IRQ', 'IRN', 'IMPORT', 2008, 1000e6],
    ['IRN', 'IRQ', 'IMPORT', 2008, null, 'UNSPECIFIED', 'ZERO_OR_NOT_REPORTED'],
    ['IRQ', 'IRN', 'IMPORT', 2009, null, 'UNSPECIFIED', 'ZERO_OR_NOT_REPORTED'],
    ['IRN', 'IRQ', 'IMPORT', 2009, 200e6],
    ['CSK', 'HUN', 'IMPORT', 1992, 500e6],
    ['HUN', 'CSK', 'IMPORT', 1991, 400e6],
    ['BRA', 'ARG', 'IMPORT', 1900, 5e6],
  ])
  await insertDataset(pool, 'un-comtrade-2019', { series: 'un-comtrade', released: '2019-06-01', years: [2016, 2018] })
  await insertPairYears(pool, 'un-comtrade-2019', [
    ['IRN', 'IRQ', 'EXPORT', 2016, 6000e6, 'FOB'],
    ['IRN', 'IRQ', 'IMPORT', 2016, 50e6, 'CIF'],
    ['IRN', 'IRQ', 'EXPORT', 2018, 8000e6, 'FOB'],
    ['IRQ', 'IRN', 'IMPORT', 2016, 5500e6, 'CIF'],
  ])
  await insertDataset(pool, 'un-comtrade-2020', { series: 'un-comtrade', released: '2020-06-01', years: [2016, 2019] })
  await insertPairYears(pool, 'un-comtrade-2020', [
    ['IRN', 'IRQ', 'EXPORT', 2016, 6100e6, 'FOB'],
    ['IRN', 'IRQ', 'REEXPORT', 2016, 700e6, 'FOB'],
    ['IRN', 'IRQ', 'IMPORT', 2016, 50e6, 'CIF'],
    ['IRQ', 'IRN', 'IMPORT', 2016, 5500e6, 'CIF'],
    ['IRQ', 'IRN', 'EXPORT', 2016, 40e6, 'FOB'],
    ['IRN', 'IRQ', 'EXPORT', 2018, 8961e6, 'FOB'],
    ['IRQ', 'IRN', 'IMPORT', 2018, 8000e6, 'CIF'],
    ['IRN', 'IRQ', 'EXPORT', 2019, 0, 'UNSPECIFIED'],
    ['IRN', 'IRQ', 'IMPORT', 2019, 70e6, 'UNSPECIFIED'],
  ])
  await insertDataset(pool, 'wits-2020', { series: 'wits', released: '2020-01-01', years: [2010, 2018] })
  await insertPairYears(pool, 'wits-2020', [
    ['IRN', 'IRQ', 'EXPORT', 2018, null, 'FOB', 'PARTIAL_COVERAGE'],
    ['BRA', 'ARG', 'EXPORT', 2018, null, 'FOB', 'PARTIAL_COVERAGE'],
    ['USA', 'CHN', 'EXPORT', 2018, null, 'FOB', 'PARTIAL_COVERAGE'],
  ])
  for (const [slug, value] of [
    ['baci-hs17-2023', 17e9],
    ['baci-hs92-2023', 92e9],
  ] as const) {
    await insertDataset(pool, slug, {
      series: slug.slice(0, 9),
      released: '2023-02-01',
      years: [2018, 2020],
      reconciled: true,
    })
    await insertPairYears(pool, slug, [
      ['USA', 'CHN', 'EXPORT', 2018, value, 'FOB'],
      ['CHN', 'USA', 'EXPORT', 2018, 500e9, 'FOB'],
      ['USA', 'CHN', 'EXPORT', 2019, 16e9, 'FOB', 'DERIVED', 0],
      ['CHN', 'USA', 'EXPORT', 2019, 450e9, 'FOB', 'DERIVED', 3],
    ])
  }
  for (const slug of ['zeta-1', 'alpha-1']) {
    await insertDataset(pool, slug, { series: slug.slice(0, -2), released: '2019-01-01' })
    await insertPairYears(pool, slug, [
      ['USA', 'CHN', 'EXPORT', 2018, 1],
      ['FRA', 'DEU', 'EXPORT', 2015, 1],
    ])
  }
}
