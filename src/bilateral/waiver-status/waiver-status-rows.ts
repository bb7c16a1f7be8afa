import { type RawBuilder, sql } from 'kysely'
import { SEAM_DAYS } from '../../figures/sanctions-waiver/waiver-dates.js'
import { waiverSpans } from '../../figures/sanctions-waiver/waiver-spans.js'
import { entityOf } from '../../planner/entities.js'
import { Row } from '../../planner/model.js'
import type { Rows, Scope } from '../../planner/sources.js'
import { rowNamed, tableAs, visibleAnd } from '../../planner/tables.js'
import { eventOfAll, waiverBetween } from '../between.js'

/** How a waiver stands to the day, what decides first. */
const STANDS = ['COVERS', 'SEAM', 'DISPUTED', 'MAYBE', 'AFTER', 'BEFORE'] as const

/** A LAPSE within so many days of the end of a waiver tells that this one was not renewed. */
const LAPSE_DAYS = 31

/**
 * Where a day lies among the waivers between two countries: of the one that decides. Waivers of the same issuer,
 * beneficiary and target are a chain. Each reading of a waiver (one for each of its best ranked terms) covers the day,
 * does not, or cannot tell because dates are too coarse.
 */
export const waiverStatusRows: Rows = (pair, scope, args) => {
  const day = sql`${args.required('on')}::date`
  return sql`WITH known AS MATERIALIZED (${knownReadings(pair, scope)}),
    reading AS MATERIALIZED (${boundedReadings()}),
    verdict AS MATERIALIZED (${verdicts(day)}),
    nearest AS (SELECT verdict.*, "nextStarts", "nextStarted"
      FROM (SELECT DISTINCT ON (chain) * FROM verdict ORDER BY chain, ${firstOf()}) AS verdict
      LEFT JOIN LATERAL (SELECT later.starts AS "nextStarts", later.started AS "nextStarted" FROM verdict AS later WHERE later.chain = verdict.chain AND later.starts > ${day}
        ORDER BY later.starts LIMIT 1) AS later ON true
      ORDER BY ${firstOf()} LIMIT 1)
    SELECT ${day} AS "on", ${stateOf(scope, day)} AS state, stands, ${scope.asOf ? sql`${scope.asOf}::date` : sql`NULL::date`} AS "asOf",
      CASE WHEN stands <> 'BEFORE' THEN slug END AS "waiverSlug", "inferredFrom", coalesce(readings, '{}') AS readings,
      ${sql.join(['starts', 'started', 'ends', 'ended', 'nextStarts', 'nextStarted'].map(finite))},
      CASE WHEN stands IN ('COVERS', 'SEAM') AND ends = ended THEN greatest(ends - ${day}, 0) END AS "daysLeft"
    FROM (SELECT 1) AS one LEFT JOIN nearest ON true`
}

/** Of those that stand alike: before the first, the first; else the one that lasts longest. */
function firstOf(): RawBuilder<unknown> {
  const order = sql.join(STANDS.map((name) => sql.lit(name)))
  return sql`array_position(ARRAY[${order}], stands), CASE WHEN stands = 'BEFORE' THEN starts END, ends DESC, ended DESC, slug`
}

function finite(name: string): RawBuilder<unknown> {
  return sql`CASE WHEN isfinite(${sql.id(name)}) THEN ${sql.id(name)} END AS ${sql.id(name)}`
}

function knownReadings(pair: Row, scope: Scope): RawBuilder<unknown> {
  const entity = entityOf('SanctionsWaiver')
  const { row: waiver, from } = rowNamed(entity, 'waiver')
  const sound = sql`${waiver.col('rank')} <> 'DEPRECATED' AND ${waiverBetween(pair, waiver)}`
  return sql`SELECT ${waiver.col('slug')} AS slug, ${waiver.col('inferredFrom')} AS "inferredFrom",
      ARRAY[${waiver.col('issuerCode')}, ${waiver.col('beneficiaryCode')}, ${waiver.col('targetCode')}] AS chain, span.*
    FROM ${from}, LATERAL (${waiverSpans(waiver, scope)}) AS span WHERE ${visibleAnd(entity, waiver, scope, sound)}`
}

/** What is not bounded by dates of its own is bounded by the next waiver of the chain that certainly began. */
function boundedReadings(): RawBuilder<unknown> {
  const bounded = (name: string, bound: RawBuilder<unknown>): RawBuilder<unknown> =>
    sql`CASE WHEN isfinite(known.${sql.id(name)}) THEN known.${sql.id(name)} ELSE coalesce(${bound}, known.${sql.id(name)}) END AS ${sql.id(name)}`
  return sql`SELECT slug, "inferredFrom", chain, starts, ends, told,
      ${bounded('started', sql`later.began`)}, ${bounded('ended', sql`CASE WHEN later.began IS NOT NULL THEN greatest(later.began, known.ends) END`)}
    FROM known LEFT JOIN LATERAL (SELECT min(next.started) AS began FROM known AS next
      WHERE next.chain = known.chain AND next.slug <> known.slug AND next.starts > known.starts AND isfinite(next.started)) AS later ON true`
}

function verdicts(day: RawBuilder<unknown>): RawBuilder<unknown> {
  const next = sql`next.chain = reading.chain AND next.slug <> reading.slug`
  const seam = sql`EXISTS (SELECT 1 FROM reading AS next WHERE ${next} AND next.starts = next.started
    AND next.starts > ${day} AND next.starts <= reading.ends + ${sql.lit(SEAM_DAYS)})`
  const maybeSeam = sql`EXISTS (SELECT 1 FROM reading AS next WHERE ${next} AND next.started > ${day}
    AND next.starts > reading.starts AND next.starts <= reading.ended + ${sql.lit(SEAM_DAYS)})`
  return sql`SELECT slug, "inferredFrom", chain, min(starts) AS starts, max(started) AS started, min(ends) AS ends, max(ended) AS ended,
      array_agg(DISTINCT told ORDER BY told) AS readings,
      CASE WHEN bool_and(stands = 'COVERS') THEN 'COVERS' WHEN bool_and(stands IN ('COVERS', 'SEAM')) THEN 'SEAM'
        WHEN bool_or(stands = 'MAYBE') THEN 'MAYBE' WHEN min(stands) = max(stands) THEN min(stands) ELSE 'DISPUTED' END AS stands
    FROM (SELECT *, CASE WHEN started <= ${day} AND ${day} <= ends THEN 'COVERS' WHEN ${day} < starts THEN 'BEFORE' WHEN ${day} <= ended THEN 'MAYBE'
        WHEN ${seam} THEN 'SEAM' WHEN ${maybeSeam} THEN 'MAYBE' ELSE 'AFTER' END AS stands FROM reading) AS judged
    GROUP BY slug, "inferredFrom", chain`
}

/** After the last waiver known: ended where it is known that it was not renewed; what is to come nobody knows. */
function stateOf(scope: Scope, day: RawBuilder<unknown>): RawBuilder<unknown> {
  const event = Row.of('Event', 'lapse')
  const parties = [1, 2, 3].map((place) => sql`nearest.chain[${sql.lit(place)}]`)
  const lapse = sql`${event.col('eventKind')} = 'LAPSE' AND ${event.col('startedOnUpper')} >= nearest.ends - ${sql.lit(SEAM_DAYS)}
    AND ${event.col('startedOnLower')} <= nearest.ended + ${sql.lit(LAPSE_DAYS)} AND ${eventOfAll(parties, event)}`
  const notRenewed = sql`EXISTS (SELECT 1 FROM ${tableAs('Event', 'lapse')} WHERE ${visibleAnd(entityOf('Event'), event, scope, lapse)})`
  const today = scope.asOf ? sql`${scope.asOf}::date` : sql`current_date`
  return sql`CASE stands WHEN 'COVERS' THEN 'ACTIVE' WHEN 'SEAM' THEN 'ACTIVE' WHEN 'DISPUTED' THEN 'DISPUTED' WHEN 'BEFORE' THEN 'NOT_YET_GRANTED'
    WHEN 'AFTER' THEN CASE WHEN "nextStarts" IS NOT NULL THEN 'LAPSED' WHEN ${notRenewed} THEN 'ENDED' WHEN ${day} > ${today} THEN 'UNKNOWN' ELSE 'LAPSED' END
    ELSE 'UNKNOWN' END`
}
