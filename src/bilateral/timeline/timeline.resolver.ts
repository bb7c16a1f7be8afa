import { Args, ArgsType, Field, FieldResolver, Resolver } from 'type-graphql'
import { listArgs } from '../../platform/connection.type.js'
import { PartialDateScalar } from '../../platform/scalars.js'
import { connection, Costs, From, planned } from '../../planner/sources.js'
import { BilateralRelation } from '../bilateral-relation.type.js'
import { timelineRows } from './timeline-rows.js'
import { TimelineConnection, TimelineKind } from './timeline.type.js'

@ArgsType()
class TimelineArgs extends listArgs() {
  @Field(() => PartialDateScalar, {
    nullable: true,
    description:
      'Only what cannot have been before: the first day of its date is not before the first day of this one.',
  })
  from?: string

  @Field(() => PartialDateScalar, {
    nullable: true,
    description: 'Only what cannot have been later: the last day of its date is not after the last day of this one.',
  })
  to?: string

  @Field(() => [TimelineKind], {
    nullable: true,
    description: 'Which kinds of entries; all unless given, none for an empty list.',
  })
  kinds?: TimelineKind[]
}

@Resolver(() => BilateralRelation)
export class BilateralTimeline {
  @FieldResolver(() => TimelineConnection, {
    description: 'Statements, events and figures between the two in the order of time, the coarser date first.',
  })
  @Costs(50)
  @From(connection({ rows: timelineRows }))
  timeline(@Args(() => TimelineArgs) _args: TimelineArgs): object {
    return planned()
  }
}
