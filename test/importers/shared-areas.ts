export interface SharedArea {
  area: string
  codes: string[]
  /** Without them, any year. */
  years?: number[]
  reason: string
}

const WIDER = 'the lists have the area with and without what is counted in; a file uses one of the two'
const UN_NUMBERS: SharedArea[] = [
  { area: 'FRA', codes: ['250', '251'], reason: WIDER },
  { area: 'CHE', codes: ['756', '757'], reason: WIDER },
  { area: 'NOR', codes: ['578', '579'], reason: WIDER },
  { area: 'IND', codes: ['356', '699'], reason: WIDER },
  { area: 'ITA', codes: ['380', '381'], reason: '381 in older files, 380 in those of today' },
  { area: 'TWN', codes: ['158', '490'], reason: 'the lists have ISO 158, too; trade is filed under 490' },
  { area: 'SDN', codes: ['729', '736'], years: [2011], reason: 'the number changed on 1 July 2011' },
]

const WITS_OWN = "WITS' code beside that of ISO 3166-1, which it stands for"
const MISPRINT = 'a misprint in some years for a code that is right in the others'

/** Where two codes of a publisher may mean the same area in one year. */
export const SHARED_AREAS: Record<string, SharedArea[]> = {
  'UN Comtrade': [...UN_NUMBERS, { area: 'USA', codes: ['840', '841', '842'], reason: WIDER }],
  BACI: [...UN_NUMBERS, { area: 'USA', codes: ['840', '842'], reason: WIDER }],
  WITS: [
    { area: 'ALA', codes: ['ALA', 'ALI'], reason: WITS_OWN },
    { area: 'COD', codes: ['COD', 'ZAR'], reason: WITS_OWN },
    { area: 'MNE', codes: ['MNE', 'MNT'], reason: WITS_OWN },
    { area: 'ROU', codes: ['ROM', 'ROU'], reason: WITS_OWN },
    { area: 'SRB', codes: ['SER', 'SRB'], reason: WITS_OWN },
    { area: 'TLS', codes: ['TLS', 'TMP'], reason: WITS_OWN },
    { area: 'TWN', codes: ['OAS', 'TWN'], reason: WITS_OWN },
    {
      area: 'XKX',
      codes: ['KSV', 'UNK', 'XKX'],
      reason: 'three codes of the World Bank and the United Nations in turn',
    },
    { area: 'ETH', codes: ['ETF', 'ETH'], reason: 'with and without Eritrea; in which years is not published' },
    { area: 'PSE', codes: ['GAZ', 'PSE'], reason: 'PSE took the place of GAZ; in which year is not published' },
    { area: 'SDN', codes: ['SDN', 'SUD'], reason: 'with and without South Sudan; in which years is not published' },
    { area: 'SCG', codes: ['SER', 'YUG'], reason: 'the lists call both by its name' },
  ],
  'World Bank': [],
  'UN General Debate': [
    { area: 'CSK', codes: ['CSK', 'CZK'], reason: MISPRINT },
    { area: 'DNK', codes: ['DNK', 'DKN'], reason: MISPRINT },
    { area: 'PRK', codes: ['PRK', 'PKR'], reason: MISPRINT },
    { area: 'PRT', codes: ['PRT', 'POR'], reason: MISPRINT },
    { area: 'PRY', codes: ['PRY', 'PAR'], reason: MISPRINT },
    { area: 'ZAF', codes: ['ZAF', 'ZFA'], reason: MISPRINT },
    { area: 'EUU', codes: ['EC', 'EU'], reason: 'the European Council speaks for the Union' },
    { area: 'YMD', codes: ['YDYE', 'YMD'], reason: 'YMD is the code of ISO 3166-3, which the file does not use' },
    { area: 'DEU', codes: ['DDR', 'DEU'], years: [1990], reason: 'both rows are the Federal Republic' },
    { area: 'EGY', codes: ['ARE', 'EGY'], years: [1962], reason: "the row has another country's code" },
    { area: 'SWZ', codes: ['SWE', 'SWZ'], years: [2001], reason: "the row has another country's code" },
  ],
}
