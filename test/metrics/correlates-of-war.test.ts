import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { silent } from '../../src/importers/progress.js'
import { importFiles } from '../../src/importers/run-import.js'
import { worldBankGdp } from '../../src/importers/world-bank/world-bank.format.js'
import { createTradeDatabase, TRADE } from '../support/imported-trade.js'
import { hasMaterial, materialPath } from '../support/material.js'
import { startService, type TestService } from '../support/service.js'
import { type Asked, askAll, type MetricAnswer, subjectOfCountry, subjectOfPair } from './asked-metrics.js'
import type { ExpectedInput } from './expected-metrics.js'
import { PublishedTrade } from './published-trade.js'

const GDP = 'economy/gdp.csv'
const isThere = hasMaterial(TRADE) && hasMaterial(GDP)
const DATASET = 'cow-trade-3-0'

/** Two countries and the first of 30 years. */
const PAIRS: readonly (readonly [country: string, partner: string, from: number])[] = [
  ['USA', 'CAN', 1980],
  ['CAN', 'USA', 1915], // rows from 1920
  ['IRN', 'IRQ', 1980], // rows with zeros on one side or both, years without a row
  ['IRQ', 'IRN', 1980],
  ['USA', 'IRN', 1965],
  ['DEU', 'FRA', 1980], // under two numbers, which meet in 1990
  ['SUN', 'USA', 1965], // to 1991
  ['RUS', 'DEU', 1985], // from 1992
  ['YUG', 'ITA', 1965], // to 1992
  ['HTI', 'GBR', 1866], // rows from 1870; in 1877 one flow that cannot be meant so
  ['TON', 'NZL', 1980],
  ['TUV', 'NRU', 1985], // to years that the data do not reach
  ['PSE', 'ISR', 1980], // no row at all
  ['CHN', 'TWN', 1980],
  ['DDR', 'POL', 1965], // to 1990
  ['ERI', 'ETH', 1980], // from 1993
  ['YEM', 'SAU', 1980], // under two numbers
  ['VNM', 'JPN', 1965], // from 1976
  ['XAH', 'RUS', 1890], // to 1918, and the other becomes the Soviet Union
  ['HKG', 'TWN', 1985], // one partner alone, from 2007 to 2009
]

/** The first of some of these pairs, over the same years. */
const COUNTRIES = new Set(['CAN', 'IRN', 'DEU', 'SUN', 'YUG', 'HTI', 'TON', 'TUV', 'PSE', 'YEM', 'XAH', 'HKG'])

const isNear = (given: number | null, expected: number): boolean =>
  given !== null && Math.abs(given - expected) <= Math.abs(expected) * 1e-9

const isMissing = ({ value }: ExpectedInput): boolean => typeof value !== 'number'

/** What an input says, with its numbers to ten digits; the texts are left to the service. */
const sayInput = (year: number | null, value: unknown): string =>
  `${year} ${typeof value === 'number' ? value.toPrecision(10) : String(value)}`

const codesOf = ({ warnings = [] }: MetricAnswer): string[] => warnings.map(({ code }) => code)

describe.skipIf(!isThere)(
  `On the trade of Correlates of War${isThere ? '' : ` (skipped: ${TRADE} or ${GDP} is not in ${materialPath()}; COMITY_MATERIAL names the folder)`}`,
  () => {
    let service: TestService
    let trade: PublishedTrade
    let asked: Asked[]
    beforeAll(async () => {
      const environment = { MAX_ALIASES: '200' }
      service = await startService({ databaseUrl: await createTradeDatabase(), environment })
      await importFiles(service.pool, worldBankGdp, [materialPath(GDP)], {}, silent)
      trade = new PublishedTrade(materialPath(TRADE), materialPath(GDP))
      const subjects = PAIRS.flatMap(([country, partner, from]) => [
        subjectOfPair(trade, country, partner, from),
        ...(COUNTRIES.has(country) ? [subjectOfCountry(trade, country, from)] : []),
      ])
      asked = await askAll(service, subjects, DATASET)
    }, 180_000)
    afterAll(() => service?.stop())

    test('every metric of 20 pairs and 12 countries over 30 years equals an independent computation', () => {
      const wrong = asked.filter(({ expected: { value }, answer }) =>
        typeof value === 'number' ? !isNear(answer.value, value) : answer.value !== null,
      )
      expect(wrong.slice(0, 5).map(({ about, expected, answer }) => [about, expected.value, answer.value])).toEqual([])
    })

    test('of which so many have a value, and of each metric some have and some have none', () => {
      const values = asked.filter(({ answer }) => answer.value !== null)
      expect([asked.length, values.length]).toEqual([12_480, 6559])
      const counts = new Map<string, [number, number]>()
      for (const { metric, answer } of asked) {
        const [some, none] = counts.get(metric) ?? [0, 0]
        counts.set(metric, answer.value === null ? [some, none + 1] : [some + 1, none])
      }
      expect(counts.get('mirrorAsymmetry')).toEqual([0, 600])
      counts.delete('mirrorAsymmetry')
      expect([...counts.keys()].toSorted()).toEqual([
        'balance',
        'cagr',
        'exportShare',
        'growth',
        'grubelLloyd',
        'importDependency',
        'importShare',
        'normalisedBalance',
        'partnerConcentration',
        'totalExports',
        'totalImports',
        'tradeIntensity',
        'tradeToGdp',
      ])
      for (const [metric, [some, none]] of counts) {
        expect(some, metric).toBeGreaterThan(100)
        expect(none, metric).toBeGreaterThan(50)
      }
    })

    test('one with a value is OK and has no reason', () => {
      const wrong = asked.filter(
        ({ answer: { value, status, reason } }) => (value !== null) !== (status === 'OK' && reason === null),
      )
      expect(wrong.slice(0, 5).map(({ about, answer }) => [about, answer])).toEqual([])
    })

    test('one that lacks an input says which, with its year', () => {
      const lacking = asked.filter(({ expected }) => expected.value === undefined)
      expect(lacking.length).toBeGreaterThan(3000)
      const wrong = lacking.filter(({ expected, answer: { status, reason } }) => {
        const missing = expected.inputs.filter(isMissing)
        return status !== 'MISSING_INPUT' || !missing.every(({ year }) => reason?.includes(` in ${year}`))
      })
      expect(wrong.slice(0, 5).map(({ about, answer }) => [about, answer.reason])).toEqual([])
    })

    test('a zero that may mean "not reported" is told from a row that is not there', () => {
      const wrong = asked
        .filter(({ expected, metric }) => expected.value === undefined && metric !== 'mirrorAsymmetry')
        .filter(({ expected, answer: { reason } }) => {
          const zeros = expected.inputs.some(({ value }) => value === 'ZERO_OR_NOT_REPORTED')
          const gaps = expected.inputs.some(({ value }) => value === 'MISSING')
          // Of a total it is not known which of its rows are zeros.
          const said = (reason ?? '').replaceAll('; a zero there may mean "not reported"', '')
          return (
            /not reported/.test(said) !== zeros || /(has no |No dataset|covers| ended in |None of )/.test(said) !== gaps
          )
        })
      expect(wrong.slice(0, 5).map(({ about, answer }) => [about, answer.reason])).toEqual([])
    })

    test('a total of which no row has a value says how many rows there are', () => {
      const empty = asked.flatMap(({ about, answer, expected }) =>
        expected.inputs
          .filter(({ total }) => total?.values.length === 0 && total.zeros > 0)
          .map(({ total }) => [`${about}: ${answer.reason}`, ` ${total!.zeros} row`] as const),
      )
      expect(empty.length).toBeGreaterThan(5)
      expect(empty.filter(([reason, rows]) => !reason.includes(rows))).toEqual([])
    })

    test('its inputs are the published numbers, those that are missing with their status', () => {
      const told = asked.filter(({ answer, metric }) => answer.inputs && metric !== 'mirrorAsymmetry')
      expect(told.length).toBeGreaterThan(2000)
      const wrong = told.filter(({ expected, answer: { inputs = [] } }) => {
        const given = inputs.map(({ year, value, status }) => sayInput(year, value ?? status))
        return (
          given.toSorted().join() !==
          expected.inputs
            .map(({ year, value }) => sayInput(year, value))
            .toSorted()
            .join()
        )
      })
      expect(wrong.slice(0, 5).map(({ about, expected, answer }) => [about, expected.inputs, answer.inputs])).toEqual(
        [],
      )
    })

    test('the reason repeats what it calls the inputs that are missing', () => {
      const lacking = asked.filter(({ answer }) => answer.inputs && answer.status === 'MISSING_INPUT')
      expect(lacking.length).toBeGreaterThan(500)
      const wrong = lacking.filter(
        ({ answer: { inputs = [], reason } }) =>
          !inputs.every(({ label, value }) => (value === null) === reason?.includes(`${label}:`)),
      )
      expect(wrong.slice(0, 5).map(({ about, answer }) => [about, answer])).toEqual([])
    })

    test('wherever exports have a value, and only there, it is said that they are mirrored', () => {
      const wrong = asked.filter(({ expected, metric, answer }) => {
        if (!answer.warnings || metric === 'mirrorAsymmetry') return false
        const has = (what: ExpectedInput['what'][]): boolean =>
          expected.inputs.some((input) => what.includes(input.what) && !isMissing(input))
        const codes = codesOf(answer)
        return (
          codes.includes('MIRRORED_EXPORTS') !== has(['EXPORTS']) ||
          (codes.includes('MIRRORED_TOTAL') !== has(['TOTAL_EXPORTS']) && !has(['PARTNER_TOTAL'])) ||
          codes.includes('MIRRORED_IMPORTS')
        )
      })
      expect(wrong.slice(0, 5).map(({ about, answer }) => [about, answer.warnings])).toEqual([])
    })

    test('it is never said that imports are mirrored, for imports are what is published', () => {
      const said = asked.flatMap(({ answer }) => (answer.warnings ?? []).map(({ message }) => message))
      expect(said.length).toBeGreaterThan(1000)
      expect([...new Set(said.filter((message) => /^Imports .* record as exports/.test(message)))]).toEqual([])
    })

    test('a total that is a sum says of how many partners, and how many it leaves out', () => {
      let [sums, withZeros] = [0, 0]
      const wrong = asked.filter(({ expected, answer }) => {
        if (!answer.warnings) return false
        const said = (code: string): string =>
          answer
            .warnings!.filter((warning) => warning.code === code)
            .map(({ message }) => message)
            .join('\n')
        const totals = expected.inputs.flatMap((input) => (input.total && !isMissing(input) ? [input.total] : []))
        return totals.some(({ values, zeros }) => {
          sums++
          if (zeros > 0) withZeros++
          return (
            !said('AGGREGATE_MISSING').includes(` ${values.length} partner`) ||
            said('STRUCTURAL_ZEROS').includes(` ${zeros} of ${values.length + zeros} partner`) !== zeros > 0
          )
        })
      })
      expect(wrong.slice(0, 5).map(({ about, answer }) => [about, answer.warnings])).toEqual([])
      expect([sums > 1000, withZeros > 500]).toEqual([true, true])
    })

    test('two datasets are named where the gross domestic product enters, and nowhere else', () => {
      const told = asked.filter(({ answer }) => answer.warnings && answer.value !== null)
      const wrong = told.filter(
        ({ metric, answer }) => codesOf(answer).includes('MIXED_EDITIONS') !== (metric === 'tradeToGdp'),
      )
      expect(wrong.slice(0, 5).map(({ about, answer }) => [about, answer.warnings])).toEqual([])
    })

    test('mirrorAsymmetry has no meaning, for there is one record of each flow', () => {
      const mirrors = asked.filter(({ metric }) => metric === 'mirrorAsymmetry')
      expect(new Set(mirrors.map(({ answer: { value, status } }) => `${value} ${status}`))).toEqual(
        new Set(['null NOT_APPLICABLE']),
      )
      expect(mirrors.every(({ answer }) => answer.reason?.includes('imports only'))).toBe(true)
    })

    test('concentration on a single partner is 1, and cannot be normalised', () => {
      const single = asked.filter(
        ({ expected, metric }) => metric === 'partnerConcentration' && expected.value === null,
      )
      expect(single.length).toBeGreaterThan(10)
      expect(new Set(single.map(({ answer }) => answer.status))).toEqual(new Set(['NOT_APPLICABLE']))
    })

    test('without a dataset named the only one of trade is taken', async () => {
      const subject = subjectOfPair(trade, 'IRN', 'IRQ', 1980)
      const [named, unnamed] = [
        asked.filter(({ about }) => about.startsWith('IRN IRQ')),
        await askAll(service, [subject]),
      ]
      const values = (of: Asked[]): unknown => Object.fromEntries(of.map(({ about, answer }) => [about, answer.value]))
      expect(values(unnamed)).toEqual(values(named))
    })

    test('concentration names the total and each partner with a value', async () => {
      const { country } = await service.data<{ country: { metrics: Record<string, MetricAnswer> } }>(
        `{ country(code: "USA") { metrics(year: 1995) { of: partnerConcentration(flow: EXPORT) { inputs { label value year status } } } } }`,
      )
      const { value, values } = trade.total('exports', 'USA', 1995)
      const given = country.metrics.of!.inputs!.map(({ year, value }) => sayInput(year, value))
      expect(given.toSorted()).toEqual([value, ...values].map((each) => sayInput(1995, each)).toSorted())
    })
  },
)
