import { getVariableValues, type GraphQLSchema, type OperationDefinitionNode } from 'graphql'

type Variables = Readonly<Record<string, unknown>>

/** The variables as the schema reads them; undefined where they cannot be, which graphql-js reports. */
export function coerceVariables(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  given: Variables,
): Variables | undefined {
  const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], given)
  return coerced && withoutPrototype(coerced)
}

/** So that a variable named like a member of every object (`toString`) is not found where it was not given. */
export function withoutPrototype(values: Variables): Record<string, unknown> {
  return Object.assign(Object.create(null), values) as Record<string, unknown>
}

/** Lends the variables of a request to a compilation, and takes them back: what is kept of it must not hold their values. */
export function lendVariables<T>(variables: Variables, compile: (lent: Variables) => T): T {
  const lent = withoutPrototype(variables)
  try {
    return compile(lent)
  } finally {
    for (const name of Object.keys(lent)) delete lent[name]
  }
}
