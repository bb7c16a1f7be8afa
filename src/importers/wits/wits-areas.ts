import type { AreaCodes } from '../area-codes.js'
import { ISO_CODES } from '../iso-areas.js'

/**
 * Reporters and partners of the World Bank's WITS: alpha-3 codes of ISO 3166-1, and WITS' own. Where these replace a code
 * of ISO (ROM for ROU), both are read. Its lists of countries were seen as others copied them, not as published; what is
 * marked "from memory" was not even in those. A code that is missing here is refused, never guessed.
 */
export const WITS_AREAS: AreaCodes = {
  ...ISO_CODES,

  WLD: 'WLD',
  EUN: 'EUU',

  // "Other Asia, nes", under which the United Nations file Taiwan's trade.
  OAS: 'TWN',

  // ---- codes that ISO changed, or that never were ISO's
  ALI: 'ALA',
  GAZ: 'PSE', // Gaza Strip, which is part of it
  MNT: 'MNE',
  ROM: 'ROU',
  SUD: 'SDN', // Sudan without South Sudan; SDN is "Fm Sudan", with it
  TMP: 'TLS',
  ZAR: 'COD',
  ETF: 'ETH', // with Eritrea
  KSV: 'XKX', // from memory: the World Bank's code of Kosovo to 2016
  UNK: 'XKX', // from memory: the code of the UN mission there
  XKX: 'XKX',

  // ---- Yugoslavia and after. The lists call SER (688, before that 891) "Serbia, FR(Serbia/Montenegro)" or "Yugoslavia",
  // and YUG (890) "Yugoslavia, FR (Serbia/Montenegro)", so the year tells, as in UN Comtrade.
  SER: [
    { from: 1992, to: 2005, area: 'SCG' },
    { from: 2006, area: 'SRB' },
  ],
  YUG: [
    { to: 1991, area: 'YUG' },
    { from: 1992, to: 2005, area: 'SCG' },
  ],

  // ---- former areas
  ANT: 'ANT',
  BAT: 'ATB', // British Antarctic Territory
  BLX: 'XBL', // Belgium-Luxembourg
  CSK: 'CSK',
  DDR: 'DDR',
  JTN: 'JTN',
  KN1: 'XKA', // Saint Kitts, Nevis and Anguilla
  MID: 'MID',
  NZE: 'NTZ', // Neutral Zone
  PCE: 'PCI', // Trust Territory of the Pacific Islands
  PCZ: 'PCZ',
  PMY: 'XML', // Peninsula Malaysia
  RYU: 'XRY', // Ryukyu Islands
  SBH: 'XSB', // Sabah
  SIK: 'SKM', // Sikkim
  SVR: 'XVN', // "Fm Vietnam Rp"; one list swaps the numbers of the two Vietnams, not their names
  SVU: 'SUN',
  SWK: 'XSW', // Sarawak
  TAN: 'XTK', // Tanganyika
  USP: 'PUS', // US Miscellaneous Pacific Islands
  VDR: 'VDR', // "Fm Vietnam Dr"
  WAK: 'WAK',
  YDR: 'YMD', // Yemen Democratic
  ZPM: 'XZN', // Zanzibar and Pemba
  ZW1: 'XRN', // Rhodesia and Nyasaland

  // ---- what is no country
  BUN: 'XBU', // bunkers
  FRE: 'XFZ', // free zones
  SPE: 'XSC', // special categories
  UNS: 'XAN', // unspecified

  // ---- the World Bank's regions, whose members have rows of their own, and "Not Applicable"
  EAS: null,
  ECS: null,
  LCN: null,
  MEA: null,
  NAC: null,
  SAS: null,
  SSF: null,
  999: null,
  All: null, // the sum of all reporters or partners of a query
}
