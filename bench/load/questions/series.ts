import type { Question } from '../question.js'
import { DATASET, FIRST_YEAR_ASKED, LAST_YEAR_ASKED } from '../synthetic/scale.js'
import { readPairs } from './pairs.js'

/** What one country records of its trade with another: two flows, 30 years. */
export const SERIES: Question = {
  name: 'series',
  text: `query series($reporter: CountryCode!, $partner: CountryCode!, $from: Int!, $to: Int!) {
  tradeFlows(
    where: { dataset: { eq: "${DATASET}" }, reporter: { eq: $reporter }, partner: { eq: $partner }, year: { gte: $from, lte: $to } }
    orderBy: [{ field: FLOW }, { field: YEAR }]
    first: 100
  ) {
    nodes { year flow valueUsd dataset { slug } }
  }
}`,
  variables: async (pool) =>
    (await readPairs(pool)).map(({ reporter, partner }) => ({
      reporter,
      partner,
      from: FIRST_YEAR_ASKED,
      to: LAST_YEAR_ASKED,
    })),
}
