import { type RawBuilder, sql } from 'kysely'
import type { Row } from '../planner/model.js'
import type { Condition } from '../planner/sources.js'
import { slugsMentioning } from '../statements/statement.list.js'

// What belongs to the relation of two countries. `pair` is a row of CountryPair; the order of its two countries does
// not matter here. The sets that a record must be in do not depend on the record, so that indexes on countries find it.

type Code = RawBuilder<unknown>

const sides = (pair: Row): readonly [Code, Code] => [pair.col('countryCode'), pair.col('partnerCode')]

/** A figure that concerns both. */
export function figureBetween(pair: Row, figure: Row): Condition {
  return inAll(figure, sides(pair), (code) => sql`SELECT figure_slug FROM figure_country WHERE country_code = ${code}`)
}

/** An event that both took part in. */
export function eventBetween(pair: Row, event: Row): Condition {
  return eventOfAll(sides(pair), event)
}

/** An event that all of some countries took part in. */
export function eventOfAll(codes: readonly Code[], event: Row): Condition {
  return inAll(event, codes, (code) => sql`SELECT event_slug FROM event_country WHERE country_code = ${code}`)
}

/** A statement made for one side that mentions the other, or one that mentions both, by name or by an official. */
export function statementBetween(pair: Row, statement: Row): Condition {
  return inAll(
    statement,
    sides(pair),
    (code) => sql`SELECT made.slug FROM statement AS made WHERE made.speaker_country_code = ${code}
      UNION ALL ${slugsMentioning((named) => sql`${named} = ${code}`)}`,
  )
}

/** One set of the records that are in all: PostgreSQL then reads the records that it holds, not those of one side. */
function inAll(record: Row, codes: readonly Code[], slugsOf: (code: Code) => Code): Condition {
  const sets = codes.map((code) => sql`(${slugsOf(code)})`)
  return sql`${record.col('slug')} IN (${sql.join(sets, sql` INTERSECT `)})`
}

/** A waiver in which both are issuer, beneficiary or target. */
export function waiverBetween(pair: Row, waiver: Row): Condition {
  const parties = sql`(${waiver.col('issuerCode')}, ${waiver.col('beneficiaryCode')}, ${waiver.col('targetCode')})`
  const [country, partner] = sides(pair)
  return sql`${country} IN ${parties} AND ${partner} IN ${parties}`
}
