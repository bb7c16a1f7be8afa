import { sql } from 'kysely'
import { refuseArgument } from '../datasets/known-editions.js'
import { Frequency } from '../observation.js'
import { asksForLevel } from './choose-dataset.js'
import { allOf, askedConditions, type FlowTable, type Sql, usualConditions } from './flow-table.js'
import type { Question, Side } from './read-question.js'
import { type KeyColumn, TradeDimension } from './trade-dimension.js'

/** The columns of a group beside its keys. */
const SUMMED = ['cents', 'count', 'missing', 'minimum', 'maximum'] as const
type Summed = (typeof SUMMED)[number]

/** Measures that are made of sums. */
const OF_SUMS: readonly string[] = ['sum', 'average', 'share', 'rank', 'growth', 'cumulative']

/** How the groups are made: in one step, or first by codes and then by what these stand for. */
interface Steps {
  /** Columns that the first step groups by, each with its SQL over the rows of a table. */
  first: readonly (readonly [name: string, value: (table: FlowTable) => Sql])[]
  /** Joins of the first step. */
  joins: (table: FlowTable) => Sql
  needed: readonly Summed[]
}

/** Common tables: `grouped` has a row for each group, with its keys and its sums in cents. */
export function groupFlows(question: Question, tables: readonly FlowTable[]): Sql {
  const needed = SUMMED.filter((name) => isNeeded(name, question))
  const steps = planSteps(question, needed)
  const first = readTables(question, tables, steps)
  const regions = regionsOf(question)
  const isLater = regions.length > 0 && !isJoinedFirst(question)
  if (!isLater && !question.isDetailed) return sql`grouped AS ${fence(question)}(${first})`
  const joins = isLater ? regions.map((side) => joinArea(side, sql.ref(`part.${side}Code`))) : []
  const keys = question.keys.map((key): Sql => {
    const side = regionSide(key)
    return side && isLater ? sql`${sql.ref(`${side}_area.region`)} AS ${sql.id(key)}` : sql`${sql.ref(`part.${key}`)}`
  })
  const sums = needed.map((name) => sql`${SUMS[name](sql.ref(`part.${name}`))} AS ${sql.id(name)}`)
  const level = question.isDetailed
    ? [sql`min(part.level) AS level`, sql`min(part."lowClass") AS "lowClass", max(part."highClass") AS "highClass"`]
    : []
  const levels =
    question.isDetailed && !asksForLevel(question) ? sql` levels AS MATERIALIZED (${levelTable(question)}),` : sql``
  return sql`part AS MATERIALIZED (${first}),${levels}
    grouped AS ${fence(question)}(SELECT ${sql.join([...keys, ...sums, ...level])} FROM part ${sql.join(joins, sql` `)}
      WHERE ${levelOf(question)} ${groupBy(keys.length)} HAVING ${question.isDetailed ? unmixed(question) : sql`count(*) > 0`})`
}

/**
 * Where there are few groups, all are made before the page is taken: for the sake of a few rows PostgreSQL would read the
 * flows in their order off an index, in one process. Of many groups a page in that order is found sooner so.
 */
const fence = ({ keys }: Question): Sql =>
  keys.includes('reporterCode') && keys.includes('partnerCode') ? sql`` : sql`MATERIALIZED `

const SUMS: Readonly<Record<Summed, (column: Sql) => Sql>> = {
  cents: (column) => sql`sum(${column})::int8`,
  count: (column) => sql`sum(${column})`,
  missing: (column) => sql`sum(${column})`,
  minimum: (column) => sql`min(${column})`,
  maximum: (column) => sql`max(${column})`,
}

function isNeeded(name: Summed, { measures, warns }: Question): boolean {
  if (name === 'cents') return OF_SUMS.some((measure) => measures.has(measure))
  if (name === 'count' && measures.has('average')) return true
  return measures.has(name) || (name === 'missing' && (warns || measures.has('average')))
}

const groupBy = (keys: number): Sql =>
  keys > 0 ? sql`GROUP BY ${sql.join(Array.from({ length: keys }, (_, i) => sql.lit(i + 1)))}` : sql``

function regionSide(key: string): Side | undefined {
  return key === 'reporterRegion' ? 'reporter' : key === 'partnerRegion' ? 'partner' : undefined
}

const regionsOf = ({ keys }: Question): Side[] => keys.flatMap((key) => regionSide(key) ?? [])

/** By the codes of both sides there are about as many groups as flows: then regions are looked up flow by flow. */
function isJoinedFirst({ keys }: Question): boolean {
  const has = (...names: KeyColumn[]): boolean => names.some((name) => keys.includes(name))
  return has('reporterCode', 'reporterRegion') && has('partnerCode', 'partnerRegion')
}

const joinArea = (side: Side, code: Sql): Sql =>
  sql`JOIN country AS ${sql.id(`${side}_area`)} ON ${sql.ref(`${side}_area.code`)} = ${code}`

function planSteps(question: Question, needed: readonly Summed[]): Steps {
  const isFirst = isJoinedFirst(question)
  const regions = isFirst ? regionsOf(question) : []
  const joins = (table: FlowTable): Sql[] => regions.map((side) => joinArea(side, table.row.col(`${side}Code`)))
  const first: [string, (table: FlowTable) => Sql][] = []
  const add = (name: string, value: (table: FlowTable) => Sql): void => {
    if (!first.some(([given]) => given === name)) first.push([name, value])
  }
  for (const key of question.keys) {
    if (key === 'datasetSlug') continue // stands beside what is read of each dataset
    const side = regionSide(key)
    if (side && isFirst) add(key, () => sql.ref(`${side}_area.region`))
    else add(side ? `${side}Code` : key, ({ row }) => row.col(side ? `${side}Code` : key))
  }
  if (!question.isDetailed) return { first, needed, joins: (table) => sql.join(joins(table), sql` `) }
  // What one reporter has of one time in two classifications would be counted twice.
  const time = question.frequencies?.every((frequency) => frequency === Frequency.ANNUAL) ? 'year' : 'periodStart'
  for (const name of ['reporterCode', time, 'frequency']) add(name, ({ row }) => row.col(name))
  add('level', () => sql`good.level`)
  const goods = sql`JOIN commodity AS good ON (good.classification, good.code) = (f.classification, f.commodity_code)`
  return { first, needed, joins: (table) => sql.join([goods, ...joins(table)], sql` `) }
}

/** The first step over each table that may answer, of which only the one that does is read. */
function readTables(question: Question, tables: readonly FlowTable[], steps: Steps): Sql {
  const isBesideOthers = question.groupBy.has(TradeDimension.DATASET)
  const branches = tables.flatMap((table) => branchesOf(table, question))
  const all = sql.join(
    branches.map((branch) => readTable({ ...branch, isOnly: branches.length === 1 }, question, steps)),
    sql` UNION ALL `,
  )
  return isBesideOthers
    ? sql`SELECT chosen.slug AS "datasetSlug", own.* FROM chosen CROSS JOIN LATERAL (${all} OFFSET 0) AS own`
    : all
}

/** A table, and what must be true of its dataset for it to be read so. */
interface Branch {
  table: FlowTable
  /** Whether the dataset has others than the usual flows; undefined where that makes no difference. */
  isMixed?: boolean
  /** Whether there is no other. */
  isOnly?: boolean
}

/** Where a dataset has none but the usual flows, they are not looked at one by one. */
function branchesOf(table: FlowTable, question: Question): Branch[] {
  const isTold = table.name === 'trade_flow' && usualConditions(table, question, (name) => sql.ref(name)).length > 0
  return isTold ? [false, true].map((isMixed) => ({ table, isMixed })) : [{ table }]
}

function readTable({ table, isMixed, isOnly }: Branch, question: Question, { first, joins, needed }: Steps): Sql {
  // A column of the row beside it, or of the only row, which PostgreSQL then looks up once and leaves out other parts by.
  const chosen = (column: string): Sql =>
    question.groupBy.has(TradeDimension.DATASET)
      ? sql.ref(`chosen.${column}`)
      : sql`(SELECT ${sql.ref(column)} FROM chosen)`
  const mixture = isMixed === undefined ? sql`` : sql` AND ${isMixed ? sql`` : sql`NOT `}${chosen('is_mixed')}`
  const gate = isOnly ? undefined : sql`${chosen('source')} = ${sql.lit(table.name)}${mixture}`
  const conditions = [
    sql`f.dataset_slug = ${chosen('slug')}`,
    ...(isMixed === false ? [] : usualConditions(table, question, chosen)),
    ...askedConditions(table, question),
  ]
  const keys = first.map(([name, value]) => sql`${value(table)} AS ${sql.id(name)}`)
  const sums = needed.map((name) => sql`${table.measures[name]} AS ${sql.id(name)}`)
  const classes = question.isDetailed
    ? [sql`min(f.classification) AS "lowClass"`, sql`max(f.classification) AS "highClass"`]
    : []
  const none = keys.length > 0 ? sql`` : sql` HAVING count(*) > 0`
  const read = sql`SELECT ${sql.join([...keys, ...sums, ...classes])} FROM ${table.from} ${joins(table)}
    WHERE ${allOf(conditions)} ${groupBy(keys.length)}${none}`
  // Around it, so that no process is started for a table that is not read.
  return gate ? sql`SELECT * FROM (${read}) AS read WHERE ${gate}` : read
}

/**
 * Of which level the commodities are: as asked; else, where they are told apart, the coarsest below TOTAL that there is;
 * else all of them together, which of a dataset that is a part only the publisher's TOTAL can tell.
 */
function levelOf(question: Question): Sql {
  if (!question.isDetailed || asksForLevel(question)) return sql`true`
  const own = question.groupBy.has(TradeDimension.DATASET)
    ? sql` WHERE levels."datasetSlug" = part."datasetSlug"`
    : sql``
  return sql`part.level = (SELECT levels.level FROM levels${own})`
}

/** The level that answers where none is asked for, of each dataset. */
function levelTable({ groupBy }: Question): Sql {
  const isBeside = groupBy.has(TradeDimension.DATASET)
  const [slug, each] = isBeside ? [sql`part."datasetSlug", `, sql` GROUP BY part."datasetSlug"`] : [sql``, sql``]
  if (groupBy.has(TradeDimension.COMMODITY)) {
    return sql`SELECT ${slug}min(part.level) FILTER (WHERE part.level > 0) AS level FROM part${each}`
  }
  const isWhole = isBeside
    ? sql`(SELECT coverage IS NULL FROM chosen WHERE chosen.slug = part."datasetSlug")`
    : sql`(SELECT coverage IS NULL FROM chosen)`
  return sql`SELECT ${slug}min(part.level) FILTER (WHERE part.level = 0 OR ${isWhole}) AS level FROM part${each}`
}

/** Refuses groups in which things are added together that hold each other, or are not of one length of time. */
function unmixed({ path, keys, frequencies }: Question): Sql {
  const at = (argument: string) => ({ argument, field: path })
  const list = (column: string): Sql => sql`string_agg(DISTINCT ${sql.ref(`part.${column}`)}::text, ', ')`
  const refusals = [
    [
      sql`min(part.level) <> max(part.level)`,
      sql`'commodities of the levels ' || ${list('level')} || ' would be added together: choose one by where.commodityLevel, or group by COMMODITY'`,
    ],
    ...(keys.includes('classification')
      ? []
      : [
          [
            sql`bool_or(part."lowClass" <> part."highClass")`,
            sql`'the same trade in two classifications (' || min(part."lowClass") || ', ' || max(part."highClass") || ') would be added together: choose one by where.classification'`,
          ] as const,
        ]),
    ...(keys.includes('frequency') || frequencies?.length === 1
      ? []
      : [
          [
            sql`min(part.frequency) <> max(part.frequency)`,
            sql`'observations of the frequencies ' || ${list('frequency')} || ' would be added together: choose one by where.frequency, or group by PERIOD'`,
          ] as const,
        ]),
  ] as const
  const cases = refusals.map(([bad, message]) => sql`WHEN ${bad} THEN ${refuseArgument(at('where'), message)} IS NULL`)
  return sql`CASE WHEN count(*) = 0 THEN false ${sql.join(cases, sql` `)} ELSE true END`
}
