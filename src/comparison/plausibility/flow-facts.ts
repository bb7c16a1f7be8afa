import { type RawBuilder, sql } from 'kysely'
import type { Row } from '../../planner/model.js'

type Sql = RawBuilder<unknown>

/** What a flow is held against: the reporter's row for the World, and the same flow in the years around it. */
export interface FlowFacts {
  value: number
  world: number | null
  /** In the order of their size. */
  around: number[]
}

/** Years before and after that a flow is held against. */
export const YEARS_AROUND = 3

const SAME = {
  reporterCode: 'reporter_code',
  flow: 'flow',
  frequency: 'frequency',
  classification: 'classification',
  commodityCode: 'commodity_code',
  datasetSlug: 'dataset_slug',
}

/** Read off the key of the part that belongs to the flow's dataset; NULL for a flow without a value. */
export function flowFacts(flow: Row): Sql {
  const start = flow.col('periodStart')
  const years = Array.from({ length: YEARS_AROUND }, (_, i) => [-1 - i, i + 1]).flat()
  const days = years.map((step) => sql`(${start} + make_interval(years => ${sql.lit(step)}))::date`)
  const same = Object.entries(SAME).map(([field, column]) => sql`other.${sql.id(column)} = ${flow.col(field)}`)
  const others = (select: Sql, partner: Sql, when: Sql): Sql =>
    sql`(SELECT ${select} FROM trade_flow AS other WHERE ${sql.join(same, sql` AND `)} AND other.partner_code = ${partner} AND ${when})`
  const isAround = sql`other.period_start = ANY(ARRAY[${sql.join(days)}]) AND other.value_usd > 0`
  return sql`CASE WHEN ${flow.col('valueUsd')} > 0 THEN jsonb_build_object('value', ${flow.col('valueUsd')},
    'world', ${others(sql`max(other.value_usd)`, sql`'WLD'`, sql`other.period_start = ${start}`)},
    'around', ${others(sql`coalesce(jsonb_agg(other.value_usd ORDER BY other.value_usd), '[]')`, flow.col('partnerCode'), isAround)}) END`
}
