import { unwrapResolverError } from '@apollo/server/errors'
import { type ASTNode, BREAK, type DocumentNode, GraphQLError, type GraphQLFormattedError, Kind, visit } from 'graphql'
import { databaseError, type ErrorCode, errorCodes } from '../platform/errors.js'

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

/** Marks the errors of bad values in a document: the same code as for bad variables, and the argument's path. */
export function markBadLiterals(document: DocumentNode, errors: readonly Error[]): void {
  for (const error of errors) {
    const node = error instanceof GraphQLError ? error.nodes?.[0] : undefined
    if (!node || !VALUE_KINDS.has(node.kind)) continue
    Object.assign((error as GraphQLError).extensions, { code: 'BAD_USER_INPUT', argument: findPath(document, node) })
  }
}

/** The path of a value in a document: the response keys of the fields around it, then the argument and the fields in it. */
function findPath(document: DocumentNode, wanted: ASTNode): string {
  let found: string[] = []
  visit(document, {
    enter(node, _key, _parent, _path, ancestors) {
      if (node !== wanted) return undefined
      const line = [...(ancestors as ASTNode[]), node].filter((ancestor) => !Array.isArray(ancestor))
      found = line.flatMap((ancestor) => {
        if (ancestor.kind === Kind.FIELD) return [(ancestor.alias ?? ancestor.name).value]
        if (ancestor.kind === Kind.VARIABLE_DEFINITION) return [`$${ancestor.variable.name.value}`]
        return ancestor.kind === Kind.ARGUMENT || ancestor.kind === Kind.OBJECT_FIELD ? [ancestor.name.value] : []
      })
      return BREAK
    },
  })
  return found.join('.')
}

/** The error as the client sees it: always a code of the table, never a stack, and nothing of the service's insides. */
export function formatError(
  formatted: GraphQLFormattedError,
  error: unknown,
  report: (error: unknown) => void,
): GraphQLFormattedError {
  const original = unwrapResolverError(error)
  const known = codeOf(formatted.extensions) ?? codeOf((original as GraphQLError | undefined)?.extensions)
  const marked = codeOf(originalOf(error)?.extensions)
  const code = known === 'GRAPHQL_VALIDATION_FAILED' && marked ? marked : known
  if (code === undefined || code === 'INTERNAL_SERVER_ERROR') {
    const asDatabase = databaseError(original)
    report(original)
    return {
      ...withoutExtensions(formatted),
      message: asDatabase.message,
      extensions: { code: asDatabase.extensions.code },
    }
  }
  const variable = variableOf(error, formatted.message)
  return {
    ...formatted,
    extensions: { ...withoutStack(formatted.extensions), code, ...(variable && { argument: variable }) },
  }
}

function originalOf(error: unknown): GraphQLError | undefined {
  const original = (error as { originalError?: unknown } | null)?.originalError
  return original instanceof GraphQLError ? original : undefined
}

function codeOf(extensions: Readonly<Record<string, unknown>> | undefined): ErrorCode | undefined {
  const code = extensions?.code
  return typeof code === 'string' && code in errorCodes ? (code as ErrorCode) : undefined
}

/** The variable that an error is about, and the path inside it. */
function variableOf(error: unknown, message: string): string | undefined {
  const node = (error as GraphQLError | null)?.nodes?.[0]
  if (node?.kind !== Kind.VARIABLE_DEFINITION) return undefined
  const inside = / at "([^"]+)"; /.exec(message)?.[1]
  return `$${inside ?? node.variable.name.value}`
}

function withoutExtensions({ extensions: _, ...rest }: GraphQLFormattedError): GraphQLFormattedError {
  return rest
}

function withoutStack({ stacktrace: _, ...rest }: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return rest
}
