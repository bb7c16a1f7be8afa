import {
  astFromValue,
  type DirectiveNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  getVariableValues,
  type GraphQLInputType,
  type GraphQLSchema,
  Kind,
  type ObjectFieldNode,
  type ArgumentNode,
  type OperationDefinitionNode,
  print,
  type SelectionNode,
  type SelectionSetNode,
  typeFromAST,
  type ValueNode,
} from 'graphql'
import { operationOf } from './days.js'
import type { Ask } from './random-operations.js'

/** The same operation without variables, named fragments and directives; it must have the same answer. */
export function flatten(schema: GraphQLSchema, document: DocumentNode, ask: Ask): string | undefined {
  const operation = operationOf(document, ask.operationName)
  if (!operation) return undefined
  const definitions = operation.variableDefinitions ?? []
  const { coerced } = getVariableValues(schema, definitions, ask.variables)
  // null in a variable may stand where null in the document may not.
  if (!coerced || Object.values(coerced).includes(null)) return undefined
  const literals = new Map<string, ValueNode>()
  for (const { variable, type } of definitions) {
    const value = coerced[variable.name.value]
    if (value === undefined) continue
    const literal = astFromValue(value, typeFromAST(schema, type as never) as GraphQLInputType)
    if (literal) literals.set(variable.name.value, literal)
  }
  const fragments = document.definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION)
  return print(new Flattening(literals, fragments).operation(operation))
}

class Flattening {
  constructor(
    private readonly literals: ReadonlyMap<string, ValueNode>,
    private readonly fragments: readonly FragmentDefinitionNode[],
  ) {}

  operation({ selectionSet, kind, operation }: OperationDefinitionNode): OperationDefinitionNode {
    return { kind, operation, selectionSet: this.set(selectionSet) }
  }

  private set({ kind, selections }: SelectionSetNode): SelectionSetNode {
    const kept = selections.flatMap((node) => (this.isIncluded(node.directives) ? [this.selection(node)] : []))
    return { kind, selections: kept.length > 0 ? kept : [NOTHING] }
  }

  private selection(node: SelectionNode): SelectionNode {
    if (node.kind === Kind.FRAGMENT_SPREAD) {
      const { typeCondition, selectionSet } = this.fragments.find(({ name }) => name.value === node.name.value)!
      return { kind: Kind.INLINE_FRAGMENT, typeCondition, selectionSet: this.set(selectionSet) }
    }
    const bare = { ...node, directives: [] }
    if (bare.kind === Kind.INLINE_FRAGMENT) return { ...bare, selectionSet: this.set(bare.selectionSet) }
    return {
      ...bare,
      arguments: this.given(bare.arguments ?? []),
      ...(bare.selectionSet && { selectionSet: this.set(bare.selectionSet) }),
    }
  }

  private isIncluded(directives: readonly DirectiveNode[] = []): boolean {
    return directives.every(({ name, arguments: [condition] = [] }) => {
      const value = this.value(condition!.value)
      return value?.kind !== Kind.BOOLEAN || value.value === (name.value === 'include')
    })
  }

  /** The arguments or input fields whose value was given. */
  private given<T extends ArgumentNode | ObjectFieldNode>(nodes: readonly T[]): T[] {
    return nodes.flatMap((node) => {
      const value = this.value(node.value)
      return value ? [{ ...node, value }] : []
    })
  }

  private value(node: ValueNode): ValueNode | undefined {
    if (node.kind === Kind.VARIABLE) return this.literals.get(node.name.value)
    if (node.kind === Kind.LIST)
      return { ...node, values: node.values.map((item) => this.value(item) ?? { kind: Kind.NULL }) }
    return node.kind === Kind.OBJECT ? { ...node, fields: this.given(node.fields) } : node
  }
}

/** A selection set has to have something; this adds no field to the answer. */
const NOTHING: SelectionNode = {
  kind: Kind.FIELD,
  name: { kind: Kind.NAME, value: '__typename' },
  directives: [
    {
      kind: Kind.DIRECTIVE,
      name: { kind: Kind.NAME, value: 'skip' },
      arguments: [
        { kind: Kind.ARGUMENT, name: { kind: Kind.NAME, value: 'if' }, value: { kind: Kind.BOOLEAN, value: true } },
      ],
    },
  ],
} as never
