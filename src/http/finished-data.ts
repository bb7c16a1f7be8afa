import { type ApolloServerPlugin, HeaderMap } from '@apollo/server'
import type { GraphQLFormattedError, GraphQLSchema } from 'graphql'
import type { RequestContext } from '../context.js'
import type { FinishedAnswers } from '../planner/finished-answers.js'
import { fragmentsOf } from '../planner/fragments.js'
import { coerceVariables } from '../planner/variables.js'

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
          const variables = coerceVariables(schema, operation, request.variables ?? {})
          if (!variables) return null
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

interface Answer {
  data?: unknown
  errors?: readonly GraphQLFormattedError[]
  extensions?: Readonly<Record<string, unknown>>
}

/** Writes an answer as JSON. */
export function stringifyAnswer(answer: Answer): string {
  const { data, extensions } = answer
  return data instanceof FinishedData
    ? writeAnswer(data.json, extensions?.cost as Record<string, number> | undefined)
    : `${JSON.stringify(answer)}\n`
}

/** The answer with this `data`, and what it cost. */
export function writeAnswer(json: string, cost: Readonly<Record<string, number>> | undefined): string {
  return cost ? `{"data":${json},"extensions":{"cost":${JSON.stringify(cost)}}}\n` : `{"data":${json}}\n`
}
