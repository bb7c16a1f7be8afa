import { sql } from 'kysely'
import { Field, Float, ObjectType } from 'type-graphql'
import { describeEnum } from '../platform/describe-enum.js'
import { defineEntity } from '../planner/entities.js'
import { deriveModel, type Row } from '../planner/model.js'
import { type Arguments, computed, From, many, one, type Scope, type Source } from '../planner/sources.js'
import { Warning } from '../statistics/warning.type.js'
import { evaluate, type MetricStatus, type Outcome } from './evaluate.js'
import type { Metric } from './metric.js'
import { MetricArguments } from './metric-argument.js'
import { MetricDefinition, defineFor } from './metric-definition.type.js'
import type { InputFacts } from './metric-input.js'
import { inputRows, MetricInput } from './metric-input.type.js'
import { metricOf } from './metrics.js'

const STATUSES = { OK: 'OK', MISSING_INPUT: 'MISSING_INPUT', NOT_APPLICABLE: 'NOT_APPLICABLE' } as const
const MetricStatusEnum = describeEnum('MetricStatus', STATUSES, 'Whether a metric has a value.', {
  OK: 'It has.',
  MISSING_INPUT: 'It has not, for want of an input.',
  NOT_APPLICABLE: 'It has not, for with these inputs, or of this dataset, it would mean nothing.',
})

interface MetricRow {
  metric: string
  arguments: Readonly<Record<string, unknown>>
  inputs: readonly InputFacts[]
}

const outcomes = new WeakMap<object, Outcome>()

/** All fields of a value are told from one evaluation. Each is given a copy of the row, with the same inputs in it. */
function outcomeOf(value: object): Outcome {
  const row = value as MetricRow
  let outcome = outcomes.get(row.inputs)
  if (!outcome) {
    outcome = evaluate(metricOf(row.metric), row.inputs, row.arguments)
    outcomes.set(row.inputs, outcome)
  }
  return outcome
}

@ObjectType({
  description: 'A derived number with its receipt: what it is, what it was computed from, and what to know of it.',
})
export class MetricValue {
  @Field(() => Float, { nullable: true, description: 'The number, in the unit; null where the status tells why.' })
  @From(computed('metric', 'arguments', 'inputs'))
  value(): number | null {
    return outcomeOf(this).value
  }

  @Field({ description: 'USD (current US dollars), fraction (of 1), index or ratio.' })
  @From(computed('metric'))
  unit(): string {
    return metricOf((this as unknown as MetricRow).metric).unit
  }

  @Field(() => MetricStatusEnum, { description: 'Whether there is a value.' })
  @From(computed('metric', 'arguments', 'inputs'))
  status(): MetricStatus {
    return outcomeOf(this).status
  }

  @Field(() => String, { nullable: true, description: 'Why there is no value; null where there is one.' })
  @From(computed('metric', 'arguments', 'inputs'))
  reason(): string | null {
    return outcomeOf(this).reason
  }

  @Field(() => MetricDefinition, { description: 'What it is.' })
  @From(computed('metric'))
  definition(): MetricDefinition {
    return defineFor(metricOf((this as unknown as MetricRow).metric))
  }

  @Field(() => [MetricInput], {
    description: `What it was computed from, those without a value too. At most 250. Of more partners the largest.`,
  })
  @From(many({ rows: inputRows }))
  inputs!: MetricInput[]

  @Field(() => [Warning], {
    description:
      'What to know before it is used. At most 250. The codes: MIRRORED_EXPORTS, MIRRORED_IMPORTS and MIRRORED_TOTAL, taken from the other side\'s record; STRUCTURAL_ZEROS, a sum leaves out partners, flows or commodities without a value, whose zero may mean "not reported"; AGGREGATE_MISSING, a total is the sum of partners for want of a row for the World; INCOMPLETE_SUM, a sum leaves out commodities or flows without a value; MIXED_VALUATION, one side is FOB and the other CIF; MIXED_EDITIONS, the inputs are of different datasets; ONE_ROUTE, gas by one route only, such as a pipeline; RECONCILED, the publisher made one value of what the two sides report; PARTIAL_COVERAGE, the world is the sum of the reporters that an edition has, which does not tell whether these are all; PARTNERS_DIFFER, totals that are sums are of very different numbers of partners; PARTNER_ABOVE_TOTAL, one partner has more than all together.',
  })
  @From(computed('metric', 'arguments', 'inputs'))
  warnings(): Warning[] {
    return [...outcomeOf(this).warnings]
  }
}

defineEntity({
  type: 'MetricValue',
  model: deriveModel({ metric: 'String', arguments: 'Json', inputs: 'Json' }),
  order: [],
  node: false,
})

/** The value of a metric for the row of its subject. */
export function valueOf(metric: Metric): Source {
  return one({
    rows: (row: Row, scope: Scope, given: Arguments) => {
      const args = new MetricArguments(metric.args ?? {}, given)
      const inputs = Object.entries(metric.needs).map(([name, need]) => need(name, { row, scope, args }))
      return sql`SELECT ${sql.lit(metric.id)} AS metric, ${args.object} AS arguments, ${sql.join(inputs, sql` || `)} AS inputs`
    },
  })
}
