import { type RawBuilder, sql } from 'kysely'

/** The flow that a dataset has rows of, where these are all exports or all imports; else NULL. */
export function onlyFlowOf(dataset: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`(SELECT CASE WHEN min(flow) = max(flow) THEN min(flow)::text END FROM trade_world_year
    WHERE dataset_slug = ${dataset} AND flow IN ('EXPORT', 'IMPORT'))`
}
