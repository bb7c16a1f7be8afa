import { expect, test } from 'vitest'
import { convertGas } from '../../src/figures/gas-import/gas-conversion.js'

const year = { days: 365 } as const

test.for([
  ['1', 'TWH', 'PJ', '3.6', '3.6 (1 TWh = 3.6 PJ)'],
  ['36', 'PJ', 'TWH', '10', '0.2777777777777778 (1 TWh = 3.6 PJ)'],
  ['1', 'MMBTU', 'PJ', '0.00000105505585262', '0.00000105505585262 (1 MMBtu = 1055.05585262 MJ)'],
  ['1055.05585262', 'PJ', 'MMBTU', '1000000000', '947817.1203133172 (1 MMBtu = 1055.05585262 MJ)'],
  ['1', 'TWH', 'MMBTU', '3412141.633127941920', '3412141.633127942 (1 TWh = 3.6 PJ; 1 MMBtu = 1055.05585262 MJ)'],
  ['2.5', 'TWH_PER_YEAR', 'PJ_PER_YEAR', '9', '3.6 (1 TWh = 3.6 PJ)'],
] as const)('without a factor and exactly, %s %s are, in %s, %s', ([amount, unit, to, value, factor]) => {
  const converted = convertGas({ amount, unit, ...year }, to)
  expect(converted).toMatchObject({ unit: to, factor, annualised: false })
  expect(Number(converted.value)).toBe(Number(value))
})

const INSTITUTE =
  'Energy Institute 2023: 1 billion cubic metres of natural gas = 36 petajoules, net, at 15 °C and 101.325 kPa'

test('a billion cubic metres is 36 PJ by the Energy Institute, who is named with the state of its factor', () => {
  const converted = convertGas({ amount: '1', unit: 'BCM', ...year }, 'PJ', { energyFactor: 'ENERGY_INSTITUTE' })
  expect(converted).toEqual({
    value: '36',
    unit: 'PJ',
    factor: `36 (${INSTITUTE}; the volume taken to be at that state)`,
    annualised: false,
  })
})

// Worked out with fractions; the factor of the EIA is 1037 x 1055.05585262 J in 0.028316846592 m3 at 60 °F, 14.73 psia.
test.for([
  ['1', 'BCM', 'TWH', { energyFactor: 'ENERGY_INSTITUTE' }, 10],
  ['1', 'BCM', 'PJ', { energyFactor: 'ENERGY_INSTITUTE_GROSS' }, 40],
  ['1', 'BCM', 'MMBTU', { energyFactor: 'ENERGY_INSTITUTE' }, 34121416.33127942],
  ['1000000', 'SCF', 'MMBTU', { energyFactor: 'US_EIA_2020' }, 1037],
  ['1', 'BCM', 'PJ', { energyFactor: 'US_EIA_2020' }, 38.63752680272104],
  ['7.25', 'BCM', 'PJ', { energyFactor: 'US_EIA_2020', measuredAt: 'CELSIUS_15' }, 280.0133424942007],
  ['1.5', 'BILLION_SCF_PER_DAY', 'PJ_PER_YEAR', { energyFactor: 'ENERGY_INSTITUTE' }, 558.12504632832],
  [
    '1.5',
    'BILLION_SCF_PER_DAY',
    'PJ_PER_YEAR',
    { energyFactor: 'ENERGY_INSTITUTE', measuredAt: 'FAHRENHEIT_60_PSIA_14_696' },
    557.0529890232918,
  ],
  ['36', 'PJ', 'BCM', { energyFactor: 'ENERGY_INSTITUTE' }, 1],
  ['36', 'PJ', 'BCM', { energyFactor: 'ENERGY_INSTITUTE', statedAt: 'CELSIUS_0' }, 0.9479437792816242],
  ['10', 'TWH_PER_YEAR', 'MILLION_M3_PER_DAY', { energyFactor: 'ENERGY_INSTITUTE' }, 1000 / 365],
] as const)('%s %s are, in %s with %j, %s', ([amount, unit, to, conditions, value]) => {
  const converted = convertGas({ amount, unit, ...year }, to, conditions)
  expect(Number(converted.value) / value).toBeCloseTo(1, 11)
  expect(converted.unit).toBe(to)
})

test('a factor holds at its own state: the volume is brought to it first, and both are named', () => {
  const gas = { amount: '1', unit: 'BCM', ...year } as const
  const at0 = convertGas(gas, 'PJ', { energyFactor: 'ENERGY_INSTITUTE', measuredAt: 'CELSIUS_0' })
  expect(at0).toMatchObject({
    value: '37.976935749588',
    factor: `37.97693574958814 (${INSTITUTE}; the volume from 0 °C and 101.325 kPa to 15 °C and 101.325 kPa as an ideal gas)`,
  })
  const at15 = convertGas(gas, 'PJ', { energyFactor: 'ENERGY_INSTITUTE', measuredAt: 'CELSIUS_15' })
  expect(at15).toMatchObject({ value: '36', factor: `36 (${INSTITUTE}; the volume at 15 °C and 101.325 kPa)` })
})

test('the state of a publisher counts where none is named', () => {
  const gas = { amount: '7.25', unit: 'BCM', ...year, publishedAt: 'CELSIUS_15' } as const
  const converted = convertGas(gas, 'PJ', { energyFactor: 'US_EIA_2020' })
  expect(Number(converted.value)).toBeCloseTo(280.0133424942007, 10)
  expect(converted.factor).toContain('; the volume from 15 °C and 101.325 kPa as published to 60 °F and 14.73 psia')
})

test.for([
  ['BCM', 'PJ', { statedAt: 'CELSIUS_0' }, 'conditions.measuredAt'],
  ['PJ', 'BCM', { measuredAt: 'CELSIUS_0' }, 'conditions.statedAt'],
] as const)('from %s to %s the state of the other side alone is refused: %j', ([unit, to, states, argument]) => {
  const convert = () => convertGas({ amount: '1', unit, ...year }, to, { ...states, energyFactor: 'ENERGY_INSTITUTE' })
  expect(convert).toThrow(expect.objectContaining({ argument }) as Error)
})

test('a volume over a part of a year that becomes a yearly rate of energy is annualised, and says so', () => {
  const converted = convertGas({ amount: '1.2', unit: 'BCM', days: 183 }, 'PJ_PER_YEAR', {
    energyFactor: 'ENERGY_INSTITUTE',
  })
  expect(converted).toMatchObject({ value: '86.16393442623', annualised: true })
  expect(converted.factor).toMatch(/; 1 year = 365 days; counted over 183 days\)$/)
})
