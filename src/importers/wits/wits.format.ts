import { sql } from 'kysely'
import type { Cells, CommodityFrom, Format, Layout, Refusal, Sql, TradeFlowFrom } from '../format.js'
import { WITS_AREAS } from './wits-areas.js'

const THOUSAND = 1000
/** More than the trade of the whole world in a year, in thousand USD. */
const MOST_VALUE = 100_000_000_000
/** A hundred times what all ships of the world carry in a year, in kilograms. */
const MOST_WEIGHT = 1e15

/** The nomenclatures of WITS that trade is recorded in; those that it converts them to (ISIC, MTN, GTAP ...) are refused. */
const CLASSIFICATIONS: Readonly<Record<string, string>> = {
  H0: 'HS1992',
  H1: 'HS1996',
  H2: 'HS2002',
  H3: 'HS2007',
  H4: 'HS2012',
  H5: 'HS2017',
  H6: 'HS2022',
  S1: 'SITC1',
  S2: 'SITC2',
  S3: 'SITC3',
  S4: 'SITC4',
}

/**
 * The flows of WITS: gross exports include re-exports, exports (6) do not; so for imports. Codes and names as they stand
 * in files and programs of WITS' users; the World Bank's glossary of trade says what gross means.
 */
const FLOWS = [
  { code: '1', name: 'Gross Imp.', flow: 'IMPORT' },
  { code: '2', name: 'Gross Exp.', flow: 'EXPORT' },
  { code: '3', name: 'Re-Export', flow: 'REEXPORT' },
  { code: '4', name: 'Re-Import', flow: 'REIMPORT' },
  { code: '5', name: 'Import', flow: 'IMPORT' },
  { code: '6', name: 'Export', flow: 'EXPORT' },
] as const

const FLOW_CODES = Object.fromEntries(FLOWS.map(({ code, flow }) => [code, flow]))
const FLOW_NAMES = Object.fromEntries(FLOWS.map(({ name, flow }) => [name, flow]))

const isHarmonized = (cells: Cells): Sql => sql`${cells.text('Nomenclature')} LIKE 'H%'`

/** Codes of the Harmonized System have an even number of digits: what has not lost a zero in front. */
function codeOf(cells: Cells): Sql {
  const code = cells.text('ProductCode')
  return sql`CASE WHEN upper(${code}) = 'TOTAL' THEN 'TOTAL'
    WHEN ${isHarmonized(cells)} AND length(${code}) % 2 = 1 THEN '0' || ${code} ELSE ${code} END`
}

function commodityOf(cells: Cells): CommodityFrom {
  const code = codeOf(cells)
  return {
    classification: cells.chosen('Nomenclature'),
    code,
    level: sql`CASE ${code} WHEN 'TOTAL' THEN 0 ELSE length(${code}) END`,
    label: sql`CASE ${code} WHEN 'TOTAL' THEN 'All commodities' ELSE ${cells.text('ProductDescription')} END`,
  }
}

function flowOf(cells: Cells, value: string, weight: string): TradeFlowFrom {
  const flow = cells.chosen('TradeFlowCode')
  return {
    reporter: cells.area('ReporterISO3'),
    partner: cells.area('PartnerISO3'),
    flow,
    year: cells.year('Year'),
    classification: cells.chosen('Nomenclature'),
    commodity: codeOf(cells),
    valueUsd: cells.number(value, THOUSAND),
    rawValue: cells.text(value),
    netWeightKg: sql`nullif(${cells.number(weight)}, 0)`,
    valuation: sql`CASE WHEN ${flow} IN ('IMPORT', 'REIMPORT') THEN 'CIF' ELSE 'FOB' END`,
    status: sql`CASE WHEN ${cells.text(value)} IS NULL THEN 'MISSING' ELSE 'REPORTED' END`,
    partnerAsReported: cells.label('PartnerISO3', 'PartnerName'),
  }
}

function refuseRow(cells: Cells): Refusal[] {
  const [name, code] = [cells.text('TradeFlowName'), cells.text('TradeFlowCode')]
  const agreeing = FLOWS.map((flow) => sql`(${sql.lit(flow.name)}, ${sql.lit(flow.code)})`)
  return [
    {
      column: 'TradeFlowCode',
      when: sql`${name} IN (${sql.join(FLOWS.map((flow) => sql.lit(flow.name)))}) AND ${code} IN (${sql.join(FLOWS.map((flow) => sql.lit(flow.code)))})
        AND (${name}, ${code}) NOT IN (${sql.join(agreeing)})`,
      because: `is another flow than the name beside it: ${FLOWS.map((flow) => `${flow.code} is ${flow.name}`).join(', ')}`,
    },
    {
      column: 'ProductCode',
      when: sql`${isHarmonized(cells)} AND ${cells.text('ProductCode')} !~ '^([0-9]{1,6}|([0-9A-Z]{2}){1,3}|Total|TOTAL)$'`,
      because: 'is no code of the Harmonized System, which has two, four or six digits',
    },
  ]
}

const leaveOutNet =
  (net: string, gross: string) =>
  (cells: Cells): Sql =>
    sql`${cells.text('TradeFlowCode')} = ${sql.lit(net)} AND ${cells.anyRow(
      sql`${cells.text('TradeFlowCode')} = ${sql.lit(gross)}`,
      ['Nomenclature', 'ReporterISO3', 'PartnerISO3', 'ProductCode', 'Year'],
    )}`

const describe = (name: string, value: string, weight: string): Layout => ({
  name,
  encodings: ['UTF8', 'LATIN1'],
  columns: {
    Nomenclature: { is: 'CHOICE', of: CLASSIFICATIONS },
    ReporterISO3: { is: 'AREA', codes: WITS_AREAS, year: 'Year' },
    ProductCode: { is: 'CODE', form: '[0-9A-Z.]{1,8}|Total', called: 'code of a product, and not Total' },
    ReporterName: { is: 'TEXT' },
    PartnerISO3: { is: 'AREA', codes: WITS_AREAS, year: 'Year' },
    PartnerName: { is: 'TEXT' },
    Year: { is: 'YEAR' },
    TradeFlowName: { is: 'CHOICE', of: FLOW_NAMES },
    TradeFlowCode: { is: 'CHOICE', of: FLOW_CODES },
    [value]: { is: 'NUMBER', max: MOST_VALUE, blank: true },
    Quantity: { is: 'TEXT', optional: true },
    QuantityToken: { is: 'TEXT', optional: true },
    ProductDescription: { is: 'TEXT' },
    QtyUnit: { is: 'TEXT', optional: true },
    [weight]: { is: 'NUMBER', max: MOST_WEIGHT, blank: true, optional: true },
  },
  refuse: refuseRow,
  leaveOut: {
    'imports without re-imports (5), beside gross imports': leaveOutNet('5', '1'),
    'exports without re-exports (6), beside gross exports': leaveOutNet('6', '2'),
  },
  commodities: commodityOf,
  tradeFlows: (cells) => [flowOf(cells, value, weight)],
})

export const wits: Format = {
  name: 'wits',
  title: 'World Integrated Trade Solution: bulk download of trade',
  publisher: 'World Bank, from UN Comtrade',
  licence: 'UN Comtrade terms of use: not to be passed on without the permission of the United Nations',
  url: 'https://wits.worldbank.org/',
  description: 'Goods as each country reports them, by partner, product and year, in thousand US dollars.',
  gives: 'PART_OF_EDITION',
  example: 'npm run import -- wits wits-trade.csv',
  notes: [
    'The files name no edition. They go into "current"; --edition keeps a download apart, so that a later one does not replace its values.',
    'TradeValueK, TradeValue and "TradeValue in 1000 USD" are all in thousand US dollars.',
    'Gross exports (2) include re-exports, exports (6) do not; gross imports (1) include re-imports, imports (5) do not. Where files have both, the gross ones are the exports and imports, and the others are left out. Where they have only 5 and 6, those are.',
    'A value that is empty is missing; 0 is kept as a reported value, as in UN Comtrade. A net weight of 0 means that none is known.',
    'Imports are taken as valued CIF and exports as FOB, which is the rule: the files do not say where a country departs from it.',
    'Totals are those of the rows for "Total"; those of a country are its rows with the partner World (WLD). Products are never added up to a total.',
    'The World Bank\'s groups and All are left out. "Other Asia, nes" (OAS), under which the United Nations file trade of Taiwan, is TWN.',
  ],
  identify: () => ({ series: 'wits', edition: 'current' }),
  layouts: [
    describe('bulk file', 'TradeValueK', 'NetWeightKG'),
    describe('bulk file, TradeValue', 'TradeValue', 'NetWeightKG'),
    describe('query', 'TradeValue in 1000 USD', 'NetWeight in KGM'),
  ],
}
