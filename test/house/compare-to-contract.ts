import {
  type ConstValueNode,
  type DefinitionNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isInterfaceType,
  isObjectType,
  isRequiredArgument,
  isScalarType,
  Kind,
  type NamedTypeNode,
  print,
  valueFromASTUntyped,
} from 'graphql'

export interface Comparison {
  /** What is built otherwise than promised. */
  differences: string[]
  /** What is promised and not built: `Type`, `Type.field`, `Type.field(argument)` or `Enum.VALUE`. */
  missing: string[]
}

/** Holds a schema against the types that were promised; what the schema has beyond them is its own affair. */
export function compareToContract(contract: DocumentNode, schema: GraphQLSchema): Comparison {
  const comparison: Comparison = { differences: [], missing: [] }
  for (const definition of contract.definitions) compareDefinition(definition, contract, schema, comparison)
  return comparison
}

function compareDefinition(
  definition: DefinitionNode,
  contract: DocumentNode,
  schema: GraphQLSchema,
  { differences, missing }: Comparison,
): void {
  if (!('name' in definition) || !definition.name) return
  const name = definition.name.value
  const type = schema.getType(name)
  if (!type) {
    missing.push(name)
    return
  }
  const wrongKind = (): unknown => differences.push(`${name} is another kind of type than ${definition.kind}`)
  if (definition.kind === Kind.SCALAR_TYPE_DEFINITION) {
    if (!isScalarType(type)) wrongKind()
  } else if (definition.kind === Kind.ENUM_TYPE_DEFINITION) {
    if (!isEnumType(type)) return void wrongKind()
    const values = (definition.values ?? []).map((value) => value.name.value)
    missing.push(...values.filter((value) => !type.getValue(value)).map((value) => `${name}.${value}`))
  } else if (
    definition.kind === Kind.OBJECT_TYPE_DEFINITION ||
    definition.kind === Kind.OBJECT_TYPE_EXTENSION ||
    definition.kind === Kind.INTERFACE_TYPE_DEFINITION
  ) {
    const isInterface = definition.kind === Kind.INTERFACE_TYPE_DEFINITION
    if (isInterface ? !isInterfaceType(type) : !isObjectType(type)) return void wrongKind()
    const fields = (type as Extract<GraphQLNamedType, { getFields(): unknown }>).getFields() as Record<
      string,
      GraphQLField<unknown, unknown>
    >
    for (const promised of definition.interfaces ?? []) {
      const interfaces = 'getInterfaces' in type ? type.getInterfaces() : []
      if (!interfaces.some((found) => found.name === promised.name.value)) {
        differences.push(`${name} does not implement ${promised.name.value}`)
      }
    }
    for (const promised of definition.fields ?? []) {
      const field = fields[promised.name.value]
      if (field) compareField(`${name}.${field.name}`, promised, field, { differences, missing })
      else missing.push(`${name}.${promised.name.value}`)
    }
    // The contract does not write out the fields of Figure for each kind again; GraphQL makes sure that they are there.
    for (const promised of inheritedFields(definition.interfaces ?? [], contract)) {
      const field = fields[promised.name.value]
      if (field) compareField(`${name}.${field.name}`, promised, field, { differences, missing })
    }
  }
}

function inheritedFields(interfaces: readonly NamedTypeNode[], contract: DocumentNode): FieldDefinitionNode[] {
  const names = interfaces.map(({ name }) => name.value)
  return contract.definitions.flatMap((definition) =>
    definition.kind === Kind.INTERFACE_TYPE_DEFINITION && names.includes(definition.name.value)
      ? (definition.fields ?? [])
      : [],
  )
}

function compareField(
  place: string,
  promised: FieldDefinitionNode,
  field: GraphQLField<unknown, unknown>,
  { differences, missing }: Comparison,
): void {
  compare(place, print(promised.type), String(field.type))
  for (const argument of promised.arguments ?? []) {
    const found = field.args.find((candidate) => candidate.name === argument.name.value)
    const at = `${place}(${argument.name.value})`
    if (!found) {
      missing.push(at)
      continue
    }
    compare(at, print(argument.type), String(found.type))
    compare(`the default of ${at}`, show(argument.defaultValue), JSON.stringify(found.defaultValue) ?? 'none')
  }
  for (const found of field.args) {
    const known = promised.arguments?.some((argument) => argument.name.value === found.name)
    if (!known && isRequiredArgument(found))
      differences.push(`${place} needs the argument ${found.name}, which was not promised`)
  }

  function compare(what: string, wanted: string, built: string): void {
    if (wanted !== built) differences.push(`${what}: promised ${wanted}, built ${built}`)
  }
}

function show(value: ConstValueNode | undefined): string {
  return value ? JSON.stringify(valueFromASTUntyped(value)) : 'none'
}
