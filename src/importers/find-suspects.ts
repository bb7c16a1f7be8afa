import { sql } from 'kysely'
import type pg from 'pg'
import { run, runOne } from './run-sql.js'

/** Pairs whose figures deserve a look: they are published all the same. */
export interface Suspects {
  /** Both sides record the flow, one more than ten times what the other does. */
  mirrors: { count: number; examples: string[] }
  /** A partner with more than the publisher's own total. */
  aboveWorld: { count: number; examples: string[] }
  /** A country's trade of a year is a multiple of that in the years beside it. */
  jumps: { count: number; examples: string[] }
}

/** CIF and FOB, timing and re-exports explain a factor of two, hardly one of ten. */
const FACTOR = 10
/** Small flows differ for many reasons. */
const LEAST_USD = 100_000_000
const JUMP = 20
const MOST_LISTED = 5

interface Pair {
  reporter: string
  partner: string
  year: number
  value: number
  other: number
  total: string
}

export async function findSuspects(client: pg.ClientBase, dataset: string, flows: string): Promise<Suspects> {
  const slug = sql.lit(dataset)
  // The rollup has a total for a pair only where the publisher gives one or all its parts.
  const pairs = sql`(SELECT reporter_code, partner_code, flow, year, value_usd FROM trade_pair_year
      WHERE dataset_slug = ${slug} AND value_usd IS NOT NULL
    UNION ALL SELECT f.reporter_code, f.partner_code, f.flow, f.year, f.value_usd FROM ${sql.table(flows)} AS f
      WHERE (SELECT is_pair_years FROM dataset WHERE slug = ${slug}) AND f.value_usd IS NOT NULL)`
  const { both, world } = await runOne<{ both: boolean; world: boolean }>(
    client,
    sql`SELECT count(DISTINCT flow) FILTER (WHERE flow IN ('EXPORT', 'IMPORT')) = 2 AS both,
        coalesce((SELECT bool_or(world_usd IS NOT NULL) FROM trade_country_year WHERE dataset_slug = ${slug}), false) AS world
      FROM trade_world_year WHERE dataset_slug = ${slug}`,
  )
  const mirrors = !both
    ? []
    : await run<Pair>(
        client,
        sql`SELECT e.reporter_code AS reporter, e.partner_code AS partner, e.year, e.value_usd AS value, i.value_usd AS other, count(*) OVER () AS total
      FROM ${pairs} AS e JOIN ${pairs} AS i
        ON (i.reporter_code, i.partner_code, i.year) = (e.partner_code, e.reporter_code, e.year)
      WHERE e.flow = 'EXPORT' AND i.flow = 'IMPORT' AND greatest(e.value_usd, i.value_usd) >= ${LEAST_USD}
        AND greatest(e.value_usd, i.value_usd) > ${FACTOR} * least(e.value_usd, i.value_usd)
      ORDER BY abs(e.value_usd - i.value_usd) DESC, reporter, partner, year LIMIT ${MOST_LISTED}`,
      )
  const aboveWorld = !world
    ? []
    : await run<Pair>(
        client,
        sql`SELECT p.reporter_code AS reporter, p.partner_code AS partner, p.year, p.value_usd AS value, w.world_usd AS other, count(*) OVER () AS total
      FROM trade_country_year AS w JOIN ${pairs} AS p
        ON (p.reporter_code, p.flow, p.year) = (w.country_code, w.flow, w.year)
      WHERE w.dataset_slug = ${slug} AND w.side = 'REPORTER' AND w.world_usd IS NOT NULL AND p.partner_code <> 'WLD'
        AND p.value_usd > w.world_usd * 1.000001
      ORDER BY p.value_usd - w.world_usd DESC, reporter, partner, p.year LIMIT ${MOST_LISTED}`,
      )
  const jumps = await run<Pair>(
    client,
    sql`SELECT country_code AS reporter, flow AS partner, year, value, beside AS other, count(*) OVER () AS total FROM (
        SELECT country_code, flow, year, coalesce(world_usd, partners_usd) AS value,
          greatest(lag(coalesce(world_usd, partners_usd)) OVER years, lead(coalesce(world_usd, partners_usd)) OVER years) AS beside
        FROM trade_country_year WHERE dataset_slug = ${slug} AND side = 'REPORTER' WINDOW years AS (PARTITION BY country_code, flow ORDER BY year)
      ) AS yearly WHERE value >= ${LEAST_USD} AND value > ${JUMP} * beside
      ORDER BY value / nullif(beside, 0) DESC NULLS FIRST, reporter, year LIMIT ${MOST_LISTED}`,
  )
  return {
    jumps: describe(
      jumps,
      ({ reporter, partner: flow, year, value, other }) =>
        `${reporter} ${year}, ${flow.toLowerCase()}s: ${format(value)} USD, at most ${format(other)} in the years beside it`,
    ),
    mirrors: describe(
      mirrors,
      ({ reporter, partner, year, value, other }) =>
        `${reporter} to ${partner} ${year}: ${format(value)} USD recorded by ${reporter}, ${format(other)} by ${partner}`,
    ),
    aboveWorld: describe(
      aboveWorld,
      ({ reporter, partner, year, value, other }) =>
        `${reporter} with ${partner} ${year}: ${format(value)} USD, with the world ${format(other)}`,
    ),
  }
}

const format = (value: number): string => Math.round(value).toLocaleString('en')

const describe = (pairs: readonly Pair[], tell: (pair: Pair) => string): { count: number; examples: string[] } => ({
  count: Number(pairs[0]?.total ?? 0),
  examples: pairs.map(tell),
})
