import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import http from 'node:http'
import { devNull } from 'node:os'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectQuiet } from '../api/faults.js'
import { readConfig } from '../../src/config.js'
import { createServer } from '../../src/server.js'
import { startService, type TestService } from '../support/service.js'

const QUERY = '{ tradeFlows { nodes { year rawValue } } }'
/** The slow way: what graphql-js must name comes row by row. */
const SLOW = '{ organisations { nodes { ... on Node { __typename } name } } }'
/** The same with rows that are wide, so that it is still running when it is left. */
const SLOW_AND_LONG = '{ tradeFlows { nodes { year rawValue warnings { code } } } }'
const ROWS = 1500
const hasCurl = spawnSync('curl', ['--version']).status === 0
const MEGABYTES = 150

let service: TestService
/** Breaks an export off soon. The other one does not, however long it takes because others work too. */
let impatient: TestService
beforeAll(async () => {
  service = await startService({ environment: { DATABASE_POOL_SIZE: '6' } })
  await service.pool.query(`
    INSERT INTO dataset (slug, series, publisher, title, edition) VALUES ('wide', 'wide', 'Office', 'Wide rows', '1');
    INSERT INTO commodity (classification, code, level) VALUES ('HS', 'TOTAL', 0);
    CREATE TABLE trade_flow_wide PARTITION OF trade_flow FOR VALUES IN ('wide');
    INSERT INTO trade_flow (reporter_code, partner_code, flow, period_start, frequency, classification, commodity_code, dataset_slug, year, value_usd, raw_value)
      SELECT 'IRN', 'IRQ', 'EXPORT', make_date(n, 1, 1), 'ANNUAL', 'HS', 'TOTAL', 'wide', n, 1, repeat('x', 100000) FROM generate_series(1, ${ROWS}) AS n`)
  impatient = await startService({
    databaseUrl: service.database.url,
    environment: { EXPORT_TIMEOUT_MS: '6000', DATABASE_POOL_SIZE: '6' },
  })
})
afterAll(async () => {
  await impatient.stop()
  await service.stop()
})

const address = (query: string, format = 'csv', { url } = service): string =>
  `${url}/export?format=${format}&query=${encodeURIComponent(query)}`

async function open(query: string, format?: string, from = service): Promise<http.IncomingMessage> {
  const request = http.get(address(query, format, from), { agent: false })
  request.on('error', () => {})
  const [response] = (await once(request, 'response')) as [http.IncomingMessage]
  return response
}

async function readAll(response: http.IncomingMessage): Promise<number> {
  let bytes = 0
  for await (const chunk of response as AsyncIterable<Buffer>) bytes += chunk.length
  return bytes
}

const running = async (): Promise<number> => {
  const { rows } = await service.pool.query<{ count: string }>(
    "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'COPY%' AND state = 'active'",
  )
  return Number(rows[0]!.count)
}

describe('a long export', () => {
  it.each([
    ['csv', QUERY],
    ['ndjson', QUERY],
    ['ndjson', SLOW_AND_LONG],
  ])('comes whole, and holds little of it at a time (%s, %s)', async (format, query) => {
    const before = process.memoryUsage().rss
    let most = before
    const response = await open(query, format)
    let bytes = 0
    for await (const chunk of response as AsyncIterable<Buffer>) {
      bytes += chunk.length
      most = Math.max(most, process.memoryUsage().rss)
    }
    expect(bytes).toBeGreaterThan(MEGABYTES * 1e6 - 1e6)
    expect((most - before) / 1e6).toBeLessThan(MEGABYTES / 2)
    await expectQuiet(service.readerPool)
  })

  it('waits for a client that reads slowly, without holding what it has not read', async () => {
    const response = await open(QUERY)
    await once(response, 'readable')
    const before = process.memoryUsage().rss
    await sleep(500)
    expect((process.memoryUsage().rss - before) / 1e6).toBeLessThan(MEGABYTES / 3)
    expect(await running()).toBe(1)
    response.destroy()
    await expect.poll(running, { timeout: 4000 }).toBe(0)
    await expectQuiet(service.readerPool)
  })

  it('is cancelled when the client goes away before the first row', async () => {
    const slow = '{ organisations(orderBy: [{ field: NAME }]) { nodes { name } } }'
    const other = await service.pool.connect()
    await other.query('BEGIN; LOCK TABLE organisation')
    const request = http.get(address(slow), { agent: false })
    request.on('error', () => {})
    await expect.poll(running).toBe(1)
    request.destroy()
    await expect.poll(running, { timeout: 4000 }).toBe(0)
    await other.query('ROLLBACK')
    other.release()
    await expectQuiet(service.readerPool)
  })

  it.each([
    ['csv', QUERY, 'pg_terminate_backend'],
    ['csv', QUERY, 'pg_cancel_backend'],
    ['ndjson', QUERY, 'pg_terminate_backend'],
    ['ndjson', SLOW_AND_LONG, 'pg_terminate_backend'],
    ['ndjson', SLOW_AND_LONG, 'pg_cancel_backend'],
  ])('breaks off visibly when the database fails in the middle (%s, %s, %s)', async (format, query, how) => {
    const response = await open(query, format)
    await once(response, 'readable')
    await service.pool.query(
      `SELECT ${how}(pid) FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'COPY%' AND state = 'active'`,
    )
    await expect(readAll(response)).rejects.toThrow(/aborted|reset|hang up/)
    await expectQuiet(service.readerPool)
  })

  it.each([QUERY, SLOW_AND_LONG])(
    'is cancelled when the client leaves, and the service goes on (%s)',
    async (query) => {
      for (const afterBytes of [1, 5_000_000]) {
        const response = await open(query, 'ndjson')
        let bytes = 0
        for await (const chunk of response as AsyncIterable<Buffer>) if ((bytes += chunk.length) >= afterBytes) break
        response.destroy()
        await expect.poll(running, { timeout: 4000 }).toBe(0)
        await expectQuiet(service.readerPool)
        expect((await fetch(`${service.url}/healthz`)).status).toBe(200)
      }
    },
  )

  it('leaves no connection to the database open behind it', async () => {
    const sockets = (): number => process.getActiveResourcesInfo().filter((kind) => kind.startsWith('TCP')).length
    await service.data('{ catalog { dataVersion } }')
    const before = sockets()
    for (let i = 0; i < 6; i++) {
      const response = await open(QUERY)
      await once(response, 'readable')
      response.destroy()
      await expectQuiet(service.readerPool)
    }
    await expect.poll(sockets, { timeout: 4000 }).toBeLessThanOrEqual(before + 2)
  })

  it('breaks off visibly where a later row is too large, and the service goes on', async () => {
    await service.pool.query(`
      INSERT INTO trade_flow (reporter_code, partner_code, flow, period_start, frequency, classification, commodity_code, dataset_slug, year, value_usd, raw_value)
        VALUES ('IRN', 'IRQ', 'EXPORT', '2001-01-01', 'ANNUAL', 'HS', 'TOTAL', 'wide', 2001, 1, repeat('x', 6000000))`)
    try {
      // The year of the wide row is the last.
      const response = await open(
        SLOW_AND_LONG.replace('tradeFlows', 'tradeFlows(orderBy: [{ field: YEAR }])'),
        'ndjson',
      )
      await expect(readAll(response)).rejects.toThrow(/aborted|reset|hang up/)
      await expectQuiet(service.readerPool)
      expect((await fetch(`${service.url}/healthz`)).status).toBe(200)
      const only = '{ tradeFlows(where: { year: { eq: 2001 } }) { nodes { year rawValue warnings { code } } } }'
      const refused = await fetch(address(only, 'ndjson'))
      expect(refused.status).toBe(400)
      expect(await refused.json()).toMatchObject({ errors: [{ extensions: { code: 'QUERY_TOO_EXPENSIVE' } }] })
    } finally {
      await service.pool.query('DELETE FROM trade_flow WHERE year = 2001')
    }
  })

  // Not by a socket of Node, which takes a reset for an orderly end where it has read what came before it.
  it.skipIf(!hasCurl).each([QUERY, SLOW_AND_LONG])(
    'breaks off visibly over HTTP/1.0 too, whose bodies have no end (%s)',
    async (query) => {
      const to = ['-sS', '--http1.0', '--limit-rate', '5M', '-o', devNull, address(query, 'ndjson')]
      const curl = spawn('curl', to, { stdio: 'ignore' })
      const closed = once(curl, 'close')
      await expect.poll(running, { timeout: 4000 }).toBe(1)
      await sleep(200)
      await service.pool.query(
        "SELECT pg_cancel_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'COPY%' AND state = 'active'",
      )
      expect(await closed).toEqual([56, null])
      await expectQuiet(service.readerPool)
    },
  )

  it('breaks off visibly after the longest time', async () => {
    const started = Date.now()
    const response = await open(QUERY, 'csv', impatient)
    await once(response, 'readable')
    await expect.poll(running, { timeout: 12_000, interval: 200 }).toBe(0)
    expect(Date.now() - started).toBeGreaterThan(5000)
    await expect(readAll(response)).rejects.toThrow(/aborted|reset|hang up/)
    await expectQuiet(impatient.readerPool)
  }, 20_000)
})

describe('a failing database', () => {
  it('is told with a status where nothing was sent yet', async () => {
    await service.pool.query('ALTER TABLE organisation RENAME TO set_aside')
    const [fast, slow] = await Promise.all([
      fetch(address('{ organisations { nodes { name } } }')),
      fetch(address(SLOW)),
    ])
    await service.pool.query('ALTER TABLE set_aside RENAME TO organisation')
    for (const response of [fast, slow]) {
      const { errors } = (await response.json()) as { errors: { message: string; extensions: { code: string } }[] }
      expect([response.status, errors[0]!.extensions.code]).toEqual([500, 'INTERNAL_SERVER_ERROR'])
      expect(errors[0]!.message).not.toContain('organisation')
    }
    await expectQuiet(service.readerPool)
  })

  it('leaves the service as it was', async () => {
    const response = await fetch(address('{ organisations { nodes { name } } }'))
    expect([response.status, (await response.text()).length > 100]).toEqual([200, true])
  })
})

describe('many exports', () => {
  it('leave half of the connections to answers: one too many is told to come again', async () => {
    const most = Math.floor(service.readerPool.options.max / 2)
    const held = await Promise.all(Array.from({ length: most }, () => open(QUERY)))
    const refused = await fetch(address(QUERY))
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '30'])
    expect(await refused.json()).toMatchObject({ errors: [{ extensions: { code: 'UNAVAILABLE' } }] })
    await service.data('{ catalog { dataVersion } }')
    held.forEach((response) => response.destroy())
    await expectQuiet(service.readerPool)
    expect((await fetch(address('{ organisations { nodes { name } } }'))).status).toBe(200)
  })
})

describe('one connection', () => {
  it('is kept for answers: an export is refused with what to set', async () => {
    const { max } = service.readerPool.options
    service.readerPool.options.max = 1
    const config = readConfig({ LOG_LEVEL: 'silent' })
    const small = await createServer({ config, pool: service.readerPool })
    try {
      const query = encodeURIComponent('{ sources { nodes { slug } } }')
      const { statusCode, body } = await small.inject(`/export?query=${query}`)
      expect([statusCode, body]).toEqual([503, expect.stringContaining('DATABASE_POOL_SIZE')])
    } finally {
      await small.close()
      service.readerPool.options.max = max
    }
  })

  it('is enough for a list that is no single statement', async () => {
    const { sources } = await service.data<{ sources: { nodes: { id: string }[] } }>('{ sources { nodes { id } } }')
    const nodes = `{ nodes(ids: ${JSON.stringify(sources.nodes.map(({ id }) => id))}) { id ... on Source { slug } } }`
    const others = await Promise.all(
      Array.from({ length: service.readerPool.options.max - 1 }, () => service.readerPool.connect()),
    )
    try {
      const found = await fetch(address(nodes, 'ndjson'), { signal: AbortSignal.timeout(3000) })
      expect([found.status, (await found.text()).includes('"slug":')]).toEqual([200, true])
    } finally {
      others.forEach((client) => client.release())
    }
    await expectQuiet(service.readerPool)
  })
})

describe('the end of the service', () => {
  it('breaks off what is running, rather than wait for it', async () => {
    const response = await open(QUERY)
    await once(response, 'readable')
    const reading = sleep(50).then(() => readAll(response))
    const broken = expect(reading).rejects.toThrow(/aborted|reset|hang up/)
    const started = Date.now()
    await service.app.close()
    expect(Date.now() - started).toBeLessThan(4000)
    await broken
  })
})
