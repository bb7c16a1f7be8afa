import { sql } from 'kysely'
import { FieldResolver, Resolver, Root } from 'type-graphql'
import { Figure } from '../../figures/figure.interface.js'
import { figureKinds } from '../../figures/kinds.js'
import { computed, type Fact, From } from '../../planner/sources.js'
import { TradeFlow } from '../../statistics/trade-flows/trade-flow.type.js'
import { Warning } from '../../statistics/warning.type.js'
import { type PlausibilityFacts, warnOfFigure, warnOfFlow } from './explain-warnings.js'
import { type FlowFacts, flowFacts } from './flow-facts.js'
import { rivalFacts } from './rival-facts.js'
import { totalFacts } from './total-facts.js'

/** Only the branch of the figure's own kind runs. */
const figurePlausibility: Fact = {
  name: 'plausibility',
  encoding: 'Json',
  expression: (figure, scope) => {
    const branches = figureKinds
      .filter((kind) => kind.compare !== undefined)
      .map(
        (kind) =>
          sql`WHEN ${sql.lit(kind.kind)} THEN ${rivalFacts(kind, figure, scope)} || jsonb_build_object('total', ${totalFacts(kind, figure, scope)})`,
      )
    return sql`CASE ${figure.col('kind')} ${sql.join(branches, sql` `)} END`
  },
}

const flowPlausibility: Fact = { name: 'plausibility', encoding: 'Json', expression: (flow) => flowFacts(flow) }

@Resolver(() => Figure)
export class FigurePlausibility {
  @FieldResolver(() => [Warning], {
    description:
      'What makes it hard to believe, from what was known on the day. At most 250. The codes: PARTNER_ABOVE_TOTAL, with one partner it is more than the statistics have for all together, or than a country consumes; MAGNITUDE_SLIP, it is 300 times more or less than what others have of the same, as when million and billion are mistaken; RUN_RATE, since an earlier claim of the same sum three times as much, or a third, was added by the day. Empty is no proof that it is right.',
  })
  @From(computed(figurePlausibility))
  warnings(@Root() { plausibility }: { plausibility: PlausibilityFacts | null } & Figure): Warning[] {
    return warnOfFigure(plausibility)
  }
}

@Resolver(() => TradeFlow)
export class TradeFlowPlausibility {
  @FieldResolver(() => [Warning], {
    description:
      "What makes it hard to believe, from the same dataset. At most 250. The codes: PARTNER_ABOVE_TOTAL, it is more than the reporter's row for the World; MAGNITUDE_SLIP, it is 300 times more or less than the median of the same flow in the three years before and after, where these agree. Empty is no proof that it is right.",
  })
  @From(computed(flowPlausibility))
  warnings(@Root() { plausibility }: { plausibility: FlowFacts | null } & TradeFlow): Warning[] {
    return warnOfFlow(plausibility)
  }
}
