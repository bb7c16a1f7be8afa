import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { loadShipped } from '../../seed/loader/shipped.js'
import { readConfig } from '../../src/config.js'
import { openDatabase } from '../../src/platform/database/database.js'
import { createServer } from '../../src/server.js'
import { expectQuiet, Faults } from '../api/faults.js'
import { openWay } from '../database/silence.js'
import { nameReader, query } from '../support/database.js'
import { type Replicated, startReplicated } from './replicated.js'

let servers: Replicated
let faults: Faults
let service: Awaited<ReturnType<typeof startService>>

async function startService(replicaUrl = servers.replicaUrl) {
  const config = readConfig({
    LOG_LEVEL: 'silent',
    METRICS: 'on',
    DATABASE_URL: servers.primaryUrl,
    DATABASE_REPLICA_URL: nameReader(replicaUrl) ?? replicaUrl,
    REPLICA_MAX_LAG_MS: '2000',
  })
  const database = await openDatabase(config.database)
  await loadShipped(database)
  const pool = await database.openReaderPool()
  const replica = database.openReplicaPool()!
  const app = await createServer({ config, pool, replica })
  const url = await app.listen({ port: 0, host: '127.0.0.1' })
  const stop = async (): Promise<void> => {
    await app.close()
    await database.close()
  }
  return { app, url, stop, pool, replica, owner: database.pool }
}

/** Answers by GET, so that they have tags. */
async function ask(text = NAME, headers: Record<string, string> = {}, at = service) {
  const started = performance.now()
  const response = await fetch(`${at.url}/graphql?query=${encodeURIComponent(text)}`, {
    headers: { 'apollo-require-preflight': '1', ...headers },
  })
  const { data, errors } = JSON.parse((await response.text()) || '{}') as Record<string, unknown>
  const ms = performance.now() - started
  return {
    status: response.status,
    tag: response.headers.get('etag'),
    body: { data, ...(errors !== undefined && { errors }) },
    ms,
  }
}
async function metric(name: string): Promise<number> {
  const { registry } = service.app.metrics!
  return Number(new RegExp(`^${name} (.*)$`, 'm').exec(await registry.metrics())?.[1])
}
const NAME = '{ country(code: "IRQ") { officialName } }'
const TWO = '{ country(code: "IRQ") { officialName } node(id: "x") { id } sources { totalCount } }'
const named = (name: string): object => ({ data: { country: { officialName: name } } })
const rename = (name: string): Promise<unknown> =>
  service.owner.query(
    `WITH raised AS (UPDATE data_state SET version = version + 1, changed_at = clock_timestamp())
     UPDATE country SET official_name = '${name}' WHERE code = 'IRQ'`,
  )

interface Ready {
  checks: { name: string; status: string; message?: string }[]
}
/** What /readyz says of the replica. */
async function note(at = service): Promise<string> {
  const response = await fetch(`${at.url}/readyz`)
  const { checks } = (await response.json()) as Ready
  const { status, message } = checks.find(({ name }) => name === 'replica')!
  return message ?? status
}
const untilNote = (expected: RegExp): Promise<void> =>
  vi.waitFor(async () => expect(await note()).toMatch(expected), { timeout: 10_000, interval: 100 })

describe.runIf(process.env.COMITY_LONG === '1' && process.platform !== 'win32')('a replica', () => {
  beforeAll(async () => {
    servers = await startReplicated('relations')
    service = await startService()
    faults = new Faults(service.replica.pool)
    await untilNote(/^ok$/)
  })
  afterAll(async () => {
    await service.stop()
    await servers.stop()
  })

  // Where everything is slow for a moment the replica counts as lost, which is right, and not what is tested here.
  test(
    'answers while it is fresh, as the role that only reads, and its answers have its tags',
    { retry: 2 },
    async () => {
      const before = await ask()
      try {
        await query(servers.replicaUrl, 'SELECT pg_wal_replay_pause()')
        await rename('Republic of Testing')
        const changedAt = performance.now()
        // An answer of the replica: what was there before, with the tag of before.
        expect(await ask()).toMatchObject({ status: 200, tag: before.tag, body: before.body })
        expect((await ask(TWO)).body).toMatchObject(before.body)
        // Also when the version has been read again since, which is once a second.
        await setTimeout(1200)
        expect(await ask()).toMatchObject({ status: 200, tag: before.tag, body: before.body })
        // Beyond the bound all is read from the primary.
        await vi.waitFor(async () => expect((await ask()).body).toEqual(named('Republic of Testing')), {
          timeout: 5000,
        })
        expect(performance.now() - changedAt).toBeLessThan(2500)
        const after = await ask()
        expect(after.tag).not.toBe(before.tag)
        expect(await note()).toBe('Not used: it is too far behind.')
        await query(servers.replicaUrl, 'SELECT pg_wal_replay_resume()')
        await untilNote(/^ok$/)
        // The replica has the same now, and its tag is the same.
        // A tag may be older than its answer, by a second.
        await vi.waitFor(async () => expect(await ask()).toMatchObject({ tag: after.tag, body: after.body }), {
          timeout: 2000,
        })
        expect((await ask(NAME, { 'if-none-match': after.tag! })).status).toBe(304)
        const { rows } = await service.replica.pool.query('SELECT current_user AS role, pg_is_in_recovery() AS follows')
        expect(rows).toEqual([{ role: 'comity_reader', follows: true }])
      } finally {
        await query(servers.replicaUrl, 'SELECT pg_wal_replay_resume()')
        await rename('Republic of Iraq')
        await vi.waitFor(async () => expect((await ask()).body).toEqual(named('Republic of Iraq')), { timeout: 10_000 })
        await untilNote(/^ok$/)
      }
    },
  )

  test('that ends what it reads, for its log to go on, is answered for by the primary', async () => {
    await query(servers.replicaUrl, "ALTER SYSTEM SET max_standby_streaming_delay = '50ms'")
    await query(servers.replicaUrl, 'SELECT pg_reload_conf()')
    faults.set((sql) => (/^SELECT .*"country" AS/s.test(sql) ? { seconds: 10 } : undefined))
    const redone = await metric('comity_replica_redone')
    const asked = ask('{ country(code: "IRN") { name } }')
    await vi.waitFor(() => expect(faults.seen.length).toBeGreaterThan(0))
    await setTimeout(300)
    await service.owner.query('BEGIN; LOCK TABLE country IN ACCESS EXCLUSIVE MODE; COMMIT')
    const { body, ms } = await asked
    faults.clear()
    expect(body).toEqual({ data: { country: { name: 'Iran' } } })
    expect(ms).toBeLessThan(3000)
    expect(await metric('comity_replica_redone')).toBe(redone + 1)
    await expectQuiet(service.replica.pool)
  })

  test('that is lost costs nobody an answer, nor more than a moment; it is asked again when it is back', async () => {
    let isOver = false
    const answers: Awaited<ReturnType<typeof ask>>[] = []
    const asking = Promise.all(
      Array.from({ length: 4 }, async () => {
        while (!isOver) answers.push(await ask(answers.length % 2 ? TWO : NAME))
      }),
    )
    await servers.stopReplica()
    await untilNote(/^Not used: it does not answer/)
    isOver = true
    await asking
    for (const { status, body, ms } of answers) {
      expect([status, body]).toMatchObject([200, named('Republic of Iraq')])
      expect(ms).toBeLessThan(3000)
    }
    expect(await metric('comity_replica_used')).toBe(0)
    await vi.waitFor(() => expect(service.replica.pool.totalCount).toBe(0))
    await servers.startReplica()
    await untilNote(/^ok$/)
    expect((await ask()).body).toEqual(named('Republic of Iraq'))
    expect(service.replica.pool.totalCount).toBeGreaterThan(0)
    expect(await metric('comity_replica_used')).toBe(1)
  })

  test('that falls silent costs who asked it a moment, and then nothing', async () => {
    const way = await openWay(servers.replicaUrl)
    const other = await startService(way.url)
    try {
      await vi.waitFor(async () => expect(await note(other)).toBe('ok'), { timeout: 10_000 })
      for (let i = 0; i < 20; i++) await ask(NAME, {}, other)
      way.fallSilent()
      const first = await Promise.all([NAME, TWO, `${NAME} # a`, `${TWO} # b`].map((text) => ask(text, {}, other)))
      for (const { body, ms } of first) {
        expect(body).toMatchObject(named('Republic of Iraq'))
        expect(ms).toBeLessThan(4500)
      }
      await vi.waitFor(async () => expect(await note(other)).toMatch(/^Not used/))
      for (let i = 0; i < 20; i++) {
        const { body, ms } = await ask(i % 2 ? TWO : NAME, {}, other)
        expect(body).toMatchObject(named('Republic of Iraq'))
        expect(ms).toBeLessThan(500)
      }
      expect(other.replica.pool.totalCount).toBe(0)
    } finally {
      way.stop()
      await other.stop()
    }
  })

  test('answers while the primary is gone', async () => {
    await servers.stopPrimary()
    await vi.waitFor(async () => expect((await fetch(`${service.url}/readyz`)).status).toBe(200), { timeout: 10_000 })
    await untilNote(/^ok$/)
    for (const text of [NAME, TWO]) expect((await ask(text)).body).toMatchObject(named('Republic of Iraq'))
  })
})
