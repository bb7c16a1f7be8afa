import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { INDICATORS } from '../../src/statistics/indicators/indicator-kinds.js'
import { expectRefused } from '../api/refused.js'
import { startService, type TestService } from '../support/service.js'
import { insertFlows } from './insert-flows.js'

let service: TestService
beforeAll(async () => {
  service = await startService()
  await insertFlows(service.pool)
})
afterAll(() => service.stop())

describe('a gas flow', () => {
  const ask = async (args: string, selection: string): Promise<unknown[]> =>
    (await service.data<{ gasFlows: { nodes: unknown[] } }>(`{ gasFlows(${args}) { nodes { ${selection} } } }`))
      .gasFlows.nodes

  test('has its volume, how it came, and how it was computed', async () => {
    expect(
      await ask(
        'where: { importer: { eq: "IRQ" }, year: { eq: 2019 } }',
        'id importer { code } exporter { code kind } year volumeBcm status method route rawValue dataset { slug }',
      ),
    ).toEqual([
      {
        id: Buffer.from('GasFlow:IRQ/IRN/2019/gas-2022/PIPELINE').toString('base64url'),
        importer: { code: 'IRQ' },
        exporter: { code: 'IRN', kind: 'STATE' },
        year: 2019,
        volumeBcm: 7.4,
        status: 'REPORTED',
        method: null,
        route: 'PIPELINE',
        rawValue: null,
        dataset: { slug: 'gas-2022' },
      },
      expect.objectContaining({
        exporter: { code: 'WLD', kind: 'AGGREGATE' },
        volumeBcm: 7.25,
        status: 'DERIVED',
        method: 'consumption minus production',
        route: 'NET',
      }),
    ])
  })

  test('is a volume over a year of 365 days, converted geometrically', async () => {
    const { gasFlows } = await service.data<{ gasFlows: { nodes: unknown[] } }>(
      `{ gasFlows(where: { route: { eq: "NET" } }) { nodes { quantity { ...Q } rate: quantity(unit: BCM_PER_YEAR) { ...Q } day: quantity(unit: MILLION_M3_PER_DAY) { ...Q } } } } fragment Q on Quantity { value unit factor annualised }`,
    )
    expect(gasFlows.nodes).toEqual([
      {
        quantity: { value: '7.25', unit: 'BCM', factor: null, annualised: false },
        rate: expect.objectContaining({ value: '7.25', unit: 'BCM_PER_YEAR', annualised: false }) as object,
        day: expect.objectContaining({ value: '19.86301369863', unit: 'MILLION_M3_PER_DAY' }) as object,
      },
    ])
  })

  test('without a value has no quantity, and the status says why', async () => {
    expect(
      await ask('where: { exporter: { eq: "TKM" } }', 'volumeBcm rawValue status quantity(unit: SCF) { value }'),
    ).toEqual([{ volumeBcm: null, rawValue: '-', status: 'MISSING', quantity: null }])
  })

  test('does not become energy without a factor', async () => {
    expectRefused(
      await service.ask(
        '{ gasFlows(where: { route: { eq: "NET" } }) { nodes { year quantity(unit: TWH) { value } } } }',
      ),
      { status: 200, code: 'BAD_USER_INPUT', argument: 'gasFlows.nodes.quantity.conditions.energyFactor' },
    )
  })

  test.for([
    ['exporter: { eq: "IRN" }', 4],
    ['volumeBcm: { gte: 7.4 }', 2],
    ['route: { in: ["PIPELINE"] }', 4],
    ['not: { route: { startsWith: "P" } }', 2],
    ['exporterKind: { eq: AGGREGATE }', 1],
    ['importerRegion: { eq: "Asia" }, status: { eq: DERIVED }', 1],
    ['series: { eq: "trade" }', 0],
    ['dataset: { eq: "gas-2019" }', 4],
    ['dataset: { eq: "gas-2019" }, year: { lte: 2017 }', 1],
  ] as const)('is found by { %s }: %i', async ([where, expected]) => {
    expect(await ask(`where: { ${where} }`, 'year')).toHaveLength(expected)
  })

  test('is among those of its importer and of its exporter', async () => {
    const { iran, iraq, states } = await service.data<Record<string, { gasFlows: { totalCount: number } }>>(
      `{ iran: country(code: "IRN") { gasFlows { totalCount } } iraq: country(code: "IRQ") { gasFlows(where: { year: { gte: 2018 } }, orderBy: [{ field: VOLUME_BCM, direction: DESC }]) { totalCount nodes { volumeBcm } } } states: country(code: "USA") { gasFlows { totalCount } } }`,
    )
    expect(iran!.gasFlows.totalCount).toBe(5)
    expect(iraq!.gasFlows).toEqual({
      totalCount: 3,
      nodes: [{ volumeBcm: 7.4 }, { volumeBcm: 7.25 }, { volumeBcm: 4.2 }],
    })
    expect(states!.gasFlows.totalCount).toBe(0)
  })
})

describe('the indicators of a country', () => {
  const ask = async (where: string): Promise<unknown[]> =>
    (
      await service.data<{ country: { indicators: unknown[] } }>(
        `{ country(code: "IRQ") { indicators${where && `(where: { ${where} })`} { indicator year value unit status dataset { slug } } } }`,
      )
    ).country.indicators

  test('are of the latest edition, the latest years first', async () => {
    const found = (await ask('')) as { indicator: string; year: number; value: number | null }[]
    expect(found.map(({ indicator, year, value }) => [indicator, year, value])).toEqual([
      ['GDP', 2019, null],
      ['POPULATION', 2019, 4.1e7],
      ['US_TROOPS', 2019, 5200],
      ['GDP', 2018, 2.27e11],
    ])
    expect((await ask('')).at(-1)).toEqual({
      indicator: 'GDP',
      year: 2018,
      value: 2.27e11,
      unit: 'USD',
      status: 'REPORTED',
      dataset: { slug: 'trade-2020' },
    })
  })

  test('are filtered by what they count, by year and by dataset', async () => {
    expect(await ask('indicator: { eq: GDP }, year: { gte: 2019 }')).toMatchObject([{ value: null, status: 'MISSING' }])
    expect(await ask('indicator: { in: [POPULATION, GAS_PRODUCTION] }')).toMatchObject([{ unit: 'persons' }])
    expect(await ask('dataset: { eq: "trade-2019" }')).toMatchObject([{ value: 2.24e11 }])
    expect(await ask('series: { eq: "gas" }')).toEqual([])
  })

  test('are as of the day', async () => {
    const { event } = await service.data<{ event: { countries: { code: string; indicators: unknown[] }[] } }>(
      '{ event(slug: "1980-iran-iraq-war", asOf: "2019-12-31") { countries { code indicators { value } } } }',
    )
    expect(event.countries.find(({ code }) => code === 'IRQ')!.indicators).toEqual([{ value: 2.24e11 }])
  })

  test('are those of the registry, each stored under its key', async () => {
    const { kinds } = await service.data<{ kinds: { enumValues: { name: string; description: string }[] } }>(
      '{ kinds: __type(name: "CountryIndicatorKind") { enumValues { name description } } }',
    )
    expect(kinds.enumValues.map(({ name }) => name).sort()).toEqual(Object.keys(INDICATORS).sort())
  })
})

test('commodities are found by code, level and description, and name what they are a part of', async () => {
  const ask = async (where: string): Promise<unknown> => {
    const { commodities } = await service.data<{ commodities: { nodes: unknown[] } }>(
      `{ commodities(where: { ${where} }, orderBy: [{ field: LEVEL }]) { nodes { classification code parent { code } } } }`,
    )
    return commodities.nodes
  }
  expect(await ask('classification: { eq: "HS" }')).toEqual([
    { classification: 'HS', code: 'TOTAL', parent: null },
    { classification: 'HS', code: '27', parent: null },
    { classification: 'HS', code: '2711', parent: { code: '27' } },
  ])
  expect(await ask('code: { startsWith: "27" }, level: { gte: 3 }')).toMatchObject([{ code: '2711' }])
  expect(await ask('description: { contains: "PETROL" }')).toMatchObject([{ code: '2711' }])
  expect(await ask('parent: { eq: "27" }')).toMatchObject([{ code: '2711' }])
})
