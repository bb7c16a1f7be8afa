import type { AreaCodes } from '../area-codes.js'
import { ISO_CODES } from '../iso-areas.js'

/**
 * The column "ISO Code" of the UN General Debate Corpus: ISO 3166-1, and what is below. Codes of today stand for former
 * states, too; some rows have another country's code, as their country, speaker and the other row of that year show.
 * CHN is the seat of China in every year, also to 1971 when the Republic of China held it: as filed.
 */
export const DEBATE_AREAS: AreaCodes = {
  ...ISO_CODES,

  // The European Council's president, who speaks for the Union.
  EC: 'EUU',
  EU: 'EUU',

  // ---- former states
  CSK: [
    { to: 1992, area: 'CSK' },
    // Without a speaker, and in a year in which the Czech Republic and Slovakia have rows of their own.
    { from: 1993, to: 1993, area: null },
  ],
  MYS: [
    { to: 1962, area: 'XML' },
    { from: 1963, area: 'MYS' },
  ],
  RUS: [
    { to: 1991, area: 'SUN' }, // in 1991 too its foreign minister spoke, in September
    { from: 1992, area: 'RUS' },
  ],
  YDYE: 'YMD',
  YMD: 'YMD',
  YUG: [
    { to: 1991, area: 'YUG' },
    { from: 1992, to: 2005, area: 'SCG' }, // spoke from 2001, called Yugoslavia to 2002
  ],

  // ---- rows with another country's code
  ARE: [
    { from: 1962, to: 1962, area: 'EGY' }, // United Arab Republic
    { from: 1971, area: 'ARE' },
  ],
  CHE: [
    { from: 2001, to: 2001, area: 'SWE' }, // Switzerland joined in 2002
    { from: 2002, area: 'CHE' },
  ],
  SWE: [
    { to: 2000, area: 'SWE' },
    { from: 2001, to: 2001, area: 'SWZ' }, // Swaziland
    { from: 2002, area: 'SWE' },
  ],
  DDR: [
    { to: 1985, area: 'DDR' },
    { from: 1986, to: 1986, area: 'DEU' }, // the two Germanies changed places
    { from: 1987, to: 1989, area: 'DDR' },
    { from: 1990, to: 1990, area: 'DEU' }, // Hans-Dietrich Genscher
  ],
  DEU: [
    { to: 1985, area: 'DEU' },
    { from: 1986, to: 1986, area: 'DDR' },
    { from: 1987, area: 'DEU' },
  ],

  // ---- misprints
  CZK: 'CSK',
  DKN: 'DNK',
  PAR: 'PRY',
  PKR: 'PRK',
  POR: 'PRT',
  ZFA: 'ZAF',
}
