import { sql } from 'kysely'
import type { Cells, CommodityFrom, Format, Sql, TradeFlowFrom } from '../format.js'
import { COW_AREAS } from './cow-areas.js'

const MILLION = 1_000_000
/** More than the trade of the whole world in any year of the data, in million USD. */
const MOST = 20_000_000

const RELEASES: Readonly<Record<string, string>> = { '2.0': '2008', '2.01': '2009', '3.0': '2012-07' }

const ALL_COMMODITIES: CommodityFrom = {
  classification: sql.lit('ALL'),
  code: sql.lit('TOTAL'),
  level: sql.lit(0),
  label: sql.lit('All commodities'),
  isConstant: true,
}

/** Imports of one side from the other. */
function importsOf(cells: Cells, reporter: string, partner: string, flow: string, label: string): TradeFlowFrom {
  const text = cells.text(flow)
  const isZero: Sql = sql`${text}::float8 = 0`
  return {
    reporter: cells.area(reporter),
    partner: cells.area(partner),
    flow: sql.lit('IMPORT'),
    year: cells.year('year'),
    classification: ALL_COMMODITIES.classification,
    commodity: ALL_COMMODITIES.code,
    valueUsd: sql`nullif(${cells.number(flow, MILLION)}, 0)`,
    rawValue: text,
    status: sql`CASE WHEN ${isZero} THEN 'ZERO_OR_NOT_REPORTED' ELSE 'REPORTED' END`,
    partnerAsReported: cells.label(partner, label),
  }
}

export const cowTrade: Format = {
  name: 'cow-trade',
  title: 'Dyadic trade',
  publisher: 'Correlates of War Project',
  licence: 'CC0 1.0',
  url: 'https://correlatesofwar.org/data-sets/bilateral-trade/',
  description:
    'Imports of each of two states from the other, 1870 to 2009, in million current US dollars (version 3.0).',
  gives: 'WHOLE_EDITION',
  isPairYears: true,
  example: 'npm run import -- cow-trade dyadic-trade-3.0.csv.gz',
  notes: [
    'Only imports are given: exports of a state are the imports of its partner from it.',
    'A zero may mean that nothing was reported: the source code of a zero (2) marks positive values as well. Every zero is kept as published and has no value.',
    'West Germany is filed as Germany, Russia and the Soviet Union by year.',
  ],
  identify: ([file]) => {
    const edition = /(\d+\.\d+)(?=\D|$)/.exec(file?.name ?? '')?.[1]
    return { series: 'cow-trade', edition, releasedOn: RELEASES[edition ?? ''] }
  },
  layouts: [
    {
      name: 'dyadic, version 3.0',
      columns: {
        ccode1: { is: 'AREA', codes: COW_AREAS, year: 'year' },
        ccode2: { is: 'AREA', codes: COW_AREAS, year: 'year' },
        year: { is: 'YEAR' },
        importer1: { is: 'TEXT' },
        importer2: { is: 'TEXT' },
        flow1: { is: 'NUMBER', max: MOST },
        flow2: { is: 'NUMBER', max: MOST },
        source1: { is: 'TEXT' },
        source2: { is: 'TEXT' },
      },
      commodities: () => ALL_COMMODITIES,
      tradeFlows: (cells) => [
        importsOf(cells, 'ccode1', 'ccode2', 'flow1', 'importer2'),
        importsOf(cells, 'ccode2', 'ccode1', 'flow2', 'importer1'),
      ],
    },
  ],
}
