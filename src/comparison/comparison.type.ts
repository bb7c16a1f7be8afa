import { Field, Float, ObjectType } from 'type-graphql'
import { Quantity } from '../figures/quantity.type.js'
import { DecimalScalar } from '../platform/scalars.js'
import { defineEntity } from '../planner/entities.js'
import { deriveModel } from '../planner/model.js'
import { From } from '../planner/sources.js'
import { Warning } from '../statistics/warning.type.js'
import { Comparability } from './comparability.js'
import { type ComparisonFacts, LINKS } from './counterpart.js'
import { judge, type Verdict } from './judge.js'
import { ComparedObservation, FACTS, fromFacts, observed } from './observation.type.js'

const verdictOf = (facts: unknown): Verdict => judge(facts as ComparisonFacts)

@ObjectType({
  description:
    'A claim beside the statistic that comes nearest to it. Both numbers stand there whatever the verdict; only where it is COMPARABLE are they about the same.',
})
export class Comparison {
  @Field(() => ComparedObservation, {
    nullable: true,
    description: 'The observation; null where no dataset has a row of it.',
  })
  @From(observed)
  observation!: ComparedObservation | null

  @Field(() => Quantity, {
    nullable: true,
    description:
      'The claim: money in US dollars, gas in billion cubic metres a year, persons; in the unit reported where it cannot be put so, null for money in another currency.',
  })
  @From(fromFacts())
  claimed(): Quantity | null {
    return verdictOf(this).claimed
  }

  @Field(() => Quantity, { nullable: true, description: 'The observation in that unit; null where there is no value.' })
  @From(fromFacts())
  observed(): Quantity | null {
    return verdictOf(this).observed
  }

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'The claim less the observation; null unless both are there in one unit.',
  })
  @From(fromFacts())
  difference(): string | null {
    return verdictOf(this).difference
  }

  @Field(() => Float, {
    nullable: true,
    description:
      'The claim by the observation; null unless both are there in one unit, and where the observation is zero.',
  })
  @From(fromFacts())
  ratio(): number | null {
    return verdictOf(this).ratio
  }

  @Field(() => Comparability, { description: 'Whether they are about the same; the weightiest of the reasons if not.' })
  @From(fromFacts())
  verdict(): Comparability {
    return verdictOf(this).verdict
  }

  @Field(() => [Warning], {
    description:
      'Everything in which the two differ, the weightiest first, under the codes of the verdicts, and then what else to know of them: TARGET and FORECAST, the claim is no record of what was; BOUND, it is an upper or a lower bound; MIRRORED, the observation is the record of the partner; INCOMPLETE_SUM, parts of it have no value; SUM_OF_ROUTES, it is gas by several routes. At most 250.',
  })
  @From(fromFacts())
  reasons(): Warning[] {
    return verdictOf(this).reasons
  }
}

defineEntity({
  type: 'Comparison',
  model: deriveModel({
    ...FACTS,
    isObserved: 'Boolean',
    ...Object.fromEntries(LINKS.map((name) => [name, 'String?' as const])),
  }),
  order: [],
  node: false,
})
