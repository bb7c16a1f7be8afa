import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { statisticalReview } from '../../src/importers/statistical-review/statistical-review.format.js'
import { silent } from '../../src/importers/progress.js'
import { importFiles } from '../../src/importers/run-import.js'
import { insertDataset, insertGas } from '../bilateral/insert-statistics.js'
import { needMaterial } from '../support/material.js'
import { startService, type TestService } from '../support/service.js'
import { compare, shortly } from './ask-comparison.js'

const RATE = 'iraq-gas-from-iran-2019-04'

let service: TestService
let real: TestService | undefined

/** Net imports of Iraq by two editions; a later series that has the flow of 2019 itself, by two routes. */
beforeAll(async () => {
  service = await startService()
  const { pool } = service
  for (const edition of [2019, 2022]) {
    await insertDataset(pool, `review-${edition}`, { series: 'review', released: `${edition}-06-15` })
  }
  await insertGas(pool, 'review-2019', [
    ['IRQ', 'WLD', 2017, 2.618, 'NET'],
    ['IRQ', 'WLD', 2018, 4.059, 'NET'],
  ])
  await insertGas(pool, 'review-2022', [
    ['IRQ', 'WLD', 2017, 1.309, 'NET'],
    ['IRQ', 'WLD', 2018, 4.027, 'NET'],
    ['IRQ', 'WLD', 2019, 8.525, 'NET'],
    ['IRQ', 'WLD', 2020, 11.482, 'NET'],
  ])
  await insertDataset(pool, 'routes-2023', { series: 'routes', released: '2023-06-15' })
  await insertGas(pool, 'routes-2023', [
    ['IRQ', 'IRN', 2017, 1.4, 'PIPELINE'],
    ['IRQ', 'IRN', 2019, 8.5, 'PIPELINE'],
    ['IRQ', 'IRN', 2019, 0.25, 'LNG'],
  ])
})
afterAll(async () => {
  await service.stop()
  await real?.stop()
})

describe("Reuters' 1.5 billion cubic feet a day of April 2019", () => {
  test('is 15.5 bcm a year, held against the 8.525 of 2019, from which its period differs first of all', async () => {
    const found = await compare(service, RATE, { dataset: 'review' })
    expect(found).toMatchObject({
      claimed: { unit: 'BCM_PER_YEAR', annualised: false },
      observed: { value: '8.525', unit: 'BCM_PER_YEAR' },
      observation: {
        year: 2019,
        importer: { code: 'IRQ' },
        exporter: { code: 'WLD' },
        reporter: null,
        status: 'DERIVED',
        valuation: null,
        dataset: { slug: 'review-2022' },
      },
      verdict: 'PERIOD_DIFFERS',
    })
    // 1.5e9 cubic feet of 0.3048^3 cubic metres, times 365 days
    expect(Number(found.claimed!.value)).toBeCloseTo(15.50347350912, 9)
    expect(Number(found.difference)).toBeCloseTo(6.97847350912, 9)
    expect(found.ratio).toBeCloseTo(15.50347350912 / 8.525, 9)
    expect(found.reasons.map(({ code }) => code)).toEqual(['PERIOD_DIFFERS', 'DIRECTION_DIFFERS'])
  })

  test('is held against 2018 by edition: 4.059 in that of 2019, 4.027 in the next', async () => {
    const by = async (dataset: string) => (await compare(service, RATE, { year: 2018, dataset })).observed?.value
    expect([await by('review-2019'), await by('review-2022'), await by('review')]).toEqual(['4.059', '4.027', '4.027'])
  })

  test('as of a day is held against the edition released last by then, which may have no 2019 yet', async () => {
    const early = await compare(service, RATE, { asOf: '2019-12-31' })
    expect(shortly(early).slice(1)).toEqual([null, null, 'PERIOD_DIFFERS'])
    expect(early.reasons.at(-1)).toMatchObject({ code: 'NO_STATISTIC' })
    expect(early.reasons.at(-1)!.message).toContain('known on 2019-12-31')
    expect(shortly(await compare(service, RATE, { asOf: '2019-12-31', year: 2018 })).slice(1, 3)).toEqual([
      '4.059',
      'review-2019',
    ])
    expect(shortly(await compare(service, RATE, { asOf: '2022-12-31' })).slice(1, 3)).toEqual(['8.525', 'review-2022'])
    const unreleased = await compare(service, RATE, { asOf: '2019-12-31', dataset: 'review-2022' })
    expect(unreleased.reasons.at(-1)!.message).toBe('The dataset named had not been released by 2019-12-31.')
  })
})

test('gas from Iran alone goes before the balance of all suppliers, its routes together, and is comparable', async () => {
  expect(await compare(service, 'iraq-gas-from-iran-2019-edition-2021')).toMatchObject({
    observation: { exporter: { code: 'IRN' }, status: 'DERIVED', label: 'Gas imports of Iraq from Iran, in 2019' },
    claimed: { value: '8.525' },
    observed: { value: '8.75' },
    difference: '-0.225',
    verdict: 'COMPARABLE',
    reasons: [{ code: 'SUM_OF_ROUTES' }],
  })
})

test('a sum without a route that has no value is no whole: it is told, and weighs against being comparable', async () => {
  await insertDataset(service.pool, 'parts-2024', { series: 'parts', released: '2024-06-15' })
  await insertGas(service.pool, 'parts-2024', [
    ['IRQ', 'IRN', 2018, 5, 'PIPELINE'],
    ['IRQ', 'IRN', 2018, null, 'LNG'],
    ['IRQ', 'IRN', 2019, null, 'PIPELINE'],
    ['IRQ', 'IRN', 2019, null, 'LNG'],
  ])
  const dataset = 'parts-2024'
  expect(await compare(service, 'iraq-gas-from-iran-2018-edition-2019', { dataset })).toMatchObject({
    observed: { value: '5' },
    observation: { status: 'PARTIAL_COVERAGE' },
    verdict: 'SCOPE_DIFFERS',
    reasons: [
      { code: 'SCOPE_DIFFERS', message: 'The claim is of all the gas, the observation without 1 of 2 routes.' },
      { code: 'INCOMPLETE_SUM', message: 'The observation is the sum of 1 route; 1 has no value.' },
    ],
  })
  const nothing = await compare(service, 'iraq-gas-from-iran-2019-edition-2021', { dataset })
  expect(nothing).toMatchObject({
    observed: null,
    observation: { status: 'MISSING' },
    verdict: 'NO_STATISTIC',
    reasons: [{ code: 'NO_STATISTIC' }],
  })
  await service.pool.query(`DELETE FROM gas_flow WHERE dataset_slug = 'parts-2024'`)
})

test('a value of the balance is the balance again, and is told to be that of all suppliers', async () => {
  expect(await compare(service, 'iraq-gas-from-iran-2018-edition-2019', { dataset: 'review-2019' })).toMatchObject({
    difference: '0',
    ratio: 1,
    verdict: 'DIRECTION_DIFFERS',
    reasons: [
      { code: 'DIRECTION_DIFFERS', message: expect.stringContaining('consumption minus production') as string },
    ],
  })
})

test('a volume over a part of a year is made a yearly rate, which says so, and its period differs', async () => {
  const found = await compare(service, 'iraq-gas-from-iran-2017-06-to-2017-11', { dataset: 'review-2022' })
  expect(found).toMatchObject({
    claimed: { annualised: true },
    observed: { value: '1.309' },
    verdict: 'PERIOD_DIFFERS',
  })
  // 1.2 bcm in 183 days
  expect(Number(found.claimed!.value)).toBeCloseTo((1.2 / 183) * 365, 9)
})

test('energy has no number in volume, and stands beside it as reported', async () => {
  await service.pool.query(
    `UPDATE gas_import SET amount = 300, unit = 'PJ' WHERE figure_slug = 'iraq-gas-from-iran-2022-press'`,
  )
  expect(await compare(service, 'iraq-gas-from-iran-2022-press', { year: 2020, dataset: 'review' })).toMatchObject({
    claimed: { value: '300', unit: 'PJ' },
    observed: { value: '11.482', unit: 'BCM_PER_YEAR' },
    difference: null,
    ratio: null,
    reasons: [{ code: 'PERIOD_DIFFERS' }, { code: 'DIRECTION_DIFFERS' }, { code: 'UNIT_DIFFERS' }],
  })
})

test('the claims around 2019 are held against the real editions of the Statistical Review', async (context) => {
  const files = ['bp-stats-review-2019-all-data', 'bp-stats-review-2022-all-data'].map((name) =>
    needMaterial(`statistical-review/${name}.xlsx`, context),
  )
  real = await startService()
  for (const file of files) await importFiles(real.pool, statisticalReview, [file], {}, silent)
  const ask = async (slug: string, year: number, edition: number): Promise<unknown[]> => {
    const { observed, observation, verdict } = await compare(real!, slug, {
      year,
      dataset: `energy-review-gas-${edition}`,
    })
    return [observed && Number(observed.value).toFixed(3), observation?.dataset.edition ?? null, verdict]
  }
  expect(await ask(RATE, 2018, 2019)).toEqual(['4.059', '2019', 'PERIOD_DIFFERS'])
  expect(await ask(RATE, 2018, 2022)).toEqual(['4.027', '2022', 'PERIOD_DIFFERS'])
  expect(await ask(RATE, 2019, 2019)).toEqual([null, null, 'PERIOD_DIFFERS'])
  expect(await ask(RATE, 2019, 2022)).toEqual(['8.525', '2022', 'PERIOD_DIFFERS'])
  expect(await ask('iraq-gas-from-iran-2019-10', 2019, 2022)).toEqual(['8.525', '2022', 'PERIOD_DIFFERS'])
  expect(await ask('iraq-gas-from-iran-2018-edition-2019', 2018, 2022)).toEqual(['4.027', '2022', 'DIRECTION_DIFFERS'])
  expect(await ask('iraq-gas-from-iran-2019-edition-2021', 2019, 2022)).toEqual(['8.525', '2022', 'DIRECTION_DIFFERS'])
  expect(await ask('iraq-gas-from-iran-2019-edition-2024', 2019, 2019)).toEqual([null, null, 'NO_STATISTIC'])
})
