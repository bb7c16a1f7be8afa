import { cacheExchange, Client, type ClientOptions, fetchExchange } from '@urql/core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ReceiptsDocument, RelationDocument } from '../../examples/generated/operations.js'
import { startService, type TestService } from '../support/service.js'

let service: TestService
beforeAll(async () => {
  service = await startService()
})
afterAll(() => service.stop())

const RELATION = { country: 'IRN', partner: 'IRQ', first: 3 }

/** A client, and the requests that it made. */
function createClient(options: Partial<ClientOptions> = {}): { client: Client; methods: string[] } {
  const methods: string[] = []
  const client = new Client({
    url: `${service.url}/graphql`,
    exchanges: [cacheExchange, fetchExchange],
    // What the service asks of a GET, so that no foreign page makes a browser send one.
    fetchOptions: { headers: { 'apollo-require-preflight': '1' } },
    fetch: (to, init) => {
      methods.push(init?.method ?? 'GET')
      return fetch(to, init)
    },
    ...options,
  })
  return { client, methods }
}

test.for([
  ['POST', { preferGetMethod: false }],
  ['GET', { preferGetMethod: 'force' }],
] as const)('an operation is answered by %s', async ([method, options]) => {
  const { client, methods } = createClient(options)
  const { data, error } = await client.query(RelationDocument, RELATION)
  expect(error).toBeUndefined()
  expect(methods).toEqual([method])
  expect(data!.bilateral.timeline.edges).toHaveLength(3)
  const { bilateral } = await service.data<{ bilateral: { timeline: { edges: object[] } } }>(
    '{ bilateral(country: "IRN", partner: "IRQ") { timeline(first: 3) { edges { cursor } } } }',
  )
  expect(data!.bilateral.timeline.edges.map(({ cursor }) => ({ cursor }))).toEqual(bilateral.timeline.edges)
})

test('pages follow each other, and one that was read is answered from the cache', async () => {
  const { client, methods } = createClient()
  const cursors: string[] = []
  for (let after: string | null | undefined, page = 0; page < 3; page++) {
    const { data } = await client.query(RelationDocument, { ...RELATION, after })
    cursors.push(...data!.bilateral.timeline.edges.map(({ cursor }) => cursor))
    after = data!.bilateral.timeline.pageInfo.endCursor
  }
  expect(new Set(cursors).size).toBe(9)
  await client.query(RelationDocument, RELATION)
  expect(methods).toHaveLength(3)
})

test('a GET without the header is refused, with what to do', async () => {
  const { client, methods } = createClient({ fetchOptions: {} })
  const { data, error, operation } = await client.query(ReceiptsDocument, { id: 'nothing' })
  expect(methods).toEqual(['GET'])
  expect(operation.context.preferGetMethod).toBe('within-url-limit')
  expect(data).toBeUndefined()
  expect(error!.graphQLErrors.map(({ message, extensions }) => [extensions.code, message])).toEqual([
    ['BAD_REQUEST', expect.stringContaining('apollo-require-preflight')],
  ])
})

test('an error reaches the caller with its code and argument', async () => {
  for (const preferGetMethod of [false, 'force'] as const) {
    const { client } = createClient({ preferGetMethod })
    const { data, error } = await client.query(RelationDocument, { ...RELATION, partner: 'Iraq' })
    expect(data ?? null).toBeNull()
    expect(error!.graphQLErrors[0]!.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: '$partner' })
  }
})
