import { type RawBuilder, sql } from 'kysely'
import type { Row } from '../planner/model.js'
import type { Condition } from '../planner/sources.js'
import { mentionsCountry } from '../statements/statement.list.js'

// What belongs to the relation of two countries. `pair` is a row of CountryPair; the order of its two countries does
// not matter here.

const sides = (pair: Row): [RawBuilder<unknown>, RawBuilder<unknown>] => [
  pair.col('countryCode'),
  pair.col('partnerCode'),
]

/** A figure that concerns both. */
export function figureBetween(pair: Row, figure: Row): Condition {
  return bothIn('figure_country', 'figure_slug', figure.col('slug'), pair)
}

/** An event that both took part in. */
export function eventBetween(pair: Row, event: Row): Condition {
  return bothIn('event_country', 'event_slug', event.col('slug'), pair)
}

function bothIn(table: string, key: string, slug: RawBuilder<unknown>, pair: Row): Condition {
  const [here, there] = sides(pair).map(
    (code) =>
      sql`EXISTS (SELECT 1 FROM ${sql.table(table)} AS side WHERE ${sql.ref(`side.${key}`)} = ${slug} AND side.country_code = ${code})`,
  )
  return sql`${here} AND ${there}`
}

/** A statement made for one side that mentions the other, or one that mentions both. */
export function statementBetween(pair: Row, statement: Row): Condition {
  const [country, partner] = sides(pair)
  const by = (code: RawBuilder<unknown>): Condition => sql`${statement.col('speakerCountryCode')} = ${code}`
  const mentions = (code: RawBuilder<unknown>): Condition =>
    mentionsCountry(statement, (named) => sql`${named} = ${code}`)
  return sql`((${by(country)} OR ${mentions(country)}) AND (${by(partner)} OR ${mentions(partner)}))`
}

/** A waiver in which both are issuer, beneficiary or target. */
export function waiverBetween(pair: Row, waiver: Row): Condition {
  const parties = sql`(${waiver.col('issuerCode')}, ${waiver.col('beneficiaryCode')}, ${waiver.col('targetCode')})`
  const [country, partner] = sides(pair)
  return sql`${country} IN ${parties} AND ${partner} IN ${parties}`
}
