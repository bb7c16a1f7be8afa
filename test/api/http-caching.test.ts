import { createHash } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { startService, type TestService } from '../support/service.js'
import { ALL_BY_POOL, Faults } from './faults.js'

const NAME = 'query Name($code: CountryCode!) { country(code: $code) { name } }'
const IRAQ = { query: NAME, variables: '{"code":"IRQ"}' }

let service: TestService
let faults: Faults
beforeAll(async () => {
  service = await startService({ environment: ALL_BY_POOL })
  faults = new Faults(service.readerPool)
})
beforeEach(() => faults.clear())
afterAll(() => service.stop())

function get(parameters: Record<string, string>, headers: Record<string, string> = {}, path = '/graphql') {
  const sent = { 'apollo-require-preflight': '1', accept: 'application/json', ...headers }
  return fetch(`${service.url}${path}?${new URLSearchParams(parameters).toString()}`, { headers: sent })
}

async function tagOf(parameters: Record<string, string>, headers?: Record<string, string>): Promise<string> {
  const response = await get(parameters, headers)
  expect(response.status).toBe(200)
  return response.headers.get('etag')!
}

const kept = ({ headers }: Response) => ({ tag: headers.get('etag'), control: headers.get('cache-control') })
const NOT_KEPT = { tag: null, control: 'no-store' }

describe('an answer to GET', () => {
  test('has a tag, and may be held by whoever asks whether it is the same still', async () => {
    const response = await get(IRAQ)
    expect(await response.json()).toMatchObject({ data: { country: { name: 'Iraq' } } })
    expect(kept(response).tag).toMatch(/^W\/"[\w-]{32}"$/)
    expect(kept(response).control).toBe('public, no-cache')
    expect(response.headers.get('vary')).toBe('Accept, Accept-Encoding')
  })

  test('that the client has is 304, without a body and without a statement', async () => {
    const tag = await tagOf(IRAQ)
    for (const named of [tag, tag.slice(2), `"other", ${tag}`]) {
      faults.clear()
      const response = await get(IRAQ, { 'if-none-match': named })
      expect([response.status, await response.text()]).toEqual([304, ''])
      expect(kept(response)).toEqual({ tag, control: 'public, no-cache' })
      expect(response.headers.get('vary')).toBe('Accept, Accept-Encoding')
      expect(response.headers.get('content-type')).toBeNull()
      expect(faults.seen.filter((sql) => !sql.includes('data_state'))).toEqual([])
      expect(service.statements()).toBe(0)
    }
  })

  test.each(['W/"another"', '*', '', '""', 'W/'])('is sent where the client names another: %s', async (named) => {
    expect((await get(IRAQ, { 'if-none-match': named })).status).toBe(200)
  })

  test('has another tag for other variables, another operation, document or type', async () => {
    const two = 'query A { country(code: "IRQ") { name } } query B { country(code: "IRQ") { code } }'
    const tags = [
      await tagOf(IRAQ),
      await tagOf({ ...IRAQ, variables: '{"code":"IRN"}' }),
      await tagOf({ ...IRAQ, query: `${NAME} ` }),
      await tagOf(IRAQ, { accept: 'application/graphql-response+json' }),
      await tagOf({ query: two, operationName: 'A' }),
      await tagOf({ query: two, operationName: 'B' }),
    ]
    expect(new Set(tags).size).toBe(tags.length)
    expect(await tagOf(IRAQ)).toBe(tags[0])
  })

  test('to the hash of a document has the tag of the document', async () => {
    const sha256Hash = createHash('sha256').update(NAME).digest('hex')
    const extensions = JSON.stringify({ persistedQuery: { version: 1, sha256Hash } })
    const unknown = await get({ variables: IRAQ.variables, extensions })
    expect([unknown.status, unknown.headers.get('etag')]).toEqual([200, null])
    const tag = await tagOf({ ...IRAQ, extensions })
    expect(await tagOf({ variables: IRAQ.variables, extensions })).toBe(tag)
    expect(await tagOf(IRAQ)).toBe(tag)
  })

  test('asks for the version of the data once a second at most', async () => {
    await sleep(1_050)
    faults.clear()
    for (let i = 0; i < 10; i++) await get(IRAQ)
    expect(faults.seen.filter((sql) => sql.includes('data_state'))).toHaveLength(1)
  })

  test('waits for no connection to hear that nothing has changed', async () => {
    const tag = await tagOf(IRAQ)
    const max = service.readerPool.options.max
    const taken = await Promise.all(Array.from({ length: max }, () => service.readerPool.connect()))
    try {
      await sleep(1100)
      const started = performance.now()
      expect((await get(IRAQ, { 'if-none-match': tag })).status).toBe(304)
      expect(performance.now() - started).toBeLessThan(service.readerPool.options.connectionTimeoutMillis! / 2)
    } finally {
      for (const client of taken) client.release()
    }
  })

  test('of a number that is too large has not the tag of none', async () => {
    const query = 'query($n: Int) { officials(first: $n) { totalCount } }'
    const tag = await tagOf({ query, variables: '{"n":null}' })
    const response = await get({ query, variables: '{"n":1e400}' }, { 'if-none-match': tag })
    expect(response.status).toBe(400)
  })

  test('is sent without a tag while the version is not known', async () => {
    await sleep(1_050)
    faults.set((sql) => (sql.includes('data_state') ? { sqlState: '57014' } : undefined))
    const response = await get(IRAQ)
    expect([response.status, kept(response)]).toEqual([200, NOT_KEPT])
    await sleep(1_050)
  })

  test('is held for as long as the setting CACHE_MAX_AGE says', async () => {
    const other = await startService({ databaseUrl: service.database.url, environment: { CACHE_MAX_AGE: '60' } })
    try {
      const headers = { 'apollo-require-preflight': '1' }
      const response = await fetch(`${other.url}/graphql?${new URLSearchParams(IRAQ).toString()}`, { headers })
      expect(response.headers.get('cache-control')).toBe('public, max-age=60')
    } finally {
      await other.stop()
    }
  })
})

describe('what is wrong is not kept, and is said whatever tag is named', () => {
  test.each<[string, Record<string, string>, Record<string, string>, number]>([
    ['a request that another site could send', IRAQ, { 'apollo-require-preflight': '' }, 400],
    ['a type that is not to be had', IRAQ, { accept: 'image/png' }, 406],
    ['no document', { query: '{ country' }, {}, 400],
    ['an unknown field', { query: '{ planets }' }, {}, 400],
    ['a bad variable', { ...IRAQ, variables: '{"code":"?"}' }, {}, 400],
    ['too deep an operation', { query: `${'{ a '.repeat(50)}${'}'.repeat(50)}` }, {}, 400],
    ['a field that failed', { query: '{ officials(first: 0) { totalCount } }' }, {}, 200],
    ['an unknown hash', { extensions: `{"persistedQuery":{"version":1,"sha256Hash":"${'0'.repeat(64)}"}}` }, {}, 200],
  ])('%s', async (_, parameters, headers, status) => {
    for (const named of ['*', await tagOf(IRAQ)]) {
      const response = await get(parameters, { ...headers, 'if-none-match': named })
      expect([response.status, response.headers.get('etag')]).toEqual([status, null])
      expect(response.headers.get('cache-control')).toMatch(/^(?:no-store|private, no-cache, must-revalidate)$/)
      expect(await response.json()).toHaveProperty('errors')
    }
  })

  test('a field that the database failed', async () => {
    faults.set((sql) => (sql.includes('"country"') ? { sqlState: '57014' } : undefined))
    const response = await get(IRAQ)
    expect([response.status, kept(response)]).toEqual([200, NOT_KEPT])
  })
})

describe('nothing else is kept', () => {
  test('neither answers to POST', async () => {
    const body = JSON.stringify({ query: NAME, variables: { code: 'IRQ' } })
    const headers = { 'content-type': 'application/json', 'if-none-match': await tagOf(IRAQ) }
    const response = await fetch(`${service.url}/graphql`, { method: 'POST', headers, body })
    expect([response.status, kept(response)]).toEqual([200, NOT_KEPT])
  })

  test.each(['/healthz', '/readyz', '/nowhere'])('nor %s', async (path) => {
    expect(kept(await get({}, {}, path))).toEqual(NOT_KEPT)
  })

  test('and the playground is another thing at the same address', async () => {
    const response = await get(IRAQ, { accept: 'text/html' })
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect([response.headers.get('vary'), kept(response)]).toEqual(['Accept', NOT_KEPT])
  })

  test('but its files, until they change', async () => {
    const response = await fetch(`${service.url}/playground/style.css`)
    expect(response.headers.get('cache-control')).toBe('public, max-age=0')
    // Not by fetch, which asks for a fresh copy where a tag is named.
    const headers = { 'if-none-match': response.headers.get('etag')! }
    const again = await service.app.inject({ url: '/playground/style.css', headers })
    expect(again.statusCode).toBe(304)
    expect([response.headers.get('vary'), again.headers.vary]).toEqual(['Accept-Encoding', 'Accept-Encoding'])
  })
})

describe.each([
  ['/export', 'private, no-cache', { query: '{ sources { nodes { slug } } }' }],
  ['/cite', 'public, no-cache', { query: '{ sources(first: 3) { nodes { slug } } }' }],
])('%s', (path, control, parameters) => {
  test('has a tag, and is 304 where the client has the same', async () => {
    const response = await get(parameters, {}, path)
    expect([response.status, response.headers.get('cache-control')]).toEqual([200, control])
    const tag = response.headers.get('etag')!
    expect((await response.text()).length).toBeGreaterThan(100)
    faults.clear()
    const again = await get(parameters, { 'if-none-match': tag }, path)
    expect([again.status, await again.text(), kept(again)]).toEqual([304, '', { tag, control }])
    expect(faults.seen.filter((sql) => !sql.includes('data_state'))).toEqual([])
    const other = await get({ query: '{ sources(first: 2) { nodes { slug } } }' }, { 'if-none-match': tag }, path)
    expect(other.status).toBe(200)
    await other.text()
  })

  test('is not kept where it was asked for by POST, or is wrong', async () => {
    const headers = { 'content-type': 'application/json' }
    const posted = await fetch(service.url + path, { method: 'POST', headers, body: JSON.stringify(parameters) })
    expect([posted.status, kept(posted)]).toEqual([200, NOT_KEPT])
    await posted.text()
    const wrong = await get({ query: '{ planets }' }, { 'if-none-match': '*' }, path)
    expect([wrong.status, kept(wrong)]).toEqual([400, NOT_KEPT])
  })
})
