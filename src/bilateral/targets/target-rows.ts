import { type RawBuilder, sql } from 'kysely'
import { moneyFooting } from '../../figures/comparable.js'
import { entityOf } from '../../planner/entities.js'
import type { Row } from '../../planner/model.js'
import type { Rows, Scope } from '../../planner/sources.js'
import { rowOf, visibleAnd } from '../../planner/tables.js'
import { figureBetween } from '../between.js'

/** Trade volumes between the two, under aliases of their own. */
function tradeVolumes(prefix: string): { row: Row; from: RawBuilder<unknown> } {
  let aliases = 0
  return rowOf(entityOf('TradeVolume'), () => `${prefix}${++aliases}`)
}

/**
 * The targets for trade that are not known to be wrong, each with what it is measured against: the yearly figure of the
 * same direction and currency, actual or estimated, that the same statement gives, else the latest known when the target
 * was.
 */
export const targetRows: Rows = (pair, scope) => {
  const { row: target, from } = tradeVolumes('target')
  const isTarget = sql`${target.col('standing')} = 'TARGET' AND ${target.col('rank')} <> 'DEPRECATED'`
  const where = visibleAnd(entityOf('TradeVolume'), target, scope, sql`${isTarget} AND ${figureBetween(pair, target)}`)
  return sql`SELECT ${target.col('slug')} AS slug, ${target.col('restatesSlug')} AS "restatesSlug", ${target.col('horizonText')} AS "horizonText",
      ${target.col('amount')} AS goal, ${target.col('currency')} AS currency, ${target.col('knownFrom')} AS "knownFrom",
      baseline.slug AS "baselineSlug", baseline.amount AS "baselineAmount", baseline.same AS "sameStatement"
    FROM ${from} LEFT JOIN LATERAL (${baselineOf(target, pair, scope)}) AS baseline ON true WHERE ${where}`
}

function baselineOf(target: Row, pair: Row, scope: Scope): RawBuilder<unknown> {
  const { row: figure, from } = tradeVolumes('baseline')
  const sameStatement = sql`coalesce(${figure.col('statementSlug')} = ${target.col('statementSlug')}, false)`
  const same = (name: string): RawBuilder<unknown> => sql`${figure.col(name)} = ${target.col(name)}`
  const sameSide = sql`(${figure.col('direction')} = 'TOTAL' OR ${same('reporterCode')})`
  const alike = [same('direction'), same('currency'), sameSide]
  const known = sql`(${sameStatement} OR ${figure.col('knownFrom')} <= ${target.col('knownFrom')})`
  const measured = sql`${figure.col('standing')} IN ('ACTUAL', 'ESTIMATE') AND ${figure.col('rank')} <> 'DEPRECATED' AND ${moneyFooting(figure).footing} = 'YEAR'`
  const conditions = [figureBetween(pair, figure), ...alike, measured, known]
  return sql`SELECT ${figure.col('slug')} AS slug, ${figure.col('amount')} AS amount, ${sameStatement} AS same
    FROM ${from} WHERE ${visibleAnd(entityOf('TradeVolume'), figure, scope, sql.join(conditions, sql` AND `))}
    ORDER BY ${sameStatement} DESC, (${same('scope')}) DESC, ${figure.col('rank')}, ${figure.col('periodEnd')} DESC NULLS LAST, ${figure.col('knownFrom')} DESC NULLS LAST, ${figure.col('slug')} LIMIT 1`
}
