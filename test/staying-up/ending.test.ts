import { once } from 'node:events'
import { connect } from 'node:net'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { prepareDrain } from '../../src/http/drain.js'
import { startService, type TestService } from '../support/service.js'

const LIST = '{ statements(first: 2) { nodes { slug } } }'

describe('a service that is told to end', () => {
  let service: TestService
  let drain: ReturnType<typeof prepareDrain>
  beforeEach(async () => {
    service = await startService()
    drain = prepareDrain(service.app)
  })
  afterEach(() => service.database.close())

  /** Asks what waits for a table that is held, and ends the service meanwhile. */
  async function endWhileAsked(ms: number, before: () => Promise<unknown>) {
    const client = await service.pool.connect()
    await client.query('BEGIN; LOCK TABLE statement IN ACCESS EXCLUSIVE MODE')
    const asked = service.ask(LIST).catch(() => 'broken off' as const)
    await vi.waitFor(() => expect(service.readerPool.totalCount).toBeGreaterThan(service.readerPool.idleCount))
    const drained = drain(ms)
    await before()
    await client.query('ROLLBACK')
    client.release()
    return { isDone: await drained, answer: await asked }
  }

  test('answers what is under way, and waits for nobody who has only connected', async () => {
    const idle = connect(Number(new URL(service.url).port), '127.0.0.1').on('error', () => {})
    await once(idle, 'connect')
    const started = performance.now()
    const { isDone, answer } = await endWhileAsked(5000, async () => {
      await vi.waitFor(() => expect(fetch(`${service.url}/healthz`)).rejects.toThrow())
    })
    expect(isDone).toBe(true)
    expect(answer).toMatchObject({ status: 200, body: { data: { statements: {} } } })
    expect(performance.now() - started).toBeLessThan(3000)
  })

  test('breaks off what takes longer than it may, and its statements', async () => {
    const sql = "SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'"
    const { isDone, answer } = await endWhileAsked(300, async () => {
      await vi.waitFor(async () => expect((await service.pool.query(sql)).rows).toHaveLength(0), { timeout: 3000 })
    })
    expect([isDone, answer]).toEqual([false, 'broken off'])
  })
})
