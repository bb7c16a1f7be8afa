import { readFileSync } from 'node:fs'
import path from 'node:path'
import {
  buildClientSchema,
  getIntrospectionQuery,
  type IntrospectionQuery,
  lexicographicSortSchema,
  printSchema,
} from 'graphql'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findPackageRoot } from '../../src/platform/database/package-root.js'
import { startService, type TestService } from '../support/service.js'

let service: TestService
beforeAll(async () => {
  service = await startService()
})
afterAll(() => service.stop())

test('schema.graphql is what the service says of itself', async () => {
  const served = buildClientSchema(
    await service.data<IntrospectionQuery>(
      getIntrospectionQuery({ specifiedByUrl: true, schemaDescription: true, inputValueDeprecation: true }),
    ),
  )
  const committed = readFileSync(path.join(findPackageRoot(), 'schema.graphql'), 'utf8')
  expect(`${printSchema(lexicographicSortSchema(served))}\n`).toBe(committed)
})
