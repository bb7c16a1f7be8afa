import { type RawBuilder, sql } from 'kysely'
import { figureKinds } from '../../figures/kinds.js'
import { parsePartialDate } from '../../platform/partial-date.js'
import { type Entity, entityOf } from '../../planner/entities.js'
import type { Row } from '../../planner/model.js'
import type { Arguments, Condition, Rows, Scope } from '../../planner/sources.js'
import { rowNamed, visibleAnd } from '../../planner/tables.js'
import { eventBetween, figureBetween, statementBetween } from '../between.js'
import type { TimelineKind } from './timeline.type.js'

/** The first and the last day that the date of an entry can mean. */
type Days = readonly [lower: RawBuilder<unknown>, upper: RawBuilder<unknown>]

/** The entries of a relation's timeline, a branch for each kind of record that is asked for. */
export const timelineRows: Rows = (pair, scope, args) => {
  const asked = askedKinds(args)
  const branches = [
    ...(asked('STATEMENT') ? [statements(pair, scope, args)] : []),
    ...(asked('EVENT') ? [events(pair, scope, args)] : []),
    ...figures(pair, scope, args, asked),
  ]
  return branches.length > 0 ? sql.join(branches, sql` UNION ALL `) : sql`${statements(pair, scope, args)} AND false`
}

function askedKinds(args: Arguments): (kind: TimelineKind) => boolean {
  const kinds = args.traced('kinds')
  const list = kinds?.kind === 'leaf' ? (kinds.value as TimelineKind[]) : undefined
  return (kind) => list?.includes(kind) ?? true
}

function statements(pair: Row, scope: Scope, args: Arguments): RawBuilder<unknown> {
  const { row: statement, from } = rowNamed(entityOf('Statement'), 'said')
  const days = firstOf(statement, ['madeOn'], knownDay(statement))
  const where = visibleAnd(entityOf('Statement'), statement, scope, statementBetween(pair, statement))
  return entries(sql.lit('STATEMENT'), 'statement', statement, statement.col('madeOn'), days, from, where, args)
}

function events(pair: Row, scope: Scope, args: Arguments): RawBuilder<unknown> {
  const { row: event, from } = rowNamed(entityOf('Event'), 'happened')
  const days = firstOf(event, ['startedOn'], knownDay(event))
  const where = visibleAnd(entityOf('Event'), event, scope, eventBetween(pair, event))
  return entries(sql.lit('EVENT'), 'event', event, event.col('startedOn'), days, from, where, args)
}

/** Kinds that have dates of their own are read with the table of these; all others together. */
function figures(
  pair: Row,
  scope: Scope,
  args: Arguments,
  asked: (kind: TimelineKind) => boolean,
): RawBuilder<unknown>[] {
  const kinds = figureKinds.filter(({ kind }) => asked('FIGURE') || asked(kind))
  const plain = kinds.filter(({ datedBy }) => !datedBy).map(({ kind }) => sql.lit(kind))
  const branches = kinds.flatMap(({ type, datedBy }) =>
    datedBy ? [figuresOf(entityOf(type), datedBy, () => [], pair, scope, args)] : [],
  )
  if (plain.length === 0) return branches
  const ofKinds = (figure: Row): Condition[] => [sql`${figure.col('kind')} IN (${sql.join(plain)})`]
  return [figuresOf(entityOf('Figure'), [], ofKinds, pair, scope, args), ...branches]
}

function figuresOf(
  entity: Entity,
  datedBy: readonly string[],
  conditions: (figure: Row) => Condition[],
  pair: Row,
  scope: Scope,
  args: Arguments,
): RawBuilder<unknown> {
  const { row: figure, from } = rowNamed(entity, 'reported')
  const { row: statement, from: statementTable } = rowNamed(entityOf('Statement'), 'said')
  const isOf = sql`${statement.col('slug')} = ${figure.col('statementSlug')}`
  const ofStatement = visibleAnd(entityOf('Statement'), statement, scope, isOf)
  const fallback = firstOf(statement, ['madeOn'], knownDay(figure))
  const period: Days = [
    sql`coalesce(${figure.col('periodStart')}, ${fallback[0]})`,
    sql`coalesce(${figure.col('periodEnd')}, ${figure.col('periodStart')}, ${fallback[1]})`,
  ]
  const days = firstOf(figure, datedBy, period)
  const joined = sql`${from} LEFT JOIN ${statementTable} ON ${ofStatement}`
  const where = sql.join([figureBetween(pair, figure), ...conditions(figure)], sql` AND `)
  const reported = sql`coalesce(${sql.join([...datedBy.map((date) => figure.col(date)), periodDate(figure)])})`
  const kind = sql`${figure.col('kind')}::text`
  return entries(kind, 'figure', figure, reported, days, joined, visibleAnd(entity, figure, scope, where), args)
}

/** The period as a partial date, where it is a year, a month or a day of the Gregorian calendar. */
function periodDate(figure: Row): RawBuilder<unknown> {
  const start = figure.col('periodStart')
  const isWhole = (unit: string): RawBuilder<unknown> =>
    sql`${start} = date_trunc(${sql.lit(unit)}, ${start}) AND ${figure.col('periodEnd')} = date_trunc(${sql.lit(unit)}, ${start}) + ${sql.lit(`1 ${unit}`)}::interval - interval '1 day'`
  return sql`CASE WHEN ${isWhole('year')} THEN to_char(${start}, 'YYYY') WHEN ${isWhole('month')} THEN to_char(${start}, 'YYYY-MM')
    WHEN ${start} = ${figure.col('periodEnd')} THEN to_char(${start}, 'YYYY-MM-DD') END`
}

const knownDay = (row: Row): Days => [row.col('knownFrom'), row.col('knownFrom')]

/** The first of several partial dates that is given. */
function firstOf(row: Row, dates: readonly string[], fallback: Days): Days {
  const pick = (end: string, last: RawBuilder<unknown>): RawBuilder<unknown> =>
    sql`coalesce(${sql.join([...dates.map((date) => row.col(date + end)), last])})`
  return [pick('Lower', fallback[0]), pick('Upper', fallback[1])]
}

const KEYS = ['statement', 'event', 'figure'] as const

function entries(
  kind: RawBuilder<unknown>,
  key: (typeof KEYS)[number],
  row: Row,
  reported: RawBuilder<unknown>,
  [lower, upper]: Days,
  from: RawBuilder<unknown>,
  where: Condition,
  args: Arguments,
): RawBuilder<unknown> {
  const slug = row.col('slug')
  const keys = KEYS.map((name) => sql`${name === key ? slug : sql`NULL::text`} AS ${sql.id(`${name}Slug`)}`)
  const first = args.parameter('from')?.map((date) => parsePartialDate(String(date))!.lower)
  const last = args.parameter('to')?.map((date) => parsePartialDate(String(date))!.upper)
  return sql`SELECT ${kind} AS kind, ${slug} AS slug, ${sql.join(keys)}, ${reported} AS date, ${lower} AS "sortDate", ${upper} AS "latestDate"
    FROM ${from} WHERE ${where}${first ? sql` AND ${lower} >= ${first}::date` : sql``}${last ? sql` AND ${upper} <= ${last}::date` : sql``}`
}
