import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp } from 'node:fs/promises'
import net from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { startService, type TestService } from '../support/service.js'

const isThere = spawnSync('redis-server', ['--version']).status === 0

async function findPort(): Promise<number> {
  const server = net.createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as net.AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

const spentBy = async (service: TestService): Promise<number | undefined> => {
  const { body } = await service.ask('{ countries(first: 9) { nodes { code } } }')
  return (body as { extensions?: { cost: { spent: number } } }).extensions?.cost.spent
}

describe.runIf(isThere)('services that share a Redis', () => {
  test('count points together, each for itself while it is gone, and together again afterwards', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'comity-redis-'))
    const port = await findPort()
    const open = () =>
      spawn('redis-server', ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder, '--save', ''], {
        stdio: 'ignore',
      })
    let redis = open()
    const environment = { POINTS_PER_MINUTE: '100000', REDIS_URL: `redis://127.0.0.1:${port}` }
    const one = await startService({ environment })
    const other = await startService({ environment, databaseUrl: one.database.url })
    try {
      // Until both have reached it.
      await expect
        .poll(async () => Math.abs((await spentBy(one))! - (await spentBy(other))!), { timeout: 10_000 })
        .toBe(10)
      const spent = (await spentBy(one))!
      expect([await spentBy(other), await spentBy(one), await spentBy(other)]).toEqual([
        spent + 10,
        spent + 20,
        spent + 30,
      ])

      redis.kill('SIGKILL')
      await once(redis, 'exit')
      const started = performance.now()
      expect([await spentBy(one), await spentBy(other), await spentBy(one)]).toEqual([10, 10, 20])
      expect(performance.now() - started).toBeLessThan(5_000)

      redis = open()
      await expect
        .poll(async () => Math.abs((await spentBy(other))! - (await spentBy(one))!), { timeout: 15_000, interval: 300 })
        .toBe(10)
    } finally {
      redis.kill('SIGKILL')
      await one.stop()
      await other.stop()
    }
  }, 60_000)
})
