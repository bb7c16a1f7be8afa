import { DATASET } from '../synthetic/scale.js'
import { bilateral } from './bilateral.js'
import { energyImports } from './figures.js'
import { list, nodes, number, object, orNull, plain, text } from './json.js'

/** A question as SQL, and the names of the variables that it takes, in order. */
export interface Prepared {
  sql: string
  parameters: readonly string[]
}

const answer = (field: string, json: string): string => object({ data: object({ [field]: json }) })

const citedSource = object({
  slug: text('source.slug'),
  sourceKind: plain('source_kind'),
  publisher: text('publisher'),
  title: orNull(text('title')),
  url: orNull(text('url')),
  language: orNull(text('language')),
  publishedOn: orNull(plain('published_on')),
})

const citations =
  list(`SELECT ${object({ locator: orNull(text('locator')), phrase: orNull(text('phrase')), source: citedSource })} AS json
  FROM citation JOIN source ON source.slug = source_slug WHERE statement_slug = s.slug ORDER BY ordinal`)

const statements = nodes(`SELECT ${object({
  slug: text('s.slug'),
  madeOn: orNull(plain('made_on')),
  summary: text('summary'),
  topics: 'array_to_json(topics)::text',
  citations,
})} AS json
  FROM statement AS s WHERE speaker_slug = o.slug ORDER BY made_on_lower, made_on_upper DESC, s.slug LIMIT 5`)

const officials = nodes(`SELECT ${object({ slug: text('o.slug'), name: text('o.name'), statements })} AS json
  FROM official AS o WHERE slug IN (SELECT official_slug FROM tenure WHERE country_code = $1) ORDER BY name, slug LIMIT 20`)

export const LIMIT: Readonly<Record<string, Prepared>> = {
  country: {
    sql: `SELECT ${answer(
      'country',
      object({
        code: plain('code'),
        name: text('name'),
        alpha2: orNull(plain('alpha2')),
        numeric: orNull(plain('numeric')),
        region: orNull(text('region')),
        kind: plain('kind'),
      }),
    )} AS json FROM country WHERE code = $1`,
    parameters: ['code'],
  },
  linked: {
    sql: `SELECT ${answer('country', object({ code: plain('code'), name: text('name'), officials }))} AS json FROM country WHERE code = $1`,
    parameters: ['code'],
  },
  series: {
    sql: `SELECT ${answer(
      'tradeFlows',
      nodes(`SELECT ${object({
        year: number('year'),
        flow: plain('flow'),
        valueUsd: orNull(number('value_usd')),
        dataset: object({ slug: text('dataset_slug') }),
      })} AS json
        FROM trade_flow WHERE dataset_slug = '${DATASET}' AND reporter_code = $1 AND partner_code = $2
          AND flow IN ('EXPORT', 'IMPORT') AND period_start BETWEEN make_date($3, 1, 1) AND make_date($4, 12, 31)
        ORDER BY flow, year LIMIT 100`),
    )} AS json`,
    parameters: ['reporter', 'partner', 'from', 'to'],
  },
  list: {
    sql: `SELECT ${answer(
      'statements',
      nodes(`SELECT ${object({
        slug: text('s.slug'),
        madeOn: orNull(plain('made_on')),
        summary: text('summary'),
        topics: 'array_to_json(topics)::text',
        speaker: orNull(
          `(SELECT ${object({ slug: text('slug'), name: text('name') })} FROM official WHERE slug = s.speaker_slug)`,
        ),
        speakerCountry: orNull(
          `(SELECT ${object({ code: plain('code'), name: text('name') })} FROM country WHERE code = s.speaker_country_code)`,
        ),
      })} AS json
        FROM statement AS s WHERE made_on_lower >= $1 AND made_on_upper <= $2 AND certainty = 'STATED'
        ORDER BY made_on_lower, made_on_upper DESC, slug LIMIT 100`),
    )} AS json`,
    parameters: ['from', 'to'],
  },
  topPartners: {
    sql: `SELECT ${answer(
      'tradeStatistics',
      object({
        rows: list(`SELECT ${object({ partner: object({ code: plain('code'), name: text('name') }), sum: orNull(number('sum')) })} AS json
          FROM (SELECT partner_code, sum(value_usd) AS sum FROM trade_flow
              WHERE dataset_slug = '${DATASET}' AND reporter_code = $1 AND flow = 'IMPORT' AND year BETWEEN $2 AND $3
              GROUP BY 1 ORDER BY 2 DESC NULLS LAST LIMIT 20) AS top
            JOIN country ON code = partner_code ORDER BY sum DESC NULLS LAST`),
      }),
    )} AS json`,
    parameters: ['reporter', 'from', 'to'],
  },
  bilateral: {
    sql: `SELECT ${answer('bilateral', bilateral)} AS json`,
    parameters: ['country', 'partner', 'from', 'to'],
  },
  computedWithout: {
    sql: `SELECT ${answer('country', object({ code: plain('code'), figures: nodes(energyImports) }))} AS json FROM country WHERE code = $1`,
    parameters: ['code'],
  },
}
