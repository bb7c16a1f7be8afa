import type { MetricFragment } from '../../generated/operations.js'

/** The metrics by the name of their field, in the order of the question. */
export function listMetrics(metrics: object): [name: string, metric: MetricFragment][] {
  return Object.entries(metrics).filter((entry): entry is [string, MetricFragment] => isMetric(entry[1]))
}

function isMetric(value: unknown): value is MetricFragment {
  return typeof value === 'object' && value !== null && 'definition' in value
}
