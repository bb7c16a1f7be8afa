import { type RawBuilder, sql } from 'kysely'
import type { Row } from '../planner/model.js'

/** A figure's value in a form in which it can stand beside its rivals: SQL over the figure and its details. */
export interface Comparable {
  /** The number in `unit`; NULL where it cannot be put so. */
  value: RawBuilder<unknown>
  /** The name of a unit; NULL for money in another currency than US dollars, which `currency` names. */
  unit: RawBuilder<unknown>
  currency?: RawBuilder<unknown>
  /** What it is about beside the two countries: claims on different subjects are no rivals. */
  subject: RawBuilder<unknown>
  direction?: RawBuilder<unknown>
  scope?: RawBuilder<unknown>
  timeBasis?: RawBuilder<unknown>
  /** What the value is over, and values over different things are not compared: YEAR, RATE, POINT, PART or UNKNOWN. */
  footing: RawBuilder<unknown>
  /** The months that a sum or a rate is over; NULL for a rate by the day, for a moment, and where they are not whole. */
  months: RawBuilder<unknown>
  /** The days of a sum that is not over whole months. */
  days: RawBuilder<unknown>
}

type Span = Pick<Comparable, 'footing' | 'months' | 'days'>

/** Over a whole year: 365 or 366 days, in whatever calendar. */
export function isWholeYear(figure: Row): RawBuilder<unknown> {
  return sql`${periodDays(figure)} IN (365, 366)`
}

function periodDays(figure: Row): RawBuilder<unknown> {
  return sql`(${figure.col('periodEnd')} - ${figure.col('periodStart')} + 1)`
}

const DAYS_PER_MONTH = 30.4375
/** Months have 28 to 31 days, the first six of the Iranian year all 31. */
const TOLERATED_DAYS = 4

/** The footing and the months of an amount of money: a rate by the year and the sum over a year are the same. */
export function moneyFooting(figure: Row): Span {
  const basis = figure.col('timeBasis')
  const per = figure.col('ratePer')
  return {
    footing: sql`CASE WHEN ${basis} = 'POINT' THEN 'POINT' WHEN ${per} = 'DAY' THEN 'RATE' WHEN ${per} = 'YEAR' OR (${basis} = 'CUMULATIVE' AND ${isWholeYear(figure)}) THEN 'YEAR'
      WHEN ${basis} = 'CUMULATIVE' AND ${figure.col('periodEnd')} IS NULL THEN 'UNKNOWN' ELSE 'PART' END`,
    months: sql`CASE WHEN ${per} = 'YEAR' THEN 12 WHEN ${per} = 'MONTH' THEN 1 WHEN ${basis} = 'CUMULATIVE' THEN ${monthsOf(figure)} END`,
    days: sql`CASE WHEN ${basis} = 'CUMULATIVE' AND ${monthsOf(figure)} IS NULL THEN ${periodDays(figure)} END`,
  }
}

/** The footing and the months of a physical quantity: a rate by the day is no sum over a year. */
export function quantityFooting(figure: Row, isYearlyRate: RawBuilder<unknown>): Span {
  const basis = figure.col('timeBasis')
  return {
    footing: sql`CASE WHEN ${isYearlyRate} THEN 'YEAR' WHEN ${basis} = 'RATE' THEN 'RATE' WHEN ${basis} = 'POINT' THEN 'POINT'
      WHEN ${figure.col('periodEnd')} IS NULL THEN 'UNKNOWN' WHEN ${isWholeYear(figure)} THEN 'YEAR' ELSE 'PART' END`,
    months: sql`CASE WHEN ${isYearlyRate} THEN 12 WHEN ${basis} = 'CUMULATIVE' THEN ${monthsOf(figure)} END`,
    days: sql`CASE WHEN ${basis} = 'CUMULATIVE' AND ${monthsOf(figure)} IS NULL THEN ${periodDays(figure)} END`,
  }
}

function monthsOf(figure: Row): RawBuilder<unknown> {
  const months = sql`round(${periodDays(figure)} / ${sql.lit(DAYS_PER_MONTH)})::int`
  const isWhole = sql`${months} > 0 AND abs(${periodDays(figure)} - ${months} * ${sql.lit(DAYS_PER_MONTH)}) <= ${sql.lit(TOLERATED_DAYS)}`
  return sql`CASE WHEN ${isWhole} THEN ${months} END`
}

/** What a country is called, for words about a claim. */
export function nameOfCountry(code: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`(SELECT called.name FROM country AS called WHERE called.code = ${code})`
}
