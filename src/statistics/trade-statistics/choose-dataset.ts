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
  pairTables,
  type Sql,
  usualConditions,
  WORLD_YEARS,
} from './flow-table.js'
import { pairsByYear, pairsRunning, tellsAll } from './pair-running.js'
import { type Question, type Side, SIDES } from './read-question.js'
import { TradeDimension } from './trade-dimension.js'

/** The tables that may answer, the smallest first: those of countries and of the world only where they suffice. */
export function tablesFor(question: Question): FlowTable[] {
  if (question.isDetailed) return [FLOWS]
  const isOfSinglePairs = question.groupBy.has(TradeDimension.REPORTER) && question.groupBy.has(TradeDimension.PARTNER)
  const pairs = tablesOfPairs(question, isOfSinglePairs)
  if (isOfSinglePairs) return pairs
  const side = SIDES.find((candidate) => suffices(question, candidate))
  return [...(suffices(question) ? [WORLD_YEARS] : []), ...(side ? [countryYears(side)] : []), ...pairs]
}

function tablesOfPairs(question: Question, isOfSinglePairs: boolean): FlowTable[] {
  if (!tellsAll(question)) return pairTables(isOfSinglePairs)
  if (!question.groupBy.has(TradeDimension.YEAR)) return [pairsRunning(question.span!, isOfSinglePairs)]
  // Each group is one value then: it is read from where it stands.
  return isOfSinglePairs ? pairTables(true) : [pairsByYear()]
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
    return sql`${known}, named AS MATERIALIZED (SELECT ${namedEdition(dataset, sql`known`, scope)} AS slug),
      chosen AS MATERIALIZED (${described(withTable(question, tables, sql`SELECT * FROM dataset WHERE slug = (SELECT slug FROM named)`))})`
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
  const [only, ...others] = tables
  if (others.length === 0) return sql.lit(only!.name)
  const cases = tables.map(({ name, sides, fails }) => {
    if (!fails) return sql`ELSE ${sql.lit(name)}`
    const [side, other] = sides
    const code = side === 'partner' && !other && question.only.partner
    return sql`WHEN NOT ${code ? sql`(${fails} OR ${code} IN ${AGGREGATES})` : fails} THEN ${sql.lit(name)}`
  })
  return sql`CASE ${sql.join(cases, sql` `)} END`
}

/** Whether an edition has a flow that the question is about, or one that has a value. */
function hasFlow(question: Question, tables: readonly FlowTable[], isValued: boolean): Sql {
  const cases = tables.map((table) => {
    const isPart = question.groupBy.has(TradeDimension.COMMODITY) && !asksForLevel(question)
    const conditions = [
      sql`f.dataset_slug = edition.slug`,
      ...usualConditions(table, question, (column) => sql.ref(`edition.${column}`)),
      ...askedConditions(table, question),
      ...(isValued ? [sql`${table.value} IS NOT NULL`] : []),
      ...(isPart ? [sql`f.commodity_code <> 'TOTAL'`] : []),
    ]
    return sql`WHEN ${sql.lit(table.name)} THEN EXISTS (SELECT FROM ${table.from} WHERE ${allOf(conditions)})`
  })
  return sql`CASE edition.source ${sql.join(cases, sql` `)} END`
}

/** Whether conditions say which commodities are meant, and so of which level. */
export function asksForLevel({ conditions }: Question): boolean {
  return conditions.has('commodity') || conditions.has('commodityLevel')
}

/** With whether a dataset's flows must be told from others: re-exports, or those of aggregates. */
function described(editions: Sql): Sql {
  return sql`SELECT edition.*, edition.source <> 'trade_flow' OR edition.flows && '{REEXPORT,REIMPORT}' OR edition.has_aggregates AS is_mixed
    FROM (${editions}) AS edition`
}
