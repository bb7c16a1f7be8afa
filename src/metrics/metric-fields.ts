import { Field } from 'type-graphql'
import { Costs, From, planned } from '../planner/sources.js'
import type { MetricSubject } from './metric.js'
import { declareArguments } from './metric-argument.js'
import { MetricValue, valueOf } from './metric-value.type.js'
import { metrics } from './metrics.js'

/** A metric is computed by a statement of its own size: several tables, over all partners of a country. */
const POINTS = 300

/** Gives a type a field for each metric of a subject that is registered. */
export function addMetricFields(type: new () => object, subject: MetricSubject): void {
  const prototype = type.prototype as Record<string, unknown>
  for (const metric of metrics.filter((candidate) => candidate.subject === subject)) {
    const name = metric.field ?? metric.id
    const descriptor = { value: planned, configurable: true, enumerable: false, writable: true }
    Object.defineProperty(prototype, name, descriptor)
    // What a decorator of a method finds there where the compiler writes it.
    Reflect.defineMetadata('design:paramtypes', metric.args ? [Object] : [], prototype, name)
    if (metric.args) declareArguments(prototype, name, metric.args)
    Field(() => MetricValue, { description: describe(metric) })(prototype, name, descriptor)
    From(valueOf(metric))(prototype, name, descriptor)
    Costs(POINTS)(prototype, name, descriptor)
  }
}

function describe({ name, description, formula, unit }: (typeof metrics)[number]): string {
  return `${name}: ${description} Formula: ${formula}. Unit: ${unit}.`
}
