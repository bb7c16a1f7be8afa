import { type ApolloServerPlugin, HeaderMap } from '@apollo/server'
import { getVariableValues, type GraphQLFormattedError, type GraphQLSchema } from 'graphql'
import type { RequestContext } from '../context.js'
import type { FinishedAnswers } from '../planner/finished-answers.js'
import { fragmentsOf } from '../planner/fragments.js'

/** `data` as JSON text, which nobody parses on its way to the client. */
class FinishedData {
  constructor(readonly json: string) {}
}

/** Answers operations with JSON from the database, after all of Apollo's checks, where that is possible. */
export function answerFinished(schema: GraphQLSchema, finished: FinishedAnswers): ApolloServerPlugin<RequestContext> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        responseForOperation: async ({ document, operation, request, contextValue }) => {
          if (!operation || contextValue.isDeclined) return null
          const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], request.variables ?? {})
          if (!coerced) return null // graphql-js reports what is wrong
          const variables = Object.assign(Object.create(null), coerced) as Record<string, unknown>
          const json = await finished.answer({ operation, fragments: fragmentsOf(document), variables }, contextValue)
          if (json === undefined) return null
          return {
            http: { headers: new HeaderMap() } as never,
            body: { kind: 'single', singleResult: { data: new FinishedData(json) as never } },
          }
        },
      }),
  }
}

/** Writes an answer as JSON. */
export function stringifyAnswer(answer: { data?: unknown; errors?: readonly GraphQLFormattedError[] }): string {
  return answer.data instanceof FinishedData ? writeAnswer(answer.data.json) : `${JSON.stringify(answer)}\n`
}

/** The answer with this `data`. */
export function writeAnswer(json: string): string {
  return `{"data":${json}}\n`
}
