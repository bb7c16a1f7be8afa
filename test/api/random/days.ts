import {
  type DocumentNode,
  getArgumentValues,
  getVariableValues,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
} from 'graphql'
import type { Ask } from './random-operations.js'

/** The ids of an answer that do not carry the day as of which their root was asked for, or carry one where none was. */
export function idsOfOtherDays(schema: GraphQLSchema, document: DocumentNode, ask: Ask, data: unknown): string[] {
  const operation = operationOf(document, ask.operationName)
  if (!operation || typeof data !== 'object' || data === null) return []
  const { coerced = {} } = getVariableValues(schema, operation.variableDefinitions ?? [], ask.variables)
  return operation.selectionSet.selections.flatMap((node) => {
    const field = node.kind === Kind.FIELD && schema.getQueryType()!.getFields()[node.name.value]
    // A node has the day of its id.
    if (!field || field.name.startsWith('node')) return []
    const value = (data as Record<string, unknown>)[(node.alias ?? node.name).value]
    const ids = [...idsIn(value)]
    if (ids.length === 0) return []
    const { asOf } = getArgumentValues(field, node, coerced)
    return ids.filter((id) => id.split('@')[1] !== (asOf ?? undefined))
  })
}

export function operationOf(document: DocumentNode, name: string | undefined): OperationDefinitionNode | undefined {
  const operations = document.definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION)
  return operations.find((operation) => !name || operation.name?.value === name)
}

/** The global ids in an answer, as they read. */
function* idsIn(value: unknown): Generator<string> {
  const text = typeof value === 'string' && value.length > 8 ? Buffer.from(value, 'base64url').toString('utf8') : ''
  if (/^[A-Z][A-Za-z]+:[^"\\\s]+$/.test(text)) yield text
  if (typeof value === 'object' && value !== null) for (const item of Object.values(value)) yield* idsIn(item)
}
