import {
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  Kind,
  type OperationDefinitionNode,
  typeFromAST,
} from 'graphql'

/**
 * The key under which a plan is kept: what of the variables decides the SQL. Enums, booleans and page sizes count by
 * value, everything else by its shape only.
 */
export function planKey(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): string {
  const definitions = operation.variableDefinitions ?? []
  if (definitions.length === 0) return ''
  const sizes = pageSizeVariables(operation)
  return definitions
    .map((definition) => {
      const name = definition.variable.name.value
      const value = variables[name]
      if (sizes.has(name)) return String(value)
      const type = typeFromAST(schema, definition.type as never) as GraphQLInputType | undefined
      return type ? shapeOf(value, type) : ''
    })
    .join('|')
}

function shapeOf(value: unknown, type: GraphQLInputType): string {
  if (value === undefined) return ''
  if (value === null) return 'n'
  const nullable = getNullableType(type)
  const named = getNamedType(nullable)
  if (isInputObjectType(named)) {
    if (isListType(nullable)) return `[${(value as unknown[]).map((item) => shapeOf(item, nullable.ofType)).join()}]`
    const fields = named.getFields()
    return `{${Object.entries(value)
      .map(([name, item]) => `${name}:${fields[name] ? shapeOf(item, fields[name].type) : ''}`)
      .join()}}`
  }
  return isEnumType(named) || typeof value === 'boolean' ? JSON.stringify(value) : 's'
}

const sizesByOperation = new WeakMap<OperationDefinitionNode, Set<string>>()

/** Variables that may be the size of a page: all whole numbers (the argument may stand in a fragment). */
function pageSizeVariables(operation: OperationDefinitionNode): Set<string> {
  let found = sizesByOperation.get(operation)
  if (!found) {
    const whole = (operation.variableDefinitions ?? []).filter(({ type }) => {
      const nullable = type.kind === Kind.NON_NULL_TYPE ? type.type : type
      return nullable.kind === Kind.NAMED_TYPE && nullable.name.value === 'Int'
    })
    found = new Set(whole.map(({ variable }) => variable.name.value))
    sizesByOperation.set(operation, found)
  }
  return found
}
