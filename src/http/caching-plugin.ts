import { type ApolloServerPlugin, HeaderMap } from '@apollo/server'
import type { RequestContext } from '../context.js'
import { type Caching, isMatch } from './caching.js'

/**
 * Tags the answers to GET, and answers 304 where the client has the same one. That is found out after all checks, so
 * that what would be refused is refused, and before anything is asked of the database. It stands before plugins that
 * answer operations.
 */
export function tagAnswers(cachingOf: (context: RequestContext) => Caching): ApolloServerPlugin<RequestContext> {
  return {
    requestDidStart: ({ request: { http }, contextValue }) => {
      if (http?.method !== 'GET') return Promise.resolve()
      // The version is read where the answer is: of the primary it could be newer than what a replica answers.
      const caching = cachingOf(contextValue)
      const accept = http.headers.get('accept')
      let tag: string | undefined
      return Promise.resolve({
        responseForOperation: async ({ queryHash, request }) => {
          // The hash of the document, so that a persisted one has the same tag as one that was sent along.
          tag = await caching.tag(queryHash, request.operationName, request.variables, accept)
          if (tag === undefined || !isMatch(http.headers.get('if-none-match'), tag)) return null
          return { http: { status: 304, headers: new HeaderMap() }, body: NO_BODY }
        },
        willSendResponse: ({ response: { body, http: head } }) => {
          if (tag === undefined || body.kind !== 'single' || body.singleResult.errors) return Promise.resolve()
          for (const [name, value] of Object.entries(caching.headers(tag))) head.headers.set(name, value)
          return Promise.resolve()
        },
      })
    },
  }
}

/** What Apollo wants for a body; that of a 304 is not sent. */
const NO_BODY = { kind: 'single' as const, singleResult: { data: null } }
