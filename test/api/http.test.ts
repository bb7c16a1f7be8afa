import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Answer, startService, type TestService } from '../support/service.js'
import { expectPoliteErrors, expectRefused } from './refused.js'

let service: TestService
beforeAll(async () => {
  service = await startService()
})
afterAll(() => service.stop())

async function send(init: RequestInit, path = '/graphql'): Promise<Answer> {
  const response = await fetch(service.url + path, init)
  expect(response.headers.get('content-type')).toMatch(/^application\/(?:graphql-response\+)?json/)
  return { status: response.status, body: (await response.json()) as Answer['body'] }
}

const post = (body: string, type = 'application/json'): Promise<Answer> =>
  send({ method: 'POST', headers: { 'content-type': type }, body })
const get = (parameters: string): Promise<Answer> =>
  send({ headers: { 'apollo-require-preflight': '1', accept: 'application/json' } }, `/graphql?${parameters}`)

describe('a body that is no request', () => {
  test.for([
    ['half of a JSON', '{"query":'],
    ['empty', ''],
    ['null', 'null'],
    ['a text', '"{ __typename }"'],
    ['a number', '5'],
    ['an empty object', '{}'],
    ['an empty list', '[]'],
    ['a batch', '[{"query":"{ __typename }"},{"query":"{ __typename }"}]'],
    ['a query that is a number', '{"query":5}'],
    ['a query that is null', '{"query":null}'],
    ['an empty query', '{"query":""}'],
    ['variables that are a text', '{"query":"{ __typename }","variables":"{}"}'],
    ['variables that are a list', '{"query":"{ __typename }","variables":[]}'],
    ['extensions that are a number', '{"query":"{ __typename }","extensions":5}'],
    ['a name that is a number', '{"query":"{ __typename }","operationName":5}'],
    ['__proto__ beside the query', '{"query":"{ __typename }","__proto__":{"admin":true}}'],
    ['__proto__ in the variables', '{"query":"{ __typename }","variables":{"__proto__":{"admin":true}}}'],
    ['constructor.prototype', '{"query":"{ __typename }","constructor":{"prototype":{"admin":true}}}'],
  ] as const)('%s', async ([, body]) => {
    expectRefused(await post(body), { status: 400, code: 'BAD_REQUEST' })
    expect(({} as Record<string, unknown>).admin).toBeUndefined()
  })

  test.for([
    'text/plain',
    'application/xml',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/graphql',
    'application/octet-stream',
  ])('of type %s', async (type) => {
    const answer = await post('{"query":"{ __typename }"}', type)
    expectPoliteErrors(answer)
    expect([400, 415]).toContain(answer.status)
    expect(answer.body.errors![0]!.extensions.code).toBe('BAD_REQUEST')
  })

  test('none at all', async () => {
    expectRefused(await send({ method: 'POST' }), { status: 400, code: 'BAD_REQUEST' })
  })

  test('a huge one', async () => {
    for (const size of [150_000, 5_000_000])
      expectRefused(await post(JSON.stringify({ query: '{ __typename }', variables: { x: 'x'.repeat(size) } })), {
        status: 413,
        code: 'PAYLOAD_TOO_LARGE',
      })
  })
})

describe('a choice of operations', () => {
  test.for([
    { query: 'query A { __typename } query B { __typename }' },
    { query: 'query A { __typename }', operationName: 'B' },
    { query: 'fragment A on Query { __typename }' },
  ])('%j', async (request) => {
    const answer = await post(JSON.stringify(request))
    expectPoliteErrors(answer)
    expect(answer.status).toBe(400)
  })

  test('the named one is answered', async () => {
    expect(
      await post(JSON.stringify({ query: 'query A { a: __typename } query B { b: __typename }', operationName: 'B' })),
    ).toMatchObject({ status: 200, body: { data: { b: 'Query' } } })
  })

  test.for(['mutation { createCountry { code } }', 'subscription { countries { code } }', 'mutation M { __typename }'])(
    'there is nothing to write or to watch: %s',
    async (query) => {
      expectRefused(await post(JSON.stringify({ query })), { status: 400, code: 'GRAPHQL_VALIDATION_FAILED' })
    },
  )
})

describe('GET', () => {
  const asked = encodeURIComponent('query($code: CountryCode!) { country(code: $code) { name } }')

  test('answers a query', async () => {
    expect(await get(`query=${asked}&variables=${encodeURIComponent('{"code":"iq"}')}`)).toMatchObject({
      status: 200,
      body: { data: { country: { name: 'Iraq' } } },
    })
  })

  test.for([
    ['without a query', '', 400, 'BAD_REQUEST'],
    ['with variables that are no JSON', 'query={__typename}&variables=x', 400, 'BAD_REQUEST'],
    ['with variables that are a list', 'query={__typename}&variables=[1]', 400, 'BAD_REQUEST'],
    ['with two queries', 'query={__typename}&query={__typename}', 400, 'BAD_REQUEST'],
    ['with bytes that are no UTF-8', 'query=%ff%fe', 400, 'GRAPHQL_PARSE_FAILED'],
    ['with a bad variable', `query=${asked}&variables=${encodeURIComponent('{"code":"?"}')}`, 400, 'BAD_USER_INPUT'],
    ['with a mutation', 'query=mutation{x}', 405, 'BAD_REQUEST'],
    ['with a subscription', 'query=subscription{x}', 405, 'BAD_REQUEST'],
  ] as const)('%s', async ([, parameters, status, code]) => {
    expectRefused(await get(parameters), { status, code })
  })

  test('that another site could send is refused', async () => {
    expectRefused(await send({ headers: { accept: 'application/json' } }, '/graphql?query={__typename}'), {
      status: 400,
      code: 'BAD_REQUEST',
    })
  })
})

describe('automatic persisted queries', () => {
  const ask = (extensions: unknown, query?: string): Promise<Answer> => post(JSON.stringify({ query, extensions }))

  test('an unknown hash asks for the document', async () => {
    expectRefused(await ask({ persistedQuery: { version: 1, sha256Hash: 'a'.repeat(64) } }), {
      status: 200,
      code: 'PERSISTED_QUERY_NOT_FOUND',
    })
  })

  test.for([
    [{ persistedQuery: { version: 2, sha256Hash: 'a'.repeat(64) } }, undefined],
    [{ persistedQuery: { version: 1, sha256Hash: 'a'.repeat(64) } }, '{ __typename }'],
  ] as const)('%j is a bad request', async ([extensions, query]) => {
    expectRefused(await ask(extensions, query), { status: 400, code: 'BAD_REQUEST' })
  })

  test('malformed ones too', async () => {
    for (const persistedQuery of [
      5,
      {},
      { version: 1 },
      { version: 1, sha256Hash: 5 },
      { version: 1, sha256Hash: '__proto__' },
    ])
      expectPoliteErrors(await ask({ persistedQuery }))
  })
})

describe('another address or method', () => {
  test.for([
    ['GET', '/nowhere', 404],
    ['POST', '/nowhere', 404],
    ['GET', '/playground/../../package.json', 404],
    ['GET', '/playground/%2e%2e%2fpackage.json', 404],
  ] as const)('%s %s', async ([method, path, status]) => {
    expectRefused(await send({ method }, path), { status, code: 'NOT_FOUND' })
  })

  test.for(['PUT', 'DELETE', 'PATCH'])('%s is none that the API answers', async (method) => {
    expectRefused(await send({ method }), { status: 405, code: 'BAD_REQUEST' })
  })

  test('an address that cannot be decoded', async () => {
    expectRefused(await send({}, '/%'), { status: 400, code: 'BAD_REQUEST' })
  })
})

test.each(['', 'Host:\r\n', 'Host: a b[\r\n'])(
  'a request of HTTP/1.0 with the header "%s" is answered',
  async (host) => {
    const body = '{"query":"{ __typename }"}'
    const { hostname, port } = new URL(service.url)
    const socket = connect(Number(port), hostname)
    socket.end(
      `POST /graphql HTTP/1.0\r\n${host}content-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body}`,
    )
    expect(await text(socket)).toMatch(/^HTTP\/1\.1 200 [^]*\{"data":\{"__typename":"Query"\},"extensions":.*\}\n$/)
  },
)
