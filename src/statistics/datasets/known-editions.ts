import { type RawBuilder, sql } from 'kysely'
import { entityOf } from '../../planner/entities.js'
import { Row } from '../../planner/model.js'
import type { Parameter } from '../../planner/parameters.js'
import type { Scope } from '../../planner/sources.js'
import { tableAs, visibleAnd } from '../../planner/tables.js'
import { latestEditions } from './editions.js'

/** All editions that had been released by the day, with `is_latest`: of its series. */
export function knownEditions(scope: Scope): RawBuilder<unknown> {
  const dataset = Row.of('Dataset', 'edition')
  return sql`SELECT *, slug IN (${latestEditions(scope)}) AS is_latest
    FROM ${tableAs('Dataset', 'edition')} WHERE ${visibleAnd(entityOf('Dataset'), dataset, scope, sql`true`)}`
}

/**
 * The slug of the edition that an argument names: by its own slug, or by that of a series, whose latest edition it then
 * is; null where it had not been released by the day. One that does not exist is refused. `known` is the name of a CTE of
 * knownEditions().
 */
export function namedEdition(name: Parameter, known: RawBuilder<unknown>): RawBuilder<string> {
  const named = sql`${name}::text`
  const nearest = sql`(SELECT ' (nearest: "' || slug || '")' FROM dataset
    WHERE similarity(slug, ${named}) > 0.3 ORDER BY similarity(slug, ${named}) DESC, slug LIMIT 1)`
  const message = sql`'"' || left(${named}, 100) || '" is no dataset and no series known here' || coalesce(${nearest}, '')`
  return sql`coalesce((SELECT slug FROM ${known} WHERE slug = ${named} OR (series = ${named} AND is_latest) ORDER BY slug = ${named} DESC LIMIT 1),
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
