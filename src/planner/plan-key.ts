import {
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  type OperationDefinitionNode,
  typeFromAST,
} from 'graphql'
import { documentBytes } from './document-size.js'

type Variables = Readonly<Record<string, unknown>>

/** What is known of an operation. Apollo keeps parsed documents, so the same text finds it, and its plans, again. */
interface Known {
  number: number
  variables: readonly { name: string; type: GraphQLInputType | undefined }[]
  /** Variables whose values some plan of the operation depends on. */
  decisive: Set<string>
  /** Of its document, which each plan keeps: it reads the values of arguments from it. */
  bytes: number
}

/** The keys under which the plans of operations are kept. */
export class PlanKeys {
  private readonly operations = new WeakMap<OperationDefinitionNode, Known>()
  private count = 0

  constructor(private readonly schema: GraphQLSchema) {}

  /**
   * The operation, and what of the variables decides the SQL. Booleans and enums count by value, a number only once a plan
   * was found to depend on it (the size of a page); of all else just the shape does.
   */
  of(operation: OperationDefinitionNode, values: Variables): string {
    const { number, variables, decisive } = this.find(operation)
    let key = String(number)
    for (const { name, type } of variables) {
      key += decisive.has(name) ? `|${JSON.stringify(values[name])}` : `|${type ? shapeOf(values[name], type) : ''}`
    }
    return key
  }

  /** Where compiling a plan notes the variables that it depends on by value. */
  decisiveOf(operation: OperationDefinitionNode): Set<string> {
    return this.find(operation).decisive
  }

  /** What a plan of the operation keeps of the document that it was compiled from. */
  bytesOf(operation: OperationDefinitionNode): number {
    return this.find(operation).bytes
  }

  private find(operation: OperationDefinitionNode): Known {
    let known = this.operations.get(operation)
    if (!known) {
      const variables = (operation.variableDefinitions ?? []).map(({ variable, type }) => ({
        name: variable.name.value,
        type: typeFromAST(this.schema, type as never) as GraphQLInputType | undefined,
      }))
      known = { number: ++this.count, variables, decisive: new Set(), bytes: documentBytes(operation) }
      this.operations.set(operation, known)
    }
    return known
  }
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
