import { Args, ArgsType, Field, FieldResolver, Int, Query, Resolver } from 'type-graphql'
import { BilateralRelation } from '../bilateral/bilateral-relation.type.js'
import { Country } from '../countries/country.type.js'
import { From, one, planned } from '../planner/sources.js'
import { PREFERENCE_IN_WORDS } from '../statistics/datasets/preference.js'
import { BilateralMetrics } from './bilateral-metrics.type.js'
import { CountryMetrics } from './country-metrics.type.js'
import { defineFor, MetricDefinition } from './metric-definition.type.js'
import { metrics } from './metrics.js'
import { countrySubject, pairSubject } from './subject.js'

@ArgsType()
class MetricsArgs {
  @Field(() => Int, { description: 'The calendar year, from 1 to 9999.' })
  year!: number

  @Field(() => String, {
    nullable: true,
    description: `The dataset of all trade, by its slug, or by that of a series for its latest edition as of the day. Unless given the first of ${PREFERENCE_IN_WORDS}, whose latest edition has a value in the year; where none has a value, the first that has a row.`,
  })
  dataset?: string
}

@Resolver()
export class MetricDefinitionResolver {
  @Query(() => [MetricDefinition], {
    description: 'All metrics: what they tell, how they are computed, and who defined them so. At most 250.',
  })
  metricDefinitions(): MetricDefinition[] {
    return metrics.map(defineFor)
  }
}

@Resolver(() => BilateralRelation)
export class BilateralMetricsResolver {
  @FieldResolver(() => BilateralMetrics, {
    description: 'What follows from the trade of the two in a year: balance, shares, intensity, symmetry.',
  })
  @From(one({ rows: pairSubject }))
  metrics(@Args(() => MetricsArgs) _args: MetricsArgs): BilateralMetrics {
    return planned()
  }
}

@Resolver(() => Country)
export class CountryMetricsResolver {
  @FieldResolver(() => CountryMetrics, {
    description: 'What follows from its trade with all others in a year: totals, growth, concentration.',
  })
  @From(one({ rows: countrySubject }))
  metrics(@Args(() => MetricsArgs) _args: MetricsArgs): CountryMetrics {
    return planned()
  }
}
