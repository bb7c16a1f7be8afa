import type { AreaCodes } from '../area-codes.js'

/**
 * The areas of the Review's gas tables by the names that it gives them, without footnote marks (`cleanName`). Its sheet
 * "Definitions" lists who belongs to which group. Null are the parts of a continent and all rests ("Other ..."): who is
 * in them changes from table to table, so they are no area that anything could be compared with.
 */
export const REVIEW_AREAS: AreaCodes = {
  // The publisher's own sums. In a matrix they are what an area trades with all others.
  'Total World': 'WLD',
  'Total imports': 'WLD',
  'Total exports': 'WLD',

  // The members of the day of publication, in all years: with the United Kingdom in the edition of 2019.
  'European Union': 'EUU',
  EU: 'EUU',

  // "USSR includes CIS, Georgia, Ukraine and the Baltic States", say the footnotes. It has values to 1984 and its
  // members have from 1985 on; the row goes on, empty, beyond the end of the state.
  USSR: [
    { to: 1991, area: 'SUN' },
    { from: 1992, area: null },
  ],

  // One row for all years, without a footnote and without a break in 1990 and 1991. East Germany has none of its own.
  Germany: 'DEU',
  // Apart in all years, from before they were states.
  'Czech Republic': 'CZE',
  Slovakia: 'SVK',
  Croatia: 'HRV',
  Slovenia: 'SVN',
  'North Macedonia': 'MKD',
  Azerbaijan: 'AZE',
  Belarus: 'BLR',
  Estonia: 'EST',
  Kazakhstan: 'KAZ',
  Latvia: 'LVA',
  Lithuania: 'LTU',
  'Russian Federation': 'RUS',
  Turkmenistan: 'TKM',
  Ukraine: 'UKR',
  Uzbekistan: 'UZB',

  // "excluding US territories"
  US: 'USA',
  // "Mainland China"
  China: 'CHN',
  'China Hong Kong SAR': 'HKG',

  Algeria: 'DZA',
  Angola: 'AGO',
  Argentina: 'ARG',
  Australia: 'AUS',
  Austria: 'AUT',
  Bahrain: 'BHR',
  Bangladesh: 'BGD',
  Belgium: 'BEL',
  Bolivia: 'BOL',
  Brazil: 'BRA',
  Brunei: 'BRN',
  Bulgaria: 'BGR',
  Canada: 'CAN',
  Chile: 'CHL',
  Colombia: 'COL',
  Cyprus: 'CYP',
  Denmark: 'DNK',
  Ecuador: 'ECU',
  Egypt: 'EGY',
  Finland: 'FIN',
  France: 'FRA',
  Greece: 'GRC',
  Hungary: 'HUN',
  Iceland: 'ISL',
  India: 'IND',
  Indonesia: 'IDN',
  Iran: 'IRN',
  Iraq: 'IRQ',
  Ireland: 'IRL',
  Israel: 'ISR',
  Italy: 'ITA',
  Japan: 'JPN',
  Kuwait: 'KWT',
  Libya: 'LBY',
  Luxembourg: 'LUX',
  Malaysia: 'MYS',
  Mexico: 'MEX',
  Morocco: 'MAR',
  Myanmar: 'MMR',
  Netherlands: 'NLD',
  'New Zealand': 'NZL',
  Nigeria: 'NGA',
  Norway: 'NOR',
  Oman: 'OMN',
  Pakistan: 'PAK',
  'Papua New Guinea': 'PNG',
  Peru: 'PER',
  Philippines: 'PHL',
  Poland: 'POL',
  Portugal: 'PRT',
  Qatar: 'QAT',
  Romania: 'ROU',
  'Saudi Arabia': 'SAU',
  Singapore: 'SGP',
  'South Africa': 'ZAF',
  'South Korea': 'KOR',
  Spain: 'ESP',
  'Sri Lanka': 'LKA',
  Sweden: 'SWE',
  Switzerland: 'CHE',
  Syria: 'SYR',
  Taiwan: 'TWN',
  Thailand: 'THA',
  'Trinidad & Tobago': 'TTO',
  Turkey: 'TUR',
  'United Arab Emirates': 'ARE',
  'United Kingdom': 'GBR',
  Venezuela: 'VEN',
  Vietnam: 'VNM',
  Yemen: 'YEM',

  'North America': null,
  'Total North America': null,
  'Central America': null,
  'S. & Cent. America': null,
  'Total S. & Cent. America': null,
  Europe: null,
  'Total Europe': null,
  CIS: null,
  'Total CIS': null,
  'Middle East': null,
  'Total Middle East': null,
  'Middle East & Africa': null,
  Africa: null,
  'Total Africa': null,
  'Eastern Africa': null,
  'Middle Africa': null,
  'Western Africa': null,
  'Asia Pacific': null,
  'Total Asia Pacific': null,
  'of which: OECD': null,
  'Non-OECD': null,

  'Other Americas': null,
  'Other Caribbean': null,
  'Other South America': null,
  'Other S. & Cent. America': null,
  'Other EU': null,
  'Other European Union': null,
  'Other Europe': null,
  'Rest of Europe': null,
  'Other CIS': null,
  'Other Middle East': null,
  'Other Middle East & Africa': null,
  'Other Africa': null,
  'Other Northern Africa': null,
  'Other Southern Africa': null,
  'Other Asia Pacific': null,
}

/** Those among them that are no country. */
export const REVIEW_AGGREGATES: ReadonlySet<string> = new Set(['WLD', 'EUU'])

/** A name without what refers to a footnote (`Other Europe1`, `European Union #`, `Americas*`). */
export function cleanName(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\s*#^†‡\d¹²³]+$/, '')
    .trim()
}
