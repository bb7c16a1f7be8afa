import { describe, expect, test } from 'vitest'
import { balanceOf, normaliseBalance } from '../../src/metrics/balance/balance.metric.js'
import { gasDependency } from '../../src/metrics/gas-dependency/gas-dependency.metric.js'
import { compoundGrowth, growthOf } from '../../src/metrics/growth/growth.metric.js'
import { grubelLloyd } from '../../src/metrics/grubel-lloyd/grubel-lloyd.metric.js'
import { importDependency } from '../../src/metrics/import-dependency/import-dependency.metric.js'
import { NotApplicable } from '../../src/metrics/metric.js'
import { mirrorAsymmetry } from '../../src/metrics/mirror-asymmetry/mirror-asymmetry.metric.js'
import {
  herfindahlHirschman,
  normalisedHerfindahlHirschman,
} from '../../src/metrics/partner-concentration/partner-concentration.metric.js'
import { partnerShare } from '../../src/metrics/partner-share/partner-share.metric.js'
import { revealedComparativeAdvantage } from '../../src/metrics/revealed-comparative-advantage/revealed-comparative-advantage.metric.js'
import { tradeIntensity } from '../../src/metrics/trade-intensity/trade-intensity.metric.js'
import { tradeToGdp } from '../../src/metrics/trade-to-gdp/trade-to-gdp.metric.js'
import { Random } from '../api/random/random.js'

/** A number that must be one. */
function number(result: number | NotApplicable): number {
  if (result instanceof NotApplicable) throw new Error(`not applicable: ${result.reason}`)
  return result
}

const rounded = (result: number | NotApplicable, digits: number): number => Number(number(result).toFixed(digits))

describe('to the digits given', () => {
  test.for([
    [30.5e6, 8.91e9, 0.28],
    [30.3e6, 1.09e9, 0.169],
  ])('from %d in 1998 to %d in 2021 is a yearly growth of %d', ([first, last, rate]) => {
    expect(rounded(compoundGrowth(first!, last!, 2021 - 1998), 3)).toBe(rate)
  })

  test('from 4.659 to 6.929 is a growth of 48.72 per cent', () => {
    expect(rounded(growthOf(4.659, 6.929), 4)).toBe(0.4872)
  })

  test('exports of 8.91 and imports of 1.09 are a normalised balance of 0.782 and a Grubel-Lloyd index of 0.218', () => {
    expect(rounded(balanceOf(8.91, 1.09), 10)).toBe(7.82)
    expect(rounded(normaliseBalance(8.91, 1.09), 3)).toBe(0.782)
    expect(rounded(grubelLloyd([8.91], [1.09]), 3)).toBe(0.218)
  })

  test('commodities of 319, 43 and 10 against 354, 141 and 100 are an aggregate index of 0.7694', () => {
    expect(rounded(grubelLloyd([319, 43, 10], [354, 141, 100]), 4)).toBe(0.7694)
    expect(rounded(grubelLloyd([319 + 43 + 10], [354 + 141 + 100]), 4)).toBe(0.7694)
  })

  test.for([
    [[50, 30, 15, 5], 0.365, (0.365 - 1 / 4) / (3 / 4)],
    [[10, 9, 12, 15, 12, 11, 15, 16], 0.1296, (0.1296 - 1 / 8) / (7 / 8)],
  ] as const)('partners of %j are a concentration of %d, normalised %d', ([values, index, normalised]) => {
    expect(herfindahlHirschman(values)).toBeCloseTo(index, 12)
    expect(normalisedHerfindahlHirschman(values)).toBeCloseTo(normalised, 12)
  })

  test('236 against 557 are apart by 0.4048, and by 0.3801 when 557 is divided by 1.06', () => {
    expect(rounded(mirrorAsymmetry(236, 557), 4)).toBe(0.4048)
    expect(rounded(mirrorAsymmetry(236, 557, 1.06), 4)).toBe(0.3801)
  })
})

describe('worked out by hand', () => {
  test('6 of 20 exported to one who has 10 of the 100 of the world is an intensity of 3', () => {
    expect(tradeIntensity(6, 20, 10, 100)).toBeCloseTo(3, 12)
  })

  test('a commodity with 8 of 40 exported, and 5 of 100 in the world, is an advantage of 4', () => {
    expect(revealedComparativeAdvantage(8, 40, 5, 100)).toBeCloseTo(4, 12)
  })

  test('shares are of the whole', () => {
    expect(partnerShare(30, 120)).toBe(0.25)
    expect(importDependency(30, 40)).toBe(0.75)
    expect(gasDependency(4.5, 18)).toBe(0.25)
    expect(tradeToGdp(30, 20, 200)).toBe(0.25)
  })

  test('net exports of gas are a dependency below 0, more trade than product is above 1', () => {
    expect(gasDependency(-5, 20)).toBe(-0.25)
    expect(tradeToGdp(150, 100, 200)).toBe(1.25)
  })

  test('of both directions in balance, and of one alone', () => {
    expect([normaliseBalance(5, 5), normaliseBalance(5, 0), normaliseBalance(0, 5)]).toEqual([0, 1, -1])
    expect([grubelLloyd([5], [5]), grubelLloyd([5], [0]), grubelLloyd([0], [5])]).toEqual([1, 0, 0])
    expect([mirrorAsymmetry(5, 5), mirrorAsymmetry(5, 0), mirrorAsymmetry(0, 5)]).toEqual([0, 1, 1])
  })

  test('one partner is the whole concentration, others that have nothing change nothing', () => {
    expect(herfindahlHirschman([7])).toBe(1)
    expect(herfindahlHirschman([50, 30, 15, 5, 0, 0])).toBeCloseTo(0.365, 12)
    expect(normalisedHerfindahlHirschman([50, 30, 15, 5, 0, 0])).toBeCloseTo((0.365 - 1 / 4) / (3 / 4), 12)
    expect(normalisedHerfindahlHirschman([4, 4, 4, 4])).toBeCloseTo(0, 12)
  })

  test('a value that falls to nothing has shrunk by all of it', () => {
    expect(growthOf(5, 0)).toBe(-1)
    expect(growthOf(5, 5)).toBe(0)
  })

  test('a span that is read backwards has the growth of the same span read forwards', () => {
    expect(compoundGrowth(8.91e9, 30.5e6, -23)).toBeCloseTo(number(compoundGrowth(30.5e6, 8.91e9, 23)), 12)
  })
})

describe('with nothing to divide by there is no number, and it is said why', () => {
  const NO_TRADE = 'There is no trade in either direction.'
  const NO_SHARE = 'A total is 0: there is no share to compare.'
  test.for([
    ['the balance of no trade', normaliseBalance(0, 0), NO_TRADE],
    ['the Grubel-Lloyd index of no trade', grubelLloyd([0, 0], [0, 0]), NO_TRADE],
    ['the Grubel-Lloyd index of no commodities', grubelLloyd([], []), NO_TRADE],
    ['growth from nothing', growthOf(0, 5), 'The value of the year before is 0: nothing grows from it.'],
    [
      'yearly growth from nothing',
      compoundGrowth(0, 5, 3),
      'One of the values is 0: no yearly growth leads from or to it.',
    ],
    [
      'yearly growth to nothing',
      compoundGrowth(5, 0, 3),
      'One of the values is 0: no yearly growth leads from or to it.',
    ],
    ['two sides that record nothing', mirrorAsymmetry(0, 0, 1.06), 'Both sides record 0.'],
    ['the concentration of nothing', herfindahlHirschman([0, 0]), 'No partner has a value above 0.'],
    ['the normalised concentration of nobody', normalisedHerfindahlHirschman([0]), 'No partner has a value above 0.'],
    [
      'the normalised concentration of one partner',
      normalisedHerfindahlHirschman([7, 0]),
      'There is one partner only: nothing is concentrated among others.',
    ],
    ['intensity where nothing is exported', tradeIntensity(0, 0, 5, 10), NO_SHARE],
    ['intensity towards one who gets nothing', tradeIntensity(1, 5, 0, 10), NO_SHARE],
    ['intensity in a world without trade', tradeIntensity(1, 5, 1, 0), NO_SHARE],
    ['an advantage where nothing is exported', revealedComparativeAdvantage(0, 0, 5, 10), NO_SHARE],
    ['an advantage in what nobody exports', revealedComparativeAdvantage(1, 5, 0, 10), NO_SHARE],
    ['an advantage in a world without trade', revealedComparativeAdvantage(1, 5, 1, 0), NO_SHARE],
    ['a share of no trade', partnerShare(0, 0), 'The trade with all is 0: there is nothing to take a share of.'],
    [
      'dependency where nothing is imported',
      importDependency(0, 0),
      'What is imported from all is 0: there is nothing to take a share of.',
    ],
    ['dependency where no gas is used', gasDependency(1, 0), 'Consumption is 0: there is nothing to take a share of.'],
    [
      'trade to no product',
      tradeToGdp(1, 1, 0),
      'The gross domestic product is 0: there is nothing to take a share of.',
    ],
  ] as const)('%s', ([, result, reason]) => {
    expect(result).toEqual(new NotApplicable(reason))
  })
})

describe('whatever the numbers', () => {
  const ROUNDS = 300
  const random = new Random(1998)
  /** From cents to trillions, now and then nothing. */
  const amount = (): number => (random.chance(0.1) ? 0 : 10 ** (random.next() * 14 - 2))
  const above = (): number => 10 ** (random.next() * 14 - 2)
  const amounts = (): number[] => Array.from({ length: 1 + random.below(30) }, amount)
  const EDGE = 1e-9

  test('both directions exchanged turn the sign of the balance, and nothing else', () => {
    for (let round = 0; round < ROUNDS; round++) {
      const [exports, imports] = [above(), amount()]
      expect(balanceOf(imports, exports)).toBe(-balanceOf(exports, imports))
      expect(normaliseBalance(imports, exports)).toBeCloseTo(-number(normaliseBalance(exports, imports)), 12)
      expect(grubelLloyd([imports], [exports])).toBe(number(grubelLloyd([exports], [imports])))
      expect(mirrorAsymmetry(imports, exports)).toBe(number(mirrorAsymmetry(exports, imports)))
    }
  })

  test('of all goods as one the Grubel-Lloyd index is what the normalised balance leaves of 1', () => {
    for (let round = 0; round < ROUNDS; round++) {
      const [exports, imports] = [above(), amount()]
      const one = 1 - Math.abs(number(normaliseBalance(exports, imports)))
      expect(grubelLloyd([exports], [imports])).toBeCloseTo(one, 12)
    }
  })

  test('goods taken as one never have less trade both ways than each for itself', () => {
    for (let round = 0; round < ROUNDS; round++) {
      const exports = [above(), ...amounts()]
      const imports = exports.map(amount)
      const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0)
      const each = number(grubelLloyd(exports, imports))
      expect(each).toBeLessThanOrEqual(number(grubelLloyd([total(exports)], [total(imports)])) + EDGE)
      expect(each).toBeGreaterThanOrEqual(-EDGE)
    }
  })

  test('balance, asymmetry and concentration stay within the range that they state', () => {
    for (let round = 0; round < ROUNDS; round++) {
      const [one, other] = [above(), amount()]
      expect(Math.abs(number(normaliseBalance(one, other)))).toBeLessThanOrEqual(1)
      const apart = number(mirrorAsymmetry(one, other, 1 + random.next()))
      expect(apart).toBeGreaterThanOrEqual(0)
      expect(apart).toBeLessThanOrEqual(1)
      const values = [above(), above(), ...amounts()]
      const partners = values.filter((value) => value > 0).length
      const index = number(herfindahlHirschman(values))
      expect(index).toBeGreaterThanOrEqual(1 / partners - EDGE)
      expect(index).toBeLessThanOrEqual(1 + EDGE)
      const normalised = number(normalisedHerfindahlHirschman(values))
      expect(normalised).toBeGreaterThanOrEqual(-EDGE)
      expect(normalised).toBeLessThanOrEqual(index + EDGE)
    }
  })

  test('neither the order of the partners nor the unit changes their concentration', () => {
    for (let round = 0; round < ROUNDS; round++) {
      const values = [above(), ...amounts()]
      const index = number(herfindahlHirschman(values))
      expect(herfindahlHirschman(random.shuffled(values))).toBeCloseTo(index, 12)
      expect(herfindahlHirschman(values.map((value) => value * 1000))).toBeCloseTo(index, 12)
    }
  })

  test('the compound growth leads from the first value to the last, and over one year is the growth', () => {
    for (let round = 0; round < ROUNDS; round++) {
      const [first, last, years] = [above(), above(), 1 + random.below(150)]
      const rate = number(compoundGrowth(first, last, years))
      expect((first * (1 + rate) ** years) / last).toBeCloseTo(1, 9)
      expect(number(compoundGrowth(first, last, 1)) - number(growthOf(first, last))).toBeCloseTo(0, 12)
    }
  })

  test('a trade that is spread as the world spreads its own has an intensity and an advantage of 1', () => {
    for (let round = 0; round < ROUNDS; round++) {
      const [part, all, times] = [above(), above(), above()]
      expect(tradeIntensity(part, all, part * times, all * times)).toBeCloseTo(1, 9)
      expect(revealedComparativeAdvantage(part, all, part * times, all * times)).toBeCloseTo(1, 9)
    }
  })
})
