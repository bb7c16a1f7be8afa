import { OWN_EXPORTS, OWN_IMPORTS } from '../../bilateral/series/observation-facts.js'
import { countryTotal } from '../country-total.input.js'
import { HANDBOOK } from '../handbook.js'
import { defineMetric, NotApplicable, sole } from '../metric.js'
import { pairFlow, warnOfValuation } from '../pair-flow.input.js'

/** Exports less imports. */
export function balanceOf(exports: number, imports: number): number {
  return exports - imports
}

/** The balance as a share of all trade: -1 where there are imports only, 1 where there are exports only. */
export function normaliseBalance(exports: number, imports: number): number | NotApplicable {
  const total = exports + imports
  return total === 0 ? new NotApplicable('There is no trade in either direction.') : (exports - imports) / total
}

const ofPair = { exports: pairFlow(OWN_EXPORTS), imports: pairFlow(OWN_IMPORTS) }
const ofCountry = { exports: countryTotal({ flow: 'EXPORT' }), imports: countryTotal({ flow: 'IMPORT' }) }

const balance = {
  name: 'Balance of trade',
  description: 'What is exported less what is imported.',
  formula: 'X - M',
  reference: `${HANDBOOK}, normalised trade balance (its numerator)`,
  range: 'any',
  unit: 'USD',
} as const

const normalised = {
  name: 'Normalised balance of trade',
  description: 'The balance as a share of all trade, so that large and small traders can be compared.',
  formula: '(X - M) / (X + M)',
  reference: `${HANDBOOK}, normalised trade balance`,
  range: '-1 (imports only) to 1 (exports only)',
  unit: 'index',
} as const

export const balanceMetrics = [
  defineMetric({
    ...balance,
    id: 'balance',
    subject: 'BilateralRelation',
    needs: ofPair,
    compute: ({ exports, imports }) => balanceOf(sole(exports), sole(imports)),
    warn: (_value, { inputs }) => warnOfValuation([...inputs.exports, ...inputs.imports]),
  }),
  defineMetric({
    ...normalised,
    id: 'normalisedBalance',
    subject: 'BilateralRelation',
    needs: ofPair,
    compute: ({ exports, imports }) => normaliseBalance(sole(exports), sole(imports)),
    warn: (_value, { inputs }) => warnOfValuation([...inputs.exports, ...inputs.imports]),
  }),
  defineMetric({
    ...balance,
    id: 'countryBalance',
    field: 'balance',
    subject: 'Country',
    needs: ofCountry,
    compute: ({ exports, imports }) => balanceOf(sole(exports), sole(imports)),
  }),
  defineMetric({
    ...normalised,
    id: 'countryNormalisedBalance',
    field: 'normalisedBalance',
    subject: 'Country',
    needs: ofCountry,
    compute: ({ exports, imports }) => normaliseBalance(sole(exports), sole(imports)),
  }),
]
