import { sql } from 'kysely'
import { filterSql } from '../../planner/filters.js'
import { Row } from '../../planner/model.js'
import { orderSql } from '../../planner/orders.js'
import { AGGREGATES, type Sql } from './flow-table.js'
import { type Question, SIDES } from './read-question.js'
import { type KeyColumn, TradeDimension } from './trade-dimension.js'
import { ROW_MODEL } from './trade-statistics-row.type.js'

const NO_KEY: Readonly<Record<KeyColumn, Sql>> = {
  reporterCode: sql`NULL::text`,
  partnerCode: sql`NULL::text`,
  year: sql`NULL::int`,
  periodStart: sql`NULL::date`,
  frequency: sql`NULL::text`,
  flow: sql`NULL::text`,
  classification: sql`NULL::text`,
  commodityCode: sql`NULL::text`,
  reporterRegion: sql`NULL::text`,
  partnerRegion: sql`NULL::text`,
  datasetSlug: sql`NULL::text`,
}

/** All groups with what is measured of them, as rows of the model; those that `having` and `topWithin` leave. */
export function measureGroups(question: Question): Sql {
  const { having, scope, order, topWithin, within } = question
  const early = topWithin && !having ? earlyPlace(question) : undefined
  const columns = [...keysOf(question), ...measuresOf(question), ...(early ? [sql`${early} AS "$place"`] : [])]
  const measured = sql`SELECT ${sql.join(columns)} FROM grouped AS g`
  if (early) return firstOf(question, measured)
  const row = Row.of(ROW_MODEL, 'shown')
  const filter = filterSql('TradeMeasureFilter', having, row, scope)
  if (!filter && !topWithin) return measured
  const where = filter ? sql` WHERE ${filter}` : sql``
  if (!topWithin) return sql`SELECT shown.* FROM (${measured}) AS shown${where}`
  const place = sql`row_number() OVER (${partition(within.map((key) => sql`shown.${sql.id(key)}`))} ORDER BY ${orderSql(row, order)})`
  return firstOf(question, sql`SELECT shown.*, ${place} AS "$place" FROM (${measured}) AS shown${where}`)
}

function firstOf({ topWithin }: Question, placed: Sql): Sql {
  const columns = Object.keys(ROW_MODEL.columns).map((name) => sql.id(name))
  return sql`SELECT ${sql.join(columns)} FROM (${placed}) AS best WHERE "$place" <= ${topWithin}::int`
}

/** The place within, where sums and keys decide it: with the ranks, so that the groups are sorted once for both. */
function earlyPlace({ order, keys, within }: Question): Sql | undefined {
  if (!order.every(({ column }) => column === 'sum' || keys.includes(column as KeyColumn))) return undefined
  const by = order.map(({ column, direction }) => {
    // As the rows have it, whose frequency is a text.
    const value = column === 'sum' ? sql`g.cents` : column === 'frequency' ? sql`g.frequency::text` : g(column)
    return sql`${value} ${direction === 'DESC' ? sql`DESC` : sql`ASC`} NULLS LAST`
  })
  return sql`row_number() OVER (${partition(within.map(g))} ORDER BY ${sql.join(by)})`
}

const partition = (by: readonly Sql[]): Sql => (by.length > 0 ? sql`PARTITION BY ${sql.join([...by])}` : sql``)

function keysOf({ keys }: Question): Sql[] {
  return Object.entries(NO_KEY).map(([name, none]) => {
    const isEnum = name === 'flow' || name === 'frequency'
    const value = keys.includes(name as KeyColumn) ? sql`g.${sql.id(name)}${isEnum ? sql`::text` : sql``}` : none
    return sql`${value} AS ${sql.id(name)}`
  })
}

const g = (name: string): Sql => sql`g.${sql.id(name)}`
const USD = (cents: Sql): Sql => sql`${cents}::float8 / 100`

function measuresOf(question: Question): Sql[] {
  const { measures, within, along, keys } = question
  const inside = partition([...within.map(g), ...holdingOthers(question)])
  const valued = sql`(g.count - g.missing)`
  const bySum = sql`g.cents DESC NULLS LAST`
  const running = sql.join([...along.map(g), bySum, ...keys.map(g)])
  const expressions: Record<string, [value: Sql, type: string]> = {
    sum: [USD(sql`g.cents`), 'float8'],
    count: [sql`g.count::int`, 'int'],
    missing: [sql`g.missing::int`, 'int'],
    average: [sql`${USD(sql`g.cents`)} / nullif(${valued}, 0)::float8`, 'float8'],
    minimum: [sql`g.minimum`, 'float8'],
    maximum: [sql`g.maximum`, 'float8'],
    share: [sql`g.cents::float8 / nullif((sum(g.cents) OVER (${inside}))::int8, 0)::float8`, 'float8'],
    rank: [sql`CASE WHEN g.cents IS NOT NULL THEN rank() OVER (${inside} ORDER BY ${bySum})::int END`, 'int'],
    growth: [growthOf(question), 'float8'],
    cumulative: [
      sql`CASE WHEN g.cents IS NOT NULL THEN ${USD(sql`(sum(g.cents) OVER (${inside} ORDER BY ${running} ROWS UNBOUNDED PRECEDING))::int8`)} END`,
      'float8',
    ],
  }
  return Object.entries(expressions).map(([name, [value, type]]) =>
    measures.has(name) ? sql`${value} AS ${sql.id(name)}` : sql`NULL::${sql.raw(type)} AS ${sql.id(name)}`,
  )
}

/** What tells groups apart that hold others: nothing is a share of what it is itself a part of, or the other way round. */
function holdingOthers({ keys, groupBy, isDetailed, withoutAggregates, flows }: Question): Sql[] {
  const has = (key: KeyColumn): boolean => keys.includes(key)
  const areas = SIDES.filter((side) => has(`${side}Code`) && !withoutAggregates.has(side))
  const isReexport = (flow: string): boolean => flow.startsWith('RE')
  return [
    ...areas.map((side) => sql`(${g(`${side}Code`)} IN ${AGGREGATES})`),
    ...(groupBy.has(TradeDimension.COMMODITY) && isDetailed ? [sql`g.level`] : []),
    ...(has('frequency') ? [sql`g.frequency`] : []),
    ...(has('flow') && (flows === undefined || flows.some(isReexport))
      ? [sql`(g.flow IN ('REEXPORT', 'REIMPORT'))`]
      : []),
  ]
}

const STEP = sql`CASE g.frequency::text WHEN 'ANNUAL' THEN interval '1 year' WHEN 'QUARTERLY' THEN interval '3 months' ELSE interval '1 month' END`

/** Against the same group in the time before, if that is exactly the one before. */
function growthOf({ groupBy, keys }: Question): Sql {
  const byPeriod = groupBy.has(TradeDimension.PERIOD)
  if (!byPeriod && !groupBy.has(TradeDimension.YEAR)) return sql`NULL::float8`
  const time = byPeriod ? 'periodStart' : 'year'
  const others = keys.filter((key) => key !== 'year' && key !== 'periodStart').map(g)
  const before = (column: Sql): Sql => sql`lag(${column}) OVER (${partition(others)} ORDER BY ${g(time)})`
  const last = byPeriod ? sql`g."periodStart" - ${STEP}` : sql`g.year - 1`
  return sql`CASE WHEN ${before(g(time))} = ${last} AND ${before(sql`g.cents`)} > 0 THEN g.cents::float8 / ${before(sql`g.cents`)}::float8 - 1 END`
}
