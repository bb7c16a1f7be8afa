import { type RawBuilder, sql } from 'kysely'
import { entityOf } from '../../planner/entities.js'
import { Row } from '../../planner/model.js'
import type { Scope } from '../../planner/sources.js'
import { tableAs, visibleAnd } from '../../planner/tables.js'

/** The terminal origin of a citation: of the text that the passage was taken from, else of the source that it is in. */
const TERMINAL = sql`coalesce(origin.terminal_slug, reporting.terminal_slug)`

/** From the citations of some figures that were visible on the day, and their sources. */
function citationsOf(figures: RawBuilder<unknown>, scope: Scope): RawBuilder<unknown> {
  const citation = Row.of('Citation', 'report')
  const visible = visibleAnd(entityOf('Citation'), citation, scope, sql`${citation.col('figureSlug')} = ${figures}`)
  return sql`${tableAs('Citation', 'report')}
    JOIN source AS reporting ON reporting.slug = report.source_slug LEFT JOIN source AS origin ON origin.slug = report.origin_slug
    WHERE ${visible}`
}

/** How many terminal origins some figures have: a reprint and what it copies are one. */
export function countOrigins(slugs: RawBuilder<unknown>, scope: Scope): RawBuilder<unknown> {
  return sql`(SELECT count(DISTINCT ${TERMINAL}) FROM ${citationsOf(sql`ANY(${slugs})`, scope)})`
}

/**
 * How many say so: whom the figure is attributed to, else who made the statement that asserts it, else its terminal
 * origins themselves. Two agencies that quote one speech are two origins and one claimant.
 */
export function countClaimants(slugs: RawBuilder<unknown>, scope: Scope): RawBuilder<unknown> {
  const figure = Row.of('Figure', 'claimed')
  const statement = Row.of('Statement', 'said')
  const attributed = sql`coalesce('official:' || ${figure.col('attributedOfficialSlug')},
    'organisation:' || ${figure.col('attributedOrganisationSlug')}, 'country:' || ${figure.col('attributedCountryCode')})`
  const speaker = sql`coalesce('official:' || ${statement.col('speakerSlug')}, 'organisation:' || ${statement.col('organisationSlug')},
    'source:' || (SELECT asserting.terminal_slug FROM source AS asserting WHERE asserting.slug = ${statement.col('assertedBySlug')}),
    'country:' || ${statement.col('speakerCountryCode')})`
  const ofFigure = sql`${statement.col('slug')} = ${figure.col('statementSlug')}`
  const said = sql`(SELECT ${speaker} FROM ${tableAs('Statement', 'said')} WHERE ${visibleAnd(entityOf('Statement'), statement, scope, ofFigure)})`
  const origins = sql`(SELECT array_agg(DISTINCT 'source:' || ${TERMINAL}) FROM ${citationsOf(figure.col('slug'), scope)})`
  const named = sql`coalesce(${attributed}, 'label:' || ${figure.col('attributionLabel')}, ${said})`
  const claimants = sql`coalesce(nullif(array_remove(ARRAY[${named}], NULL), '{}'), ${origins})`
  return sql`(SELECT count(DISTINCT claimant) FROM ${tableAs('Figure', 'claimed')}, unnest(${claimants}) AS claimant
    WHERE ${figure.col('slug')} = ANY(${slugs}))`
}
