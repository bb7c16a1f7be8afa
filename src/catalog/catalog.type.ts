import { type RawBuilder, sql } from 'kysely'
import { Field, Int, ObjectType, Query, Resolver } from 'type-graphql'
import { DateTimeScalar } from '../platform/scalars.js'
import { embed, expression, From, many, planned } from '../planner/sources.js'
import { Dataset } from '../statistics/datasets/dataset.type.js'
import { YearRange } from '../statistics/datasets/year-range.type.js'

@ObjectType({ description: 'How many records the service holds.' })
export class CatalogCounts {
  @Field(() => Int, { description: 'Countries and territories, without former states and aggregates.' })
  countries!: number

  @Field(() => Int, { description: 'Officials.' })
  officials!: number

  @Field(() => Int, { description: 'Organisations.' })
  organisations!: number

  @Field(() => Int, { description: 'Sources.' })
  sources!: number

  @Field(() => Int, { description: 'Citations: links from a record to a source.' })
  citations!: number

  @Field(() => Int, { description: 'Statements.' })
  statements!: number

  @Field(() => Int, { description: 'Events.' })
  events!: number

  @Field(() => Int, { description: 'Figures of all kinds, waivers among them.' })
  figures!: number

  @Field(() => Int, { description: 'Sanctions waivers.' })
  sanctionsWaivers!: number

  @Field(() => Int, { description: 'Sanctions waivers that a source states.' })
  sanctionsWaiversStated!: number

  @Field(() => Int, { description: 'Sanctions waivers that were concluded.' })
  sanctionsWaiversInferred!: number

  @Field(() => Int, { description: 'Datasets, each edition of a series counted.' })
  datasets!: number

  @Field(() => Int, { description: 'Observations of trade, in all editions.' })
  tradeFlows!: number

  @Field(() => Int, { description: 'Observations of gas, in all editions.' })
  gasFlows!: number

  @Field(() => Int, { description: 'Commodities of all classifications.' })
  commodities!: number
}

@ObjectType({ description: 'What the service holds.' })
export class Catalog {
  @Field({ description: 'Changes whenever any published data changes.' })
  dataVersion!: string

  @Field(() => [Dataset], { description: 'The datasets imported. At most 250.' })
  datasets!: Dataset[]

  @Field(() => CatalogCounts, { description: 'How many records there are.' })
  counts!: CatalogCounts

  @Field(() => YearRange, {
    nullable: true,
    description: 'The years that trade flows cover; null while none are imported.',
  })
  years!: YearRange | null

  @Field(() => DateTimeScalar, { nullable: true, description: 'When a dataset was last imported; null while none is.' })
  lastImportAt!: string | null
}

const count = (from: RawBuilder<unknown>) =>
  expression('Int', () => sql`(SELECT count(*) FROM ${from})`, { nullable: false })

/** Of the datasets that hold trade flows. What each holds was counted by its import: counting it anew takes seconds. */
const tradeDatasets = (value: RawBuilder<unknown>) =>
  sql`(SELECT ${value} FROM dataset WHERE (SELECT true FROM trade_flow WHERE dataset_slug = dataset.slug LIMIT 1))`
const ofTradeDatasets = (value: RawBuilder<unknown>) =>
  expression('Int', () => tradeDatasets(value), { nullable: false })

@Resolver()
export class CatalogResolver {
  @Query(() => Catalog, { description: 'What the service holds, and the version of its data.' })
  @From(
    embed({
      dataVersion: expression('BigInt', () => sql`(SELECT version FROM data_state)`, { nullable: false }),
      datasets: many({ join: () => sql`true` }),
      counts: embed({
        countries: count(sql`country WHERE kind IN ('STATE', 'TERRITORY')`),
        officials: count(sql`official`),
        organisations: count(sql`organisation`),
        sources: count(sql`source`),
        citations: count(sql`citation`),
        statements: count(sql`statement`),
        events: count(sql`event`),
        figures: count(sql`figure`),
        sanctionsWaivers: count(sql`figure WHERE kind = 'SANCTIONS_WAIVER'`),
        sanctionsWaiversStated: count(sql`figure WHERE kind = 'SANCTIONS_WAIVER' AND certainty = 'STATED'`),
        sanctionsWaiversInferred: count(sql`figure WHERE kind = 'SANCTIONS_WAIVER' AND certainty = 'INFERRED'`),
        datasets: count(sql`dataset`),
        tradeFlows: ofTradeDatasets(sql`coalesce(sum(row_count), 0)`),
        gasFlows: count(sql`gas_flow`),
        commodities: count(sql`commodity`),
      }),
      years: embed({ from: ofTradeDatasets(sql`min(first_year)`), to: ofTradeDatasets(sql`max(last_year)`) }, () =>
        tradeDatasets(sql`min(first_year)`),
      ),
      lastImportAt: expression('DateTime', () => sql`(SELECT max(imported_at) FROM dataset)`),
    }),
  )
  catalog(): Catalog {
    return planned()
  }
}
