import { sql } from 'kysely'
import { type AreaCodes, listSpans } from '../area-codes.js'
import type { Cells, Column, Layout, Refusal, Sql, TradeFlowFrom } from '../format.js'
import { COMTRADE_AREAS } from './comtrade-areas.js'
import {
  CLASSIFICATIONS,
  COMMODITY,
  describeCommodity,
  MOST_VALUE,
  MOST_WEIGHT,
  NUMBERED,
  refuseCommodity,
  refuseYear,
  valuationOf,
  weightOf,
} from './observation.js'

// The site that UN Comtrade had until 2023: its API gave 35 columns, its bulk files 22, of which people keep some.

const VALUE = 'Trade Value (US$)'
const CIF_VALUE = 'CIF Trade Value (US$)'
const FOB_VALUE = 'FOB Trade Value (US$)'
const WEIGHT = 'Netweight (kg)'

const FLOWS = { 1: 'IMPORT', 2: 'EXPORT', 3: 'REEXPORT', 4: 'REIMPORT' } as const
/** As they are written in files by year; those by month have the plural. */
const FLOW_NAMES = { import: 'IMPORT', export: 'EXPORT', 're-export': 'REEXPORT', 're-import': 'REIMPORT' } as const

const told: Column = { is: 'TEXT', optional: true }

/** The areas of the number codes by their ISO code, which the United Nations' own ("X..") have not. */
const ISO_AREAS: AreaCodes = Object.fromEntries(
  Object.keys(COMTRADE_AREAS)
    .flatMap((code) => listSpans(COMTRADE_AREAS, code))
    .flatMap(({ area }) => (area === null || area.startsWith('X') ? [] : [[area, area]])),
)

const common: Layout['columns'] = {
  Classification: { is: 'CHOICE', of: CLASSIFICATIONS },
  Year: { is: 'YEAR' },
  'Period Desc.': told,
  'Aggregate Level': told,
  'Is Leaf Code': told,
  'Commodity Code': COMMODITY,
  'Qty Unit Code': told,
  'Qty Unit': told,
  Qty: told,
  [VALUE]: { is: 'NUMBER', max: MOST_VALUE },
  Flag: told, // 0, or which quantities are estimated (2, 4, 6): it does not concern values
}

const byNumber: Layout['columns'] = {
  'Reporter Code': { is: 'AREA', codes: COMTRADE_AREAS, year: 'Year', numeric: true },
  Reporter: told,
  'Reporter ISO': told,
  'Partner Code': { is: 'AREA', codes: COMTRADE_AREAS, year: 'Year', numeric: true },
  Partner: told,
  'Partner ISO': told,
}

const byIso: Layout['columns'] = {
  Reporter: told,
  'Reporter ISO': { is: 'AREA', codes: ISO_AREAS, year: 'Year' },
  Partner: told,
  'Partner ISO': { is: 'AREA', codes: ISO_AREAS, year: 'Year' },
}

/** What of a layout's columns says who trades with whom, in which direction. */
interface Places {
  reporter: string
  partner: string
  flow: (cells: Cells) => Sql
  cif?: string
  fob?: string
}

function observations({ reporter, partner, flow, cif, fob }: Places): Pick<Layout, 'commodities' | 'tradeFlows'> {
  const tradeFlow = (cells: Cells): TradeFlowFrom => {
    const value = cells.number(VALUE)
    return {
      reporter: cells.area(reporter),
      partner: cells.area(partner),
      flow: flow(cells),
      year: cells.year('Year'),
      month: cells.month('Period'),
      classification: cells.chosen('Classification'),
      commodity: cells.text('Commodity Code'),
      valueUsd: value,
      netWeightKg: weightOf(cells.number(WEIGHT)),
      valuation: valuationOf(
        flow(cells),
        value,
        cif === undefined ? undefined : cells.number(cif),
        fob === undefined ? undefined : cells.number(fob),
      ),
      status: sql.lit('REPORTED'),
      partnerAsReported: cells.label(partner, 'Partner'),
    }
  }
  return {
    commodities: (cells) =>
      describeCommodity(cells.chosen('Classification'), cells.text('Commodity Code'), cells.text('Commodity')),
    tradeFlows: (cells) => [tradeFlow(cells)],
  }
}

const refuseRow = (cells: Cells): Refusal[] => [
  {
    column: 'Period',
    when: sql`left(${cells.text('Period')}, 4) <> ${cells.text('Year')}`,
    because: 'is not in the year beside it',
  },
  ...refuseYear('Year', cells.text('Year')),
  ...refuseCommodity('Commodity Code', cells.text('Classification'), cells.text('Commodity Code')),
]

export const oldApi: Layout = {
  name: 'old API, 35 columns',
  encodings: ['UTF8', 'LATIN1'],
  columns: {
    ...common,
    ...byNumber,
    Period: { is: 'PERIOD' },
    'Trade Flow Code': { is: 'CHOICE', of: FLOWS },
    'Trade Flow': told,
    Partner: { is: 'TEXT' },
    '2nd Partner Code': { ...NUMBERED, blank: true }, // empty or 0 for all
    '2nd Partner': told,
    '2nd Partner ISO': told,
    'Customs Proc. Code': { is: 'TEXT' }, // empty, 0 or C00 for all
    Customs: told,
    'Mode of Transport Code': { ...NUMBERED, blank: true }, // empty or 0 for all
    'Mode of Transport': told,
    Commodity: { is: 'TEXT' },
    'Alt Qty Unit Code': told,
    'Alt Qty Unit': told,
    'Alt Qty': told,
    [WEIGHT]: { is: 'NUMBER', max: MOST_WEIGHT, blank: true },
    'Gross weight (kg)': told,
    [CIF_VALUE]: { is: 'NUMBER', max: MOST_VALUE, blank: true },
    [FOB_VALUE]: { is: 'NUMBER', max: MOST_VALUE, blank: true },
  },
  refuse: refuseRow,
  leaveOut: {
    'details by second partner (2nd Partner Code is not 0)': (cells) => sql`${cells.number('2nd Partner Code')} <> 0`,
    'details by customs procedure (Customs Proc. Code is not C00)': (cells) =>
      sql`${cells.text('Customs Proc. Code')} NOT IN ('C00', '0')`,
    'details by mode of transport (Mode of Transport Code is not 0)': (cells) =>
      sql`${cells.number('Mode of Transport Code')} <> 0`,
  },
  ...observations({
    reporter: 'Reporter Code',
    partner: 'Partner Code',
    flow: (cells) => cells.chosen('Trade Flow Code'),
    cif: CIF_VALUE,
    fob: FOB_VALUE,
  }),
}

/** By its code, or by its name where the code was not kept. */
function bulkFlow(cells: Cells): Sql {
  const names = Object.entries(FLOW_NAMES).map(([name, flow]) => sql`WHEN ${sql.lit(name)} THEN ${sql.lit(flow)}`)
  const name = sql`regexp_replace(lower(${cells.text('Trade Flow')}), 's$', '')`
  return sql`coalesce(${cells.chosen('Trade Flow Code')}, CASE ${name} ${sql.join(names, sql` `)} END)`
}

function oldBulk(name: string, areas: Layout['columns'], reporter: string, partner: string): Layout {
  return {
    name,
    encodings: ['UTF8', 'LATIN1'],
    columns: {
      ...common,
      ...areas,
      Period: { is: 'PERIOD', optional: true },
      'Trade Flow Code': { is: 'CHOICE', of: FLOWS, optional: true },
      'Trade Flow': told,
      Commodity: told,
      [WEIGHT]: { is: 'NUMBER', max: MOST_WEIGHT, blank: true, optional: true },
    },
    refuse: (cells) => [
      {
        column: 'Trade Flow',
        when: sql`${bulkFlow(cells)} IS NULL`,
        because: 'is no flow: Import, Export, Re-Export or Re-Import, unless a Trade Flow Code (1 to 4) says so',
      },
      ...refuseRow(cells),
    ],
    ...observations({ reporter, partner, flow: bulkFlow }),
  }
}

export const oldBulkByNumber = oldBulk(
  'old bulk file, 22 columns or some of them',
  byNumber,
  'Reporter Code',
  'Partner Code',
)
export const oldBulkByIso = oldBulk('old bulk file, areas by ISO code', byIso, 'Reporter ISO', 'Partner ISO')
