import { sql } from 'kysely'
import type { Traced } from '../../planner/arguments.js'
import { certainConditions, filterSql } from '../../planner/filters.js'
import { Row } from '../../planner/model.js'
import { knownEditions, namedEdition } from '../datasets/known-editions.js'
import { rankOfSeries } from '../datasets/preference.js'
import {
  AGGREGATES,
  allOf,
  askedConditions,
  countryYears,
  FLOWS,
  type FlowTable,
  ofSinglePairs,
  PAIR_YEARS,
  type Sql,
  usualConditions,
  WORLD_YEARS,
} from './flow-table.js'
import { type Question, type Side, SIDES } from './read-question.js'
import { TradeDimension } from './trade-dimension.js'

/** The tables that may answer, the smallest first: those of countries and of the world only where they suffice. */
export function tablesFor(question: Question): FlowTable[] {
  if (question.isDetailed) return [FLOWS]
  const { groupBy } = question
  const pairs = [FLOWS, PAIR_YEARS]
  if (groupBy.has(TradeDimension.REPORTER) && groupBy.has(TradeDimension.PARTNER)) return pairs.map(ofSinglePairs)
  const side = SIDES.find((candidate) => suffices(question, candidate))
  return [...(suffices(question) ? [WORLD_YEARS] : []), ...(side ? [countryYears(side)] : []), ...pairs]
}

const WITHOUT_SIDE: readonly TradeDimension[] = [
  TradeDimension.YEAR,
  TradeDimension.PERIOD,
  TradeDimension.FLOW,
  TradeDimension.DATASET,
]
const ABOUT_YEARS: readonly string[] = ['flow', 'year', 'periodStart', 'frequency', 'dataset', 'series']
/** Measures that the years of the world do not have. */
const OF_PAIRS: readonly string[] = ['minimum', 'maximum']

const OF_SIDE: Readonly<Record<Side, readonly TradeDimension[]>> = {
  reporter: [TradeDimension.REPORTER, TradeDimension.REPORTER_REGION],
  partner: [TradeDimension.PARTNER, TradeDimension.PARTNER_REGION],
}

/** Whether the years of countries, as that side records them, or else those of the world tell all that is asked. */
function suffices({ groupBy, conditions, measures, flows, withoutAggregates, only }: Question, side?: Side): boolean {
  const dimensions = side ? OF_SIDE[side] : []
  const hasKeys = [...groupBy].every((dimension) => WITHOUT_SIDE.includes(dimension) || dimensions.includes(dimension))
  const tests = [...(side ? [side, `${side}Region`, `${side}Kind`] : []), ...ABOUT_YEARS]
  const hasConditions = [...conditions].every((name) => tests.includes(name))
  if (!hasKeys || !hasConditions || (!side && OF_PAIRS.some((measure) => measures.has(measure)))) return false
  if (side !== 'partner') return true
  // As partners record it there are exports and imports only, and no aggregates.
  const isUsual = !groupBy.has(TradeDimension.FLOW) && !conditions.has('flow')
  const isEither = isUsual || flows?.every((flow) => flow === 'EXPORT' || flow === 'IMPORT') === true
  return isEither && (withoutAggregates.has(side) || only[side] !== undefined)
}

/** Common tables: `chosen` has the datasets that answer, with the table that each is read from. */
export function chooseDatasets(question: Question, tables: readonly FlowTable[]): Sql {
  const { scope, dataset, groupBy } = question
  const known = sql`known AS MATERIALIZED (${knownEditions(scope)})`
  if (dataset) {
    return sql`${known}, named AS MATERIALIZED (SELECT ${namedEdition(dataset, sql`known`)} AS slug),
      chosen AS MATERIALIZED (${described(withTable(question, tables, sql`SELECT known.* FROM named JOIN known USING (slug)`))})`
  }
  const candidates = sql`SELECT * FROM known WHERE ${candidacy(question)} ORDER BY ${rankOfSeries(sql`series`)}, series, slug OFFSET 0`
  const best = (has: Sql): Sql =>
    sql`SELECT edition.* FROM (${withTable(question, tables, candidates)}) AS edition WHERE ${has}`
  const [flows, values] = [false, true].map((isValued) => hasFlow(question, tables, isValued))
  // No EXISTS, which PostgreSQL would make a join of all flows.
  const isAny = sql`(SELECT true FROM trade_flow AS f WHERE f.dataset_slug = edition.slug LIMIT 1)`
  const answering = groupBy.has(TradeDimension.DATASET)
    ? sql`${best(flows!)}`
    : sql`(${best(values!)} LIMIT 1) UNION ALL (${best(flows!)} LIMIT 1) LIMIT 1`
  // Each is looked for only where the one before finds none.
  return sql`${known}, answering AS MATERIALIZED (${answering}),
    standing AS MATERIALIZED (SELECT * FROM answering UNION ALL (${best(isAny)} AND NOT EXISTS (SELECT FROM answering) LIMIT 1)),
    chosen AS MATERIALIZED (${described(sql`SELECT * FROM standing`)})`
}

/** The latest edition of each series, unless conditions ask for more; of those that any flow of theirs could meet. */
function candidacy({ where, conditions, scope }: Question): Sql {
  const about = new Row([]).reading('datasetSlug', sql`known.slug`)
  const demands = certainConditions(where).filter(([name]) => name === 'dataset' || name === 'series')
  const demanded: Traced = {
    kind: 'object',
    path: 'where',
    fields: {
      and: {
        kind: 'list',
        path: 'where',
        items: demands.map(([name, given]) => ({ kind: 'object', path: 'where', fields: { [name]: given } })),
      },
    },
  }
  const filter = filterSql('TradeFlowFilter', demanded, about, scope)
  return allOf([...(conditions.has('dataset') ? [] : [sql`is_latest`]), ...(filter ? [filter] : [])])
}

/** With the table that each edition is read from. */
function withTable(question: Question, tables: readonly FlowTable[], editions: Sql): Sql {
  return sql`SELECT edition.*, reading.source FROM (${editions}) AS edition
    CROSS JOIN LATERAL (SELECT ${tableOf(question, tables)} AS source OFFSET 0) AS reading`
}

function tableOf(question: Question, tables: readonly FlowTable[]): Sql {
  if (question.isDetailed) return sql`'trade_flow'`
  const cases = tables.map((table) => {
    const [side, other] = table.sides
    const code = side === 'partner' && !other && question.only.partner
    const fails = code ? sql`(${table.fails} OR ${code} IN ${AGGREGATES})` : table.fails
    return sql`WHEN NOT ${fails} THEN ${sql.lit(table.name)}`
  })
  return sql`CASE ${sql.join(cases, sql` `)} END`
}

/** Whether an edition has a flow that the question is about, or one that has a value. */
function hasFlow(question: Question, tables: readonly FlowTable[], isValued: boolean): Sql {
  const cases = tables.map((table) => {
    const isPart = question.groupBy.has(TradeDimension.COMMODITY) && !asksForLevel(question)
    const conditions = [
      sql`f.dataset_slug = edition.slug`,
      ...usualConditions(table, question),
      ...askedConditions(table, question),
      ...(isValued ? [sql`${table.value} IS NOT NULL`] : []),
      ...(isPart ? [sql`f.commodity_code <> 'TOTAL'`] : []),
    ]
    return sql`WHEN ${sql.lit(table.name)} THEN EXISTS (SELECT FROM ${sql.table(table.name)} AS f WHERE ${allOf(conditions)})`
  })
  return sql`CASE edition.source ${sql.join(cases, sql` `)} END`
}

/** Whether conditions say which commodities are meant, and so of which level. */
export function asksForLevel({ conditions }: Question): boolean {
  return conditions.has('commodity') || conditions.has('commodityLevel')
}

/** With what decides how a dataset's flows are read, and what there is to tell of it. */
function described(editions: Sql): Sql {
  // In the order of an index, one look at which tells of each area.
  const has = (code: string): Sql =>
    sql`(SELECT true FROM trade_flow AS f WHERE f.dataset_slug = edition.slug AND ${sql.ref(`f.${code}`)} = area.code ORDER BY f.year LIMIT 1)`
  const areas = sql`SELECT FROM country AS area WHERE area.kind = 'AGGREGATE' AND (${has('partner_code')} OR ${has('reporter_code')})`
  return sql`SELECT edition.*, given.flows,
      CASE WHEN edition.source = 'trade_flow' THEN given.flows && '{REEXPORT,REIMPORT}' OR EXISTS (${areas}) ELSE true END AS is_mixed
    FROM (${editions}) AS edition
    CROSS JOIN LATERAL (SELECT coalesce(array_agg(DISTINCT w.flow::text ORDER BY w.flow::text), '{}') AS flows
      FROM trade_world_year AS w WHERE w.dataset_slug = edition.slug) AS given`
}
