import { Args, ArgsType, Field, FieldResolver, Resolver } from 'type-graphql'
import { FigureKind } from '../../figures/figure.interface.js'
import { Costs, From, one, planned } from '../../planner/sources.js'
import { BilateralRelation } from '../bilateral-relation.type.js'
import { ClaimFilter } from './claim-filter.js'
import { claimRows } from './claim-rows.js'
import { Claims } from './claims.type.js'

@ArgsType()
class ClaimsArgs {
  @Field(() => FigureKind, { description: 'What the claims are about.' })
  kind!: FigureKind

  @Field(() => ClaimFilter, {
    nullable: true,
    description: 'Which claims are compared: totals that are given as actual or as an estimate unless asked otherwise.',
  })
  where?: ClaimFilter
}

@Resolver(() => BilateralRelation)
export class BilateralClaims {
  @FieldResolver(() => Claims, {
    description: 'What is claimed of one thing between the two, by whom, and how far apart the claims are.',
  })
  @Costs(100)
  @From(one({ rows: claimRows }))
  claims(@Args(() => ClaimsArgs) _args: ClaimsArgs): Claims {
    return planned()
  }
}
