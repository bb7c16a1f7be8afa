import type { AreaCodes } from '../area-codes.js'
import { ISO_NUMBERS } from '../iso-areas.js'

/**
 * Exporters and importers of CEPII's BACI, by its file of country codes (edition 202201): numbers of ISO 3166-1, and
 * those below. They come from UN Comtrade, whose lists say the years.
 */
export const BACI_AREAS: AreaCodes = {
  ...ISO_NUMBERS,

  // ---- areas with others counted in
  251: 'FRA', // with Monaco
  381: 'ITA', // 380 from edition 202301
  579: 'NOR', // with Svalbard and Jan Mayen
  699: 'IND',
  757: 'CHE', // with Liechtenstein
  842: 'USA', // with Puerto Rico and the US Virgin Islands

  // Taiwan, whose trade the United Nations file as "Other Asia, nes".
  490: 'TWN',

  // Not in the file of codes, but no Monaco in the UN statistics that BACI is made from.
  492: 'XEC',

  // ---- areas of today that had another number
  276: [{ from: 1991, area: 'DEU' }],
  280: [{ to: 1990, area: 'DEU' }],
  729: [{ from: 2011, area: 'SDN' }],
  736: [{ to: 2011, area: 'SDN' }],

  // ---- former areas
  58: 'XBL',
  200: 'CSK',
  278: 'DDR',
  530: 'ANT',
  711: 'XCU', // the file of codes writes ZAF beside it; 710 is South Africa
  810: 'SUN',
  849: 'PUS',
  891: 'SCG',

  697: 'XEF',
}
