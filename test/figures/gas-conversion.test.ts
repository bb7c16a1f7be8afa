import { Decimal } from 'decimal.js'
import { expect, test } from 'vitest'
import { GasUnit } from '../../prisma/generated/client/enums.js'
import { convertGas } from '../../src/figures/gas-import/gas-conversion.js'
import { ArgumentError } from '../../src/planner/parameters.js'

// Worked out with 0.3048^3 = 0.028316846592 m3 to the cubic foot.
test.for([
  ['1.5', 'BILLION_SCF_PER_DAY', 30, 'BCM_PER_YEAR', '15.50347350912', false],
  ['750', 'MILLION_SCF_PER_DAY', undefined, 'MILLION_M3_PER_DAY', '21.237634944', false],
  ['1', 'BCM', undefined, 'M3', '1000000000', false],
  ['36.5', 'BCM_PER_YEAR', undefined, 'MILLION_M3_PER_DAY', '100', false],
  ['4.059', 'BCM', 365, 'BCM_PER_YEAR', '4.059', false],
  ['10.305', 'BCM', 366, 'BCM_PER_YEAR', '10.305', false],
  ['7.32', 'BCM', 366, 'MILLION_M3_PER_DAY', '20', false],
  ['1.2', 'BCM', 73, 'BCM_PER_YEAR', '6', true],
  ['7.3', 'BCM', 73, 'MILLION_M3_PER_DAY', '100', false],
  ['1.5', 'BILLION_SCF_PER_DAY', 30, 'MILLION_M3_PER_DAY', '42.475269888', false],
  ['1', 'SCF', undefined, 'BCM', '0.000000000028316846592', false],
  [
    '123456789012345678901234567890.000000000001',
    'BCM',
    undefined,
    'M3',
    '123456789012345678901234567890000000000.001',
    false,
  ],
] as const)('%s %s over %s days are, in %s, %s', ([amount, unit, days, to, value, annualised]) => {
  const converted = convertGas({ amount, unit, days }, to)
  expect(converted).toMatchObject({ value, unit: to, annualised })
  expect(converted.factor).not.toBeNull()
})

test('in the unit reported it is the number reported, without a factor', () => {
  expect(convertGas({ amount: '1.5', unit: 'BILLION_SCF_PER_DAY', days: undefined }, 'BILLION_SCF_PER_DAY')).toEqual({
    value: '1.5',
    unit: 'BILLION_SCF_PER_DAY',
    factor: null,
    annualised: false,
  })
})

test.for([
  ['BCM', undefined, 'BCM_PER_YEAR', 'unit', /days/],
  ['TWH', undefined, 'TWH_PER_YEAR', 'unit', /days/],
  ['BCM_PER_YEAR', 365, 'BCM', 'unit', /is a rate.* such as BCM_PER_YEAR/],
  ['BCM_PER_YEAR', 365, 'PJ', 'unit', /is a rate.* such as PJ_PER_YEAR/],
  ['BCM', 365, 'TWH', 'conditions.energyFactor', /ENERGY_INSTITUTE or /],
  ['PJ_PER_YEAR', 365, 'BCM_PER_YEAR', 'conditions.energyFactor', /ENERGY_INSTITUTE or /],
] as const)('%s over %s days cannot become %s', ([unit, days, to, argument, why]) => {
  const convert = () => convertGas({ amount: '1', unit, days }, to)
  expect(convert).toThrow(ArgumentError)
  expect(convert).toThrow(why)
  expect(convert).toThrow(expect.objectContaining({ argument }) as Error)
})

test('every unit comes back from every other that it can become', () => {
  const amount = '42.4752698'
  const days = 183
  const conditions = {
    measuredAt: 'FAHRENHEIT_60_PSIA_14_73',
    statedAt: 'CELSIUS_0',
    energyFactor: 'US_EIA_2020',
  } as const
  const back = { ...conditions, measuredAt: 'CELSIUS_0', statedAt: 'FAHRENHEIT_60_PSIA_14_73' } as const
  const pairs = Object.values(GasUnit).flatMap((unit) =>
    Object.values(GasUnit)
      .filter((to) => isRate(to) === isRate(unit))
      .map((to) => [unit, to] as const),
  )
  expect(pairs).toHaveLength(36 + 49)
  for (const [unit, to] of pairs) {
    const there = convertGas({ amount, unit, days }, to, conditions)
    const again = convertGas({ amount: there.value, unit: to, days }, unit, back)
    expect(new Decimal(again.value).toSignificantDigits(9).toFixed(), `${unit} by ${to}`).toBe(amount)
  }
})

function isRate(unit: GasUnit): boolean {
  return /_PER_/.test(unit)
}
