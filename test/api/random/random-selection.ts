import {
  getNamedType,
  type GraphQLField,
  type GraphQLInterfaceType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  type GraphQLUnionType,
  isAbstractType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
} from 'graphql'
import type { RandomArguments } from './random-arguments.js'
import type { Random } from './random.js'
import type { Goal, Step } from './ways.js'

type Field = GraphQLField<unknown, unknown>
type Composite = GraphQLObjectType | GraphQLInterfaceType | GraphQLUnionType

/** The fields that a selection must lead through, and what the last one must have as argument. */
export interface Way {
  steps: readonly Step[]
  goal?: Goal | undefined
}

interface Fragment {
  name: string
  on: string
  depth: number
  text: string
}

/** Response keys that every object of JavaScript has a member for. */
const TRAPS = ['constructor', 'toString', 'hasOwnProperty', '__proto__', 'valueOf', 'then']
const NO_WAY: Way = { steps: [] }

/** Writes random selections: aliases, merged fields, fragments of all sorts, conditions. */
export class RandomSelection {
  readonly fragments: Fragment[] = []
  private aliases = 0

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly random: Random,
    private readonly args: RandomArguments,
  ) {}

  field(field: Field, depth: number, way: Way = NO_WAY, root = false, bare = false): string {
    const { random } = this
    const type = getNamedType(field.type)
    const onWay = way.steps[0]?.field === field.name
    const last = onWay && way.steps.length === 1
    const below: Way = onWay ? { ...way, steps: way.steps.slice(1) } : NO_WAY
    const args = this.args.of(field, {
      of: below.steps[0]?.type ?? nodeOf(type).name,
      size: onWay ? 12 : root ? 5 : depth > 2 ? 2 : 3,
      goal: last ? way.goal : undefined,
      plain: onWay && !(last && way.goal) && random.chance(0.8),
    })
    const pageEnds = this.args.variables.pageEnds()
    // A bare field gets its response key from the caller, and stands there once.
    const head = bare ? field.name + args : this.aliased(field, args)
    const directive = onWay ? '' : this.directive()
    if (isLeafType(type) && bare) return head
    if (isLeafType(type)) return `${head}${directive}${random.chance(0.04) ? ` ${this.again(head)}` : ''}`
    const first = `${head}${directive} { ${this.below(type as Composite, depth, below)}${pageEnds ? ` ${pageEnds}` : ''} }`
    if (bare) return first
    // The same response key again: the selections are merged.
    const more = random.chance(0.1)
      ? ` ${this.again(`${head} { ${this.below(type as Composite, depth, NO_WAY)} }`)}`
      : ''
    const other = random.chance(0.04) ? ` ${this.field(field, Math.min(depth, 2))}` : ''
    return first + more + other
  }

  private below(type: Composite, depth: number, way: Way): string {
    return isConnection(type) ? this.connection(type, depth, way) : this.selection(type, depth - 1, way)
  }

  /** Once more what was selected before, perhaps wrapped. */
  private again(text: string): string {
    return this.random.pick([text, `... { ${text} }`, `...${this.directive(0.5)} { ... { ${text} } }`])
  }

  private aliased(field: Field, args: string): string {
    const { random } = this
    if (args === '' && !random.chance(0.15)) return field.name
    const alias = random.chance(0.02) ? random.pick(TRAPS) : `${field.name.slice(0, 2)}${++this.aliases}`
    return `${alias}: ${field.name}${args}`
  }

  private connection(type: GraphQLObjectType, depth: number, way: Way): string {
    const { random } = this
    const wanted = way.steps[0]?.field
    const counting = random.chance(0.1)
    const likely: Readonly<Record<string, number>> = counting
      ? { pageInfo: 0.5, totalCount: 0.7, nodes: 0, edges: 0 }
      : { nodes: 0.7, edges: 0.3, pageInfo: 0.4, totalCount: 0.35 }
    const parts = Object.values(type.getFields()).flatMap((field) => {
      if (field.name !== wanted && !random.chance(likely[field.name] ?? 0.5)) return []
      if (field.name === 'pageInfo') return [this.pageInfo(field, field.name === wanted ? way : NO_WAY)]
      return [this.field(field, depth, way)]
    })
    if (random.chance(0.1)) parts.push('__typename')
    if (parts.length === 0) parts.push('totalCount' in type.getFields() ? 'totalCount' : '__typename')
    return random.shuffled(parts).join(' ')
  }

  private pageInfo(field: Field, way: Way): string {
    const { random } = this
    const names = Object.keys((getNamedType(field.type) as GraphQLObjectType).getFields())
    const chosen = new Set([
      ...random.some([...names, '__typename'], 1 + random.below(4)),
      way.steps[1]?.field ?? names[0]!,
    ])
    const members = [...chosen].map((name) => (random.chance(0.1) ? `${name.slice(0, 3)}: ${name}` : name))
    return `${this.aliased(field, '')} { ${members.join(' ')} }`
  }

  selection(type: Composite, depth: number, way: Way = NO_WAY): string {
    const { random } = this
    const text = isUnionType(type) ? this.members(type, depth, way) : this.fieldsOf(type, depth, way)
    if (random.chance(0.12)) return this.spread(type, depth, text, way.steps.length > 0)
    const known = this.fragments.filter((fragment) => fragment.on === type.name && fragment.depth <= depth)
    if (known.length === 0 || !random.chance(0.3)) return text
    const { name } = random.pick(known)
    return random.pick([`${text} ...${name}`, `...${name}${this.directive()} ${text}`, `...${name} ${text} ...${name}`])
  }

  private spread(type: Composite, depth: number, text: string, needed: boolean): string {
    const { random } = this
    const name = `F${this.fragments.length + 1}`
    this.fragments.push({ name, on: type.name, depth, text })
    const spread = `...${name}${needed ? '' : this.directive()}`
    return random.chance(0.2) ? `${spread} ...${name}${this.directive(0.5)}` : spread
  }

  private fieldsOf(type: GraphQLObjectType | GraphQLInterfaceType, depth: number, way: Way): string {
    const { random } = this
    const fields = Object.values(type.getFields())
    const leaves = fields.filter((field) => isLeafType(getNamedType(field.type)))
    const links = depth > 0 ? fields.filter((field) => !leaves.includes(field)) : fields.filter(isPart)
    const step = way.steps[0]
    const wanted = step?.type === type.name ? fields.find(({ name }) => name === step.field) : undefined
    const chosen = new Set([
      ...random.some(leaves, random.below(4)),
      ...random.some(links, random.pick(depth > 2 ? [1, 1, 2] : [0, 1, 2])),
      ...(wanted ? [wanted] : []),
    ])
    const parts = random.shuffled([...chosen]).map((field) => this.field(field, depth, field === wanted ? way : NO_WAY))
    if (random.chance(0.2)) parts.push('__typename')
    if (isInterfaceType(type)) parts.push(this.members(type, depth, way))
    else if (random.chance(0.1)) parts.push(this.onInterface(type, depth))
    if (random.chance(0.03)) parts.push(this.inline('', random.pick(['__typename', 't: __typename'])))
    return parts.filter(Boolean).join(' ') || '__typename'
  }

  /** Fragments on the members of a union or an interface, and on interfaces that some of them implement. */
  private members(type: GraphQLInterfaceType | GraphQLUnionType, depth: number, way: Way): string {
    const { random } = this
    const possible = this.schema.getPossibleTypes(type)
    const step = way.steps[0]
    const wanted = possible.find(({ name }) => name === step?.type)
    const parts = random
      .some(possible, type.name === 'Node' && wanted ? 1 : 1 + random.below(3))
      .map((member) => this.inline(member.name, this.fieldsOf(member, depth, NO_WAY)))
    if (wanted) parts.push(`... on ${wanted.name} { ${this.fieldsOf(wanted, depth, way)} }`)
    if (random.chance(0.4)) parts.push(this.onInterface(random.pick(possible), depth))
    if (random.chance(0.08)) parts.push(this.neverApplied(possible, depth))
    if (random.chance(0.15)) parts.push(this.sameKey(possible, depth))
    if (random.chance(0.5)) parts.push('__typename')
    return random.shuffled(parts).join(' ')
  }

  private onInterface(type: GraphQLObjectType, depth: number): string {
    const interfaces = type.getInterfaces()
    if (interfaces.length === 0) return '__typename'
    const chosen = this.random.pick(interfaces)
    if (chosen.name === 'Node') return this.inline('Node', this.random.pick(['id', 'id __typename', 'nodeId: id']))
    return this.inline(chosen.name, this.fieldsOf(chosen, Math.min(depth, 1), NO_WAY))
  }

  /** A fragment on one type inside that on another, which the rules allow with an interface between them. */
  private neverApplied(possible: readonly GraphQLObjectType[], depth: number): string {
    const [one, other] = this.random.some(possible, 2)
    const between = one?.getInterfaces().find((shared) => other?.getInterfaces().includes(shared))
    if (!one || !other || !between) return '__typename'
    const inside = this.fieldsOf(other, Math.min(depth, 1), NO_WAY)
    return `... on ${one.name} { ... on ${between.name} { ... on ${other.name} { ${inside} } } }`
  }

  /** One response key for different fields, or one field with different arguments, of types that exclude each other. */
  private sameKey(possible: readonly GraphQLObjectType[], depth: number): string {
    const { random } = this
    const [one, other] = random.some(possible, 2)
    if (!one || !other) return '__typename'
    const [field] = random.shuffled(
      Object.values(one.getFields()).filter((f) => depth > 0 || isLeafType(getNamedType(f.type))),
    )
    const fields = Object.values(other.getFields()).filter(
      (candidate) => String(candidate.type) === String(field?.type),
    )
    const second = fields.length > 0 ? random.pick(fields) : undefined
    if (!field || !second) return '__typename'
    const key = `same${++this.aliases}: `
    const written = (from: Field): string => key + this.field(from, Math.min(depth, 2), NO_WAY, false, true)
    return `... on ${one.name} { ${written(field)} } ... on ${other.name} { ${written(second)} }`
  }

  private inline(on: string, text: string): string {
    return `...${on && ` on ${on}`}${this.directive()} { ${text} }`
  }

  private directive(likely = 0.08): string {
    const { random } = this
    if (!random.chance(likely)) return ''
    const names = random.shuffled(['skip', 'include']).slice(0, random.chance(0.2) ? 2 : 1)
    const conditions = names.map((name) => {
      const condition = random.chance(0.6) ? this.args.variables.condition() : String(random.chance(0.5))
      return ` @${name}(if: ${condition})`
    })
    return conditions.join('')
  }
}

function isConnection(type: unknown): type is GraphQLObjectType {
  return isObjectType(type) && 'pageInfo' in type.getFields()
}

/** The type of the items, of a connection. */
function nodeOf(type: GraphQLNamedType): GraphQLNamedType {
  const nodes = isConnection(type) ? type.getFields().nodes : undefined
  return nodes ? getNamedType(nodes.type) : type
}

/** An object that is a part of its record (a period, an amount), not a record of its own. */
function isPart(field: Field): boolean {
  const type = getNamedType(field.type)
  const nullable = isNonNullType(field.type) ? field.type.ofType : field.type
  return (
    isObjectType(type) &&
    !isAbstractType(type) &&
    !isListType(nullable) &&
    Object.values(type.getFields()).every((inner) => isLeafType(getNamedType(inner.type)))
  )
}
