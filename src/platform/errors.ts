import { GraphQLError, type GraphQLErrorOptions } from 'graphql'

/** Every code that an answer can carry in `extensions.code`, and what it tells the client. docs/errors.md says the same. */
export const errorCodes = {
  BAD_USER_INPUT: 'An argument or a variable has a value that cannot be used; `extensions.argument` names it.',
  GRAPHQL_PARSE_FAILED: 'The document is no GraphQL.',
  GRAPHQL_VALIDATION_FAILED: 'The document asks for something that the schema does not have.',
  OPERATION_RESOLUTION_FAILURE: 'The document has several operations and `operationName` names none of them.',
  BAD_REQUEST: 'The HTTP request is no GraphQL request.',
  UNAUTHENTICATED: 'The API key is none, or not good for this; or one is needed.',
  PAYLOAD_TOO_LARGE: 'The body of the HTTP request is larger than allowed.',
  QUERY_TOO_EXPENSIVE: 'The operation is deeper, wider or costlier than allowed; ask for less or in parts.',
  PERSISTED_QUERY_NOT_FOUND: 'No document with this hash is known here; send the document along.',
  PERSISTED_QUERY_NOT_SUPPORTED: 'Documents are not kept by their hash here; send the document along without it.',
  NOT_FOUND: 'There is no such page; the API is at /graphql.',
  RATE_LIMITED: 'The caller has spent the points of this minute; `retry-after` tells when there are more.',
  DOCUMENT_NOT_TRUSTED: 'Only documents that were registered are answered here, and this one was not.',
  TIMEOUT: 'The database did not answer in time; ask for less or try again.',
  UNAVAILABLE: 'The database cannot be reached now; try again.',
  INTERNAL_SERVER_ERROR: 'A fault of the service. It was logged with the request.',
} as const

export type ErrorCode = keyof typeof errorCodes

export function codedError(code: ErrorCode, message: string, options: GraphQLErrorOptions = {}): GraphQLError {
  return new GraphQLError(message, { ...options, extensions: { code, ...options.extensions } })
}

const UNAVAILABLE = 'The database cannot be reached now. Try again.'

// Classes and codes of https://www.postgresql.org/docs/current/errcodes-appendix.html; messages differ by language and version.
const SQLSTATES: readonly (readonly [RegExp, ErrorCode, string])[] = [
  // A number out of range, a day that does not exist, a text of another type: only values of the client get there.
  [/^22(?:003|007|008|021|P02|P05)$/, 'BAD_USER_INPUT', 'A value in an argument cannot be used.'],
  [/^(?:57014|25P04)$/, 'TIMEOUT', 'The database did not answer in time. Ask for less, or try again.'],
  // Lost connections, a server without resources, starting or stopping, deadlocks, conflicts on a standby, locks.
  [/^(?:08...|40...|53...|55...|57P0.|25P03)$/, 'UNAVAILABLE', UNAVAILABLE],
]
const NETWORK = /^(?:ECONN|EPIPE|ENOENT|ENOTFOUND|ETIMEDOUT|EHOSTUNREACH)/

// The pool and a lost connection report errors without a code.
const UNREACHED = /\b(?:timeout|terminated|ended|connection)\b/i

/** What the pool says when every connection was in use for as long as it waits: nothing was asked of the database. */
const ALL_IN_USE = 'timeout exceeded when trying to connect'
const BUSY = 'The service has more to do than it can: no connection to the database became free in time. Try again.'

/** The GraphQL error for an error of the database: by SQLSTATE or the network's code; by message only where it has none. */
export function databaseError(error: unknown): GraphQLError {
  const options = { originalError: error as Error }
  const code = (error as { code?: unknown } | null)?.code
  if (typeof code === 'string') {
    for (const [pattern, coded, message] of SQLSTATES) {
      if (pattern.test(code)) return codedError(coded, message, options)
    }
  }
  if (code === undefined && (error as Error | null)?.message === ALL_IN_USE) {
    return codedError('UNAVAILABLE', BUSY, { ...options, extensions: { http: { status: 503 } } })
  }
  const isUnreached =
    typeof code === 'string' ? NETWORK.test(code) : error instanceof Error && UNREACHED.test(error.message)
  return isUnreached
    ? codedError('UNAVAILABLE', UNAVAILABLE, options)
    : codedError('INTERNAL_SERVER_ERROR', 'The service failed to answer this field.', options)
}
