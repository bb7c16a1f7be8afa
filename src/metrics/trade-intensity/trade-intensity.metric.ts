import { OWN_EXPORTS } from '../../bilateral/series/observation-facts.js'
import { countryTotal } from '../country-total.input.js'
import { defineMetric, NotApplicable, sole } from '../metric.js'
import { pairFlow } from '../pair-flow.input.js'
import { worldExports } from '../world-total.input.js'

/** How much more a country exports to a partner than the world does, as shares of all they export. */
export function tradeIntensity(
  toPartner: number,
  toAll: number,
  worldToPartner: number,
  worldToAll: number,
): number | NotApplicable {
  if (toAll === 0 || worldToPartner === 0 || worldToAll === 0) {
    return new NotApplicable('A total is 0: there is no share to compare.')
  }
  return toPartner / toAll / (worldToPartner / worldToAll)
}

export const tradeIntensityMetric = defineMetric({
  id: 'tradeIntensity',
  subject: 'BilateralRelation',
  name: 'Trade intensity index',
  description:
    'Whether the country exports more (above 1) or less (below 1) to the partner than the world does. The variant of the World Bank, on exports throughout: neither country is taken out of the world, as Kojima and Drysdale do.',
  formula: '(x(i,j) / X(i)) / (x(w,j) / X(w))',
  reference: 'World Bank, World Integrated Trade Solution, Trade Indicators: Trade Intensity Index',
  range: '0 and above; 1 is what the size of the partner would let expect',
  unit: 'index',
  needs: {
    toPartner: pairFlow(OWN_EXPORTS),
    toAll: countryTotal({ flow: 'EXPORT' }),
    worldToPartner: countryTotal({ side: 'partner', flow: 'IMPORT', recordedByOthers: true }),
    worldToAll: worldExports,
  },
  compute: ({ toPartner, toAll, worldToPartner, worldToAll }) =>
    tradeIntensity(sole(toPartner), sole(toAll), sole(worldToPartner), sole(worldToAll)),
})
