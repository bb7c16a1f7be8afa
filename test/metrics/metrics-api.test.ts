import { readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { metrics } from '../../src/metrics/metrics.js'
import { findPackageRoot } from '../../src/platform/database/package-root.js'
import { startService, type TestService } from '../support/service.js'
import { type Asked, askMetric, datasetsOf, METRIC, type Metric } from './ask-metric.js'
import { insertDocumented, insertManyPartners, insertStatistics } from './invented-statistics.js'

let service: TestService
let partners: number
beforeAll(async () => {
  service = await startService()
  await insertStatistics(service.pool)
  partners = await insertManyPartners(service.pool)
})
afterAll(() => service.stop())

const ask = (of: string, field: string, asked?: Asked): Promise<Metric> => askMetric(service, of, field, asked)

describe('the values', () => {
  const in2022 = { dataset: 'both-2022' }
  /** Worked out by hand from test/metrics/invented-statistics.ts. */
  const EXPECTED: readonly (readonly [id: string, of: string, field: string, value: number, asked?: Asked])[] = [
    ['balance', 'TUR IRQ', 'balance', 7.82e9, in2022],
    ['normalisedBalance', 'TUR IRQ', 'normalisedBalance', 0.782, in2022],
    ['growth', 'TUR IRQ', 'growth', 10 / 8 - 1, in2022],
    ['growth', 'TUR IRQ', 'growth(direction: EXPORTS)', 8.91 / 7.92 - 1, in2022],
    ['growth', 'TUR IRQ', 'growth(direction: IMPORTS)', 1.09 / 0.08 - 1, in2022],
    ['cagr', 'TUR IRQ', 'cagr(from: 2020, to: 2021)', 0.25, in2022],
    ['exportShare', 'TUR IRQ', 'exportShare', 0.1, in2022],
    ['importShare', 'TUR IRQ', 'importShare', 0.25, in2022],
    ['tradeIntensity', 'TUR IRQ', 'tradeIntensity', 8.91 / 89.1 / (8.91 / 89.14), in2022],
    ['mirrorAsymmetry', 'TUR DEU', 'mirrorAsymmetry', 321 / 793, in2022],
    ['mirrorAsymmetry', 'DEU TUR', 'mirrorAsymmetry(flow: IMPORT)', 321 / 793, in2022],
    ['grubelLloyd', 'TUR IRQ', 'grubelLloyd', 0.218, in2022],
    ['importDependency', 'TUR IRQ', 'importDependency', 0.25, in2022],
    ['importDependency', 'AUT CHE', 'importDependency(commodity: "01")', 354 / 859],
    ['tradeToGdp', 'TUR IRQ', 'tradeToGdp', 0.01, in2022],
    ['gasDependency', 'IRQ IRN', 'gasDependency', 0.25],
    ['totalExports', 'TUR', 'totalExports', 89.1e9, in2022],
    ['totalImports', 'TUR', 'totalImports', 4.36e9, in2022],
    ['countryBalance', 'TUR', 'balance', 84.74e9, in2022],
    ['countryNormalisedBalance', 'TUR', 'normalisedBalance', 84.74 / 93.46, in2022],
    ['countryGrowth', 'TUR', 'growth(direction: EXPORTS)', 89.1 / 80 - 1, in2022],
    ['countryCagr', 'TUR', 'cagr(from: 2020, to: 2021, direction: EXPORTS)', 89.1 / 80 - 1, in2022],
    ['partnerConcentration', 'USA', 'partnerConcentration(flow: EXPORT)', 0.365],
    ['revealedComparativeAdvantage', 'AUT', 'revealedComparativeAdvantage(commodity: "84")', 10 / 400 / (10 / 410)],
    ['countryGasDependency', 'IRQ', 'gasDependency', 6 / 18],
    ['countryGasDependency', 'QAT', 'gasDependency', -120 / 40],
    ['countryTradeToGdp', 'TUR', 'tradeToGdp', 93.46 / 1000, in2022],
  ]

  test.for(EXPECTED)('%s of %s is worked out by hand: %s is %d', async ([id, of, field, value, asked]) => {
    const metric = await ask(of, field, asked)
    expect(metric).toMatchObject({ status: 'OK', reason: null, definition: { id } })
    expect(metric.value! / value).toBeCloseTo(1, 12)
    const { unit } = metrics.find((one) => one.id === id)!
    expect(metric.unit).toBe(unit)
    expect(metric.inputs.length).toBeGreaterThan(0)
    for (const input of metric.inputs) {
      expect(input.label).toContain(String(input.year))
      expect(input).toMatchObject({ reason: null, unit: expect.stringMatching(/^(?:USD|bcm)$/) as string })
      expect(typeof input.value).toBe('number')
      expect(input.dataset!.edition).toBe(input.dataset!.slug)
    }
  })

  test('of every metric that there is are among these', () => {
    expect(new Set(EXPECTED.map(([id]) => id))).toEqual(new Set(metrics.map(({ id }) => id)))
  })

  test('exports of 8.91 billion against imports of 1.09 are a balance of 0.782 and an index of 0.218', async () => {
    const { of } = await service.data<{ of: { metrics: Record<string, Metric> } }>(
      `{ of: bilateral(country: "TR", partner: "IQ") { metrics(year: 2021, dataset: "both-2022") { normalisedBalance { value } grubelLloyd { value } } } }`,
    )
    expect(of.metrics.normalisedBalance!.value).toBeCloseTo(0.782, 12)
    expect(of.metrics.grubelLloyd!.value).toBeCloseTo(0.218, 12)
  })

  test('from 1998 to 2021 exports grew by 28.0 per cent a year, imports by 16.9', async () => {
    const growth = async (direction: string): Promise<string> =>
      (await ask('TUR IRQ', `cagr(from: 1998, to: 2021, direction: ${direction})`, in2022)).value!.toFixed(3)
    expect(await growth('EXPORTS')).toBe('0.280')
    expect(await growth('IMPORTS')).toBe('0.169')
  })

  test('236 million against 557 are apart by 0.4048, with a factor of 1.06 by 0.3801', async () => {
    expect((await ask('TUR DEU', 'mirrorAsymmetry', in2022)).value!.toFixed(4)).toBe('0.4048')
    expect((await ask('TUR DEU', 'mirrorAsymmetry(cifFactor: 1.06)', in2022)).value!.toFixed(4)).toBe('0.3801')
  })

  test('of three commodities the index is 0.7694', async () => {
    expect((await ask('AUT CHE', 'grubelLloyd(level: 2)')).value!.toFixed(4)).toBe('0.7694')
  })

  test('partners are concentrated by 0.3650 and 0.1296, normalised by the number of them', async () => {
    const of = async (country: string, more = ''): Promise<string> =>
      (await ask(country, `partnerConcentration(flow: EXPORT${more})`)).value!.toFixed(4)
    expect([await of('USA'), await of('BRA')]).toEqual(['0.3650', '0.1296'])
    const normalised = ', normalised: true'
    expect([await of('USA', normalised), await of('BRA', normalised)]).toEqual(['0.1533', '0.0053'])
  })

  test('all partners count, of which the 250 largest are listed', async () => {
    const { value, inputs } = await ask('LIE', 'partnerConcentration(flow: EXPORT)')
    const total = 2 * partners - 1
    expect(partners).toBeGreaterThan(250)
    expect(value).toBeCloseTo((4 * (partners - 1) + 1) / total ** 2, 12)
    expect(inputs).toHaveLength(250)
    expect(inputs[0]).toMatchObject({ label: 'Exports of Liechtenstein in all in 2021', value: total })
    expect(inputs.slice(1).every((input) => input.value === 2)).toBe(true)
  })
})

describe('the receipt', () => {
  test('lists the inputs with their value, unit, year, status and edition', async () => {
    const { inputs } = await ask('TUR IRQ', 'tradeIntensity', { dataset: 'both-2022' })
    const dataset = { slug: 'both-2022', edition: 'both-2022' }
    const shared = { unit: 'USD', year: 2021, reason: null, dataset }
    expect(inputs).toEqual([
      {
        ...shared,
        label: 'Exports of Turkey to Iraq in 2021, as Turkey records them',
        value: 8.91e9,
        status: 'REPORTED',
      },
      { ...shared, label: 'Exports of Turkey in all in 2021', value: 89.1e9, status: 'REPORTED' },
      {
        ...shared,
        label: 'Exports of all others to Iraq in 2021',
        value: 8.91e9,
        status: 'DERIVED',
      },
      { ...shared, label: "The world's exports in 2021", value: 89.14e9, status: 'DERIVED' },
    ])
  })

  test('has the inputs of each year of a span', async () => {
    const { inputs } = await ask('TUR IRQ', 'cagr(from: 1998, to: 2020)', { dataset: 'both-2022' })
    expect(inputs.map(({ year, value }) => [year, value])).toEqual([
      [1998, 30.5e6],
      [1998, 30.3e6],
      [2020, 7.92e9],
      [2020, 0.08e9],
    ])
  })

  test('says of a sum of gas over several routes how it came about', async () => {
    const { inputs } = await ask('IRQ IRN', 'gasDependency')
    expect(inputs[0]).toMatchObject({ value: 4.5, unit: 'bcm', status: 'REPORTED', dataset: { slug: 'gas-2022' } })
  })

  test('has the definition that metricDefinitions lists', async () => {
    const { metricDefinitions } = await service.data<{ metricDefinitions: Metric['definition'][] }>(
      '{ metricDefinitions { id on field formula reference } }',
    )
    expect(metricDefinitions.map(({ id }) => id)).toEqual(metrics.map(({ id }) => id))
    const { definition } = await ask('TUR IRQ', 'tradeIntensity')
    expect(definition).toEqual(metricDefinitions.find(({ id }) => id === 'tradeIntensity'))
    expect((await ask('TUR', 'balance')).definition).toEqual(
      metricDefinitions.find(({ id }) => id === 'countryBalance'),
    )
  })
})

describe('the dataset', () => {
  test('is the latest edition of a series, for all inputs of trade', async () => {
    const share = await ask('TUR IRQ', 'exportShare')
    expect([share.value, datasetsOf(share)]).toEqual([0.1, ['both-2023']])
    expect((await ask('TUR IRQ', 'balance')).value).toBe(8e9)
    expect((await ask('TUR', 'totalExports')).value).toBe(90e9)
  })

  test('may be an earlier one, or the latest of a series that is named', async () => {
    expect((await ask('TUR IRQ', 'balance', { dataset: 'both-2022' })).value).toBe(7.82e9)
    expect((await ask('TUR IRQ', 'balance', { dataset: 'both' })).value).toBe(8e9)
    expect((await ask('TUR', 'totalExports', { dataset: 'both-2022' })).value).toBe(89.1e9)
    expect((await ask('TUR', 'totalExports', { dataset: 'both' })).value).toBe(90e9)
    const before = await ask('TUR IRQ', 'balance', { dataset: 'both', asOf: '2023-05-31' })
    expect([before.value, datasetsOf(before)]).toEqual([7.82e9, ['both-2022']])
  })

  test('is none in which others record the country and it nothing itself, unless there is no other record', async () => {
    // The series "many" comes before "parts", and has what Liechtenstein exports to Austria.
    expect(datasetsOf(await ask('AUT', 'totalExports'))).toEqual(['parts-1'])
    expect(datasetsOf(await ask('TUR', 'totalImports', { year: 2020 }))).toEqual(['both-2023'])
    expect(datasetsOf(await ask('SYR', 'totalExports', { year: 2006 }))).toEqual(['imports-only-1'])
  })

  test('that is named is the one also where it has nothing', async () => {
    const { reason } = await ask('TUR IRQ', 'balance', { dataset: 'many-1' })
    expect(reason).toContain('many-1 has no row of 2021 in which Turkey records exports to Iraq.')
    expect((await ask('TUR', 'totalExports', { dataset: 'many' })).reason).toBe(
      'Exports of Turkey in all in 2021: many-1 has no row of it.',
    )
  })

  test('as of a day is the edition that had been released by then, of the trade and of the product', async () => {
    const at = async (asOf: string): Promise<unknown> => {
      const metric = await ask('TUR IRQ', 'tradeToGdp', { asOf })
      return [metric.value, datasetsOf(metric)]
    }
    expect(await at('2023-07-01')).toEqual([0.01, ['both-2023', 'gdp-2023']])
    expect(await at('2023-06-30')).toEqual([0.0125, ['both-2023', 'gdp-2022']])
    expect(await at('2022-07-01')).toEqual([0.0125, ['both-2022', 'gdp-2022']])
    expect(await at('2022-06-30')).toEqual([null, ['both-2022', undefined]])
    expect(await at('2022-05-31')).toEqual([null, [undefined]])
  })

  test('of a country below a relation is as of the day of the relation', async () => {
    expect((await ask('TUR', 'totalExports', { asOf: '2023-05-31' })).value).toBe(89.1e9)
    expect((await ask('TUR', 'totalExports', { asOf: '2023-06-01' })).value).toBe(90e9)
    expect((await ask('TUR', 'totalExports', { asOf: '2021-12-31' })).reason).toBe(
      'Exports of Turkey in all in 2021: No dataset known on 2021-12-31 has trade of Turkey, so none was chosen.',
    )
  })
})

test('a list of countries with metrics is one statement, whatever the size of the page', async () => {
  for (const first of [2, 100]) {
    const { countries } = await service.data<{
      countries: { nodes: { code: string; metrics: Record<string, Metric> }[] }
    }>(
      `query($first: Int) { countries(first: $first, where: { kind: { eq: STATE } }) { nodes { code metrics(year: 2021, dataset: "both-2022") {
        totalExports ${METRIC} balance { value } partnerConcentration(flow: EXPORT) { value } } } } }`,
      { first },
    )
    expect(service.statements()).toBe(1)
    expect(countries.nodes).toHaveLength(first)
    const france = countries.nodes.find(({ code }) => code === 'FRA')
    if (first === 100) expect(france!.metrics.totalExports!.value).toBe(40e6)
  }
})

test('docs/metrics.md asks a question that is answered as it says', async () => {
  await insertDocumented(service.pool)
  const page = readFileSync(path.join(findPackageRoot(), 'docs/metrics.md'), 'utf8')
  const [, query, answer] = /```graphql\n(.*?)```\s*```json\n(.*?)```/s.exec(page)!
  expect({ data: await service.data(query!) }).toEqual(JSON.parse(answer!))
})
