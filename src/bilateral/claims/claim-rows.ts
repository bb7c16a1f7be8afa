import { type RawBuilder, sql } from 'kysely'
import type { Comparable } from '../../figures/comparable.js'
import type { FigureKindDefinition } from '../../figures/figure-kind.js'
import { figureKinds } from '../../figures/kinds.js'
import type { Traced, TracedLeaf } from '../../planner/arguments.js'
import { entityOf } from '../../planner/entities.js'
import type { Row } from '../../planner/model.js'
import { ArgumentError } from '../../planner/parameters.js'
import type { Arguments, Condition, Rows, Scope } from '../../planner/sources.js'
import { rowNamed, visibleAnd } from '../../planner/tables.js'
import { figureBetween } from '../between.js'
import { COMPARED_DIRECTION, COMPARED_STANDINGS } from './claim-filter.js'

/**
 * The claims of one kind between two countries, in groups of like with like. The main group gives the summary: of those
 * in the direction asked for, over a year, by the day or at a moment, the one that compares most claims. Sums over a part
 * of a year and rates by the month stand in groups of their own and never become the main one.
 */
export const claimRows: Rows = (pair, scope, args) => {
  const kind = kindOf(args)
  const direction = leaf(args, 'direction')?.parameter ?? sql.lit(COMPARED_DIRECTION)
  return sql`WITH claim AS (${claimsOf(kind, pair, scope, args)}),
    "group" AS (${groups()})
    SELECT ${sql.lit(kind.kind)} AS kind, main.aim, main.direction, main.scope, main."timeBasis", main.subject, main.footing, main.months, main.days, main.unit, main.currency, main.earliest, main.latest,
      coalesce(main.count, 0) AS count, main.min, main.median, main.max,
      coalesce(main.compared, '{}') AS compared,
      (SELECT coalesce(array_agg(slug), '{}') FROM claim) AS slugs,
      (SELECT coalesce(json_agg("group"), '[]') FROM "group")::text AS groups
    FROM (SELECT 1) AS one LEFT JOIN LATERAL (
      SELECT * FROM "group" WHERE count > 0 AND footing IN ('YEAR', 'RATE', 'POINT') AND (direction IS NULL OR direction = ${direction}::text)
      ORDER BY (aim IS NULL) DESC, count DESC, (footing = 'YEAR') DESC, ordinal LIMIT 1) AS main ON true`
}

function kindOf(args: Arguments): FigureKindDefinition {
  const asked = (args.traced('kind') as TracedLeaf).value
  return figureKinds.find(({ kind }) => kind === asked)!
}

function where(args: Arguments): Readonly<Record<string, Traced | undefined>> {
  const given = args.traced('where')
  return given?.kind === 'object' ? given.fields : {}
}

function leaf(args: Arguments, name: string): TracedLeaf | undefined {
  const given = where(args)[name]
  return given?.kind === 'leaf' ? given : undefined
}

/** One row for each claim: in which group it belongs, its value, and whether it is compared or only listed. */
function claimsOf(kind: FigureKindDefinition, pair: Row, scope: Scope, args: Arguments): RawBuilder<unknown> {
  const entity = entityOf(kind.type)
  const { row: figure, from } = rowNamed(entity, 'claim')
  const between = visibleAnd(entity, figure, scope, figureBetween(pair, figure))
  const by = kind.compare?.(figure, pair.col('countryCode'))
  const nothing = sql`NULL::text`
  const text = (value: RawBuilder<unknown> | undefined): RawBuilder<unknown> =>
    value ? sql`(${value})::text` : nothing
  return sql`SELECT ${figure.col('slug')} AS slug, ${figure.col('standing')}::text AS standing,
      CASE WHEN ${figure.col('standing')} IN ('TARGET', 'FORECAST') THEN ${figure.col('standing')}::text END AS aim,
      ${text(by?.direction)} AS direction, ${text(by?.scope)} AS scope, ${text(by?.timeBasis)} AS "timeBasis",
      ${text(by?.subject)} AS subject, ${text(by?.footing)} AS footing, ${by?.months ?? sql`NULL`}::int AS months, ${by?.days ?? sql`NULL`}::int AS days,
      ${figure.col('periodStart')} AS first, coalesce(${figure.col('periodEnd')}, ${figure.col('periodStart')}) AS last,
      ${text(by?.unit)} AS unit, ${text(by?.currency)} AS currency, ${by?.value ?? sql`NULL`}::numeric AS value,
      (${sql.join(comparedWhen(kind, by, figure, args), sql` AND `)}) AS compared
    FROM ${from} WHERE ${between}`
}

/** What makes a claim one that is compared: known to be wrong it is only listed. */
function comparedWhen(
  kind: FigureKindDefinition,
  by: Comparable | undefined,
  figure: Row,
  args: Arguments,
): Condition[] {
  const standing = leaf(args, 'standing')?.parameter ?? [...COMPARED_STANDINGS]
  const conditions = [
    sql`${by?.value ?? sql`NULL`} IS NOT NULL`,
    sql`${figure.col('rank')} <> 'DEPRECATED'`,
    sql`${figure.col('standing')}::text = ANY(${standing}::text[])`,
  ]
  for (const name of ['scope', 'timeBasis'] as const) {
    const asked = leaf(args, name)
    if (!asked) continue
    const column = by?.[name]
    if (!column) refuse(asked, `does not go with ${kind.kind}, which has none: leave it out`)
    else conditions.push(sql`${column}::text = ${asked.parameter}`)
  }
  const direction = leaf(args, 'direction')
  if (direction && !by?.direction && direction.value !== COMPARED_DIRECTION) {
    refuse(direction, `does not go with ${kind.kind}, which has none: leave it out`)
  }
  const year = leaf(args, 'year')?.parameter.refuse(isNoYear, 'is no year: give one from 1 to 9999')
  if (year) {
    conditions.push(sql`${figure.col('periodStart')} >= make_date(${year}::int, 1, 1)
      AND coalesce(${figure.col('periodEnd')}, ${figure.col('periodStart')}) <= make_date(${year}::int, 12, 31)`)
  }
  return conditions
}

function isNoYear(value: unknown): boolean {
  return Number(value) < 1 || Number(value) > 9999
}

function refuse({ parameter }: TracedLeaf, message: string): never {
  throw new ArgumentError(message, parameter.argument, parameter.field)
}

/** Like with like. What is said to be and what is thought to be are alike; targets and forecasts are not. */
function groups(): RawBuilder<unknown> {
  const key = sql`subject, direction, scope, footing, months, days, unit, currency, aim`
  return sql`SELECT subject, direction, scope, footing, months, days, unit, currency, aim,
      min(first) FILTER (WHERE compared) AS earliest, max(last) FILTER (WHERE compared) AS latest,
      CASE WHEN min("timeBasis") = max("timeBasis") THEN min("timeBasis") END AS "timeBasis",
      coalesce(array_agg(DISTINCT standing) FILTER (WHERE standing IS NOT NULL), '{}') AS standings,
      array_agg(slug) AS slugs, coalesce(array_agg(slug) FILTER (WHERE compared), '{}') AS compared,
      count(*) FILTER (WHERE compared)::int AS count, min(value) FILTER (WHERE compared) AS min,
      ${median()} AS median, max(value) FILTER (WHERE compared) AS max,
      row_number() OVER (ORDER BY (direction = 'TOTAL') DESC, direction, (aim IS NULL) DESC, count(*) FILTER (WHERE compared) DESC, ${key}) AS ordinal
    FROM claim WHERE footing IS NOT NULL GROUP BY ${key}`
}

/** Exact, unlike percentile_cont: the mean of the two middle values, which are one where the count is odd. */
function median(): RawBuilder<unknown> {
  const middle = (direction: RawBuilder<unknown>): RawBuilder<unknown> =>
    sql`percentile_disc(0.5) WITHIN GROUP (ORDER BY value ${direction}) FILTER (WHERE compared)`
  return sql`(${middle(sql`ASC`)} + ${middle(sql`DESC`)}) * 0.5`
}
