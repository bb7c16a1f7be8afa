import { type RawBuilder, sql } from 'kysely'
import type { Row } from '../planner/model.js'
import type { Scope } from '../planner/sources.js'
import type { Warning } from '../statistics/warning.type.js'
import type { MetricArgument, MetricArguments } from './metric-argument.js'
import type { InputFacts } from './metric-input.js'

/** What a metric is read for. Both have a year and a dataset; a pair has a partner too. */
export type MetricSubject = 'BilateralRelation' | 'Country'

/** What surrounds a metric while the SQL of its inputs is built. */
export interface MetricContext {
  /** The year and the dataset that are asked about, and of a pair its flows in that year. */
  row: Row
  scope: Scope
  args: MetricArguments
}

/** Inputs that a metric needs under one name: SQL that yields them as an array of jsonb objects. */
export interface Need {
  (name: string, context: MetricContext): RawBuilder<unknown>
}

/** The values under each name, in the order in which they were read; none of them is missing. */
export type MetricValues<Name extends string> = Readonly<Record<Name, readonly number[]>>

/** What there is to say of inputs beside their values. */
export interface MetricFacts<Name extends string> {
  inputs: Readonly<Record<Name, readonly InputFacts[]>>
  args: Readonly<Record<string, unknown>>
}

/** Why a metric has no value although its inputs have theirs. */
export class NotApplicable {
  constructor(
    readonly reason: string,
    readonly status: 'NOT_APPLICABLE' | 'MISSING_INPUT' = 'NOT_APPLICABLE',
  ) {}
}

/** A derived number with a definition that can be cited. */
export interface Metric<Name extends string = string> {
  /** Unique among all metrics. */
  id: string
  subject: MetricSubject
  /** The field of the subject's metrics; the id unless both subjects have one of that name. */
  field?: string
  name: string
  description: string
  formula: string
  /** Who defined it so. */
  reference: string
  /** Where its values lie. */
  range: string
  unit: 'USD' | 'fraction' | 'index' | 'ratio'
  args?: Readonly<Record<string, MetricArgument>>
  needs: Readonly<Record<Name, Need>>
  /** What makes it meaningless for these data, whatever their values. */
  refuse?: (facts: MetricFacts<Name>) => string | null
  compute: (values: MetricValues<Name>, facts: MetricFacts<Name>) => number | NotApplicable
  /** What to know of the value beside what each input tells. */
  warn?: (value: number, facts: MetricFacts<Name>) => readonly Warning[]
}

export function defineMetric<Name extends string>(metric: Metric<Name>): Metric {
  return metric
}

/** The only value under a name that needs one. */
export function sole(values: readonly number[]): number {
  const [value] = values
  if (value === undefined || values.length > 1) throw new Error('expected one value')
  return value
}

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

/** A part of a whole; a whole of zero has no parts. */
export function share(part: number, whole: number, name: string): number | NotApplicable {
  return whole === 0 ? new NotApplicable(`${name} is 0: there is nothing to take a share of.`) : part / whole
}

/** Inputs of several needs under one name. */
export function joinNeeds(...arrays: readonly RawBuilder<unknown>[]): RawBuilder<unknown> {
  return sql`(${sql.join(arrays, sql` || `)})`
}
