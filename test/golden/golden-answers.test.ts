import { afterAll, beforeAll, expect, test } from 'vitest'
import { startService, type TestService } from '../support/service.js'
import { GOLDEN_ANSWERS } from './golden-answers.js'

let service: TestService
beforeAll(async () => {
  service = await startService()
})
afterAll(() => service.stop())

test.for(GOLDEN_ANSWERS)('$question', async ({ ask, answer }) => {
  expect(await service.data(`{ ${ask} }`)).toEqual(answer)
})

test('at least twenty answers were worked out by hand, five of which say that there is no value', () => {
  expect(GOLDEN_ANSWERS.length).toBeGreaterThanOrEqual(20)
  expect(GOLDEN_ANSWERS.filter(({ missing }) => missing).length).toBeGreaterThanOrEqual(5)
})
