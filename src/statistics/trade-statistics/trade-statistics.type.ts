import { Field, Int, ObjectType } from 'type-graphql'
import { PageInfo } from '../../platform/connection.type.js'
import { defineEntity } from '../../planner/entities.js'
import { deriveModel } from '../../planner/model.js'
import { computed, From } from '../../planner/sources.js'
import { Dataset } from '../datasets/dataset.type.js'
import { Warning } from '../warning.type.js'
import { explainStatistics, type StatisticsFacts } from './explain-statistics.js'
import { MOST_ROWS } from './trade-statistics.list.js'
import { TradeStatisticsRow } from './trade-statistics-row.type.js'

@ObjectType({
  description: 'Trade flows in groups, measured. All values are of one dataset unless DATASET is asked for.',
})
export class TradeStatistics {
  @Field({
    description:
      'The table that the values were read from: trade_flow has every flow, trade_pair_year all trade of a pair in a year, trade_pair_running what it adds up to over the years, trade_country_year all trade of a country in a year, trade_world_year that of all countries. The answer is the same, the smallest that suffices is read. Several where datasets stand side by side.',
  })
  answeredFrom!: string

  @Field(() => Dataset, { description: 'The dataset that answers; of several side by side the first.' })
  dataset!: Dataset

  @Field(() => [TradeStatisticsRow], {
    description: `The groups of the page. At most ${MOST_ROWS.toLocaleString('en')}.`,
  })
  rows!: TradeStatisticsRow[]

  @Field(() => PageInfo, { description: 'Where the page lies among all groups.' })
  pageInfo!: PageInfo

  @Field(() => Int, { description: 'How many groups there are on all pages.' })
  totalCount!: number

  @Field(() => [Warning], {
    description:
      'What to know before the values are used. At most 250. The codes: NO_ROWS, why there is no group at all; MISSING_VALUES, observations without a value are in no sum; BOTH_FLOWS, exports and imports are added together; COMMODITY_LEVEL, the level that was taken since none was asked for; LEVELS_LEFT_OUT, reporters that have commodities of other levels only; SEVERAL_CLASSIFICATIONS, the flows are of more than one; PARTIAL_COVERAGE, the dataset covers a part only.',
  })
  @From(computed('facts'))
  warnings(): Warning[] {
    return explainStatistics((this as unknown as { facts: StatisticsFacts }).facts)
  }
}

defineEntity({
  type: 'TradeStatistics',
  model: deriveModel(
    { answeredFrom: 'String', datasetSlug: 'String', facts: 'Json' },
    { relations: { dataset: { model: 'Dataset', list: false, from: ['datasetSlug'], to: ['slug'] } } },
  ),
  order: [],
  node: false,
})
