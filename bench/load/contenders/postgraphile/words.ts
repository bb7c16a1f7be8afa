import { DATASET } from '../../synthetic/scale.js'

/** The questions in the words of the schema that PostGraphile makes of the tables, with aliases where one is enough. */
export const WORDS: Readonly<Record<string, string>> = {
  country: `query country($code: String!) {
  country: countryByCode(code: $code) { code name alpha2 numeric region kind }
}`,

  linked: `query linked($code: String!) {
  country: countryByCode(code: $code) {
    code
    name
    officials: officialsByTenureCountryCodeAndOfficialSlug(first: 20, orderBy: [NAME_ASC, SLUG_ASC]) {
      nodes {
        slug
        name
        statements: statementsBySpeakerSlug(first: 5, orderBy: [MADE_ON_LOWER_ASC, MADE_ON_UPPER_DESC, SLUG_ASC]) {
          nodes {
            slug
            madeOn
            summary
            topics
            citations: citationsByStatementSlug(orderBy: [ORDINAL_ASC]) {
              nodes {
                locator
                phrase
                source: sourceBySourceSlug { slug sourceKind publisher title url language publishedOn }
              }
            }
          }
        }
      }
    }
  }
}`,

  series: `query series($reporter: String!, $partner: String!, $from: Int!, $to: Int!) {
  tradeFlows: allTradeFlows(
    condition: { datasetSlug: "${DATASET}", reporterCode: $reporter, partnerCode: $partner }
    filter: { year: { greaterThanOrEqualTo: $from, lessThanOrEqualTo: $to } }
    orderBy: [PRIMARY_KEY_ASC]
    first: 100
  ) {
    nodes { year flow valueUsd dataset: datasetByDatasetSlug { slug } }
  }
}`,

  list: `query list($from: Date!, $to: Date!) {
  statements: allStatements(
    filter: {
      madeOnLower: { greaterThanOrEqualTo: $from }
      madeOnUpper: { lessThanOrEqualTo: $to }
      certainty: { equalTo: STATED }
    }
    orderBy: [MADE_ON_LOWER_ASC, MADE_ON_UPPER_DESC, SLUG_ASC]
    first: 100
  ) {
    nodes {
      slug
      madeOn
      summary
      topics
      speaker: officialBySpeakerSlug { slug name }
      speakerCountry: countryBySpeakerCountryCode { code name }
    }
  }
}`,

  topPartners: `query topPartners($reporter: String!, $from: Int!, $to: Int!) {
  top: benchPostgraphileTopPartners(
    dataset: "${DATASET}"
    reporter: $reporter
    flow: IMPORT
    firstYear: $from
    lastYear: $to
    first: 20
  ) {
    nodes { code name sum }
  }
}`,

  bilateral: `query bilateral($country: String!, $partner: String!, $from: Int!, $to: Int!) {
  country: countryByCode(code: $country) { code name region }
  partner: countryByCode(code: $partner) { code name region }
  figures: benchPostgraphileFiguresBetween(country: $country, partner: $partner, first: 20) {
    nodes {
      slug
      kind
      standing
      reportedText
      periodLabel
      periodStart
      periodEnd
      tradeVolume: tradeVolumeByFigureSlug { direction amount currency reporterCode partnerCode }
      gasImport: gasImportByFigureSlug { timeBasis approximate importerCode exporterCode }
      citations: citationsByFigureSlug(orderBy: [ORDINAL_ASC]) {
        nodes { phrase source: sourceBySourceSlug { slug publisher title publishedOn } }
      }
    }
  }
  statements: benchPostgraphileStatementsBetween(country: $country, partner: $partner, first: 20) {
    nodes {
      slug
      madeOn
      summary
      speaker: officialBySpeakerSlug { slug name }
      speakerCountry: countryBySpeakerCountryCode { code name }
      mentions: mentionsByStatementSlug(orderBy: [ORDINAL_ASC]) {
        nodes { role country: countryByCountryCode { code name } official: officialByOfficialSlug { slug name } }
      }
      citations: citationsByStatementSlug(orderBy: [ORDINAL_ASC]) {
        nodes { phrase source: sourceBySourceSlug { slug publisher } }
      }
    }
  }
  events: benchPostgraphileEventsBetween(country: $country, partner: $partner, first: 10) {
    nodes {
      slug
      eventKind
      title
      startedOn
      countries: eventCountriesByEventSlug(orderBy: [ORDINAL_ASC]) {
        nodes { country: countryByCountryCode { code name } }
      }
    }
  }
  sanctionsWaivers: benchPostgraphileWaiversBetween(country: $country, partner: $partner, first: 10) {
    nodes {
      slug: figureSlug
      issuerCode
      beneficiaryCode
      targetCode
      grantedOn
      terms: waiverTermsByWaiverSlug(orderBy: [ORDINAL_ASC]) { nodes { durationDays rank } }
    }
  }
  tradeSeries: benchPostgraphileTradeSeries(
    country: $country
    partner: $partner
    dataset: "${DATASET}"
    firstYear: $from
    lastYear: $to
  ) {
    nodes { year exports imports partnerExports partnerImports }
  }
}`,
}
