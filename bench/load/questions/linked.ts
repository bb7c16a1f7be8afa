import type { Question } from '../question.js'

/** Of a country 20 officials by name, of each the first 5 statements by date, of each all (one or two) citations. */
export const LINKED: Question = {
  name: 'linked',
  text: `query linked($code: CountryCode!) {
  country(code: $code) {
    code
    name
    officials(first: 20) {
      nodes {
        slug
        name
        statements(first: 5) {
          nodes {
            slug
            madeOn
            summary
            topics
            citations { locator phrase source { slug sourceKind publisher title url language publishedOn } }
          }
        }
      }
    }
  }
}`,
  variables: async (pool) => {
    const { rows } = await pool.query<{ code: string }>(
      `SELECT country_code AS code FROM tenure WHERE id LIKE 'bench-%' GROUP BY 1 HAVING count(*) >= 20 ORDER BY md5(country_code)`,
    )
    return rows
  },
}
