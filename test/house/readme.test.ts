import { readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findPackageRoot } from '../../src/platform/database/package-root.js'
import { startService, type TestService } from '../support/service.js'

let service: TestService
beforeAll(async () => {
  service = await startService()
})
afterAll(() => service.stop())

const readme = readFileSync(path.join(findPackageRoot(), 'README.md'), 'utf8')
const examples = [...readme.matchAll(/```graphql\n(.*?)```\s*```json\n(.*?)```/gs)].map(([, query, answer]) => ({
  query: query!,
  answer: answer!,
}))

test('the README asks at least two questions and gives their answers', () => {
  expect(examples.length).toBeGreaterThanOrEqual(2)
})

test.for(examples)('the service answers the README as it says: $query', async ({ query, answer }) => {
  expect({ data: await service.data(query) }).toEqual(JSON.parse(answer))
})
