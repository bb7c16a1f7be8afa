import { expect, test } from 'vitest'
import { ExactDecimal } from '../../src/figures/gas-import/exact-decimal.js'
import { applyRatio, ratioOf } from '../../src/figures/gas-import/ratio.js'
import { Random } from '../api/random/random.js'

const PLACES = 12

test.for([
  ['0', '3', '0'],
  ['0.000', '3', '0'],
  ['-1.50', '1', '-1.5'],
  ['12', '1000', '12000'],
  ['0.0000000000005', '1', '0.0000000000005'],
  ['1.0000000000005', '1', '1.000000000001'],
  ['-1.0000000000005', '1', '-1.000000000001'],
  ['1.0000000000004', '1', '1'],
  ['0.9999999999995', '1', '1'],
  ['0.0000000123456789012345', '1', '0.0000000123456789012'],
  ['99999999999999999999.9999999999995', '1', '100000000000000000000'],
] as const)('%s times %s is %s', ([amount, factor, product]) => {
  expect(applyRatio(amount, ratioOf(new ExactDecimal(factor)), PLACES)).toBe(product)
})

test('products are those of exact decimals, rounded to twelve places, small ones to twelve digits', () => {
  const random = new Random(11)
  const factors = [1, 365, 1e9, 1e-9, '0.5', '0.028316846592', '0.9479437792816242'].map(
    (each) => new ExactDecimal(each),
  )
  const thirds = [3, 7, 333, 5184].map((each) => new ExactDecimal(273).div(each))
  for (let round = 0; round < 5_000; round++) {
    const digits = String(1 + random.below(10 ** (1 + random.below(9)))).padStart(1 + random.below(14), '0')
    const after = random.below(digits.length)
    const amount = after === 0 ? digits : `${digits.slice(0, -after)}.${digits.slice(-after)}`
    const factor = random.pick([...factors, ...thirds])
    const exact = factor.mul(amount)
    const rounded = exact.lt(1) ? exact.toSignificantDigits(PLACES) : exact.toDecimalPlaces(PLACES)
    expect(applyRatio(amount, ratioOf(factor), PLACES), `${amount} x ${factor.toFixed()}`).toBe(rounded.toFixed())
  }
})
