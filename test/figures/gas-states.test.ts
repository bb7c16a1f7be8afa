import { expect, test } from 'vitest'
import { convertGas } from '../../src/figures/gas-import/gas-conversion.js'
import { ArgumentError } from '../../src/planner/parameters.js'

// Worked out with fractions: T in kelvin, 60 °F = 288.7055... K, 1 psi = 6.894757293168... kPa.
test.for([
  ['1000000', 'SCF', 'FAHRENHEIT_60_PSIA_14_696', 'M3', 'CELSIUS_15', '28262.455049380606'],
  ['1000000', 'SCF', 'FAHRENHEIT_60_PSIA_14_73', 'M3', 'CELSIUS_15', '28327.841785341340'],
  ['1.5', 'BILLION_SCF_PER_DAY', 'FAHRENHEIT_60_PSIA_14_73', 'MILLION_M3_PER_DAY', 'CELSIUS_15', '42.491762678012'],
  ['1.5', 'BILLION_SCF_PER_DAY', 'FAHRENHEIT_60_PSIA_14_696', 'BCM_PER_YEAR', 'CELSIUS_15', '15.473694139536'],
  ['1', 'BCM', 'CELSIUS_0', 'BCM', 'CELSIUS_15', '1.054914881933'],
  ['1', 'BCM', 'CELSIUS_0', 'BCM', 'CELSIUS_20', '1.073219842577'],
  ['1', 'BCM', 'CELSIUS_20', 'BCM', 'CELSIUS_15', '0.98294388538'],
  ['1', 'BCM', 'CELSIUS_15', 'BCM', 'FAHRENHEIT_60_PSIA_14_73', '0.999611859123'],
  ['1', 'BCM', 'FAHRENHEIT_60_PSIA_14_696', 'BCM', 'FAHRENHEIT_60_PSIA_14_73', '0.997691785472'],
] as const)('%s %s at %s are, in %s at %s, %s', ([amount, unit, measuredAt, to, statedAt, value]) => {
  const converted = convertGas({ amount, unit, days: 365 }, to, { measuredAt, statedAt })
  expect(Number(converted.value)).toBeCloseTo(Number(value), 11)
  expect(converted).toMatchObject({ unit: to, annualised: false })
})

test('a million standard cubic feet at 60 °F and 14.696 psia are 28.262 thousand m3 at 15 °C and 101.325 kPa', () => {
  const gas = { amount: '1', unit: 'MILLION_SCF_PER_DAY', days: undefined } as const
  const conditions = { measuredAt: 'FAHRENHEIT_60_PSIA_14_696', statedAt: 'CELSIUS_15' } as const
  expect(convertGas(gas, 'MILLION_M3_PER_DAY', conditions)).toEqual({
    value: '0.0282624550494',
    unit: 'MILLION_M3_PER_DAY',
    factor:
      '0.02826245504938061 (1 scf = 0.028316846592 m3; the volume from 60 °F and 14.696 psia to 15 °C and 101.325 kPa as an ideal gas)',
    annualised: false,
  })
})

test('at one state a volume is what it is, and in the unit reported it has no factor', () => {
  const gas = { amount: '4.059', unit: 'BCM', days: 365 } as const
  const conditions = { measuredAt: 'CELSIUS_15', statedAt: 'CELSIUS_15' } as const
  expect(convertGas(gas, 'BCM', conditions)).toMatchObject({ value: '4.059', factor: null })
  expect(convertGas(gas, 'M3', conditions)).toMatchObject({
    value: '4059000000',
    factor: '1000000000 (the volume at 15 °C and 101.325 kPa)',
  })
})

test('a volume whose publisher has a state is at that unless another is named', () => {
  const gas = { amount: '10', unit: 'BCM', days: 365, publishedAt: 'CELSIUS_15' } as const
  expect(convertGas(gas, 'BCM')).toMatchObject({ value: '10', factor: null })
  expect(convertGas(gas, 'BCM', { statedAt: 'CELSIUS_0' })).toMatchObject({
    value: '9.479437792816',
    factor:
      '0.9479437792816242 (the volume from 15 °C and 101.325 kPa as published to 0 °C and 101.325 kPa as an ideal gas)',
  })
  expect(convertGas(gas, 'BCM', { measuredAt: 'CELSIUS_0', statedAt: 'CELSIUS_15' }).value).toBe('10.54914881933')
})

test.for([
  [{ measuredAt: 'CELSIUS_15' }, 'conditions.statedAt'],
  [{ statedAt: 'CELSIUS_15' }, 'conditions.measuredAt'],
  [{ statedAt: 'CELSIUS_15', energyFactor: 'ENERGY_INSTITUTE' }, 'conditions.measuredAt'],
] as const)('of a volume one state alone is refused: %j', ([conditions, argument]) => {
  const convert = () => convertGas({ amount: '1', unit: 'BCM', days: 365 }, 'M3', conditions)
  expect(convert).toThrow(ArgumentError)
  expect(convert).toThrow(expect.objectContaining({ argument }) as Error)
})
