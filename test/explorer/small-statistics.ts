import type pg from 'pg'
import { insertDataset, insertGas, insertPairYears } from '../bilateral/insert-statistics.js'

/** A few years of statistics between Iraq and Iran, as on 2012-01-01 and of gas on 2019-02-01. */
export async function insertSmallStatistics(pool: pg.Pool): Promise<void> {
  await insertDataset(pool, 'trade-small', {
    series: 'trade-small',
    released: '2012-01-01',
    years: [2007, 2009],
    isPairYears: true,
  })
  for (const year of [2007, 2008, 2009]) {
    await insertPairYears(pool, 'trade-small', [
      ['IRQ', 'IRN', 'EXPORT', year, 1_000_000 * (year - 2000)],
      ['IRQ', 'IRN', 'IMPORT', year, 3_000_000 * (year - 2000)],
      ['IRN', 'IRQ', 'EXPORT', year, 2_500_000 * (year - 2000)],
      ['IRN', 'IRQ', 'IMPORT', year, 1_200_000 * (year - 2000)],
    ])
  }
  await insertDataset(pool, 'gas-small', { series: 'gas-small', released: '2019-02-01' })
  await insertGas(pool, 'gas-small', [
    ['IRQ', 'IRN', 2017, 1.5],
    ['IRQ', 'IRN', 2018, 4.059],
  ])
}
