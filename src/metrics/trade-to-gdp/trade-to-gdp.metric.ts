import { OWN_EXPORTS, OWN_IMPORTS } from '../../bilateral/series/observation-facts.js'
import { countryTotal } from '../country-total.input.js'
import { HANDBOOK } from '../handbook.js'
import { indicator } from '../indicator.input.js'
import { defineMetric, type NotApplicable, share, sole } from '../metric.js'
import { pairFlow, warnOfValuation } from '../pair-flow.input.js'

/** Exports and imports together, in terms of what the country produces in the year. */
export function tradeToGdp(exports: number, imports: number, gdp: number): number | NotApplicable {
  return share(exports + imports, gdp, 'The gross domestic product')
}

const shared = {
  formula: '(X + M) / GDP(i)',
  reference: `${HANDBOOK}, trade dependence index`,
  range: '0 and above; above 1 for countries that trade more than they produce',
  unit: 'fraction',
} as const

export const tradeToGdpMetrics = [
  defineMetric({
    ...shared,
    id: 'tradeToGdp',
    subject: 'BilateralRelation',
    name: 'Trade with the partner to GDP',
    description:
      "The trade with the partner in terms of the country's gross domestic product, both in current dollars.",
    needs: { exports: pairFlow(OWN_EXPORTS), imports: pairFlow(OWN_IMPORTS), gdp: indicator('GDP') },
    compute: ({ exports, imports, gdp }) => tradeToGdp(sole(exports), sole(imports), sole(gdp)),
    warn: (_value, { inputs }) => warnOfValuation([...inputs.exports, ...inputs.imports]),
  }),
  defineMetric({
    ...shared,
    id: 'countryTradeToGdp',
    field: 'tradeToGdp',
    subject: 'Country',
    name: 'Trade to GDP',
    description: 'The trade with all others in terms of gross domestic product (openness), both in current dollars.',
    needs: {
      exports: countryTotal({ flow: 'EXPORT' }),
      imports: countryTotal({ flow: 'IMPORT' }),
      gdp: indicator('GDP'),
    },
    compute: ({ exports, imports, gdp }) => tradeToGdp(sole(exports), sole(imports), sole(gdp)),
  }),
]
