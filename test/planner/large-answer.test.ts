import { afterAll, beforeAll, expect, test } from 'vitest'
import { Reader } from '../../src/planner/reader.js'
import { startService, type TestService } from '../support/service.js'

const LARGE = "SELECT repeat('x', 20000001)"

let service: TestService
beforeAll(async () => {
  service = await startService()
})
afterAll(() => service.stop())

test.for(['alone', 'in a transaction'])('an answer that is too large says so, asked %s', async (way) => {
  const reader = new Reader(service.readerPool)
  if (way === 'in a transaction') reader.share()
  const asked = way === 'alone' ? reader.texts(LARGE, [], undefined) : reader.json(LARGE, [])
  const error: unknown = await asked.catch((thrown: unknown) => thrown)
  await reader.close()
  expect(error).toHaveProperty('extensions.code', 'QUERY_TOO_EXPENSIVE')
})
