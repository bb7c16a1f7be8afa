import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { readConfig } from '../../src/config.js'
import { openDatabase } from '../../src/platform/database/database.js'
import { Replica } from '../../src/platform/database/replica.js'
import { createServer } from '../../src/server.js'
import { expectQuiet, type Fault, Faults } from '../api/faults.js'
import { createDatabase, nameReader } from '../support/database.js'

const ONE = '{ country(code: "IRQ") { name } }'
const TWO = '{ country(code: "IRQ") { name } node(id: "x") { id } sources { totalCount } }'

/** What the replica has to be, but not that it follows: it is the same server here. */
describe('what fails at the replica', () => {
  let service: Awaited<ReturnType<typeof startService>>
  let faults: Faults

  async function startService() {
    const url = await createDatabase('replica', 'case')
    const config = readConfig({
      LOG_LEVEL: 'silent',
      METRICS: 'on',
      POINTS_PER_MINUTE: '1000',
      DATABASE_POOL_SIZE: '5',
    })
    const database = await openDatabase({
      url,
      readerUrl: nameReader(url),
      replicaUrl: nameReader(url) ?? url,
      dataDir: '',
    })
    const pool = await database.openReaderPool()
    const replica = database.openReplicaPool()!
    const app = await createServer({ config, pool, replica })
    const address = await app.listen({ port: 0, host: '127.0.0.1' })
    return { app, database, pool, replica: replica.pool, address }
  }
  async function ask(query: string) {
    const response = await fetch(`${service.address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    })
    const body = (await response.json()) as {
      data: unknown
      errors?: unknown
      extensions: { cost: Record<'spent' | 'requested', number> }
    }
    return { status: response.status, body, spent: body.extensions.cost.spent }
  }
  async function redone(): Promise<number> {
    const text = await service.app.metrics!.registry.metrics()
    return Number(/^comity_replica_redone (.*)$/m.exec(text)?.[1])
  }

  beforeAll(async () => {
    vi.spyOn(Replica.prototype, 'trouble', 'get').mockReturnValue(undefined)
    service = await startService()
    faults = new Faults(service.replica)
  })
  afterAll(async () => {
    await service.app.close()
    await service.database.close()
  })
  afterEach(() => faults.clear())

  test.for<[string, Fault, number]>([
    ['a deadlock', { sqlState: '40P01' }, 1],
    ['a conflict with the log', { sqlState: '40001' }, 2],
    ['a session that is ended', 'terminated', 1],
    ['a session that is ended', 'terminated', 2],
    ['a connection that breaks off', 'lost', 1],
    ['a connection that breaks off', 'lost', 2],
  ])(
    '%s, at a statement, is answered by the primary, all of the operation, and is paid once',
    async ([, fault, at]) => {
      const before = await ask(TWO)
      expect(before.body.errors).toBeUndefined()
      faults.set((_sql, number) => (number === at ? fault : undefined))
      const count = await redone()
      const after = await ask(TWO)
      expect(after).toMatchObject({ status: 200, body: { data: before.body.data } })
      expect(after.body.errors).toBeUndefined()
      expect(await redone()).toBe(count + 1)
      expect(after.spent - before.spent).toBe(after.body.extensions.cost.requested)
      await expectQuiet(service.pool)
      await expectQuiet(service.replica)
    },
  )

  test('a fault of the operation itself is not asked twice', async () => {
    faults.set(() => ({ sqlState: '57014' }))
    const count = await redone()
    const { body } = await ask(ONE)
    expect(body.errors).toMatchObject([{ extensions: { code: 'TIMEOUT' } }])
    expect(await redone()).toBe(count)
  })

  test('a server that follows no other is no replica, and is not asked', async () => {
    vi.restoreAllMocks()
    faults.set(() => 'lost')
    await vi.waitFor(async () => {
      const { checks } = (await (await fetch(`${service.address}/readyz`)).json()) as { checks: object[] }
      expect(checks).toContainEqual({ name: 'replica', status: 'ok', message: 'Not used: it follows no other server.' })
    })
    expect((await ask(ONE)).body).toMatchObject({ data: { country: { name: 'Iraq' } } })
    expect(faults.seen).toEqual([])
  })
})
