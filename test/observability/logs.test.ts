import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { makeLogger } from '../../src/observability/create-logger.js'
import { TextLines } from '../../src/observability/text-lines.js'
import { startService, type TestService } from '../support/service.js'

type Entry = Record<string, unknown> & { msg: string }

const lines: string[] = []
const log = makeLogger('debug', { write: (line: string) => void lines.push(line) })
const entries = (): Entry[] => lines.map((line) => JSON.parse(line) as Entry)

let service: TestService
beforeAll(async () => {
  service = await startService({ log, environment: { LOG_REQUESTS: 'on' } })
})
beforeEach(() => void (lines.length = 0))
afterAll(() => service.stop())

const QUERY = 'query Names($code: CountryCode!) { country(code: $code) { name } }'
const post = (body: object, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${service.url}/graphql?secret=1`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })

/** The lines of requests, once there are so many. */
async function requests(count = 1): Promise<Entry[]> {
  await vi.waitFor(() => expect(entries().filter(({ msg }) => msg === 'request')).toHaveLength(count))
  return entries().filter(({ msg }) => msg === 'request')
}

describe('each request has one line', () => {
  it('with its operation, the way it was answered, its statements, time and size', async () => {
    const first = await post({ query: QUERY, variables: { code: 'IRQ' } })
    const text = await first.text()
    await (await post({ query: QUERY, variables: { code: 'IRN' } })).text()
    const [finished, quick] = await requests(2)
    expect(finished).toMatchObject({
      level: 'info',
      requestId: first.headers.get('x-request-id'),
      method: 'POST',
      path: '/graphql',
      status: 200,
      bytes: Buffer.byteLength(text),
      operation: 'Names',
      way: 'finished',
      statements: 1,
    })
    expect(finished!.ms).toBeGreaterThan(0)
    expect(finished!.statementMs).toBeGreaterThan(0)
    expect(quick).toMatchObject({ operation: 'Names', way: 'quick', statements: 1 })
    expect(finished).not.toHaveProperty('codes')
  })

  it('also where graphql-js answered, and where nothing had changed', async () => {
    await (await post({ query: '{ __schema { queryType { name } } }' })).text()
    const address = `${service.url}/graphql?query=${encodeURIComponent('query Here { catalog { dataVersion } }')}`
    const headers = { 'apollo-require-preflight': '1' }
    const tag = (await fetch(address, { headers })).headers.get('etag')!
    await (await fetch(address, { headers: { ...headers, 'if-none-match': tag } })).text()
    const [planned, , cached] = await requests(3)
    expect(planned).toMatchObject({ way: 'planned', statements: 0 })
    expect(cached).toMatchObject({ way: 'cached', operation: 'Here', status: 304 })
  })

  it.each([
    ['a document that is none', { query: '{' }, 400, ['GRAPHQL_PARSE_FAILED']],
    ['a field that there is not', { query: 'query Guess { planets }' }, 400, ['GRAPHQL_VALIDATION_FAILED']],
    ['no operation', {}, 400, ['BAD_REQUEST']],
  ])('of %s without a name, but with the code', async (_, body, status, codes) => {
    await (await post(body)).text()
    const [line] = await requests()
    expect(line).toMatchObject({ status, codes })
    expect(line).not.toHaveProperty('operation')
    expect(line).not.toHaveProperty('way')
  })

  it('outside the API too: pages, files, exports, what is not there', async () => {
    for (const path of [
      '/healthz',
      '/nowhere',
      `/export?query=${encodeURIComponent('query All { sources { nodes { slug } } }')}`,
    ])
      await (await fetch(service.url + path)).text()
    const [health, nowhere, exported] = await requests(3)
    expect(health).toMatchObject({ path: '/healthz', status: 200 })
    expect(nowhere).toMatchObject({ path: '/nowhere', status: 404, codes: ['NOT_FOUND'] })
    expect(exported).toMatchObject({ path: '/export', status: 200, operation: 'All' })
    expect(exported!.bytes).toBeGreaterThan(100)
  })

  it('and says so where the client went away', async () => {
    const held = await Promise.all(
      Array.from({ length: service.readerPool.options.max }, () => service.readerPool.connect()),
    )
    const gone = new AbortController()
    const asked = fetch(`${service.url}/readyz`, { signal: gone.signal })
    await sleep(50)
    gone.abort()
    await expect(asked).rejects.toThrow()
    held.forEach((client) => client.release())
    expect(await requests()).toMatchObject([{ path: '/readyz', status: 499 }])
  })
})

describe('what nobody else should read is not in the log', () => {
  it('neither documents, variables and queries of addresses, nor keys', async () => {
    const headers = { authorization: 'Bearer comity_s3cret', 'x-api-key': 'comity_s3cret', cookie: 'a=s3cret' }
    await (await post({ query: `${QUERY} # s3cret`, variables: { code: 's3cret' } }, headers)).text()
    await requests()
    expect(lines.join('')).not.toMatch(/s3cret|secret=1|country\(/)
  })

  it('headers that somebody logs all the same are without keys', () => {
    log.info({ headers: { authorization: 'Bearer k3y', 'x-api-key': 'k3y', cookie: 'k3y', accept: '*/*' } }, 'odd')
    expect(lines.join('')).not.toContain('k3y')
    expect(entries()[0]).toMatchObject({ headers: { accept: '*/*' } })
  })

  it('documents and variables only where it was asked for', async () => {
    const other = await startService({ log, environment: { LOG_VARIABLES: 'on' }, databaseUrl: service.database.url })
    const headers = { 'content-type': 'application/json', cookie: 'session=k3y' }
    const body = JSON.stringify({ query: QUERY, variables: { code: 'IRQ' } })
    await (await fetch(`${other.url}/graphql`, { method: 'POST', headers, body })).text()
    await requests()
    expect(entries()).toContainEqual(
      expect.objectContaining({ msg: 'operation', document: QUERY, variables: '{"code":"IRQ"}' }),
    )
    expect(lines.join('')).not.toContain('k3y')
    await other.stop()
  })
})

describe('the id of a request', () => {
  it('is what a proxy gave it, if that is a short plain token', async () => {
    for (const [given, taken] of [
      ['edge-7.f_3', true],
      ['x'.repeat(65), false],
      ['a b', false],
      ['{"a":1}', false],
    ] as const) {
      const id = (await fetch(`${service.url}/healthz`, { headers: { 'x-request-id': given } })).headers.get(
        'x-request-id',
      )
      expect([given, id === given]).toEqual([given, taken])
      expect(id).toMatch(/^[\w.-]{1,64}$/)
    }
  })

  it('leads from the answer to what the database said', async () => {
    await service.pool.query('ALTER TABLE organisation RENAME TO set_aside')
    const answer = await service.ask('{ organisations(first: 1) { nodes { name } } }')
    const exported = await fetch(
      `${service.url}/export?query=${encodeURIComponent('{ organisations { nodes { name } } }')}`,
    )
    await service.pool.query('ALTER TABLE set_aside RENAME TO organisation')
    const body = (await exported.json()) as { errors: { extensions: Record<string, string> }[] }
    for (const extensions of [answer.body.errors![0]!.extensions, body.errors[0]!.extensions]) {
      expect(extensions).toEqual({ code: 'INTERNAL_SERVER_ERROR', requestId: expect.any(String) as string })
      const found = entries().filter(({ requestId, msg }) => requestId === extensions.requestId && msg !== 'request')
      expect(found).toMatchObject([{ msg: 'an operation failed', err: { code: '42P01' } }])
    }
  })

  it('and of what the client may try again, the line of the request tells it', async () => {
    vi.spyOn(service.readerPool, 'connect').mockRejectedValueOnce(
      Object.assign(new Error('gone away'), { code: 'ECONNRESET' }),
    )
    await service.ask('{ source(slug: "kootneeti-2019-04-06") { title } }')
    expect(await requests()).toMatchObject([{ codes: ['UNAVAILABLE'], reason: 'ECONNRESET gone away' }])
  })
})

it('slow requests and failures alone have a line with LOG_REQUESTS=slow, and none with off', async () => {
  for (const [LOG_REQUESTS, failures] of [
    ['slow', 1],
    ['off', 0],
  ] as const) {
    lines.length = 0
    const other = await startService({ log, environment: { LOG_REQUESTS }, databaseUrl: service.database.url })
    await other.ask('{ catalog { dataVersion } }')
    vi.spyOn(other.readerPool, 'connect').mockRejectedValueOnce(new Error('Connection terminated'))
    await other.ask('{ source(slug: "kootneeti-2019-04-06") { title } }')
    await other.stop()
    expect(entries().filter(({ msg }) => msg === 'request')).toHaveLength(failures)
  }
})

it('for people an entry is a line, and an error has its stack below', () => {
  let text = ''
  const lines = new TextLines({ write: (more) => (text += more) })
  const time = Date.parse('2019-04-06T10:11:12.345Z')
  lines.write(
    JSON.stringify({ level: 'info', time, pid: 1, hostname: 'x', path: '/graphql', codes: ['A', 'B'], msg: 'request' }),
  )
  lines.write(JSON.stringify({ level: 'error', time, msg: 'failed', err: { stack: 'Error: no\n  at x' } }))
  expect(text).toBe(
    '10:11:12.345 info request path=/graphql codes=A,B\n10:11:12.345 error failed\n    Error: no\n      at x\n',
  )
})
