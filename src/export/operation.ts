import type { ApolloServer, ApolloServerPlugin } from '@apollo/server'
import {
  type DocumentNode,
  type GraphQLFormattedError,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql'
import type { RequestContext } from '../context.js'
import { fragmentsOf } from '../planner/fragments.js'
import type { SelectionScope } from '../planner/selection.js'
import { coerceVariables } from '../planner/variables.js'

/** What a client sends: the members of a GraphQL request. */
export interface AskedOperation {
  query?: string
  operationName?: string
  variables?: Record<string, unknown>
  extensions?: Record<string, unknown>
}

/** An operation that was parsed, validated and found good, with its variables as the schema reads them. */
export interface Operation extends SelectionScope {
  document: DocumentNode
  operation: OperationDefinitionNode
  /** The variables as the client sent them. */
  given: Readonly<Record<string, unknown>>
}

export interface Refusal {
  status: number
  retryAfter: string | undefined
  errors: readonly GraphQLFormattedError[]
}

interface TakingContext extends RequestContext {
  take: (operation: Operation) => void
}

/** Takes operations out of Apollo's hands after all its checks, so that what is exported is checked as what is asked. */
export function takeOperations(schema: GraphQLSchema): ApolloServerPlugin<RequestContext> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        responseForOperation: ({ document, operation, request, contextValue }) => {
          if (!('take' in contextValue) || !operation) return Promise.resolve(null)
          const given = request.variables ?? {}
          const variables = coerceVariables(schema, operation, given)
          if (!variables) return Promise.resolve(null)
          ;(contextValue as TakingContext).take({
            schema,
            document,
            operation,
            given,
            fragments: fragmentsOf(document),
            variables,
          })
          return Promise.resolve({
            http: { status: 200, headers: new Map() as never },
            body: { kind: 'single', singleResult: { data: null } },
          })
        },
      }),
  }
}

/** Checks an operation as /graphql does: the operation, or the answer that /graphql would give. */
export async function checkOperation(
  apollo: ApolloServer<RequestContext>,
  asked: AskedOperation,
  context: RequestContext,
): Promise<Operation | Refusal> {
  let taken: Operation | undefined
  const contextValue: TakingContext = Object.assign(context, {
    take: (operation: Operation) => void (taken = operation),
  })
  const { http, body } = await apollo.executeOperation(asked, { contextValue })
  if (taken) return taken
  const errors = body.kind === 'single' ? (body.singleResult.errors ?? []) : []
  return { status: http.status ?? 400, retryAfter: http.headers.get('retry-after'), errors }
}
