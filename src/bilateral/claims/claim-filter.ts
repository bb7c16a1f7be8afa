import { Field, InputType, Int } from 'type-graphql'
import { TradeDirection, TradeScope } from '../../../prisma/generated/client/enums.js'
import { Standing } from '../../figures/figure.interface.js'
import { TimeBasis } from '../../figures/money.type.js'

/** What the summary of claims compares unless asked otherwise. */
export const COMPARED_DIRECTION: TradeDirection = 'TOTAL'
export const COMPARED_STANDINGS: readonly Standing[] = ['ACTUAL', 'ESTIMATE']

@InputType({
  description:
    'Which claims the summaries compare. All conditions must hold; `items` lists all claims whatever is asked.',
})
export class ClaimFilter {
  @Field(() => TradeDirection, {
    defaultValue: COMPARED_DIRECTION,
    description: 'The direction that the summary is about, as seen from `country`. For trade only.',
  })
  direction?: TradeDirection

  @Field(() => TradeScope, { nullable: true, description: 'Only claims that count this. For trade only.' })
  scope?: TradeScope

  @Field(() => [Standing], {
    defaultValue: [...COMPARED_STANDINGS],
    description: 'Only claims given as one of these.',
  })
  standing?: Standing[]

  @Field(() => Int, {
    nullable: true,
    description: 'Only claims about a time within this Gregorian year (1 to 9999). An Iranian year lies within none.',
  })
  year?: number

  @Field(() => TimeBasis, { nullable: true, description: 'Only claims of this basis. Not for force strengths.' })
  timeBasis?: TimeBasis
}
