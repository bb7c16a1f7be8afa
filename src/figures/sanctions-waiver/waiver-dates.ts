import { type RawBuilder, sql } from 'kysely'
import type { Row } from '../../planner/model.js'
import type { Condition, Scope } from '../../planner/sources.js'
import { sourceKnown } from '../../sources/source-known.js'

/** Sources count the days of a waiver both ways, with the first day or without: a seam of so many days is no gap. */
export const SEAM_DAYS = 2

/** Whether a source had reported a term by a day. */
export function termKnown(term: RawBuilder<unknown>, asOf: unknown): Condition {
  return sql`EXISTS (SELECT 1 FROM citation AS report WHERE report.waiver_term_id = ${term} AND ${sourceKnown(sql.ref('report.source_slug'), asOf)})`
}

/** The terms of a waiver that were known on the day and are not known to be wrong, as a condition on the alias `term`. */
function knownTerm(waiver: RawBuilder<unknown>, { asOf }: Scope): RawBuilder<unknown> {
  const known = asOf ? sql` AND ${termKnown(sql.ref('term.id'), asOf)}` : sql``
  return sql`term.waiver_slug = ${waiver} AND term.rank <> 'DEPRECATED'${known}`
}

/** The best ranked terms known on the day. */
export function bestTerms(waiver: RawBuilder<unknown>, scope: Scope): RawBuilder<unknown> {
  const known = knownTerm(waiver, scope)
  return sql`waiver_term AS term WHERE ${known} AND term.rank = (SELECT min(term.rank) FROM waiver_term AS term WHERE ${known})`
}

/** What all best ranked terms agree on; null where they disagree, so that a dispute is never settled by chance. */
function agreed(value: RawBuilder<unknown>, terms: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`(SELECT CASE WHEN count(*) = count(${value}) AND min(${value}) = max(${value}) THEN min(${value}) END FROM ${terms})`
}

export function durationDays(waiver: Row, scope: Scope): RawBuilder<unknown> {
  return agreed(sql`term.duration_days`, bestTerms(waiver.col('figureSlug'), scope))
}

/** The last day: stated by a source, else the effective day plus the length, where that day is known. */
export function expiresOn(waiver: Row, scope: Scope): RawBuilder<unknown> {
  return expiry(waiver.col('figureSlug'), waiver.col('effectiveOnLower'), waiver.col('effectiveOnUpper'), scope)
}

function expiry(
  slug: RawBuilder<unknown>,
  lower: RawBuilder<unknown>,
  upper: RawBuilder<unknown>,
  scope: Scope,
): RawBuilder<unknown> {
  const counted = sql`CASE WHEN ${lower} = ${upper} THEN to_char(${lower} + term.duration_days, 'YYYY-MM-DD') END`
  return agreed(sql`coalesce(term.expires_on, ${counted})`, bestTerms(slug, scope))
}

/**
 * Days without a waiver between the end of the one before and this one; null for the first of a chain, and where one of
 * the dates is not known to the day.
 */
export function gapBeforeDays(waiver: Row, scope: Scope): RawBuilder<unknown> {
  const before = expiry(
    sql`previous.figure_slug`,
    sql`previous.effective_on_lower`,
    sql`previous.effective_on_upper`,
    scope,
  )
  const known = scope.asOf
    ? sql` AND EXISTS (SELECT 1 FROM figure AS earlier WHERE earlier.slug = previous.figure_slug AND earlier.known_from <= ${scope.asOf}::date)`
    : sql``
  const days = sql`${waiver.col('effectiveOnLower')} - ended.day::date`
  return sql`(SELECT CASE WHEN ${days} <= ${sql.lit(SEAM_DAYS)} THEN 0 ELSE ${days} END
    FROM sanctions_waiver AS previous, LATERAL (SELECT ${before} AS day) AS ended
    WHERE previous.figure_slug = ${waiver.col('renewsSlug')} AND length(ended.day) = 10
      AND ${waiver.col('effectiveOnLower')} = ${waiver.col('effectiveOnUpper')}${known})`
}
