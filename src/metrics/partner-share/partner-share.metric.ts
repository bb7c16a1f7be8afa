import { OWN_EXPORTS, OWN_IMPORTS } from '../../bilateral/series/observation-facts.js'
import type { Warning } from '../../statistics/warning.type.js'
import { countryTotal } from '../country-total.input.js'
import { HANDBOOK } from '../handbook.js'
import { defineMetric, type NotApplicable, share, sole } from '../metric.js'
import { pairFlow } from '../pair-flow.input.js'

/** The part that a partner has in what a country trades with all. */
export function partnerShare(withPartner: number, withAll: number): number | NotApplicable {
  return share(withPartner, withAll, 'The trade with all')
}

function warnAboveTotal(value: number): Warning[] {
  const message = 'The partner has more than all partners together: the two inputs do not fit.'
  return value > 1 ? [{ code: 'PARTNER_ABOVE_TOTAL', message }] : []
}

const shared = { reference: `${HANDBOOK}, bilateral trade shares`, range: '0 to 1', unit: 'fraction' } as const

export const partnerShareMetrics = [
  defineMetric({
    ...shared,
    id: 'exportShare',
    subject: 'BilateralRelation',
    name: "Partner's share of exports",
    description: "What part of the country's exports goes to the partner.",
    formula: 'X(i,j) / X(i)',
    needs: { withPartner: pairFlow(OWN_EXPORTS), withAll: countryTotal({ flow: 'EXPORT' }) },
    compute: ({ withPartner, withAll }) => partnerShare(sole(withPartner), sole(withAll)),
    warn: warnAboveTotal,
  }),
  defineMetric({
    ...shared,
    id: 'importShare',
    subject: 'BilateralRelation',
    name: "Partner's share of imports",
    description: "What part of the country's imports comes from the partner.",
    formula: 'M(i,j) / M(i)',
    needs: { withPartner: pairFlow(OWN_IMPORTS), withAll: countryTotal({ flow: 'IMPORT' }) },
    compute: ({ withPartner, withAll }) => partnerShare(sole(withPartner), sole(withAll)),
    warn: warnAboveTotal,
  }),
]
