import {
  type GraphQLArgument,
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
import type { Random } from './random.js'

/** A variable of a random operation, with a value for each time that it is asked; undefined leaves it out. */
export interface RandomVariable {
  name: string
  type: string
  initial: string
  values: readonly unknown[]
}

/** Where a value stands: the type that the list is of, and the names of the arguments and input fields down to it. */
interface Place {
  of: string
  path: readonly string[]
}

/** The type whose slugs a condition of this name takes. */
const SLUGS_BY_FIELD: Readonly<Record<string, string>> = {
  speaker: 'Official',
  official: 'Official',
  event: 'Event',
  source: 'Source',
  statement: 'Statement',
}
const LIKELY: Readonly<Record<string, number>> = { where: 0.35, orderBy: 0.35, asOf: 0.3, unit: 0.15 }
const LOGIC: ReadonlySet<string> = new Set(['and', 'or', 'not'])

/** How often an operation is asked, with other values of its variables each time. */
export const ROUNDS = 2

/** Makes random arguments: literals, variables, and variables inside of literals; now and then a bad one. */
export class RandomArguments {
  readonly variables: RandomVariable[] = []
  /** How many values were put in that are, or may be, refused. */
  bad = 0

  constructor(
    private readonly random: Random,
    private readonly known: KnownValues,
  ) {}

  /** The arguments of a field, in parentheses; empty when it takes or gets none. */
  of(field: { name: string; args: readonly GraphQLArgument[] }, type: string, size: number): string {
    const { args } = field
    const paging = this.paging(field, size)
    const given = args.flatMap((argument) => {
      if (argument.name in paging)
        return paging[argument.name] === '' ? [] : [`${argument.name}: ${paging[argument.name]!}`]
      if (!isNonNullType(argument.type) && !this.random.chance(LIKELY[argument.name] ?? 0.3)) return []
      return [`${argument.name}: ${this.written(argument.type, { of: type, path: [argument.name] })}`]
    })
    return given.length > 0 ? `(${given.join(', ')})` : ''
  }

  /** A variable for each of @skip and @include. */
  condition(): string {
    return this.variable(
      'Boolean!',
      [this.random.chance(0.5), this.random.chance(0.5)],
      this.random.chance(0.3) ? 'true' : '',
    )
  }

  /** The arguments that choose a page; an empty text leaves one out. */
  private paging(
    { name: list, args }: { name: string; args: readonly GraphQLArgument[] },
    size: number,
  ): Record<string, string> {
    if (!args.some(({ name }) => name === 'first')) return {}
    const wild = this.random.chance(0.02)
    if (wild) this.bad++
    const count = wild ? this.random.pick([0, -1, 101]) : 1 + this.random.below(size)
    const text = this.random.chance(0.2) ? this.variable('Int', [count, Math.max(1, count - 1)], '') : String(count)
    const known = this.known.cursors[list]
    const wildCursor = this.random.chance(0.01)
    const placed = !wildCursor && known !== undefined && this.random.chance(0.15)
    // Below a field with asOf the cursor is one of another list.
    if (wildCursor || placed) this.bad++
    const cursor = wildCursor ? '"no cursor"' : placed ? this.cursor(known) : ''
    // A cursor belongs to the list without filter, in its own order.
    const plain: Record<string, string> = placed ? { where: '', orderBy: '', asOf: '' } : {}
    return this.random.chance(0.25)
      ? { ...plain, first: '', after: '', last: text, before: cursor }
      : { ...plain, first: text, after: cursor, last: '', before: '' }
  }

  private cursor(known: readonly string[]): string {
    if (this.random.chance(0.5)) return JSON.stringify(this.random.pick(known))
    return this.variable(
      'String',
      [this.random.pick(known), this.random.chance(0.3) ? undefined : this.random.pick(known)],
      '',
    )
  }

  /** A value as it is written in the document. */
  private written(type: GraphQLInputType, place: Place): string {
    if (this.random.chance(0.2)) {
      const values = Array.from({ length: ROUNDS }, () =>
        !isNonNullType(type) && this.random.chance(0.15) ? undefined : this.value(type, place),
      )
      return this.variable(String(type), values, '')
    }
    const nullable = getNullableType(type)
    if (isListType(nullable)) {
      return `[${Array.from({ length: this.listLength(nullable.ofType) }, () => this.written(nullable.ofType, place)).join(', ')}]`
    }
    if (isInputObjectType(nullable)) {
      const fields = this.chosenFields(nullable, place).map(
        ([name, field]) => `${name}: ${this.written(field, { of: place.of, path: [...place.path, name] })}`,
      )
      return `{${fields.join(', ')}}`
    }
    const value = this.value(type, place)
    return isEnumType(nullable) ? String(value) : JSON.stringify(value)
  }

  /** A value as a variable carries it. */
  private value(type: GraphQLInputType, place: Place): unknown {
    const nullable = getNullableType(type)
    if (isListType(nullable))
      return Array.from({ length: this.listLength(nullable.ofType) }, () => this.value(nullable.ofType, place))
    if (isInputObjectType(nullable)) {
      return Object.fromEntries(
        this.chosenFields(nullable, place).map(([name, field]) => [
          name,
          this.value(field, { of: place.of, path: [...place.path, name] }),
        ]),
      )
    }
    if (isEnumType(nullable)) return this.random.pick(nullable.getValues()).name
    return this.scalar(getNamedType(nullable).name, place)
  }

  private scalar(name: string, { of, path }: Place): unknown {
    const { random, known } = this
    switch (name) {
      case 'CountryCode':
        if (!random.chance(0.02)) return random.pick(known.codes)
        this.bad++
        return 'QQQ'
      case 'Date':
        return random.pick(known.dates)
      case 'PartialDate':
        return random.pick(known.partialDates)
      case 'Boolean':
        return random.chance(0.5)
      case 'ID':
        return random.pick(known.ids)
      case 'Int':
        return 1 + random.below(3)
      case 'String': {
        const about = path.findLast((part) => part in SLUGS_BY_FIELD || part === 'slug' || part === 'topics')
        if (about === 'topics') return random.pick(known.tags)
        const kind = about === 'slug' ? of : SLUGS_BY_FIELD[about ?? '']
        return random.pick(kind && known.slugs[kind]?.length ? known.slugs[kind] : known.texts)
      }
      default:
        throw new Error(`no random ${name}`)
    }
  }

  private chosenFields(type: GraphQLInputObjectType, place: Place): [string, GraphQLInputType][] {
    const deep = place.path.filter((part) => LOGIC.has(part)).length
    const fields = Object.values(type.getFields()).filter(({ name }) => !LOGIC.has(name) || deep < 2)
    const required = fields.filter((field) => isNonNullType(field.type) && field.defaultValue === undefined)
    const chosen = new Set([...required, ...this.random.some(fields, this.random.chance(0.75) ? 1 : 2)])
    return [...chosen].map((field) => [field.name, field.type])
  }

  private listLength(of: GraphQLInputType): number {
    return this.random.chance(0.1) ? 0 : 1 + this.random.below(isInputObjectType(getNamedType(of)) ? 2 : 4)
  }

  private variable(type: string, values: readonly unknown[], initial: string): string {
    const name = `v${this.variables.length + 1}`
    this.variables.push({ name, type, initial, values })
    return `$${name}`
  }
}
