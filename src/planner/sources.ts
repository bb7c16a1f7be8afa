import { type RawBuilder, sql } from 'kysely'
import { Extensions } from 'type-graphql'
import type { Encoding } from './json.js'
import type { Row } from './model.js'
import type { Traced } from './arguments.js'
import type { Parameter } from './parameters.js'
import type { OrderKey } from './orders.js'

/** What surrounds a field while its SQL is compiled. */
export interface Scope {
  /** Only what was known on this day is visible. Inherited by everything below the field that has the argument. */
  asOf: Parameter | undefined
  /** About how many rows there are of it: the sizes of the pages around it, one inside the other. */
  rows: number
}

/** The arguments of the field that an expression is compiled for. */
export interface Arguments {
  /** A scalar argument as a parameter; undefined when it was not given. */
  parameter(name: string): Parameter | undefined
  /** A scalar argument that must have been given. */
  required(name: string): Parameter
  /** The same, as the client wrote it. */
  raw(name: string): Parameter
  traced(name: string): Traced | undefined
}

export type { Encoding }
export type Condition = RawBuilder<unknown>
/** A relation to a linking model, and the relation from there to the record. */
export type Through = readonly [string, string]
export type Join = (parent: Row, child: Row, args: Arguments, scope: Scope) => Condition
/** The rows themselves, as a subquery that has the columns of the type's derived model. */
export type Rows = (parent: Row, scope: Scope, args: Arguments) => RawBuilder<unknown>

interface OneBy {
  relation?: string
  join?: Join
  rows?: Rows
  orderBy?: readonly OrderKey[]
}

interface ManyBy extends OneBy {
  through?: Through
  /** The most items that it gives, where that is not LIST_BOUND. */
  bound?: number
}

/** What a report is asked for. */
export interface ReportRequest {
  args: Arguments
  scope: Scope
  /** The response path of the field, for errors of its arguments. */
  path: readonly string[]
  /** Names of the fields that are selected on the report, and on its rows. */
  selected: ReadonlySet<string>
  selectedOfRows: ReadonlySet<string>
}

/** Rows that a feature computes for its arguments, and what there is to tell of all of them together. */
export interface Report {
  /** Common table expressions that the facts and the rows read. */
  tables: RawBuilder<unknown>
  /** One row, with the columns of the report's derived model. */
  facts: RawBuilder<unknown>
  /** All rows, as a subquery with the columns of their derived model. */
  rows: RawBuilder<unknown>
  /** Their order; it ends in what tells them apart. */
  order: readonly OrderKey[]
}

interface ReportBy {
  build: (request: ReportRequest) => Report
  /** How many rows a page has unless asked otherwise, and at most. */
  defaultPage: number
  largestPage: number
}

interface ConnectionBy {
  relation?: string
  through?: Through
  join?: Join
  rows?: Rows
  /** How many items a page may have, where that is not the usual number. */
  largestPage?: number
  walk?: Walk
}

/**
 * For a list that may hold a large part of all records: some records are then looked through in the list's order until
 * they fill the page, before all of the list are gathered and sorted.
 */
export interface Walk {
  /** The first column of the order in which an index has the records. */
  column: string
  /** Whether the list is so long that it pays; `join` links its records, and costs by their number. */
  when: (parent: Row) => Condition
  /** The same as `join`, as a condition that is found out record by record. */
  each: (parent: Row, child: Row) => Condition
}

/**
 * Where a field's value comes from. Without a declaration a field comes from the column or the relation of that name in
 * the Prisma model of its type.
 */
export type Source =
  | { kind: 'column'; name: string }
  | {
      kind: 'sql'
      encoding: Encoding
      nullable: boolean
      expression: (row: Row, scope: Scope, args: Arguments) => RawBuilder<unknown>
    }
  | { kind: 'embed'; fields: Readonly<Record<string, Source>>; present?: Present }
  | ({ kind: 'one' } & OneBy)
  | ({ kind: 'many' } & ManyBy)
  | ({ kind: 'connection' } & ConnectionBy)
  | ({ kind: 'report' } & ReportBy)
  | { kind: 'variant'; members: readonly Variant[] }
  | { kind: 'computed'; needs: readonly Need[]; compute?: Compute }
  | { kind: 'node' }
  | { kind: 'nodes' }

/** Another column than the one named like the field. */
export function column(name: string): Source {
  return { kind: 'column', name }
}

/** An SQL expression over the row; the encoding says how its value is written as JSON. */
export function expression(
  encoding: Encoding,
  build: (row: Row, scope: Scope, args: Arguments) => RawBuilder<unknown>,
  { nullable = true } = {},
): Source {
  return { kind: 'sql', encoding, nullable, expression: build }
}

/** What tells whether an embedded object is there: a column, or an expression, that is not null. */
export type Present = string | ((row: Row, scope: Scope) => RawBuilder<unknown>)

/** The end of something: null while it lasts as of the day asked for, for who knew then when it would end. */
export function endedOn(): Source {
  return expression('String', (row, { asOf }) =>
    asOf
      ? sql`CASE WHEN ${row.col('endedOnLower')} <= ${asOf}::date THEN ${row.col('endedOn')} END`
      : row.col('endedOn'),
  )
}

/** A value object made of columns of the same row; null where `present` is null. */
export function embed(fields: Readonly<Record<string, Source | string>>, present?: Present): Source {
  const sources = Object.entries(fields).map(
    ([name, source]) => [name, typeof source === 'string' ? column(source) : source] as const,
  )
  return { kind: 'embed', fields: Object.fromEntries(sources), ...(present && { present }) }
}

/**
 * One linked record, the first in the order: by a relation of the Prisma model (that of the field's name by default), by
 * a condition, or the row of a subquery.
 */
export function one(by: OneBy = {}): Source {
  return { kind: 'one', ...by }
}

/** A plain list. `through` names the relation to a linking model and the relation from there. */
export function many(by: ManyBy = {}): Source {
  return { kind: 'many', ...by }
}

/** The most items that a plain list gives. */
export const LIST_BOUND = 250
/** Of one that has a number for each year, each kind and each edition. */
export const LONG_LIST_BOUND = 2_000

/** A Relay connection: filtered, ordered and paged by its arguments. `through` as for a plain list; each record once. */
export function connection(by: ConnectionBy = {}): Source {
  return { kind: 'connection', ...by }
}

/** A report: a page of `rows`, with `pageInfo` and `totalCount`, and facts about all of them. */
export function report(by: ReportBy): Source {
  return { kind: 'report', ...by }
}

/** One of the records that a union may stand for: where the column is set, a record of this type. */
export interface Variant {
  when: string
  type: string
  relation?: string
  join?: Join
}

/** A union whose member follows from which of several columns is set. */
export function variant(...members: readonly Variant[]): Source {
  return { kind: 'variant', members }
}

/** The record of a global id, and the records of several. */
export const node: Source = { kind: 'node' }
export const nodes: Source = { kind: 'nodes' }

/** What a computed value is made from: a column, or a fact that an expression over the row gives. */
export type Need = string | Fact

export interface Fact {
  name: string
  encoding: Encoding
  expression: (row: Row, scope: Scope) => RawBuilder<unknown>
}

/** A value that TypeScript computes: the resolver's parent is an object of the needed columns and facts. */
export function computed(...needs: readonly Need[]): Source {
  return { kind: 'computed', needs }
}

type Compute = (needs: unknown, args: Readonly<Record<string, unknown>>) => unknown

/**
 * The same by a function of these needs and of the arguments as the schema reads them, instead of a method: for lists in
 * which each row has such a field, because type-graphql makes promises of a method's arguments, anew for each row.
 */
export function computedBy<Needs, Args = object>(
  compute: (needs: Needs, args: Args) => unknown,
  ...needs: readonly Need[]
): Source {
  return { kind: 'computed', needs, compute: compute as Compute }
}

/** Declares where a field comes from. */
export function From(source: Source): MethodDecorator & PropertyDecorator {
  return Extensions({ source })
}

/** Declares what a field costs beside the records that it has, in points: about as many records take as long. */
export function Costs(points: number): MethodDecorator & PropertyDecorator {
  return Extensions({ cost: points })
}

/** The body of a method whose field the planner answers. */
export function planned(): never {
  throw new Error('this field is answered by the query planner')
}

/** Joins a root field to the record whose slug its argument gives. */
export const bySlug: Join = (_root, record, args) => sql`${record.col('slug')} = ${args.required('slug')}`
