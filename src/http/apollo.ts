import { ApolloServer, type ApolloServerPlugin } from '@apollo/server'
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled'
import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases'
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth'
import type { GraphQLSchema, ValidationContext } from 'graphql'
import type { Config } from '../config.js'
import type { RequestContext } from '../context.js'
import type { FinishedAnswers } from '../planner/finished-answers.js'
import { codedError } from '../platform/errors.js'
import { markBadLiterals } from './bad-literals.js'
import { formatError } from './error-format.js'
import type { HiddenErrors } from './hidden-errors.js'
import { answerFinished, stringifyAnswer } from './finished-data.js'
import { refuseNullVariables } from './null-variables.js'
import { refuseDeepVariables } from './variable-depth.js'

interface ApolloOptions {
  schema: GraphQLSchema
  finished: FinishedAnswers
  limits: Config['limits']
  /** They stand before what answers operations. */
  plugins: ApolloServerPlugin<RequestContext>[]
  hidden: HiddenErrors
}

export function createApollo({
  schema,
  finished,
  limits,
  plugins,
  hidden,
}: ApolloOptions): ApolloServer<RequestContext> {
  const refuse = (what: string) => (context: ValidationContext | null) =>
    context?.reportError(codedError('QUERY_TOO_EXPENSIVE', `${what}. Ask for less, or in several operations.`))
  return new ApolloServer<RequestContext>({
    schema,
    introspection: true,
    csrfPrevention: true,
    cache: 'bounded',
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: limits.tokens },
    // Introspection counts too: its own queries can be nested without an end.
    validationRules: [
      maxDepthRule({
        n: limits.depth,
        ignoreIntrospection: false,
        flattenFragments: true,
        propagateOnRejection: false,
        onReject: [refuse(`The operation is nested deeper than ${limits.depth} levels`)],
      }),
      maxAliasesRule({
        n: limits.aliases,
        allowList: [],
        propagateOnRejection: false,
        onReject: [refuse(`The operation has more than ${limits.aliases} aliases`)],
      }),
    ],
    formatError: (formatted, error) => formatError(formatted, error, hidden),
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      {
        requestDidStart: () =>
          Promise.resolve({
            validationDidStart: ({ document }) =>
              Promise.resolve((errors) => {
                markBadLiterals(document, errors ?? [])
                return Promise.resolve()
              }),
            didResolveOperation: ({ request, operation, document }) => {
              refuseOtherThanQueries(operation?.operation)
              refuseDeepVariables(request.variables ?? {})
              refuseNullVariables(schema, document, operation, request.variables)
              return Promise.resolve()
            },
            willSendResponse: ({ contextValue }) => contextValue.reader.close(),
          }),
      },
      ...plugins,
      answerFinished(schema, finished),
    ],
    stringifyResult: stringifyAnswer,
  })
}

function refuseOtherThanQueries(operation: string | undefined): void {
  if (operation === undefined || operation === 'query') return
  throw codedError('GRAPHQL_VALIDATION_FAILED', `There is no ${operation} here: the API only reads, by queries.`, {
    extensions: { http: { status: 400 } },
  })
}
