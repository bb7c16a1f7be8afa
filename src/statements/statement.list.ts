import { type RawBuilder, sql } from 'kysely'
import { connectionType, listArgs } from '../platform/connection.type.js'
import { across, filterInput, on, onLinked } from '../planner/filters.js'
import type { Row } from '../planner/model.js'
import {
  countryCodeOperators,
  dateOperators,
  enumOperators,
  partialDateColumns,
  partialDateOperators,
  slugOperators,
  tagOperators,
  textOperators,
} from '../planner/operators.js'
import { orderInput } from '../planner/orders.js'
import type { Condition, Walk } from '../planner/sources.js'
import { Certainty } from '../sources/source.type.js'
import { Statement } from './statement.type.js'

/** The slugs of statements that mention a country, by name or by one of the officials who hold or held its offices. */
export function slugsMentioning(test: (code: RawBuilder<unknown>) => Condition): RawBuilder<unknown> {
  return sql`SELECT named.statement_slug FROM mention AS named WHERE ${test(sql.ref('named.country_code'))}
    UNION ALL SELECT named.statement_slug FROM mention AS named JOIN tenure AS held ON held.official_slug = named.official_slug WHERE ${test(sql.ref('held.country_code'))}`
}

export function mentionsCountry(statement: Row, test: (code: RawBuilder<unknown>) => Condition): Condition {
  return sql`${statement.col('slug')} IN (${slugsMentioning(test)})`
}

/** More mentions than these take longer to gather than to look through the statements for a page. */
const MANY_MENTIONS = 4_000

/** Where a country is mentioned in many statements: by name, which is how most are. */
export const mentionedOften: Walk = {
  column: 'madeOnLower',
  when: (country) =>
    sql`EXISTS (SELECT FROM mention AS counted WHERE counted.country_code = ${country.col('code')} OFFSET ${sql.lit(MANY_MENTIONS)})`,
  each: (country, statement) =>
    sql`EXISTS (SELECT FROM mention AS named WHERE named.statement_slug = ${statement.col('slug')} AND (named.country_code = ${country.col('code')}
      OR named.official_slug IN (SELECT held.official_slug FROM tenure AS held WHERE held.country_code = ${country.col('code')})))`,
}

export const StatementFilter = filterInput('StatementFilter', 'Conditions on statements.', {
  slug: on(slugOperators, 'slug', 'The slug.'),
  speaker: on(slugOperators, 'speakerSlug', 'Who said it, by slug.'),
  speakerCountry: on(countryCodeOperators, 'speakerCountryCode', 'The country spoken for.'),
  madeOn: on(partialDateOperators, partialDateColumns('madeOn'), 'When it was made.'),
  summary: on(textOperators, 'summary', 'The summary.'),
  topics: on(tagOperators, 'topics', 'What it is about.'),
  certainty: on(enumOperators('Certainty', Certainty), 'certainty', 'Whether sources state it or it was concluded.'),
  event: onLinked(slugOperators, 'event', 'slug', 'The event at which it was made, by slug.'),
  knownFrom: on(dateOperators, 'knownFrom', 'The first day as of which it is visible.'),
  source: onLinked(slugOperators, 'renditions', 'sourceSlug', 'A source that carries it, by slug.'),
  mentions: across(
    countryCodeOperators,
    'A country that it mentions, by name or by one of its officials.',
    (statement, test) => mentionsCountry(statement, test),
  ),
})

export const StatementOrder = orderInput('StatementOrder', {
  MADE_ON: {
    columns: ['madeOnLower', '-madeOnUpper'],
    description: 'By the first possible day, the coarser date first.',
  },
  SLUG: { columns: ['slug'], description: 'By slug.' },
})

export const StatementConnection = connectionType('Statement', () => Statement, 'statements')
export const StatementListArgs = listArgs({ where: StatementFilter, orderBy: StatementOrder, asOf: true })
export const StatementLinkArgs = listArgs({ where: StatementFilter, orderBy: StatementOrder })
