import { afterAll, beforeAll, expect, test } from 'vitest'
import { startService, type TestService } from '../support/service.js'

let service: TestService
beforeAll(async () => {
  service = await startService()
})
afterAll(() => service.stop())

test('24 waivers are known, 21 stated by a source and 3 inferred', async () => {
  const data = await service.data(`{
    all: sanctionsWaivers { totalCount }
    stated: sanctionsWaivers(where: { certainty: { eq: STATED } }) { totalCount }
    inferred: sanctionsWaivers(where: { certainty: { eq: INFERRED } }) { totalCount nodes { inferredFrom } }
  }`)
  expect(data).toMatchObject({ all: { totalCount: 24 }, stated: { totalCount: 21 }, inferred: { totalCount: 3 } })
})
