import { type RawBuilder, sql } from 'kysely'
import { filterSql } from '../../planner/filters.js'
import { Row } from '../../planner/model.js'
import { type Question, type Side, SIDES } from './read-question.js'
import { TradeDimension } from './trade-dimension.js'

export type Sql = RawBuilder<unknown>

/** The tables that can answer, and the two sides of that of countries. */
export type TableName = 'trade_flow' | 'trade_pair_year' | 'trade_country_year'

/** A table as the question reads it: its rows stand for flows, all of a pair or of a country in a year together. */
export interface FlowTable {
  name: TableName
  /** Under the alias `f`. */
  row: Row
  /** The sides that it has a column for. Of the other there is no aggregate in it. */
  sides: readonly Side[]
  /** What is true of the rows that are flows of the question at all. */
  own: readonly Sql[]
  measures: Readonly<Record<'cents' | 'count' | 'missing' | 'minimum' | 'maximum', Sql>>
}

const YEAR_START = sql`make_date(f.year, 1, 1)`
const ANNUAL = sql`'ANNUAL'::frequency`

/** In cents, whose sum does not depend on the order of the rows, nor on the table that they are read from. */
const cents = (usd: Sql): Sql => sql`sum((${usd} * 100)::int8)::int8`

const ofPairs = {
  cents: cents(sql`f.value_usd`),
  count: sql`count(*)`,
  missing: sql`count(*) - count(f.value_usd)`,
  minimum: sql`min(f.value_usd)`,
  maximum: sql`max(f.value_usd)`,
}

export const FLOWS: FlowTable = {
  name: 'trade_flow',
  row: Row.of('TradeFlow', 'f'),
  sides: SIDES,
  own: [],
  measures: ofPairs,
}

export const PAIR_YEARS: FlowTable = {
  name: 'trade_pair_year',
  row: Row.of('TradePairYear', 'f').reading('periodStart', YEAR_START).reading('frequency', ANNUAL),
  sides: SIDES,
  own: [],
  measures: ofPairs,
}

/** What a country and all its partners trade, as the one or the other side records it: there the flow is turned around. */
export function countryYears(side: Side): FlowTable {
  const row = Row.of('TradeCountryYear', 'f').reading('periodStart', YEAR_START).reading('frequency', ANNUAL)
  const turned = sql`(CASE f.flow WHEN 'IMPORT' THEN 'EXPORT' ELSE 'IMPORT' END)::flow`
  return {
    name: 'trade_country_year',
    row:
      side === 'reporter'
        ? row.reading('reporterCode', sql`f.country_code`)
        : row.reading('partnerCode', sql`f.country_code`).reading('flow', turned),
    sides: [side],
    // Where only aggregates are partners there is nothing to count.
    own: [sql`f.side = ${sql.lit(side.toUpperCase())} AND f.partners > 0`],
    measures: {
      cents: cents(sql`f.partners_usd`),
      count: sql`sum(f.partners)`,
      missing: sql`sum(f.missing)`,
      minimum: sql`NULL::float8`,
      maximum: sql`NULL::float8`,
    },
  }
}

export const AGGREGATES = sql`ARRAY(SELECT code FROM country WHERE kind = 'AGGREGATE')`

/** Whether re-exports and re-imports stay out: they are part of what they are listed beside. */
export function leavesOutReexports({ groupBy, conditions }: Question): boolean {
  return !groupBy.has(TradeDimension.FLOW) && !conditions.has('flow')
}

/** The flows that there are beside those that are asked for unless one says otherwise. */
export function usualConditions(table: FlowTable, question: Question): Sql[] {
  const { row } = table
  const usual: Sql[] = []
  if (leavesOutReexports(question)) usual.push(sql`${row.col('flow')} IN ('EXPORT', 'IMPORT')`)
  for (const side of table.sides)
    if (question.withoutAggregates.has(side)) usual.push(sql`${row.col(`${side}Code`)} <> ALL(${AGGREGATES})`)
  return usual
}

/** What `where` asks of the rows of a table, and its frequency. */
export function askedConditions(table: FlowTable, { where, scope, conditions, isDetailed }: Question): Sql[] {
  const { name, row, own } = table
  const filter = filterSql('TradeFlowFilter', where, row, scope)
  const isYear = name === 'trade_flow' && isDetailed && !conditions.has('frequency')
  return [...own, ...(isYear ? [sql`f.frequency = 'ANNUAL'`] : []), ...(filter ? [filter] : [])]
}

export const allOf = (conditions: readonly Sql[]): Sql =>
  conditions.length > 0 ? sql.join([...conditions], sql` AND `) : sql`true`
