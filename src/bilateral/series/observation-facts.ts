import type { PairYearBasis } from '../../../prisma/generated/client/enums.js'
import type { Flow, ObservationStatus, Valuation } from '../../statistics/observation.js'

/** The two flows between a pair, each as the country records it and as its partner does. */
export interface ObservationPlace {
  /** What the names of its columns begin with. */
  name: string
  /** The flow of the row that holds it: what the country exports its partner records as an import. */
  flow: 'EXPORT' | 'IMPORT'
  /** Whether the country itself is the reporter. */
  isOwn: boolean
}

export const OWN_EXPORTS: ObservationPlace = { name: 'exports', flow: 'EXPORT', isOwn: true }
export const OWN_IMPORTS: ObservationPlace = { name: 'imports', flow: 'IMPORT', isOwn: true }
export const PARTNER_EXPORTS: ObservationPlace = { name: 'partnerExports', flow: 'IMPORT', isOwn: false }
export const PARTNER_IMPORTS: ObservationPlace = { name: 'partnerImports', flow: 'EXPORT', isOwn: false }
export const OBSERVATIONS = [OWN_EXPORTS, OWN_IMPORTS, PARTNER_EXPORTS, PARTNER_IMPORTS] as const

/** What is alike for all observations of a year. */
export const YEAR_COLUMNS = {
  year: 'Int',
  datasetSlug: 'String?',
  firstYear: 'Int?',
  lastYear: 'Int?',
  isReconciled: 'Boolean',
  coverage: 'String?',
  onlyFlow: 'Enum?',
  asOf: 'Date?',
  countryName: 'String',
  countryFrom: 'Int?',
  countryTo: 'Int?',
  partnerName: 'String',
  partnerFrom: 'Int?',
  partnerTo: 'Int?',
} as const

export interface YearFacts {
  year: number
  datasetSlug: string | null
  firstYear: number | null
  lastYear: number | null
  isReconciled: boolean
  /** What the dataset holds, where that is less than all. */
  coverage: string | null
  /** The only flow that the dataset has rows of, from any reporter. */
  onlyFlow: Flow | null
  asOf: string | null
  countryName: string
  countryFrom: number | null
  countryTo: number | null
  partnerName: string
  partnerFrom: number | null
  partnerTo: number | null
}

/** What is told of each observation, behind its name. */
export const OBSERVATION_COLUMNS = {
  Usd: 'Float?',
  Status: 'Enum',
  Valuation: 'Enum',
  IsRecorded: 'Boolean',
  Basis: 'Enum?',
  Missing: 'Int',
} as const

export interface ObservationFacts {
  Usd: number | null
  Status: ObservationStatus
  Valuation: Valuation
  /** Whether the dataset has a row for it. */
  IsRecorded: boolean
  /** What the value was made from; null for a row that is the value of the year already. */
  Basis: PairYearBasis | null
  /** The parts of a sum that have no value. */
  Missing: number
}

export type SeriesRow = YearFacts & Readonly<Record<string, unknown>>

/** The facts of one observation, from a row that holds several. */
export function factsOf(row: SeriesRow, { name }: ObservationPlace): ObservationFacts {
  const facts = Object.keys(OBSERVATION_COLUMNS).map((suffix) => [suffix, row[name + suffix]])
  return Object.fromEntries(facts) as ObservationFacts
}
