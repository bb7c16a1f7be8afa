import { afterAll, beforeAll, expect, test } from 'vitest'
import { startService, type TestService } from '../support/service.js'

let service: TestService
beforeAll(async () => {
  service = await startService()
})
afterAll(() => service.stop())

test('an amount is a text of digits, exact, without an exponent and without trailing zeros', async () => {
  const answer = async (kind: string, selection: string): Promise<unknown> => {
    const { figures } = await service.data<{ figures: { nodes: unknown[] } }>(
      `{ figures(where: { kind: { eq: ${kind} } }, orderBy: [{ field: SLUG }], first: 1) { nodes { ${selection} } } }`,
    )
    return figures.nodes[0]
  }
  const set = (table: string, amount: string): Promise<unknown> =>
    service.pool.query(
      `UPDATE ${table} SET amount = ${amount}, ${table === 'payment' ? 'amount_high = NULL' : 'amount_low = NULL, amount_high = NULL'}`,
    )
  for (const [stored, shown] of [
    ['4000000000.500', '4000000000.5'],
    ['100', '100'],
    ['0.00000010', '0.0000001'],
    ['98765432109876543210.01', '98765432109876543210.01'],
    ['0.000', '0'],
  ] as const) {
    await set('payment', stored)
    expect(await answer('PAYMENT', '... on Payment { amount { value } }')).toEqual({ amount: { value: shown } })
    await set('electricity_import', stored)
    const power = await answer('ELECTRICITY_IMPORT', '... on ElectricityImport { quantity { value } }')
    expect(power).toEqual({ quantity: { value: shown } })
    const { bilateral } = await service.data(
      '{ bilateral(country: "IRQ", partner: "IRN") { claims(kind: PAYMENT) { min median max } } }',
    )
    expect(bilateral).toEqual({ claims: { min: shown, median: shown, max: shown } })
  }
})

/** Names the type of a field, as `Type.field`. */
async function readTypes(): Promise<(place: string) => string | null | undefined> {
  const { types } = await service.data<{
    types: {
      types: {
        name: string
        fields: { name: string; type: { name: string | null; ofType: { name: string } | null } }[] | null
      }[]
    }
  }>('{ types: __schema { types { name fields { name type { name ofType { name } } } } } }')
  return (place) => {
    const [type, field] = place.split('.')
    const found = types.types.find(({ name }) => name === type)?.fields?.find(({ name }) => name === field)?.type
    return found?.name ?? found?.ofType?.name
  }
}

test('money and quantities are decimals, what is one number by another is a Float', async () => {
  const typeOf = await readTypes()
  const decimals = ['Money.value', 'Quantity.value', 'Claims.min', 'Claims.median', 'Claims.max', 'ClaimGroup.median']
  expect(decimals.map(typeOf)).toEqual(decimals.map(() => 'Decimal'))
  const ratios = ['Claims.spread', 'Target.reachedShare', 'Target.requiredGrowth', 'Target.requiredCagr']
  expect(ratios.map(typeOf)).toEqual(ratios.map(() => 'Float'))
})

test('statistical values are Floats', async () => {
  const typeOf = await readTypes()
  const values = ['TradeFlow.valueUsd', 'TradeFlow.netWeightKg', 'GasFlow.volumeBcm', 'CountryIndicator.value']
  expect(values.map(typeOf)).toEqual(values.map(() => 'Float'))
})

test('a count that can outgrow 32 bits is a text', async () => {
  await service.pool.query('UPDATE data_state SET version = 3000000000')
  expect(await service.data('{ catalog { dataVersion } }')).toEqual({ catalog: { dataVersion: '3000000000' } })
})
