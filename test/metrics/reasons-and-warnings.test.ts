import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startService, type TestService } from '../support/service.js'
import { type Asked, askMetric, codesOf, type Metric } from './ask-metric.js'
import { insertStatistics } from './invented-statistics.js'

let service: TestService
beforeAll(async () => {
  service = await startService()
  await insertStatistics(service.pool)
})
afterAll(() => service.stop())

const ask = (of: string, field: string, asked?: Asked): Promise<Metric> => askMetric(service, of, field, asked)
const in2022 = { dataset: 'both-2022' }
type Case = readonly [of: string, field: string, asked: Asked, says: string]

describe('without an input there is no value, and it is said which is missing and why', () => {
  const CASES: readonly Case[] = [
    [
      'TUR IRQ',
      'mirrorAsymmetry',
      in2022,
      'Imports of Iraq from Turkey in 2021, as Iraq records them: both-2022 has no row of 2021 in which Iraq records imports from Turkey.',
    ],
    [
      'IRN SYR',
      'importShare',
      { year: 2006 },
      'Imports of Iran from Syria in 2006, as Iran records them: Zero stands in the row of 2006 in which Iran records imports from Syria, which may mean "not reported".',
    ],
    ['TUR IRQ', 'balance', { year: 2030 }, 'both-2023 covers 2021.'],
    ['TUR IRQ', 'growth', { dataset: 'both-2022', year: 1998 }, 'both-2022 covers 1998 to 2021.'],
    ['TUR IRQ', 'cagr(from: 1997, to: 2021)', in2022, 'Exports of Turkey to Iraq in 1997'],
    ['ISL TON', 'balance', {}, 'No dataset known here has trade between Iceland and Tonga.'],
    [
      'TON',
      'totalExports',
      {},
      'Exports of Tonga in all in 2021: No dataset known here has trade of Tonga, so none was chosen.',
    ],
    [
      'TUR IRQ',
      'tradeToGdp',
      { dataset: 'both-2022', year: 2019 },
      'No dataset has the gross domestic product of Turkey in 2019: it is known for 2021 to 2022.',
    ],
    ['USA CAN', 'tradeToGdp', {}, 'No dataset known here has the gross domestic product of United States.'],
    ['EST LVA', 'exportShare', {}, 'part-1 holds a part only of what Estonia trades in 2021: Petroleum only.'],
    [
      'EST',
      'partnerConcentration(flow: EXPORT)',
      {},
      'part-1 holds a part only of what Estonia trades in 2021: Petroleum only.',
    ],
    ['AUT CHE', 'importDependency(commodity: "99")', {}, 'Imports of Austria of 99 from Switzerland in 2021:'],
    [
      'AUT CHE',
      'grubelLloyd(level: 6)',
      {},
      'parts-1 has no commodities of level 6 between Austria and Switzerland in 2021.',
    ],
    ['IRQ QAT', 'gasDependency', { year: 2001 }, 'No dataset known here has gas of Iraq from Qatar in 2001.'],
    ['IRQ IRN', 'gasDependency', { year: 2020 }, 'Consumption of natural gas of Iraq in 2020: No dataset has'],
  ]

  test.for(CASES)('%s %s', async ([of, field, asked, says]) => {
    const metric = await ask(of, field, asked)
    expect(metric).toMatchObject({ value: null, status: 'MISSING_INPUT' })
    expect(metric.reason).toContain(says)
    const missing = metric.inputs.filter(({ value }) => value === null)
    expect(missing.length).toBeGreaterThan(0)
    for (const { label, status, reason } of missing) {
      expect(metric.reason).toContain(`${label}: ${reason}`)
      expect(['MISSING', 'ZERO_OR_NOT_REPORTED', 'PARTIAL_COVERAGE']).toContain(status)
    }
    for (const { label, value, reason } of metric.inputs) {
      if (value === null) continue
      expect(reason).toBeNull()
      expect(metric.reason).not.toContain(`${label}:`)
    }
  })
})

describe('where it would mean nothing there is no value, and it is said why', () => {
  const CASES: readonly Case[] = [
    ['TUR IRQ', 'normalisedBalance', { dataset: 'both-2022', year: 2019 }, 'There is no trade in either direction.'],
    ['TUR IRQ', 'grubelLloyd', { dataset: 'both-2022', year: 2019 }, 'There is no trade in either direction.'],
    ['TUR IRQ', 'growth', { dataset: 'both-2022', year: 2020 }, 'The value of the year before is 0'],
    ['TUR IRQ', 'cagr(from: 2019, to: 2021)', in2022, 'One of the values is 0'],
    [
      'IRN IRQ',
      'mirrorAsymmetry',
      { year: 2006 },
      'imports-only-1 has rows of imports only: there is one record of each flow, and nothing to hold it against.',
    ],
    ['IRN SYR', 'mirrorAsymmetry(flow: IMPORT)', { year: 2006 }, 'imports-only-1 has rows of imports only'],
    ['ARG BRA', 'mirrorAsymmetry', { year: 2006 }, 'exports-only-1 has rows of exports only'],
    [
      'JPN KOR',
      'mirrorAsymmetry',
      { year: 2020 },
      'The publisher of reconciled-1 reconciled what the two sides report',
    ],
    [
      'ARG',
      'partnerConcentration(flow: EXPORT, normalised: true)',
      { year: 2006 },
      'There is one partner only: nothing is concentrated among others.',
    ],
    ['NOR SWE', 'grubelLloyd(level: 2)', {}, 'The dataset has it in HS and SITC, which describe the same trade'],
    ['NOR', 'revealedComparativeAdvantage(commodity: "27")', {}, 'name one by `classification`'],
    [
      'KWT IRN',
      'gasDependency',
      {},
      'gas-2022 has the net imports of Kuwait from all suppliers, not what comes from each: ask gasDependency of the country.',
    ],
    ['DEU NOR', 'gasDependency', {}, 'Consumption is 0: there is nothing to take a share of.'],
  ]

  test.for(CASES)('%s %s', async ([of, field, asked, says]) => {
    const metric = await ask(of, field, asked)
    expect(metric).toMatchObject({ value: null, status: 'NOT_APPLICABLE' })
    expect(metric.reason).toContain(says)
    expect(metric.inputs.length).toBeGreaterThan(0)
  })

  test('a classification that is named is one, if all reporters have their commodities in it', async () => {
    const metric = await ask('NOR', 'revealedComparativeAdvantage(commodity: "27", classification: "HS")')
    expect(metric).toMatchObject({ status: 'OK', inputs: [{ value: 10 }, {}, { value: 53 }, {}] })
    const ofFew = await ask('NOR', 'revealedComparativeAdvantage(commodity: "27", classification: "SITC")')
    expect(ofFew).toMatchObject({ value: null, status: 'MISSING_INPUT' })
    expect(ofFew.reason).toContain('1 reporter of parts-1 in 2021 has trade but no commodities there')
  })
})

describe('a warning says what to know of the value', () => {
  /** The codes of a metric, and what one of the messages says. */
  const CASES: readonly (readonly [of: string, field: string, asked: Asked, codes: readonly string[], says: string])[] =
    [
      [
        'IRN IRQ',
        'balance',
        { year: 2006 },
        ['MIRRORED_EXPORTS'],
        'Exports of Iran to Iraq are taken from the row in which Iraq records imports from Iran: imports-only-1 has rows of imports only.',
      ],
      [
        'ARG BRA',
        'balance',
        { year: 2006 },
        ['MIRRORED_IMPORTS'],
        'Imports of Argentina from Brazil are taken from the row in which Brazil records exports to Argentina',
      ],
      [
        'IRN IRQ',
        'exportShare',
        { year: 2006 },
        ['AGGREGATE_MISSING', 'MIRRORED_EXPORTS', 'MIRRORED_TOTAL'],
        'Exports of Iran in all in 2006 are what the partners of Iran record as imports',
      ],
      [
        'TUR IRQ',
        'importShare',
        in2022,
        ['AGGREGATE_MISSING', 'STRUCTURAL_ZEROS'],
        'Imports of Turkey in all in 2021 are a sum without 1 of 3 partners, for which both-2022 has no value',
      ],
      [
        'TUR IRQ',
        'importShare',
        in2022,
        ['AGGREGATE_MISSING', 'STRUCTURAL_ZEROS'],
        'Imports of Turkey in all in 2021 are the sum of 2 partners: both-2022 has no row for the World.',
      ],
      [
        'SYR',
        'partnerConcentration(flow: EXPORT)',
        { year: 2006, dataset: 'imports-only-1' },
        [],
        'a value that is missing leaves nothing to warn of',
      ],
      ['AUT ITA', 'balance', {}, ['INCOMPLETE_SUM'], 'Exports of Austria to Italy are a sum without 1 commodity'],
      [
        'AUT ITA',
        'grubelLloyd(level: 2)',
        {},
        ['INCOMPLETE_SUM', 'STRUCTURAL_ZEROS'],
        '1 commodity is left out: one of the flows has no value.',
      ],
      [
        'AUT',
        'revealedComparativeAdvantage(commodity: "84")',
        {},
        ['AGGREGATE_MISSING', 'AGGREGATE_MISSING', 'INCOMPLETE_SUM'],
        'The sum of 84 is without 1 flow that has no value.',
      ],
      [
        'KEN',
        'growth(direction: EXPORTS)',
        { year: 2016 },
        ['AGGREGATE_MISSING', 'AGGREGATE_MISSING', 'PARTNERS_DIFFER'],
        'Exports of Kenya in all in 2015 are the sum of 3 partners, Exports of Kenya in all in 2016 of 1 partner',
      ],
      [
        'KEN UGA',
        'tradeIntensity',
        { year: 2015 },
        ['AGGREGATE_MISSING', 'AGGREGATE_MISSING', 'PARTIAL_COVERAGE'],
        'The world in 2015 is the sum of 100 reporters that some-1 has: What was imported.',
      ],
      ['QAT IRN', 'gasDependency', {}, ['ONE_ROUTE'], 'the gas that came by the route PIPELINE only'],
      ['IRQ IRN', 'gasDependency', {}, ['INCOMPLETE_SUM'], 'a route that has no value'],
      ['TUR IRQ', 'normalisedBalance', in2022, ['MIXED_VALUATION'], 'freight and insurance are in the imports only'],
      ['TUR DEU', 'mirrorAsymmetry', in2022, ['MIXED_VALUATION'], 'Imports of Germany from Turkey are CIF'],
      [
        'TUR IRQ',
        'tradeToGdp',
        in2022,
        ['MIXED_EDITIONS', 'MIXED_VALUATION'],
        'The inputs are of different datasets: both-2022 and gdp-2023.',
      ],
      [
        'JPN KOR',
        'balance',
        { year: 2020 },
        ['RECONCILED'],
        'The publisher of reconciled-1 made one value of what the two sides report.',
      ],
      [
        'FRA DEU',
        'exportShare',
        in2022,
        ['PARTNER_ABOVE_TOTAL'],
        'The partner has more than all partners together: the two inputs do not fit.',
      ],
    ]
  const told = CASES.filter(([, , , codes]) => codes.length > 0)

  test.for(told)('%s %s', async ([of, field, asked, codes, says]) => {
    const metric = await ask(of, field, asked)
    expect(metric.status).toBe('OK')
    expect(codesOf(metric)).toEqual(codes)
    expect(metric.warnings.map(({ message }) => message).join('\n')).toContain(says)
  })

  test('every code that the description lists is among these, and no other', async () => {
    const { type } = await service.data<{ type: { fields: { name: string; description: string }[] } }>(
      '{ type: __type(name: "MetricValue") { fields { name description } } }',
    )
    const { description } = type.fields.find(({ name }) => name === 'warnings')!
    const listed = [...description.matchAll(/\b[A-Z]+_[A-Z_]+\b|\bRECONCILED\b/g)].map(([code]) => code)
    expect(new Set(told.flatMap(([, , , codes]) => codes))).toEqual(new Set(listed))
    expect(listed.length).toBeGreaterThan(8)
  })

  test.for([
    ['USA CAN', 'exportShare', {}],
    ['TUR DEU', 'mirrorAsymmetry(cifFactor: 1.06)', in2022],
    ['TUR IRQ', 'balance', {}],
    ['IRQ', 'gasDependency', {}],
    ['TUR', 'totalExports', in2022],
  ] as const)('and there is none where there is nothing to know: %s %s', async ([of, field, asked]) => {
    expect(await ask(of, field, asked)).toMatchObject({ status: 'OK', warnings: [] })
  })

  test('of what has no value nothing is said twice: a missing total is a reason', async () => {
    const metric = await ask('SYR', 'partnerConcentration(flow: IMPORT, normalised: true)', { year: 2006 })
    expect(metric).toMatchObject({ value: null, status: 'NOT_APPLICABLE' })
    expect(codesOf(metric)).toEqual(['AGGREGATE_MISSING'])
  })
})
