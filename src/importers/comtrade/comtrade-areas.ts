import type { AreaCodes } from '../area-codes.js'
import { ISO_NUMBERS } from '../iso-areas.js'

/**
 * Reporters and partners of UN Comtrade: numbers of UN M49 and ISO 3166-1, and those below. Years are the ones of the
 * publisher's own lists (entryEffectiveDate, entryExpiredDate), given where another number means the same area in the
 * other years. Today's numbers of ISO (840, 356) have no last year even where the lists put a wider one beside them
 * (842, 699): Italy was 381 for decades and is 380 in the files of today.
 */
export const COMTRADE_AREAS: AreaCodes = {
  ...ISO_NUMBERS,

  0: 'WLD',
  97: 'EUU',
  975: 'XSN',

  // ---- areas with others counted in
  251: 'FRA', // with Monaco
  381: 'ITA',
  579: 'NOR', // with Svalbard and Jan Mayen
  699: [{ from: 1975, area: 'IND' }], // with Sikkim
  757: 'CHE', // with Liechtenstein
  841: [{ to: 1980, area: 'USA' }], // with Puerto Rico
  842: [{ from: 1981, area: 'USA' }], // with Puerto Rico and the US Virgin Islands

  // The United Nations file Taiwan's trade as "Other Asia, nes"; their label is kept beside the code.
  490: 'TWN',

  412: 'XKX',
  830: 'XCI',

  // ---- areas of today that had another number
  230: [{ to: 1992, area: 'ETH' }], // with Eritrea
  231: [{ from: 1993, area: 'ETH' }],
  276: [{ from: 1991, area: 'DEU' }],
  280: [{ to: 1990, area: 'DEU' }],
  586: [{ from: 1972, area: 'PAK' }],
  588: [{ to: 1971, area: 'PAK' }], // with Bangladesh
  590: [{ to: 1977, area: 'PAN' }], // without the Canal Zone
  591: [{ from: 1978, area: 'PAN' }],
  729: [{ from: 2011, area: 'SDN' }], // from July
  736: [{ to: 2011, area: 'SDN' }], // to June, with South Sudan
  886: [{ to: 1990, area: 'YEM' }], // Yemen Arab Republic
  887: [{ from: 1991, area: 'YEM' }],

  // ---- former areas. Whatever the year, a row under one of these numbers means that area: their end is no day on which
  // all reporters ceased to use them.
  58: 'XBL',
  80: 'ATB',
  200: 'CSK',
  278: 'DDR',
  457: 'XSW',
  459: 'XML',
  461: 'XSB',
  488: 'MID',
  530: [{ from: 1986, area: 'ANT' }],
  532: [{ to: 1985, area: 'ANT' }], // with Aruba
  536: 'NTZ',
  582: 'PCI',
  592: 'PCZ',
  647: 'XRY',
  658: 'XKA',
  698: 'SKM',
  711: 'XCU',
  717: 'XRN',
  720: 'YMD',
  810: 'SUN',
  835: 'XTK',
  836: 'XZN',
  849: 'PUS',
  866: 'VDR',
  868: 'XVN',
  872: 'WAK',
  890: 'YUG',
  891: 'SCG',

  // ---- not elsewhere specified, and special categories
  129: 'XCB',
  221: 'XEE',
  290: 'XNA',
  471: 'XCC',
  472: 'XCM',
  473: 'XLA',
  492: 'XEC', // Monaco in ISO and UN M49; here Monaco is counted in with France
  527: 'XOC',
  568: 'XOE',
  577: 'XAF',
  636: 'XRA',
  637: 'XNC',
  697: 'XEF',
  837: 'XBU',
  838: 'XFZ',
  839: 'XSC',
  879: 'XWA',
  899: 'XAN',
}
