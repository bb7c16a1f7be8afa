import type { ErrorCode } from '../../../src/platform/errors.js'
import type { Answer, TestService } from '../../support/service.js'
import type { Ask } from './random-operations.js'

/** Asks without a socket in between: the service does the same, and a run has thousands of answers. */
export async function send(service: TestService, { query, operationName, variables }: Ask): Promise<Answer> {
  const payload = { query, variables, ...(operationName !== undefined && { operationName }) }
  const response = await service.app.inject({ method: 'POST', url: '/graphql', payload })
  return { status: response.statusCode, body: response.json() }
}

/**
 * What differs of two answers to one operation. Of several bad values some may go unreported, depending on which field
 * failed first: one error in common is enough then, and of many bad values the codes.
 */
export function differenceOf(one: Answer, other: Answer, bad: number): [unknown, unknown] | undefined {
  const [some, others] = [one, other].map(({ status, body }) => ({ status, data: body.data, codes: codesOf(body) }))
  if (JSON.stringify(some) !== JSON.stringify(others)) return [some, others]
  const [errors, otherErrors] = [errorsOf(one.body), errorsOf(other.body)]
  if (errors.length === 0 || bad > 1 || errors.some((error) => otherErrors.includes(error))) return undefined
  return [errors, otherErrors]
}

function codesOf({ errors = [] }: Answer['body']): unknown[] {
  return [...new Set(errors.map(({ extensions }) => extensions.code))].sort()
}

/** Without places in lists: a bad argument below a list is reported at whichever item comes first. */
function errorsOf({ errors = [] }: Answer['body']): string[] {
  return errors.map(({ message, path, extensions }) => {
    const place = path?.map((part) => (typeof part === 'number' ? '*' : part)).join('.')
    return `${String(extensions.code)} ${place} ${String(extensions.argument)} ${message}`
  })
}

export function hasCode({ body }: Answer, code: ErrorCode): boolean {
  return body.errors?.some(({ extensions }) => extensions.code === code) ?? false
}
