import { OWN_IMPORTS } from '../../bilateral/series/observation-facts.js'
import {
  CLASSIFICATION,
  COMMODITY,
  type CommodityFacts,
  commodityTrade,
  refuseClassifications,
} from '../commodity.input.js'
import { countryTotal } from '../country-total.input.js'
import { defineMetric, type Need, type NotApplicable, share, sole } from '../metric.js'
import { pairFlow } from '../pair-flow.input.js'

/** The part of what a country imports that comes from one supplier. */
export function importDependency(fromSupplier: number, fromAll: number): number | NotApplicable {
  return share(fromSupplier, fromAll, 'What is imported from all')
}

const isOfCommodity = (args: { literal: (name: string) => unknown }): boolean => args.literal('commodity') !== undefined
const fromSupplier: Need = (name, context) =>
  (isOfCommodity(context.args) ? commodityTrade({ flow: 'IMPORT', scope: 'PARTNER' }) : pairFlow(OWN_IMPORTS))(
    name,
    context,
  )
const fromAll: Need = (name, context) =>
  (isOfCommodity(context.args) ? commodityTrade({ flow: 'IMPORT', scope: 'ALL' }) : countryTotal({ flow: 'IMPORT' }))(
    name,
    context,
  )

export const importDependencyMetric = defineMetric({
  id: 'importDependency',
  subject: 'BilateralRelation',
  name: 'Import dependency on a supplier',
  description:
    'What part of the imports of a commodity, or of all goods, comes from the partner. It does not count what the country produces itself.',
  formula: 'M(i,j,k) / M(i,k)',
  reference:
    'European Commission, Strategic dependencies and capacities, Staff Working Document SWD(2021) 352 (share of a supplier in imports)',
  range: '0 to 1',
  unit: 'fraction',
  args: { commodity: { ...COMMODITY, nullable: true }, classification: CLASSIFICATION },
  needs: { fromSupplier, fromAll },
  refuse: ({ inputs }) => {
    const { classifications } = (inputs.fromAll[0]?.facts ?? {}) as unknown as CommodityFacts
    return refuseClassifications(classifications ?? [])
  },
  compute: (values) => importDependency(sole(values.fromSupplier), sole(values.fromAll)),
})
