import type pg from 'pg'
import type { Question, Variables } from '../question.js'
import { DATASET, FIRST_YEAR_ASKED, LAST_YEAR_ASKED } from '../synthetic/scale.js'

/** What tables and joins can answer of the page of two countries. */
const RECORDS = `
    country { code name region }
    partner { code name region }
    figures(first: 20) {
      nodes {
        slug
        kind
        standing
        reportedText
        period { label start end }
        ... on TradeVolume { direction amount { value currency } reporter { code } partner { code } }
        ... on GasImport { timeBasis approximate importer { code } exporter { code } }
        citations { phrase source { slug publisher title publishedOn } }
      }
    }
    statements(first: 20) {
      nodes {
        slug
        madeOn
        summary
        speaker { slug name }
        speakerCountry { code name }
        mentions { role country { code name } official { slug name } }
        citations { phrase source { slug publisher } }
      }
    }
    events(first: 10) { nodes { slug eventKind title startedOn countries { code name } } }
    sanctionsWaivers(first: 10) {
      nodes { slug issuer { code } beneficiary { code } target { code } grantedOn terms { durationDays rank } }
    }
    tradeSeries(from: $from, to: $to, dataset: "${DATASET}") {
      year
      exports { valueUsd }
      imports { valueUsd }
      reportedByPartner { exports { valueUsd } imports { valueUsd } }
    }`

/** What is derived from them: entries in one order of time, claims, states, metrics. */
const DERIVED = `
    timeline(first: 20) {
      edges {
        date
        node {
          __typename
          ... on Statement { slug summary speaker { name } }
          ... on Event { slug title }
          ... on Figure { slug reportedText }
        }
      }
    }
    claims(kind: TRADE_VOLUME) { count independentOrigins claimants min median max spread }
    waiverStatus(on: "2015-06-30") { state active daysLeft reason }
    targets { figure { slug } goal { value currency } reachedShare }
    gasSeries { year volumeBcm status quantity(unit: BCM_PER_YEAR) { value } }
    metrics(year: ${LAST_YEAR_ASKED}, dataset: "${DATASET}") {
      balance { value status }
      growth { value status }
      tradeIntensity { value status }
    }`

const write = (name: string, selected: string): string =>
  `query ${name}($country: CountryCode!, $partner: CountryCode!, $from: Int!, $to: Int!) {
  bilateral(country: $country, partner: $partner) {${selected}
  }
}`

/** The linked data of two countries that have much between them. */
export const BILATERAL: Question = {
  name: 'bilateral',
  text: write('bilateral', RECORDS),
  variables: readNeighbours,
}

/** All that a page about two countries shows. */
export const PAGE: Question = { name: 'page', text: write('page', RECORDS + DERIVED), variables: readNeighbours }

async function readNeighbours(pool: pg.Pool): Promise<Variables[]> {
  const { rows } = await pool.query<{ country: string; partner: string }>(
    `SELECT reporter_code AS country, partner_code AS partner FROM trade_volume WHERE figure_slug LIKE 'bench-%'
      GROUP BY 1, 2 ORDER BY md5(reporter_code || partner_code) LIMIT 400`,
  )
  return rows.map((pair) => ({ ...pair, from: FIRST_YEAR_ASKED, to: LAST_YEAR_ASKED }))
}
