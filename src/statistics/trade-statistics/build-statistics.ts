import { sql } from 'kysely'
import type { Report, ReportRequest } from '../../planner/sources.js'
import { refuseArgument } from '../datasets/known-editions.js'
import { asksForLevel, chooseDatasets, tablesFor } from './choose-dataset.js'
import type { Sql } from './flow-table.js'
import { groupFlows } from './group-flows.js'
import { Flow } from '../observation.js'
import { measureGroups } from './measure-groups.js'
import { type Question, readQuestion } from './read-question.js'
import { TradeDimension } from './trade-dimension.js'

/** The groups of flows that are asked for, all of them, and what there is to tell of them. */
export function buildStatistics(request: ReportRequest): Report {
  const question = readQuestion(request)
  const tables = tablesFor(question)
  return {
    tables: sql`${chooseDatasets(question, tables)}, ${groupFlows(question, tables)}`,
    facts: factsOf(question),
    rows: measureGroups(question),
    order: question.order,
  }
}

/** One row. Without a dataset the question is refused, whatever is asked of the answer. */
function factsOf(question: Question): Sql {
  const facts = question.warns ? warningFacts(question) : sql`NULL::json`
  return sql`SELECT (SELECT string_agg(DISTINCT source, ', ') FROM chosen) AS "answeredFrom", first.slug AS "datasetSlug", ${facts} AS facts
    FROM (SELECT 1) AS one LEFT JOIN LATERAL (SELECT * FROM chosen LIMIT 1) AS first ON true
    WHERE CASE WHEN first.slug IS NULL THEN ${refusal(question)} IS NULL ELSE true END`
}

function refusal({ dataset, scope, conditions, path }: Question): Sql {
  if (dataset) {
    // Looked at first, so that a name that nobody knows is told as such.
    const message = sql`'"' || ${dataset}::text || '" had not been released by the day of asOf: give a later day, or another dataset'`
    return sql`coalesce((SELECT slug FROM named), ${refuseArgument(dataset, message)})`
  }
  const [argument, message] =
    conditions.has('dataset') || conditions.has('series')
      ? ['where', 'no dataset of trade meets the conditions on dataset and series: ask datasets for those there are']
      : scope.asOf
        ? ['asOf', 'no dataset of trade had been released by this day: give a later one']
        : ['dataset', 'there is no dataset of trade here yet: import one first (docs/importing.md)']
  return refuseArgument({ argument, field: path }, sql.lit(message))
}

function addsBothFlows({ groupBy, flows }: Question): boolean {
  const isEither = flows === undefined || (flows.includes(Flow.EXPORT) && flows.includes(Flow.IMPORT))
  return !groupBy.has(TradeDimension.FLOW) && isEither
}

/** Whether an aggregate that is asked for by other than `eq` may have been left out. */
function leavesOutAreas({ conditions, withoutAggregates }: Question): boolean {
  return [...withoutAggregates].some((side) => conditions.has(side) || conditions.has(`${side}Kind`))
}

/** What the warnings are made of. */
function warningFacts(question: Question): Sql {
  const { isDetailed, having, flows } = question
  const levels = isDetailed
    ? sql`'levels', (SELECT json_agg(DISTINCT level ORDER BY level) FROM grouped), 'withoutLevel', (SELECT count(*) FROM (SELECT FROM part
        GROUP BY "reporterCode" HAVING NOT bool_or(part.level IN (SELECT level FROM grouped))) AS others), 'classes', (SELECT json_agg(DISTINCT class ORDER BY class) FROM (SELECT "lowClass" AS class FROM grouped UNION SELECT "highClass" FROM grouped) AS classes),`
    : sql``
  const shown = having ? sql`EXISTS (SELECT FROM "$rows")` : sql`true`
  const isLevelTaken = isDetailed && !asksForLevel(question)
  return sql`json_build_object(
    'datasets', (SELECT json_agg(json_build_object('slug', slug, 'firstYear', first_year, 'lastYear', last_year, 'coverage', coverage, 'flows', flows)) FROM chosen),
    'groups', (SELECT count(*) FROM grouped), 'missing', (SELECT coalesce(sum(missing), 0) FROM grouped),${levels}
    'isShown', ${shown}, 'isLevelTaken', ${sql.lit(isLevelTaken)}, 'isEitherFlow', ${sql.lit(addsBothFlows(question))},
    'askedFlows', ${sql.lit(JSON.stringify(flows ?? null))}::json, 'asksForCommodities', ${sql.lit(isDetailed)}, 'leavesOutAreas', ${sql.lit(leavesOutAreas(question))})`
}
