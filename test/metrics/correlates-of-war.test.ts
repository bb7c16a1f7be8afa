import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cowTrade } from '../../src/importers/correlates-of-war/cow-trade.format.js'
import { worldBankGdp } from '../../src/importers/world-bank/world-bank.format.js'
import { openImportDatabase } from '../importers/import-database.js'
import { hasMaterial, materialPath } from '../support/material.js'
import { startService, type TestService } from '../support/service.js'
import { type Asked, askAll, subjectOfCountry, subjectOfPair } from './asked-metrics.js'
import { PublishedTrade } from './published-trade.js'

const TRADE = 'cow/dyadic-trade-3.0.csv.gz'
const GDP = 'economy/gdp.csv'
const isThere = hasMaterial(TRADE) && hasMaterial(GDP)
const DATASET = 'cow-trade-3-0'

/** Two countries and the first of 30 years. */
const PAIRS: readonly (readonly [country: string, partner: string, from: number])[] = [
  ['USA', 'CAN', 1980],
  ['CAN', 'USA', 1915], // rows from 1920
  ['IRN', 'IRQ', 1976], // rows with zeros on one side or both, years without a row
  ['IRQ', 'IRN', 1980],
  ['USA', 'IRN', 1972],
  ['DEU', 'FRA', 1975], // under two numbers, which meet in 1990
  ['SUN', 'USA', 1966], // to 1991
  ['RUS', 'DEU', 1985], // from 1992
  ['YUG', 'ITA', 1970], // to 1992
  ['HTI', 'GBR', 1866], // rows from 1870; in 1877 one flow that cannot be meant so
  ['TON', 'NZL', 1980],
  ['TUV', 'NRU', 1985], // to years that the data do not reach
  ['PSE', 'ISR', 1980], // no row at all
  ['CHN', 'TWN', 1980],
  ['DDR', 'POL', 1965], // to 1990
  ['ERI', 'ETH', 1980], // from 1993
  ['YEM', 'SAU', 1975], // under two numbers
  ['VNM', 'JPN', 1965], // from 1976
  ['XAH', 'RUS', 1890], // to 1918, and the other becomes the Soviet Union
  ['HKG', 'TWN', 1985], // one partner alone, from 2007 to 2009
]

const isNear = (given: number | null, expected: number): boolean =>
  given !== null && Math.abs(given - expected) <= Math.abs(expected) * 1e-9

describe.skipIf(!isThere)(
  `On the trade of Correlates of War${isThere ? '' : ` (skipped: ${TRADE} or ${GDP} is not in ${materialPath()}; COMITY_MATERIAL names the folder)`}`,
  () => {
    let service: TestService
    let pairs: Asked[]
    let countries: Asked[]
    beforeAll(async () => {
      const database = await openImportDatabase('metrics')
      await database.load(cowTrade, materialPath(TRADE))
      await database.load(worldBankGdp, materialPath(GDP))
      await database.close()
      service = await startService({
        databaseUrl: database.url,
        environment: { MAX_ALIASES: '1000', MAX_TOKENS: '20000' },
      })
      const trade = new PublishedTrade(materialPath(TRADE), materialPath(GDP))
      const each = PAIRS.map(([country, partner, from]) => subjectOfPair(trade, country, partner, from))
      console.time('pairs')
      pairs = await askAll(service, each, DATASET)
      // The spans of the countries that are first in two pairs together.
      const first = PAIRS.map(([country, , from]) => subjectOfCountry(trade, country, from))
      countries = await askAll(service, first, DATASET)
      console.timeEnd('pairs')
    }, 60_000)
    afterAll(() => service?.stop())

    test('placeholder', () => {
      const all = [...pairs, ...countries]
      const wrong = all.filter(({ expected: { value }, answer }) =>
        typeof value === 'number' ? !isNear(answer.value, value) : answer.value !== null,
      )
      console.log(
        all.length,
        wrong.length,
        wrong.slice(0, 20).map(({ about, expected, answer }) => [about, expected.value, answer.value, answer.reason]),
      )
      const nul = all.filter((a) => a.expected.value === null && a.metric !== 'mirrorAsymmetry')
      console.log(
        nul.length,
        nul.slice(0, 2).map(({ about, answer }) => [about, JSON.stringify(answer)]),
      )
    })
  },
)
