import { getNamedType } from 'graphql'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildApiSchema } from '../../src/schema.js'
import { insertFlows } from '../statistics/insert-flows.js'
import { startService, type TestService } from '../support/service.js'
import { insertDatasets } from './datasets.js'
import { expectOrdered, type Order } from './order-law.js'
import { keysOf, readPage, walk, type WalkedList } from './pages.js'
import { type KnownValues, readKnownValues } from './random/known-values.js'
import { printValue } from './random/print-value.js'
import { Random } from './random/random.js'
import { argumentType, type Field, fieldsOf, goodValue, nodeOf, requiredArguments } from './random/root-fields.js'

// Laws that hold for every list, whatever is in it: they measure filters, orders and pages against each other.

const schema = buildApiSchema()
const roots: Field[] = Object.values(schema.getQueryType()!.getFields())
let service: TestService
let known: KnownValues
beforeAll(async () => {
  service = await startService()
  await insertDatasets(service.pool)
  await insertFlows(service.pool)
  known = await readKnownValues(service, schema)
})
afterAll(() => service.stop())

/** A list with a filter, at the root or one link below it. */
interface Filtered {
  root: Field | undefined
  list: Field
}

const filtered: Filtered[] = roots.flatMap((root): Filtered[] => {
  if (isFiltered(root)) return [{ root: undefined, list: root }]
  if (nodeOf(root) || root.name.startsWith('node')) return []
  return Object.values(fieldsOf(getNamedType(root.type))).flatMap((list) => (isFiltered(list) ? [{ root, list }] : []))
})

function isFiltered(field: Field): boolean {
  const nodes = nodeOf(field)
  return nodes !== undefined && 'id' in fieldsOf(nodes) && argumentType(field, 'where') !== undefined
}

interface List {
  totalCount: number
  nodes: { id: string }[]
}

function argsOf({ asOf, where, orderBy }: { asOf: string | undefined; where: string; orderBy: Order[] }): string {
  const orders = orderBy.map(
    ({ field, direction }) => `{ field: ${field}${direction ? ` direction: ${direction}` : ''} }`,
  )
  return [
    asOf ? `asOf: "${asOf}"` : '',
    `where: ${where}`,
    orders.length > 0 ? `orderBy: [${orders.join(', ')}]` : '',
  ].join(' ')
}

function turned({ direction }: Order): 'ASC' | 'DESC' {
  return direction === 'DESC' ? 'ASC' : 'DESC'
}

/** What a list hides unless its filter asks for it (aggregates, older editions) is here asked for always. */
function baseOf(node: string): string {
  if (node === 'Country') return 'kind: { in: [STATE, TERRITORY, HISTORIC, AGGREGATE] } name: { startsWith: "I" } '
  return /Flow$/.test(node) ? `dataset: { in: ${JSON.stringify(known.slugs.Dataset)} } ` : ''
}

const TRIALS = Number(process.env.RANDOM_TRIALS ?? 8)
const FILTERS = {
  all: '',
  a: 'and: [$a]',
  b: 'or: [$b]',
  notA: 'not: $a',
  both: 'and: [$a, $b]',
  either: 'or: [$a, $b]',
  neither: 'not: { or: [$a, $b] }',
  every: 'and: [], or: [$a, {}]',
  none: 'and: [$a], or: []',
}

test.for(filtered.map((one) => [`${one.root ? `${one.root.name}.` : ''}${one.list.name}`, one] as const))(
  '%s: and, or and not mean what they mean in logic, and pages of any size in any order hold each item once',
  async ([, { root, list }]) => {
    let told = 0
    for (let seed = 1; seed <= TRIALS; seed++) {
      const random = new Random(seed)
      const node = nodeOf(list)!.name
      const value = (name: string): unknown =>
        goodValue(random, known, argumentType(list, name)!, { of: node, path: [name] })
      const type = argumentType(list, 'where')!
      const [a, b] = [value('where'), value('where')]
      const base = baseOf(node)
      const day = !root && argumentType(list, 'asOf') && random.chance(0.3) ? random.pick(known.days) : undefined
      const asked = Object.entries(FILTERS).map(
        ([name, text]) =>
          `${name}: ${list.name}(first: 100, ${day ? `asOf: "${day}" ` : ''}where: { ${base}${text} }) { totalCount nodes { id } }`,
      )
      const around = root ? aroundList(random, root) : 'LIST'
      const query = `query($a: ${String(type)}!, $b: ${String(type)}!) { ${around.replace('LIST', asked.join(' '))} }`
      const about = `${query}\n${JSON.stringify({ a, b })}`
      const answer = await service.data<Record<string, unknown>>(query, { a, b })
      const found = (root ? answer[root.name] : answer) as Record<string, List> | null
      if (!found || found.all!.totalCount > 100) continue

      for (const one of Object.values(found)) expect(one.totalCount, about).toBe(one.nodes.length)
      const ids = Object.fromEntries(
        Object.entries(found).map(([name, { nodes }]) => [name, nodes.map(({ id }) => id)]),
      )
      const [inA, inB] = [new Set(ids.a), new Set(ids.b)]
      const those = (passes: (id: string) => boolean): string[] => ids.all!.filter(passes)
      expect(ids.notA, about).toEqual(those((id) => !inA.has(id)))
      expect(ids.both, about).toEqual(those((id) => inA.has(id) && inB.has(id)))
      expect(ids.either, about).toEqual(those((id) => inA.has(id) || inB.has(id)))
      expect(ids.neither, about).toEqual(those((id) => !inA.has(id) && !inB.has(id)))
      expect(ids.every, about).toEqual(ids.all)
      expect(ids.none, about).toEqual([])
      if (inA.size > 0 && inA.size < ids.all!.length) told++

      const narrow = inA.size > 2
      const filter = narrow ? `{${base}and: [${printValue(a, type)}]}` : `{${base}}`
      const drawn = argumentType(list, 'orderBy') && random.chance(0.85) ? [value('orderBy'), value('orderBy')] : []
      const orders = drawn.flat() as Order[]
      const asks = { asOf: day, where: filter, orderBy: orders }
      const walked: WalkedList = { name: list.name, around, field: list.name, args: argsOf(asks) }
      const whole = keysOf(await readPage(service, walked, 'first: 100'))
      expect([...whole].sort(), about).toEqual([...(narrow ? ids.a! : ids.all!)].sort())
      if (whole.length === 0 || whole.length > 40) continue
      await expectRefusedElsewhere(walked, [
        argsOf({ ...asks, where: `{or: [${filter}]}` }),
        orders.length > 0
          ? argsOf({ ...asks, orderBy: [{ ...orders[0]!, direction: turned(orders[0]!) }, ...orders.slice(1)] })
          : '',
        root || !argumentType(list, 'asOf') ? '' : argsOf({ ...asks, asOf: random.pick(known.days) }),
      ])
      await expectOrdered(service, walked, orders, nodeOf(list)!)
      await expectNothingBeyond(walked)
      const size = Math.ceil(whole.length / (1 + random.below(5)))
      for (const direction of ['forward', 'backward'] as const)
        expect(await walk(service, walked, size, direction, whole), JSON.stringify(walked)).toEqual(whole)
    }
    if (!root) expect(told, 'filters that some pass and some do not').toBeGreaterThan(0)
  },
)

/** The page after the last item, and the one before the first, are empty and tell what lies on the other side. */
async function expectNothingBeyond(list: WalkedList): Promise<void> {
  const { startCursor, endCursor } = (await readPage(service, list, 'first: 100')).pageInfo
  const empty = { startCursor: null, endCursor: null }
  expect(await readPage(service, list, `first: 2 after: "${endCursor}"`)).toMatchObject({
    nodes: [],
    edges: [],
    pageInfo: { ...empty, hasPreviousPage: true, hasNextPage: false },
  })
  expect(await readPage(service, list, `last: 2 before: "${startCursor}"`)).toMatchObject({
    nodes: [],
    edges: [],
    pageInfo: { ...empty, hasPreviousPage: false, hasNextPage: true },
  })
}

/** A cursor is good for the list that gave it out, not for one with other arguments. */
async function expectRefusedElsewhere(list: WalkedList, others: readonly string[]): Promise<void> {
  const { endCursor } = (await readPage(service, list, 'first: 1')).pageInfo
  for (const args of others) {
    if (args === '' || args === list.args) continue
    const query = `{ ${list.around!.replace('LIST', `${list.field}(${args} first: 1, after: "${endCursor}") { totalCount }`)} }`
    const { body } = await service.ask(query)
    expect(
      body.errors?.map(({ extensions }) => extensions.code),
      `${query} after ${list.args}`,
    ).toEqual(['BAD_USER_INPUT'])
  }
}

/** The operation around a list of a record: `LIST` stands for it. */
function aroundList(random: Random, root: Field): string {
  const given = requiredArguments(random, known, root)
  if (argumentType(root, 'asOf') && random.chance(0.3)) given.push(`asOf: "${random.pick(known.days)}"`)
  return `${root.name}(${given.join(', ')}) { LIST }`
}
