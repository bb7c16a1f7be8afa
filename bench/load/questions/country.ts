import type { Question } from '../question.js'

export const COUNTRY: Question = {
  name: 'country',
  text: `query country($code: CountryCode!) {
  country(code: $code) { code name alpha2 numeric region kind }
}`,
  variables: async (pool) => {
    const { rows } = await pool.query<{ code: string }>(
      `SELECT code FROM country WHERE kind <> 'AGGREGATE' ORDER BY md5(code)`,
    )
    return rows
  },
}
