import { type GraphQLInputType, isNonNullType } from 'graphql'
import { printValue } from './print-value.js'
import type { Random } from './random.js'

/** A variable of a random operation, with a value for each time that it is asked; undefined leaves it out. */
export interface RandomVariable {
  name: string
  type: string
  initial: string
  values: unknown[]
}

/** A variable for the cursor of a page, which an earlier answer tells under the response key `at_<name>`. */
export interface CursorVariable {
  name: string
  reverse: boolean
}

interface Usage {
  type: GraphQLInputType
  defaultValue?: unknown
}

interface Values {
  value: () => unknown
  bad: () => unknown
}

/** The variables of a document. One may be used in several places. */
export class RandomVariables {
  readonly all: RandomVariable[] = []
  /** How many values were put in that are, or may be, refused. */
  bad = 0
  readonly cursors: CursorVariable[] = []
  private asked: string | undefined
  private readonly reusable = new Map<string, RandomVariable[]>()

  constructor(
    private readonly random: Random,
    private readonly rounds: number,
  ) {}

  /** A variable for an argument, an input field, or an item of a list. */
  of({ type, defaultValue }: Usage, path: readonly string[], { value, bad }: Values): string {
    const { random } = this
    const required = isNonNullType(type) && defaultValue === undefined
    const nullable = String(type).replace(/!$/, '')
    const initial = random.chance(0.2)
    // A default value makes a type that may be null fit where null is refused.
    const declared = required && !initial ? `${nullable}!` : random.pick([nullable, `${nullable}!`, nullable])
    const key = `${declared} ${required} ${path.at(-1)}`
    const known = this.reusable.get(key)
    if (known && random.chance(0.3)) return `$${random.pick(known).name}`
    const values = Array.from({ length: this.rounds }, () => {
      if (initial && random.chance(0.3)) return undefined
      if (!declared.endsWith('!') && random.chance(required ? 0.5 : 0.15))
        return this.absent(required || defaultValue !== undefined)
      if (!random.chance(0.006)) return value()
      this.bad++
      return bad()
    })
    const variable = this.add(declared, initial ? printValue(value(), type) : '', values)
    // Absent without a default, it may not stand where a value is needed.
    this.reusable.set(key, [...(known ?? []), variable])
    return `$${variable.name}`
  }

  /** null or nothing; null is refused where a value is needed, and inside of filters. */
  private absent(needed: boolean): null | undefined {
    if (!this.random.chance(needed ? 0.35 : 0.25)) return undefined
    this.bad++
    return null
  }

  /** A condition of @skip and @include. */
  condition(): string {
    const { random } = this
    const known = this.reusable.get('condition') ?? []
    if (known.length > 0 && random.chance(0.5)) return `$${random.pick(known).name}`
    const initial = random.chance(0.3)
    const type = initial ? random.pick(['Boolean', 'Boolean!']) : 'Boolean!'
    const values = Array.from({ length: this.rounds }, () => {
      if (initial && random.chance(0.3)) return undefined
      if (type === 'Boolean!' || !random.chance(0.08)) return random.chance(0.5)
      this.bad++
      return null
    })
    const variable = this.add(type, initial ? random.pick(['true', 'false']) : '', values)
    this.reusable.set('condition', [...known, variable])
    return `$${variable.name}`
  }

  /** The size of a page. */
  size(items: number): string {
    const { random } = this
    const values = Array.from({ length: this.rounds }, (_, i) =>
      i === 0 ? items : Math.max(1, items + random.below(3) - 1),
    )
    return `$${this.add('Int', random.chance(0.2) ? '3' : '', values).name}`
  }

  /** The cursor of a page; there is none until an earlier answer has told it. */
  cursor(reverse: boolean): string {
    const { name } = this.add('String', '', [])
    this.cursors.push({ name, reverse })
    this.asked = name
    return `$${name}`
  }

  /** Selects what tells the cursors of the page whose arguments were written last, if it is to be turned. */
  pageEnds(): string | undefined {
    const name = this.asked
    this.asked = undefined
    return name && `at_${name}: pageInfo @include(if: $${this.learning().name}) { startCursor endCursor }`
  }

  /** Whether the ends of pages are told. Once they are known a page need not have them. */
  learning(): RandomVariable {
    const [known] = this.reusable.get('learning') ?? []
    if (known) return known
    const variable = this.add(
      'Boolean!',
      '',
      Array.from({ length: this.rounds }, () => true),
    )
    this.reusable.set('learning', [variable])
    return variable
  }

  private add(type: string, initial: string, values: unknown[]): RandomVariable {
    const variable = { name: `v${this.all.length + 1}`, type, initial, values }
    this.all.push(variable)
    return variable
  }
}
