import { afterAll, beforeAll, expect, test } from 'vitest'
import { startService, type TestService } from '../support/service.js'
import { askRows, expectSame, selectRows } from './ask-statistics.js'
import { insertInventedTrade } from './invented-trade.js'

let service: TestService
beforeAll(async () => {
  service = await startService()
  await insertInventedTrade(service.pool)
}, 60_000)
afterAll(() => service.stop())

// By hand on the table of flows: no aggregates, all commodities of a year, one flow or both as the question says.
const STATES = `f.reporter_code NOT IN ('WLD', 'XNE') AND f.partner_code NOT IN ('WLD', 'XNE')`
const whole = (slug = 'whole-2021', flows = `'EXPORT', 'IMPORT'`): string =>
  `FROM trade_flow AS f WHERE f.dataset_slug = '${slug}' AND f.frequency = 'ANNUAL' AND f.commodity_code = 'TOTAL' AND f.flow IN (${flows}) AND ${STATES}`

test.for([
  {
    name: 'by year: sum, count, missing, average, growth and running sum',
    args: 'groupBy: [YEAR]',
    selected: 'year sum count missing average growth cumulative share rank',
    sql: `SELECT year, sum, count, missing, average, CASE WHEN lag(year) OVER w = year - 1 THEN sum / lag(sum) OVER w - 1 END, sum(sum) OVER w, sum / (SELECT sum(value_usd) ${whole()}), rank() OVER (ORDER BY sum DESC)
      FROM (SELECT year, sum(value_usd) AS sum, count(*) AS count, count(*) - count(value_usd) AS missing, avg(value_usd) AS average ${whole()} GROUP BY year) AS g WINDOW w AS (ORDER BY year) ORDER BY year`,
  },
  {
    name: 'by reporter: share of all and rank',
    args: 'groupBy: [REPORTER], where: { flow: { eq: EXPORT } }',
    selected: 'reporter { code } sum share rank minimum maximum',
    sql: `SELECT reporter_code, sum(value_usd), sum(value_usd) / (SELECT sum(value_usd) ${whole(undefined, `'EXPORT'`)}), rank() OVER (ORDER BY sum(value_usd) DESC), min(value_usd), max(value_usd)
      ${whole(undefined, `'EXPORT'`)} GROUP BY 1 ORDER BY 2 DESC`,
  },
  {
    name: 'by partner, of imports only',
    args: 'groupBy: [PARTNER], dataset: "pairs"',
    selected: 'partner { code } sum count missing',
    sql: `SELECT partner_code, sum(value_usd), count(*), count(*) - count(value_usd) ${whole('pairs-2019', `'IMPORT'`)} GROUP BY 1 ORDER BY 2 DESC`,
  },
  {
    name: 'by partner, as partners of both flows',
    args: 'groupBy: [PARTNER, FLOW], where: { flow: { in: [EXPORT, IMPORT] } }, orderBy: [{ field: PARTNER }, { field: FLOW }]',
    selected: 'partner { code } flow sum count missing',
    sql: `SELECT partner_code, flow, sum(value_usd), count(*), count(*) - count(value_usd) ${whole()} GROUP BY 1, 2 ORDER BY 1, 2`,
  },
  {
    name: 'reporters by year, the running sum by rank',
    args: 'groupBy: [REPORTER, YEAR], where: { flow: { eq: IMPORT } }',
    selected: 'reporter { code } year sum share rank cumulative growth',
    sql: `SELECT reporter_code, year, sum, sum / sum(sum) OVER (PARTITION BY year), CASE WHEN sum IS NOT NULL THEN rank() OVER r END, sum(sum) OVER r,
        CASE WHEN lag(year) OVER t = year - 1 AND lag(sum) OVER t > 0 THEN sum / lag(sum) OVER t - 1 END
      FROM (SELECT reporter_code, year, sum(value_usd) AS sum ${whole(undefined, `'IMPORT'`)} GROUP BY 1, 2) AS g
      WINDOW r AS (PARTITION BY year ORDER BY sum DESC NULLS LAST), t AS (PARTITION BY reporter_code ORDER BY year) ORDER BY 2, 3 DESC`,
  },
  {
    name: 'pairs by year',
    args: 'groupBy: [REPORTER, PARTNER, YEAR], dataset: "pairs", first: 1000, orderBy: [{ field: REPORTER }, { field: PARTNER }, { field: YEAR }]',
    selected: 'reporter { code } partner { code } year sum count missing',
    sql: `SELECT reporter_code, partner_code, year, value_usd, 1, (value_usd IS NULL)::int ${whole('pairs-2019', `'IMPORT'`)} ORDER BY 1, 2, 3`,
  },
  {
    name: 'by flow, re-exports beside the rest',
    args: 'groupBy: [FLOW], orderBy: [{ field: FLOW }]',
    selected: 'flow sum count',
    sql: `SELECT flow, sum(value_usd), count(*) ${whole(undefined, `'EXPORT', 'IMPORT', 'REEXPORT'`)} GROUP BY 1 ORDER BY 1`,
  },
  {
    name: "regions over time with their share of the world's trade",
    args: 'groupBy: [YEAR, REPORTER_REGION], orderBy: [{ field: YEAR }, { field: REPORTER_REGION }]',
    selected: 'year reporterRegion sum share',
    sql: `SELECT year, region, sum, sum / sum(sum) OVER (PARTITION BY year) FROM (
        SELECT f.year, c.region, sum(f.value_usd) AS sum ${whole().replace('WHERE', 'JOIN country AS c ON c.code = f.reporter_code WHERE')} GROUP BY 1, 2) AS g ORDER BY year, region NULLS LAST`,
  },
  {
    name: 'regions with regions',
    args: 'groupBy: [REPORTER_REGION, PARTNER_REGION], where: { flow: { eq: EXPORT } }, orderBy: [{ field: REPORTER_REGION }, { field: PARTNER_REGION }]',
    selected: 'reporterRegion partnerRegion sum count share',
    sql: `SELECT r.region, p.region, sum(f.value_usd), count(*), sum(f.value_usd) / sum(sum(f.value_usd)) OVER ()
      ${whole(undefined, `'EXPORT'`).replace('WHERE', 'JOIN country AS r ON r.code = f.reporter_code JOIN country AS p ON p.code = f.partner_code WHERE')}
      GROUP BY 1, 2 ORDER BY 1 NULLS LAST, 2 NULLS LAST`,
  },
  {
    name: 'commodities of a level, and their shares of a reporter',
    args: 'groupBy: [REPORTER, COMMODITY], within: [REPORTER], where: { commodityLevel: { eq: 4 } }, orderBy: [{ field: REPORTER }, { field: COMMODITY }]',
    selected: 'reporter { code } commodity { code } sum count share',
    sql: `SELECT reporter_code, commodity_code, sum(value_usd), count(*), sum(value_usd) / sum(sum(value_usd)) OVER (PARTITION BY reporter_code)
      FROM trade_flow AS f WHERE f.dataset_slug = 'whole-2021' AND f.frequency = 'ANNUAL' AND f.commodity_code IN ('2709', '2711') AND ${STATES} GROUP BY 1, 2 ORDER BY 1, 2`,
  },
  {
    name: 'the three greatest partners of each reporter',
    args: 'groupBy: [REPORTER, PARTNER], within: [REPORTER], topWithin: 3, where: { flow: { eq: EXPORT } }, orderBy: [{ field: SUM, direction: DESC }]',
    selected: 'reporter { code } partner { code } sum rank share',
    sql: `SELECT reporter_code, partner_code, sum, rank, share FROM (SELECT *, rank() OVER w AS rank, sum / sum(sum) OVER (PARTITION BY reporter_code) AS share FROM (
        SELECT reporter_code, partner_code, sum(value_usd) AS sum ${whole(undefined, `'EXPORT'`)} GROUP BY 1, 2) AS g WINDOW w AS (PARTITION BY reporter_code ORDER BY sum DESC NULLS LAST)) AS m
      WHERE rank <= 3 ORDER BY sum DESC`,
  },
  {
    name: 'groups that grew, the fastest first',
    args: 'groupBy: [REPORTER, YEAR], where: { flow: { eq: EXPORT } }, having: { growth: { gte: 0.05 }, sum: { gte: 1e7 } }, orderBy: [{ field: GROWTH, direction: DESC }]',
    selected: 'reporter { code } year sum growth share',
    sql: `SELECT reporter_code, year, sum, growth, share FROM (
        SELECT *, CASE WHEN lag(year) OVER t = year - 1 THEN sum / lag(sum) OVER t - 1 END AS growth, sum / sum(sum) OVER (PARTITION BY year) AS share
        FROM (SELECT reporter_code, year, sum(value_usd) AS sum ${whole(undefined, `'EXPORT'`)} GROUP BY 1, 2) AS g WINDOW t AS (PARTITION BY reporter_code ORDER BY year)) AS m
      WHERE growth >= 0.05 AND sum >= 1e7 ORDER BY growth DESC`,
  },
  {
    name: 'months',
    args: 'groupBy: [PERIOD, REPORTER], where: { frequency: { eq: MONTHLY }, reporter: { in: ["IRN", "DEU"] } }, orderBy: [{ field: REPORTER }, { field: PERIOD }]',
    selected: 'reporter { code } period { start } sum growth',
    sql: `SELECT reporter_code, to_char(period_start, 'YYYY-MM-DD'), sum, CASE WHEN lag(period_start) OVER t = period_start - interval '1 month' AND lag(sum) OVER t > 0 THEN sum / lag(sum) OVER t - 1 END
      FROM (SELECT reporter_code, period_start, sum(value_usd) AS sum FROM trade_flow AS f WHERE f.dataset_slug = 'whole-2021' AND f.frequency = 'MONTHLY' AND reporter_code IN ('IRN', 'DEU') AND ${STATES} GROUP BY 1, 2) AS g
      WINDOW t AS (PARTITION BY reporter_code ORDER BY period_start) ORDER BY 1, 2`,
  },
  {
    name: 'datasets side by side',
    args: 'groupBy: [DATASET, YEAR], where: { flow: { eq: IMPORT } }, orderBy: [{ field: DATASET }, { field: YEAR }]',
    selected: 'dataset { slug } year sum count share',
    sql: `SELECT dataset_slug, year, sum(value_usd), count(*), sum(value_usd) / sum(sum(value_usd)) OVER (PARTITION BY dataset_slug) FROM trade_flow AS f
      WHERE dataset_slug IN ('pairs-2019', 'whole-2021') AND f.frequency = 'ANNUAL' AND f.commodity_code = 'TOTAL' AND f.flow = 'IMPORT' AND ${STATES} GROUP BY 1, 2 ORDER BY 1, 2`,
    within: 'DATASET',
  },
])('equals SQL on the flows: $name', async ({ args, selected, sql, within }) => {
  const given = args.includes('dataset:') || args.includes('DATASET') ? args : `${args}, dataset: "whole"`
  const rows = await askRows(service, within ? `${given}, within: [${within}]` : given, selected)
  expect(rows.length).toBeGreaterThan(2)
  expectSame(rows, await selectRows(service, sql))
})
