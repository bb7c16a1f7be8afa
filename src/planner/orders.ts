import { type RawBuilder, sql } from 'kysely'
import { Field, InputType, registerEnumType } from 'type-graphql'
import { type Traced, type TracedLeaf } from './arguments.js'
import type { Row } from './model.js'

/** A column that a list is ordered by. NULLS LAST in both directions. */
export interface OrderKey {
  column: string
  direction: 'ASC' | 'DESC'
}

export enum OrderDirection {
  ASC = 'ASC',
  DESC = 'DESC',
}
registerEnumType(OrderDirection, {
  name: 'OrderDirection',
  description: 'The direction of an order. Missing values come last in both.',
  valuesConfig: {
    ASC: { description: 'Smallest, earliest or first in the alphabet first.' },
    DESC: { description: 'Largest, latest or last in the alphabet first.' },
  },
})

interface OrderChoice {
  description: string
  /** The columns that the chosen direction applies to; a fixed direction is written `-column` (always descending). */
  columns: readonly string[]
  /** A column of the table's key that orders as these do and on: it stands in as the last order, after what is fixed. */
  inKey?: { after: readonly string[]; column: string }
}

interface OrderInput {
  field: string
  direction: OrderDirection
}

const ordersByInputType = new Map<string, Readonly<Record<string, OrderChoice>>>()

/** Declares the orders of a list: an enum `XOrderField` and an input type `XOrder`. */
export function orderInput(name: string, choices: Readonly<Record<string, OrderChoice>>): new () => OrderInput {
  const fields = Object.fromEntries(Object.keys(choices).map((choice) => [choice, choice]))
  registerEnumType(fields, {
    name: `${name}Field`,
    description: `What ${plural(name)} can be ordered by.`,
    valuesConfig: Object.fromEntries(
      Object.entries(choices).map(([choice, { description }]) => [choice, { description }]),
    ),
  })
  class Order implements OrderInput {
    field!: string
    direction!: OrderDirection
  }
  InputType(name, { description: `One order of ${plural(name)}; several are applied one after the other.` })(Order)
  Field(() => fields, { description: 'What to order by.' })(Order.prototype, 'field')
  Field(() => OrderDirection, { defaultValue: OrderDirection.ASC, description: 'Ascending unless asked otherwise.' })(
    Order.prototype,
    'direction',
  )
  ordersByInputType.set(name, choices)
  return Order
}

function plural(name: string): string {
  const words = name
    .replace(/Order$/, '')
    .replaceAll(/(?<=[a-z])(?=[A-Z])/g, ' ')
    .toLowerCase()
  if (words.endsWith('s')) return words
  return words.endsWith('y') ? `${words.slice(0, -1)}ies` : `${words}s`
}

/** The columns that `orderBy` asks for, or the default; both end in the key, so that every row has its place. */
export function resolveOrder(
  inputType: string | undefined,
  orderBy: Traced | undefined,
  fallback: readonly OrderKey[],
  key: readonly string[],
  fixed: ReadonlySet<string> = new Set(),
): OrderKey[] {
  const chosen: OrderKey[] = []
  const choices = inputType ? ordersByInputType.get(inputType) : undefined
  const items = orderBy?.kind === 'list' ? orderBy.items : []
  for (const [i, item] of items.entries()) {
    if (item.kind !== 'object' || !choices) continue
    const field = (item.fields.field as TracedLeaf).value as string
    const direction = (item.fields.direction as TracedLeaf).value as 'ASC' | 'DESC'
    const { columns, inKey } = choices[field]!
    const isInKey = inKey && i === items.length - 1 && inKey.after.every((name) => fixed.has(name))
    for (const column of isInKey ? [inKey.column] : columns) {
      chosen.push(column.startsWith('-') ? { column: column.slice(1), direction: 'DESC' } : { column, direction })
    }
  }
  const order = chosen.length > 0 ? chosen : [...fallback]
  const { direction } = order[0] ?? { direction: 'ASC' }
  const seen = new Set<string>()
  return [...order, ...key.map((column): OrderKey => ({ column, direction }))].filter(
    ({ column }) => !seen.has(column) && seen.add(column),
  )
}

/** ORDER BY for a list of keys; `reverse` walks the same order from its end. */
export function orderSql(row: Row, keys: readonly OrderKey[], reverse = false): RawBuilder<unknown> {
  const parts = keys.map(({ column, direction }) => {
    const descending = (direction === 'DESC') !== reverse
    const nulls = row.column(column).nullable ? (reverse ? sql` NULLS FIRST` : sql` NULLS LAST`) : sql``
    return sql`${row.col(column)}${descending ? sql` DESC` : sql``}${nulls}`
  })
  return sql.join(parts)
}
