import { type RawBuilder, sql } from 'kysely'
import type { Condition } from './sources.js'
import type { EntityRow } from './tables.js'

/** How many records are looked through: they take a few milliseconds, whether they fill the page or not. */
const WALKED = 1_000

/** A page that may be found among the first of all records. */
export interface Walked {
  /** Whether that is tried. It tells nothing of a record. */
  when: Condition
  /** Which records are in the list, found out one by one. */
  where: Condition
}

interface Wanted {
  where: Condition
  /** The rows after the cursor; undefined without one. */
  place: Condition | undefined
  order: RawBuilder<unknown>
  size: number
}

/** FROM of a page: of the first records, and where these do not fill it, of the whole list. */
export function walkFirst({ from, parts }: EntityRow, walked: Walked, { where, place, order, size }: Wanted) {
  const alias = sql.id(parts[0]!.alias)
  const and = (condition: Condition): Condition => (place ? sql`${condition} AND ${place}` : condition)
  const first = sql`ORDER BY ${order} LIMIT ${sql.lit(size)}`
  const found = sql`(SELECT count(*) FROM "$walked")`
  return sql`(WITH "$walked" AS (
      SELECT * FROM (SELECT * FROM ${from} WHERE ${and(walked.when)} ORDER BY ${order} LIMIT ${sql.lit(WALKED)}) AS ${alias}
      WHERE ${walked.where} ${first})
    SELECT * FROM "$walked" WHERE ${found} = ${sql.lit(size)}
    UNION ALL (SELECT * FROM ${from} WHERE ${found} < ${sql.lit(size)} AND ${and(where)} ${first})) AS ${alias}`
}
