import { type RawBuilder, sql } from 'kysely'
import { filterSql } from '../../planner/filters.js'
import { Row } from '../../planner/model.js'
import { type Question, type Side, SIDES } from './read-question.js'
import { TradeDimension } from './trade-dimension.js'

export type Sql = RawBuilder<unknown>

/** A table as the question reads it: its rows stand for flows, all of a pair, of a country or of the world in a year. */
export interface FlowTable {
  name: 'trade_flow' | 'trade_pair_year' | 'trade_pair_running' | 'trade_country_year' | 'trade_world_year'
  /** What its rows are read from, under the alias `f`. */
  from: Sql
  row: Row
  /** The sides that it has a column for. Of the other there is no aggregate in it. */
  sides: readonly Side[]
  /** What is true of the rows that are flows of the question at all. */
  own: readonly Sql[]
  /** The column of its value. */
  value: Sql
  measures: Readonly<Record<'cents' | 'count' | 'missing' | 'minimum' | 'maximum', Sql>>
  /** Whether its measures are those of the span of years that is asked for, so that no row is held against it. */
  isOfSpan?: boolean
  /** Of which datasets (`edition`) it does not tell all that is asked; of none where it is left out. */
  fails?: Sql
}

const YEAR_START = sql`make_date(f.year, 1, 1)`
export const ANNUAL = sql`'ANNUAL'::frequency`

/** In cents, whose sum does not depend on the order of the rows, nor on the table that they are read from. */
const cents = (usd: Sql): Sql => sql`sum((${usd} * 100)::int8)::int8`

/** The same of what never comes to 2^53 cents: doubles are exact up to there, and faster for many groups. */
const fewCents = (usd: Sql): Sql => sql`sum(round(${usd} * 100))::int8`

const ofPairs = {
  cents: cents(sql`f.value_usd`),
  count: sql`count(*)`,
  missing: sql`count(*) - count(f.value_usd)`,
  minimum: sql`min(f.value_usd)`,
  maximum: sql`max(f.value_usd)`,
}

export const FLOWS: FlowTable = {
  name: 'trade_flow',
  from: sql`trade_flow AS f`,
  row: Row.of('TradeFlow', 'f'),
  sides: SIDES,
  own: [],
  value: sql`f.value_usd`,
  measures: ofPairs,
  fails: sql`NOT edition.is_pair_years`,
}

export const PAIR_YEARS: FlowTable = {
  name: 'trade_pair_year',
  from: sql`trade_pair_year AS f`,
  row: Row.of('TradePairYear', 'f').reading('periodStart', YEAR_START).reading('frequency', ANNUAL),
  sides: SIDES,
  own: [],
  value: sql`f.value_usd`,
  measures: ofPairs,
  fails: sql`edition.is_pair_years`,
}

/** The tables of pairs and years; with fewer digits for groups of single pairs. */
export const pairTables = (isOfSinglePairs: boolean): FlowTable[] =>
  [FLOWS, PAIR_YEARS].map((table) =>
    isOfSinglePairs ? { ...table, measures: { ...table.measures, cents: fewCents(sql`f.value_usd`) } } : table,
  )

/** What all countries trade with each other, where that is not the publisher's own row of the world. */
export const WORLD_YEARS: FlowTable = {
  name: 'trade_world_year',
  from: sql`trade_world_year AS f`,
  row: Row.of('TradeWorldYear', 'f').reading('periodStart', YEAR_START).reading('frequency', ANNUAL),
  sides: [],
  own: [sql`f.pairs > 0`],
  value: sql`f.value_usd`,
  measures: {
    cents: cents(sql`f.value_usd`),
    count: sql`sum(f.pairs)`,
    missing: sql`sum(f.missing)`,
    minimum: sql`NULL::float8`,
    maximum: sql`NULL::float8`,
  },
  fails: sql`(EXISTS (SELECT FROM trade_world_year WHERE dataset_slug = edition.slug AND value_usd IS NULL AND pairs > missing)
    OR (SELECT true FROM trade_flow WHERE dataset_slug = edition.slug AND partner_code = 'WLD' ORDER BY year LIMIT 1) IS TRUE)`,
}

/** What a country and all its partners trade, as the one or the other side records it: there the flow is turned around. */
export function countryYears(side: Side): FlowTable {
  const row = Row.of('TradeCountryYear', 'f').reading('periodStart', YEAR_START).reading('frequency', ANNUAL)
  const turned = sql`(CASE f.flow WHEN 'IMPORT' THEN 'EXPORT' ELSE 'IMPORT' END)::flow`
  return {
    name: 'trade_country_year',
    from: sql`trade_country_year AS f`,
    row:
      side === 'reporter'
        ? row.reading('reporterCode', sql`f.country_code`)
        : row.reading('partnerCode', sql`f.country_code`).reading('flow', turned),
    sides: [side],
    // Where only aggregates are partners there is nothing to count.
    own: [sql`f.side = ${sql.lit(side.toUpperCase())} AND f.partners > 0`],
    value: sql`f.partners_usd`,
    measures: {
      cents: cents(sql`f.partners_usd`),
      count: sql`sum(f.partners)`,
      missing: sql`sum(f.missing)`,
      minimum: sql`min(f.least_usd)`,
      maximum: sql`max(f.greatest_usd)`,
    },
    // It leaves out what is known in part only, where pairs are listed without a value.
    fails: sql`(NOT edition.is_pair_years AND EXISTS (SELECT FROM trade_country_year
      WHERE dataset_slug = edition.slug AND partners_usd IS NULL AND partners > missing))`,
  }
}

export const AGGREGATES = sql`(SELECT code FROM country WHERE kind = 'AGGREGATE')`

/** Whether re-exports and re-imports must be left out: they are part of what they would be added to. */
function leavesOutReexports({ groupBy, flows }: Question): boolean {
  const isSaid = flows !== undefined && flows.length > 0 && [isReflow, isNoReflow].some((is) => flows.every(is))
  return !groupBy.has(TradeDimension.FLOW) && !isSaid
}

const isReflow = (flow: string): boolean => flow.startsWith('RE')
const isNoReflow = (flow: string): boolean => !isReflow(flow)

/** The flows that there are beside those that are asked for unless one says otherwise; `has` is a column of the dataset. */
export function usualConditions(table: FlowTable, question: Question, has: (column: string) => Sql): Sql[] {
  const { row } = table
  const usual: Sql[] = []
  if (leavesOutReexports(question)) usual.push(sql`${row.col('flow')} IN ('EXPORT', 'IMPORT')`)
  for (const side of table.sides) {
    if (!question.withoutAggregates.has(side)) continue
    const isCounted = sql`${row.col(`${side}Code`)} NOT IN ${AGGREGATES}`
    // They are looked up only where there are some.
    usual.push(table.name === 'trade_pair_running' ? sql`(NOT ${has('has_aggregates')} OR ${isCounted})` : isCounted)
  }
  return usual
}

/** What `where` asks of the rows of a table, and its frequency. */
export function askedConditions(table: FlowTable, { where, span, scope, conditions, isDetailed }: Question): Sql[] {
  const { name, row, own, isOfSpan } = table
  const filter = filterSql('TradeFlowFilter', isOfSpan ? span?.others : where, row, scope)
  const isYear = name === 'trade_flow' && isDetailed && !conditions.has('frequency')
  return [...own, ...(isYear ? [sql`f.frequency = 'ANNUAL'`] : []), ...(filter ? [filter] : [])]
}

export const allOf = (conditions: readonly Sql[]): Sql =>
  conditions.length > 0 ? sql.join([...conditions], sql` AND `) : sql`true`
