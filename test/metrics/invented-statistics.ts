import type pg from 'pg'
import { insertDataset, insertGas } from '../bilateral/insert-statistics.js'
import { insertIndicators, insertTrade, type TradeRow } from './insert-trade.js'

/** Invented statistics, so small that every metric can be worked out by hand. In billions, as a rule. */
export async function insertStatistics(pool: pg.Pool): Promise<void> {
  await pool.query(
    `INSERT INTO country (code, name, kind, aliases) VALUES ('WLD', 'World', 'AGGREGATE', '{}') ON CONFLICT DO NOTHING`,
  )
  await insertBothSides(pool)
  await insertOneSided(pool)
  await insertCommodities(pool)
  await insertPart(pool)
  await insertManyReporters(pool)
  await insertEnergyAndGdp(pool)
}

const EIGHT = [
  ['ARG', 10],
  ['CHL', 9],
  ['CHN', 12],
  ['DEU', 15],
  ['ESP', 12],
  ['FRA', 11],
  ['GBR', 15],
  ['USA', 16],
] as const

/** Both sides report; of the exports of Turkiye there is a row for the World, of its imports there is none. */
async function insertBothSides(pool: pg.Pool): Promise<void> {
  await insertTrade(pool, {
    slug: 'both-2022',
    series: 'both',
    released: '2022-06-01',
    rows: [
      ['TUR', 'IRQ', 'EXPORT', 1998, 30.5e6],
      ['TUR', 'IRQ', 'IMPORT', 1998, 30.3e6],
      ['TUR', 'IRQ', 'EXPORT', 2020, 7.92e9, 'FOB'],
      ['TUR', 'IRQ', 'IMPORT', 2020, 0.08e9, 'CIF'],
      ['TUR', 'WLD', 'EXPORT', 2020, 80e9, 'FOB'],
      ['TUR', 'IRQ', 'EXPORT', 2021, 8.91e9, 'FOB'],
      ['TUR', 'IRQ', 'IMPORT', 2021, 1.09e9, 'CIF'],
      ['TUR', 'DEU', 'EXPORT', 2021, 236e6, 'FOB'],
      ['DEU', 'TUR', 'IMPORT', 2021, 557e6, 'CIF'],
      ['TUR', 'WLD', 'EXPORT', 2021, 89.1e9, 'FOB'],
      ['TUR', 'DEU', 'IMPORT', 2021, 3.27e9, 'CIF'],
      ['TUR', 'FRA', 'IMPORT', 2021, null, 'CIF'],
      ['FRA', 'DEU', 'EXPORT', 2021, 50e6, 'FOB'],
      ['FRA', 'WLD', 'EXPORT', 2021, 40e6, 'FOB'],
      ['TUR', 'IRQ', 'EXPORT', 2019, 0, 'FOB'],
      ['TUR', 'IRQ', 'IMPORT', 2019, 0, 'CIF'],
    ],
  })
  await insertTrade(pool, {
    slug: 'both-2023',
    series: 'both',
    released: '2023-06-01',
    rows: [
      ['TUR', 'IRQ', 'EXPORT', 2021, 9e9, 'FOB'],
      ['TUR', 'IRQ', 'IMPORT', 2021, 1e9, 'FOB'],
      ['TUR', 'WLD', 'EXPORT', 2021, 90e9, 'FOB'],
      ['IRQ', 'TUR', 'IMPORT', 2021, 9.1e9, 'CIF'],
      ['USA', 'CAN', 'EXPORT', 2021, 100e9, 'FOB'],
      ['USA', 'MEX', 'EXPORT', 2021, 60e9, 'FOB'],
      ['USA', 'CHN', 'EXPORT', 2021, 30e9, 'FOB'],
      ['USA', 'GBR', 'EXPORT', 2021, 10e9, 'FOB'],
      ['USA', 'WLD', 'EXPORT', 2021, 200e9, 'FOB'],
      ...EIGHT.map(([partner, value]) => ['BRA', partner, 'EXPORT', 2021, value * 1e9, 'FOB'] as const),
    ],
  })
}

/** Series of one flow only, and one whose publisher made one value of what the two sides report. */
async function insertOneSided(pool: pg.Pool): Promise<void> {
  await insertTrade(pool, {
    slug: 'imports-only-1',
    series: 'imports-only',
    released: '2012-05-31',
    isPairYears: true,
    rows: [
      ['IRQ', 'IRN', 'IMPORT', 2006, 800e6],
      ['IRN', 'IRQ', 'IMPORT', 2006, 200e6],
      ['SYR', 'IRN', 'IMPORT', 2006, 200e6],
      ['IRN', 'SYR', 'IMPORT', 2006, null],
    ],
  })
  await insertTrade(pool, {
    slug: 'exports-only-1',
    series: 'exports-only',
    released: '2012-05-31',
    isPairYears: true,
    rows: [
      ['ARG', 'BRA', 'EXPORT', 2006, 300e6],
      ['BRA', 'ARG', 'EXPORT', 2006, 100e6],
    ],
  })
  await insertTrade(pool, {
    slug: 'reconciled-1',
    series: 'reconciled',
    released: '2022-02-01',
    reconciled: true,
    rows: [
      ['JPN', 'KOR', 'EXPORT', 2020, 40e9, 'FOB'],
      ['KOR', 'JPN', 'EXPORT', 2020, 20e9, 'FOB'],
      ['JPN', 'KOR', 'IMPORT', 2020, 20e9, 'FOB'],
      ['KOR', 'JPN', 'IMPORT', 2020, 40e9, 'FOB'],
    ],
  })
}

/** A country that exports 1 to one other and 2 to everyone else. */
export async function insertManyPartners(pool: pg.Pool): Promise<number> {
  const { rows } = await pool.query<{ code: string }>(
    `SELECT code FROM country WHERE kind <> 'AGGREGATE' AND code <> 'LIE' ORDER BY code`,
  )
  const flows: TradeRow[] = rows.map(({ code }, i) => ['LIE', code, 'EXPORT', 2021, i === 0 ? 1 : 2, 'FOB'])
  flows.push(['LIE', 'CHE', 'IMPORT', 2021, 1, 'FOB'])
  await insertTrade(pool, { slug: 'many-1', series: 'many', released: '2022-01-01', isPairYears: true, rows: flows })
  return rows.length
}

/** Trade by commodities of two digits that add up to all of it, in two classifications. */
async function insertCommodities(pool: pg.Pool): Promise<void> {
  await insertTrade(pool, {
    slug: 'parts-1',
    series: 'parts',
    released: '2022-02-01',
    complete: [2021],
    rows: [
      ...(
        [
          ['01', 319, 354],
          ['27', 43, 141],
          ['84', 10, 100],
        ] as const
      ).flatMap(
        ([code, exports, imports]) =>
          [
            ['AUT', 'CHE', 'EXPORT', 2021, exports, 'FOB', code],
            ['AUT', 'CHE', 'IMPORT', 2021, imports, 'FOB', code],
          ] as const,
      ),
      ['AUT', 'ITA', 'EXPORT', 2021, 28, 'FOB', '01'],
      ['AUT', 'ITA', 'EXPORT', 2021, null, 'FOB', '84'],
      ['AUT', 'ITA', 'IMPORT', 2021, 505, 'FOB', '01'],
      ['NOR', 'SWE', 'EXPORT', 2021, 10, 'FOB', '27'],
      ['NOR', 'SWE', 'EXPORT', 2021, 10, 'FOB', '27', 'SITC'],
    ],
  })
}

/** One commodity of what may be many. */
async function insertPart(pool: pg.Pool): Promise<void> {
  const rows = [['EST', 'LVA', 'EXPORT', 2021, 7e6, 'FOB', '27']] as const
  await insertTrade(pool, { slug: 'part-1', series: 'part', released: '2022-02-01', coverage: 'Petroleum only', rows })
}

/** So many reporters that they stand for the world, of an edition that does not tell whether these are all. */
async function insertManyReporters(pool: pg.Pool): Promise<void> {
  const { rows } = await pool.query<{ code: string }>(
    `SELECT code FROM country WHERE kind = 'STATE' AND code NOT IN ('KEN', 'UGA') ORDER BY code LIMIT 99`,
  )
  const toMany = ['UGA', 'TZA', 'RWA'].map((partner) => ['KEN', partner, 'EXPORT', 2015, 2, 'FOB'] as const)
  const toOne = ['KEN', 'UGA', 'EXPORT', 2016, 1, 'FOB'] as const
  const others: TradeRow[] = rows.map(({ code }) => [code, 'KEN', 'EXPORT', 2015, 1, 'FOB'])
  const [series, coverage] = ['some', 'What was imported']
  await insertTrade(pool, {
    slug: 'some-1',
    series,
    released: '2017-01-01',
    coverage,
    rows: [...toMany, toOne, ...others],
  })
}

async function insertEnergyAndGdp(pool: pg.Pool): Promise<void> {
  await insertDataset(pool, 'gdp-2022', { series: 'gdp', released: '2022-07-01', years: [2021, 2021] })
  await insertIndicators(pool, 'gdp-2022', [['TUR', 'GDP', 2021, 800e9, 'USD']])
  await insertDataset(pool, 'gdp-2023', { series: 'gdp', released: '2023-07-01', years: [2021, 2021] })
  await insertIndicators(pool, 'gdp-2023', [
    ['TUR', 'GDP', 2021, 1000e9, 'USD'],
    ['TUR', 'GDP', 2022, 1100e9, 'USD'],
  ])
  await insertDataset(pool, 'gas-2022', { series: 'gas', released: '2022-06-28', years: [2020, 2021] })
  await insertGas(pool, 'gas-2022', [
    ['IRQ', 'IRN', 2021, 4.5, 'PIPELINE'],
    ['IRQ', 'IRN', 2021, null, 'LNG'],
    ['IRQ', 'WLD', 2021, 6, 'NET'],
    ['IRQ', 'IRN', 2020, 4, 'PIPELINE'],
    ['KWT', 'WLD', 2021, 5, 'NET'],
    ['QAT', 'IRN', 2021, 1, 'PIPELINE'],
    ['WLD', 'QAT', 2021, 120, 'NET'],
    ['DEU', 'NOR', 2021, 1, 'PIPELINE'],
  ])
  await insertIndicators(pool, 'gas-2022', [
    ['IRQ', 'GAS_CONSUMPTION', 2021, 18, 'bcm'],
    ['KWT', 'GAS_CONSUMPTION', 2021, 25, 'bcm'],
    ['QAT', 'GAS_CONSUMPTION', 2021, 40, 'bcm'],
    ['DEU', 'GAS_CONSUMPTION', 2021, 0, 'bcm'],
  ])
}

/** The two observations of Correlates of War that docs/metrics.md tells of. */
export async function insertDocumented(pool: pg.Pool): Promise<void> {
  await insertTrade(pool, {
    slug: 'cow-trade-3-0',
    series: 'cow-trade',
    released: '2012-05-31',
    isPairYears: true,
    rows: [
      ['TUR', 'IRQ', 'IMPORT', 2008, 1320.92e6],
      ['IRQ', 'TUR', 'IMPORT', 2008, 4308.35e6],
    ],
  })
}
