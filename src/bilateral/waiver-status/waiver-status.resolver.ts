import { Arg, FieldResolver, Resolver } from 'type-graphql'
import { DateScalar } from '../../platform/scalars.js'
import { Costs, From, one, planned } from '../../planner/sources.js'
import { BilateralRelation } from '../bilateral-relation.type.js'
import { waiverStatusRows } from './waiver-status-rows.js'
import { WaiverStatus } from './waiver-status.type.js'

@Resolver(() => BilateralRelation)
export class BilateralWaiverStatus {
  @FieldResolver(() => WaiverStatus, {
    description: 'Whether a waiver in which both are issuer, beneficiary or target was in force on a day.',
  })
  @Costs(50)
  @From(one({ rows: waiverStatusRows }))
  waiverStatus(@Arg('on', () => DateScalar, { description: 'The day.' }) _on: string): WaiverStatus {
    return planned()
  }
}
