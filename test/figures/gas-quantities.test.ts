import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectRefused } from '../api/refused.js'
import { startService, type TestService } from '../support/service.js'

let service: TestService
beforeAll(async () => {
  service = await startService()
  // The first has the slug of an edition whose publisher says at which state its volumes are, the second has not.
  await service.pool.query(`
    INSERT INTO dataset (slug, series, publisher, title, edition, first_year, last_year, row_count)
    VALUES ('energy-review-gas-2022', 'energy-review-gas', 'BP', 'Review', '2022', 2018, 2018, 1),
           ('other-2022', 'other', 'Other', 'Other', '2022', 2018, 2018, 1);
    INSERT INTO gas_flow (importer_code, exporter_code, year, dataset_slug, route, volume_bcm)
    VALUES ('IRQ', 'IRN', 2018, 'energy-review-gas-2022', 'PIPELINE', 4), ('IRQ', 'IRN', 2018, 'other-2022', 'PIPELINE', 4)`)
})
afterAll(() => service.stop())

interface Answer {
  value: string
  unit: string
  factor: string | null
  annualised: boolean
}

/** The 1.5 billion cubic feet a day of April 2019, by response name. */
async function askClaim(quantities: string): Promise<Record<string, Answer>> {
  const { figure } = await service.data<{ figure: Record<string, Answer> }>(
    `{ figure(slug: "iraq-gas-from-iran-2019-04") { ... on GasImport { ${quantities} } } } fragment Q on Quantity { value unit factor annualised }`,
  )
  return figure
}

test('1.5 billion cubic feet a day are 42.475 million m3 a day and 15.50 bcm a year, geometrically', async () => {
  const { day, year } = await askClaim(
    'day: quantity(unit: MILLION_M3_PER_DAY) { ...Q } year: quantity(unit: BCM_PER_YEAR, conditions: {}) { ...Q }',
  )
  expect(day).toMatchObject({ value: '42.475269888', annualised: false })
  expect(Number(day!.value).toFixed(3)).toBe('42.475')
  expect(year).toMatchObject({ value: '15.50347350912', annualised: false })
  expect(Number(year!.value).toFixed(2)).toBe('15.50')
  expect(year!.factor).toContain('geometric: 1 scf = 0.028316846592 m3')
})

test('with states named they are 42.394 at 14.696 psia and 42.492 at 14.73 psia, in cubic metres at 15 °C', async () => {
  const { low, high } = await askClaim(
    `low: quantity(unit: MILLION_M3_PER_DAY, conditions: { measuredAt: FAHRENHEIT_60_PSIA_14_696, statedAt: CELSIUS_15 }) { ...Q }
     high: quantity(unit: MILLION_M3_PER_DAY, conditions: { measuredAt: FAHRENHEIT_60_PSIA_14_73, statedAt: CELSIUS_15 }) { ...Q }`,
  )
  // 1,500 times the 28.262 and 28.328 thousand cubic metres of a million cubic feet.
  expect(Number(low!.value)).toBeCloseTo(1.5 * 28.26245504938061, 10)
  expect(Number(high!.value)).toBeCloseTo(1.5 * 28.32784178534134, 10)
  expect(high!.factor).toContain('the volume from 60 °F and 14.73 psia to 15 °C and 101.325 kPa as an ideal gas')
  expect(high!.factor).not.toContain('geometric')
})

test('energy is by the factor of a publisher who is named, in the answer too', async () => {
  const { energy } = await askClaim(
    'energy: quantity(unit: TWH_PER_YEAR, conditions: { energyFactor: ENERGY_INSTITUTE }) { ...Q }',
  )
  expect(energy).toMatchObject({ value: '155.0347350912', unit: 'TWH_PER_YEAR', annualised: false })
  expect(energy!.factor).toContain('Energy Institute 2023: 1 billion cubic metres of natural gas = 36 petajoules')
})

test.for([
  ['unit: PJ_PER_YEAR', 'conditions.energyFactor', /ENERGY_INSTITUTE or ENERGY_INSTITUTE_GROSS or US_EIA_2020/],
  ['unit: PJ, conditions: { energyFactor: ENERGY_INSTITUTE }', 'unit', /such as PJ_PER_YEAR/],
  ['unit: BCM_PER_YEAR, conditions: { measuredAt: CELSIUS_0 }', 'conditions.statedAt', /beside measuredAt/],
  ['conditions: { statedAt: CELSIUS_0 }', 'conditions.measuredAt', /beside statedAt/],
  ['conditions: { measuredAt: null, statedAt: CELSIUS_0 }', 'conditions.measuredAt', /leave conditions.measuredAt out/],
] as const)('refused, with what is missing: quantity(%s)', async ([args, argument, why]) => {
  const answer = await service.ask(
    `{ figure(slug: "iraq-gas-from-iran-2019-04") { ... on GasImport { quantity(${args}) { value } } } }`,
  )
  expectRefused(answer, { status: 200, code: 'BAD_USER_INPUT', argument: `figure.quantity.${argument}` })
  expect(answer.body.errors![0]!.message).toMatch(why)
})

test('a flow is at the state that its publisher states, where that is known', async () => {
  const ask = (dataset: string, args: string) =>
    service.ask(
      `{ gasFlows(where: { dataset: { eq: "${dataset}" } }) { nodes { quantity(${args}) { value factor } } } }`,
    )
  const at0 = await ask('energy-review-gas-2022', 'conditions: { statedAt: CELSIUS_0 }')
  expect(at0.body.data).toMatchObject({
    gasFlows: {
      nodes: [{ quantity: { value: '3.791775117126', factor: expect.stringContaining('as published') as string } }],
    },
  })
  expectRefused(await ask('other-2022', 'conditions: { statedAt: CELSIUS_0 }'), {
    status: 200,
    code: 'BAD_USER_INPUT',
    argument: 'gasFlows.nodes.quantity.conditions.measuredAt',
  })
  const energy = 'unit: PJ, conditions: { energyFactor: ENERGY_INSTITUTE }'
  for (const [dataset, told] of [
    ['energy-review-gas-2022', 'the volume at 15 °C and 101.325 kPa as published'],
    ['other-2022', 'the volume taken to be at that state'],
  ] as const) {
    expect((await ask(dataset, energy)).body.data).toMatchObject({
      gasFlows: { nodes: [{ quantity: { value: '144', factor: expect.stringContaining(told) as string } }] },
    })
  }
})

test('the factors are listed with their state, their heating value and where they are published', async () => {
  const { energyFactors } = await service.data<{ energyFactors: Record<string, unknown>[] }>(
    '{ energyFactors { name pjPerBcm state heatingValue statement publisher title year locator url } }',
  )
  expect(energyFactors.map(({ name, pjPerBcm, state, heatingValue }) => [name, pjPerBcm, state, heatingValue])).toEqual(
    [
      ['ENERGY_INSTITUTE', '36', 'CELSIUS_15', 'NET'],
      ['ENERGY_INSTITUTE_GROSS', '40', 'CELSIUS_15', 'GROSS'],
      ['US_EIA_2020', '38.637526802721', 'FAHRENHEIT_60_PSIA_14_73', 'GROSS'],
    ],
  )
  for (const factor of energyFactors) for (const value of Object.values(factor)) expect(value).not.toBe('')
})

test('every factor of the schema can be asked for, and is listed', async () => {
  const { type, energyFactors } = await service.data<{
    type: { enumValues: { name: string }[] }
    energyFactors: { name: string; pjPerBcm: string }[]
  }>('{ type: __type(name: "EnergyFactor") { enumValues { name } } energyFactors { name pjPerBcm } }')
  expect(type.enumValues.map(({ name }) => name)).toEqual(energyFactors.map(({ name }) => name))
  for (const { name, pjPerBcm } of energyFactors) {
    const { energy } = await askClaim(
      `energy: quantity(unit: PJ_PER_YEAR, conditions: { energyFactor: ${name} }) { ...Q }`,
    )
    expect(Number(energy!.value)).toBeCloseTo(15.50347350912 * Number(pjPerBcm), 8)
  }
})
