import {
  getNamedType,
  type GraphQLField,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLSchema,
  type GraphQLUnionType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
  parse,
  validate,
} from 'graphql'
import type { KnownValues } from './known-values.js'
import { RandomArguments, ROUNDS } from './random-arguments.js'
import { Random } from './random.js'

/** An operation, with the values of its variables for each time that it is asked. */
export interface RandomOperation {
  query: string
  variables: Record<string, unknown>[]
  /** How many values were put in that are, or may be, refused. */
  bad: number
}

type Field = GraphQLField<unknown, unknown>
type Composite = GraphQLObjectType | GraphQLInterfaceType | GraphQLUnionType

/** A random valid operation of the schema; the same for the same seed. */
export function randomOperation(schema: GraphQLSchema, known: KnownValues, seed: number): RandomOperation {
  for (let attempt = 0; ; attempt++) {
    const operation = new Writer(schema, known, new Random(seed * 1000 + attempt)).operation()
    // Fields of one response key may contradict each other across fragments; such a document is thrown away.
    if (validate(schema, parse(operation.query)).length === 0) return operation
    if (attempt > 100) throw new Error(`no valid operation with seed ${seed}: ${operation.query}`)
  }
}

class Writer {
  private readonly args: RandomArguments
  private readonly fragments: { name: string; on: string; depth: number; text: string }[] = []
  private aliases = 0

  constructor(
    private readonly schema: GraphQLSchema,
    known: KnownValues,
    private readonly random: Random,
  ) {
    this.args = new RandomArguments(random, known)
  }

  operation(): RandomOperation {
    const { random } = this
    const query = this.schema.getQueryType()!
    const roots = random.some(Object.values(query.getFields()), random.pick([1, 1, 1, 2, 3]))
    const depth = random.pick([2, 3, 3, 4, 5])
    const selection = roots.map((field) => this.field(field, depth, true)).join(' ')
    const { variables, bad } = this.args
    const defined = variables
      .map(({ name, type, initial }) => `$${name}: ${type}${initial && ` = ${initial}`}`)
      .join(', ')
    const fragments = this.fragments.map(({ name, on, text }) => ` fragment ${name} on ${on} { ${text} }`).join('')
    return {
      query: `query${defined && `(${defined})`} { ${selection} }${fragments}`,
      variables: Array.from({ length: ROUNDS }, (_, i) =>
        Object.fromEntries(
          variables.flatMap(({ name, values }) => (values[i] === undefined ? [] : [[name, values[i]]])),
        ),
      ),
      bad,
    }
  }

  private field(field: Field, depth: number, root = false): string {
    const type = getNamedType(field.type)
    if (isLeafType(type)) return this.aliased(field, this.args.of(field, type.name, 1)) + this.directive()
    const size = root ? 5 : depth > 2 ? 2 : 3
    const node = isConnection(type) ? getNamedType(type.getFields().nodes!.type) : type
    const args = this.args.of(field, node.name, size)
    const head = this.aliased(field, args)
    const below = (): string =>
      isConnection(type) ? this.connection(type, depth) : this.selection(type as Composite, depth - 1)
    const first = `${head}${this.directive()} { ${below()} }`
    // The same response key again: the selections are merged.
    return this.random.chance(0.08) ? `${first} ${head} { ${below()} }` : first
  }

  private aliased(field: Field, args: string): string {
    const aliased = args !== '' || this.random.chance(0.15)
    return `${aliased ? `${field.name.slice(0, 2)}${++this.aliases}: ` : ''}${field.name}${args}`
  }

  private connection(type: GraphQLObjectType, depth: number): string {
    const fields = type.getFields()
    const parts: string[] = []
    const { random } = this
    if (random.chance(0.7))
      parts.push(
        `${this.aliased(fields.nodes!, '')} { ${this.selection(getNamedType(fields.nodes!.type) as Composite, depth - 1)} }`,
      )
    if (random.chance(0.3)) {
      const edge = getNamedType(fields.edges!.type) as GraphQLObjectType
      const node = `node { ${this.selection(getNamedType(edge.getFields().node!.type) as Composite, depth - 1)} }`
      parts.push(`edges { ${random.pick(['cursor', node, `cursor ${node}`, '__typename cursor'])} }`)
    }
    if (random.chance(0.4))
      parts.push(
        `pageInfo { ${random.some(['hasNextPage', 'hasPreviousPage', 'startCursor', 'end: endCursor', '__typename'], 1 + random.below(5)).join(' ')} }`,
      )
    if (random.chance(0.4) || parts.length === 0)
      parts.push(random.pick(['totalCount', 'count: totalCount', '__typename totalCount']))
    return random.some(parts, parts.length).join(' ')
  }

  private selection(type: Composite, depth: number): string {
    const text = isUnionType(type) ? this.members(type, depth) : this.fieldsOf(type, depth)
    if (this.random.chance(0.12)) return this.spread(type, depth, text)
    const known = this.fragments.filter((fragment) => fragment.on === type.name && fragment.depth <= depth)
    return known.length > 0 && this.random.chance(0.3) ? `${text} ...${this.random.pick(known).name}` : text
  }

  private spread(type: Composite, depth: number, text: string): string {
    const name = `F${this.fragments.length + 1}`
    this.fragments.push({ name, on: type.name, depth, text })
    return `...${name}${this.directive()}`
  }

  private fieldsOf(type: GraphQLObjectType | GraphQLInterfaceType, depth: number): string {
    const { random } = this
    const fields = Object.values(type.getFields())
    const leaves = fields.filter((field) => isLeafType(getNamedType(field.type)))
    const links = depth > 0 ? fields.filter((field) => !isLeafType(getNamedType(field.type))) : fields.filter(isPart)
    const chosen = [
      ...random.some(leaves, 1 + random.below(3)),
      ...random.some(links, random.pick(depth > 2 ? [1, 1, 2] : [0, 1, 2])),
    ]
    const parts = random.some(chosen, chosen.length).map((field) => this.field(field, depth))
    if (random.chance(0.2)) parts.push('__typename')
    if (isInterfaceType(type)) parts.push(this.members(type, depth))
    else if (random.chance(0.1)) parts.push(this.onInterface(type, depth))
    return parts.join(' ') || '__typename'
  }

  /** Fragments on the members of a union or an interface, and on interfaces that some of them implement. */
  private members(type: GraphQLInterfaceType | GraphQLUnionType, depth: number): string {
    const { random } = this
    const possible = this.schema.getPossibleTypes(type)
    const parts = random
      .some(possible, 1 + random.below(3))
      .map((member) => `... on ${member.name}${this.directive()} { ${this.fieldsOf(member, depth)} }`)
    if (random.chance(0.4)) parts.push(this.onInterface(random.pick(possible), depth))
    if (random.chance(0.5)) parts.push('__typename')
    return parts.join(' ')
  }

  private onInterface(type: GraphQLObjectType, depth: number): string {
    const interfaces = type.getInterfaces()
    if (interfaces.length === 0) return '__typename'
    const chosen = this.random.pick(interfaces)
    return chosen.name === 'Node'
      ? '... on Node { id }'
      : `... on ${chosen.name} { ${this.fieldsOf(chosen, Math.min(depth, 1))} }`
  }

  private directive(): string {
    if (this.random.chance(0.92)) return ''
    const name = this.random.pick(['skip', 'include'])
    const condition = this.random.chance(0.6) ? this.args.condition() : String(this.random.chance(0.5))
    return ` @${name}(if: ${condition})`
  }
}

function isConnection(type: unknown): type is GraphQLObjectType {
  return isObjectType(type) && 'pageInfo' in type.getFields()
}

/** An object that is a part of its record (a period, an amount), not a record of its own. */
function isPart(field: Field): boolean {
  const type = getNamedType(field.type)
  const nullable = isNonNullType(field.type) ? field.type.ofType : field.type
  return (
    isObjectType(type) &&
    !isListType(nullable) &&
    Object.values(type.getFields()).every((inner) => isLeafType(getNamedType(inner.type)))
  )
}
