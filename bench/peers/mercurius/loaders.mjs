import { many, one, page } from './batches.mjs'
import { COUNTRY, DATASET, OFFICIAL, SOURCE, STATEMENT } from './columns.mjs'

const country = (keyOf) => one(`SELECT ${COUNTRY} FROM country WHERE code = ANY($1)`, keyOf, 'code')
const official = (keyOf) => one(`SELECT ${OFFICIAL} FROM official WHERE slug = ANY($1)`, keyOf, 'slug')
const citations = (key) =>
  many(
    `SELECT ${key} AS parent, locator, phrase, source_slug AS "sourceSlug" FROM citation WHERE ${key} = ANY($1) ORDER BY ${key}, ordinal, id`,
    ({ slug }) => slug,
  )

const ofFigure = { citations: citations('figure_slug') }

export const loaders = {
  Country: {
    officials: page(
      `SELECT asked.key AS parent, found.* FROM unnest($1::text[], $2::int[]) AS asked(key, most) CROSS JOIN LATERAL (
        SELECT ${OFFICIAL} FROM official WHERE slug IN (SELECT official_slug FROM tenure WHERE country_code = asked.key)
        ORDER BY name, slug LIMIT asked.most) AS found`,
      ({ code }) => code,
    ),
  },
  Official: {
    statements: page(
      `SELECT asked.key AS parent, found.* FROM unnest($1::text[], $2::int[]) AS asked(key, most) CROSS JOIN LATERAL (
        SELECT ${STATEMENT} FROM statement WHERE speaker_slug = asked.key
        ORDER BY made_on_lower, made_on_upper DESC, slug LIMIT asked.most) AS found`,
      ({ slug }) => slug,
    ),
  },
  Statement: {
    speaker: official(({ speakerSlug }) => speakerSlug),
    speakerCountry: country(({ speakerCountryCode }) => speakerCountryCode),
    mentions: many(
      `SELECT statement_slug AS parent, role, country_code AS "countryCode", official_slug AS "officialSlug"
        FROM mention WHERE statement_slug = ANY($1) ORDER BY statement_slug, ordinal, id`,
      ({ slug }) => slug,
    ),
    citations: citations('statement_slug'),
  },
  Mention: {
    country: country(({ countryCode }) => countryCode),
    official: official(({ officialSlug }) => officialSlug),
  },
  Citation: {
    source: one(`SELECT ${SOURCE} FROM source WHERE slug = ANY($1)`, ({ sourceSlug }) => sourceSlug, 'slug'),
  },
  Event: {
    countries: many(
      `SELECT member.event_slug AS parent, ${COUNTRY} FROM event_country AS member JOIN country ON code = member.country_code
        WHERE member.event_slug = ANY($1) ORDER BY member.event_slug, member.ordinal`,
      ({ slug }) => slug,
    ),
  },
  TradeVolume: {
    ...ofFigure,
    reporter: country(({ reporterCode }) => reporterCode),
    partner: country(({ partnerCode }) => partnerCode),
  },
  GasImport: {
    ...ofFigure,
    importer: country(({ importerCode }) => importerCode),
    exporter: country(({ exporterCode }) => exporterCode),
  },
  ElectricityImport: ofFigure,
  ForceStrength: ofFigure,
  Payment: ofFigure,
  SanctionsWaiver: {
    ...ofFigure,
    issuer: country(({ issuerCode }) => issuerCode),
    beneficiary: country(({ beneficiaryCode }) => beneficiaryCode),
    target: country(({ targetCode }) => targetCode),
    terms: many(
      `SELECT waiver_slug AS parent, duration_days AS "durationDays", rank FROM waiver_term
        WHERE waiver_slug = ANY($1) ORDER BY waiver_slug, ordinal, id`,
      ({ slug }) => slug,
    ),
  },
  TradeFlow: {
    dataset: one(`SELECT ${DATASET} FROM dataset WHERE slug = ANY($1)`, ({ datasetSlug }) => datasetSlug, 'slug'),
  },
  BilateralRelation: {
    country: country(({ countryCode }) => countryCode),
    partner: country(({ partnerCode }) => partnerCode),
  },
}
