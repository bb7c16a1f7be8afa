import { auditServer } from 'graphql-http'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startService, type TestService } from '../support/service.js'

let service: TestService
beforeAll(async () => {
  service = await startService()
})
afterAll(() => service.stop())

/** What the service does otherwise, where the specification leaves it free to. */
const OTHERWISE: Readonly<Record<string, string>> = {
  // A GET without a header that forms and images cannot send is refused: no other site makes a browser ask.
  '5A70': 'MAY accept application/x-www-form-urlencoded formatted GET requests',
  D6D5: 'MAY allow URL-encoded JSON string {variables} parameter in GETs when accepting application/graphql-response+json',
  '6A70': 'MAY allow URL-encoded JSON string {variables} parameter in GETs when accepting application/json',
  // 400, as for application/graphql-response+json: nothing was run, and caches and monitors know it by the status.
  '572B': 'SHOULD use 200 status code on document parsing failure when accepting application/json',
  FDE2: 'SHOULD use 200 status code on document validation failure when accepting application/json',
  '7B9B': 'SHOULD use a status code of 200 on variable coercion failure when accepting application/json',
}

test('the audit of GraphQL over HTTP finds no error, and 55 of its 61 points as they should be', async () => {
  const results = await auditServer({ url: `${service.url}/graphql` })
  expect(results.filter(({ status }) => status === 'error').map(({ id, name }) => `${id} ${name}`)).toEqual([])
  const others = results.filter(({ status }) => status !== 'ok')
  expect(Object.fromEntries(others.map(({ id, name }) => [id, name]))).toEqual(OTHERWISE)
  expect(results).toHaveLength(61)
})

test('a GET with the header that forms cannot send meets what it asks of GET too', async () => {
  const asClients = (url: string, init: RequestInit = {}): Promise<Response> =>
    fetch(url, { ...init, headers: { ...init.headers, 'apollo-require-preflight': '1' } })
  const results = await auditServer({ url: `${service.url}/graphql`, fetchFn: asClients })
  const others = results.filter(({ status }) => status !== 'ok').map(({ id }) => id)
  expect(others).toEqual(['572B', 'FDE2', '7B9B'])
})
