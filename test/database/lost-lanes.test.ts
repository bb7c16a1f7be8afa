import { once } from 'node:events'
import net from 'node:net'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { type Lane, Lanes } from '../../src/platform/database/lanes.js'
import { Preparation } from '../../src/planner/preparation.js'
import { Reader } from '../../src/planner/reader.js'
import { startService, type TestService } from '../support/service.js'
import { openWay, type Way } from './silence.js'

const ECHO = { name: 'echo', text: 'SELECT $1::text', values: ['x'] }
const SLEEP = { name: 'sleep', text: 'SELECT pg_sleep($1::float8)::text' }

let service: TestService
let way: Way
let lanes: Lanes
beforeAll(async () => {
  service = await startService()
})
afterAll(() => service.stop())
beforeEach(async () => {
  way = await openWay(service.readerPool.options.connectionString!)
  lanes = new Lanes(way.url, { count: 1 })
})
afterEach(async () => {
  way.stop()
  await lanes.close()
})

async function opened(): Promise<Lane> {
  let lane: Lane | undefined
  await expect.poll(() => (lane = lanes.take())).toBeDefined()
  return lane!
}

const after = (ms: number): Promise<'too late'> => new Promise((resolve) => setTimeout(() => resolve('too late'), ms))

test('what a lane was sent is left to the pool when nothing comes back, as are those behind it', async () => {
  const lane = await opened()
  expect(await lane.run(ECHO)).toEqual(['x'])
  way.fallSilent()
  const running = Promise.all([lane.run(ECHO), lane.run(ECHO)])
  expect(await Promise.race([running, after(3_500)])).toEqual([undefined, undefined])
  expect(lanes.take()).toBeUndefined()
})

test('a lane on which answers keep coming is not taken for lost', async () => {
  const lane = await opened()
  const running = Array.from({ length: 13 }, () => lane.run({ ...SLEEP, values: [0.18] }))
  expect(await Promise.all(running)).toEqual(running.map(() => ['']))
  expect(lanes.take()).toBe(lane)
})

test.for(['that is idle', 'that was asked'])('closing does not wait for ever for a server %s', async (state) => {
  const lane = await opened()
  way.fallSilent()
  if (state === 'that was asked') void lane.run(ECHO)
  expect(await Promise.race([lanes.close(), after(3_500)])).toBeUndefined()
})

test('closing leaves no connection that was being opened', async () => {
  const mute = net.createServer({ allowHalfOpen: true })
  await once(mute.listen(0, '127.0.0.1'), 'listening')
  const met = once(mute, 'connection') as Promise<[net.Socket]>
  const opening = new Lanes(`postgresql://u@127.0.0.1:${(mute.address() as net.AddressInfo).port}/d?sslmode=disable`, {
    count: 1,
  })
  expect(opening.take()).toBeUndefined()
  const [socket] = await met
  const ended = once(socket.on('error', () => {}).resume(), 'end')
  await opening.close()
  expect(await Promise.race([ended, after(2_000)])).toEqual([])
  socket.destroy()
  mute.close()
})

test('the time of a statement is told without that of those before it', async () => {
  const lane = await opened()
  const times: number[] = []
  const took = (ms: number): void => void times.push(ms)
  await Promise.all([0, 0.1, 0, 0].map((seconds) => lane.run({ ...SLEEP, values: [seconds], took })))
  expect(times).toHaveLength(4)
  expect(times[1]).toBeGreaterThan(90)
  expect(Math.max(times[0]!, times[2]!, times[3]!)).toBeLessThan(90)
})

test('a statement that is slow for some values in a busy lane is looked into again', async () => {
  const lane = await opened()
  const preparation = new Preparation()
  const ran = vi.spyOn(preparation, 'ran')
  vi.spyOn(preparation, 'nameFor').mockReturnValue('busy')
  preparation.isQuick = true
  const busy = lane.run({ ...SLEEP, values: [0.05] })
  const texts = await new Reader(service.readerPool, lanes).texts(SLEEP.text, [0.15], preparation)
  expect([await busy, texts]).toEqual([[''], ['']])
  expect(ran).toHaveBeenCalledOnce()
  const ms = ran.mock.calls[0]![3]
  expect(ms).toBeGreaterThan(140)
  expect(ms).toBeLessThan(200)
})

test('one that was too long for a lane with some values stays out of it, however short it is with others', async () => {
  const text = "SELECT count(*)::text FROM generate_series(1, CASE WHEN $1::text = 'long' THEN 40000 ELSE 1 END)"
  const preparation = new Preparation()
  const isPrepared = (): boolean => preparation.nameFor(service.readerPool as never, text) !== undefined
  for (let i = 0; i < 6; i++) preparation.ran(service.readerPool, text, ['long'], 5)
  await expect.poll(isPrepared, { timeout: 5_000 }).toBe(true)
  expect(preparation.isQuick).toBe(false)
  const queries = vi.spyOn(service.readerPool, 'connect')
  const later = performance.now() + 120_000
  const clock = vi.spyOn(performance, 'now').mockReturnValue(later)
  preparation.ran(service.readerPool, text, ['short'], 500) // it waited for something
  clock.mockRestore()
  expect(queries).toHaveBeenCalledOnce()
  await expect.poll(() => service.readerPool.totalCount - service.readerPool.idleCount, { timeout: 5_000 }).toBe(0)
  expect([isPrepared(), preparation.isQuick]).toEqual([true, false])
  queries.mockRestore()
})
