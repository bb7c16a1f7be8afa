import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startService, type TestService } from '../support/service.js'
import { insertDataset, insertGas } from './insert-statistics.js'

interface Flow {
  importer: { code: string }
  exporter: { code: string }
  year: number
  volumeBcm: number | null
  status: string
  method: string | null
  route: string | null
  dataset: { slug: string }
}
interface Asked {
  from?: number
  to?: number
  dataset?: string
  allEditions?: boolean
  pair?: [string, string]
  asOf?: string
}

const QUERY = `query($country: CountryCode!, $partner: CountryCode!, $asOf: Date, $from: Int, $to: Int, $dataset: String, $allEditions: Boolean) {
  bilateral(country: $country, partner: $partner, asOf: $asOf) { gasSeries(from: $from, to: $to, dataset: $dataset, allEditions: $allEditions) {
    importer { code } exporter { code } year volumeBcm status method route dataset { slug } } } }`

let service: TestService

const variables = ({ pair = ['IRQ', 'IRN'], allEditions = false, ...rest }: Asked): Record<string, unknown> => ({
  country: pair[0],
  partner: pair[1],
  allEditions,
  ...rest,
})

async function series(asked: Asked = {}): Promise<Flow[]> {
  const { bilateral } = await service.data<{ bilateral: { gasSeries: Flow[] } }>(QUERY, variables(asked))
  return bilateral.gasSeries
}

const shortly = (flows: Flow[]): unknown[] =>
  flows.map(({ year, volumeBcm, dataset, exporter }) => [year, volumeBcm, exporter.code, dataset.slug])
const volumes = (flows: Flow[]): unknown[] => flows.map(({ year, volumeBcm }) => [year, volumeBcm])

/** Three editions with net imports of Iraq; what Turkey had from Iran, in the first edition as a net sum only. */
beforeAll(async () => {
  service = await startService()
  const { pool } = service
  for (const edition of [2019, 2021, 2022]) {
    await insertDataset(pool, `statistical-review-${edition}`, {
      series: 'statistical-review',
      released: `${edition}-06-15`,
    })
  }
  await insertGas(pool, 'statistical-review-2019', [
    ['IRQ', 'WLD', 2017, 2.618, 'NET'],
    ['IRQ', 'WLD', 2018, 4.059, 'NET'],
    ['TUR', 'WLD', 2018, 48.9, 'NET'],
  ])
  await insertGas(pool, 'statistical-review-2021', [
    ['IRQ', 'WLD', 2017, 1.309, 'NET'],
    ['IRQ', 'WLD', 2018, 4.027, 'NET'],
    ['IRQ', 'WLD', 2018, 9.9, 'PIPELINE'],
    ['IRQ', 'WLD', 2019, 8.525, 'NET'],
    ['TUR', 'IRN', 2018, 7.6, 'PIPELINE'],
    ['TUR', 'IRN', 2020, 5.1, 'PIPELINE'],
    ['TUR', 'WLD', 2018, 48.9, 'NET'],
    ['TUR', 'WLD', 2019, 44.4, 'NET'],
  ])
  await insertGas(pool, 'statistical-review-2022', [
    ['IRQ', 'WLD', 2018, 4.027, 'NET'],
    ['IRQ', 'WLD', 2020, 11.482, 'NET'],
    ['TUR', 'IRN', 2018, 7.5, 'PIPELINE'],
    ['TUR', 'IRN', 2018, null, 'LNG'],
  ])
  await insertDataset(pool, 'gas-monthly-1', { series: 'gas-monthly', released: '2023-01-01' })
  await insertGas(pool, 'gas-monthly-1', [
    ['TUR', 'WLD', 2018, 1, 'NET'],
    ['TUR', 'AZE', 2018, 2, 'PIPELINE'],
    ['IRN', 'IRQ', 2018, 3],
  ])
})
afterAll(() => service.stop())

describe('what Iraq imports from Iran', () => {
  test('is, where no edition has the pair, its net imports from the World, which the rows say', async () => {
    const flows = await series({ from: 2018, to: 2018 })
    expect(flows).toEqual([
      {
        importer: { code: 'IRQ' },
        exporter: { code: 'WLD' },
        year: 2018,
        volumeBcm: 4.027,
        status: 'DERIVED',
        method: 'consumption minus production',
        route: 'NET',
        dataset: { slug: 'statistical-review-2022' },
      },
    ])
  })

  test('is 4.059 for 2018 in the edition of 2019 and 4.027 in the next', async () => {
    expect(shortly(await series({ from: 2018, to: 2018, allEditions: true }))).toEqual([
      [2018, 4.059, 'WLD', 'statistical-review-2019'],
      [2018, 4.027, 'WLD', 'statistical-review-2021'],
      [2018, 4.027, 'WLD', 'statistical-review-2022'],
    ])
    expect(volumes(await series({ dataset: 'statistical-review-2019' }))).toEqual([
      [2017, 2.618],
      [2018, 4.059],
    ])
  })

  test('comes by year, then by edition', async () => {
    expect(shortly(await series({ allEditions: true })).map((row) => (row as unknown[]).slice(0, 2))).toEqual([
      [2017, 2.618],
      [2017, 1.309],
      [2018, 4.059],
      [2018, 4.027],
      [2018, 4.027],
      [2019, 8.525],
      [2020, 11.482],
    ])
  })

  test('as of a day is from the edition released last by then', async () => {
    expect(volumes(await series({ asOf: '2022-06-14' }))).toEqual([
      [2017, 1.309],
      [2018, 4.027],
      [2019, 8.525],
    ])
    expect(volumes(await series({ asOf: '2019-06-15' }))).toEqual([
      [2017, 2.618],
      [2018, 4.059],
    ])
    expect(volumes(await series({ asOf: '2021-12-31', allEditions: true, from: 2018, to: 2018 }))).toEqual([
      [2018, 4.059],
      [2018, 4.027],
    ])
    expect(await series({ asOf: '2019-06-14', allEditions: true })).toEqual([])
  })
})

describe('where an edition has the pair', () => {
  const asked: Asked = { pair: ['TUR', 'IRN'] }

  test('only rows of the pair are given, each route for itself, also for years that it does not have', async () => {
    expect(await series(asked)).toMatchObject([
      { year: 2018, route: 'LNG', volumeBcm: null, status: 'MISSING', exporter: { code: 'IRN' } },
      { year: 2018, route: 'PIPELINE', volumeBcm: 7.5, status: 'REPORTED', method: null },
    ])
    expect(shortly(await series({ ...asked, dataset: 'statistical-review-2021' }))).toEqual([
      [2018, 7.6, 'IRN', 'statistical-review-2021'],
      [2020, 5.1, 'IRN', 'statistical-review-2021'],
    ])
    expect(await series({ ...asked, dataset: 'statistical-review-2021', from: 2019, to: 2019 })).toEqual([])
  })

  test('its series comes before one that has net imports only and was released later', async () => {
    expect(new Set((await series(asked)).map(({ dataset }) => dataset.slug))).toEqual(
      new Set(['statistical-review-2022']),
    )
  })

  test('an edition that does not have it says nothing beside the others, and its net imports are not put there', async () => {
    expect(shortly(await series({ ...asked, allEditions: true, to: 2018 }))).toEqual([
      [2018, 7.6, 'IRN', 'statistical-review-2021'],
      [2018, null, 'IRN', 'statistical-review-2022'],
      [2018, 7.5, 'IRN', 'statistical-review-2022'],
    ])
  })

  test('the editions are of one series', async () => {
    expect(shortly(await series({ ...asked, dataset: 'gas-monthly-1', allEditions: true }))).toEqual([
      [2018, 1, 'WLD', 'gas-monthly-1'],
    ])
    expect(
      shortly(await series({ ...asked, dataset: 'statistical-review-2019', allEditions: true, to: 2018 })),
    ).toHaveLength(3)
    expect(shortly(await series({ ...asked, dataset: 'statistical-review', to: 2018 }))).toHaveLength(2)
  })
})

test('of a pair that only an earlier edition has, that edition answers, whatever later ones have of all suppliers', async () => {
  const { pool } = service
  await insertGas(pool, 'statistical-review-2019', [['BGR', 'RUS', 2017, 3.1, 'PIPELINE']])
  await insertGas(pool, 'statistical-review-2022', [['BGR', 'WLD', 2017, 9.9, 'NET']])
  expect(shortly(await series({ pair: ['BGR', 'RUS'], from: 2017, to: 2017 }))).toEqual([
    [2017, 3.1, 'RUS', 'statistical-review-2019'],
  ])
})

test('an edition that had not been released by the day gives nothing', async () => {
  expect(await series({ pair: ['IRQ', 'IRN'], dataset: 'statistical-review-2022', asOf: '2022-06-14' })).toEqual([])
  expect(await series({ pair: ['ISL', 'TON'], dataset: 'statistical-review', asOf: '2000-01-01' })).toEqual([])
})

test('what the partner imports is no gas that the country imports', async () => {
  expect(volumes(await series({ pair: ['IRN', 'IRQ'] }))).toEqual([[2018, 3]])
  expect(await series({ pair: ['IRN', 'TUR'] })).toEqual([])
})

test('of the World all that a country imports is given, balance and routes', async () => {
  expect(
    volumes(await series({ pair: ['IRQ', 'WLD'], dataset: 'statistical-review-2021', from: 2018, to: 2018 })),
  ).toEqual([
    [2018, 4.027],
    [2018, 9.9],
  ])
})

test.for([
  [{ from: 2020, to: 2019 }, 'to', 'is before `from`'],
  [{ from: -5 }, 'from', 'is no year'],
  [
    { dataset: 'statistical-review-2020' },
    'dataset',
    'is no dataset and no series known here (nearest: "statistical-review-20',
  ],
] as const)('%o is BAD_USER_INPUT', async ([asked, argument, message]) => {
  const { body } = await service.ask(QUERY, variables(asked))
  expect(body.errors).toHaveLength(1)
  const [error] = body.errors!
  expect(error!.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: `bilateral.gasSeries.${argument}` })
  expect(error!.message).toContain(message)
})

test('the whole of it takes one statement, and each row is found again by its id on the same day', async () => {
  const { bilateral } = await service.data<{ bilateral: { gasSeries: { id: string; volumeBcm: number }[] } }>(
    `{ bilateral(country: "IRQ", partner: "IRN", asOf: "2020-01-01") { gasSeries(from: 2018) { id volumeBcm dataset { title } } } }`,
  )
  expect(service.statements()).toBe(1)
  const [flow] = bilateral.gasSeries
  const { node } = await service.data<{ node: unknown }>(
    `{ node(id: "${flow!.id}") { id ... on GasFlow { volumeBcm } } }`,
  )
  expect(node).toEqual({ id: flow!.id, volumeBcm: 4.059 })
})
