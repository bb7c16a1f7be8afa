import { afterAll, beforeAll, expect, test } from 'vitest'
import { startService, type TestService } from '../support/service.js'

let service: TestService
beforeAll(async () => {
  service = await startService()
})
afterAll(() => service.stop())

test('a volume over a part of a year becomes a yearly rate over the days it was counted, which is said', async () => {
  const { figure } = await service.data<{ figure: Record<string, unknown> }>(
    `{ figure(slug: "iraq-gas-from-iran-2017-06-to-2017-11") { period { start end } ... on GasImport {
      quantity { value unit annualised } year: quantity(unit: BCM_PER_YEAR) { value factor annualised } } } }`,
  )
  // June to November are 183 days: 1.2 x 365 / 183.
  expect(figure).toEqual({
    period: { start: '2017-06-01', end: '2017-11-30' },
    quantity: { value: '1.2', unit: 'BCM', annualised: false },
    year: {
      value: '2.393442622951',
      factor: expect.stringMatching(/^1\.994535519125683 \(1 year = 365 days; counted over 183 days\)$/) as string,
      annualised: true,
    },
  })
})

test('a volume over a whole year is the rate of that year, and nothing is said of annualising', async () => {
  const { figures } = await service.data<{
    figures: { nodes: { quantity: { value: string; unit: string }; year: { value: string; annualised: boolean } }[] }
  }>(
    `{ figures(where: { kind: { eq: GAS_IMPORT }, period: { in: ["2017", "2020"] } }) { nodes { ... on GasImport {
      quantity { value unit } year: quantity(unit: BCM_PER_YEAR) { value annualised } } } } }`,
  )
  const yearly = figures.nodes.filter(({ quantity }) => quantity.unit === 'BCM')
  expect(yearly.length).toBeGreaterThan(1)
  for (const { quantity, year } of yearly) expect(year).toEqual({ value: quantity.value, annualised: false })
})
