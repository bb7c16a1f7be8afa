/** A question asked of the API and of the table of flows itself, in the same words. */
export interface Shape {
  name: string
  /** Whether a table of totals answers it here. */
  rolledUp: boolean
  /** Arguments of tradeStatistics, and what is selected of its rows. */
  args: string
  selected: string
  /** The rows as SQL gives them: their values in the order of `selected`. */
  sql: string
}

const OF_COW = `FROM trade_flow AS f WHERE f.dataset_slug = 'cow-trade-3-0'`
const BY_SUM = 'orderBy: [{ field: SUM, direction: DESC }]'

/** Questions of every kind, each as an analyst would write it in SQL on the flows. */
export const SHAPES: readonly Shape[] = [
  {
    name: 'world trade by year',
    rolledUp: true,
    args: 'groupBy: [YEAR], first: 1000',
    selected: 'year sum count missing growth',
    sql: `SELECT year, sum, count, missing, CASE WHEN lag(year) OVER w = year - 1 AND lag(sum) OVER w > 0 THEN sum / lag(sum) OVER w - 1 END
      FROM (SELECT year, sum(value_usd) AS sum, count(*) AS count, count(*) - count(value_usd) AS missing ${OF_COW} GROUP BY year) AS g
      WINDOW w AS (ORDER BY year) ORDER BY year`,
  },
  {
    name: 'importers, all years',
    rolledUp: true,
    args: `groupBy: [REPORTER], ${BY_SUM}, first: 1000`,
    selected: 'reporter { code } sum share rank',
    sql: `SELECT reporter_code, sum(value_usd) AS sum, sum(value_usd) / sum(sum(value_usd)) OVER (),
        CASE WHEN sum(value_usd) IS NOT NULL THEN rank() OVER (ORDER BY sum(value_usd) DESC NULLS LAST) END
      ${OF_COW} GROUP BY reporter_code ORDER BY sum DESC NULLS LAST, reporter_code DESC`,
  },
  {
    name: 'exporters, all years (by partner)',
    rolledUp: true,
    args: `groupBy: [PARTNER], ${BY_SUM}, first: 1000`,
    selected: 'partner { code } sum average',
    sql: `SELECT partner_code, sum(value_usd) AS sum, avg(value_usd) ${OF_COW} GROUP BY partner_code ORDER BY sum DESC NULLS LAST, partner_code DESC`,
  },
  {
    name: "regions' shares of the world over time",
    rolledUp: true,
    args: 'groupBy: [YEAR, REPORTER_REGION], within: [YEAR], first: 1000',
    selected: 'year reporterRegion sum share cumulative',
    sql: `SELECT year, region, sum, sum / sum(sum) OVER (PARTITION BY year),
        sum(g.sum) OVER (PARTITION BY year ORDER BY g.sum DESC NULLS LAST, region ROWS UNBOUNDED PRECEDING)
      FROM (SELECT f.year, c.region, sum(f.value_usd) AS sum FROM trade_flow AS f JOIN country AS c ON c.code = f.reporter_code
        WHERE f.dataset_slug = 'cow-trade-3-0' GROUP BY f.year, c.region) AS g
      ORDER BY year, g.sum DESC NULLS LAST, region LIMIT 1000`,
  },
  {
    name: 'fastest growth of imports, having',
    rolledUp: true,
    args: 'groupBy: [REPORTER, YEAR], having: { sum: { gte: 1e9 }, growth: { gte: 0.5 } }, orderBy: [{ field: GROWTH, direction: DESC }], first: 500',
    selected: 'reporter { code } year sum growth',
    sql: `SELECT * FROM (SELECT reporter_code, year, sum, CASE WHEN lag(year) OVER w = year - 1 AND lag(sum) OVER w > 0 THEN sum / lag(sum) OVER w - 1 END AS growth
        FROM (SELECT reporter_code, year, sum(value_usd) AS sum ${OF_COW} GROUP BY reporter_code, year) AS g
        WINDOW w AS (PARTITION BY reporter_code ORDER BY year)) AS m
      WHERE sum >= 1e9 AND growth >= 0.5 ORDER BY growth DESC, reporter_code DESC, year DESC LIMIT 500`,
  },
  {
    name: 'ten greatest partners of each of fifty reporters',
    rolledUp: true,
    args: `groupBy: [REPORTER, PARTNER], within: [REPORTER], topWithin: 10, orderBy: [{ field: SUM, direction: DESC }], first: 1000,
      where: { reporter: { in: $reporters } }`,
    selected: 'reporter { code } partner { code } sum share rank',
    sql: `SELECT reporter_code, partner_code, sum, share, rank FROM (SELECT *, sum / sum(sum) OVER (PARTITION BY reporter_code) AS share,
          CASE WHEN sum IS NOT NULL THEN rank() OVER (PARTITION BY reporter_code ORDER BY sum DESC NULLS LAST) END AS rank,
          row_number() OVER (PARTITION BY reporter_code ORDER BY sum DESC NULLS LAST, reporter_code DESC, partner_code DESC) AS place
        FROM (SELECT reporter_code, partner_code, sum(value_usd) AS sum ${OF_COW} AND reporter_code = ANY($1) GROUP BY 1, 2) AS g) AS m
      WHERE place <= 10 ORDER BY sum DESC NULLS LAST, reporter_code DESC, partner_code DESC LIMIT 1000`,
  },
  {
    name: 'pairs, all years',
    rolledUp: true,
    args: `groupBy: [REPORTER, PARTNER], ${BY_SUM}, first: 1000`,
    selected: 'reporter { code } partner { code } sum count',
    sql: `SELECT reporter_code, partner_code, sum(value_usd) AS sum, count(*) ${OF_COW} GROUP BY 1, 2 ORDER BY sum DESC NULLS LAST, 1 DESC, 2 DESC LIMIT 1000`,
  },
  {
    name: 'pairs and years, the greatest flows of all time',
    rolledUp: false,
    args: `groupBy: [REPORTER, PARTNER, YEAR], ${BY_SUM}, first: 1000`,
    selected: 'reporter { code } partner { code } year sum',
    sql: `SELECT reporter_code, partner_code, year, sum(value_usd) AS sum ${OF_COW} GROUP BY 1, 2, 3 ORDER BY sum DESC NULLS LAST, 1 DESC, 2 DESC, 3 DESC LIMIT 1000`,
  },
  {
    name: 'least and greatest flow of each year',
    rolledUp: true,
    args: 'groupBy: [YEAR], first: 1000',
    selected: 'year minimum maximum',
    sql: `SELECT year, min(value_usd), max(value_usd) ${OF_COW} GROUP BY year ORDER BY year`,
  },
  {
    name: 'regions with regions over time',
    rolledUp: false,
    args: 'groupBy: [YEAR, REPORTER_REGION, PARTNER_REGION], first: 1000, orderBy: [{ field: SUM, direction: DESC }]',
    selected: 'year reporterRegion partnerRegion sum',
    sql: `SELECT f.year, r.region, p.region, sum(f.value_usd) AS sum FROM trade_flow AS f JOIN country AS r ON r.code = f.reporter_code
        JOIN country AS p ON p.code = f.partner_code WHERE f.dataset_slug = 'cow-trade-3-0'
      GROUP BY 1, 2, 3 ORDER BY sum DESC NULLS LAST, 1 DESC, 2 DESC, 3 DESC LIMIT 1000`,
  },
]
