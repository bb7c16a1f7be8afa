import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { startService, type TestService } from '../support/service.js'

let service: TestService
const sent = vi.spyOn(pg.Client.prototype, 'query')
beforeAll(async () => {
  service = await startService({ environment: { PREPARED_STATEMENTS: 'off' } }) // which are timed now and then
})
beforeEach(() => {
  sent.mockClear()
})
afterAll(() => service.stop())

const NAME = '{ country(code: "IRQ") { name } }'
const LONG = '{ countries(first: 100) { nodes { name officialName aliases } } }'
const LIST = '{ countries { nodes { code name } } }'

async function ask(method: 'GET' | 'HEAD', path: string, query: string, headers: Record<string, string> = {}) {
  const response = await fetch(`${service.url}${path}?${new URLSearchParams({ query }).toString()}`, {
    method,
    headers: { 'apollo-require-preflight': '1', accept: 'application/json', 'accept-encoding': 'identity', ...headers },
  })
  const told = Object.fromEntries(response.headers)
  for (const ofTheRequest of ['date', 'connection', 'keep-alive', 'x-request-id']) delete told[ofTheRequest]
  const policy = told['content-security-policy']
  if (policy) told['content-security-policy'] = policy.replace(/'nonce-[^']+'/, 'nonce') // another each time
  return { status: response.status, headers: told, text: await response.text() }
}

/** Statements that read more than the version of the data. */
const asked = (): string[] =>
  sent.mock.calls
    .map(([call]) => (typeof call === 'string' ? call : (call as unknown as { text?: string }).text) ?? 'COPY')
    .filter((text) => !text.includes('FROM data_state'))

describe('HEAD is answered at /graphql as GET is, without a body', () => {
  test.for([
    ['a tag, a type and a length', NAME, {}, 200],
    ['compressed', LONG, { 'accept-encoding': 'gzip' }, 200],
    ['what is refused', '{ planets }', {}, 400],
    ['another type', NAME, { accept: 'application/graphql-response+json' }, 200],
    ['the playground', NAME, { accept: 'text/html' }, 200],
    ['what cannot be accepted', NAME, { accept: 'text/csv' }, 406],
  ] as const)('%s', async ([, query, headers, status]) => {
    const [got, head] = [await ask('GET', '/graphql', query, headers), await ask('HEAD', '/graphql', query, headers)]
    expect({ ...head, text: undefined }).toEqual({ ...got, text: undefined })
    expect(head).toMatchObject({ status, text: '' })
    expect(got.text).not.toBe('')
  })

  test('304 for the tag that GET has', async () => {
    const { headers } = await ask('GET', '/graphql', NAME)
    const again = await ask('HEAD', '/graphql', NAME, { 'if-none-match': headers.etag! })
    expect([again.status, again.headers.etag]).toEqual([304, headers.etag])
  })

  test('what another site could send is refused', async () => {
    const response = await fetch(`${service.url}/graphql?query=${encodeURIComponent(NAME)}`, { method: 'HEAD' })
    expect(response.status).toBe(400)
  })
})

describe.each([
  ['/export', ['comity-data-version', 'transfer-encoding']],
  ['/cite', ['content-length']],
])('HEAD at %s', (path, withRows) => {
  test('tells what GET would before a row is read, and reads none', async () => {
    const got = await ask('GET', path, LIST)
    sent.mockClear()
    const head = await ask('HEAD', path, LIST)
    expect(asked()).toEqual([])
    for (const name of withRows) {
      delete got.headers[name]
      delete head.headers[name]
    }
    expect(head).toEqual({ ...got, text: '' })
    expect(head.headers.etag).toMatch(/^W\//)
  })

  test('is 304 for the tag that GET has, and 400 for what cannot be read', async () => {
    const { headers } = await ask('GET', path, LIST)
    expect((await ask('HEAD', path, LIST, { 'if-none-match': headers.etag! })).status).toBe(304)
    expect((await ask('HEAD', path, '{ planets }')).status).toBe(400)
  })
})

test('HEAD at /export is 400 for what cannot be exported', async () => {
  expect((await ask('HEAD', '/export', '{ countries { totalCount } }')).status).toBe(400)
})
