// Flows of trade, and what they add up to.
import { builder } from './builder.mjs'
import { prisma } from './client.mjs'

const operators = (name, type, names) =>
  builder.inputType(name, { fields: (t) => Object.fromEntries(names.map((operator) => [operator, t.field({ type })])) })
const TextFilter = operators('TextFilter', 'String', ['eq'])
const CountryCodeFilter = operators('CountryCodeFilter', 'CountryCode', ['eq'])
const FlowFilter = operators('FlowFilter', 'Flow', ['eq'])
const IntFilter = operators('IntFilter', 'Int', ['eq', 'gte', 'lte'])
export const CertaintyFilter = operators('CertaintyFilter', 'Certainty', ['eq'])
export const PartialDateFilter = operators('PartialDateFilter', 'PartialDate', ['gte', 'lte'])
export const OrderDirection = builder.enumType('OrderDirection', {
  values: { ASC: { value: 'asc' }, DESC: { value: 'desc' } },
})

/** One order of a list: `fields` are the values of its enum. */
export function orderInput(name, fields) {
  const Field = builder.enumType(`${name}Field`, { values: fields })
  return builder.inputType(name, {
    fields: (t) => ({
      field: t.field({ type: Field, required: true }),
      direction: t.field({ type: OrderDirection, required: true, defaultValue: 'asc' }),
    }),
  })
}

const TradeFlowFilter = builder.inputType('TradeFlowFilter', {
  fields: (t) => ({
    dataset: t.field({ type: TextFilter }),
    reporter: t.field({ type: CountryCodeFilter }),
    partner: t.field({ type: CountryCodeFilter }),
    flow: t.field({ type: FlowFilter }),
    year: t.field({ type: IntFilter }),
  }),
})
const TradeFlowOrder = orderInput('TradeFlowOrder', { FLOW: { value: 'flow' }, YEAR: { value: 'year' } })
const TradeStatisticsOrder = orderInput('TradeStatisticsOrder', { SUM: { value: 'sum' } })
const TradeDimension = builder.enumType('TradeDimension', { values: ['PARTNER'] })

const condition = (filter) => (filter ? { equals: filter.eq, gte: filter.gte, lte: filter.lte } : undefined)
const flowsWhere = ({ dataset, reporter, partner, flow, year } = {}) => ({
  datasetSlug: condition(dataset),
  reporterCode: condition(reporter),
  partnerCode: condition(partner),
  flow: flow ? { equals: flow.eq } : undefined,
  year: condition(year),
})

builder.prismaObject('Dataset', {
  select: { slug: true },
  fields: (t) => ({
    slug: t.exposeString('slug', { nullable: false }),
    series: t.exposeString('series', { nullable: false }),
    publisher: t.exposeString('publisher', { nullable: false }),
    title: t.exposeString('title', { nullable: false }),
    edition: t.exposeString('edition', { nullable: false }),
  }),
})

const KEY = [
  'reporterCode',
  'partnerCode',
  'flow',
  'periodStart',
  'frequency',
  'classification',
  'commodityCode',
  'datasetSlug',
]

builder.prismaObject('TradeFlow', {
  select: Object.fromEntries(KEY.map((column) => [column, true])),
  fields: (t) => ({
    year: t.exposeInt('year', { nullable: false }),
    flow: t.expose('flow', { type: 'Flow', nullable: false }),
    valueUsd: t.exposeFloat('valueUsd'),
    dataset: t.relation('dataset', { nullable: false }),
  }),
})

builder.queryField('tradeFlows', (t) =>
  t.prismaConnection({
    type: 'TradeFlow',
    cursor: KEY.join('_'),
    nullable: false,
    args: { where: t.arg({ type: TradeFlowFilter }), orderBy: t.arg({ type: [TradeFlowOrder] }) },
    resolve: (query, _root, { where, orderBy }) =>
      prisma.tradeFlow.findMany({
        ...query,
        where: flowsWhere(where),
        orderBy: [
          ...(orderBy ?? []).map(({ field, direction }) => ({ [field]: direction })),
          { reporterCode: 'asc' },
          { partnerCode: 'asc' },
          { periodStart: 'asc' },
        ],
      }),
  }),
)

const TradeStatisticsRow = builder.objectRef('TradeStatisticsRow').implement({
  fields: (t) => ({
    // Lookups by key in one tick are one statement.
    partner: t.prismaField({
      type: 'Country',
      nullable: false,
      resolve: (query, { partnerCode }) => prisma.country.findUniqueOrThrow({ ...query, where: { code: partnerCode } }),
    }),
    sum: t.float({ resolve: ({ _sum }) => _sum.valueUsd }),
  }),
})
const TradeStatistics = builder.objectRef('TradeStatistics').implement({
  fields: (t) => ({ rows: t.field({ type: [TradeStatisticsRow], nullable: false, resolve: (rows) => rows }) }),
})

/** By partner, the only dimension here. */
builder.queryField('tradeStatistics', (t) =>
  t.field({
    type: TradeStatistics,
    nullable: false,
    args: {
      dataset: t.arg.string({ required: true }),
      groupBy: t.arg({ type: [TradeDimension], required: true }),
      where: t.arg({ type: TradeFlowFilter }),
      orderBy: t.arg({ type: [TradeStatisticsOrder] }),
      first: t.arg.int({ defaultValue: 20 }),
    },
    resolve: (_root, { dataset, where, orderBy, first }) =>
      prisma.tradeFlow.groupBy({
        by: ['partnerCode'],
        where: { ...flowsWhere(where ?? undefined), datasetSlug: dataset },
        _sum: { valueUsd: true },
        orderBy: [
          ...(orderBy ?? []).map(({ direction }) => ({ _sum: { valueUsd: direction } })),
          { partnerCode: 'asc' },
        ],
        take: first,
      }),
  }),
)
