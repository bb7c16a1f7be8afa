import { tooLong } from '../limits/document-rules.js'
import { DEEPEST_INPUT } from '../planner/arguments.js'
import { codedError } from '../platform/errors.js'

/** Refuses variables whose nesting would exhaust the stack of the functions that coerce them, and long lists in them. */
export function refuseLargeVariables(variables: object, mostItems: number, path = '$', depth = 0): void {
  for (const [name, value] of Object.entries(variables) as [string, unknown][]) {
    if (depth > DEEPEST_INPUT) {
      throw codedError('BAD_USER_INPUT', `The variables are nested deeper than ${DEEPEST_INPUT} levels.`, {
        extensions: { http: { status: 400 } },
      })
    }
    if (typeof value !== 'object' || value === null) continue
    const argument = depth === 0 ? `$${name}` : `${path}.${name}`
    if (Array.isArray(value) && value.length > mostItems) {
      throw codedError('BAD_USER_INPUT', tooLong(argument, value.length, mostItems), {
        extensions: { argument, http: { status: 400 } },
      })
    }
    refuseLargeVariables(value, mostItems, argument, depth + 1)
  }
}
