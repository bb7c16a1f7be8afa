import { type RawBuilder, sql } from 'kysely'
import { Field, InputType } from 'type-graphql'
import type { Traced, TracedLeaf, TracedObject } from './arguments.js'
import { findEntity } from './entities.js'
import { joinBy, Row } from './model.js'
import type { Operators } from './operators.js'
import type { Condition, Scope } from './sources.js'
import { tableAs } from './tables.js'

/** Applies the operators that were given to what a condition is about. */
export type Test = (...subjects: readonly RawBuilder<unknown>[]) => Condition

/** What a condition of a filter is about: a column, or a condition built around the test. */
export interface FilterField {
  operators: Operators
  description: string
  on: (row: Row, test: Test, scope: Scope) => Condition
  inKey?: InKey
}

/** The same condition on a column of the table's key, to be put so where the columns before it are fixed. */
interface InKey {
  /** The conditions that fix them by `eq`. */
  after: readonly string[]
  column: string
  apply: Operators['apply']
}

/** A condition on columns of the row itself. */
export function on(operators: Operators, columns: string | readonly string[], description: string): FilterField {
  const names = typeof columns === 'string' ? [columns] : columns
  return { operators, description, on: (row, test) => test(...names.map((name) => row.col(name))) }
}

/** A condition that can be put on a column of the table's key as well, as far as there are operators for it. */
export function orInKey(field: FilterField, inKey: InKey): FilterField {
  return { ...field, inKey }
}

/** A condition on a name or any other spelling of it. */
export function onAnyName(operators: Operators, name: string, aliases: string, description: string): FilterField {
  return across(
    operators,
    description,
    (row, test) =>
      sql`(${test(row.col(name))} OR EXISTS (SELECT 1 FROM unnest(${row.col(aliases)}) AS spelling WHERE ${test(sql.ref('spelling'))}))`,
  )
}

/** A condition on a column of linked records. One that was not known on the day does not count. */
export function onLinked(operators: Operators, relation: string, column: string, description: string): FilterField {
  return across(operators, description, (row, test, { asOf }) => {
    const link = row.relation(relation)
    if (!link) throw new Error(`a filter asks for the relation "${relation}", which its model does not have`)
    const linked = Row.of(link.model, 'linked')
    const known = asOf && findEntity(link.model)?.visible?.(linked, sql`${asOf}::date`)
    const conditions = [joinBy(link, row, linked), test(linked.col(column)), ...(known ? [known] : [])]
    return sql`EXISTS (SELECT 1 FROM ${tableAs(link.model, 'linked')} WHERE ${sql.join(conditions, sql` AND `)})`
  })
}

/** A condition on something linked to the row. */
export function across(
  operators: Operators,
  description: string,
  build: (row: Row, test: Test, scope: Scope) => Condition,
): FilterField {
  return { operators, description, on: build }
}

const filters = new Map<string, Readonly<Record<string, FilterField>>>()

/** Declares the filter of a list: an input type of conditions, all of which must hold, with `and`, `or` and `not`. */
export function filterInput(
  name: string,
  description: string,
  fields: Readonly<Record<string, FilterField>>,
): new () => object {
  class Filter {}
  InputType(name, { description: `${description} All conditions given must hold.` })(Filter)
  for (const [field, { operators, description: about }] of Object.entries(fields)) {
    Field(() => operators.type, { nullable: true, description: about })(Filter.prototype, field)
  }
  Field(() => [Filter], { nullable: true, description: 'All of these must hold.' })(Filter.prototype, 'and')
  Field(() => [Filter], {
    nullable: true,
    description: 'At least one of these must hold; an empty list lets nothing through.',
  })(Filter.prototype, 'or')
  Field(() => Filter, { nullable: true, description: 'This must not hold. A record whose value is missing passes.' })(
    Filter.prototype,
    'not',
  )
  filters.set(name, fields)
  return Filter
}

/** The names of the conditions that a filter makes; those that it makes under `not` only where these count too. */
export function conditionsIn(
  where: Traced | undefined,
  { excluding }: { excluding: boolean },
  names = new Set<string>(),
): Set<string> {
  if (where?.kind === 'list') for (const item of where.items) conditionsIn(item, { excluding }, names)
  if (where?.kind !== 'object') return names
  for (const [name, given] of Object.entries(where.fields)) {
    if (name === 'and' || name === 'or' || (name === 'not' && excluding)) conditionsIn(given, { excluding }, names)
    else if (name !== 'not' && given?.kind === 'object' && Object.values(given.fields).some(Boolean)) names.add(name)
  }
  return names
}

/** The conditions of a filter that every item meets: those under `or` and `not` are no such. */
export function certainConditions(
  where: Traced | undefined,
  found: [name: string, given: TracedObject][] = [],
): [name: string, given: TracedObject][] {
  if (where?.kind !== 'object') return found
  for (const [name, given] of Object.entries(where.fields)) {
    if (name === 'and' && given?.kind === 'list') for (const item of given.items) certainConditions(item, found)
    else if (name !== 'or' && name !== 'not' && given?.kind === 'object') found.push([name, given])
  }
  return found
}

/** The conditions that every item meets by being equal to one value. */
export function fixedBy(where: Traced | undefined): ReadonlySet<string> {
  return new Set(certainConditions(where).flatMap(([name, { fields }]) => (fields.eq ? [name] : [])))
}

/** The condition of a `where` argument; undefined when it asks for nothing. */
export function filterSql(
  inputType: string,
  where: Traced | undefined,
  row: Row,
  scope: Scope,
  fixed = fixedBy(where),
): Condition | undefined {
  const fields = filters.get(inputType)
  if (!fields || where?.kind !== 'object') return undefined
  const conditions: Condition[] = []
  for (const [name, given] of Object.entries(where.fields)) {
    if (!given) continue
    if (name === 'and' || name === 'or') {
      const parts =
        given.kind === 'list'
          ? given.items.map((item) => filterSql(inputType, item, row, scope, fixed) ?? sql`true`)
          : []
      if (parts.length > 0) conditions.push(sql`(${sql.join(parts, name === 'and' ? sql` AND ` : sql` OR `)})`)
      else if (name === 'or') conditions.push(sql`false`)
    } else if (name === 'not') {
      conditions.push(sql`(${filterSql(inputType, given, row, scope, fixed) ?? sql`true`}) IS NOT TRUE`)
    } else if (given.kind === 'object') {
      conditions.push(fieldSql(fields[name]!, given, row, scope, fixed))
    }
  }
  return conditions.length > 0 ? sql`(${sql.join(conditions, sql` AND `)})` : undefined
}

function fieldSql(
  field: FilterField,
  given: TracedObject,
  row: Row,
  scope: Scope,
  fixed: ReadonlySet<string>,
): Condition {
  const operators = Object.entries(given.fields).filter(
    (entry): entry is [string, TracedLeaf] => entry[1]?.kind === 'leaf',
  )
  if (operators.length === 0) return sql`true`
  const { inKey } = field
  if (inKey && row.has(inKey.column) && inKey.after.every((name) => fixed.has(name))) {
    const { column, apply } = inKey
    if (operators.every(([operator]) => apply[operator]))
      return sql`(${sql.join(
        operators.map(([operator, leaf]) => apply[operator]!(leaf.parameter, row.col(column))),
        sql` AND `,
      )})`
  }
  return field.on(
    row,
    (...subjects) => {
      const tests = operators.map(([operator, leaf]) => field.operators.apply[operator]!(leaf.parameter, ...subjects))
      return sql`(${sql.join(tests, sql` AND `)})`
    },
    scope,
  )
}
