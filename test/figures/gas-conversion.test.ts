import { expect, test } from 'vitest'
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
  ['BCM', undefined, 'BCM_PER_YEAR', /days/],
  ['BCM_PER_YEAR', 365, 'BCM', /is a rate/],
  ['BCM', 365, 'TWH', /heating value/],
] as const)('%s over %s days cannot become %s', ([unit, days, to, why]) => {
  const convert = () => convertGas({ amount: '1', unit, days }, to)
  expect(convert).toThrow(ArgumentError)
  expect(convert).toThrow(why)
})
