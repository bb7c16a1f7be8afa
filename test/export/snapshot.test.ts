import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Snapshot } from '../../src/export/snapshot.js'
import { expectQuiet } from '../api/faults.js'
import { startService, type TestService } from '../support/service.js'

let service: TestService
beforeAll(async () => {
  service = await startService()
})
afterAll(() => service.stop())

describe('a state of the data that was given back', () => {
  it('reads nothing any more: its connection is another’s', async () => {
    const ending = new AbortController()
    const snapshot = await Snapshot.open(service.readerPool, 5000, ending.signal)
    ending.abort()
    await expectQuiet(service.readerPool)
    await expect(snapshot.copy('COPY (SELECT 1) TO STDOUT')).rejects.toThrow('ended')
    await expect(snapshot.json("SELECT '1'", [])).rejects.toThrow('ended')
    await expectQuiet(service.readerPool)
  })

  it('is cancelled where a statement is still running', async () => {
    const ending = new AbortController()
    const snapshot = await Snapshot.open(service.readerPool, 20_000, ending.signal)
    const slow = snapshot.json('SELECT pg_sleep(20)::text', [])
    const failed = expect(slow).rejects.toThrow()
    const started = Date.now()
    setTimeout(() => ending.abort(), 200)
    await failed
    await expectQuiet(service.readerPool)
    const { rows } = await service.pool.query(
      "SELECT FROM pg_stat_activity WHERE query LIKE 'SELECT pg_sleep(20)%' AND state = 'active' AND datname = current_database()",
    )
    expect([rows, Date.now() - started < 5000]).toEqual([[], true])
  })
})
