import { type RawBuilder, sql } from 'kysely'
import { tradeVolumeKind } from '../../figures/trade-volume/trade-volume.type.js'
import { entityOf } from '../../planner/entities.js'
import type { Row } from '../../planner/model.js'
import type { Rows, Scope } from '../../planner/sources.js'
import { rowNamed, visibleAnd } from '../../planner/tables.js'
import { figureBetween } from '../between.js'

/** Trade volumes between the two, under aliases of their own, with what makes two of them alike. */
function tradeVolumes(name: string, pair: Row) {
  const { row, from } = rowNamed(entityOf('TradeVolume'), name)
  return { row, from, by: tradeVolumeKind.compare!(row, pair.col('countryCode')) }
}

type TradeVolumes = ReturnType<typeof tradeVolumes>

/**
 * The targets for trade that are not known to be wrong, each with what it is measured against: of the figures of the
 * same direction and currency over a year, actual or estimated, the one that the same statement gives, else the latest
 * known when the target was; one of the same scope before all others.
 */
export const targetRows: Rows = (pair, scope) => {
  const target = tradeVolumes('target', pair)
  const { row, from, by } = target
  const isTarget = sql`${row.col('standing')} = 'TARGET' AND ${row.col('rank')} <> 'DEPRECATED'`
  const where = visibleAnd(entityOf('TradeVolume'), row, scope, sql`${isTarget} AND ${figureBetween(pair, row)}`)
  return sql`SELECT ${row.col('slug')} AS slug, ${row.col('restatesSlug')} AS "restatesSlug", ${row.col('horizonText')} AS "horizonText",
      ${row.col('amount')} AS goal, ${row.col('currency')} AS currency, ${row.col('knownFrom')} AS "knownFrom",
      ${by.footing} = 'YEAR' AS "isYearly", ${row.col('scope')} AS scope,
      baseline.slug AS "baselineSlug", baseline.amount AS "baselineAmount", baseline.same AS "sameStatement", baseline.scope AS "baselineScope"
    FROM ${from} LEFT JOIN LATERAL (${baselineOf(target, pair, scope)}) AS baseline ON ${by.footing} = 'YEAR' WHERE ${where}`
}

function baselineOf(target: TradeVolumes, pair: Row, scope: Scope): RawBuilder<unknown> {
  const { row: figure, from, by } = tradeVolumes('baseline', pair)
  const same = sql`coalesce(${figure.col('statementSlug')} = ${target.row.col('statementSlug')}, false)`
  const conditions = [
    figureBetween(pair, figure),
    sql`${by.direction} = ${target.by.direction} AND ${by.currency} = ${target.by.currency} AND ${by.footing} = 'YEAR'`,
    sql`${figure.col('standing')} IN ('ACTUAL', 'ESTIMATE') AND ${figure.col('rank')} <> 'DEPRECATED'`,
    sql`(${same} OR ${figure.col('knownFrom')} <= ${target.row.col('knownFrom')})`,
  ]
  const latest = sql`coalesce(${figure.col('periodEnd')}, ${figure.col('knownFrom')}) DESC NULLS LAST, ${figure.col('rank')}, ${figure.col('knownFrom')} DESC NULLS LAST`
  return sql`SELECT ${figure.col('slug')} AS slug, ${figure.col('amount')} AS amount, ${same} AS same, ${by.scope} AS scope
    FROM ${from} WHERE ${visibleAnd(entityOf('TradeVolume'), figure, scope, sql.join(conditions, sql` AND `))}
    ORDER BY ${same} DESC, (${by.scope} = ${target.by.scope}) DESC, ${latest}, ${figure.col('slug')} LIMIT 1`
}
