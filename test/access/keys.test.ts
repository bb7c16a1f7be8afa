import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { hashSecret, isSecret, makeSecret } from '../../src/access/key-form.js'
import { createKey, listKeys, type NewKey, revokeKey } from '../../src/access/keys.js'
import { createServer } from '../../src/server.js'
import { makeLogger } from '../../src/observability/create-logger.js'
import { readConfig } from '../../src/config.js'
import { startService, type TestService } from '../support/service.js'

let service: TestService
beforeAll(async () => {
  service = await startService()
})
afterAll(() => service.stop())

const QUERY = '{ country(code: "IRQ") { name } }'
const FORM: NewKey = { name: 'A test', scopes: ['READ'], expiresAt: undefined, pointsPerMinute: undefined }
const make = async (more: Partial<NewKey> = {}): Promise<string> =>
  (await createKey(service.pool, { ...FORM, ...more })).secret

/** What nobody asks but who is refused. */
const REFUSED = '{ organisations(first: 1) { nodes { name } } }'
const ask = (headers: Record<string, string>, url = service.url, query = QUERY): Promise<Response> =>
  fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query }),
  })
const bearer = (secret: string): { authorization: string } => ({ authorization: `Bearer ${secret}` })

async function expectRefused(response: Response, status = 401): Promise<void> {
  expect(response.status).toBe(status)
  expect(response.headers.get('www-authenticate')).toMatch(/^Bearer realm="comity"/)
  expect(response.headers.get('cache-control')).toBe('no-store')
  expect(await response.json()).toEqual({
    errors: [{ message: expect.any(String) as string, extensions: { code: 'UNAUTHENTICATED' } }],
  })
}

async function expectAnswered(response: Response): Promise<void> {
  expect([response.status, await response.json()]).toMatchObject([200, { data: { country: { name: 'Iraq' } } }])
}

describe('the form of a key', () => {
  it('is told without the database: one sign that is another makes it none', () => {
    const secret = makeSecret()
    expect(secret).toMatch(/^comity_[1-9A-HJ-NP-Za-km-z]{38}$/)
    expect(isSecret(secret)).toBe(true)
    for (let at = 7; at < secret.length; at++) {
      const other = secret[at] === 'x' ? 'y' : 'x'
      expect(isSecret(secret.slice(0, at) + other + secret.slice(at + 1))).toBe(false)
    }
  })

  it('is another each time', () => {
    expect(new Set(Array.from({ length: 1000 }, makeSecret)).size).toBe(1000)
  })
})

describe('a key', () => {
  it('is taken in either header, and whoever has none is answered too', async () => {
    const secret = await make()
    await expectAnswered(await ask(bearer(secret)))
    await expectAnswered(await ask({ authorization: `bearer  ${secret}` }))
    await expectAnswered(await ask({ 'x-api-key': secret }))
    await expectAnswered(await ask({ authorization: 'Basic Zm9vOmJhcg==', 'x-api-key': secret }))
    await expectAnswered(await ask({ authorization: 'Basic Zm9vOmJhcg==' }))
    await expectAnswered(await ask({}))
  })

  it.each([
    ['nonsense', 'nonsense'],
    ['nothing', ''],
    ['one that nobody made', makeSecret()],
    ['SQL', `comity_' OR true --`],
    ['a NUL byte, encoded', 'comity_%00'],
    ['one that is too long', `comity_${'x'.repeat(8000)}`],
  ])('that is %s is refused, and nothing is run', async (_, secret) => {
    const sent = vi.spyOn(pg.Client.prototype, 'query')
    await expectRefused(await ask(bearer(secret), service.url, REFUSED))
    if (secret !== '') await expectRefused(await ask({ 'x-api-key': secret }, service.url, REFUSED))
    for (const path of [
      `/graphql?query=${encodeURIComponent(REFUSED)}`,
      `/export?query=${REFUSED}`,
      `/cite?query=${REFUSED}`,
    ])
      await expectRefused(
        await fetch(service.url + path, { headers: { ...bearer(secret), 'apollo-require-preflight': '1' } }),
      )
    const texts = sent.mock.calls.map(([call]) => (call as { text?: string }).text ?? String(call))
    sent.mockRestore()
    expect(texts.filter((text) => text.includes('"organisation"'))).toEqual([])
  })

  it('that has expired, or was revoked, is refused; by id and by prefix', async () => {
    await expectRefused(await ask(bearer(await make({ expiresAt: new Date(Date.now() - 1000) }))))
    for (const by of ['id', 'prefix'] as const) {
      const secret = await make({ name: `Revoked by ${by}` })
      const key = (await listKeys(service.pool)).find(({ name }) => name === `Revoked by ${by}`)!
      expect(await revokeKey(service.pool, key[by])).toHaveLength(1)
      await expectRefused(await ask(bearer(secret)))
      expect(await revokeKey(service.pool, key[by])).toEqual([])
    }
  })

  it('that is revoked while it is used works for ten seconds more, and one that ends not a moment', async () => {
    const [revoked, ended] = [await make({ name: 'Ends' }), await make({ expiresAt: new Date(Date.now() + 1500) })]
    for (const secret of [revoked, ended]) await expectAnswered(await ask(bearer(secret)))
    await service.pool.query("UPDATE api_key SET revoked_at = now() WHERE name = 'Ends'")
    await expectAnswered(await ask(bearer(revoked)))
    const now = Date.now()
    const clock = vi.spyOn(Date, 'now').mockReturnValue(now + 9_000)
    await expectAnswered(await ask(bearer(revoked)))
    clock.mockReturnValue(now + 10_001)
    await expectRefused(await ask(bearer(revoked)))
    clock.mockRestore()
    await expect.poll(async () => (await ask(bearer(ended))).status, { timeout: 3000 }).toBe(401)
  })

  it('without the scope of a path is refused there', async () => {
    await expectRefused(await ask(bearer(await make({ scopes: ['METRICS'] }))), 403)
    await expectAnswered(await ask(bearer(await make({ scopes: ['METRICS', 'READ'] }))))
  })

  it('notes the day of its last use, though the role of the API cannot write', async () => {
    const secret = await make({ name: 'Noted' })
    const used = async (): Promise<string | null> =>
      (await listKeys(service.pool)).find(({ name }) => name === 'Noted')!.used
    expect(await used()).toBeNull()
    await expectAnswered(await ask(bearer(secret)))
    await expect.poll(used).toBe(new Date().toISOString().slice(0, 10))
  })

  it('is kept as a hash alone', async () => {
    const secret = await make({ name: 'Hashed' })
    const { rows } = await service.pool.query<{ row: string }>(
      "SELECT k::text AS row FROM api_key AS k WHERE name = 'Hashed'",
    )
    expect(rows[0]!.row).toContain(hashSecret(secret))
    expect(rows[0]!.row).not.toContain(secret.slice(12))
  })

  it('is asked of the database once in ten seconds, by however many requests at once', async () => {
    const secret = await make()
    const asked = vi.spyOn(service.readerPool, 'query')
    const finding = (): number => asked.mock.calls.filter(([sql]) => String(sql).includes('find_api_key')).length
    await Promise.all(Array.from({ length: 20 }, async () => expectAnswered(await ask(bearer(secret)))))
    expect(finding()).toBe(1)
    asked.mockRestore()
  })

  it('that nobody made costs no more than fifty statements a second, whoever sends how many, and good keys pass', async () => {
    const good = await make()
    await expectAnswered(await ask(bearer(good)))
    const asked = vi.spyOn(service.readerPool, 'query')
    const now = Date.now() + 60_000 // what is kept of the good key is too old by then
    const clock = vi.spyOn(Date, 'now').mockReturnValue(now)
    const statuses = await Promise.all(
      Array.from({ length: 80 }, async () => {
        const response = await ask(bearer(makeSecret()))
        await response.arrayBuffer()
        if (response.status === 503) expect(response.headers.get('retry-after')).not.toBeNull()
        return response.status
      }),
    )
    await expectAnswered(await ask(bearer(good)))
    clock.mockRestore()
    expect([401, 503].map((status) => statuses.filter((one) => one === status).length)).toEqual([50, 30])
    expect(asked.mock.calls.filter(([sql]) => String(sql).includes('find_api_key')).length).toBe(51)
    asked.mockRestore()
  })

  it('cannot be checked without the database: then nobody is taken for one without a key', async () => {
    const secret = await make()
    const failing = vi.spyOn(service.readerPool, 'query').mockRejectedValue(new Error('Connection terminated'))
    const response = await ask(bearer(secret))
    failing.mockRestore()
    expect([response.status, await response.json()]).toEqual([
      503,
      { errors: [{ message: 'The key cannot be checked now. Try again.', extensions: { code: 'UNAVAILABLE' } }] },
    ])
    await expectAnswered(await ask(bearer(secret)))
  })
})

describe('answers to a key', () => {
  const get = (headers: Record<string, string>): Promise<Response> =>
    fetch(`${service.url}/graphql?query=${encodeURIComponent(QUERY)}`, {
      headers: { 'apollo-require-preflight': '1', ...headers },
    })

  it('are kept by no cache that is shared, and are those that others have', async () => {
    const secret = await make()
    const [own, others] = [await get(bearer(secret)), await get({})]
    expect(own.headers.get('cache-control')).toBe('private, no-cache')
    expect(others.headers.get('cache-control')).toBe('public, no-cache')
    expect(own.headers.get('etag')).toBe(others.headers.get('etag'))
    const again = await get({ ...bearer(secret), 'if-none-match': own.headers.get('etag')! })
    expect([again.status, again.headers.get('cache-control')]).toEqual([304, 'private, no-cache'])
    expect(await own.text()).toBe(await others.text())
    const citation = await fetch(`${service.url}/cite?query=${encodeURIComponent(QUERY)}`, { headers: bearer(secret) })
    expect([citation.status, citation.headers.get('cache-control')]).toEqual([200, 'private, no-cache'])
    expect(await citation.text()).not.toContain(secret)
  })

  it('and what goes wrong with them tell nobody the key', async () => {
    const secret = await make()
    const lines: string[] = []
    const log = makeLogger('trace', { write: (line: string) => void lines.push(line) })
    const config = readConfig({ LOG_REQUESTS: 'on', LOG_VARIABLES: 'on' })
    const app = await createServer({ config, pool: service.readerPool, log })
    const url = await app.listen({ port: 0, host: '127.0.0.1' })
    await service.pool.query('ALTER TABLE country RENAME TO set_aside')
    const failed = await (await ask(bearer(secret), url)).text()
    await service.pool.query('ALTER TABLE set_aside RENAME TO country')
    const answers = [failed]
    for (const headers of [bearer(secret), bearer(`${secret}x`), { 'x-api-key': secret }])
      for (const path of ['/nowhere', '/graphql?query=%7B', '/export?query=%7B'])
        answers.push(await (await fetch(url + path, { headers })).text())
    await app.close()
    expect(failed).toContain('INTERNAL_SERVER_ERROR')
    expect(lines.join('')).toContain('an operation failed')
    expect(`${lines.join('')} ${answers.join('')}`).not.toContain(secret.slice(7, 39))
  })
})

describe('a service with ACCESS=keys', () => {
  let closed: TestService
  let secret: string
  beforeAll(async () => {
    closed = await startService({ environment: { ACCESS: 'keys' } })
    secret = (await createKey(closed.pool, FORM)).secret
  })
  afterAll(() => closed.stop())

  it('answers who has a key and nobody else, and runs nothing for them', async () => {
    await expectAnswered(await ask(bearer(secret), closed.url))
    await expectRefused(await ask({}, closed.url))
    for (const method of ['GET', 'POST', 'HEAD'])
      for (const path of ['/graphql', '/export', '/cite']) {
        const response = await fetch(`${closed.url}${path}?query=${QUERY}`, { method })
        await response.arrayBuffer()
        expect([method, path, response.status]).toEqual([method, path, 401])
      }
  })

  it('is open where it holds no data: health, pages and their files', async () => {
    for (const [path, accept] of [
      ['/healthz', '*/*'],
      ['/readyz', '*/*'],
      ['/', 'text/html'],
      ['/IRQ/IRN', 'text/html'],
      ['/graphql', 'text/html'],
      ['/playground/style.css', '*/*'],
    ] as const) {
      const response = await fetch(closed.url + path, { headers: { accept } })
      await response.arrayBuffer()
      expect([path, response.status]).toEqual([path, 200])
    }
  })
})
