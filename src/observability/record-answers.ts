import type { ApolloServerPlugin } from '@apollo/server'
import type { RequestContext } from '../context.js'
import type { HiddenErrors } from '../http/hidden-errors.js'

/** Notes which operation was answered, how, and with which errors. It stands before the plugins that answer operations. */
export function recordAnswers(hidden: HiddenErrors): ApolloServerPlugin<RequestContext> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        // The first that is called after all checks.
        responseForOperation: ({ operation, contextValue: { record } }) => {
          if (operation) record?.operationPassed(operation.operation, operation.name?.value)
          return Promise.resolve(null)
        },
        willSendResponse: ({ contextValue, response: { body, http } }) => {
          const { record, reader } = contextValue
          const errors = body.kind === 'single' ? body.singleResult.errors : undefined
          if (errors) hidden.reveal(errors, record)
          if (record?.operationType === undefined || 'take' in contextValue) return Promise.resolve()
          record.way = http.status === 304 ? 'cached' : reader.isFinished ? 'finished' : 'planned'
          return Promise.resolve()
        },
      }),
  }
}
