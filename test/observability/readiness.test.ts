import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { StartingServer } from '../../src/observability/starting-server.js'
import { startService, type TestService } from '../support/service.js'

interface Ready {
  status: string
  checks: { name: string; status: string; message?: string }[]
}

async function readiness(url: string): Promise<[status: number, body: Ready, retry: string | null]> {
  const response = await fetch(`${url}/readyz`)
  return [response.status, (await response.json()) as Ready, response.headers.get('retry-after')]
}

const waitingFor = ({ checks }: Ready): string[] =>
  checks.filter(({ status }) => status === 'waiting').map(({ name }) => name)

describe('/readyz', () => {
  let service: TestService
  beforeAll(async () => {
    service = await startService()
  })
  afterAll(() => service.stop())

  it('is 200 while requests can be answered', async () => {
    const names = ['database', 'connections', 'draining']
    const checks = names.map((name) => ({ name, status: 'ok' }))
    expect(await readiness(service.url)).toEqual([200, { status: 'ok', checks }, null])
  })

  it('tells that the database cannot be reached', async () => {
    const query = vi.spyOn(service.readerPool, 'query').mockRejectedValue(new Error('connect ECONNREFUSED'))
    const [status, body, retry] = await readiness(service.url)
    query.mockRestore()
    expect([status, waitingFor(body), retry]).toEqual([503, ['database'], '1'])
    expect(JSON.stringify(body)).not.toContain('ECONNREFUSED')
  })

  it('tells that all connections are in use, asking once however many want to know', async () => {
    const { readerPool: pool } = service
    const patience = pool.options.connectionTimeoutMillis
    const held = await Promise.all(Array.from({ length: pool.options.max }, () => pool.connect()))
    pool.options.connectionTimeoutMillis = 200
    const asked = Promise.all(Array.from({ length: 5 }, () => readiness(service.url)))
    await vi.waitFor(() => expect(pool.waitingCount).toBe(1))
    const answers = await asked
    pool.options.connectionTimeoutMillis = patience
    held.forEach((client) => client.release())
    for (const [status, body] of answers) expect([status, waitingFor(body)]).toEqual([503, ['connections']])
    expect((await readiness(service.url))[0]).toBe(200)
  })

  it('tells that the service is ending, on connections that are still open', async () => {
    const ending = await startService({ databaseUrl: service.database.url })
    // The service waits for what was asked before it ends.
    let finish = (): void => {}
    const query = vi.spyOn(ending.readerPool, 'query')
    query.mockReturnValue(new Promise<void>((resolve) => (finish = resolve)) as never)
    const socket = connect(Number(new URL(ending.url).port), '127.0.0.1')
    socket.write('GET /readyz HTTP/1.1\r\nhost: localhost\r\n\r\n')
    await vi.waitFor(() => expect(query).toHaveBeenCalled())
    const stopped = ending.stop()
    socket.write('GET /readyz HTTP/1.1\r\nhost: localhost\r\n\r\n')
    await sleep(50)
    finish()
    const [first, second] = (await text(socket)).split(/(?=HTTP\/1\.1 )/)
    expect(first).toMatch(/^HTTP\/1\.1 200 /)
    expect(second).toMatch(/^HTTP\/1\.1 503 [^]*"name":"draining","status":"waiting"/)
    await stopped
  })
})

describe('while the service starts', () => {
  const starting = new StartingServer()
  let url: string
  beforeAll(async () => {
    url = `http://127.0.0.1:${await starting.listen(0, '127.0.0.1')}`
  })
  afterAll(() => starting.close())

  it('/readyz tells which step it is at', async () => {
    const [status, body, retry] = await readiness(url)
    expect([status, body.status, retry]).toEqual([503, 'waiting', '1'])
    expect(waitingFor(body)).toEqual(['database', 'migrations', 'records', 'service'])
    starting.reach('records')
    expect(waitingFor((await readiness(url))[1])).toEqual(['records', 'service'])
  })

  it('/healthz says that it starts, and everything is 503', async () => {
    expect(await (await fetch(`${url}/healthz`)).json()).toEqual({ status: 'starting' })
    const response = await fetch(`${url}/graphql`, { method: 'POST', body: '{}' })
    const body = (await response.json()) as { errors: object[] }
    expect([response.status, body.errors]).toMatchObject([503, [{ extensions: { code: 'UNAVAILABLE' } }]])
  })

  it('leaves the port to the service at once', async () => {
    const other = new StartingServer()
    const port = await other.listen(0, '127.0.0.1')
    await fetch(`http://127.0.0.1:${port}/healthz`)
    await other.close()
    expect(await other.listen(port, '127.0.0.1')).toBe(port)
    await other.close()
  })
})
