import { codedError } from '../platform/errors.js'
import { DEEPEST_INPUT } from '../planner/arguments.js'

/** Refuses variables whose nesting would exhaust the stack of the functions that coerce them. */
export function refuseDeepVariables(variables: object, depth = 0): void {
  for (const value of Object.values(variables) as unknown[]) {
    if (depth > DEEPEST_INPUT) {
      throw codedError('BAD_USER_INPUT', `The variables are nested deeper than ${DEEPEST_INPUT} levels.`, {
        extensions: { http: { status: 400 } },
      })
    }
    if (typeof value === 'object' && value !== null) refuseDeepVariables(value, depth + 1)
  }
}
