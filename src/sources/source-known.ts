import { type RawBuilder, sql } from 'kysely'
import { type Condition, type Encoding, expression, type Source } from '../planner/sources.js'

/** Whether a source had appeared by a day. A partly dated one counts at the end of its period, an undated one never. */
export function sourceKnown(slug: RawBuilder<unknown>, asOf: unknown): Condition {
  return sql`EXISTS (SELECT 1 FROM source AS reporting WHERE reporting.slug = ${slug} AND reporting.published_on_upper <= ${asOf}::date)`
}

/** What is said of an origin: null under `asOf` while the origin itself had not appeared. */
export function whereOriginKnown(encoding: Encoding, column: string): Source {
  return expression(encoding, (row, { asOf }) =>
    asOf ? sql`CASE WHEN ${sourceKnown(row.col('originSlug'), asOf)} THEN ${row.col(column)} END` : row.col(column),
  )
}
