import type { RawBuilder } from 'kysely'
import type { TradeDirection } from '../../prisma/generated/client/enums.js'
import type { FigureKindDefinition } from '../figures/figure-kind.js'
import type { Standing } from '../figures/figure.interface.js'
import type { TimeBasis } from '../figures/money.type.js'
import type { Quantity } from '../figures/quantity.type.js'
import type { Row } from '../planner/model.js'
import type { Parameter } from '../planner/parameters.js'
import type { Scope } from '../planner/sources.js'
import type { ObservationStatus, Valuation } from '../statistics/observation.js'
import type { Reason } from './comparability.js'

type Sql = RawBuilder<unknown>

/** What a claim is held against: the year, and the dataset where one is named. */
export interface Question {
  year: Sql
  dataset: Parameter | undefined
  scope: Scope
}

/** The links of an observation: columns of its SQL, codes and the slug of its dataset. */
export const LINKS = ['dataset', 'reporter', 'partner', 'importer', 'exporter', 'country'] as const
export type Links = Partial<Record<(typeof LINKS)[number], Sql>>

/** An observation as SQL: what to read, where from, and whether there is a row at all. */
export interface ObservationSql {
  /** At most one row, under this alias. */
  from: Sql
  alias: string
  /** A jsonb object: what the words are made from. */
  facts: Sql
  isObserved: Sql
  links: Links
}

/** What every claim tells. */
export interface ClaimFacts {
  standing: Standing | null
  label: string | null
  start: string | null
  end: string | null
  calendar: 'GREGORIAN' | 'IRANIAN'
  timeBasis?: TimeBasis
}

export interface ComparisonFacts<Claim = unknown, Statistic = unknown> {
  kind: string
  /** The year asked about, or the one that the claim is about; null where neither is known. */
  year: number | null
  asOf: string | null
  /** The edition that the argument names; null where none is named or it had not been released. */
  edition: string | null
  isNamed: boolean
  claim: ClaimFacts & Claim
  statistic: Statistic | null
}

export interface Judgement {
  claimed: Quantity | null
  observed: Quantity | null
  /** What the observation is; absent where no dataset has a row. */
  observation?: {
    label: string
    status: ObservationStatus
    direction?: TradeDirection
    valuation?: Valuation
  }
  reasons: Reason[]
}

/** How the claims of a kind of figure are held against statistics. */
export interface Counterpart<Claim, Statistic> {
  of: FigureKindDefinition
  /** What the claim tells beside its time: SQL over the figure and its details. */
  claim: (claim: Row) => Readonly<Record<keyof Claim, Sql>>
  observe: (claim: Row, question: Question) => ObservationSql
  judge: (facts: ComparisonFacts<Claim, Statistic>) => Judgement
}

/** Kinds are kept in one list, each with facts of its own. */
export type AnyCounterpart = Counterpart<never, never>

export function defineCounterpart<Claim, Statistic>(counterpart: Counterpart<Claim, Statistic>): AnyCounterpart {
  return counterpart
}
