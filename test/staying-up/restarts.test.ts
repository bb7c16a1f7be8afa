import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { ask, awaitStart, buildService, type ServiceProcess, startProcess } from '../start/service-process.js'
import { query } from '../support/database.js'
import { makeServer, type OwnServer } from './server.js'

const QUESTION = '{ country(code: "IRQ") { name } sources { totalCount } }'
const LIST = '{ statements(first: 2) { nodes { slug } } }'
const MOST_OPEN = 10

interface Answer {
  data?: unknown
  errors?: { extensions: { code: string } }[]
}

let server: OwnServer
let service: ServiceProcess
let address: string
const settings = (more: Record<string, string> = {}): Record<string, string> => ({
  DATABASE_URL: server.url,
  LOG_LEVEL: 'silent',
  CONNECTION_TIMEOUT_MS: '1000',
  ...more,
})

/** While the table of statements cannot be read. */
async function whileHeld(run: (free: () => Promise<unknown>) => Promise<void>): Promise<void> {
  const client = new pg.Client(server.url)
  await client.connect()
  try {
    await client.query('BEGIN; LOCK TABLE statement IN ACCESS EXCLUSIVE MODE')
    await run(() => client.query('ROLLBACK'))
  } finally {
    await client.end()
  }
}

async function untilWaiting(count: number): Promise<void> {
  const sql = "SELECT count(*)::int AS count FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query ~ 'SELECT'"
  await vi.waitFor(async () => expect(await query(server.url, sql)).toEqual([{ count }]), { timeout: 5000 })
}

async function freePort(): Promise<string> {
  const socket = createServer().listen(0, '127.0.0.1')
  await once(socket, 'listening')
  const { port } = socket.address() as AddressInfo
  socket.close()
  return String(port)
}

describe.runIf(process.env.COMITY_LONG === '1' && process.platform !== 'win32')('the service', () => {
  beforeAll(async () => {
    buildService()
    server = await makeServer()
    await server.stop()
  })
  afterAll(async () => {
    service.process.kill('SIGKILL')
    await server.remove()
  })

  test('waits at its start for a database that comes later, and says so', async () => {
    const port = await freePort()
    service = startProcess(settings({ PORT: port, DATABASE_WAIT_MS: '30000' }))
    await vi.waitFor(() => expect(service.output()).toContain('Waiting for it, up to 30 s more.'), { timeout: 10_000 })
    expect(service.output()).toMatch(/^Cannot use the database at .* database relations: nothing answers there/)
    expect((await fetch(`http://127.0.0.1:${port}/healthz`)).status).toBe(503)
    const ready = await fetch(`http://127.0.0.1:${port}/readyz`)
    expect([ready.status, ((await ready.json()) as { status: string }).status]).toEqual([503, 'waiting'])
    await server.start()
    address = await awaitStart(service)
    expect(await ask(address, QUESTION)).toMatchObject({ data: { country: { name: 'Iraq' } } })
    expect((await fetch(`${address}/readyz`)).status).toBe(200)
  })

  test('outlives a restart of PostgreSQL under load: every answer is right or says what is wrong, in time', async () => {
    const { data } = (await ask(address, QUESTION)) as Answer
    let isOver = false
    let failures = 0
    const asking = Promise.all(
      Array.from({ length: 8 }, async () => {
        while (!isOver) {
          const started = performance.now()
          const answer = (await ask(address, QUESTION)) as Answer
          expect(performance.now() - started).toBeLessThan(4000)
          if (!answer.errors) expect(answer.data).toEqual(data)
          else failures++
          for (const { extensions } of answer.errors ?? []) expect(extensions).toEqual({ code: 'UNAVAILABLE' })
        }
      }),
    )
    await sleep(200)
    await server.stop()
    expect((await fetch(`${address}/healthz`)).status).toBe(200)
    expect((await fetch(`${address}/readyz`)).status).toBe(503)
    await server.start()
    await vi.waitFor(async () => expect(((await ask(address, QUESTION)) as Answer).data).toEqual(data), {
      timeout: 5000,
    })
    isOver = true
    await asking
    expect(failures).toBeGreaterThan(0)
    expect((await fetch(`${address}/readyz`)).status).toBe(200)
    const [open] = await query<{ count: number }>(
      server.url,
      "SELECT count(*)::int AS count FROM pg_stat_activity WHERE application_name ~ '^comity' AND pid <> pg_backend_pid()",
    )
    expect(open!.count).toBeLessThanOrEqual(MOST_OPEN)
  })

  test('answers what is under way when it is told to end, takes on nothing else, and ends with code 0', async () => {
    await whileHeld(async (free) => {
      const asked = [ask(address, LIST), ask(address, `${LIST} # again`)]
      await untilWaiting(2)
      service.process.kill('SIGTERM')
      await vi.waitFor(() => expect(service.output()).toContain('Stopping ...'))
      await vi.waitFor(async () => expect(await fetch(`${address}/healthz`).catch(() => 'refused')).toBe('refused'))
      await free()
      for (const answer of await Promise.all(asked)) expect(answer).toMatchObject({ data: { statements: {} } })
    })
    expect(await service.ended).toBe(0)
    expect(service.output()).not.toMatch(/\n +at /)
    expect(service.output()).not.toContain('broken off')
  })

  test('breaks off what takes too long then; told twice it ends at once', async () => {
    const services = ['500', '20000'].map((SHUTDOWN_TIMEOUT_MS) => startProcess(settings({ SHUTDOWN_TIMEOUT_MS })))
    const addresses = await Promise.all(services.map(awaitStart))
    const [patient, hasty] = services as [ServiceProcess, ServiceProcess]
    await whileHeld(async () => {
      const asked = Promise.allSettled(addresses.map((at) => ask(at, LIST)))
      await untilWaiting(2)
      const told = performance.now()
      for (const { process } of services) process.kill('SIGTERM')
      await vi.waitFor(() => expect(hasty.output()).toContain('Stopping ...'))
      hasty.process.kill('SIGTERM')
      expect(await hasty.ended).toBe(1)
      expect(performance.now() - told).toBeLessThan(1500)
      expect(await patient.ended).toBe(0)
      expect(performance.now() - told).toBeLessThan(5000)
      expect(patient.output()).toContain('Not all requests were answered within 500 ms')
      expect((await asked).map(({ status }) => status)).toEqual(['rejected', 'rejected'])
      await untilWaiting(1) // that of the one that had no time to cancel it
    })
  })
})
