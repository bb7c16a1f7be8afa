import {
  type DocumentNode,
  type GraphQLSchema,
  isNonNullType,
  Kind,
  type OperationDefinitionNode,
  separateOperations,
  TypeInfo,
  type VariableDefinitionNode,
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
  if (!operation) return
  const isNull = ({ variable, defaultValue }: VariableDefinitionNode): boolean => {
    const name = variable.name.value
    const given = variables && Object.hasOwn(variables, name) ? variables[name] : undefined
    return given === null || (given === undefined && defaultValue?.kind === Kind.NULL)
  }
  const nulls = new Set(operation.variableDefinitions?.filter(isNull).map(({ variable }) => variable.name.value))
  if (nulls.size === 0) return
  // The operation with the fragments that it uses: what others use it has not to answer for.
  const own = separateOperations(document)[operation.name?.value ?? '']
  const info = new TypeInfo(schema)
  visit(
    own ?? document,
    visitWithTypeInfo(info, {
      VariableDefinition: () => false,
      Variable: (node) => {
        const { value: name } = node.name
        if (!nulls.has(name) || !isNonNullType(info.getInputType())) return
        throw codedError('BAD_USER_INPUT', `The variable $${name} must not be null: leave it out, or give a value.`, {
          nodes: [node],
          extensions: { argument: `$${name}`, http: { status: 400 } },
        })
      },
    }),
  )
}
