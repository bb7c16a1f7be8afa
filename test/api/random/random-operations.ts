import { type DocumentNode, type GraphQLSchema, parse, validate } from 'graphql'
import type { KnownValues } from './known-values.js'
import { RandomArguments } from './random-arguments.js'
import { RandomSelection, type Way } from './random-selection.js'
import type { CursorVariable, RandomVariable } from './random-variables.js'
import { Random } from './random.js'
import type { Target, Ways } from './ways.js'

/** What is sent for one answer. */
export interface Ask {
  query: string
  operationName?: string
  variables: Record<string, unknown>
}

/** A document, and the times that it is asked. */
export interface RandomOperation {
  document: DocumentNode
  asks: Ask[]
  /** The variables that take a cursor from the answer. */
  cursors: readonly CursorVariable[]
  /** The variable that tells whether the ends of pages are selected. */
  learning: string | undefined
  /** How many values were put in that are, or may be, refused. */
  bad: number
}

export interface Material {
  schema: GraphQLSchema
  known: KnownValues
  ways: Ways
  /** How often an operation is asked, with other values of its variables each time; twice unless given. */
  rounds?: number
}

/** A random valid document of the schema; the same for the same seed. It uses a certain part of the schema. */
export function randomOperation(material: Material, seed: number): RandomOperation {
  const { targets } = material.ways
  const target = targets[seed % targets.length]!
  return writeValid(material, seed, (writer, random) => writer.operation(target, random))
}

/** An operation that reads again, by their ids, what an answer held. */
export function nodesOperation(material: Material, seed: number, ids: readonly string[]): RandomOperation {
  return writeValid(material, seed, (writer) => writer.nodes(ids))
}

function writeValid(
  material: Material,
  seed: number,
  write: (writer: Writer, random: Random) => RandomOperation,
): RandomOperation {
  for (let attempt = 0; ; attempt++) {
    const random = new Random(seed * 1000 + attempt)
    const operation = write(new Writer(material, random), random)
    // Fields of one response key may contradict each other across fragments; such a document is thrown away.
    if (validate(material.schema, operation.document).length === 0) return operation
    if (attempt > 200) throw new Error(`no valid operation with seed ${seed}: ${operation.asks[0]!.query}`)
  }
}

class Writer {
  private readonly args: RandomArguments
  private readonly selections: RandomSelection
  private readonly rounds: number

  constructor(
    private readonly material: Material,
    private readonly random: Random,
  ) {
    this.rounds = material.rounds ?? 2
    this.args = new RandomArguments(random, material.known, this.rounds)
    this.selections = new RandomSelection(material.schema, random, this.args)
  }

  operation(target: Target, random: Random): RandomOperation {
    const way: Way = { steps: this.material.ways.to(target, random), goal: target.goal }
    const count = random.chance(0.1) ? 2 + random.below(2) : 1
    const bodies = Array.from({ length: count }, (_, i) => this.roots(i === 0 ? way : undefined))
    const anonymous = count === 1 && random.chance(0.7)
    const names = bodies.map((_, i) => (anonymous ? '' : random.pick([`Q${i}`, `query${i}`, `on${i}`])))
    const texts = bodies.map((body, i) => this.write(names[i]!, body))
    const query = [...random.shuffled(texts), ...this.fragments()].join(' ')
    const asks = names.flatMap((name, i) =>
      this.asks(query, name, bodies[i]!, count === 1 ? this.rounds : 1, count === 1),
    )
    if (!anonymous && random.chance(0.15)) asks.push({ ...asks[0]!, operationName: random.pick(['Other', '', 'q0']) })
    if (count > 1 && random.chance(0.2)) asks.push({ query, variables: asks[0]!.variables })
    return this.finish(query, asks)
  }

  nodes(ids: readonly string[]): RandomOperation {
    const node = this.material.schema.getType('Node') as never
    const body = `nodes(ids: $ids) { id ${this.selections.selection(node, 1 + this.random.below(3))} }`
    const query = [this.write('', body, '$ids: [ID!]!'), ...this.fragments()].join(' ')
    const asks = this.asks(query, '', body, 1, true).map((ask) => ({ ...ask, variables: { ...ask.variables, ids } }))
    return this.finish(query, asks)
  }

  private finish(query: string, asks: Ask[]): RandomOperation {
    const { cursors } = this.args.variables
    const learning = cursors.length > 0 ? this.args.variables.learning().name : undefined
    return { document: parse(query), asks, cursors, learning, bad: this.args.bad }
  }

  private roots(way: Way | undefined): string {
    const { random, selections } = this
    const fields = this.material.schema.getQueryType()!.getFields()
    const wanted = way && fields[way.steps[0]!.field]
    const depth = random.pick([2, 2, 3, 3, 4, 5])
    const others = random.some(Object.values(fields), random.pick(wanted ? [0, 0, 0, 1, 2] : [1, 1, 2]))
    const roots = others.map((field) => selections.field(field, depth, undefined, true))
    if (wanted) roots.push(selections.field(wanted, Math.max(depth, way.steps.length), way, true))
    if (random.chance(0.06)) roots.push(this.introspection())
    if (random.chance(0.05)) roots.push('__typename')
    const body = random.shuffled(roots).join(' ')
    return random.chance(0.04) ? random.pick([`... on Query { ${body} }`, `... { ${body} }`]) : body
  }

  private introspection(): string {
    const { random } = this
    const type = random.pick(Object.keys(this.material.schema.getTypeMap()))
    return random.pick([
      '__schema { queryType { name } types { name } }',
      `__type(name: "${type}") { __typename kind name fields { name args { name } type { name kind } } possibleTypes { name } }`,
      `in: __type(name: "${type}") { inputFields { name defaultValue } enumValues { name } }`,
    ])
  }

  private write(name: string, body: string, more = ''): string {
    const defined = this.usedBy(body).map(({ name, type, initial }) => `$${name}: ${type}${initial && ` = ${initial}`}`)
    const definitions = [...(more ? [more] : []), ...this.random.shuffled(defined)].join(', ')
    return `query ${name}${definitions && `(${definitions})`} { ${body} }`
  }

  private fragments(): string[] {
    return this.selections.fragments.map(({ name, on, text }) => `fragment ${name} on ${on} { ${text} }`)
  }

  private asks(query: string, name: string, body: string, rounds: number, optional: boolean): Ask[] {
    const used = this.usedBy(body)
    return Array.from({ length: rounds }, (_, i) => ({
      query,
      ...(name && !(optional && this.random.chance(0.3)) && { operationName: name }),
      variables: Object.fromEntries(used.flatMap((variable) => given(variable, i))),
    }))
  }

  /** The variables that stand in a text, or in the fragments that it spreads. */
  private usedBy(body: string): RandomVariable[] {
    const texts = [body]
    const spread = new Set<string>()
    for (const text of texts) {
      for (const [, name] of text.matchAll(/\.\.\.(F\d+)/g)) {
        if (spread.has(name!)) continue
        spread.add(name!)
        texts.push(this.selections.fragments.find((fragment) => fragment.name === name)!.text)
      }
    }
    const names = new Set(texts.flatMap((text) => [...text.matchAll(/\$(v\d+)\b/g)].map(([, name]) => name)))
    return this.args.variables.all.filter(({ name }) => names.has(name))
  }
}

function given({ name, values }: RandomVariable, round: number): [string, unknown][] {
  return values[round] === undefined ? [] : [[name, values[round]]]
}
