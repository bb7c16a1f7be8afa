import {
  CLASSIFICATION,
  COMMODITY,
  type CommodityFacts,
  commodityTrade,
  refuseClassifications,
} from '../commodity.input.js'
import { countryTotal } from '../country-total.input.js'
import { defineMetric, NotApplicable, sole } from '../metric.js'
import { worldExports } from '../world-total.input.js'

/** How much larger a commodity's share is in a country's exports than in the world's. */
export function revealedComparativeAdvantage(
  ofCommodity: number,
  ofAll: number,
  worldOfCommodity: number,
  worldOfAll: number,
): number | NotApplicable {
  if (ofAll === 0 || worldOfCommodity === 0 || worldOfAll === 0) {
    return new NotApplicable('A total is 0: there is no share to compare.')
  }
  return ofCommodity / ofAll / (worldOfCommodity / worldOfAll)
}

export const revealedComparativeAdvantageMetric = defineMetric({
  id: 'revealedComparativeAdvantage',
  subject: 'Country',
  name: 'Revealed comparative advantage (Balassa index)',
  description: "Whether a commodity has a larger share in the country's exports (above 1) than in the world's.",
  formula: '(x(i,k) / X(i)) / (x(w,k) / X(w))',
  reference: 'B. Balassa, Trade Liberalisation and "Revealed" Comparative Advantage, The Manchester School 33(2), 1965',
  range: '0 and above; above 1 an advantage',
  unit: 'index',
  args: { commodity: COMMODITY, classification: CLASSIFICATION },
  needs: {
    ofCommodity: commodityTrade({ flow: 'EXPORT', scope: 'ALL' }),
    ofAll: countryTotal({ flow: 'EXPORT' }),
    worldOfCommodity: commodityTrade({ flow: 'EXPORT', scope: 'WORLD' }),
    worldOfAll: worldExports,
  },
  refuse: ({ inputs }) =>
    refuseClassifications((inputs.worldOfCommodity[0]?.facts as unknown as CommodityFacts).classifications),
  compute: ({ ofCommodity, ofAll, worldOfCommodity, worldOfAll }) =>
    revealedComparativeAdvantage(sole(ofCommodity), sole(ofAll), sole(worldOfCommodity), sole(worldOfAll)),
})
