import type { AreaCodes } from '../area-codes.js'
import { STATE_SYSTEM_AREAS } from '../state-system-areas.js'

/**
 * The states of Correlates of War (system of 2016, trade 3.0). One code a year for each area, so that a pair of
 * countries has one row: where two codes meet in a year, the trade of that year decides, and the other is left out.
 *
 * Belgium and Luxembourg (211, 212) stay themselves: to 1996 the publisher divides the figures of their union in a
 * ratio, and gives both.
 */
export const COW_AREAS: AreaCodes = {
  ...STATE_SYSTEM_AREAS,
  255: [
    { to: 1945, area: 'DEU' }, // Prussia before 1871
    { from: 1990, to: 1990, area: null }, // a state from 3 October: the trade of 1990 is under 260
    { from: 1991, area: 'DEU' },
  ],
  260: [{ from: 1946, to: 1990, area: 'DEU' }], // the Federal Republic, which keeps its code in ISO 3166
  345: [
    { to: 1918, area: 'SRB' }, // Serbia until Yugoslavia was founded on 1 December; trade has no row from 1913 to 1920
    { from: 1919, to: 1992, area: 'YUG' }, // trade of 1992 is that of 1991; rows of the parts begin in 1993
    { from: 1993, to: 2006, area: 'SCG' }, // rows of Montenegro begin in 2007
    { from: 2007, area: 'SRB' }, // still called Yugoslavia
  ],
  678: [
    { to: 1989, area: 'YEM' }, // the Yemen Arab Republic, which keeps its code in ISO 3166
    { from: 1990, to: 1990, area: null }, // a state to 21 May: the trade of 1990 is under 679
  ],
  679: [{ from: 1990, area: 'YEM' }],
  // Only with Taiwan, from 2007 to 2009, beside 710 with Taiwan: Taiwan's trade with Hong Kong.
  710.1: 'HKG',
  816: [
    { to: 1975, area: 'VDR' },
    { from: 1976, area: 'VNM' }, // joined in July; trade has no row before, and 817 none after 1975
  ],
}
