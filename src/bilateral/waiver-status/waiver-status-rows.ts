import { type RawBuilder, sql } from 'kysely'
import { SEAM_DAYS } from '../../figures/sanctions-waiver/waiver-dates.js'
import { waiverSpans } from '../../figures/sanctions-waiver/waiver-spans.js'
import { entityOf } from '../../planner/entities.js'
import { Row } from '../../planner/model.js'
import type { Rows, Scope } from '../../planner/sources.js'
import { rowOf, tableAs, visibleAnd } from '../../planner/tables.js'
import { eventBetween, waiverBetween } from '../between.js'

/** How a waiver stands to the day, the one that decides first. */
const STANDS = ['COVERS', 'SEAM', 'DISPUTED', 'MAYBE', 'AFTER', 'BEFORE'] as const

/**
 * Where a day lies among the waivers between two countries: of the one that decides. Each reading of a waiver (one for
 * each of its best ranked terms) covers the day, does not, or cannot tell because its dates are too coarse.
 */
export const waiverStatusRows: Rows = (pair, scope, args) => {
  const day = sql`${args.required('on')}::date`
  const order = sql.join(STANDS.map((name) => sql.lit(name)))
  return sql`WITH reading AS (${readings(pair, scope)}),
    verdict AS (${verdicts(day)}),
    nearest AS (SELECT *, (SELECT min(later.starts) FROM verdict AS later WHERE later.starts > ${day}) AS "nextStart"
      FROM verdict ORDER BY array_position(ARRAY[${order}], stands), CASE WHEN stands = 'BEFORE' THEN starts END, starts DESC, slug LIMIT 1)
    SELECT ${day} AS "on", ${stateOf(pair, scope, day)} AS state, stands, ${scope.asOf ? sql`${scope.asOf}::date` : sql`NULL::date`} AS "asOf",
      CASE WHEN stands <> 'BEFORE' THEN slug END AS "waiverSlug", "inferredFrom", coalesce("readings", '{}') AS "readings",
      ${finite('starts')}, ${finite('started')}, ${finite('ends')}, ${finite('ended')}, "nextStart",
      CASE WHEN stands IN ('COVERS', 'SEAM') AND ends = ended THEN greatest(ends - ${day}, 0) END AS "daysLeft"
    FROM (SELECT 1) AS one LEFT JOIN nearest ON true`
}

function finite(name: string): RawBuilder<unknown> {
  return sql`CASE WHEN isfinite(${sql.id(name)}) THEN ${sql.id(name)} END AS ${sql.id(name)}`
}

function readings(pair: Row, scope: Scope): RawBuilder<unknown> {
  let aliases = 0
  const entity = entityOf('SanctionsWaiver')
  const { row: waiver, from } = rowOf(entity, () => `waiver${++aliases}`)
  return sql`SELECT ${waiver.col('slug')} AS slug, ${waiver.col('inferredFrom')} AS "inferredFrom", span.*
    FROM ${from}, LATERAL (${waiverSpans(waiver, scope)}) AS span
    WHERE ${visibleAnd(entity, waiver, scope, waiverBetween(pair, waiver))}`
}

function verdicts(day: RawBuilder<unknown>): RawBuilder<unknown> {
  const covers = sql`(started <= ${day} AND ${day} <= ends)`
  const misses = sql`(${day} < starts OR ${day} > ended)`
  const seam = sql`ends = ended AND ${day} > ended AND EXISTS (SELECT 1 FROM reading AS next WHERE next.starts = next.started
    AND next.starts > ${day} AND next.starts - reading_of.ended <= ${sql.lit(SEAM_DAYS)})`
  const told = sql`ends::text || coalesce(' (' || days || ' days)', '')`
  return sql`SELECT slug, "inferredFrom", starts, started, ends, ended, "readings",
      CASE WHEN covers THEN 'COVERS' WHEN ${seam} THEN 'SEAM' WHEN misses AND ${day} > ended THEN 'AFTER' WHEN misses THEN 'BEFORE'
        WHEN told THEN 'DISPUTED' ELSE 'MAYBE' END AS stands
    FROM (SELECT slug, "inferredFrom", min(starts) AS starts, max(started) AS started, min(ends) AS ends, max(ended) AS ended,
        bool_and(${covers}) AS covers, bool_and(${misses}) AS misses, bool_and(${covers} OR ${misses}) AS told,
        array_agg(${told} ORDER BY ends, days) AS "readings"
      FROM reading GROUP BY slug, "inferredFrom") AS reading_of`
}

/** After the last waiver known: ended where it is known that it was not renewed, which nobody knows of days to come. */
function stateOf(pair: Row, scope: Scope, day: RawBuilder<unknown>): RawBuilder<unknown> {
  const event = Row.of('Event', 'lapse')
  const lapse = sql`${event.col('eventKind')} = 'LAPSE' AND ${event.col('startedOnLower')} BETWEEN nearest.ended - ${sql.lit(SEAM_DAYS)} AND ${day} AND ${eventBetween(pair, event)}`
  const notRenewed = sql`EXISTS (SELECT 1 FROM ${tableAs('Event', 'lapse')} WHERE ${visibleAnd(entityOf('Event'), event, scope, lapse)})`
  const future = scope.asOf ? sql`${day} > ${scope.asOf}::date` : sql`false`
  return sql`CASE stands WHEN 'COVERS' THEN 'ACTIVE' WHEN 'SEAM' THEN 'ACTIVE' WHEN 'DISPUTED' THEN 'DISPUTED' WHEN 'BEFORE' THEN 'NOT_YET_GRANTED'
    WHEN 'AFTER' THEN CASE WHEN "nextStart" IS NOT NULL THEN 'LAPSED' WHEN ${future} THEN 'UNKNOWN' WHEN ${notRenewed} THEN 'ENDED' ELSE 'LAPSED' END
    ELSE 'UNKNOWN' END`
}
