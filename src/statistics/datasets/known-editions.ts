import { type RawBuilder, sql } from 'kysely'
import { entityOf } from '../../planner/entities.js'
import { Row } from '../../planner/model.js'
import type { Parameter } from '../../planner/parameters.js'
import type { Scope } from '../../planner/sources.js'
import { tableAs, visibleAnd } from '../../planner/tables.js'
import { latestEditions } from './editions.js'

/** All editions that had been released by the day, with `is_latest`: of its series. */
export function knownEditions(scope: Scope): RawBuilder<unknown> {
  return sql`SELECT *, slug IN (${latestEditions(scope)}) AS is_latest FROM ${releasedEditions(scope, sql<boolean>`true`)}`
}

/** The table of editions (`edition`), of those that had been released by the day, and the condition on them. */
function releasedEditions(scope: Scope, condition: RawBuilder<boolean>): RawBuilder<unknown> {
  const released = visibleAnd(entityOf('Dataset'), Row.of('Dataset', 'edition'), scope, condition)
  return sql`${tableAs('Dataset', 'edition')} WHERE ${released}`
}

/**
 * The slug of the edition that an argument names: by its own slug, or by that of a series, whose latest edition it then
 * is; null where it had not been released by the day. One that does not exist is refused. `known` is the name of a CTE of
 * knownEditions(), which with `scope` is read for a series only.
 */
export function namedEdition(name: Parameter, known: RawBuilder<unknown>, scope?: Scope): RawBuilder<string> {
  const named = sql`${name}::text`
  const itself = scope
    ? sql`(SELECT slug FROM ${releasedEditions(scope, sql<boolean>`edition.slug = ${named}`)}), `
    : sql``
  const nearest = sql`(SELECT ' (nearest: "' || slug || '")' FROM dataset
    WHERE similarity(slug, ${named}) > 0.3 ORDER BY similarity(slug, ${named}) DESC, slug LIMIT 1)`
  const message = sql`'"' || left(${named}, 100) || '" is no dataset and no series known here' || coalesce(${nearest}, '')`
  return sql`coalesce(${itself}(SELECT slug FROM ${known} WHERE slug = ${named} OR (series = ${named} AND is_latest) ORDER BY slug = ${named} DESC LIMIT 1),
    CASE WHEN NOT EXISTS (SELECT FROM dataset WHERE ${named} IN (slug, series)) THEN ${refuseArgument(name, message)} END)`
}

/** SQL that fails for an argument that only the rows show to be bad. */
export function refuseArgument(
  { argument, field }: Pick<Parameter, 'argument' | 'field'>,
  message: RawBuilder<unknown>,
): RawBuilder<string> {
  const path = sql`ARRAY[${sql.join(field.map((name) => sql.lit(name)))}]::text[]`
  return sql`refuse(${sql.lit(argument)}, ${path}, ${message})`
}
