import { getNamedType, type GraphQLNamedType } from 'graphql'
import { expect } from 'vitest'
import type { TestService } from '../support/service.js'
import { firstDay, lastDay } from './expected-filter.js'
import type { WalkedList } from './pages.js'
import { fieldsOf } from './random/root-fields.js'

export interface Order {
  field: string
  direction?: 'ASC' | 'DESC'
}

/** The scalars whose values show by themselves which comes first. */
const COMPARED = new Set(['String', 'CountryCode', 'Date', 'PartialDate', 'DateTime'])

/** Orders that go on where their values are equal: of one series the latest edition comes first. */
const IN_ITSELF: ReadonlySet<string> = new Set(['SERIES'])

/** What of an order can be read off the items: MADE_ON is the order of `madeOn`, up to the first that is of no field. */
function readable(
  orders: readonly Order[],
  node: GraphQLNamedType,
): { name: string; partial: boolean; down: boolean }[] {
  const found = []
  for (const { field, direction } of orders) {
    const name = field.toLowerCase().replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())
    const declared = fieldsOf(node)[name]
    const type = declared && getNamedType(declared.type).name
    if (!type || !COMPARED.has(type)) break
    found.push({ name, partial: type === 'PartialDate', down: direction === 'DESC' })
    if (IN_ITSELF.has(field)) break
  }
  return found
}

/** The items stand in the order that was asked for; missing values last, of two dates that begin alike the coarser first. */
export async function expectOrdered(
  service: TestService,
  { around, field, args }: WalkedList,
  orders: readonly Order[],
  node: GraphQLNamedType,
): Promise<void> {
  const keys = readable(orders, node)
  if (keys.length === 0) return
  const asked = keys.map(({ name }, i) => `k${i}: ${name}`).join(' ')
  const query = `{ ${around!.replace('LIST', `list: ${field}(${args} first: 100) { nodes { ${asked} } }`)} }`
  let found = await service.data<object>(query)
  while (!('list' in found)) found = Object.values(found)[0] as object
  const { nodes } = found.list as { nodes: Record<string, string | null>[] }
  const compare = (one: Record<string, string | null>, other: Record<string, string | null>): number => {
    for (const [i, { partial, down }] of keys.entries()) {
      const order = compareValues(one[`k${i}`]!, other[`k${i}`]!, partial, down)
      if (order !== 0) return order
    }
    return 0
  }
  for (const [i, item] of nodes.entries())
    if (i > 0)
      expect(compare(nodes[i - 1]!, item), `${query}: ${JSON.stringify([nodes[i - 1], item])}`).toBeLessThanOrEqual(0)
}

function compareValues(one: string | null, other: string | null, partial: boolean, down: boolean): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null)
  const [first, second] = partial ? [firstDay(one), firstDay(other)] : [one, other]
  if (first !== second) return first < second === down ? 1 : -1
  return partial ? -compareTexts(lastDay(one), lastDay(other)) : 0
}

function compareTexts(one: string, other: string): number {
  return one < other ? -1 : Number(one > other)
}
