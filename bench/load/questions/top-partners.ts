import type { Question } from '../question.js'
import { DATASET, FIRST_YEAR_ASKED, LAST_YEAR_ASKED } from '../synthetic/scale.js'
import { readPairs } from './pairs.js'

const YEARS = 10

/** The 20 partners from which a country imports most in ten years. No two sums are equal. */
export const TOP_PARTNERS: Question = {
  name: 'topPartners',
  text: `query topPartners($reporter: CountryCode!, $from: Int!, $to: Int!) {
  tradeStatistics(
    dataset: "${DATASET}"
    groupBy: [PARTNER]
    where: { reporter: { eq: $reporter }, flow: { eq: IMPORT }, year: { gte: $from, lte: $to } }
    orderBy: [{ field: SUM, direction: DESC }]
    first: 20
  ) {
    rows { partner { code name } sum }
  }
}`,
  variables: async (pool) => {
    const spans = LAST_YEAR_ASKED - FIRST_YEAR_ASKED - YEARS + 2
    return (await readPairs(pool)).map(({ reporter }, n) => {
      const from = FIRST_YEAR_ASKED + (n % spans)
      return { reporter, from, to: from + YEARS - 1 }
    })
  },
}
