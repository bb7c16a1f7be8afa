import { type GasSupplyFacts, gasFromPartner, netGasImports } from '../gas-supply.input.js'
import { indicator } from '../indicator.input.js'
import { defineMetric, type NotApplicable, share, sole } from '../metric.js'

/** The part of what is consumed that is supplied from abroad. */
export function gasDependency(supplied: number, consumed: number): number | NotApplicable {
  return share(supplied, consumed, 'Consumption')
}

export const gasDependencyMetrics = [
  defineMetric({
    id: 'gasDependency',
    subject: 'BilateralRelation',
    name: 'Gas dependency on a supplier',
    description:
      "What part of the natural gas that the country consumes comes from the partner, by volume at the publisher's reference conditions. Null where a dataset has the net imports from all suppliers only.",
    formula: 'G(i,j) / C(i)',
    reference: 'Eurostat, Energy dependency (its share of one supplier: imports over consumption)',
    range: '0 and above; above 1 where gas is stored or sent on',
    unit: 'fraction',
    needs: { supplied: gasFromPartner, consumed: indicator('GAS_CONSUMPTION') },
    refuse: ({ inputs }) => {
      const supply = inputs.supplied[0]
      const { isNet, country } = (supply?.facts ?? {}) as unknown as GasSupplyFacts
      return isNet
        ? `${supply?.dataset} has the net imports of ${country} from all suppliers, not what comes from each: ask gasDependency of the country.`
        : null
    },
    compute: ({ supplied, consumed }) => gasDependency(sole(supplied), sole(consumed)),
  }),
  defineMetric({
    id: 'countryGasDependency',
    field: 'gasDependency',
    subject: 'Country',
    name: 'Gas dependency on imports',
    description:
      "What part of the natural gas that the country consumes is imported, net of what it exports, by volume at the publisher's reference conditions. Below 0 for an exporter.",
    formula: '(imports - exports) / C(i)',
    reference: 'Eurostat, Energy imports dependency (net imports over consumption)',
    range: 'below 0 (exporter) to 1; above 1 where gas is stored',
    unit: 'fraction',
    needs: { supplied: netGasImports, consumed: indicator('GAS_CONSUMPTION') },
    compute: ({ supplied, consumed }) => gasDependency(sole(supplied), sole(consumed)),
  }),
]
