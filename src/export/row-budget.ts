import { codedError } from '../platform/errors.js'
import { Budget } from '../planner/budget.js'

/** A row is held whole while it is completed, and there may be millions of rows. */
const MOST_INSIDE = 10_000

/** Counts what one exported row unfolds into. */
export class RowBudget extends Budget {
  private inside = 0

  override spend(what: Parameters<Budget['spend']>[0], amount = 1): void {
    if (what !== 'rows') return super.spend(what, amount)
    this.inside += amount
    if (this.inside <= MOST_INSIDE) return
    throw codedError(
      'QUERY_TOO_EXPENSIVE',
      `Each row of the export may unfold into more than ${MOST_INSIDE} rows of the lists inside it. Ask for shorter lists there, or export them as a list of their own.`,
    )
  }
}
