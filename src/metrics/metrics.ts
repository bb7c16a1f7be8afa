import { balanceMetrics } from './balance/balance.metric.js'
import { countryTotalMetrics } from './country-totals/country-totals.metric.js'
import { gasDependencyMetrics } from './gas-dependency/gas-dependency.metric.js'
import { growthMetrics } from './growth/growth.metric.js'
import { grubelLloydMetric } from './grubel-lloyd/grubel-lloyd.metric.js'
import { importDependencyMetric } from './import-dependency/import-dependency.metric.js'
import type { Metric } from './metric.js'
import { mirrorAsymmetryMetric } from './mirror-asymmetry/mirror-asymmetry.metric.js'
import { partnerConcentrationMetric } from './partner-concentration/partner-concentration.metric.js'
import { partnerShareMetrics } from './partner-share/partner-share.metric.js'
import { revealedComparativeAdvantageMetric } from './revealed-comparative-advantage/revealed-comparative-advantage.metric.js'
import { tradeIntensityMetric } from './trade-intensity/trade-intensity.metric.js'
import { tradeToGdpMetrics } from './trade-to-gdp/trade-to-gdp.metric.js'

/** All metrics, in the order in which they are listed. */
export const metrics: readonly Metric[] = [
  ...countryTotalMetrics,
  ...balanceMetrics,
  ...growthMetrics,
  ...partnerShareMetrics,
  tradeIntensityMetric,
  mirrorAsymmetryMetric,
  grubelLloydMetric,
  partnerConcentrationMetric,
  revealedComparativeAdvantageMetric,
  importDependencyMetric,
  ...gasDependencyMetrics,
  ...tradeToGdpMetrics,
]

const byId = new Map(metrics.map((metric) => [metric.id, metric]))
if (byId.size < metrics.length) throw new Error('two metrics have the same id')

export function metricOf(id: string): Metric {
  const metric = byId.get(id)
  if (!metric) throw new Error(`no metric is registered as ${id}`)
  return metric
}
