import zlib from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chooseEncoding } from '../../src/http/accept-encoding.js'
import { startService, type TestService } from '../support/service.js'

let service: TestService
beforeAll(async () => {
  service = await startService()
})
afterAll(() => service.stop())

const SMALL = '{ country(code: "IRQ") { name } }'
const MIDDLE = '{ countries(first: 50) { nodes { code name officialName aliases } } }'
const field = (name: string): string =>
  `${name}: countries(first: 100) { nodes { code name officialName aliases region } }`
const LARGE = `{ ${[...'abcdefghij'].map(field).join(' ')} }`

async function ask(method: 'GET' | 'POST', url: string, query: string, accepted?: string, parameters = {}) {
  const response = await service.app.inject({
    method,
    url,
    headers: { 'apollo-require-preflight': '1', ...(accepted !== undefined && { 'accept-encoding': accepted }) },
    ...(method === 'GET' ? { query: { ...parameters, query } } : { query: parameters, payload: { query } }),
  })
  const { statusCode: status, headers, rawPayload: bytes } = response
  return { status, headers, bytes, encoding: headers['content-encoding'] }
}

const unpack = { br: zlib.brotliDecompressSync, gzip: zlib.gunzipSync }

describe.each(['GET', 'POST'] as const)('an answer to %s', (method) => {
  test.each([
    ['br', MIDDLE],
    ['gzip', MIDDLE],
    ['br', LARGE],
    ['gzip', LARGE],
  ] as const)('compressed by %s is the plain one', async (encoding, query) => {
    const plain = await ask(method, '/graphql', query)
    expect([plain.status, plain.encoding]).toEqual([200, undefined])
    expect(plain.bytes.length > 100_000).toBe(query === LARGE)
    const packed = await ask(method, '/graphql', query, encoding)
    expect([packed.status, packed.encoding]).toEqual([200, encoding])
    expect(packed.headers['content-length']).toBe(String(packed.bytes.length))
    expect(packed.bytes.length).toBeLessThan(plain.bytes.length / 2)
    expect(unpack[encoding](packed.bytes).equals(plain.bytes)).toBe(true)
  })

  test('has the same tag compressed or not', async () => {
    const [plain, packed] = [await ask(method, '/graphql', MIDDLE), await ask(method, '/graphql', MIDDLE, 'br')]
    expect(packed.headers.etag).toBe(plain.headers.etag)
  })

  test('that is small is sent as it is', async () => {
    expect((await ask(method, '/graphql', SMALL, 'gzip, br')).encoding).toBeUndefined()
  })

  test('is sent as it is where compression is not asked for', async () => {
    for (const accepted of [undefined, '', 'identity', 'gzip;q=0, br;q=0', 'zstd', 'identity, gzip;q=0.5'])
      expect((await ask(method, '/graphql', MIDDLE, accepted)).encoding).toBeUndefined()
  })
})

test.each([
  ['gzip', 'gzip'],
  ['gzip, deflate, br, zstd', 'br'],
  ['GZIP;q=0.8, BR;q=0.3', 'gzip'],
  ['br;q=0, *', 'gzip'],
  ['*;q=0', undefined],
  ['identity;q=0, gzip;q=0.1', 'gzip'],
  ['gzip;q=high', undefined],
  [', ;', undefined],
])('Accept-Encoding: %s', (header, encoding) => {
  expect(chooseEncoding(header, ['br', 'gzip'])).toBe(encoding)
})

test.each(['csv', 'ndjson'])('an export as %s is compressed where that is asked for', async (format) => {
  const query = '{ sources { nodes { slug title url } } }'
  for (const method of ['GET', 'POST'] as const) {
    const plain = await ask(method, '/export', query, undefined, { format })
    expect([plain.status, plain.encoding]).toEqual([200, undefined])
    const packed = await ask(method, '/export', query, 'br, gzip', { format })
    expect([packed.status, packed.encoding, packed.headers.vary]).toEqual([200, 'gzip', 'Accept, Accept-Encoding'])
    expect(packed.bytes.length).toBeLessThan(plain.bytes.length)
    expect(zlib.gunzipSync(packed.bytes).equals(plain.bytes)).toBe(true)
  }
})

test('the files of the playground are compressed, parts of them are not', async () => {
  const url = '/playground/graphiql.min.js'
  const plain = await service.app.inject({ url })
  const packed = await service.app.inject({ url, headers: { 'accept-encoding': 'gzip' } })
  expect([packed.headers['content-encoding'], packed.headers.vary]).toEqual(['gzip', 'Accept-Encoding'])
  expect(zlib.gunzipSync(packed.rawPayload).equals(plain.rawPayload)).toBe(true)
  const headers = { 'accept-encoding': 'gzip', range: 'bytes=0-99' }
  const part = await service.app.inject({ url, headers })
  expect([part.statusCode, part.headers['content-encoding']]).toEqual([206, undefined])
  expect(part.rawPayload.equals(plain.rawPayload.subarray(0, 100))).toBe(true)
})
