import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ROUTES } from '../../src/access/scopes.js'
import { buildApiSchema } from '../../src/schema.js'
import { startService, type TestService } from '../support/service.js'

let service: TestService
let open: TestService
let listed: TestService
beforeAll(async () => {
  service = await startService()
  open = await startService({ environment: { CORS_ORIGINS: '*', PUBLIC_URL: 'https://data.example.org' } })
  listed = await startService({ environment: { CORS_ORIGINS: 'https://a.example.org,http://localhost:5173' } })
})
afterAll(() => Promise.all([service, open, listed].map(({ stop }) => stop())))

describe('nothing is written over HTTP', () => {
  it('there is no route but these, and POST only where an operation is read', () => {
    const methods = listRoutes(service.app.printRoutes())
    expect(Object.fromEntries([...methods].map(([path, named]) => [path, [...new Set(named)].sort()]))).toEqual({
      '/graphql': ['GET', 'HEAD', 'OPTIONS', 'POST'],
      '/export': ['GET', 'HEAD', 'POST'],
      '/cite': ['GET', 'HEAD', 'POST'],
      '/healthz': ['GET', 'HEAD'],
      '/readyz': ['GET', 'HEAD'],
      '/playground/*': ['GET', 'HEAD'],
      '/assets/*': ['GET', 'HEAD'],
    })
    expect([...methods.keys()].filter((path) => !(path in ROUTES))).toEqual([])
  })

  it('the schema has queries and nothing else', () => {
    const schema = buildApiSchema()
    expect([schema.getMutationType(), schema.getSubscriptionType()]).toEqual([undefined, undefined])
  })

  it.each(['PUT', 'PATCH', 'DELETE'])('%s is answered nowhere', async (method) => {
    for (const path of ['/', '/graphql', '/export', '/cite', '/healthz', '/assets/x.js', '/playground/style.css']) {
      const response = await fetch(service.url + path, { method })
      await response.arrayBuffer()
      expect([path, response.status]).toEqual([path, expect.toSatisfy((status) => status === 404 || status === 405)])
    }
  })
})

/** The methods of each path, read off the tree that fastify prints: below a path stands how longer ones go on. */
function listRoutes(tree: string): Map<string, string[]> {
  const methods = new Map<string, string[]>()
  const above: string[] = []
  for (const [, indent = '', part = '', named = ''] of tree.matchAll(/^(.*?)[├└]── (\S*)(?: \(([A-Z, ]+)\))?$/gm)) {
    const depth = indent.length / 4
    above.length = depth
    const path = above.join('') + part
    above.push(part)
    if (named !== '') methods.set(path, [...(methods.get(path) ?? []), ...named.split(', ')])
  }
  return methods
}

const ORIGIN = { origin: 'https://a.example.org' }
const preflight = ({ url }: TestService, headers = {}): Promise<Response> =>
  fetch(`${url}/graphql`, {
    method: 'OPTIONS',
    headers: {
      ...ORIGIN,
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'content-type,authorization',
      ...headers,
    },
  })
const get = ({ url }: TestService, headers = {}, path = '/graphql?query={catalog{dataVersion}}'): Promise<Response> =>
  fetch(url + path, { headers: { 'apollo-require-preflight': '1', ...headers } })

describe('pages of other origins', () => {
  it('may read nothing without CORS_ORIGINS', async () => {
    for (const response of [await preflight(service), await get(service, ORIGIN)]) {
      await response.arrayBuffer()
      expect([...response.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([])
    }
  })

  it('may all read with *, and never send credentials', async () => {
    const [asked, answer] = [await preflight(open), await get(open, ORIGIN)]
    expect([asked.status, await asked.text()]).toEqual([204, ''])
    for (const { headers } of [asked, answer]) {
      expect(headers.get('access-control-allow-origin')).toBe('*')
      expect(headers.get('access-control-allow-credentials')).toBeNull()
    }
    expect(asked.headers.get('access-control-allow-methods')).toBe('GET, HEAD, POST')
    expect(asked.headers.get('access-control-allow-headers')).toContain('authorization')
    expect(answer.headers.get('access-control-expose-headers')).toBe(
      'etag, retry-after, ratelimit, ratelimit-policy, comity-data-version, content-disposition, x-request-id',
    )
    expect(answer.headers.get('vary')).toBe('Accept, Accept-Encoding')
    expect(await answer.json()).toMatchObject({ data: { catalog: {} } })
  })

  it('may read where they are listed, and a cache is told that the answer names them', async () => {
    for (const [origin, allowed] of [
      ['https://a.example.org', 'https://a.example.org'],
      ['http://localhost:5173', 'http://localhost:5173'],
      ['https://a.example.org.evil.example', null],
      ['https://A.example.org', null],
      ['null', null],
    ] as const) {
      const [asked, answer] = [await preflight(listed, { origin }), await get(listed, { origin })]
      await answer.arrayBuffer()
      for (const { headers } of [asked, answer]) {
        expect([origin, headers.get('access-control-allow-origin')]).toEqual([origin, allowed])
        expect(headers.get('vary')).toContain('Origin')
      }
    }
  })

  it('may read exports, and what their headers tell', async () => {
    const response = await get(listed, ORIGIN, '/export?query={countries{nodes{code}}}')
    expect(await response.text()).toContain('IRQ')
    expect(response.headers.get('access-control-allow-origin')).toBe('https://a.example.org')
    expect(response.headers.get('access-control-expose-headers')).toContain('content-disposition')
    expect(response.headers.get('vary')).toBe('Accept, Accept-Encoding, Origin')
  })

  it('can read why they were refused', async () => {
    const response = await get(open, { ...ORIGIN, authorization: 'Bearer none' })
    expect([response.status, response.headers.get('access-control-allow-origin')]).toEqual([401, '*'])
    const missing = await get(open, ORIGIN, '/nowhere')
    expect([missing.status, missing.headers.get('access-control-allow-origin')]).toEqual([404, '*'])
    await Promise.all([response.arrayBuffer(), missing.arrayBuffer()])
  })

  it('are let in before a key is asked for, which a browser does not send ahead', async () => {
    const closed = await startService({ environment: { CORS_ORIGINS: '*', ACCESS: 'keys' } })
    const [asked, answer] = [await preflight(closed), await get(closed, ORIGIN)]
    await answer.arrayBuffer()
    await closed.stop()
    expect([asked.status, answer.status]).toEqual([204, 401])
  })
})

describe('every answer', () => {
  const FIXED = {
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
    'x-frame-options': 'DENY',
    'cross-origin-resource-policy': 'same-origin',
    'strict-transport-security': null,
  }
  const FROM: [string, string][] = [
    ['/graphql?query={catalog{dataVersion}}', '*/*'],
    ['/graphql', 'text/html'],
    ['/', 'text/html'],
    ['/nowhere', '*/*'],
    ['/healthz', '*/*'],
    ['/playground/style.css', '*/*'],
    ['/cite?query={catalog{dataVersion}}', '*/*'],
    ['/export?query={countries{nodes{code}}}', '*/*'],
  ]

  it.each(FROM)('tells browsers what it is not: %s as %s', async (path, accept) => {
    const response = await get(service, { accept }, path)
    const { headers } = response
    await response.arrayBuffer()
    expect(Object.fromEntries(Object.keys(FIXED).map((name) => [name, headers.get(name)]))).toEqual(FIXED)
    const isPage = accept === 'text/html'
    if (!isPage) expect(headers.get('content-security-policy')).toBe("default-src 'none'; frame-ancestors 'none'")
    expect(headers.get('server') ?? headers.get('x-powered-by')).toBeNull()
  })

  it('asks for https from then on where people use that', async () => {
    expect((await get(open)).headers.get('strict-transport-security')).toBe('max-age=31536000')
  })
})
