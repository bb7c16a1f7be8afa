import type { Format } from '../format.js'
import { currentExport } from './current-export.layout.js'
import { oldApi, oldBulkByIso, oldBulkByNumber } from './old.layout.js'

export const unComtrade: Format = {
  name: 'un-comtrade',
  title: 'UN Comtrade: international merchandise trade',
  publisher: 'United Nations Statistics Division',
  licence: 'UN Comtrade terms of use: not to be passed on without the permission of the United Nations',
  url: 'https://comtradeplus.un.org/',
  description: 'Goods as each country reports them, by partner, commodity, and year or month, in current US dollars.',
  gives: 'PART_OF_EDITION',
  example: 'npm run import -- un-comtrade TradeData.csv',
  notes: [
    'The files name no edition. They go into "current"; --edition keeps a download apart, so that a later one does not replace its values.',
    'Exports include re-exports, and imports re-imports; re-exports and re-imports are given besides, and never to be added.',
    'Sub-flows are left out, as parts of imports or exports: domestic exports (DX), foreign imports (FM), inward and outward processing (MIP, XIP, MOP, XOP), trade within a firm (MIF, XIF).',
    'Rows by second partner, customs procedure, mode of transport or mode of supply are left out: they are details of the row for all of these.',
    'Trade in services (typeCode S) is refused.',
    'Imports are valued CIF and exports FOB. Where a row gives its CIF or FOB value, the one that is its primary value decides; the old layouts often give neither, although some countries report imports FOB.',
    'What was not traded, or not reported, has no row. A row with 0 is kept as a reported value of 0: trade below the unit of the report.',
    'Estimates of the publisher concern quantities only. Net weights are kept whether estimated or not; a net weight of 0 means that none is known.',
    'Commodities belong to the version of the classification that the row names: HS and SITC mean the version that the country reported by.',
    'Totals are those of the rows for TOTAL; those of a country are its rows with the partner World (0). Commodities are never added up to a total.',
    'The United Nations file trade of Taiwan under "Other Asia, nes" (490): the partner is TWN, with that name beside it. USA (842) includes Puerto Rico and the US Virgin Islands, France (251) Monaco, Switzerland (757) Liechtenstein.',
    'Of the old bulk file only some columns need be there. Without Period the rows are of years.',
  ],
  identify: () => ({ series: 'un-comtrade', edition: 'current' }),
  layouts: [currentExport, oldApi, oldBulkByNumber, oldBulkByIso],
}
