import type { Random } from '../api/random/random.js'
import type { FuzzRequest, RawRequest } from './fuzz-request.js'
import { nastyText, nastyValue, writeJson } from './nasty-values.js'

const QUERY = '{ country(code: "IRQ") { name } }'
const JSON_TYPE = { 'content-type': 'application/json' }
const HASH = 'b7fd8b6d8f1d5e4a1a3e2b6a6f9d3c2b1a0f9e8d7c6b5a493827160504030201'

/** Bodies that are JSON, or nearly, and no request. */
export function oddBody(random: Random, path: string): FuzzRequest {
  const odd = (): unknown => nastyValue(random)
  const whole = { query: QUERY, variables: {} }
  const bodies: (() => string)[] = [
    () => writeJson(odd()),
    () => writeJson({ ...whole, variables: odd() }),
    () => writeJson({ ...whole, operationName: odd() }),
    () => writeJson({ ...whole, extensions: odd() }),
    () => writeJson({ ...whole, extensions: { persistedQuery: odd() } }),
    () =>
      writeJson({
        ...whole,
        extensions: { persistedQuery: { version: random.pick([1, 2, '1']), sha256Hash: random.pick([HASH, odd()]) } },
      }),
    () => writeJson({ extensions: { persistedQuery: { version: 1, sha256Hash: HASH } } }),
    () => writeJson({ ...whole, query: odd() }),
    () => writeJson({ ...whole, [nastyText(random)]: odd() }),
    () => writeJson(Array.from({ length: random.pick([0, 1, 2, 50]) }, () => whole)),
    () => JSON.stringify(whole).slice(0, random.below(60)),
    () => JSON.stringify(whole) + random.pick(['}', '\0', ' ', ',', '{}', '\n\n', '//']),
    () => `{"query":${JSON.stringify(QUERY)},"query":"{ __typename }"}`,
    () => `{"query":${JSON.stringify(QUERY)},"__proto__":{"admin":true}}`,
    () => `{"query":${JSON.stringify(QUERY)},"constructor":{"prototype":{"a":1}}}`,
    () => nastyText(random),
    () => '['.repeat(random.pick([10, 1000, 40_000])),
    () =>
      JSON.stringify({ query: QUERY, variables: { a: 'x'.repeat(random.pick([50_000, 99_000, 100_000, 300_000])) } }),
    () => `\ufeff${JSON.stringify(whole)}`,
  ]
  const asked = random.pick(bodies)()
  const body = random.chance(0.05) ? Buffer.from(asked, random.pick(['utf16le', 'latin1'] as const)) : asked
  return { kind: 'odd body', method: 'POST', path, headers: JSON_TYPE, body }
}

const TYPES = [
  ...[
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/graphql',
    'text/xml',
    'text/json',
    '*/*',
  ],
  ...[
    'application/json; charset=utf-16',
    'application/json; charset=x',
    'APPLICATION/JSON',
    'application/json;',
    'application/json, text/plain',
    '',
  ],
  ...[
    'application/graphql-response+json',
    'application/json; charset="utf-8"',
    'application/jsonx',
    ';',
    'application/',
    'a'.repeat(500),
  ],
]
const METHODS = [
  'GET',
  'POST',
  'PUT',
  'DELETE',
  'PATCH',
  'HEAD',
  'OPTIONS',
  'PROPFIND',
  'TRACE',
  'SEARCH',
  'QUERY',
  'LOCK',
]
const PATHS = [
  ...[
    '/graphql',
    '/graphql/',
    '/graphql?',
    '/export',
    '/cite',
    '/',
    '/healthz',
    '/readyz',
    '/metrics',
    '/playground/',
    '/assets/',
    '/nowhere',
  ],
  ...[
    '/graphql/..',
    '//',
    '/%00',
    '/%',
    '/%ff',
    '/graphql%00',
    '/playground/%2e%2e/package.json',
    '/playground/..%2f..%2fpackage.json',
    '/.env',
  ],
  ...[
    '/graphql?query=%7B__typename%7D',
    '/graphql?query=%ff',
    '/graphql?query[]=a',
    '/graphql?__proto__=a',
    '/graphql?query=a&query=b',
    '/compare/IRQ/IRN',
  ],
  ...[
    '/export?format=xml',
    '/export?format[]=csv',
    '/cite?asOf=2999-01-01',
    '/cite?asOf=\\',
    '/cite?asOf[]=1',
    '/graphql?variables=%7B',
    '/export?query=%00',
  ],
]
const HEADERS: readonly Record<string, string>[] = [
  { accept: 'text/html' },
  { accept: '' },
  { accept: 'image/png' },
  { accept: 'application/json;q=5, */*;q=-1' },
  { accept: ','.repeat(2000) },
  { 'accept-encoding': 'br;q=x, gzip;q=0, *' },
  { 'content-encoding': 'gzip' },
  { 'if-none-match': '*' },
  { 'if-none-match': 'W/"x", y'.repeat(200) },
  { 'x-forwarded-for': '::ffff:1, __proto__, 999.1.1.1' },
  { 'x-forwarded-host': 'evil.example' },
  { host: 'evil.example' },
  { host: '[' },
  { origin: 'null' },
  {
    origin: 'https://evil.example',
    'access-control-request-method': 'POST',
    'access-control-request-headers': 'x'.repeat(500),
  },
  { authorization: 'Bearer comity_x' },
  { authorization: `Bearer comity_${'1'.repeat(38)}` },
  { authorization: 'Basic Og==' },
  { 'x-api-key': '\xff' },
  { 'x-api-key': "' OR ''='" },
  { 'x-request-id': 'x'.repeat(3000) },
  { 'x-request-id': '"}{\\u0000' },
  { traceparent: '00-zz-01' },
  { range: 'bytes=5-1' },
  { expect: 'tea' },
  { 'x-many': 'y'.repeat(17_000) },
  { 'apollo-require-preflight': '' },
  { 'x-http-method-override': 'DELETE' },
]

/** Methods, paths and headers that do not go together. */
export function oddEnvelope(random: Random, path: string): FuzzRequest {
  const method = random.chance(0.5) ? 'POST' : random.pick(METHODS)
  const hasBody = method !== 'HEAD' && method !== 'GET' && random.chance(0.8)
  const type = random.chance(0.5) ? 'application/json' : random.pick(TYPES)
  const headers = Object.assign({ 'content-type': type }, ...random.some(HEADERS, random.pick([0, 1, 1, 2]))) as Record<
    string,
    string
  >
  const body = random.pick([
    JSON.stringify({ query: QUERY }),
    `query=${encodeURIComponent(QUERY)}`,
    QUERY,
    '',
    '{"query":',
  ])
  const at = random.chance(0.5) ? path : random.pick(PATHS)
  return { kind: 'odd envelope', method, path: at, headers, ...(hasBody && { body }) }
}

/** Bytes that are no HTTP, or hardly. */
export function rawBytes(random: Random, path: string): RawRequest {
  const body = JSON.stringify({ query: QUERY })
  const post = (headers: string, sent = body): string => `POST ${path} HTTP/1.1\r\nHost: a\r\n${headers}\r\n\r\n${sent}`
  const json = 'content-type: application/json\r\n'
  const noise = Array.from({ length: 1 + random.below(300) }, () => String.fromCharCode(random.below(256))).join('')
  const texts = [
    post(`${json}content-length: ${body.length - 5}`),
    post(`${json}content-length: ${body.length + 50}`),
    post(`${json}content-length: -1`),
    post(`${json}content-length: 99999999999999999999`),
    post(`${json}content-length: 5\r\ncontent-length: 6`),
    post(`${json}transfer-encoding: chunked`, 'zz\r\n'),
    post(`${json}transfer-encoding: chunked`, `${body.length.toString(16)}\r\n${body}\r\n0\r\n\r\n`),
    post(`${json}transfer-encoding: chunked`, '5\r\n{"que\r\n'),
    post(`${json}transfer-encoding: gzip, chunked\r\ncontent-length: 3`),
    post(`${json}x: ${noise.replaceAll(/[\r\n]/g, '')}\r\ncontent-length: ${body.length}`),
    post(`${json}${'a: b\r\n'.repeat(3000)}x: y`),
    post(`${json}content-length: 4`, '\xff\xfe\xfa\xfb'),
    post(`${json}content-length: ${body.length}\r\nexpect: 100-continue`),
    post(`${json}content-length: ${body.length}\r\nconnection: upgrade\r\nupgrade: websocket`),
    `GET ${path}?query=${noise.replaceAll(/[\r\n ]/g, '')} HTTP/1.1\r\nHost: a\r\n\r\n`,
    `GET ${path}?${'a'.repeat(20_000)} HTTP/1.1\r\nHost: a\r\n\r\n`,
    `GET ${path} HTTP/1.0\r\n\r\n`,
    `GET ${path}\r\n\r\n`,
    `GET ${path} HTTP/9.9\r\nHost: a\r\n\r\n`,
    `GET http://evil.example${path} HTTP/1.1\r\nHost: a\r\n\r\n`,
    `GET * HTTP/1.1\r\nHost: a\r\n\r\n`,
    `PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n`,
    `${random.pick(['FOO', 'get', 'CONNECT', ''])} ${path} HTTP/1.1\r\nHost: a\r\n\r\n`,
    noise,
    `\r\n\r\n${post(`${json}content-length: ${body.length}`)}`,
    post(`${json}content-length: ${body.length}`).repeat(5),
  ]
  return { kind: 'raw bytes', bytes: Buffer.from(random.pick(texts), 'latin1') }
}
