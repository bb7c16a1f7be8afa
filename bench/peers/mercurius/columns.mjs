// The columns that records of each kind are read with, under the names of their fields.

export const COUNTRY = `code, alpha2, numeric, name, official_name AS "officialName", kind, region, subregion`
export const OFFICIAL = `slug, name, wikidata_id AS "wikidataId"`
export const STATEMENT = `slug, made_on AS "madeOn", summary, topics, certainty, speaker_slug AS "speakerSlug", speaker_country_code AS "speakerCountryCode"`
export const SOURCE = `slug, source_kind AS "sourceKind", publisher, title, author, url, language, published_on AS "publishedOn"`
export const DATASET = `slug, series, publisher, title, edition`
export const EVENT = `slug, event_kind AS "eventKind", title, started_on AS "startedOn", ended_on AS "endedOn"`
export const FIGURE = `figure.slug, figure.kind, figure.standing, figure.rank, figure.reported_text AS "reportedText",
  figure.period_label AS "periodLabel", figure.period_start::text AS "periodStart", figure.period_end::text AS "periodEnd"`
