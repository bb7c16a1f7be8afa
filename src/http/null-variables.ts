import {
  type DocumentNode,
  type GraphQLSchema,
  isNonNullType,
  type OperationDefinitionNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql'
import { codedError } from '../platform/errors.js'

/**
 * Refuses null in a variable that stands where null is not allowed: a default value lets it stand there. graphql-js finds
 * out while fields run, and then leaves rejections behind that nobody handles, which end the process.
 */
export function refuseNullVariables(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode | null | undefined,
  variables: Readonly<Record<string, unknown>> | undefined,
): void {
  const defined = operation?.variableDefinitions?.map(({ variable }) => variable.name.value) ?? []
  const nulls = new Set(defined.filter((name) => variables?.[name] === null))
  if (nulls.size === 0) return
  const info = new TypeInfo(schema)
  visit(
    document,
    visitWithTypeInfo(info, {
      OperationDefinition: (node) => (node === operation ? undefined : false),
      VariableDefinition: () => false,
      Variable: (node) => {
        const { value: name } = node.name
        if (!nulls.has(name) || !isNonNullType(info.getInputType())) return
        throw codedError('BAD_USER_INPUT', `The variable $${name} must not be null: leave it out to get its default.`, {
          nodes: [node],
          extensions: { argument: `$${name}`, http: { status: 400 } },
        })
      },
    }),
  )
}
