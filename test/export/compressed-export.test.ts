import { once } from 'node:events'
import http from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import zlib from 'node:zlib'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { expectQuiet } from '../api/faults.js'
import { startService, type TestService } from '../support/service.js'

/** More than what the sockets hold, also compressed. */
const MEGABYTES = 32
let service: TestService
let address = ''
beforeAll(async () => {
  service = await startService({ environment: { EXPORT_TIMEOUT_MS: '8000' } })
  address = `${service.url}/export?query=${encodeURIComponent('{ tradeFlows { nodes { year rawValue } } }')}`
  // What is nearly random stays large when it is compressed.
  await service.pool.query(`
    INSERT INTO dataset (slug, series, publisher, title, edition) VALUES ('wide', 'wide', 'Office', 'Wide rows', '1');
    INSERT INTO commodity (classification, code, level) VALUES ('HS', 'TOTAL', 0);
    CREATE TABLE trade_flow_wide PARTITION OF trade_flow FOR VALUES IN ('wide');
    INSERT INTO trade_flow (reporter_code, partner_code, flow, period_start, frequency, classification, commodity_code, dataset_slug, year, value_usd, raw_value)
      SELECT 'IRN', 'IRQ', 'EXPORT', make_date(n, 1, 1), 'ANNUAL', 'HS', 'TOTAL', 'wide', n, 1,
        (SELECT string_agg(md5(n || ' ' || m), '') FROM generate_series(1, 1000) AS m) FROM generate_series(1, ${MEGABYTES * 31}) AS n`)
})
afterAll(() => service.stop())

async function open(): Promise<http.IncomingMessage> {
  const request = http.get(address, { agent: false, headers: { 'accept-encoding': 'gzip' } })
  request.on('error', () => {})
  const [response] = (await once(request, 'response')) as [http.IncomingMessage]
  expect(response.headers['content-encoding']).toBe('gzip')
  return response
}

const running = async (): Promise<number> => {
  const { rows } = await service.pool.query<{ count: string }>(
    "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'COPY%' AND state = 'active'",
  )
  return Number(rows[0]!.count)
}

it('a compressed export comes whole', async () => {
  let bytes = 0
  for await (const chunk of (await open()).pipe(zlib.createGunzip()) as AsyncIterable<Buffer>) bytes += chunk.length
  expect(bytes).toBeGreaterThan(MEGABYTES * 0.95e6)
  await expectQuiet(service.readerPool)
})

it('waits for a client that reads slowly rather than hold what it has not read, and ends with it', async () => {
  const response = await open()
  await once(response, 'readable')
  await sleep(500)
  expect(await running()).toBe(1)
  response.destroy()
  await expect.poll(running, { timeout: 4000 }).toBe(0)
  await expectQuiet(service.readerPool)
})

it('breaks off visibly when the database fails in the middle', async () => {
  const response = await open()
  await once(response, 'readable')
  await service.pool.query(
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'COPY%' AND state = 'active'",
  )
  await expect(async () => {
    for await (const _ of response);
  }).rejects.toThrow(/aborted|reset|hang up/)
  await expectQuiet(service.readerPool)
})
