import { type RawBuilder, sql } from 'kysely'
import { Field, Int, ObjectType, Query, Resolver } from 'type-graphql'
import { DateTimeScalar } from '../platform/scalars.js'
import { embed, expression, From, many, planned } from '../planner/sources.js'
import { Dataset } from '../statistics/datasets/dataset.type.js'

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
}

@ObjectType({ description: 'A span of years, both ends included.' })
export class YearRange {
  @Field(() => Int, { description: 'The first year.' })
  from!: number

  @Field(() => Int, { description: 'The last year.' })
  to!: number
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
      }),
      years: embed(
        {
          from: expression('Int', () => sql`(SELECT min(year) FROM trade_flow)`, { nullable: false }),
          to: expression('Int', () => sql`(SELECT max(year) FROM trade_flow)`, { nullable: false }),
        },
        () => sql`(SELECT min(year) FROM trade_flow)`,
      ),
      lastImportAt: expression('DateTime', () => sql`(SELECT max(imported_at) FROM dataset)`),
    }),
  )
  catalog(): Catalog {
    return planned()
  }
}
