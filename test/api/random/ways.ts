import {
  getNamedType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLSchema,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isObjectType,
} from 'graphql'
import type { Random } from './random.js'

/** A field on the way from the root: of which object type it is, and its name. */
export interface Step {
  type: string
  field: string
}

/** An argument that the last field of a way has to have; an input field in it; a value of an enum there. */
export interface Goal {
  argument: string
  path: readonly string[]
  value?: string
}

/** A part of the schema that some operation has to use. */
export interface Target {
  /** `Type.field`, `Type.field(argument:)`, `Input.field` or `Enum.VALUE`. */
  coordinate: string
  type: string
  field: string
  goal?: Goal
}

type Field = GraphQLField<unknown, unknown>

/** The object types that can be reached from the root, the ways between them, and all that can be asked of them. */
export class Ways {
  readonly targets: readonly Target[]
  private readonly types: GraphQLObjectType[] = []
  private readonly distances = new Map<string, ReadonlyMap<string, number>>()

  constructor(private readonly schema: GraphQLSchema) {
    const query = schema.getQueryType()!
    const seen = new Set([query])
    for (const type of seen) {
      this.types.push(type)
      for (const field of fieldsOf(type)) for (const next of this.objectsOf(field)) seen.add(next)
    }
    this.targets = this.findTargets()
  }

  /** A shortest way from the root to a field, chosen at random among several. */
  to(target: Target, random: Random): Step[] {
    const distance = this.distancesTo(target.type)
    const steps: Step[] = []
    let at = this.schema.getQueryType()!
    while (at.name !== target.type) {
      const left = distance.get(at.name)!
      const ways = fieldsOf(at).flatMap((field) =>
        this.objectsOf(field).flatMap((next) => (distance.get(next.name) === left - 1 ? [{ field, next }] : [])),
      )
      const { field, next } = random.pick(ways)
      steps.push({ type: at.name, field: field.name })
      at = next
    }
    return [...steps, { type: target.type, field: target.field }]
  }

  private distancesTo(type: string): ReadonlyMap<string, number> {
    let found = this.distances.get(type)
    if (!found) {
      const reached = new Map([[type, 0]])
      for (let grown = true; grown;) {
        grown = false
        for (const from of this.types) {
          if (reached.has(from.name)) continue
          const nexts = fieldsOf(from).flatMap((field) => this.objectsOf(field))
          const near = Math.min(...nexts.map((next) => reached.get(next.name) ?? Infinity))
          if (near === Infinity) continue
          reached.set(from.name, near + 1)
          grown = true
        }
      }
      this.distances.set(type, (found = reached))
    }
    return found
  }

  private objectsOf(field: Field): readonly GraphQLObjectType[] {
    const type = getNamedType(field.type)
    if (isAbstractType(type)) return this.schema.getPossibleTypes(type)
    return isObjectType(type) ? [type] : []
  }

  private findTargets(): Target[] {
    const targets = new Map<string, Target>()
    const add = (coordinate: string, at: { type: string; field: string }, goal?: Goal): void => {
      if (!targets.has(coordinate)) targets.set(coordinate, { coordinate, ...at, ...(goal && { goal }) })
    }
    for (const type of this.types) {
      for (const field of fieldsOf(type)) {
        const at = { type: type.name, field: field.name }
        add(`${type.name}.${field.name}`, at)
        for (const argument of field.args) {
          add(`${type.name}.${field.name}(${argument.name}:)`, at, { argument: argument.name, path: [] })
          for (const { coordinate, path, value } of insideOf(argument))
            add(coordinate, at, { argument: argument.name, path, ...(value !== undefined && { value }) })
        }
      }
    }
    return [...targets.values()]
  }
}

interface Inside {
  coordinate: string
  path: string[]
  value?: string
}

/** The input fields and values of enums that an argument can have inside, each by a shortest path. */
function insideOf(argument: GraphQLArgument): Inside[] {
  const found: Inside[] = []
  const seen = new Set<string>()
  const waiting: { type: GraphQLInputType; path: string[] }[] = [{ type: argument.type, path: [] }]
  for (let at = waiting.shift(); at; at = waiting.shift()) {
    const { path } = at
    const type = getNamedType(at.type)
    if (seen.has(type.name)) continue
    seen.add(type.name)
    if (isEnumType(type))
      found.push(...type.getValues().map(({ name }) => ({ coordinate: `${type.name}.${name}`, path, value: name })))
    if (!isInputObjectType(type)) continue
    for (const field of Object.values(type.getFields())) {
      found.push({ coordinate: `${type.name}.${field.name}`, path: [...path, field.name] })
      waiting.push({ type: field.type, path: [...path, field.name] })
    }
  }
  return found
}

function fieldsOf(type: GraphQLObjectType): Field[] {
  return Object.values(type.getFields())
}
