import { FieldResolver, Resolver } from 'type-graphql'
import { Costs, From, many, planned } from '../../planner/sources.js'
import { BilateralRelation } from '../bilateral-relation.type.js'
import { targetRows } from './target-rows.js'
import { Target } from './target.type.js'

@Resolver(() => BilateralRelation)
export class BilateralTargets {
  @FieldResolver(() => [Target], {
    description:
      'Targets for the trade between the two, the first known first; those known to be wrong are only among the claims. At most 250.',
  })
  @Costs(50)
  @From(many({ rows: targetRows }))
  targets(): Target[] {
    return planned()
  }
}
