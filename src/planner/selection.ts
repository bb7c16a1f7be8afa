import {
  type DirectiveNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  getDirectiveValues,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  isAbstractType,
  Kind,
  type SelectionSetNode,
} from 'graphql'

export interface SelectionScope {
  schema: GraphQLSchema
  fragments: Readonly<Record<string, FragmentDefinitionNode>>
  variables: Readonly<Record<string, unknown>>
}

/** The fields selected on one object type, by response key, in the order of the document. */
export type Selection = ReadonlyMap<string, readonly [FieldNode, ...FieldNode[]]>

/** Collects what a set of fields selects below itself for one concrete type, as the GraphQL specification's CollectFields does. */
export function collectFields(scope: SelectionScope, type: GraphQLObjectType, nodes: readonly FieldNode[]): Selection {
  const selection = new Map<string, [FieldNode, ...FieldNode[]]>()
  const visited = new Set<string>()
  for (const node of nodes) if (node.selectionSet) collect(scope, type, node.selectionSet, selection, visited)
  return selection
}

function collect(
  scope: SelectionScope,
  type: GraphQLObjectType,
  set: SelectionSetNode,
  into: Map<string, [FieldNode, ...FieldNode[]]>,
  visited: Set<string>,
): void {
  for (const node of set.selections) {
    if (!isIncluded(node, scope.variables)) continue
    if (node.kind === Kind.FIELD) {
      const key = (node.alias ?? node.name).value
      const found = into.get(key)
      if (found) found.push(node)
      else into.set(key, [node])
      continue
    }
    let fragment: { typeCondition?: { name: { value: string } }; selectionSet: SelectionSetNode } = node as never
    if (node.kind === Kind.FRAGMENT_SPREAD) {
      const definition = scope.fragments[node.name.value]
      if (!definition || visited.has(node.name.value)) continue
      visited.add(node.name.value)
      fragment = definition
    }
    if (applies(scope.schema, fragment.typeCondition?.name.value, type))
      collect(scope, type, fragment.selectionSet, into, visited)
  }
}

function applies(schema: GraphQLSchema, condition: string | undefined, type: GraphQLObjectType): boolean {
  if (condition === undefined || condition === type.name) return true
  const on = schema.getType(condition)
  return isAbstractType(on) && schema.isSubType(on, type)
}

function isIncluded(
  node: { readonly directives?: readonly DirectiveNode[] },
  variables: Readonly<Record<string, unknown>>,
): boolean {
  if (!node.directives?.length) return true
  if (getDirectiveValues(GraphQLSkipDirective, node, variables)?.if === true) return false
  return getDirectiveValues(GraphQLIncludeDirective, node, variables)?.if !== false
}
