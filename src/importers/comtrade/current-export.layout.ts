import { sql } from 'kysely'
import type { Cells, Column, Layout, TradeFlowFrom } from '../format.js'
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

// Sentences in quotation marks are the publisher's descriptions of its columns.

/** "Trade flow or sub-flow (exports, re-exports, imports, re-imports, etc.)". X holds RX, and M holds RM. */
const FLOWS = {
  M: 'IMPORT',
  X: 'EXPORT',
  RM: 'REIMPORT',
  RX: 'REEXPORT',
  FM: null, // foreign imports: M without RM
  DX: null, // domestic exports: X without RX
  MIP: null, // for inward processing: a part of M, as are those below of M or X
  XIP: null,
  MOP: null, // after outward processing
  XOP: null,
  MIF: null, // within a firm
  XIF: null,
}

const told: Column = { is: 'TEXT', optional: true }

const columns: Layout['columns'] = {
  typeCode: { is: 'CHOICE', of: { C: 'GOODS', S: 'SERVICES' } }, // "Product type: Goods or Services"
  freqCode: { is: 'CHOICE', of: { A: 'ANNUAL', M: 'MONTHLY' } }, // "The time interval at which observations occur"
  refPeriodId: told,
  refYear: { is: 'YEAR', optional: true }, // "Year of observation"
  refMonth: { is: 'NUMBER', min: 1, max: 52, optional: true }, // "Month of observation. For annual, it would bet set to 52"
  period: { is: 'PERIOD' }, // "Combination of year and month (for monthly), year for (annual)"
  reporterCode: { is: 'AREA', codes: COMTRADE_AREAS, year: 'period', numeric: true },
  reporterISO: told,
  reporterDesc: told,
  flowCode: { is: 'CHOICE', of: FLOWS },
  flowDesc: told,
  partnerCode: { is: 'AREA', codes: COMTRADE_AREAS, year: 'period', numeric: true },
  partnerISO: told,
  partnerDesc: { is: 'TEXT' },
  partner2Code: NUMBERED, // "A secondary partner country or geographic area for the respective trade flow"; 0 is all
  partner2ISO: told,
  partner2Desc: told,
  classificationCode: { is: 'CHOICE', of: CLASSIFICATIONS },
  classificationSearchCode: told,
  isOriginalClassification: told,
  cmdCode: COMMODITY, // "Product code in conjunction with classification code"
  cmdDesc: { is: 'TEXT' },
  aggrLevel: told,
  isLeaf: told,
  customsCode: { is: 'CODE', form: 'C[0-9]{2}|-1', called: 'customs procedure, of which C00 is all' }, // "Customs or statistical procedure"; C00 is all
  customsDesc: told,
  mosCode: { ...NUMBERED, optional: true, padded: true }, // "The mode of supply on delivery of services (trade in services only)"; 0 is all
  mosDesc: told,
  motCode: NUMBERED, // "The mode of transport used when goods enter or leave the economic territory of a country"; 0 is all
  motDesc: told,
  qtyUnitCode: told,
  qtyUnitAbbr: told,
  qty: told,
  isQtyEstimated: told,
  altQtyUnitCode: told,
  altQtyUnitAbbr: told,
  altQty: told,
  isAltQtyEstimated: told,
  netWgt: { is: 'NUMBER', max: MOST_WEIGHT, blank: true },
  isNetWgtEstimated: told, // an estimate is kept as the weight
  grossWgt: told,
  isGrossWgtEstimated: told,
  cifvalue: { is: 'NUMBER', max: MOST_VALUE, blank: true }, // "Trade values in CIF"
  fobvalue: { is: 'NUMBER', max: MOST_VALUE, blank: true }, // "Trade values in FOB"
  primaryValue: { is: 'NUMBER', max: MOST_VALUE }, // "Primary trade values (taken from CIF or FOB values)"
  legacyEstimationFlag: told, // "Legacy quantity estimation flag": it does not concern values
  isReported: told,
  isAggregate: told, // "aggregated by UNSD": from finer codes that the country reported
}

function tradeFlow(cells: Cells): TradeFlowFrom {
  const flow = cells.chosen('flowCode')
  const value = cells.number('primaryValue')
  return {
    reporter: cells.area('reporterCode'),
    partner: cells.area('partnerCode'),
    flow,
    year: cells.year('period'),
    month: cells.month('period'),
    classification: cells.chosen('classificationCode'),
    commodity: cells.text('cmdCode'),
    valueUsd: value,
    netWeightKg: weightOf(cells.number('netWgt')),
    valuation: valuationOf(flow, value, cells.number('cifvalue'), cells.number('fobvalue')),
    status: sql.lit('REPORTED'),
    partnerAsReported: cells.label('partnerCode', 'partnerDesc'),
  }
}

export const currentExport: Layout = {
  name: 'current export',
  encodings: ['UTF8', 'LATIN1'],
  columns,
  refuse: (cells) => [
    {
      column: 'typeCode',
      when: sql`${cells.text('typeCode')} = 'S'`,
      because: 'is trade in services, which is not imported: export goods (C)',
    },
    {
      column: 'period',
      when: sql`(${cells.text('freqCode')} = 'A') <> (length(${cells.text('period')}) = 4)`,
      because: 'is no period of the freqCode beside it: a year with A, a month with M',
    },
    {
      column: 'refYear',
      when: sql`${cells.text('refYear')} <> left(${cells.text('period')}, 4)`,
      because: 'is not the year of the period beside it',
    },
    {
      column: 'refMonth',
      when: sql`ltrim(${cells.text('refMonth')}, '0') <> CASE WHEN length(${cells.text('period')}) = 4 THEN '52' ELSE ltrim(substr(${cells.text('period')}, 5), '0') END`,
      because: 'is not the month of the period beside it (52 where that is a year)',
    },
    ...refuseYear('period', cells.text('period')),
    ...refuseCommodity('cmdCode', cells.text('classificationCode'), cells.text('cmdCode')),
  ],
  // Details of a row that stands beside them: counted in with it they would be there twice.
  leaveOut: {
    'details by second partner (partner2Code is not 0)': (cells) => sql`${cells.number('partner2Code')} <> 0`,
    'details by customs procedure (customsCode is not C00)': (cells) => sql`${cells.text('customsCode')} <> 'C00'`,
    'details by mode of transport (motCode is not 0)': (cells) => sql`${cells.number('motCode')} <> 0`,
    'details by mode of supply (mosCode is not 0)': (cells) => sql`${cells.number('mosCode')} <> 0`,
  },
  commodities: (cells) =>
    describeCommodity(cells.chosen('classificationCode'), cells.text('cmdCode'), cells.text('cmdDesc')),
  tradeFlows: (cells) => [tradeFlow(cells)],
}
