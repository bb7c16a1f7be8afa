import { type RawBuilder, sql } from 'kysely'
import { Field, Float, Int, ObjectType } from 'type-graphql'
import { defineEntity } from '../planner/entities.js'
import { deriveModel, type Row } from '../planner/model.js'
import { computed, From } from '../planner/sources.js'
import { Dataset } from '../statistics/datasets/dataset.type.js'
import { ObservationStatus } from '../statistics/observation.js'
import { explainInput, type InputFacts, labelOf } from './metric-input.js'

const INPUT_COLUMNS = {
  need: 'String',
  kind: 'String',
  value: 'Float?',
  unit: 'String',
  year: 'Int?',
  status: 'Enum',
} as const
const INPUT_NEEDS = [...Object.keys(INPUT_COLUMNS), 'datasetSlug', 'facts']

function inputOf(row: object): InputFacts {
  const { datasetSlug, ...input } = row as InputFacts & { datasetSlug: string | null }
  return { ...input, dataset: datasetSlug }
}

@ObjectType({ description: 'One number that a metric was computed from.' })
export class MetricInput {
  @Field({ description: 'What it is.' })
  @From(computed(...INPUT_NEEDS))
  label(): string {
    return labelOf(inputOf(this))
  }

  @Field(() => Float, { nullable: true, description: 'The number, in the unit; null where the status tells why.' })
  value!: number | null

  @Field({ description: 'The unit: USD (current US dollars), bcm (billion cubic metres), persons.' })
  unit!: string

  @Field(() => Int, { nullable: true, description: 'The calendar year.' })
  year!: number | null

  @Field(() => ObservationStatus, { description: 'How it came about, or why it has no value.' })
  status!: ObservationStatus

  @Field(() => String, { nullable: true, description: 'Why it has no value; null where it has one.' })
  @From(computed(...INPUT_NEEDS))
  reason(): string | null {
    const input = inputOf(this)
    return input.value === null ? explainInput(input) : null
  }

  @Field(() => Dataset, { nullable: true, description: 'The edition that it is from; null where none has it.' })
  dataset!: Dataset | null
}

defineEntity({
  type: 'MetricInput',
  model: deriveModel(
    { ...INPUT_COLUMNS, datasetSlug: 'String?', facts: 'Json', place: 'Int' },
    { relations: { dataset: { model: 'Dataset', list: false, from: ['datasetSlug'], to: ['slug'] } } },
  ),
  order: [{ column: 'place', direction: 'ASC' }],
  node: false,
})

/** The inputs that the row of a metric holds. */
export const inputRows = (metric: Row): RawBuilder<unknown> =>
  sql`SELECT item->>'need' AS need, item->>'kind' AS kind, (item->>'value')::float8 AS value, item->>'unit' AS unit, (item->>'year')::int AS year,
    item->>'status' AS status, item->>'dataset' AS "datasetSlug", item->'facts' AS facts, place::int AS place
    FROM jsonb_array_elements(${metric.col('inputs')}) WITH ORDINALITY AS inputs(item, place)`
