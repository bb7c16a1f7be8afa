import { type RawBuilder, sql } from 'kysely'
import type { Entity } from '../../planner/entities.js'
import { conditionsIn } from '../../planner/filters.js'
import type { Row } from '../../planner/model.js'
import type { Arguments, Condition, Scope } from '../../planner/sources.js'

/** An observation is visible from the release of its dataset. */
export const datasetReleased: NonNullable<Entity['visible']> = (observation, asOf) =>
  sql`${observation.col('datasetSlug')} = ANY(ARRAY(SELECT slug FROM dataset WHERE released_on_upper <= ${asOf}))`

/**
 * The slugs of the latest edition of each series, among those released by the day of the scope. One that is dated to a
 * month or year counts from the end of it; of two of the same date that with the greater name is the later.
 */
export function latestEditions({ asOf }: Scope): RawBuilder<unknown> {
  const released = asOf ? sql`WHERE released_on_upper <= ${asOf}::date` : sql``
  return sql`SELECT DISTINCT ON (series) slug FROM dataset ${released}
    ORDER BY series, released_on_upper DESC NULLS LAST, released_on_lower DESC NULLS LAST, edition DESC`
}

/** What a list of observations shows by itself: a condition on the dataset, wherever in the filter, asks for more. */
export function ofLatestEdition(observation: Row, args: Arguments, scope: Scope): Condition {
  if (conditionsIn(args.traced('where'), { excluding: true }).has('dataset')) return sql`true`
  return sql`${observation.col('datasetSlug')} = ANY(ARRAY(${latestEditions(scope)}))`
}

/** Said in the description of each of these lists. */
export const LATEST_EDITIONS =
  'Only the latest edition of each series, as of the day, unless `where` has a condition on `dataset`.'
