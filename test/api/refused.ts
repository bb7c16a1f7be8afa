import { expect } from 'vitest'
import { errorCodes } from '../../src/platform/errors.js'
import type { Answer } from '../support/service.js'

/** What holds for every answer with errors: codes of the table, no fault of the service, nothing of its insides. */
export function expectPoliteErrors({ status, body }: Answer): void {
  expect(body.errors?.length, JSON.stringify(body)).toBeGreaterThan(0)
  for (const { message, extensions } of body.errors!) {
    expect(Object.keys(errorCodes)).toContain(extensions.code)
    expect(extensions.code).not.toBe('INTERNAL_SERVER_ERROR')
    expect(message.length).toBeGreaterThan(5)
    expect(message.length).toBeLessThan(600)
  }
  // 503 is no fault of the service: there was more to do than it can.
  if (status !== 503) expect(status).toBeLessThan(500)
  expect(JSON.stringify(body)).not.toMatch(
    /"stack|stacktrace|node_modules|\.[jt]s:\d|at Object\.|SELECT |pg_|postgres/i,
  )
}

interface Refusal {
  status: number
  code: string
  argument?: string
  path?: (string | number)[]
}

export function expectRefused(answer: Answer, { status, code, argument, path }: Refusal): void {
  expectPoliteErrors(answer)
  const [error] = answer.body.errors!
  expect({ status: answer.status, code: error!.extensions.code }, JSON.stringify(answer.body)).toEqual({ status, code })
  if (argument !== undefined) expect(error!.extensions.argument).toBe(argument)
  if (path) expect(error!.path).toEqual(path)
}
