import type { Warning } from '../statistics/warning.type.js'
import { type Metric, type MetricFacts, NotApplicable } from './metric.js'
import { explainInput, type InputFacts, labelOf, warnOfInput } from './metric-input.js'

export type MetricStatus = 'OK' | 'MISSING_INPUT' | 'NOT_APPLICABLE'

/** What a metric comes to. */
export interface Outcome {
  value: number | null
  status: MetricStatus
  reason: string | null
  warnings: readonly Warning[]
}

/** Applies a metric to the inputs that were read for it: a value with what to know of it, or why there is none. */
export function evaluate(
  metric: Metric,
  inputs: readonly InputFacts[],
  args: Readonly<Record<string, unknown>>,
): Outcome {
  const facts: MetricFacts<string> = { inputs: byNeed(metric, inputs), args }
  const refusal = metric.refuse?.(facts)
  if (refusal) return { value: null, status: 'NOT_APPLICABLE', reason: refusal, warnings: [] }
  const missing = inputs.filter(({ value }) => value === null)
  if (missing.length > 0) {
    const reasons = missing.map((input) => `${labelOf(input)}: ${explainInput(input)}`)
    return { value: null, status: 'MISSING_INPUT', reason: [...new Set(reasons)].join(' '), warnings: warnOf(inputs) }
  }
  const values = Object.fromEntries(
    Object.entries(facts.inputs).map(([need, found]) => [need, found.map(({ value }) => value!)]),
  )
  const result = metric.compute(values, facts)
  if (result instanceof NotApplicable) {
    return { value: null, status: result.status, reason: result.reason, warnings: warnOf(inputs) }
  }
  const warnings = [...(metric.warn?.(result, facts) ?? []), ...warnOf(inputs)]
  return { value: result, status: 'OK', reason: null, warnings }
}

function byNeed(metric: Metric, inputs: readonly InputFacts[]): MetricFacts<string>['inputs'] {
  const needs = Object.keys(metric.needs)
  return Object.fromEntries(needs.map((need) => [need, inputs.filter((input) => input.need === need)]))
}

/** That the publisher did not leave the two sides' reports apart. */
function warnOfReconciliation({ dataset, value, facts }: InputFacts): Warning[] {
  if (facts.isReconciled !== true || value === null) return []
  return [{ code: 'RECONCILED', message: `The publisher of ${dataset} made one value of what the two sides report.` }]
}

/** What each input tells, and whether they are of one edition. */
function warnOf(inputs: readonly InputFacts[]): Warning[] {
  const told = [...inputs.flatMap(warnOfInput), ...inputs.flatMap(warnOfReconciliation)]
  const datasets = [
    ...new Set(inputs.flatMap(({ dataset, value }) => (dataset === null || value === null ? [] : [dataset]))),
  ]
  if (datasets.length > 1) {
    told.push({ code: 'MIXED_EDITIONS', message: `The inputs are of different datasets: ${datasets.join(' and ')}.` })
  }
  const seen = new Set<string>()
  return told.filter(({ code, message }) => !seen.has(code + message) && seen.add(code + message))
}
