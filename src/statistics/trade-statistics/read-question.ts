import type { Traced, TracedLeaf } from '../../planner/arguments.js'
import { certainConditions, conditionsIn } from '../../planner/filters.js'
import { type OrderKey, resolveOrder } from '../../planner/orders.js'
import { ArgumentError, type Parameter } from '../../planner/parameters.js'
import type { ReportRequest, Scope } from '../../planner/sources.js'
import { type Flow, Frequency } from '../observation.js'
import { isTime, KEY_COLUMNS, type KeyColumn, keysOf, TradeDimension } from './trade-dimension.js'
import { readSpan, type YearSpan } from './year-span.js'

export type Side = 'reporter' | 'partner'
export const SIDES: readonly Side[] = ['reporter', 'partner']

/** What is asked, as far as it decides which SQL answers it. */
export interface Question {
  scope: Scope
  path: readonly string[]
  groupBy: ReadonlySet<TradeDimension>
  /** The columns of the keys, in the order of `groupBy`. */
  keys: readonly KeyColumn[]
  /** What share, rank and running sum are within. */
  within: readonly KeyColumn[]
  /** What a running sum runs along; none where it runs by rank. */
  along: readonly KeyColumn[]
  where: Traced | undefined
  /** The names of all conditions of `where`. */
  conditions: ReadonlySet<string>
  /** The years that are asked for, where that is one span. */
  span: YearSpan | undefined
  /** Those that every flow meets, with the values of enums. */
  flows: readonly Flow[] | undefined
  frequencies: readonly Frequency[] | undefined
  /** The sides that are no aggregates, and of the others the code that alone is asked for. */
  withoutAggregates: ReadonlySet<Side>
  only: Partial<Record<Side, Parameter>>
  /** Whether commodities, or times other than years, are told apart: flows then answer rather than totals of pairs. */
  isDetailed: boolean
  having: Traced | undefined
  order: readonly OrderKey[]
  topWithin: Parameter | undefined
  dataset: Parameter | undefined
  /** The names of all columns of measures that are read. */
  measures: ReadonlySet<string>
  /** Whether warnings are asked for. */
  warns: boolean
}

/** Conditions on what only single flows tell. */
const DETAILS: readonly string[] = ['classification', 'commodity', 'commodityLevel']

export function readQuestion({ args, scope, path, selected, selectedOfRows }: ReportRequest): Question {
  const groupBy = readDimensions(args.traced('groupBy')) ?? []
  const repeated = groupBy.find((dimension, i) => groupBy.indexOf(dimension) < i)
  if (repeated) throw new ArgumentError(`has ${repeated} twice: give each dimension once`, 'groupBy', path)
  const within = readWithin(groupBy, readDimensions(args.traced('within')), path)
  const where = args.traced('where')
  const conditions = conditionsIn(where, { excluding: true })
  const frequencies = valuesOf<Frequency>(where, 'frequency')
  const isAnnual = !conditions.has('frequency') || frequencies?.every((value) => value === Frequency.ANNUAL) === true
  const having = args.traced('having')
  const time = groupBy.filter(isTime)
  const keys = keysOf(groupBy)
  // Of each time there is one row then: no sum is needed to order them.
  const isOfTimes = groupBy.length > 0 && time.length === groupBy.length
  const fallback: OrderKey[] = [
    ...keysOf(time).map((column): OrderKey => ({ column, direction: 'ASC' })),
    ...(isOfTimes ? [] : [{ column: 'sum', direction: 'DESC' } as const]),
  ]
  const order = resolveOrder('TradeStatisticsOrder', args.traced('orderBy'), fallback, keys)
  refuseOrder(order, keys, path)
  const growsBy = order.some(({ column }) => column === 'growth')
    ? 'orderBy'
    : conditionsIn(having, { excluding: true }).has('growth') && 'having'
  if (growsBy && time.length === 0)
    throw new ArgumentError('asks for growth, which needs YEAR or PERIOD in groupBy', growsBy, path)
  const topWithin = args.parameter('topWithin')
  return {
    scope,
    path,
    groupBy: new Set(groupBy),
    keys,
    within: keysOf(within),
    along: keysOf(time.filter((dimension) => !within.includes(dimension))),
    where,
    conditions,
    span: readSpan(where),
    flows: valuesOf<Flow>(where, 'flow'),
    frequencies: conditions.has('frequency') ? frequencies : [Frequency.ANNUAL],
    withoutAggregates: new Set(SIDES.filter((side) => !asksForAggregates(side, groupBy, where))),
    only: Object.fromEntries(SIDES.map((side) => [side, onlyCode(where, side)])),
    isDetailed: !isAnnual || groupBy.includes(TradeDimension.COMMODITY) || DETAILS.some((name) => conditions.has(name)),
    having,
    order,
    topWithin: topWithin?.refuse((value) => Number(value) < 1, 'must be at least 1'),
    dataset: args.parameter('dataset'),
    measures: new Set([
      ...selectedOfRows,
      ...order.map(({ column }) => column),
      ...conditionsIn(having, { excluding: true }),
    ]),
    warns: selected.has('warnings'),
  }
}

function readDimensions(traced: Traced | undefined): TradeDimension[] | undefined {
  return traced?.kind === 'leaf' ? (traced.value as TradeDimension[]) : undefined
}

function readWithin(
  groupBy: readonly TradeDimension[],
  given: readonly TradeDimension[] | undefined,
  path: readonly string[],
): TradeDimension[] {
  const stray = given?.find((dimension) => !groupBy.includes(dimension))
  if (stray)
    throw new ArgumentError(`has ${stray}, which is not in groupBy: add it there or leave it out`, 'within', path)
  const others = groupBy.filter((dimension) => !isTime(dimension) && dimension !== TradeDimension.DATASET)
  const asked = given ?? (others.length > 0 ? groupBy.filter(isTime) : [])
  const apart = groupBy.filter((dimension) => dimension === TradeDimension.DATASET)
  return [...new Set([...asked, ...apart])]
}

/** An order by a dimension that is not told apart would order nothing. */
function refuseOrder(order: readonly OrderKey[], keys: readonly KeyColumn[], path: readonly string[]): void {
  const dimensions = Object.entries(KEY_COLUMNS)
  const stray = order
    .filter(({ column }) => !keys.some((key) => key === column))
    .flatMap(({ column }) => dimensions.filter(([, columns]) => columns.some((key) => key === column)))[0]
  if (stray)
    throw new ArgumentError(`has ${stray[0]}, which is not in groupBy: add it there or leave it out`, 'orderBy', path)
}

/** The values of an enum that every flow has one of; undefined where no condition says so for certain. */
function valuesOf<E extends string>(where: Traced | undefined, name: string): E[] | undefined {
  const lists = certainConditions(where)
    .filter(([condition]) => condition === name)
    .flatMap(([, { fields }]) => Object.values(fields))
    .filter((leaf): leaf is TracedLeaf => leaf?.kind === 'leaf')
    .map(({ value }) => (Array.isArray(value) ? (value as E[]) : [value as E]))
  const [first, ...others] = lists
  return first?.filter((value) => others.every((list) => list.includes(value)))
}

/** The code of a side where `where` demands it to be equal to that. */
function onlyCode(where: Traced | undefined, side: Side): Parameter | undefined {
  const found = certainConditions(where).find(([name, { fields }]) => name === side && fields.eq)
  const leaf = found?.[1].fields.eq
  return leaf?.kind === 'leaf' ? leaf.parameter : undefined
}

/** An aggregate is part of no sum: it is shown where its side is told apart and asked for, or it is the only one. */
function asksForAggregates(side: Side, groupBy: readonly TradeDimension[], where: Traced | undefined): boolean {
  if (onlyCode(where, side)) return true
  const conditions = conditionsIn(where, { excluding: false })
  const dimension = side === 'reporter' ? TradeDimension.REPORTER : TradeDimension.PARTNER
  return groupBy.includes(dimension) && (conditions.has(side) || conditions.has(`${side}Kind`))
}
