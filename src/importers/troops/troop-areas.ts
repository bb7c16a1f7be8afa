import type { AreaCodes } from '../area-codes.js'
import { STATE_SYSTEM_AREAS } from '../state-system-areas.js'

/**
 * Where the counts of United States troops abroad have them: the codes of Correlates of War, and from 1001 their own.
 * Some places have two codes in a year, one of which has all zeros: that one is left out. So is a part of a country,
 * because its count is not the country's.
 */
export const TROOP_AREAS: AreaCodes = {
  ...STATE_SYSTEM_AREAS,
  6: 'PRI',
  58: [
    { from: 1975, to: 1976, area: 'ATG' },
    { from: 1981, to: 1991, area: null }, // zeros: 1006 has the counts
    { from: 1992, to: 1995, area: 'ATG' },
    { from: 1996, to: 2007, area: null }, // zeros: 1006 has the counts
    { from: 2008, area: 'ATG' },
  ],
  255: 'DEU', // the Federal Republic to 1990: there is no 260
  327: 'VAT', // no longer the Papal States
  345: [
    { to: 1992, area: 'YUG' },
    { from: 1993, to: 2006, area: 'SCG' },
    { from: 2007, area: 'SRB' }, // still called Yugoslavia; Montenegro has 341
  ],
  591: [{ from: 1964, area: 'SYC' }], // 1036 before
  678: [
    { to: 1963, area: 'YEM' },
    { from: 1964, to: 1964, area: null }, // zero: 679 has the count
    { from: 1965, to: 1976, area: 'YEM' },
    { from: 1977, to: 1978, area: null }, // zeros: 679 has the counts
    { from: 1979, to: 1989, area: 'YEM' },
    { from: 1990, to: 1990, area: null }, // zero: 679 has the count
  ],
  679: [
    { from: 1964, to: 1964, area: 'YEM' },
    { from: 1977, to: 1978, area: 'YEM' },
    { from: 1990, area: 'YEM' },
  ],
  816: [
    { from: 1951, to: 1952, area: 'VNM' }, // not yet divided
    { from: 1954, to: 1975, area: 'XVN' }, // called Vietnam, with the troops of the war: they were in the South
    { from: 1976, area: 'VNM' },
  ],
  817: [
    { from: 1950, to: 1950, area: 'VNM' }, // called Vietnam, not yet divided
    { from: 1953, to: 1953, area: 'VNM' },
  ],

  1001: 'GIB',
  1002: 'GRL',
  1004: 'IOT', // Diego Garcia, the one inhabited island of the territory
  1005: [
    { to: 1956, area: 'SHN' },
    { from: 1966, area: 'SHN' }, // 1042 from 1957 to 1965
  ],
  1006: [
    { to: 1956, area: 'ATG' },
    { from: 1977, to: 1991, area: 'ATG' },
    { from: 1996, to: 2007, area: 'ATG' },
    { from: 2008, to: 2008, area: null }, // 58 has the counts from now on: 3, here 2
  ],
  1007: 'BMU',
  1008: 'GUM',
  1009: 'HKG',
  1011: 'MNP',
  1012: 'MID', // here and at 1014 and 10100: ISO 3166 joined them in UMI in 1986, the counts never did
  1013: 'VIR',
  1014: 'WAK',
  1016: 'ANT', // counted as one after 2010, too
  1019: 'ABW',
  1028: null, // Fiji and Tonga together: 950 and 955 have rows of their own
  1029: null, // Aden, a British colony: a part of what 680 is from 1967
  1030: null, // the Line Islands, a part of Kiribati
  1031: null, // Easter Island, a part of Chile
  1032: null, // the British West Indies, a group
  1033: [
    { to: 1963, area: 'XSW' },
    { from: 1964, area: null }, // Sarawak, a part of Malaysia
  ],
  1034: 'ESH',
  1035: 'VGB',
  1036: [{ to: 1952, area: 'SYC' }], // 591 from 1964
  1037: 'TCA',
  1038: null, // Kashmir: beside India and Pakistan
  1040: null, // the Azores, a part of Portugal; counted at 235 from 1970
  1041: 'ASM',
  1042: [{ from: 1957, to: 1965, area: 'SHN' }], // Ascension, while the counts have no row for Saint Helena
  10000: 'ATA',
  10100: 'JTN',
  10101: null, // Eniwetok in 1954 and 1955, the place of nuclear tests: a part of the Marshall Islands
}
