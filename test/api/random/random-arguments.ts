import {
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql'
import type { KnownValues } from './known-values.js'
import { printValue } from './print-value.js'
import type { Random } from './random.js'
import { type Place, RandomValues } from './random-values.js'
import { RandomVariables } from './random-variables.js'
import type { Goal } from './ways.js'

interface ArgumentsOf {
  name: string
  args: readonly GraphQLArgument[]
}

/** How the arguments of a field are to be made. */
interface Wish {
  /** The type that its list is of. */
  of: string
  /** The largest page. */
  size: number
  /** An argument that must be given, and a value in it. */
  goal?: Goal | undefined
  /** As little as possible, so that records are found. */
  plain?: boolean
}

const LIKELY: Readonly<Record<string, number>> = { where: 0.35, orderBy: 0.35, asOf: 0.3, unit: 0.15, conditions: 0.05 }
const PAGING: ReadonlySet<string> = new Set(['first', 'last', 'after', 'before'])
const LOGIC: ReadonlySet<string> = new Set(['and', 'or', 'not'])

/** Makes random arguments: literals, variables, and variables inside of literals; now and then a bad one. */
export class RandomArguments {
  readonly variables: RandomVariables
  private readonly values: RandomValues

  constructor(
    private readonly random: Random,
    private readonly known: KnownValues,
    rounds: number,
  ) {
    this.values = new RandomValues(random, known)
    this.variables = new RandomVariables(random, rounds)
  }

  /** How many values were put in that are, or may be, refused. */
  get bad(): number {
    return this.variables.bad
  }

  /** The arguments of a field, in parentheses; empty when it takes or gets none. */
  of(field: ArgumentsOf, wish: Wish): string {
    const paged = field.args.some(({ name }) => name === 'first')
    // Two arguments that name the same country are refused, so they seldom do.
    const place = {
      of: wish.of,
      taken: this.random.chance(0.03) ? undefined : new Set<string>(),
      wellKnown: wish.plain,
    }
    const given = field.args.flatMap((argument) => {
      if (paged && PAGING.has(argument.name)) return []
      const goal = wish.goal?.argument === argument.name ? wish.goal : undefined
      const likely = wish.plain ? 0.05 : (LIKELY[argument.name] ?? 0.3)
      if (!goal && !isRequired(argument) && !this.random.chance(likely)) return []
      const at = { ...place, path: [argument.name] }
      return [`${argument.name}: ${goal ? this.reaching(argument.type, at, goal, 0) : this.written(argument, at)}`]
    })
    if (paged) given.push(...this.paging(field, wish))
    return given.length > 0 ? `(${this.random.shuffled(given).join(', ')})` : ''
  }

  /** The arguments that choose a page. */
  private paging({ args }: ArgumentsOf, { size, goal, plain }: Wish): string[] {
    const { random, variables } = this
    const both = args.some(({ name }) => name === 'last')
    const reverse = goal ? ['last', 'before'].includes(goal.argument) : both && random.chance(0.25)
    const [count, cursor] = reverse ? ['last', 'before'] : ['first', 'after']
    const given: string[] = []
    const wild = random.chance(plain ? 0 : 0.015)
    if (wild) variables.bad++
    const items = wild ? random.pick([0, -1, 101, 2 ** 31 - 1]) : plain ? size : 1 + random.below(size)
    if (reverse || wild || goal?.argument === 'first' || random.chance(plain ? 1 : 0.93))
      given.push(`${count}: ${random.chance(0.2) ? variables.size(items) : random.chance(0.01) ? 'null' : items}`)
    if (goal?.argument === cursor || random.chance(plain ? 0.05 : 0.18))
      given.push(`${cursor}: ${variables.cursor(reverse)}`)
    else if (random.chance(plain ? 0 : 0.01)) {
      variables.bad++
      const text = random.pick([...random.some(this.known.cursors, 2), 'no cursor', '', 'WyJhIl0'])
      given.push(`${random.chance(0.9) ? cursor : reverse ? 'after' : 'before'}: ${JSON.stringify(text)}`)
    }
    if (both && random.chance(0.004)) {
      variables.bad++
      given.push(`${reverse ? 'first' : 'last'}: 2`)
    }
    return given
  }

  /** A value of an argument or an input field as it is written in the document. */
  private written(at: GraphQLArgument | GraphQLInputField, place: Place): string {
    const { random } = this
    if (random.chance(0.2))
      return this.variables.of(at, place.path, {
        value: () => this.value(at.type, place),
        bad: () => this.values.bad(this.kindOf(at.type)),
      })
    if (!isNonNullType(at.type) && random.chance(0.015)) {
      this.variables.bad++ // refused inside of a filter
      return 'null'
    }
    return this.literal(at.type, place)
  }

  private literal(type: GraphQLInputType, place: Place): string {
    const { random } = this
    const nullable = getNullableType(type)
    if (isListType(nullable)) {
      const items = this.items(nullable.ofType, () =>
        random.chance(0.15)
          ? this.variables.of({ type: nullable.ofType }, place.path, {
              value: () => this.value(nullable.ofType, place),
              bad: () => this.values.bad(this.kindOf(nullable.ofType)),
            })
          : this.literal(nullable.ofType, place),
      )
      return items.length === 1 && random.chance(0.3) ? items[0]! : `[${items.join(', ')}]`
    }
    if (isInputObjectType(nullable)) {
      const fields = this.chosenFields(nullable, place).map(
        (field) => `${field.name}: ${this.written(field, { ...place, path: [...place.path, field.name] })}`,
      )
      return `{${random.shuffled(fields).join(', ')}}`
    }
    return printValue(this.leaf(type, place), type)
  }

  /** A literal that has a certain input field, or a value of an enum, inside. */
  private reaching(type: GraphQLInputType, place: Place, goal: Goal, depth: number): string {
    const nullable = getNullableType(type)
    const name = goal.path[depth]
    if (isListType(nullable)) return `[${this.reaching(nullable.ofType, place, goal, depth)}]`
    if (name === undefined || !isInputObjectType(nullable)) return goal.value ?? this.literal(type, place)
    const fields = Object.values(nullable.getFields()).filter((field) => field.name === name || isRequired(field))
    const written = fields.map((field) => {
      const below = { ...place, path: [...place.path, field.name] }
      const value =
        field.name === name ? this.reaching(field.type, below, goal, depth + 1) : this.literal(field.type, below)
      return `${field.name}: ${value}`
    })
    return `{${written.join(', ')}}`
  }

  /** A value as a variable carries it. */
  value(type: GraphQLInputType, place: Place): unknown {
    const nullable = getNullableType(type)
    if (isListType(nullable)) {
      const items = this.items(nullable.ofType, () => this.value(nullable.ofType, place))
      return items.length === 1 && this.random.chance(0.2) ? items[0] : items
    }
    if (!isInputObjectType(nullable)) return this.leaf(type, place)
    const fields = this.chosenFields(nullable, place).map((field) => {
      const below = { ...place, path: [...place.path, field.name] }
      if (isNonNullType(field.type) || !this.random.chance(0.015)) return [field.name, this.value(field.type, below)]
      this.variables.bad++
      return [field.name, this.random.chance(0.7) ? null : this.values.bad(this.kindOf(field.type))]
    })
    return Object.fromEntries(fields) as unknown
  }

  private leaf(type: GraphQLInputType, place: Place): unknown {
    const named = getNamedType(type)
    if (isEnumType(named)) return this.random.pick(named.getValues()).name
    if (named.name !== 'CountryCode' && named.name !== 'String') return this.values.scalar(named.name, place)
    if (!this.random.chance(0.012)) return this.values.scalar(named.name, place)
    this.variables.bad++
    return named.name === 'String' ? 'nul\0' : 'QQQ'
  }

  private kindOf(type: GraphQLInputType): string {
    const named = getNamedType(type)
    return isEnumType(named) ? 'Enum' : named.name
  }

  private chosenFields(type: GraphQLInputObjectType, place: Place): GraphQLInputField[] {
    const deep = place.path.filter((part) => LOGIC.has(part)).length
    const fields = Object.values(type.getFields()).filter(({ name }) => !LOGIC.has(name) || deep < 2)
    const count = this.random.chance(0.03) ? 0 : this.random.chance(0.75) ? 1 : 2
    return [...new Set([...fields.filter(isRequired), ...this.random.some(fields, count)])]
  }

  private items<T>(of: GraphQLInputType, make: () => T): T[] {
    const most = isInputObjectType(getNamedType(of)) ? 2 : 4
    return Array.from({ length: this.random.chance(0.08) ? 0 : 1 + this.random.below(most) }, make)
  }
}

function isRequired({ type, defaultValue }: GraphQLArgument | GraphQLInputField): boolean {
  return isNonNullType(type) && defaultValue === undefined
}
