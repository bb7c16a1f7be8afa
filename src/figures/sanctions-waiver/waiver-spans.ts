import { type RawBuilder, sql } from 'kysely'
import { Row } from '../../planner/model.js'
import type { Scope } from '../../planner/sources.js'
import { tableAs } from '../../planner/tables.js'
import { bestTerms } from './waiver-dates.js'

/**
 * Over which days a waiver ran, a row for each of its best ranked terms known on the day: the first and the last day on
 * which it can have begun and have ended, `starts`, `started`, `ends`, `ended`. A last day that nothing bounds is infinity.
 * A waiver without a term, or without any date, has a row too. `told` is the end in words, as the term gives it.
 */
export function waiverSpans(waiver: Row, scope: Scope): RawBuilder<unknown> {
  const start = firstGiven(waiver, 'Lower')
  const renewed = Row.of('SanctionsWaiver', 'renewed')
  // A renewal cannot have begun before what it renews.
  const before = sql`(SELECT ${firstGiven(renewed, 'Lower')} FROM ${tableAs('SanctionsWaiver', 'renewed')} WHERE ${renewed.col('figureSlug')} = ${waiver.col('renewsSlug')})`
  const started = sql`coalesce(${waiver.col('effectiveOnUpper')}, 'infinity')`
  return sql`SELECT span.*,
      CASE WHEN term.id IS NOT NULL THEN coalesce(term.expires_on, CASE WHEN span.starts = span.started THEN (span.starts + term.duration_days)::text END, 'a day not known')
        || coalesce(' (' || term.duration_days || ' days)', '') END AS told,
      CASE WHEN term.expires_on_lower IS NOT NULL THEN greatest(term.expires_on_lower, span.starts) ELSE span.starts + coalesce(term.duration_days, 0) END AS ends,
      CASE WHEN term.expires_on_upper IS NOT NULL THEN term.expires_on_upper
        WHEN term.duration_days IS NULL OR span.started = 'infinity' THEN 'infinity' ELSE span.started + term.duration_days END AS ended
    FROM (SELECT coalesce(${start}, ${before}, '-infinity') AS starts, ${started} AS started) AS span
    LEFT JOIN (SELECT * FROM ${bestTerms(waiver.col('figureSlug'), scope)}) AS term ON true`
}

/** Where the day it took effect is not known, it cannot have been before the grant. */
function firstGiven(waiver: Row, end: string): RawBuilder<unknown> {
  const dates = ['effectiveOn', 'grantedOn', 'signedOn', 'notifiedOn'].map((date) => waiver.col(date + end))
  return sql`coalesce(${sql.join(dates)})`
}
