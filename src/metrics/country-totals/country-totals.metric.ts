import { countryTotal } from '../country-total.input.js'
import { defineMetric, sole } from '../metric.js'

const shared = {
  reference:
    'United Nations Statistics Division, International Merchandise Trade Statistics: Concepts and Definitions 2010',
  range: '0 and above',
  unit: 'USD',
} as const

export const countryTotalMetrics = [
  defineMetric({
    ...shared,
    id: 'totalExports',
    subject: 'Country',
    name: 'Total exports',
    description: "Goods exported to all others: the publisher's own row for the World, else the sum of all partners.",
    formula: 'X(i) = x(i,World), else sum of x(i,j)',
    needs: { total: countryTotal({ flow: 'EXPORT' }) },
    compute: ({ total }) => sole(total),
  }),
  defineMetric({
    ...shared,
    id: 'totalImports',
    subject: 'Country',
    name: 'Total imports',
    description: "Goods imported from all others: the publisher's own row for the World, else the sum of all partners.",
    formula: 'M(i) = m(i,World), else sum of m(i,j)',
    needs: { total: countryTotal({ flow: 'IMPORT' }) },
    compute: ({ total }) => sole(total),
  }),
]
