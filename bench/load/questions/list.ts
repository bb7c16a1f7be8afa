import type { Question } from '../question.js'

const STARTS = 360

/** The first 100 statements of two years that are stated by their sources (not concluded), by date. */
export const LIST: Question = {
  name: 'list',
  text: `query list($from: PartialDate!, $to: PartialDate!) {
  statements(
    where: { madeOn: { gte: $from, lte: $to }, certainty: { eq: STATED } }
    orderBy: [{ field: MADE_ON }]
    first: 100
  ) {
    nodes { slug madeOn summary topics speaker { slug name } speakerCountry { code name } }
  }
}`,
  variables: async (pool) => {
    const { rows } = await pool.query<{ from: string; to: string }>(
      `SELECT to_char(day, 'YYYY-MM-DD') AS "from", to_char(day + interval '2 years', 'YYYY-MM-DD') AS "to"
        FROM (SELECT date '1990-01-01' + n * 28 AS day FROM generate_series(0, $1 - 1) AS n) AS days ORDER BY md5(day::text)`,
      [STARTS],
    )
    return rows
  },
}
