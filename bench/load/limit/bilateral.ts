import { DATASET } from '../synthetic/scale.js'
import { citationsOf, figuresBetween, named, onlyCode } from './figures.js'
import { list, nodes, number, object, orNull, plain, text } from './json.js'

const areaNamed = (code: string): string =>
  `(SELECT ${object({ code: plain('code'), name: text('name') })} FROM country WHERE code = ${code})`

const side = (code: string): string =>
  `(SELECT ${object({ code: plain('code'), name: text('name'), region: orNull(text('region')) })} FROM country WHERE code = ${code})`

const slugsOf = (code: string): string => `SELECT slug FROM statement WHERE speaker_country_code = ${code}
  UNION ALL SELECT statement_slug FROM mention WHERE country_code = ${code}
  UNION ALL SELECT statement_slug FROM mention AS m JOIN tenure AS t ON t.official_slug = m.official_slug WHERE t.country_code = ${code}`

const mentions = list(
  `SELECT ${object({
    role: plain('role'),
    country: orNull(areaNamed('m.country_code')),
    official: orNull(
      `(SELECT ${object({ slug: text('slug'), name: text('name') })} FROM official WHERE slug = m.official_slug)`,
    ),
  })} AS json FROM mention AS m WHERE statement_slug = s.slug ORDER BY ordinal`,
)

const statements = `SELECT ${object({
  slug: text('s.slug'),
  madeOn: orNull(plain('made_on')),
  summary: text('summary'),
  speaker: orNull(
    `(SELECT ${object({ slug: text('slug'), name: text('name') })} FROM official WHERE slug = s.speaker_slug)`,
  ),
  speakerCountry: orNull(areaNamed('s.speaker_country_code')),
  mentions,
  citations: citationsOf('statement_slug', 's.slug', named),
})} AS json
  FROM statement AS s WHERE slug IN ((${slugsOf('$1')}) INTERSECT (${slugsOf('$2')}))
  ORDER BY made_on_lower, made_on_upper DESC, slug LIMIT 20`

const events = `SELECT ${object({
  slug: text('e.slug'),
  eventKind: plain('event_kind'),
  title: text('title'),
  startedOn: orNull(plain('started_on')),
  countries: list(`SELECT ${object({ code: plain('code'), name: text('name') })} AS json
    FROM event_country JOIN country ON code = country_code WHERE event_slug = e.slug ORDER BY ordinal`),
})} AS json
  FROM event AS e WHERE slug IN (SELECT event_slug FROM event_country WHERE country_code = $1)
    AND slug IN (SELECT event_slug FROM event_country WHERE country_code = $2)
  ORDER BY started_on_lower, started_on_upper DESC, slug LIMIT 10`

const waivers = `SELECT ${object({
  slug: text('figure_slug'),
  issuer: onlyCode('issuer_code'),
  beneficiary: onlyCode('beneficiary_code'),
  target: onlyCode('target_code'),
  grantedOn: orNull(plain('granted_on')),
  terms: list(`SELECT ${object({ durationDays: orNull(number('duration_days')), rank: plain('rank') })} AS json
    FROM waiver_term WHERE waiver_slug = w.figure_slug ORDER BY ordinal`),
})} AS json
  FROM sanctions_waiver AS w WHERE $1 IN (issuer_code, beneficiary_code, target_code) AND $2 IN (issuer_code, beneficiary_code, target_code)
  ORDER BY granted_on_lower, granted_on_upper DESC, effective_on_lower, effective_on_upper DESC, figure_slug LIMIT 10`

const flowsOf = (reporter: string, partner: string): string =>
  `SELECT ${reporter} = $1 AS own, flow, year, value_usd FROM trade_flow
    WHERE dataset_slug = '${DATASET}' AND reporter_code = ${reporter} AND partner_code = ${partner}
      AND flow IN ('EXPORT', 'IMPORT') AND period_start BETWEEN make_date($3, 1, 1) AND make_date($4, 12, 31)`

const value = (name: string): string => object({ valueUsd: orNull(number(name)) })

const series = `SELECT ${object({
  year: number('span.year'),
  exports: value('exports'),
  imports: value('imports'),
  reportedByPartner: object({ exports: value('mirrored_exports'), imports: value('mirrored_imports') }),
})} AS json
  FROM generate_series($3::int, $4::int) AS span (year) LEFT JOIN (
    SELECT year, max(value_usd) FILTER (WHERE own AND flow = 'EXPORT') AS exports,
        max(value_usd) FILTER (WHERE own AND flow = 'IMPORT') AS imports,
        max(value_usd) FILTER (WHERE NOT own AND flow = 'IMPORT') AS mirrored_exports,
        max(value_usd) FILTER (WHERE NOT own AND flow = 'EXPORT') AS mirrored_imports
      FROM (${flowsOf('$1', '$2')} UNION ALL ${flowsOf('$2', '$1')}) AS flows
      GROUP BY year) AS traded ON traded.year = span.year ORDER BY span.year`

export const bilateral = object({
  country: side('$1'),
  partner: side('$2'),
  figures: nodes(figuresBetween),
  statements: nodes(statements),
  events: nodes(events),
  sanctionsWaivers: nodes(waivers),
  tradeSeries: list(series),
})
