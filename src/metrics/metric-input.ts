import { type RawBuilder, sql } from 'kysely'
import type { ObservationStatus } from '../statistics/observation.js'
import type { Warning } from '../statistics/warning.type.js'

type Sql = RawBuilder<unknown>

/** One input of a metric, as the statement delivers it. */
export interface InputFacts {
  /** The name that the metric knows it by. */
  need: string
  kind: string
  value: number | null
  unit: string
  year: number | null
  status: ObservationStatus
  dataset: string | null
  /** What its kind tells of it. */
  facts: Readonly<Record<string, unknown>>
}

/** How inputs of a kind are put into words. */
export interface InputKind<Facts> {
  label: (facts: Facts, input: InputFacts) => string
  /** Why it has no value. */
  explain: (facts: Facts, input: InputFacts) => string
  warn?: (facts: Facts, input: InputFacts) => readonly Warning[]
}

const kinds = new Map<string, InputKind<never>>()

export function defineInputKind<Facts>(kind: string, words: InputKind<Facts>): void {
  kinds.set(kind, words)
}

function kindOf({ kind }: InputFacts): InputKind<unknown> {
  const words = kinds.get(kind)
  if (!words) throw new Error(`inputs of the kind ${kind} have no words`)
  return words as InputKind<unknown>
}

export const labelOf = (input: InputFacts): string => kindOf(input).label(input.facts, input)
export const explainInput = (input: InputFacts): string => kindOf(input).explain(input.facts, input)
export const warnOfInput = (input: InputFacts): readonly Warning[] => kindOf(input).warn?.(input.facts, input) ?? []

interface InputColumns {
  value: Sql
  unit: string
  year: Sql
  status: Sql
  dataset: Sql
  /** A jsonb object that is there already. */
  shared?: Sql
  facts?: Readonly<Record<string, Sql>>
}

/** An input as a jsonb object. */
export function inputJson(need: string, kind: string, { shared, facts = {}, ...columns }: InputColumns): Sql {
  const own = Object.keys(facts).length > 0 || !shared ? [objectOf(facts)] : []
  return objectOf({
    need: sql.lit(need),
    kind: sql.lit(kind),
    value: columns.value,
    unit: sql.lit(columns.unit),
    year: columns.year,
    status: columns.status,
    dataset: columns.dataset,
    facts: sql.join([...(shared ? [shared] : []), ...own], sql` || `),
  })
}

/** A jsonb object of members. */
export function objectOf(members: Readonly<Record<string, Sql>>): Sql {
  return sql`jsonb_build_object(${sql.join(Object.entries(members).flatMap(([name, value]) => [sql.lit(name), value]))})`
}
