import { ApolloServer, type ApolloServerPlugin } from '@apollo/server'
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled'
import type { GraphQLSchema } from 'graphql'
import type { Config } from '../config.js'
import type { RequestContext } from '../context.js'
import { documentRules } from '../limits/document-rules.js'
import type { Metering } from '../limits/metering.js'
import { headersOf } from '../limits/rates.js'
import type { FinishedAnswers } from '../planner/finished-answers.js'
import { fragmentsOf } from '../planner/fragments.js'
import { coerceVariables } from '../planner/variables.js'
import { codedError } from '../platform/errors.js'
import { markBadLiterals } from './bad-literals.js'
import { formatError } from './error-format.js'
import type { HiddenErrors } from './hidden-errors.js'
import { answerFinished, stringifyAnswer } from './finished-data.js'
import { refuseNullVariables } from './null-variables.js'
import { refuseLargeVariables } from './variable-bounds.js'

interface ApolloOptions {
  schema: GraphQLSchema
  finished: FinishedAnswers
  metering: Metering
  limits: Config['limits']
  documents: Config['documents']
  /** They stand before what answers operations. */
  plugins: ApolloServerPlugin<RequestContext>[]
  hidden: HiddenErrors
}

export function createApollo({
  schema,
  finished,
  metering,
  limits,
  documents,
  plugins,
  hidden,
}: ApolloOptions): ApolloServer<RequestContext> {
  return new ApolloServer<RequestContext>({
    schema,
    introspection: documents.introspection,
    hideSchemaDetailsFromClientErrors: !documents.suggestions,
    ...(!documents.persisted && { persistedQueries: false as const }),
    csrfPrevention: true,
    cache: 'bounded',
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: limits.tokens },
    validationRules: documentRules(limits),
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
            didResolveOperation: async ({ request, operation, document, contextValue }) => {
              const given = request.variables ?? {}
              refuseOtherThanQueries(operation?.operation)
              refuseLargeVariables(given, limits.listItems)
              refuseNullVariables(schema, document, operation, request.variables)
              const variables = operation && coerceVariables(schema, operation, given)
              // What is wrong with others is reported for nothing.
              if (variables)
                await metering.admit({ operation, fragments: fragmentsOf(document), variables }, contextValue)
            },
            willSendResponse: async ({ contextValue, request, response: { body, http } }) => {
              await contextValue.reader.close()
              if (http.status === 304) await metering.refundUnchanged(contextValue)
              const isShared = request.http?.method === 'GET'
              const cost = metering.tell(contextValue, isShared)
              if (!cost || body.kind !== 'single') return
              body.singleResult.extensions = { ...body.singleResult.extensions, cost }
              const { account } = contextValue.cost!
              if (!account || isShared) return
              for (const [name, value] of Object.entries(headersOf(account))) http.headers.set(name, value)
            },
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
