import { sql } from 'kysely'
import { Field, Float, Int, ObjectType } from 'type-graphql'
import { defineEntity } from '../../planner/entities.js'
import { deriveModel } from '../../planner/model.js'
import { computed, embed, expression, From } from '../../planner/sources.js'
import { Dataset } from '../../statistics/datasets/dataset.type.js'
import { Warning } from '../../statistics/warning.type.js'
import {
  OBSERVATION_COLUMNS,
  type ObservationPlace,
  OBSERVATIONS,
  OWN_EXPORTS,
  OWN_IMPORTS,
  PARTNER_EXPORTS,
  PARTNER_IMPORTS,
  type SeriesRow,
  YEAR_COLUMNS,
} from './observation-facts.js'
import { observationAt, TradeObservation } from './trade-observation.type.js'
import { warnOf } from './trade-warnings.js'

const namesOf = ({ name }: ObservationPlace): string[] =>
  Object.keys(OBSERVATION_COLUMNS).map((suffix) => name + suffix)

@ObjectType({
  description:
    'The same two flows as the partner records them: what a country exports, its partner records as an import.',
})
export class MirrorView {
  @Field(() => TradeObservation, { description: "This country's exports: what the partner records as its imports." })
  exports!: TradeObservation

  @Field(() => TradeObservation, { description: "This country's imports: what the partner records as its exports." })
  imports!: TradeObservation
}

@ObjectType({
  description: 'Trade between two countries in a year, in US dollars of that year, all of it from one dataset.',
})
export class TradeYear {
  @Field(() => Int, { description: 'The calendar year.' })
  year!: number

  @Field(() => TradeObservation, {
    description:
      'What `country` exports to `partner`, as `country` records it; re-exports are among it unless the publisher says otherwise. In a dataset that has rows of imports only, what `partner` records as imports: MIRRORED.',
  })
  @From(observationAt(OWN_EXPORTS))
  exports!: TradeObservation

  @Field(() => TradeObservation, {
    description:
      'What `country` imports from `partner`, as `country` records it. In a dataset that has rows of exports only, what `partner` records as exports: MIRRORED.',
  })
  @From(observationAt(OWN_IMPORTS))
  imports!: TradeObservation

  @Field(() => Float, {
    nullable: true,
    description: 'Exports and imports together, in US dollars; null unless both have a value: `warnings` tell why.',
  })
  @From(expression('Float', (row) => sql`${row.col('exportsUsd')} + ${row.col('importsUsd')}`))
  total!: number | null

  @Field(() => Float, {
    nullable: true,
    description: 'Exports less imports, in US dollars; null unless both have a value: `warnings` tell why.',
  })
  @From(expression('Float', (row) => sql`${row.col('exportsUsd')} - ${row.col('importsUsd')}`))
  balance!: number | null

  @Field(() => MirrorView, {
    description: 'The same as the partner records it. In a dataset of one flow only, nothing but the same rows again.',
  })
  @From(embed({ exports: observationAt(PARTNER_EXPORTS), imports: observationAt(PARTNER_IMPORTS) }))
  reportedByPartner!: MirrorView

  @Field(() => Dataset, {
    nullable: true,
    description: 'The dataset of the whole series, the same for every year; null where none has the pair.',
  })
  dataset!: Dataset | null

  @Field(() => [Warning], {
    description: `Why there is no total, and what to know of one that there is. At most 250. The codes: MISSING, ZERO_OR_NOT_REPORTED and PARTIAL_COVERAGE, the status of exports or imports without a value, so that there is no total and no balance; MIRRORED_EXPORTS and MIRRORED_IMPORTS, taken from the other side's record; INCOMPLETE_SUM, commodities without a value are left out of the sum; MIXED_VALUATION, the one is FOB and the other CIF; RECONCILED, the publisher made one value of what the two sides report.`,
  })
  @From(computed(...Object.keys(YEAR_COLUMNS), ...namesOf(OWN_EXPORTS), ...namesOf(OWN_IMPORTS)))
  warnings(): Warning[] {
    return warnOf(this as unknown as SeriesRow)
  }
}

const observations = Object.fromEntries(
  OBSERVATIONS.flatMap(({ name }) =>
    Object.entries(OBSERVATION_COLUMNS).map(([suffix, encoding]) => [name + suffix, encoding] as const),
  ),
)

defineEntity({
  type: 'TradeYear',
  model: deriveModel(
    { ...YEAR_COLUMNS, ...observations },
    { relations: { dataset: { model: 'Dataset', list: false, from: ['datasetSlug'], to: ['slug'] } } },
  ),
  order: [{ column: 'year', direction: 'ASC' }],
  node: false,
})
