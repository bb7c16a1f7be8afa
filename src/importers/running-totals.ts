import { sql } from 'kysely'
import type pg from 'pg'
import type { Sql } from './format.js'
import { TOUCHED } from './publish.js'
import type { Rolled } from './rollups.js'
import { run, runOne } from './run-sql.js'

/** Up to here doubles hold every number of cents. */
const MOST_CENTS = 2 ** 53

/** What the trade of each pair adds up to from its first year to each one; of reporters of whom anything changed anew. */
export async function rollUpRunning(client: pg.ClientBase, rolled: Rolled): Promise<void> {
  // Adding up doubles takes half as long, and all sums are exact if the last ones are.
  await insertRunning(client, rolled, sql`sum(round(value_usd * 100))`)
  const { most } = await runOne<{ most: string | null }>(
    client,
    sql`SELECT max(running_cents[cardinality(running_cents)]) AS most FROM trade_pair_running WHERE dataset_slug = ${rolled.dataset}`,
  )
  if (Number(most) >= MOST_CENTS) await insertRunning(client, rolled, sql`sum((value_usd * 100)::int8)`)
}

async function insertRunning(client: pg.ClientBase, rolled: Rolled, cents: Sql): Promise<void> {
  const { dataset, flows, isPairYears, all } = rolled
  const touched = all ? sql`true` : sql`reporter_code IN (SELECT reporter_code FROM ${sql.table(TOUCHED)})`
  await run(client, sql`DELETE FROM trade_pair_running WHERE dataset_slug = ${dataset} AND ${touched}`)
  // In the order of the key that they are read by, so that few are sorted; what is read together then lies together.
  const [pairs, time] = isPairYears
    ? [sql`${sql.table(flows)} WHERE ${touched}`, sql`period_start`]
    : [sql`trade_pair_year WHERE dataset_slug = ${sql.lit(dataset)} AND ${touched}`, sql`year`]
  const list = (values: Sql, isValued: boolean): Sql =>
    sql`coalesce(array_agg(${values} ORDER BY ${time}) FILTER (WHERE ${isValued ? sql`value_usd IS NOT NULL` : sql`value_usd IS NULL`}), '{}')`
  await run(
    client,
    sql`INSERT INTO trade_pair_running (dataset_slug, reporter_code, partner_code, flow, valued_years, running_cents, missing_years)
      SELECT ${sql.lit(dataset)}, reporter_code, partner_code, flow, ${list(sql`year`, true)}, ${list(sql`cents`, true)}, ${list(sql`year`, false)}
      FROM (
        SELECT reporter_code, partner_code, flow, ${isPairYears ? sql`period_start, year` : time}, value_usd, (${cents} OVER so_far)::int8 AS cents
        FROM ${pairs} WINDOW so_far AS (PARTITION BY reporter_code, partner_code, flow ORDER BY ${time} ROWS UNBOUNDED PRECEDING)
      ) AS running
      GROUP BY reporter_code, partner_code, flow`,
  )
}

/** The aggregates that are on either side of a dataset's trade. */
export async function findAggregates(client: pg.ClientBase, { dataset }: Rolled): Promise<string[]> {
  const isOn = (side: string): Sql =>
    sql`EXISTS (SELECT FROM trade_pair_running WHERE dataset_slug = ${dataset} AND ${sql.ref(side)} = area.code)`
  const rows = await run<{ code: string }>(
    client,
    sql`SELECT code FROM country AS area WHERE kind = 'AGGREGATE' AND (${isOn('reporter_code')} OR ${isOn('partner_code')}) ORDER BY code`,
  )
  return rows.map(({ code }) => code)
}

/** Keeps with the dataset what decides how its trade is read. */
export async function describeFlows(client: pg.ClientBase, { dataset }: Rolled, hasAggregates: boolean): Promise<void> {
  await run(
    client,
    sql`UPDATE dataset SET has_aggregates = ${hasAggregates},
      flows = ARRAY(SELECT flow FROM trade_world_year WHERE dataset_slug = ${dataset} GROUP BY flow ORDER BY flow::text)
      WHERE slug = ${dataset}`,
  )
}
