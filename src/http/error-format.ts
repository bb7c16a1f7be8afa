import { unwrapResolverError } from '@apollo/server/errors'
import { GraphQLError, type GraphQLFormattedError, Kind } from 'graphql'
import { databaseError, type ErrorCode, errorCodes } from '../platform/errors.js'
import { isValueNode } from './bad-literals.js'
import type { HiddenErrors } from './hidden-errors.js'

/** Characters of a message: some repeat the value that was wrong, which can be as long as the request. */
const LONGEST_MESSAGE = 500

/** The error as the client sees it: always a code of the table, never a stack, and nothing of the service's insides. */
export function formatError(
  formatted: GraphQLFormattedError,
  error: unknown,
  hidden: HiddenErrors,
): GraphQLFormattedError {
  const told = classified(formatted, error, hidden)
  return told.message.length <= LONGEST_MESSAGE ? told : Object.assign(told, { message: shorten(told.message) })
}

function shorten(message: string): string {
  // Not between the halves of a character.
  return `${message.slice(0, LONGEST_MESSAGE - 4).replace(/[\ud800-\udbff]$/, '')} ...`
}

function classified(formatted: GraphQLFormattedError, error: unknown, hidden: HiddenErrors): GraphQLFormattedError {
  if (chainOf(error).some(isStackOverflow)) return tooExpensive(formatted, TOO_DEEP)
  if (formatted.message === ABORTED) return tooExpensive(formatted, TOO_MUCH_ALIKE)
  if (formatted.message === TOO_MANY_MISTAKES) return { message: MORE_MISTAKES, extensions: { code: 'BAD_USER_INPUT' } }
  const code = classify(formatted, error)
  if (code === undefined) {
    const original = unwrapResolverError(error)
    const answer = databaseError(original)
    const told = {
      ...withoutExtensions(formatted),
      message: answer.message,
      extensions: { code: answer.extensions.code },
    }
    hidden.keep(told, chainOf(error).at(-1) ?? original)
    return told
  }
  const variable = code === 'BAD_USER_INPUT' ? variableOf(error, formatted.message) : undefined
  const told = {
    ...formatted,
    extensions: { ...withoutStack(formatted.extensions), code, ...(variable && { argument: variable }) },
  }
  if (OF_THE_DATABASE.has(code)) hidden.keep(told, chainOf(error).at(-1))
  return told
}

/** Of these the client is not told what the database said. */
const OF_THE_DATABASE: ReadonlySet<ErrorCode> = new Set(['TIMEOUT', 'UNAVAILABLE'])

/** The code of an error that the client can act on; undefined for a fault of the service. */
function classify(formatted: GraphQLFormattedError, error: unknown): ErrorCode | undefined {
  const chain = chainOf(error).filter((cause) => cause instanceof GraphQLError)
  const codes = [formatted.extensions?.code, ...chain.map((cause) => cause.extensions.code)].filter(isCode)
  // What is inside knows better than the wrapping: a bad literal is wrapped as a validation error.
  const inner = codes.findLast((code) => code !== 'INTERNAL_SERVER_ERROR')
  return inner ?? clientFault(chain.at(-1))
}

/** Errors of the request that graphql-js and Apollo raise without a code. */
function clientFault(error: GraphQLError | undefined): ErrorCode | undefined {
  if (!error || error.originalError) return undefined
  const node = error.nodes?.[0]
  if (node?.kind === Kind.VARIABLE || node?.kind === Kind.ARGUMENT || isValueNode(node)) return 'BAD_USER_INPUT'
  const { status } = (error.extensions.http ?? {}) as { status?: number }
  return status !== undefined && status >= 400 && status < 500 ? 'BAD_REQUEST' : undefined
}

/** An error and what it was made from, the outermost first. */
function chainOf(error: unknown): unknown[] {
  const chain: unknown[] = []
  for (let at = error; at instanceof Error && chain.length < 10; at = (at as GraphQLError).originalError) chain.push(at)
  return chain
}

function isCode(code: unknown): code is ErrorCode {
  return typeof code === 'string' && code in errorCodes
}

// The parser descends by calling itself, and V8 has no other sign for a stack that is full.
function isStackOverflow(error: unknown): boolean {
  return error instanceof RangeError && error.message.includes('call stack')
}

/** What graphql-js says where fields of one name are too many for it to compare each with each. */
const ABORTED = 'Validation aborted.'
const TOO_MUCH_ALIKE = 'The operation has too many fields of one name. Ask for each once.'
/** What graphql-js says after 50 mistakes in the variables. */
const TOO_MANY_MISTAKES = 'Too many errors processing variables, error limit reached. Execution aborted.'
const MORE_MISTAKES = 'More is wrong with the variables than the first 50 mistakes. Correct these.'
const TOO_DEEP = 'The operation or its variables are nested too deep.'

function tooExpensive(formatted: GraphQLFormattedError, message: string): GraphQLFormattedError {
  return { ...withoutExtensions(formatted), message, extensions: { code: 'QUERY_TOO_EXPENSIVE' } }
}

/** The variable that an error is about, and the path inside it. */
function variableOf(error: unknown, message: string): string | undefined {
  const node = (error as GraphQLError | null)?.nodes?.[0]
  if (node?.kind === Kind.VARIABLE) return `$${node.name.value}`
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
