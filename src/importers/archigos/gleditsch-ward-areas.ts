import type { AreaCodes } from '../area-codes.js'
import { STATE_SYSTEM_AREAS } from '../state-system-areas.js'

/** The states of Gleditsch and Ward, as Archigos 4.1 has them. */
export const GLEDITSCH_WARD_AREAS: AreaCodes = {
  ...STATE_SYSTEM_AREAS,
  255: [{ to: 1945, area: 'DEU' }], // Prussia before 1871
  260: [{ from: 1946, area: 'DEU' }], // one code before and after 1990
  340: 'SRB', // to 1915 and from 2006; Yugoslavia is no continuation of it
  345: [
    { to: 1992, area: 'YUG' }, // from its first day, 1 December 1918
    { from: 1993, to: 2006, area: 'SCG' }, // Serbia and Montenegro have 340 and 341 from June 2006
  ],
  563: 'XTV', // with the colony after 1902, until it joined South Africa in 1910
  564: 'XFS', // likewise
  678: 'YEM', // one code before and after 1990; there is no 679
  711: 'XTB',
  815: [{ to: 1944, area: 'VNM' }], // the emperors at Hue
  816: [
    { from: 1945, to: 1975, area: 'VDR' },
    { from: 1976, area: 'VNM' },
  ],
}
