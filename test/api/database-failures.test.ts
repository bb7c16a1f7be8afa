import { setTimeout } from 'node:timers/promises'
import type pg from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createDatabase, query } from '../support/database.js'
import { type Answer, startService, type TestService } from '../support/service.js'
import { ALL_BY_POOL, expectQuiet, type Fault, Faults, isAnswering } from './faults.js'
import { Random } from './random/random.js'
import { expectPoliteErrors } from './refused.js'

const ONE = '{ official(slug: "hassan-rouhani") { name tenures { office country { name } } } }'
const THREE = `{
  iraq: country(code: "IRQ") { name officials(first: 3) { totalCount nodes { slug } } }
  rouhani: official(slug: "hassan-rouhani") { name tenures { office } }
  article: source(slug: "kootneeti-2019-04-06") { title citations(first: 2) { totalCount } }
}`
const KEYS = ['iraq', 'rouhani', 'article'] as const

/** SQLSTATEs with the code that an answer has; https://www.postgresql.org/docs/current/errcodes-appendix.html */
const STATES: readonly (readonly [string, string, string])[] = [
  ['57014', 'TIMEOUT', 'cancelled, or longer than statement_timeout'],
  ['53300', 'UNAVAILABLE', 'too many connections'],
  ['53200', 'UNAVAILABLE', 'out of memory'],
  ['53100', 'UNAVAILABLE', 'disk full'],
  ['08006', 'UNAVAILABLE', 'connection failure'],
  ['57P01', 'UNAVAILABLE', 'ended by an administrator'],
  ['57P02', 'UNAVAILABLE', 'ended by a crash of another connection'],
  ['57P03', 'UNAVAILABLE', 'the server starts up or shuts down'],
  ['57P05', 'UNAVAILABLE', 'idle for too long'],
  ['40001', 'UNAVAILABLE', 'a standby had to give way to the changes it replays'],
  ['40P01', 'UNAVAILABLE', 'a deadlock'],
  ['55P03', 'UNAVAILABLE', 'a lock was not to be had in time'],
  ['25P03', 'UNAVAILABLE', 'a transaction idle for too long'],
  ['25P04', 'TIMEOUT', 'longer than transaction_timeout'],
]
const LOST = ['terminated', 'lost'] as const

describe.for(['planned', 'plain'] as const)('%s execution', (execution) => {
  let service: TestService
  let faults: Faults
  let right: { one: Answer; three: Answer }
  beforeAll(async () => {
    service = await startService({ execution, environment: ALL_BY_POOL })
    faults = new Faults(service.readerPool)
    right = { one: await service.ask(ONE), three: await service.ask(THREE) }
    expect(right.one.body.errors ?? right.three.body.errors).toBeUndefined()
  })
  beforeEach(() => faults.clear())
  afterEach(async () => {
    // Whatever happened: connections have been given back, and the next operations are answered as ever.
    faults.clear()
    await expectQuiet(service.readerPool)
    expect(await service.ask(THREE)).toEqual(right.three)
    expect(await service.ask(ONE)).toEqual(right.one)
    await expectQuiet(service.readerPool)
  })
  afterAll(() => service.stop())

  /** The roots that failed are null, each with one error; the others have what they have without any failure. */
  function expectFailed(answer: Answer, failed: readonly string[], code: string, status = 200): void {
    expectPoliteErrors(answer)
    expect(answer.status).toBe(status)
    const data = right.three.body.data as Record<string, unknown>
    expect(answer.body.data).toEqual(
      Object.fromEntries(KEYS.map((key) => [key, failed.includes(key) ? null : data[key]])),
    )
    expect(answer.body.errors!.map(({ path, extensions }) => [path?.[0], extensions.code])).toEqual(
      failed.map((key) => [key, code]),
    )
  }

  test.for(STATES)('SQLSTATE %s is %s (%s)', async ([sqlState, code]) => {
    faults.set(() => ({ sqlState }))
    const answer = await service.ask(ONE)
    expectPoliteErrors(answer)
    expect(answer).toMatchObject({
      status: 200,
      body: { data: { official: null }, errors: [{ path: ['official'], extensions: { code } }] },
    })
    expect(answer.body.errors).toHaveLength(1)
  })

  test('a fault that the client can do nothing about is told as one of the service', async () => {
    faults.set(() => ({ sqlState: '42P01' }))
    const { status, body } = await service.ask(ONE)
    expect(status).toBe(200)
    expect(body).toMatchObject({
      data: { official: null },
      errors: [{ path: ['official'], extensions: { code: 'INTERNAL_SERVER_ERROR' } }],
    })
    expect(JSON.stringify(body)).not.toContain('as planned')
  })

  test.for(LOST)('a connection that is %s at its only statement', async (fault) => {
    faults.set(() => fault)
    const { status, body } = await service.ask(ONE)
    expect(status).toBe(200)
    expect(body).toMatchObject({
      data: { official: null },
      errors: [{ path: ['official'], extensions: { code: 'UNAVAILABLE' } }],
    })
  })

  test.for(KEYS)('a statement that fails leaves the other roots as they are: %s', async (key) => {
    const table = { iraq: '"country"', rouhani: '"official"', article: '"source"' }[key]
    // In plain execution several statements belong to a root; the first of them reads the record.
    const first = new RegExp(`FROM ${table} AS "t1" WHERE .*\\$1`, 's')
    for (const [sqlState, code] of [
      ['57014', 'TIMEOUT'],
      ['53200', 'UNAVAILABLE'],
    ] as const) {
      let failed = false
      faults.set((sql, number) => {
        if (number === 0 || failed || !first.test(sql)) return undefined
        failed = true
        return { sqlState }
      })
      expectFailed(await service.ask(THREE), [key], code)
    }
  })

  test.for(LOST)('a connection that is %s in the middle fails the roots that were not answered yet', async (fault) => {
    const { length } = await statementsOf(THREE)
    for (let at = 1; at <= length; at++) {
      faults.set((_sql, number) => (number === at ? fault : undefined))
      const answer = await service.ask(THREE)
      expectPoliteErrors(answer)
      expect(new Set(answer.body.errors!.map(({ extensions }) => extensions.code))).toEqual(new Set(['UNAVAILABLE']))
      expectPart(answer.body.data, right.three.body.data)
      await expectQuiet(service.readerPool)
    }
  })

  test.for<Fault>(['terminated', 'lost', { sqlState: '57P03' }, { sqlState: '53300' }, { sqlState: '40001' }])(
    'a transaction cannot be begun, gone back in, or ended: %j',
    async (fault) => {
      // In a transaction that failed the server answers nothing but the way back: there it can only be lost.
      for (const word of [/^BEGIN/, ...(fault === 'lost' ? [/^ROLLBACK TO/] : []), /^ROLLBACK$/]) {
        // Something to go back from.
        faults.set((sql, number) => (word.test(sql) ? fault : number === 1 ? { sqlState: '57014' } : undefined))
        const answer = await service.ask(THREE)
        expectPoliteErrors(answer)
        for (const { extensions } of answer.body.errors!) expect(['TIMEOUT', 'UNAVAILABLE']).toContain(extensions.code)
        expectPart(answer.body.data, right.three.body.data)
        await expectQuiet(service.readerPool)
      }
    },
  )

  test('the data is null as a whole where a root that fails may not be null', async () => {
    faults.set((sql) => (sql.includes('"organisation"') ? { sqlState: '57014' } : undefined))
    const answer = await service.ask('{ official(slug: "hassan-rouhani") { name } organisations { nodes { slug } } }')
    expect(answer).toMatchObject({
      status: 200,
      body: { data: null, errors: [{ path: ['organisations'], extensions: { code: 'TIMEOUT' } }] },
    })
  })

  test('a statement that is cancelled, and a connection that is ended, while it runs', async () => {
    for (const [stop, code] of [
      ['pg_cancel_backend', 'TIMEOUT'],
      ['pg_terminate_backend', 'UNAVAILABLE'],
    ] as const) {
      faults.set((_sql, number) => (number === 1 ? { seconds: 20 } : undefined))
      const [answer] = await Promise.all([service.ask(ONE), stopSleeping(stop)])
      expect(answer).toMatchObject({
        status: 200,
        body: { data: { official: null }, errors: [{ extensions: { code } }] },
      })
    }
  })

  test('a client that goes away in the middle leaves no connection behind', async () => {
    faults.set((_sql, number) => (number === 1 ? { seconds: 0.3 } : undefined))
    const gone = new AbortController()
    const asked = fetch(`${service.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: THREE }),
      signal: gone.signal,
    })
    await expect.poll(() => service.readerPool.totalCount - service.readerPool.idleCount).toBeGreaterThan(0)
    gone.abort()
    await expect(asked).rejects.toThrow()
  })

  test('once an operation has been answered nothing more is asked for it', async () => {
    const text = `{ figures(where: { country: { eq: "QQQ" } }) { totalCount }
      a: statements(first: 5) { nodes { speaker { tenures { country { name } } } } } b: events(first: 5) { nodes { countries { name } } } }`
    for (let i = 0; i < 5; i++) {
      faults.clear()
      const { body } = await service.ask(text)
      expect(body).toMatchObject({
        data: null,
        errors: [{ path: ['figures'], extensions: { code: 'BAD_USER_INPUT' } }],
      })
      await expectQuiet(service.readerPool)
      await setTimeout(50)
      const ended = faults.seen.indexOf('ROLLBACK')
      if (ended >= 0) expect(faults.seen.slice(ended + 1)).toEqual([])
    }
  })

  describe('when no connection is to be had', () => {
    let patience: number | undefined
    beforeEach(() => {
      patience = service.readerPool.options.connectionTimeoutMillis
      service.readerPool.options.connectionTimeoutMillis = 150
    })
    /** Takes all connections there are; to make new ones may take longer. */
    async function holdAll(): Promise<pg.PoolClient[]> {
      service.readerPool.options.connectionTimeoutMillis = patience!
      const held = await Promise.all(
        Array.from({ length: service.readerPool.options.max }, () => service.readerPool.connect()),
      )
      service.readerPool.options.connectionTimeoutMillis = 150
      return held
    }
    afterEach(() => {
      service.readerPool.options.connectionTimeoutMillis = patience!
    })

    test('because all are in use', async () => {
      const held = await holdAll()
      const answers = await Promise.all(
        [ONE, THREE, '{ statements { nodes { slug } } }'].map((text) => service.ask(text)),
      )
      for (const client of held) client.release()
      for (const answer of answers) {
        expectPoliteErrors(answer)
        expect(answer.status).toBe(503) // nothing was run
        for (const { message, extensions } of answer.body.errors!) {
          expect(extensions).toEqual({ code: 'UNAVAILABLE' })
          expect(message).toMatch(/no connection to the database became free in time/)
        }
      }
      expectFailed(answers[1]!, KEYS, 'UNAVAILABLE', 503)
    })

    test('whoever asks is told when to come again, whatever for', async () => {
      const held = await holdAll()
      const query = encodeURIComponent('{ sources { nodes { slug } } }')
      for (const path of ['/graphql', '/export', '/cite', '/readyz']) {
        const headers = { 'apollo-require-preflight': '1' }
        const response = await fetch(`${service.url}${path}?query=${query}`, { headers })
        expect([path, response.status, response.headers.get('retry-after')]).toEqual([path, 503, '1'])
        expect([path, response.headers.get('cache-control')]).toEqual([path, 'no-store'])
        if (path !== '/readyz') {
          const { errors } = (await response.json()) as Answer['body']
          expect(errors!.map(({ extensions }) => extensions)).toEqual([{ code: 'UNAVAILABLE' }])
        }
      }
      for (const client of held) client.release()
    })

    test('to find out whether a country has been added since', async () => {
      await setTimeout(1100) // it looks once a second at most
      const held = await holdAll()
      const answer = await service.ask(
        '{ country(code: "IRQ") { figures(where: { country: { eq: "QQQ" } }) { totalCount } } }',
      )
      for (const client of held) client.release()
      expectPoliteErrors(answer)
      expect(answer.body).toMatchObject({
        data: { country: null },
        errors: [{ path: ['country'], extensions: { code: 'UNAVAILABLE' } }],
      })
    })

    test('because the database lets nobody in', async () => {
      const name = new URL(service.database.url).pathname.slice(1)
      const maintenance = service.database.url.replace(`/${name}`, '/postgres')
      await query(maintenance, `ALTER DATABASE ${name} ALLOW_CONNECTIONS false`)
      try {
        await query(maintenance, `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${name}'`)
        await expect.poll(() => service.readerPool.totalCount, { timeout: 5000 }).toBe(0)
        for (const text of [ONE, THREE]) {
          const answer = await service.ask(text)
          expectPoliteErrors(answer)
          for (const { extensions } of answer.body.errors!) expect(extensions.code).toBe('UNAVAILABLE')
        }
      } finally {
        await query(maintenance, `ALTER DATABASE ${name} ALLOW_CONNECTIONS true`)
      }
    })
  })

  test('of many operations at once, each has its own data, or null where one of its statements failed', async () => {
    const random = new Random(4)
    const slugs = ['hassan-rouhani', 'ali-khamenei', 'barham-salih', 'donald-trump', 'adil-abdul-mahdi', 'nobody']
    const text = (slug: string): string =>
      `{ a: official(slug: "${slug}") { slug name tenures { office } } b: official(slug: "${slug}") { slug statements(first: 2) { nodes { slug } } } }`
    const rights = new Map<string, Record<string, unknown>>()
    for (const slug of slugs) rights.set(slug, await service.data(text(slug)))
    faults.set((_sql, number) => {
      if (number === 0 || !random.chance(0.15)) return undefined
      return random.pick<Fault>(['terminated', 'lost', { sqlState: '57014' }, { sqlState: '53200' }, { seconds: 0.01 }])
    })
    let failures = 0
    const worker = async (): Promise<void> => {
      for (let i = 0; i < 15; i++) {
        const slug = random.pick(slugs)
        const { status, body } = await service.ask(text(slug))
        expect(status).toBe(200)
        for (const { extensions } of body.errors ?? []) expect(['TIMEOUT', 'UNAVAILABLE']).toContain(extensions.code)
        if (body.errors) failures++
        else expect(body.data).toEqual(rights.get(slug))
        if (body.errors) expectPart(body.data, rights.get(slug))
      }
    }
    await Promise.all(Array.from({ length: 16 }, worker))
    expect(failures).toBeGreaterThan(20)
    // Connections that were used have been given back, none twice, none lost.
    await expectQuiet(service.readerPool)
    expect(service.readerPool.totalCount).toBeLessThanOrEqual(service.readerPool.options.max)
  })

  /** The answering statements of an operation that nothing fails. */
  async function statementsOf(text: string): Promise<string[]> {
    faults.clear()
    await service.ask(text)
    return faults.seen.filter(isAnswering)
  }

  async function stopSleeping(stop: string): Promise<void> {
    const { database } = service
    await expect
      .poll(
        () =>
          query(
            database.url,
            `SELECT ${stop}(pid) FROM pg_stat_activity WHERE datname = current_database() AND query LIKE '%pg_sleep(20)%' AND state = 'active' AND pid <> pg_backend_pid()`,
          ),
        { timeout: 5000, interval: 30 },
      )
      .not.toEqual([])
  }
})

/** What is there is what should be there: nothing else, and null where something failed. */
function expectPart(part: unknown, whole: unknown): void {
  if (part === null || part === undefined) return
  if (typeof part !== 'object') return void expect(part).toEqual(whole)
  expect(Object.keys(part)).toEqual(Object.keys(whole as object))
  for (const [key, value] of Object.entries(part)) expectPart(value, (whole as Record<string, unknown>)[key])
}

test('planned and plain execution agree on the roots that fail when a table cannot be read', async () => {
  const databaseUrl = await createDatabase('failing', 'case')
  const services = [
    await startService({ databaseUrl, environment: ALL_BY_POOL }),
    await startService({ databaseUrl, execution: 'plain' }),
  ]
  try {
    const text = `{ rouhani: official(slug: "hassan-rouhani") { name } iraq: country(code: "IRQ") { name region }
      war: event(slug: "1980-iran-iraq-war") { title countries { code } } none: official(slug: "nobody") { name }
      article: source(slug: "kootneeti-2019-04-06") { title statements(first: 3) { nodes { slug summary } } } }`
    for (const table of ['"official"', '"country"', '"event"', '"source"']) {
      const answers = await Promise.all(
        services.map((service) => {
          new Faults(service.readerPool).set((sql) =>
            new RegExp(`FROM ${table} AS "t1"`).test(sql) ? { sqlState: '42501' } : undefined,
          )
          return service.ask(text)
        }),
      )
      const [planned, plain] = answers.map(({ status, body }) => ({
        status,
        data: body.data,
        errors: body.errors!.map(({ path, extensions }) => `${path!.join('.')} ${String(extensions.code)}`).sort(),
      }))
      expect(planned!.errors.length).toBeGreaterThan(0)
      expect(plain).toEqual(planned)
      for (const service of services) await expectQuiet(service.readerPool)
    }
  } finally {
    for (const service of services) await service.stop()
  }
})

test('roots that take too long together have each its own time', async () => {
  const service = await startService({ environment: { ...ALL_BY_POOL, STATEMENT_TIMEOUT_MS: '1000' } })
  const faults = new Faults(service.readerPool)
  try {
    // As where one statement has to do the work of both.
    faults.set((sql) => (/"event" AS/.test(sql) && /"country" AS/.test(sql) ? { sqlState: '57014' } : undefined))
    const query = '{ iraq: country(code: "IRQ") { name } war: event(slug: "1980-iran-iraq-war") { title } }'
    const whole = { data: { iraq: { name: 'Iraq' }, war: { title: 'Iran-Iraq war' } } }
    expect((await service.ask(query)).body).toMatchObject(whole)
    expect(service.statements()).toBe(3)
    expect((await service.ask(query)).body).toMatchObject(whole)
    expect(service.statements()).toBe(2)
  } finally {
    await service.stop()
  }
})
