import type { Limits } from '../config.js'
import type { RequestContext } from '../context.js'
import type { OperationCosts } from '../planner/cost.js'
import type { AskedOperation } from '../planner/finished-answers.js'
import { codedError } from '../platform/errors.js'
import { costOf, type RateLimits } from './rates.js'

/** What an answer to GET costs that its client has already. */
const UNCHANGED = 1

/** Finds out what operations cost before they run, refuses what costs too much, and takes the points from the payer. */
export class Metering {
  constructor(
    private readonly costs: OperationCosts,
    private readonly rates: RateLimits,
    private readonly limits: Pick<Limits, 'cost'>,
  ) {}

  /** Once for each operation. */
  async admit(asked: AskedOperation, context: RequestContext): Promise<void> {
    if (context.refusal) throw context.refusal
    if (context.cost) return
    const { fileCost } = context
    const counted = this.costs.of(asked)
    if (counted > this.limits.cost && fileCost === undefined) throw tooCostly(counted, this.limits.cost)
    // A file is read row by row, whatever the sizes of its pages say; it has bounds of its own.
    const requested = fileCost === undefined ? counted : fileCost + Math.min(counted, this.limits.cost)
    if (context.record) context.record.cost = requested
    context.cost = { requested, account: await this.rates.charge(context.payer, requested) }
  }

  /** Nothing was read for an answer that its client has: it costs a point. */
  async refundUnchanged({ payer, cost }: RequestContext): Promise<void> {
    if (cost?.account) await this.rates.refund(payer, cost.account, cost.requested - UNCHANGED)
  }

  /** `extensions.cost`. What caches may show to others tells nothing of the payer. */
  tell({ cost }: RequestContext, isShared: boolean): Record<string, number> | undefined {
    if (!cost) return undefined
    const account = isShared ? undefined : cost.account
    return { requested: cost.requested, maximum: this.limits.cost, ...(account && costOf(account)) }
  }
}

function tooCostly(requested: number, maximum: number): Error {
  const points = requested === Infinity ? 'more points than can be counted' : `${requested} points`
  return codedError(
    'QUERY_TOO_EXPENSIVE',
    `The operation costs ${points}, at most ${maximum} are allowed. Ask for shorter pages or less, or in several operations.`,
    {
      extensions: { http: { status: 400 }, cost: { requested: Math.min(requested, Number.MAX_SAFE_INTEGER), maximum } },
    },
  )
}
