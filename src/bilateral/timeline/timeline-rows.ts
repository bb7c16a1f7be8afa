import { type RawBuilder, sql } from 'kysely'
import type { FigureKindDefinition } from '../../figures/figure-kind.js'
import { figureKinds } from '../../figures/kinds.js'
import { parsePartialDate } from '../../platform/partial-date.js'
import { entityOf } from '../../planner/entities.js'
import { type ModelName, Row } from '../../planner/model.js'
import type { Arguments, Condition, Rows, Scope } from '../../planner/sources.js'
import { columnAs, tableAs, visibleAnd } from '../../planner/tables.js'
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
  const statement = Row.of('Statement', 'said')
  const days = firstOf(statement, ['madeOn'], knownDay(statement))
  const where = visibleAnd(entityOf('Statement'), statement, scope, statementBetween(pair, statement))
  const from = tableAs('Statement', 'said')
  return entries(sql.lit('STATEMENT'), 'statement', statement, statement.col('madeOn'), days, from, where, args)
}

function events(pair: Row, scope: Scope, args: Arguments): RawBuilder<unknown> {
  const event = Row.of('Event', 'happened')
  const days = firstOf(event, ['startedOn'], knownDay(event))
  const where = visibleAnd(entityOf('Event'), event, scope, eventBetween(pair, event))
  const from = tableAs('Event', 'happened')
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
  const plain = kinds.filter(({ datedBy }) => !datedBy)
  const branches = kinds.filter(({ datedBy }) => datedBy).map((kind) => figuresOf([kind], kind, pair, scope, args))
  return plain.length > 0 ? [figuresOf(plain, undefined, pair, scope, args), ...branches] : branches
}

function figuresOf(
  kinds: readonly FigureKindDefinition[],
  dated: FigureKindDefinition | undefined,
  pair: Row,
  scope: Scope,
  args: Arguments,
): RawBuilder<unknown> {
  const base = Row.of('Figure', 'reported')
  const figure = dated ? base.with({ model: dated.type, alias: 'detail' }) : base
  const statement = Row.of('Statement', 'said')
  const ofStatement = visibleAnd(
    entityOf('Statement'),
    statement,
    scope,
    sql`${statement.col('slug')} = ${figure.col('statementSlug')}`,
  )
  const fallback = firstOf(statement, ['madeOn'], knownDay(figure))
  const period: Days = [
    sql`coalesce(${figure.col('periodStart')}, ${fallback[0]})`,
    sql`coalesce(${figure.col('periodEnd')}, ${figure.col('periodStart')}, ${fallback[1]})`,
  ]
  const days = firstOf(figure, dated?.datedBy ?? [], period)
  const from = sql`${tableAs('Figure', 'reported')}${dated ? joinDetail(dated.type, base) : sql``}
    LEFT JOIN ${tableAs('Statement', 'said')} ON ${ofStatement}`
  const ofKinds = sql`${figure.col('kind')} IN (${sql.join(kinds.map(({ kind }) => sql.lit(kind)))})`
  const where = visibleAnd(entityOf('Figure'), figure, scope, sql`${ofKinds} AND ${figureBetween(pair, figure)}`)
  const own = (dated?.datedBy ?? []).map((date) => figure.col(date))
  const reported = sql`coalesce(${sql.join([...own, periodDate(figure)])})`
  return entries(sql`${figure.col('kind')}::text`, 'figure', figure, reported, days, from, where, args)
}

function joinDetail(model: ModelName, figure: Row): RawBuilder<unknown> {
  return sql` JOIN ${tableAs(model, 'detail')} ON ${columnAs(model, 'detail', 'figureSlug')} = ${figure.col('slug')}`
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
