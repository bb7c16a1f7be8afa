import { sql } from 'kysely'
import { Field, Int, ObjectType } from 'type-graphql'
import { TradeDirection } from '../../prisma/generated/client/enums.js'
import { Country } from '../countries/country.type.js'
import { defineEntity } from '../planner/entities.js'
import { deriveModel, type Model, type Row } from '../planner/model.js'
import { computed, From, one, type Source } from '../planner/sources.js'
import { Dataset } from '../statistics/datasets/dataset.type.js'
import { ObservationStatus, Valuation } from '../statistics/observation.js'
import { type ComparisonFacts, LINKS } from './counterpart.js'
import { judge } from './judge.js'

/** What the words of a comparison, and its numbers, are made from. */
export const FACTS = {
  kind: 'Enum',
  year: 'Int?',
  asOf: 'Date?',
  edition: 'String?',
  isNamed: 'Boolean',
  claim: 'Json',
  statistic: 'Json?',
} as const
export const fromFacts = (): Source => computed(...Object.keys(FACTS))
const columns = {
  ...FACTS,
  year: 'Int' as const,
  ...Object.fromEntries(LINKS.map((name) => [`${name}Key`, 'String?' as const])),
}

const observationOf = (facts: unknown) => judge(facts as ComparisonFacts).observation!

@ObjectType({
  description: 'What a dataset has of the same thing that a claim is about, or of what comes nearest to it.',
})
export class ComparedObservation {
  @Field({ description: 'What it is, in words.' })
  @From(fromFacts())
  label(): string {
    return observationOf(this).label
  }

  @Field(() => Int, { description: 'The calendar year.' })
  year!: number

  @Field(() => Country, {
    nullable: true,
    description: 'Of trade: the country that exports and imports are seen from.',
  })
  reporter!: Country | null

  @Field(() => Country, { nullable: true, description: 'Of trade: the other country.' })
  partner!: Country | null

  @Field(() => Country, { nullable: true, description: 'Of gas: the country that received it.' })
  importer!: Country | null

  @Field(() => Country, {
    nullable: true,
    description: 'Of gas: the country that it came from; World where all suppliers are taken together.',
  })
  exporter!: Country | null

  @Field(() => Country, { nullable: true, description: 'Of troops: where they are.' })
  country!: Country | null

  @Field(() => TradeDirection, {
    nullable: true,
    description: 'Of trade: which way it goes, as seen from the reporter.',
  })
  @From(fromFacts())
  direction(): TradeDirection | null {
    return observationOf(this).direction ?? null
  }

  @Field(() => ObservationStatus, { description: 'How the value came about, or why there is none.' })
  @From(fromFacts())
  status(): ObservationStatus {
    return observationOf(this).status
  }

  @Field(() => Valuation, {
    nullable: true,
    description: 'Of trade: what the value includes; UNSPECIFIED too where exports and imports are valued differently.',
  })
  @From(fromFacts())
  valuation(): Valuation | null {
    return observationOf(this).valuation ?? null
  }

  @Field(() => Dataset, { description: 'The dataset that has it.' })
  dataset!: Dataset
}

const linkTo = (model: 'Country' | 'Dataset', name: string, key: string): Model['relations'] => ({
  [name]: { model, list: false, from: [`${name}Key`], to: [key] },
})

defineEntity({
  type: 'ComparedObservation',
  model: deriveModel(columns, {
    relations: Object.assign(
      {},
      ...LINKS.map((name) => (name === 'dataset' ? linkTo('Dataset', name, 'slug') : linkTo('Country', name, 'code'))),
    ) as Model['relations'],
  }),
  order: [],
  node: false,
})

/** The observation that a comparison holds; null where no dataset has a row. */
export const observed: Source = one({
  rows: (comparison: Row) => {
    const own = Object.keys(FACTS).map((name) => sql`${comparison.col(name)} AS ${sql.id(name)}`)
    const links = LINKS.map((name) => sql`${comparison.col(name)} AS ${sql.id(`${name}Key`)}`)
    return sql`SELECT ${sql.join([...own, ...links])} WHERE ${comparison.col('isObserved')}`
  },
})
