import { codedError } from '../platform/errors.js'

/** What one statement may cost before it is refused. A short document can unfold into millions of fields or rows. */
const MOST = {
  /** Fields, each counted once for every concrete type that it is compiled for. PostgreSQL plans them all. */
  fields: 2_000,
  /** Rows by the sizes of the pages, one inside the other; a plain list counts as LIST_ESTIMATE. */
  rows: 1_000_000,
  /** Values in arguments; a list of scalars is one. */
  values: 1_000,
} as const

/** How many rows a plain list is taken for. Few have more, none more than its bound. */
export const LIST_ESTIMATE = 5

/** Counts what a statement unfolds into while it is compiled. */
export class Budget {
  private readonly spent = { fields: 0, rows: 0, values: 0 }

  spend(what: keyof typeof MOST, amount = 1): void {
    this.spent[what] += amount
    if (this.spent[what] > MOST[what]) {
      throw codedError(
        'QUERY_TOO_EXPENSIVE',
        `A root field of the operation may unfold into more than ${MOST[what]} ${what}. Ask for shorter pages or less, or in several operations.`,
      )
    }
  }
}
