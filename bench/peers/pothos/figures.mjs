// Figures: one model, a GraphQL type for each kind, with what its own table has.
import { builder } from './builder.mjs'
import { BY_ORDINAL } from './orders.mjs'

const TYPES = {
  TRADE_VOLUME: 'TradeVolume',
  GAS_IMPORT: 'GasImport',
  ELECTRICITY_IMPORT: 'ElectricityImport',
  FORCE_STRENGTH: 'ForceStrength',
  PAYMENT: 'Payment',
  SANCTIONS_WAIVER: 'SanctionsWaiver',
}

const Period = builder.objectRef('Period').implement({
  fields: (t) => ({
    label: t.exposeString('periodLabel', { nullable: false }),
    start: t.expose('periodStart', { type: 'Date', nullable: true }),
    end: t.expose('periodEnd', { type: 'Date', nullable: true }),
  }),
})

const Money = builder.objectRef('Money').implement({
  fields: (t) => ({
    value: t.field({ type: 'Decimal', nullable: false, resolve: ({ amount }) => amount.toFixed() }),
    currency: t.exposeString('currency', { nullable: false }),
  }),
})

export const Figure = builder.prismaInterface('Figure', {
  select: { slug: true, kind: true },
  resolveType: ({ kind }) => TYPES[kind],
  fields: (t) => ({
    slug: t.exposeString('slug', { nullable: false }),
    kind: t.expose('kind', { type: 'FigureKind', nullable: false }),
    standing: t.expose('standing', { type: 'Standing', nullable: true }),
    rank: t.expose('rank', { type: 'Rank', nullable: false }),
    reportedText: t.exposeString('reportedText'),
    period: t.field({
      type: Period,
      nullable: true,
      select: { periodLabel: true, periodStart: true, periodEnd: true },
      resolve: (figure) => (figure.periodLabel === null ? null : figure),
    }),
    citations: t.relation('citations', { nullable: false, query: { orderBy: BY_ORDINAL } }),
  }),
})

const kind = (variant, fields = () => ({})) =>
  builder.prismaObject('Figure', { variant, interfaces: [Figure], select: { slug: true, kind: true }, fields })

/** A column of the table of its kind. */
const detail = (t, table, column, type) =>
  t.field({
    type,
    nullable: false,
    select: { [table]: { select: { [column]: true } } },
    resolve: (figure) => figure[table][column],
  })
const country = (t, table, relation) =>
  t.field({
    type: 'Country',
    nullable: false,
    select: (_args, _context, nested) => ({ [table]: { select: { [relation]: nested(true) } } }),
    resolve: (figure) => figure[table][relation],
  })

kind('TradeVolume', (t) => ({
  direction: detail(t, 'tradeVolume', 'direction', 'TradeDirection'),
  amount: t.field({
    type: Money,
    nullable: false,
    select: { tradeVolume: { select: { amount: true, currency: true } } },
    resolve: ({ tradeVolume }) => tradeVolume,
  }),
  reporter: country(t, 'tradeVolume', 'reporter'),
  partner: country(t, 'tradeVolume', 'partner'),
}))
kind('GasImport', (t) => ({
  timeBasis: detail(t, 'gasImport', 'timeBasis', 'TimeBasis'),
  approximate: detail(t, 'gasImport', 'approximate', 'Boolean'),
  importer: country(t, 'gasImport', 'importer'),
  exporter: country(t, 'gasImport', 'exporter'),
}))
kind('ElectricityImport')
kind('ForceStrength')
kind('Payment')

export const SanctionsWaiver = kind('SanctionsWaiver', (t) => ({
  grantedOn: t.field({
    type: 'PartialDate',
    nullable: true,
    select: { sanctionsWaiver: { select: { grantedOn: true } } },
    resolve: ({ sanctionsWaiver }) => sanctionsWaiver.grantedOn,
  }),
  issuer: country(t, 'sanctionsWaiver', 'issuer'),
  beneficiary: country(t, 'sanctionsWaiver', 'beneficiary'),
  target: country(t, 'sanctionsWaiver', 'target'),
  terms: t.field({
    type: ['WaiverTerm'],
    nullable: false,
    select: (_args, _context, nested) => ({
      sanctionsWaiver: { select: { terms: nested({ orderBy: BY_ORDINAL }) } },
    }),
    resolve: ({ sanctionsWaiver }) => sanctionsWaiver.terms,
  }),
}))

builder.prismaObject('WaiverTerm', {
  select: { id: true },
  fields: (t) => ({
    durationDays: t.exposeInt('durationDays'),
    rank: t.expose('rank', { type: 'Rank', nullable: false }),
  }),
})
