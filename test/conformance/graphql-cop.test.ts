import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { expectPoliteErrors, expectRefused } from '../api/refused.js'
import { type Answer, startService, type TestService } from '../support/service.js'

// What graphql-cop (https://github.com/dolevf/graphql-cop) looks for: each of its checks, by its name there.

let service: TestService
beforeAll(async () => {
  service = await startService()
})
afterAll(() => service.stop())

async function send(init: RequestInit, path = '/graphql'): Promise<Answer> {
  const response = await fetch(service.url + path, init)
  return { status: response.status, body: (await response.json()) as Answer['body'] }
}

const times = (count: number, text: (n: number) => string): string =>
  Array.from({ length: count }, (_, n) => text(n)).join(' ')

describe('denial of service', () => {
  test('alias_overloading: more than 100 aliases are refused', async () => {
    const refusal = { status: 400, code: 'QUERY_TOO_EXPENSIVE' }
    expectRefused(await service.ask(`query cop { ${times(101, (n) => `alias${n}: __typename`)} }`), refusal)
  })

  test('batch_query: an array of operations is refused, of ten and of one', async () => {
    for (const count of [1, 10]) {
      const body = JSON.stringify(Array.from({ length: count }, () => ({ query: 'query cop { __typename }' })))
      const answer = await send({ method: 'POST', headers: { 'content-type': 'application/json' }, body })
      expectRefused(answer, { status: 400, code: 'BAD_REQUEST' })
      expect(answer.body).not.toHaveProperty('data')
    }
  })

  test('directive_overloading: a directive that nobody knows is told once, and not for each of many', async () => {
    const answer = await service.ask(`query cop { __typename ${'@aa'.repeat(10)} }`)
    expectRefused(answer, { status: 400, code: 'GRAPHQL_VALIDATION_FAILED' })
    const many = await service.ask(`query cop { __typename ${'@aa'.repeat(500)} }`)
    expectPoliteErrors(many)
    expect(many.status).toBe(400)
    expect(many.body.errors!.length).toBeLessThanOrEqual(101)
  })

  test('circular_query_introspection: the schema in a circle is refused for its depth or its cost', async () => {
    const circle = (levels: number): string =>
      `{ __schema { types { ${'fields { type { '.repeat(levels)} name ${'} } '.repeat(levels)} } } }`
    for (const levels of [5, 9, 100]) {
      const answer = await service.ask(circle(levels))
      expectPoliteErrors(answer)
      expect(answer.status).toBe(400)
    }
  })

  test('field_duplication: 500 and 20,000 times one field are refused', async () => {
    const often = await service.ask(`query cop { ${'__typename '.repeat(500)} }`)
    expectRefused(often, { status: 400, code: 'QUERY_TOO_EXPENSIVE' })
    const tooOften = await service.ask(`query cop { ${'a '.repeat(20_000)} }`)
    expectRefused(tooOften, { status: 400, code: 'GRAPHQL_PARSE_FAILED' })
  })
})

describe('what is told', () => {
  test('introspection: the schema is told, as it is published, and INTROSPECTION=off keeps it', async () => {
    expect(
      await service.data('{ __schema { queryType { name } mutationType { name } subscriptionType { name } } }'),
    ).toEqual({ __schema: { queryType: { name: 'Query' }, mutationType: null, subscriptionType: null } })
  })

  test('field_suggestions: names are suggested, as the schema is public, and SUGGESTIONS=off keeps them', async () => {
    const { body } = await service.ask('{ countrys { code } }')
    expect(body.errors![0]!.message).toContain('countries')
  })

  test('detect_graphiql: the playground is there for browsers, and nothing of it for programs', async () => {
    const page = await fetch(`${service.url}/graphql`, { headers: { accept: 'text/html' } })
    expect(await page.text()).toMatch(/graphiql/i)
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'")
    for (const path of ['/graphiql', '/playground', '/console', '/v1/graphiql'])
      expect((await fetch(service.url + path)).status, path).toBe(404)
  })

  test('trace_mode: no answer has traces in it', async () => {
    const { body } = (await send({
      method: 'POST',
      headers: { 'content-type': 'application/json', 'apollo-tracing': '1', 'x-apollo-tracing': '1' },
      body: JSON.stringify({ query: 'query cop { __typename }' }),
    })) as unknown as { body: { extensions: object } }
    expect(Object.keys(body.extensions)).toEqual(['cost'])
  })

  test('unhandled_error_detection: an error is coded, with nothing of a stack', async () => {
    for (const query of ['qwerty cop { abc }', '{', 'query cop { abc }', 'query cop($a: Nothing) { __typename }']) {
      const answer = await service.ask(query)
      expectPoliteErrors(answer)
      expect(answer.status).toBe(400)
    }
  })
})

describe('requests that another site can make a browser send', () => {
  const query = 'query cop { __typename }'

  test('get_method_support: a GET without a header that forms cannot send is refused', async () => {
    const answer = await send(
      { headers: { accept: 'application/json' } },
      `/graphql?query=${encodeURIComponent(query)}`,
    )
    expectRefused(answer, { status: 400, code: 'BAD_REQUEST' })
  })

  test('get_based_mutation: a mutation by GET is refused, with that header too', async () => {
    const path = `/graphql?query=${encodeURIComponent('mutation cop { __typename }')}`
    const answer = await send({ headers: { accept: 'application/json', 'apollo-require-preflight': '1' } }, path)
    expectRefused(answer, { status: 405, code: 'BAD_REQUEST' })
  })

  test.for([
    ['post_based_csrf', 'application/x-www-form-urlencoded', `query=${encodeURIComponent(query)}`],
    [
      'a form with files',
      'multipart/form-data; boundary=x',
      `--x\r\ncontent-disposition: form-data; name="query"\r\n\r\n${query}\r\n--x--`,
    ],
    ['plain text', 'text/plain', JSON.stringify({ query })],
  ] as const)('%s: a POST of %s is refused', async ([, type, body]) => {
    const answer = await send({ method: 'POST', headers: { 'content-type': type }, body })
    expectPoliteErrors(answer)
    expect([400, 415]).toContain(answer.status)
    expect(answer.body).not.toHaveProperty('data')
  })
})
