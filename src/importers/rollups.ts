import { sql } from 'kysely'
import type pg from 'pg'
import type { Format, Sql } from './format.js'
import { TOUCHED } from './publish.js'
import { describeFlows, findAggregates, rollUpRunning } from './running-totals.js'
import { run } from './run-sql.js'

export interface Rolled {
  dataset: string
  /** The table of its flows. */
  flows: string
  /** Whether the flows are one row a pair, year and flow already. */
  isPairYears: boolean
  /** The level of commodities that add up to all trade, and the years for which all of it is there. */
  complete: { level: number; years: readonly number[] } | undefined
  /** True where all was imported now, false where TOUCHED lists what changed. */
  all: boolean
}

/** Brings the rollups of a dataset up to date with its flows: by pair and year, by pair, by country and year, by year. */
export async function rollUp(client: pg.ClientBase, rolled: Rolled): Promise<void> {
  if (!rolled.isPairYears) await rollUpPairs(client, rolled)
  await rollUpRunning(client, rolled)
  const aggregates = await findAggregates(client, rolled)
  await rollUpCountries(client, rolled, aggregates)
  await rollUpWorld(client, rolled)
  await describeFlows(client, rolled, aggregates.length > 0)
}

const touchedPairs = ({ all }: Rolled, row: string): Sql =>
  all
    ? sql`true`
    : sql`(${sql.ref(`${row}.reporter_code`)}, ${sql.ref(`${row}.year`)}) IN (SELECT reporter_code, year FROM ${sql.table(TOUCHED)})`

const touchedYears = ({ all }: Rolled, row: string): Sql =>
  all ? sql`true` : sql`${sql.ref(`${row}.year`)} IN (SELECT year FROM ${sql.table(TOUCHED)})`

async function clear(client: pg.ClientBase, table: string, rolled: Rolled, touched: Sql): Promise<void> {
  await run(
    client,
    sql`DELETE FROM ${sql.table(table)} AS f WHERE dataset_slug = ${sql.lit(rolled.dataset)} AND ${touched}`,
  )
}

/** A sum in cents: of doubles it would depend on the order of the rows, and of numerics it takes three times as long. */
const exactSum = (usd: Sql): Sql => sql`sum((${usd} * 100)::int8)`

const inUsd = (cents: Sql): Sql => sql`(${cents} / 100.0)::float8`

/**
 * What all trade of a pair in a year is: the publisher's own total; else the sum of all commodities where the dataset
 * has them all; else the sum of twelve months; else unknown.
 */
async function rollUpPairs(client: pg.ClientBase, rolled: Rolled): Promise<void> {
  const { dataset, flows, complete } = rolled
  await clear(client, 'trade_pair_year', rolled, touchedPairs(rolled, 'f'))
  const isTotal = sql`f.commodity_code = 'TOTAL'`
  const isYear = sql`f.frequency = 'ANNUAL'`
  const isMonth = sql`f.frequency = 'MONTHLY' AND f.value_usd IS NOT NULL`
  const isPart =
    complete === undefined || complete.years.length === 0
      ? sql`false`
      : sql`c.level = ${sql.lit(complete.level)} AND ${isYear} AND f.year IN (${sql.join(complete.years.map((year) => sql.lit(year)))})`
  // Classifications describe the same trade: they are kept apart, and one of them answers.
  const first = (column: string, where: Sql): Sql =>
    sql`(array_agg(${sql.ref(column)} ORDER BY ${sql.ref(column)} IS NULL, classification) FILTER (WHERE ${where}))[1] AS ${sql.ref(column)}`
  await run(
    client,
    sql`INSERT INTO trade_pair_year (reporter_code, partner_code, flow, year, dataset_slug, value_usd, valuation, status, basis, observations, missing)
      SELECT reporter_code, partner_code, flow, year, ${sql.lit(dataset)},
        CASE basis WHEN 'TOTAL_ROW' THEN total_usd WHEN 'SUM_OF_COMMODITIES' THEN ${inUsd(sql`parts_usd`)} WHEN 'SUM_OF_MONTHS' THEN ${inUsd(sql`months_usd`)} END,
        valuation,
        (CASE basis WHEN 'TOTAL_ROW' THEN CASE WHEN total_usd IS NULL THEN total_status ELSE valued_status END
          WHEN 'PART' THEN 'PARTIAL_COVERAGE' ELSE 'DERIVED' END)::observation_status,
        basis::pair_year_basis, observations,
        CASE basis WHEN 'TOTAL_ROW' THEN (total_usd IS NULL)::int WHEN 'SUM_OF_COMMODITIES' THEN parts_missing WHEN 'SUM_OF_MONTHS' THEN 0 ELSE missing END
      FROM (
        SELECT *, CASE WHEN total_status IS NOT NULL THEN 'TOTAL_ROW' WHEN parts_usd IS NOT NULL THEN 'SUM_OF_COMMODITIES'
            WHEN months_usd IS NOT NULL THEN 'SUM_OF_MONTHS' ELSE 'PART' END AS basis
        FROM (
          SELECT reporter_code, partner_code, flow, year, sum(observations)::int AS observations, sum(missing)::int AS missing,
            CASE WHEN min(low) = max(high) THEN min(low) ELSE 'UNSPECIFIED' END AS valuation,
            ${first('total_usd', sql`total_status IS NOT NULL`)}, ${first('total_status', sql`total_status IS NOT NULL`)},
            (array_agg(total_status ORDER BY classification) FILTER (WHERE total_usd IS NOT NULL))[1] AS valued_status,
            ${first('parts_usd', sql`parts_usd IS NOT NULL`)}, min(parts_missing) AS parts_missing, ${first('months_usd', sql`months = 12`)}
          FROM (
            SELECT f.reporter_code, f.partner_code, f.flow, f.year, f.classification, count(*) AS observations,
              count(*) FILTER (WHERE f.value_usd IS NULL) AS missing, min(f.valuation) AS low, max(f.valuation) AS high,
              max(f.value_usd) FILTER (WHERE ${isTotal} AND ${isYear}) AS total_usd,
              max(f.status::text) FILTER (WHERE ${isTotal} AND ${isYear}) AS total_status,
              ${exactSum(sql`f.value_usd`)} FILTER (WHERE ${isPart}) AS parts_usd,
              (count(*) FILTER (WHERE ${isPart} AND f.value_usd IS NULL))::int AS parts_missing,
              ${exactSum(sql`f.value_usd`)} FILTER (WHERE ${isTotal} AND ${isMonth}) AS months_usd,
              count(*) FILTER (WHERE ${isTotal} AND ${isMonth}) AS months
            FROM ${sql.table(flows)} AS f JOIN commodity AS c ON (c.classification, c.code) = (f.classification, f.commodity_code)
            WHERE ${touchedPairs(rolled, 'f')}
            GROUP BY f.reporter_code, f.partner_code, f.flow, f.year, f.classification
          ) AS classified
          GROUP BY reporter_code, partner_code, flow, year
        ) AS grouped
      ) AS based`,
  )
}

/** What all trade of a country in a year is, as it records it and as its partners do. Aggregates are no partners. */
async function rollUpCountries(client: pg.ClientBase, rolled: Rolled, aggregates: readonly string[]): Promise<void> {
  const { dataset, flows, isPairYears } = rolled
  await clear(client, 'trade_country_year', rolled, touchedYears(rolled, 'f'))
  const pairs = isPairYears
    ? sql`${sql.table(flows)} AS f WHERE ${touchedYears(rolled, 'f')}`
    : sql`trade_pair_year AS f WHERE dataset_slug = ${sql.lit(dataset)} AND ${touchedYears(rolled, 'f')}`
  const isPart = isPairYears
    ? sql`false`
    : sql`coalesce(bool_or(basis = 'PART') FILTER (WHERE partner_code <> 'WLD'), false)`
  const list = sql.join(aggregates.map((code) => sql.lit(code)))
  // Most datasets have none: then nothing is asked of each flow.
  const isAggregate = (column: string): Sql =>
    aggregates.length > 0 ? sql`${sql.ref(column)} = ANY(ARRAY[${list}])` : sql`false`
  const sides: [country: string, partner: string, side: string, flow: Sql, world: Sql, where: Sql][] = [
    [
      'reporter_code',
      'partner_code',
      'REPORTER',
      sql`flow`,
      sql`min(value_usd) FILTER (WHERE partner_code = 'WLD')`,
      sql`true`,
    ],
    [
      'partner_code',
      'reporter_code',
      'PARTNER',
      sql`(CASE flow WHEN 'IMPORT' THEN 'EXPORT' ELSE 'IMPORT' END)::flow`,
      sql`NULL::float8`,
      sql`flow IN ('IMPORT', 'EXPORT') AND NOT ${isAggregate('partner_code')}`,
    ],
  ]
  for (const [country, partner, side, flow, world, where] of sides) {
    const counted = sql`NOT ${isAggregate(partner)}`
    const sum = sql`${exactSum(sql`value_usd`)} FILTER (WHERE ${counted})`
    // Made of a query first: an insertion would not read the flows from several processes.
    await run(
      client,
      sql`CREATE UNLOGGED TABLE import_country_year AS
        SELECT ${sql.ref(country)} AS country_code, flow, year, ${world} AS world_usd, ${isPart} AS is_part, ${sum} AS partners_usd,
          min(value_usd) FILTER (WHERE ${counted}) AS least_usd, max(value_usd) FILTER (WHERE ${counted}) AS greatest_usd,
          count(*) FILTER (WHERE ${counted}) AS partners, count(*) FILTER (WHERE ${counted} AND value_usd IS NULL) AS missing
        FROM ${pairs} AND ${where} GROUP BY ${sql.ref(country)}, flow, year`,
    )
    await run(
      client,
      sql`INSERT INTO trade_country_year (country_code, side, flow, year, dataset_slug, world_usd, partners_usd, least_usd, greatest_usd, partners, missing)
        SELECT country_code, ${sql.lit(side)}::trade_side, ${flow}, year, ${sql.lit(dataset)}, world_usd,
          CASE WHEN NOT is_part THEN ${inUsd(sql`partners_usd`)} END, least_usd, greatest_usd, partners, missing
        FROM import_country_year`,
    )
    await run(client, sql`DROP TABLE import_country_year`)
  }
}

async function rollUpWorld(client: pg.ClientBase, rolled: Rolled): Promise<void> {
  const dataset = sql.lit(rolled.dataset)
  await clear(client, 'trade_world_year', rolled, touchedYears(rolled, 'f'))
  await run(
    client,
    sql`INSERT INTO trade_world_year (flow, year, dataset_slug, value_usd, reporters, pairs, missing)
      SELECT f.flow, f.year, ${dataset},
        CASE WHEN bool_and(coalesce(f.world_usd, f.partners_usd) IS NOT NULL OR f.partners = f.missing AND f.partners > 0 AND NOT EXISTS (SELECT FROM trade_pair_year AS p
            WHERE (p.reporter_code, p.flow, p.year, p.dataset_slug) = (f.country_code, f.flow, f.year, f.dataset_slug) AND p.basis = 'PART'))
          THEN ${inUsd(exactSum(sql`coalesce(f.world_usd, f.partners_usd)`))} END,
        count(*), sum(f.partners), sum(f.missing)
      FROM trade_country_year AS f JOIN country AS c ON c.code = f.country_code AND c.kind <> 'AGGREGATE'
      WHERE f.dataset_slug = ${dataset} AND f.side = 'REPORTER' AND ${touchedYears(rolled, 'f')}
      GROUP BY f.flow, f.year`,
  )
}

export async function clearRollups(client: pg.ClientBase, dataset: string): Promise<void> {
  for (const table of ['trade_pair_year', 'trade_pair_running', 'trade_country_year', 'trade_world_year']) {
    await run(client, sql`DELETE FROM ${sql.table(table)} WHERE dataset_slug = ${sql.lit(dataset)}`)
  }
}

/** The years for which a dataset has as many reporters and commodities as a whole one has at least. */
export async function findCompleteYears(
  client: pg.ClientBase,
  flows: string,
  { level, leastReporters, leastCommodities }: NonNullable<Format['complete']>,
): Promise<number[]> {
  const rows = await run<{ year: number }>(
    client,
    sql`SELECT f.year FROM ${sql.table(flows)} AS f JOIN commodity AS c ON (c.classification, c.code) = (f.classification, f.commodity_code)
      WHERE f.frequency = 'ANNUAL' AND c.level = ${level} GROUP BY f.year
      HAVING count(DISTINCT f.reporter_code) >= ${leastReporters} AND count(DISTINCT f.commodity_code) >= ${leastCommodities} ORDER BY f.year`,
  )
  return rows.map(({ year }) => year)
}

/** Years that have become complete, or are no longer, are rolled up anew for all reporters. */
export async function touchYears(
  client: pg.ClientBase,
  dataset: string,
  flows: string,
  complete: readonly number[],
): Promise<void> {
  const before = await run<{ year: number }>(
    client,
    sql`SELECT DISTINCT year FROM trade_pair_year WHERE dataset_slug = ${dataset} AND basis = 'SUM_OF_COMMODITIES'`,
  )
  const had = new Set(before.map(({ year }) => year))
  const turned = [...complete.filter((year) => !had.delete(year)), ...had]
  if (turned.length === 0) return
  await run(
    client,
    sql`INSERT INTO ${sql.table(TOUCHED)} (reporter_code, year)
      SELECT DISTINCT reporter_code, year FROM ${sql.table(flows)} WHERE year = ANY(${turned}::int[])`,
  )
}
