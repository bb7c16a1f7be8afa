import { sql } from 'kysely'
import { type Encoding, expression, type Source } from '../planner/sources.js'

/** What is said of an origin: null under `asOf` while the origin itself had not appeared. */
export function whereOriginKnown(encoding: Encoding, column: string): Source {
  return expression(encoding, (row, { asOf }) => {
    if (!asOf) return row.col(column)
    const known = sql`SELECT 1 FROM source AS origin WHERE origin.slug = ${row.col('originSlug')} AND origin.published_on_upper <= ${asOf}::date`
    return sql`CASE WHEN EXISTS (${known}) THEN ${row.col(column)} END`
  })
}
