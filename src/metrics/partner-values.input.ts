import { type RawBuilder, sql } from 'kysely'
import type { Need } from './metric.js'
import { defineInputKind, inputJson } from './metric-input.js'

type Sql = RawBuilder<unknown>

const KIND = 'PARTNER_VALUE'

/** What a country trades with each of its partners in a year, the largest first. Aggregates are no partners. */
export const partnerValues: Need = (name, { row, args }) => {
  const flow = sql`${args.sql('flow')}`
  const year = row.col('year')
  const isMirrored = sql`(${row.col('onlyFlow')} IS NOT NULL AND ${row.col('onlyFlow')}::text <> ${flow})`
  const flows = [sql`trade_flow`, sql`trade_pair_year`].flatMap((table, isRolled) =>
    [false, true].map((mirrored) => {
      const [country, partner] = mirrored ? ['partner_code', 'reporter_code'] : ['reporter_code', 'partner_code']
      const gate = sql`${isRolled ? sql`NOT ` : sql``}${row.col('isPairYears')} AND ${mirrored ? isMirrored : sql`NOT ${isMirrored}`}`
      const recorded = mirrored ? row.col('onlyFlow') : flow
      const where = sql`dataset_slug = ${row.col('datasetSlug')} AND year = ${year} AND ${sql.ref(country)} = ${row.col('countryCode')}
        AND flow::text = ${recorded}${isRolled ? sql`` : sql` AND frequency = 'ANNUAL'`} AND value_usd IS NOT NULL`
      return sql`SELECT ${sql.ref(partner)} AS code, value_usd, status::text FROM ${table} WHERE ${gate} AND ${where}`
    }),
  )
  const json: Sql = inputJson(name, KIND, {
    value: sql`traded.value_usd`,
    unit: 'USD',
    year,
    status: sql`CASE WHEN ${isMirrored} THEN 'MIRRORED' ELSE traded.status END`,
    dataset: row.col('datasetSlug'),
    facts: { country: row.col('countryName'), partner: sql`area.name`, flow, year },
  })
  return sql`coalesce((SELECT jsonb_agg(${json} ORDER BY traded.value_usd DESC, area.code) FROM (${sql.join(flows, sql` UNION ALL `)}) AS traded
    JOIN country AS area ON area.code = traded.code AND area.kind <> 'AGGREGATE'), '[]'::jsonb)`
}

interface Facts {
  country: string
  partner: string
  flow: string
  year: number
}

defineInputKind<Facts>(KIND, {
  label: ({ country, partner, flow, year }) =>
    `${flow === 'EXPORT' ? `Exports of ${country} to` : `Imports of ${country} from`} ${partner} in ${year}`,
  explain: () => 'There is no value.',
})
