import { type ASTNode, BREAK, type DocumentNode, GraphQLError, Kind, visit } from 'graphql'

const VALUE_KINDS: ReadonlySet<string> = new Set([
  Kind.INT,
  Kind.FLOAT,
  Kind.STRING,
  Kind.BOOLEAN,
  Kind.NULL,
  Kind.ENUM,
  Kind.LIST,
  Kind.OBJECT,
  Kind.OBJECT_FIELD,
])

export function isValueNode(node: ASTNode | undefined): node is ASTNode {
  return node !== undefined && VALUE_KINDS.has(node.kind)
}

/** Marks the errors of bad values in a document: the same code as for bad variables, and the argument's path. */
export function markBadLiterals(document: DocumentNode, errors: readonly Error[]): void {
  for (const error of errors) {
    const node = error instanceof GraphQLError ? error.nodes?.[0] : undefined
    if (!isValueNode(node)) continue
    Object.assign((error as GraphQLError).extensions, { code: 'BAD_USER_INPUT', argument: findPath(document, node) })
  }
}

/** The path of a value in a document: the response keys of the fields around it, then the argument and the fields in it. */
function findPath(document: DocumentNode, wanted: ASTNode): string {
  let found: string[] = []
  visit(document, {
    enter(node, _key, parent, _path, ancestors) {
      if (node !== wanted) return undefined
      const line = [...ancestors, ...(parent ? [parent] : []), node] // the ancestors end above the parent
      found = line.flatMap((step) => {
        if (!('kind' in step)) return []
        if (step.kind === Kind.FIELD) return [(step.alias ?? step.name).value]
        if (step.kind === Kind.VARIABLE_DEFINITION) return [`$${step.variable.name.value}`]
        return step.kind === Kind.ARGUMENT || step.kind === Kind.OBJECT_FIELD ? [step.name.value] : []
      })
      return BREAK
    },
  })
  return found.join('.')
}
