import { sql } from 'kysely'
import { Field, Float, ObjectType } from 'type-graphql'
import { defineEntity } from '../../planner/entities.js'
import { deriveModel, type Row } from '../../planner/model.js'
import { computed, From, one, type Source } from '../../planner/sources.js'
import { Dataset } from '../../statistics/datasets/dataset.type.js'
import { ObservationStatus, Valuation } from '../../statistics/observation.js'
import { explainObservation } from './explain-observation.js'
import {
  type ObservationFacts,
  type ObservationPlace,
  OBSERVATION_COLUMNS,
  YEAR_COLUMNS,
  type YearFacts,
} from './observation-facts.js'

const FACTS = { ...YEAR_COLUMNS, flow: 'Enum', isOwn: 'Boolean' } as const

@ObjectType({
  description: 'What a dataset has of one flow between two countries in a year, all commodities together.',
})
export class TradeObservation {
  @Field(() => Float, {
    nullable: true,
    description: 'The value in current US dollars; null where the status tells why.',
  })
  @From({ kind: 'column', name: 'Usd' })
  valueUsd!: number | null

  @Field(() => ObservationStatus, {
    description: 'How it came about. MISSING also where the dataset has no row for it, and where there is no dataset.',
  })
  @From({ kind: 'column', name: 'Status' })
  status!: ObservationStatus

  @Field(() => Valuation, { description: 'What the value includes; UNSPECIFIED where there is no row.' })
  @From({ kind: 'column', name: 'Valuation' })
  valuation!: Valuation

  @Field(() => String, {
    nullable: true,
    description:
      'Why there is no value, or how it came to one that is mirrored or a sum; null only where there is a value.',
  })
  @From(computed(...Object.keys(OBSERVATION_COLUMNS), ...Object.keys(FACTS)))
  reason(): string | null {
    const facts = this as unknown as YearFacts & ObservationFacts & ObservationPlace
    return explainObservation(facts, facts, facts)
  }

  @Field(() => Dataset, {
    nullable: true,
    description: 'The dataset that was looked into; null where none has the pair.',
  })
  dataset!: Dataset | null
}

defineEntity({
  type: 'TradeObservation',
  model: deriveModel(
    { ...FACTS, ...OBSERVATION_COLUMNS },
    { relations: { dataset: { model: 'Dataset', list: false, from: ['datasetSlug'], to: ['slug'] } } },
  ),
  order: [],
  node: false,
})

/** One of the observations that a row of the series holds. */
export function observationAt({ name, flow, isOwn }: ObservationPlace): Source {
  return one({
    rows: (year: Row) => {
      const shared = Object.keys(YEAR_COLUMNS).map((column) => sql`${year.col(column)} AS ${sql.id(column)}`)
      const own = Object.keys(OBSERVATION_COLUMNS).map((suffix) => sql`${year.col(name + suffix)} AS ${sql.id(suffix)}`)
      return sql`SELECT ${sql.join([...shared, ...own])}, ${sql.lit(flow)} AS flow, ${sql.lit(isOwn)} AS "isOwn"`
    },
  })
}
