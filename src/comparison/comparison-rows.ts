import { type RawBuilder, sql } from 'kysely'
import { entityOf } from '../planner/entities.js'
import { isoDate } from '../planner/json.js'
import type { Row } from '../planner/model.js'
import type { Rows, Scope } from '../planner/sources.js'
import { rowNamed } from '../planner/tables.js'
import { knownEditions, namedEdition } from '../statistics/datasets/known-editions.js'
import { yearOfClaim } from './claim-time.js'
import { type AnyCounterpart, LINKS } from './counterpart.js'
import { counterparts } from './counterparts.js'

type Sql = RawBuilder<unknown>

/**
 * A claim and what it is held against: a row for a figure of any kind with a quantity. Only the branch of the figure's
 * own kind runs. The words, and the arithmetic, are TypeScript's.
 */
export const comparisonRows: Rows = (figure, scope, args) => {
  const asked = args.parameter('year')?.refuse(isNoYear, 'is no year: give one from 1 to 9999')
  const dataset = args.parameter('dataset')
  const year = asked ? sql`${asked}::int` : yearOfClaim(figure)
  const edition = dataset
    ? sql`(WITH known AS MATERIALIZED (${knownEditions(scope)}) SELECT ${namedEdition(dataset, sql`known`)})`
    : sql`NULL::text`
  const branches = counterparts.map((counterpart) => branch(counterpart, figure, scope, sql`question.year`))
  return sql.join(branches, sql` UNION ALL `)

  function branch({ of, claim, observe }: AnyCounterpart, parent: Row, within: Scope, yearOf: Sql): Sql {
    const { row, from } = rowNamed(entityOf(of.type), 'claim')
    const { alias, ...found } = observe(row, { year: yearOf, dataset, scope: within })
    const links = LINKS.map((name) => sql`(${found.links[name] ?? sql`NULL`})::text AS ${sql.id(name)}`)
    return sql`SELECT ${sql.lit(of.kind)} AS kind, question.year AS year, ${asOfDay(within)} AS "asOf", question.edition AS edition, ${sql.lit(dataset !== undefined)} AS "isNamed",
        ${jsonOf({ ...timeOf(row), ...claim(row) })} AS claim, ${found.facts} AS statistic, coalesce(${found.isObserved}, false) AS "isObserved", ${sql.join(links)}
      FROM ${from} CROSS JOIN LATERAL (SELECT ${year} AS year, ${edition} AS edition OFFSET 0) AS question
        LEFT JOIN LATERAL (${found.from}) AS ${sql.id(alias)} ON true
      WHERE ${row.col('slug')} = ${parent.col('slug')} AND ${parent.col('kind')} = ${sql.lit(of.kind)}`
  }
}

const isNoYear = (value: unknown): boolean => Number(value) < 1 || Number(value) > 9999

const asOfDay = ({ asOf }: Scope): Sql => (asOf ? sql`${asOf}::date` : sql`NULL::date`)

function timeOf(claim: Row): Readonly<Record<string, Sql>> {
  return {
    standing: claim.col('standing'),
    label: claim.col('periodLabel'),
    start: isoDate(claim.col('periodStart')),
    end: isoDate(claim.col('periodEnd')),
    calendar: claim.col('calendar'),
    ...(claim.has('timeBasis') && { timeBasis: claim.col('timeBasis') }),
  }
}

function jsonOf(facts: Readonly<Record<string, Sql>>): Sql {
  return sql`jsonb_build_object(${sql.join(Object.entries(facts).flatMap(([name, fact]) => [sql.lit(name), fact]))})`
}
