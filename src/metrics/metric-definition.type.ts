import { Field, ObjectType } from 'type-graphql'
import type { Metric } from './metric.js'

@ObjectType({ description: 'What a metric is, so that it can be cited.' })
export class MetricDefinition {
  @Field({ description: 'Unique among all metrics; stable.' })
  id!: string

  @Field({ description: 'Its name in the literature.' })
  name!: string

  @Field({ description: 'What it tells.' })
  description!: string

  @Field({ description: 'How it is computed from its inputs.' })
  formula!: string

  @Field({ description: 'Who defined it so.' })
  reference!: string

  @Field(() => String, { nullable: true, description: 'Where its values lie.' })
  range!: string | null

  @Field({ description: 'USD (current US dollars), fraction (of 1), index or ratio.' })
  unit!: string

  @Field({ description: 'The type that has it as a field: BilateralMetrics or CountryMetrics.' })
  on!: string

  @Field({ description: 'The name of that field.' })
  field!: string
}

export function defineFor({
  id,
  subject,
  field,
  name,
  description,
  formula,
  reference,
  range,
  unit,
}: Metric): MetricDefinition {
  const on = subject === 'Country' ? 'CountryMetrics' : 'BilateralMetrics'
  return { id, name, description, formula, reference, range, unit, on, field: field ?? id }
}
