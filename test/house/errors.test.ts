import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createKey } from '../../src/access/keys.js'
import { findPackageRoot } from '../../src/platform/database/package-root.js'
import { errorCodes } from '../../src/platform/errors.js'
import { sendRaw } from '../api/raw-request.js'
import { startService, type TestService } from '../support/service.js'

const page = readFileSync(path.join(findPackageRoot(), 'docs', 'errors.md'), 'utf8')
const rows = [...page.matchAll(/^\| `([A-Z_]+)` \| ([\d, ]+) \| (.+?) \| (.+?) \|$/gm)].map(
  ([, code = '', statuses = '', meaning = '', advice = '']) => ({
    code,
    statuses: statuses.split(', '),
    meaning,
    advice,
  }),
)

describe('docs/errors.md', () => {
  it('lists the codes of the service and no others, in its order and its words', () => {
    expect(rows.map(({ code, meaning }) => [code, meaning])).toEqual(Object.entries(errorCodes))
  })

  it('says for every code what to do', () => {
    expect(rows.filter(({ advice }) => !/^[A-Z].+\.$/.test(advice))).toEqual([])
  })
})

describe('every code is answered with a status that docs/errors.md lists', () => {
  let service: TestService
  beforeAll(async () => {
    service = await startService()
  })
  afterAll(() => service.stop())

  const seen = new Map<string, Set<string>>()
  it.each<[code: string, status: number, what: string, ask: () => Promise<Response>]>([
    ['BAD_USER_INPUT', 400, 'a bad literal', () => post({ query: '{ country(code: "X") { name } }' })],
    [
      'BAD_USER_INPUT',
      400,
      'a bad variable',
      () => post({ query: 'query ($c: CountryCode!) { country(code: $c) { name } }', variables: { c: 'X' } }),
    ],
    ['BAD_USER_INPUT', 200, 'a page of no items', () => post({ query: '{ officials(first: 0) { totalCount } }' })],
    ['GRAPHQL_PARSE_FAILED', 400, 'half a document', () => post({ query: '{ catalog' })],
    ['GRAPHQL_VALIDATION_FAILED', 400, 'an unknown field', () => post({ query: '{ planets }' })],
    [
      'OPERATION_RESOLUTION_FAILURE',
      400,
      'two operations',
      () => post({ query: 'query A { __typename } query B { __typename }' }),
    ],
    ['BAD_REQUEST', 400, 'an empty object', () => post({})],
    ['BAD_REQUEST', 415, 'XML', () => send('<a/>', 'application/xml')],
    ['BAD_REQUEST', 405, 'PUT', () => fetch(`${service.url}/graphql`, { method: 'PUT' })],
    ['BAD_REQUEST', 406, 'an answer as CSV', () => post({ query: '{ __typename }' }, { accept: 'text/csv' })],
    ['BAD_REQUEST', 408, 'half a request', () => halfRequest()],
    ['BAD_REQUEST', 412, 'another file', () => fetch(file(), { headers: { 'if-match': '"x"' } })],
    ['BAD_REQUEST', 416, 'the end of a file', () => fetch(file(), { headers: { range: 'bytes=99999999-' } })],
    ['BAD_REQUEST', 417, 'an expectation', () => raw('Expect: tea')],
    ['BAD_REQUEST', 431, 'long headers', () => raw(`Cookie: ${'x'.repeat(40_000)}`)],
    ['UNAUTHENTICATED', 401, 'a key that is none', () => post({ query: '{ __typename }' }, { 'x-api-key': 'none' })],
    ['UNAUTHENTICATED', 403, 'a key for something else', () => askWithOtherKey()],
    ['PAYLOAD_TOO_LARGE', 413, 'a large body', () => post({ query: `{ __typename } #${'x'.repeat(100_000)}` })],
    ['QUERY_TOO_EXPENSIVE', 400, 'many aliases', () => post({ query: `{ ${manyAliases(101)} }` })],
    ['QUERY_TOO_EXPENSIVE', 200, 'wide filters', () => post({ query: wideFilters, variables: wide })],
    ['RATE_LIMITED', 429, 'more points than there are', () => askOther({ POINTS_PER_MINUTE: '1' })],
    ['DOCUMENT_NOT_TRUSTED', 403, 'a document that nobody knows', () => askOther({ TRUSTED_DOCUMENTS: manifest() })],
    [
      'PERSISTED_QUERY_NOT_SUPPORTED',
      200,
      'a hash',
      () => askOther({ PERSISTED_QUERIES: 'off' }, { persistedQuery: hash() }),
    ],
    ['PERSISTED_QUERY_NOT_FOUND', 200, 'an unknown hash', () => post({ extensions: { persistedQuery: hash() } })],
    ['NOT_FOUND', 404, 'another address', () => fetch(`${service.url}/nowhere`)],
    ['TIMEOUT', 200, 'a statement that was cancelled', () => interrupt('pg_cancel_backend')],
    ['UNAVAILABLE', 200, 'a connection that was ended', () => interrupt('pg_terminate_backend')],
    ['UNAVAILABLE', 503, 'connections that are all in use', () => askWithoutConnections()],
    ['INTERNAL_SERVER_ERROR', 200, 'a table that is gone', () => askWithoutTable()],
  ])('%s, HTTP status %i: %s', async (code, status, _, ask) => {
    const response = await ask()
    const body = (await response.json()) as { errors: { extensions: { code: string } }[] }
    expect([body.errors[0]?.extensions.code, response.status]).toEqual([code, status])
    expect(rows.find((row) => row.code === code)?.statuses).toContain(String(status))
    seen.set(code, (seen.get(code) ?? new Set<string>()).add(String(status)))
  })

  it.each([
    [
      'official.statements.first',
      '{ official(slug: "hassan-rouhani") { statements(first: 1000) { totalCount } } }',
      {},
    ],
    ['all.where.country.eq', '{ all: officials(where: { country: { eq: "XQX" } }) { totalCount } }', {}],
    ['all.where.country.eq', '{ all: officials(where: { country: { eq: "?" } }) { totalCount } }', {}],
    ['country.code', '{ country(code: "?") { name } }', {}],
    ['$code', 'query ($code: CountryCode!) { country(code: $code) { name } }', { code: '?' }],
    [
      '$where.country.eq',
      'query ($where: OfficialFilter) { officials(where: $where) { totalCount } }',
      { where: { country: { eq: '?' } } },
    ],
  ])('and extensions.argument names a bad value as docs/errors.md says: %s', async (argument, query, variables) => {
    const { body } = await service.ask(query, variables)
    expect(body.errors?.map(({ extensions }) => extensions)).toEqual([{ code: 'BAD_USER_INPUT', argument }])
  })

  it('and no code or status is listed that was not seen, but for the 500 of a service that cannot answer at all', () => {
    const listed = rows.map(({ code, statuses }) => [code, statuses.filter((status) => status !== '500').sort()])
    expect(Object.fromEntries([...seen].map(([code, statuses]) => [code, [...statuses].sort()]))).toEqual(
      Object.fromEntries(listed),
    )
  })

  const send = (body: string, type: string, headers = {}): Promise<Response> =>
    fetch(`${service.url}/graphql`, { method: 'POST', headers: { 'content-type': type, ...headers }, body })
  const post = (body: object, headers = {}): Promise<Response> =>
    send(JSON.stringify(body), 'application/json', headers)
  const file = (): string => `${service.url}/playground/style.css`
  const raw = async (header: string): Promise<Response> => {
    const { body, status } = await sendRaw(service.url, `GET / HTTP/1.1\r\nHost: localhost\r\n${header}\r\n\r\n`)
    return new Response(body, { status })
  }
  const halfRequest = async (): Promise<Response> => {
    const error = Object.assign(new Error('late'), { code: 'ERR_HTTP_REQUEST_TIMEOUT' })
    service.app.server.once('connection', (socket) => service.app.server.emit('clientError', error, socket))
    const { body, status } = await sendRaw(service.url, 'GET / HTTP/1.1\r\n')
    return new Response(body, { status })
  }
  const ask = (): Promise<Response> => post({ query: '{ organisations(first: 1) { nodes { name } } }' })

  /** Lets a question wait for a lock, and ends its wait from outside. */
  async function interrupt(how: 'pg_cancel_backend' | 'pg_terminate_backend'): Promise<Response> {
    const other = new pg.Client(service.database.url)
    await other.connect()
    await other.query('BEGIN; LOCK TABLE organisation')
    const asked = ask()
    // On connections of their own: a transaction sees the activity of others as it was at its first look.
    const waiting = `SELECT ${how}(pid) FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()`
    while ((await service.pool.query(waiting)).rowCount === 0) await new Promise((resolve) => setTimeout(resolve, 10))
    await other.end()
    return asked
  }

  /** Asks a service with other settings. */
  async function askOther(environment: Record<string, string>, extensions?: object): Promise<Response> {
    const other = await startService({ environment, databaseUrl: service.database.url })
    const query = '{ countries(first: 5) { nodes { code } } }'
    const response = await fetch(`${other.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...(extensions ? { extensions } : { query }) }),
    })
    const read = new Response(await response.text(), { status: response.status })
    await other.stop()
    return read
  }

  async function askWithoutConnections(): Promise<Response> {
    const { readerPool: pool } = service
    const patience = pool.options.connectionTimeoutMillis
    const held = await Promise.all(Array.from({ length: pool.options.max }, () => pool.connect()))
    pool.options.connectionTimeoutMillis = 50
    const response = await ask()
    pool.options.connectionTimeoutMillis = patience
    held.forEach((client) => client.release())
    return response
  }

  async function askWithOtherKey(): Promise<Response> {
    const form = { name: 'Other', scopes: ['METRICS'] as const, expiresAt: undefined, pointsPerMinute: undefined }
    const { secret } = await createKey(service.pool, form)
    return post({ query: '{ __typename }' }, { 'x-api-key': secret })
  }

  async function askWithoutTable(): Promise<Response> {
    await service.pool.query('ALTER TABLE organisation RENAME TO set_aside')
    const response = await ask()
    await service.pool.query('ALTER TABLE set_aside RENAME TO organisation')
    return response
  }
})

const wideFilters = `query ($w: StatementFilter) { country(code: "IRN") { ${'abcdef'.replace(/./g, '$&: statements(where: $w) { totalCount } ')} } }`
const wide = { w: { or: Array.from({ length: 240 }, () => ({ slug: { eq: 'a' } })) } }

function manyAliases(count: number): string {
  return Array.from({ length: count }, (_, i) => `a${i}: __typename`).join(' ')
}

/** A file that knows one document. */
function manifest(): string {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'comity-errors-')), 'documents.json')
  writeFileSync(file, JSON.stringify({ typename: '{ __typename }' }))
  return file
}

function hash(): object {
  return { version: 1, sha256Hash: '0'.repeat(64) }
}
