import { Args, ArgsType, Field, FieldResolver, Int, Resolver } from 'type-graphql'
import { Figure } from '../figures/figure.interface.js'
import { Costs, From, one, planned } from '../planner/sources.js'
import { PREFERENCE_IN_WORDS } from '../statistics/datasets/preference.js'
import { comparisonRows } from './comparison-rows.js'
import { Comparison } from './comparison.type.js'

@ArgsType()
class ComparisonArgs {
  @Field(() => Int, {
    nullable: true,
    description:
      'The calendar year of the statistic, from 1 to 9999; unless given the one that holds most of the time that the claim is about.',
  })
  year?: number

  @Field(() => String, {
    nullable: true,
    description: `The slug of a dataset, or of a series for its latest edition as of the day. Unless given the one that \`tradeSeries\` and \`gasSeries\` take for the year: of trade the first of ${PREFERENCE_IN_WORDS}, of gas the edition released last.`,
  })
  dataset?: string
}

@Resolver(() => Figure)
export class FigureComparison {
  @FieldResolver(() => Comparison, {
    nullable: true,
    description: 'The claim held against the statistics that were known on the day; null for waivers.',
  })
  @Costs(100)
  @From(one({ rows: comparisonRows }))
  comparison(@Args(() => ComparisonArgs) _args: ComparisonArgs): Comparison | null {
    return planned()
  }
}
