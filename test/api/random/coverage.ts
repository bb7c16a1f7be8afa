import {
  type DocumentNode,
  type FieldNode,
  type GraphQLInputType,
  type GraphQLNamedOutputType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  getNullableType,
  isObjectType,
  Kind,
  type SelectionSetNode,
  typeFromAST,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql'
import { operationOf } from './days.js'
import type { Target } from './ways.js'

/** Counts what of the schema operations asked for, and which fields their answers had. */
export class Coverage {
  private readonly asked = new Map<string, number>()
  private readonly delivered = new Map<string, number>()
  /** Of the fields that were delivered, those that were not null, and not only an empty list. */
  private readonly filled = new Set<string>()

  constructor(private readonly schema: GraphQLSchema) {}

  ask(document: DocumentNode, variables: Readonly<Record<string, unknown>>): void {
    const info = new TypeInfo(this.schema)
    const count = (coordinate: string): void => this.count(this.asked, coordinate)
    visit(
      document,
      visitWithTypeInfo(info, {
        Field: () => {
          const field = info.getFieldDef()
          if (field && !field.name.startsWith('__')) count(`${info.getParentType()!.name}.${field.name}`)
        },
        Argument: () => {
          const [field, argument] = [info.getFieldDef(), info.getArgument()]
          if (field && argument) count(`${info.getParentType()!.name}.${field.name}(${argument.name}:)`)
        },
        ObjectField: ({ name }) => {
          const type = getNamedType(info.getParentInputType())
          if (type) count(`${type.name}.${name.value}`)
        },
        EnumValue: ({ value }) => {
          const type = getNamedType(info.getInputType())
          if (type) count(`${type.name}.${value}`)
        },
        VariableDefinition: ({ variable, type }) => {
          const input = typeFromAST(this.schema, type as never) as GraphQLInputType | undefined
          if (input) this.value(variables[variable.name.value], input)
        },
      }),
    )
  }

  private value(value: unknown, type: GraphQLInputType): void {
    const nullable = getNullableType(type)
    if (value === undefined || value === null) return
    if (isListType(nullable) && Array.isArray(value)) for (const item of value) this.value(item, nullable.ofType)
    const named = getNamedType(nullable)
    if (isEnumType(named) && typeof value === 'string') this.count(this.asked, `${named.name}.${value}`)
    if (!isInputObjectType(named) || typeof value !== 'object' || Array.isArray(value)) return
    for (const [name, item] of Object.entries(value)) {
      const field = named.getFields()[name]
      if (!field) continue
      this.count(this.asked, `${named.name}.${name}`)
      this.value(item, field.type)
    }
  }

  /** Counts the fields of an answer, by the concrete types of its objects where the answer tells them. */
  deliver(document: DocumentNode, operationName: string | undefined, data: unknown): void {
    const operation = operationOf(document, operationName)
    const fragments = new Map(
      document.definitions.flatMap((definition) =>
        definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition.selectionSet]] : [],
      ),
    )
    if (operation) this.object(data, this.schema.getQueryType()!, [operation.selectionSet], fragments)
  }

  private object(
    value: unknown,
    declared: GraphQLNamedOutputType,
    sets: readonly SelectionSetNode[],
    fragments: ReadonlyMap<string, SelectionSetNode>,
  ): void {
    if (Array.isArray(value)) for (const item of value) this.object(item, declared, sets, fragments)
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return
    const object = value as Record<string, unknown>
    const nodes = new Map<string, FieldNode[]>()
    for (const set of sets) collectAll(set, fragments, nodes)
    const type = isAbstractType(declared) ? this.typeTold(object, nodes) : declared
    if (!isObjectType(type)) return
    for (const [key, asked] of nodes) {
      const field = asked.map(({ name }) => type.getFields()[name.value]).find(Boolean)
      if (!field || !Object.hasOwn(object, key)) continue
      const coordinate = `${type.name}.${field.name}`
      this.count(this.delivered, coordinate)
      const item = object[key]
      if (item !== null && !(Array.isArray(item) && item.length === 0)) this.filled.add(coordinate)
      this.object(
        item,
        getNamedType(field.type),
        asked.flatMap(({ selectionSet }) => selectionSet ?? []),
        fragments,
      )
    }
  }

  private typeTold(object: Record<string, unknown>, nodes: ReadonlyMap<string, FieldNode[]>): unknown {
    for (const [key, [node]] of nodes)
      if (node!.name.value === '__typename' && Object.hasOwn(object, key))
        return this.schema.getType(object[key] as string)
    return undefined
  }

  private count(into: Map<string, number>, coordinate: string): void {
    into.set(coordinate, (into.get(coordinate) ?? 0) + 1)
  }

  /** Whether a part of the schema was never asked for; or, of a field, whether no answer had it. */
  isMissing({ coordinate, type, field }: Target): boolean {
    const counted = coordinate === `${type}.${field}` ? this.delivered : this.asked
    return !counted.has(coordinate)
  }

  /** The fields that were null, or empty lists, wherever they were delivered. */
  unfilled(): string[] {
    return [...this.delivered.keys()].filter((coordinate) => !this.filled.has(coordinate)).sort()
  }

  /** The fields of interfaces that were never asked for on the interface itself. */
  missingOnInterfaces(): string[] {
    return Object.values(this.schema.getTypeMap())
      .filter(isInterfaceType)
      .flatMap((type) => Object.keys(type.getFields()).map((name) => `${type.name}.${name}`))
      .filter((coordinate) => !this.asked.has(coordinate))
  }

  /** How many parts of the schema were asked for, and the least often. */
  rarest(targets: readonly Target[]): [string, number][] {
    return targets
      .map(({ coordinate }): [string, number] => [coordinate, this.asked.get(coordinate) ?? 0])
      .sort(([, one], [, other]) => one - other)
  }
}

function collectAll(
  set: SelectionSetNode,
  fragments: ReadonlyMap<string, SelectionSetNode>,
  into: Map<string, FieldNode[]>,
): void {
  for (const node of set.selections) {
    if (node.kind === Kind.FIELD) {
      const key = (node.alias ?? node.name).value
      into.set(key, [...(into.get(key) ?? []), node])
    } else {
      const inside = node.kind === Kind.INLINE_FRAGMENT ? node.selectionSet : fragments.get(node.name.value)
      if (inside) collectAll(inside, fragments, into)
    }
  }
}
