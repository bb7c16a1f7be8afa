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
  PAIR_YEARS,
  type Sql,
  usualConditions,
} from './flow-table.js'
import { type Question, type Side, SIDES } from './read-question.js'
import { TradeDimension } from './trade-dimension.js'

/** The tables that may answer, the one of countries only where it suffices. */
export function tablesFor(question: Question): FlowTable[] {
  if (question.isDetailed) return [FLOWS]
  const side = SIDES.find((candidate) => sufficesOf(candidate, question))
  return [...(side ? [countryYears(side)] : []), FLOWS, PAIR_YEARS]
}

const WITHOUT_SIDE: readonly TradeDimension[] = [
  TradeDimension.YEAR,
  TradeDimension.PERIOD,
  TradeDimension.FLOW,
  TradeDimension.DATASET,
]
const ABOUT_YEARS: readonly string[] = ['flow', 'year', 'periodStart', 'frequency', 'dataset', 'series']
/** Measures that take the single pairs. */
const OF_PAIRS: readonly string[] = ['minimum', 'maximum']

/** Whether the years of countries, as that side records them, tell all that is asked. */
function sufficesOf(side: Side, { groupBy, conditions, measures, flows, withoutAggregates, only }: Question): boolean {
  const dimensions = side === 'reporter' ? ['REPORTER', 'REPORTER_REGION'] : ['PARTNER', 'PARTNER_REGION']
  const hasKeys = [...groupBy].every((dimension) => WITHOUT_SIDE.includes(dimension) || dimensions.includes(dimension))
  const tests = [side, `${side}Region`, `${side}Kind`, ...ABOUT_YEARS]
  const hasConditions = [...conditions].every((name) => tests.includes(name))
  if (!hasKeys || !hasConditions || OF_PAIRS.some((measure) => measures.has(measure))) return false
  if (side === 'reporter') return true
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
      chosen AS MATERIALIZED (${described(question, tables, sql`SELECT known.* FROM named JOIN known USING (slug)`)})`
  }
  const candidates = sql`SELECT * FROM known WHERE ${candidacy(question)} ORDER BY ${rankOfSeries(sql`series`)}, series, slug OFFSET 0`
  const limit = groupBy.has(TradeDimension.DATASET) ? sql`` : sql` LIMIT 1`
  const any = sql`SELECT edition.* FROM (${candidates}) AS edition
    WHERE EXISTS (SELECT FROM trade_flow AS f WHERE f.dataset_slug = edition.slug) LIMIT 1`
  return sql`${known},
    answering AS MATERIALIZED (SELECT edition.* FROM (${withTable(question, tables, candidates)}) AS edition
      WHERE ${hasFlow(question, tables)}${limit}),
    chosen AS MATERIALIZED (SELECT * FROM (${described(question, tables, sql`SELECT edition.* FROM answering AS edition`, true)}) AS best
      UNION ALL SELECT * FROM (${described(question, tables, any)}) AS any_other WHERE NOT EXISTS (SELECT FROM answering))`
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
  const rest = sql`CASE WHEN edition.is_pair_years THEN 'trade_flow' ELSE 'trade_pair_year' END`
  const [first] = tables
  if (first?.name !== 'trade_country_year') return rest
  // The years of countries leave out what is a part only, where pairs are listed without a value.
  const hasParts = sql`NOT edition.is_pair_years AND EXISTS (SELECT FROM trade_country_year
    WHERE dataset_slug = edition.slug AND partners_usd IS NULL AND partners > missing)`
  const [side] = first.sides
  const code = question.withoutAggregates.has(side!) ? undefined : question.only[side!]
  const isAggregate = side === 'partner' && code ? sql` OR ${code} = ANY(${AGGREGATES})` : sql``
  return sql`CASE WHEN ${hasParts}${isAggregate} THEN ${rest} ELSE 'trade_country_year' END`
}

/** Whether an edition has a flow that the question is about. */
function hasFlow(question: Question, tables: readonly FlowTable[]): Sql {
  const cases = tables.map((table) => {
    const isPart = question.groupBy.has(TradeDimension.COMMODITY) && !asksForLevel(question)
    const conditions = [
      sql`f.dataset_slug = edition.slug`,
      ...usualConditions(table, question),
      ...askedConditions(table, question),
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
function described(question: Question, tables: readonly FlowTable[], editions: Sql, isRead = false): Sql {
  const areas = sql`SELECT FROM country AS area WHERE area.kind = 'AGGREGATE' AND (
    EXISTS (SELECT FROM trade_flow AS f WHERE f.dataset_slug = edition.slug AND f.partner_code = area.code)
    OR EXISTS (SELECT FROM trade_flow AS f WHERE f.dataset_slug = edition.slug AND f.reporter_code = area.code))`
  return sql`SELECT edition.*, given.flows,
      CASE WHEN edition.source = 'trade_flow' THEN given.flows && '{REEXPORT,REIMPORT}' OR EXISTS (${areas}) ELSE true END AS is_mixed
    FROM (${isRead ? editions : withTable(question, tables, editions)}) AS edition
    CROSS JOIN LATERAL (SELECT coalesce(array_agg(DISTINCT w.flow::text ORDER BY w.flow::text), '{}') AS flows
      FROM trade_world_year AS w WHERE w.dataset_slug = edition.slug) AS given`
}
