import { codedError } from '../platform/errors.js'
import { DEEPEST_INPUT } from '../planner/arguments.js'

/** Refuses variables whose nesting would exhaust the stack of the functions that coerce them. */
export function refuseDeepVariables(variables: unknown): void {
  let level: unknown[] = [variables]
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > DEEPEST_INPUT + 1) {
      throw codedError('BAD_USER_INPUT', `The variables are nested deeper than ${DEEPEST_INPUT} levels.`, {
        extensions: { http: { status: 400 } },
      })
    }
    level = level.flatMap((value) =>
      typeof value === 'object' && value !== null ? (Object.values(value) as unknown[]) : [],
    )
  }
}
