import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { text } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { startService, type TestService } from '../support/service.js'
import { type RawAnswer, sendRaw } from './raw-request.js'
import { expectRefused } from './refused.js'

// What Node or fastify refuse before a handler runs: in the form of GraphQL, and saying what to do.

let service: TestService
beforeAll(async () => {
  service = await startService()
})
afterAll(() => service.stop())

const HOST = 'Host: localhost\r\n'
const jsonOf = (length: number): string =>
  `POST /graphql HTTP/1.1\r\n${HOST}content-type: application/json\r\ncontent-length: ${length}\r\n\r\n`

function expectForm({ status, headers, body }: RawAnswer, wanted: { status: number; code?: string }, says: string) {
  expect(headers.get('content-type')).toBe('application/json; charset=utf-8')
  expect(headers.get('cache-control')).toBe('no-store')
  expect(Object.keys(JSON.parse(body) as object)).toEqual(['errors'])
  const answer = { status, body: JSON.parse(body) as { errors: [{ message: string; extensions: { code: string } }] } }
  expectRefused(answer, { code: 'BAD_REQUEST', ...wanted })
  expect(answer.body.errors[0].message).toContain(says)
}

describe('the connection is ended after', () => {
  test.for([
    ['what is no HTTP', 'hello\r\n\r\n', 400, 'Send a POST'],
    ['TLS', '\x16\x03\x01\x02\x00\x01\x00', 400, 'https is for a proxy'],
    ['a method that does not exist', `FOO / HTTP/1.1\r\n${HOST}\r\n`, 400, 'Send a POST'],
    ['two lengths', `POST / HTTP/1.1\r\n${HOST}Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n`, 400, 'Send a'],
    [
      'headers that are too long',
      `GET / HTTP/1.1\r\n${HOST}Cookie: ${'x'.repeat(40_000)}\r\n\r\n`,
      431,
      'fewer cookies',
    ],
    [
      'an address that is too long',
      `GET /graphql?${'x'.repeat(40_000)} HTTP/1.1\r\n${HOST}\r\n`,
      431,
      'body of a POST',
    ],
    ['HTTP/1.1 without a host', 'GET /healthz HTTP/1.1\r\n\r\n', 400, 'Host'],
    ['an expectation', `GET /healthz HTTP/1.1\r\n${HOST}Expect: tea\r\n\r\n`, 417, 'Leave it out'],
    ['CONNECT', `CONNECT example.org:443 HTTP/1.1\r\n${HOST}\r\n`, 405, 'no proxy'],
    ['half of a JSON', `${jsonOf(2)}{]`, 400, 'Send a JSON object'],
    ['an empty body', jsonOf(0), 400, 'Send a JSON object'],
  ] as const)('%s', async ([, bytes, status, says]) => {
    const answer = await sendRaw(service.url, bytes)
    expectForm(answer, { status }, says)
    expect(answer.isClosed).toBe(true)
  })

  test('a body that is too large, before all of it has come', async () => {
    const answer = await sendRaw(service.url, `${jsonOf(1_000_000)}{`)
    expectForm(answer, { status: 413, code: 'PAYLOAD_TOO_LARGE' }, 'larger than 100000 bytes. Send less')
    expect(answer.isClosed).toBe(true)
  })

  test('a request that takes too long to arrive', async () => {
    const connected = once(service.app.server, 'connection') as Promise<[Socket]>
    const answer = sendRaw(service.url, 'GET / HTTP/1.1\r\n')
    const [socket] = await connected
    const late = Object.assign(new Error('late'), { code: 'ERR_HTTP_REQUEST_TIMEOUT' })
    service.app.server.emit('clientError', late, socket)
    expectForm(await answer, { status: 408 }, 'Send it again')
    expect((await answer).isClosed).toBe(true)
  })
})

describe('the connection stays after', () => {
  test.for([
    ['an address that cannot be decoded', `GET /% HTTP/1.1\r\n${HOST}\r\n`, 400, 'a percent sign as %25'],
    ['another method', `PROPFIND /graphql HTTP/1.1\r\n${HOST}\r\n`, 405, 'use POST, or GET'],
    [
      'another method with a body of any type',
      `PUT /export HTTP/1.1\r\n${HOST}content-type: a/b\r\ncontent-length: 1\r\n\r\nx`,
      405,
      'use POST',
    ],
    ['POST to what has none', `POST /healthz HTTP/1.1\r\n${HOST}content-length: 0\r\n\r\n`, 405, 'use GET.'],
    ['XML', `POST /graphql HTTP/1.1\r\n${HOST}content-type: text/xml\r\ncontent-length: 4\r\n\r\n<a/>`, 415, 'as JSON'],
    [
      'bytes that a file does not have',
      `GET /playground/style.css HTTP/1.1\r\n${HOST}Range: bytes=99999999-\r\n\r\n`,
      416,
      'without Range',
    ],
    [
      'another version of a file',
      `GET /playground/style.css HTTP/1.1\r\n${HOST}If-Match: "x"\r\n\r\n`,
      412,
      'without If-Match',
    ],
  ] as const)('%s', async ([, bytes, status, says]) => {
    const answer = await sendRaw(service.url, bytes)
    expectForm(answer, { status }, says)
    expect(answer.isClosed).toBe(false)
  })

  test.for(['/nowhere', '/playground/nothing.css', '/playground/%00', '/playground/%2e%2e/package.json'])(
    '%s, where nothing is',
    async (path) => {
      const answer = await sendRaw(service.url, `GET ${path} HTTP/1.1\r\n${HOST}\r\n`)
      expectForm(answer, { status: 404, code: 'NOT_FOUND' }, 'The API is at /graphql')
      expect(answer.isClosed).toBe(false)
    },
  )
})

test('to HEAD no body is sent, whatever is wrong with it', async () => {
  const answer = await sendRaw(service.url, `HEAD /graphql HTTP/1.1\r\n${HOST}a: ${'x'.repeat(20_000)}\r\n\r\n`)
  expect(answer).toMatchObject({ status: 431, body: '', isClosed: true })
})

test('a body that cannot be read is not looked at where nothing is', async () => {
  for (const path of ['/playground/..%2f..%2fpackage.json', '/assets/nothing.js']) {
    const answer = await sendRaw(service.url, jsonOf(2).replace('/graphql', path) + '{]')
    expectForm(answer, { status: 404, code: 'NOT_FOUND' }, 'The API is at /graphql')
  }
})

test('a method that a path does not have is told which it has', async () => {
  const allowed = async (path: string): Promise<string | null> =>
    (await fetch(service.url + path, { method: 'DELETE' })).headers.get('allow')
  expect(await Promise.all(['/graphql', '/graphql/', '/export', '/cite', '/healthz'].map(allowed))).toEqual([
    'GET, HEAD, POST',
    'GET, HEAD, POST',
    'GET, HEAD, POST',
    'GET, HEAD, POST',
    'GET, HEAD',
  ])
})

test('who asks on an open connection while the service ends is sent elsewhere', async () => {
  const ending = await startService()
  let answerIt = (): void => {}
  const held = new Promise<void>((resolve) => (answerIt = resolve))
  const ready = vi.spyOn(ending.readerPool, 'query').mockReturnValue(held as never)
  const { hostname, port } = new URL(ending.url)
  const socket = connect(Number(port), hostname)
  socket.write(`GET /readyz HTTP/1.1\r\n${HOST}\r\n`)
  await vi.waitFor(() => expect(ready).toHaveBeenCalled())
  const stopped = ending.stop()
  socket.write(`GET /healthz HTTP/1.1\r\n${HOST}\r\n`)
  await sleep(50)
  answerIt()
  const [first, second] = (await text(socket)).split(/(?=HTTP\/1\.1 )/)
  expect(first).toMatch(/^HTTP\/1\.1 200 /)
  expect(second).toMatch(
    /^HTTP\/1\.1 503 [^]*retry-after: 1\r\n[^]*"The service is ending. Try again."[^]*"UNAVAILABLE"/,
  )
  await stopped
})
