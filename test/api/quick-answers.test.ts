import { ApolloServer } from '@apollo/server'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { startService, type TestService } from '../support/service.js'

// What Apollo has let pass once is answered without it: nothing that it would refuse may come through.

const byApollo = vi.spyOn(ApolloServer.prototype, 'executeHTTPGraphQLRequest')
const QUERY = `query Name($code: CountryCode!, $direction: OrderDirection! = ASC) {
  country(code: $code) { name officials(first: 1, orderBy: [{ field: NAME, direction: $direction }]) { nodes { name } } } }
query Other { __typename }`
const IRAQ = { query: QUERY, operationName: 'Name', variables: { code: 'IRQ' } }

let service: TestService
beforeAll(async () => {
  service = await startService()
})
beforeEach(async () => {
  await send(IRAQ)
  byApollo.mockClear()
})
afterAll(() => service.stop())

interface Sent {
  status: number
  type: string | null
  text: string
}

async function send(body: unknown, headers: Record<string, string> = {}, path = '/graphql'): Promise<Sent> {
  const response = await fetch(service.url + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
  return { status: response.status, type: response.headers.get('content-type'), text: await response.text() }
}

test('the same operation again is answered without Apollo, in the same words', async () => {
  const first = await send({ ...IRAQ, query: `${QUERY} # new` })
  expect(byApollo).toHaveBeenCalledTimes(1)
  expect(await send({ ...IRAQ, query: `${QUERY} # new` })).toEqual(first)
  expect(await send({ ...IRAQ, query: `${QUERY} # new`, variables: { code: 'IRN' } })).toMatchObject({ status: 200 })
  expect(byApollo).toHaveBeenCalledTimes(1)
})

test('of several operations in a document the one that is named', async () => {
  expect((await send({ ...IRAQ, operationName: 'Other' })).text).toMatch(
    /^\{"data":\{"__typename":"Query"\},"extensions":/,
  )
  expect((await send({ ...IRAQ, operationName: 'Other' })).text).toMatch(
    /^\{"data":\{"__typename":"Query"\},"extensions":/,
  )
  expect((await send({ ...IRAQ, operationName: undefined })).status).toBe(400)
  expect((await send({ ...IRAQ, operationName: 'None' })).status).toBe(400)
})

test('an empty name names no operation, also after the operation was asked for without a name', async () => {
  const query = '{ __typename } # one operation'
  for (const status of [200, 200]) expect((await send({ query })).status).toBe(status)
  expect((await send({ query, operationName: '' })).status).toBe(400)
  expect((await send({ query, operationName: null })).status).toBe(200)
})

test.each([
  'application/graphql-response+json',
  'application/json',
  '*/*',
  'application/json;q=0.5, application/graphql-response+json',
])('a client that accepts %s gets what Apollo would send it', async (accept) => {
  const first = await send(IRAQ, { accept })
  byApollo.mockClear()
  expect(await send(IRAQ, { accept })).toEqual(first)
  expect(byApollo).not.toHaveBeenCalled()
})

describe('Apollo refuses', () => {
  const REFUSED: readonly (readonly [string, unknown, Record<string, string>, number])[] = [
    ['a variable of the wrong type', { ...IRAQ, variables: { code: 17 } }, {}, 400],
    ['a variable that is missing', { ...IRAQ, variables: {} }, {}, 400],
    ['a null that only a default let stand', { ...IRAQ, variables: { code: 'IRQ', direction: null } }, {}, 400],
    ['variables that are no object', { ...IRAQ, variables: [1] }, {}, 400],
    ['an operation name that is no text', { ...IRAQ, operationName: 3 }, {}, 400],
    ['a form of a foreign page', JSON.stringify(IRAQ), { 'content-type': 'text/plain' }, 400],
    ['another type that only looks like JSON', JSON.stringify(IRAQ), { 'content-type': 'application/json-patch' }, 415],
    ['a type of answer that there is not', IRAQ, { accept: 'image/png' }, 406],
    ['a body that is no object', '[]', {}, 400],
    [
      'the hash of another document',
      { ...IRAQ, extensions: { persistedQuery: { version: 1, sha256Hash: 'x' } } },
      {},
      400,
    ],
  ]

  test.for(REFUSED)('%s, of an operation that it has let pass', async ([, body, headers, status]) => {
    const answer = await send(body, headers)
    expect(answer.status).toBe(status)
    expect(JSON.parse(answer.text)).toMatchObject({ errors: [{ message: expect.any(String) as string }] })
  })
})

test('a country that is none is null, and what failed is told, as it is the first time', async () => {
  const query =
    'query($code: CountryCode!, $first: Int) { country(code: $code) { officials(first: $first) { totalCount } } }'
  const good = { query, variables: { code: 'IRQ', first: 1 } }
  await send(good)
  await send(good)
  const { text } = await send({ query, variables: { code: 'IRQ', first: 1000 } })
  expect(JSON.parse(text)).toMatchObject({ errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] })
})

test('what fails is asked of the database once', async () => {
  const query = 'query($text: String!) { search(text: $text) { totalCount } }'
  await send({ query, variables: { text: 'iraq' } })
  const asked = vi.spyOn(service.readerPool, 'connect').mockRejectedValue(new Error('Connection terminated'))
  const { text } = await send({ query, variables: { text: 'iran' } })
  expect(JSON.parse(text)).toMatchObject({ errors: [{ path: ['search'], extensions: { code: 'UNAVAILABLE' } }] })
  expect(asked).toHaveBeenCalledTimes(1)
  asked.mockRestore()
})

test('documents are kept by what they take when they are parsed, which is many times their text', async () => {
  // 4,300 tokens each, in 9,000 characters: of 25 documents, 37 million bytes.
  const wide = `figures(where: { or: [${'{ slug: { eq: "a" } }'.repeat(235)}] }) { totalCount }`
  const long = (n: number): object => ({ query: `{ a: ${wide} b: ${wide} } # ${n}` })
  await send(long(0))
  byApollo.mockClear()
  await send(long(0))
  expect(byApollo).not.toHaveBeenCalled()
  for (let n = 1; n < 25; n++) await send(long(n))
  byApollo.mockClear()
  await send(long(0))
  expect(byApollo).toHaveBeenCalledTimes(1)
})
