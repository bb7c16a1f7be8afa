import { sql } from 'kysely'
import { Row } from '../../planner/model.js'
import type { Parameter } from '../../planner/parameters.js'
import { ANNUAL, type FlowTable, type Sql } from './flow-table.js'
import { type Question, SIDES } from './read-question.js'
import { TradeDimension } from './trade-dimension.js'
import type { YearSpan } from './year-span.js'

const WITHOUT_TIME: readonly TradeDimension[] = [
  TradeDimension.REPORTER,
  TradeDimension.PARTNER,
  TradeDimension.FLOW,
  TradeDimension.REPORTER_REGION,
  TradeDimension.PARTNER_REGION,
  TradeDimension.DATASET,
]
const OF_AREAS = SIDES.flatMap((side) => [side, `${side}Region`, `${side}Kind`])
const ABOUT_PAIRS: readonly string[] = [...OF_AREAS, 'flow', 'year', 'frequency', 'dataset', 'series']
/** Measures that sums of rounded values do not tell. */
const OF_VALUES: readonly string[] = ['minimum', 'maximum']

/** Whether what pairs add up to, over a span of years or from each year to the next, tells all that is asked. */
export function tellsAll({ groupBy, conditions, measures, span }: Question): boolean {
  const isByYear = groupBy.has(TradeDimension.YEAR)
  return (
    (isByYear || span !== undefined) &&
    [...groupBy].every((dimension) => dimension === TradeDimension.YEAR || WITHOUT_TIME.includes(dimension)) &&
    [...conditions].every((name) => ABOUT_PAIRS.includes(name)) &&
    !OF_VALUES.some((measure) => measures.has(measure))
  )
}

const boundary = (years: readonly Parameter[], choose: string): Sql =>
  sql`${sql.raw(choose)}(${sql.join(years.map((year) => sql`${year}::int`))})`

/** How many of a list of years come before the span. */
const countBefore = ({ from }: YearSpan, years: Sql): Sql =>
  // Nothing comes before the least of numbers.
  from.length > 0 ? sql`width_bucket(greatest(${boundary(from, 'greatest')}, -2147483647) - 1, ${years})` : sql`0`

/** How many of a list of years come before its end. */
const countUntil = ({ to }: YearSpan, years: Sql): Sql =>
  to.length > 0 ? sql`width_bucket(${boundary(to, 'least')}, ${years})` : sql`cardinality(${years})`

/**
 * What each pair adds up to in the span, read off its running totals: a row for a pair and flow instead of one a year. Of
 * a single pair the sum is made of doubles, as for its years.
 */
export function pairsRunning(span: YearSpan, isOfSinglePairs: boolean): FlowTable {
  const places = sql`${countBefore(span, sql`f.valued_years`)} AS before, ${countUntil(span, sql`f.valued_years`)} AS last`
  const valued = sql`(span.last - span.before)`
  // Of a span that ends before it begins both are below 1.
  const missing = sql`(${countUntil(span, sql`f.missing_years`)} - ${countBefore(span, sql`f.missing_years`)})`
  const cents = sql`CASE WHEN ${valued} > 0 THEN f.running_cents[span.last] - coalesce(f.running_cents[span.before], 0) END`
  return {
    name: 'trade_pair_running',
    // A row of its own, so that its places are looked up once.
    from: sql`trade_pair_running AS f CROSS JOIN LATERAL (SELECT ${places} OFFSET 0) AS span`,
    row: Row.of('TradePairRunning', 'f').reading('frequency', ANNUAL),
    sides: SIDES,
    own: [sql`(${valued} > 0 OR ${missing} > 0)`],
    value: sql`nullif(${valued}, 0)`,
    isOfSpan: true,
    measures: {
      cents: isOfSinglePairs ? sql`sum((${cents})::float8)::int8` : sql`sum(${cents})::int8`,
      count: sql`sum(${valued} + ${missing})`,
      missing: sql`sum(${missing})`,
      minimum: sql`NULL::float8`,
      maximum: sql`NULL::float8`,
    },
  }
}

/**
 * The years of each pair, read off its running totals: what a year adds to the one before. The names and regions of both
 * sides are then looked up once for a pair instead of once a year.
 */
export function pairsByYear(): FlowTable {
  // Side by side: PostgreSQL then knows about how many rows there are, and reads them in several processes.
  const years = sql`unnest(f.valued_years || f.missing_years)`
  const before = sql`unnest(trim_array(0::int8 || f.running_cents, 1))`
  const cents = sql`own.cents - own.before`
  return {
    name: 'trade_pair_running',
    from: sql`trade_pair_running AS f
      CROSS JOIN LATERAL ROWS FROM (${years}, unnest(f.running_cents), ${before}) AS own(year, cents, before)`,
    row: Row.of('TradePairRunning', 'f')
      .reading('year', sql`own.year`)
      .reading('periodStart', sql`make_date(own.year, 1, 1)`)
      .reading('frequency', ANNUAL),
    sides: SIDES,
    own: [],
    value: cents,
    measures: {
      cents: sql`sum(${cents})::int8`,
      count: sql`count(*)`,
      missing: sql`count(*) - count(${cents})`,
      minimum: sql`NULL::float8`,
      maximum: sql`NULL::float8`,
    },
  }
}
