import { readFileSync } from 'node:fs'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { OperationNames } from '../../src/observability/operation-names.js'
import { createMetricsServer } from '../../src/observability/serve-metrics.js'
import { findPackageRoot } from '../../src/platform/database/package-root.js'
import { startService, type TestService } from '../support/service.js'

let service: TestService
beforeAll(async () => {
  service = await startService({ environment: { METRICS: '9464' } })
})
afterAll(() => service.stop())

const read = (): Promise<string> => service.app.metrics!.registry.metrics()
/** The value of a sample, 0 where there is none. */
async function value(sample: string): Promise<number> {
  const line = (await read()).split('\n').find((each) => each.startsWith(`${sample} `))
  return Number(line?.slice(sample.length + 1) ?? 0)
}

/** How much samples grow while something is done; they are counted when the connection has all of an answer. */
async function expectGrowth(growth: Record<string, number>, act: () => Promise<unknown>): Promise<void> {
  const before = Object.fromEntries(
    await Promise.all(Object.keys(growth).map(async (name) => [name, await value(name)] as const)),
  )
  await act()
  await vi.waitFor(async () => {
    for (const [name, by] of Object.entries(growth))
      expect([name, (await value(name)) - before[name]!]).toEqual([name, by])
  })
}

describe('the metrics', () => {
  const page = readFileSync(path.join(findPackageRoot(), 'docs', 'operating.md'), 'utf8')
  const rows = [...page.matchAll(/^\| (`comity_[^|]+) \| ([^|]*)\|/gm)].flatMap(([, names = '', labels = '']) =>
    [...names.matchAll(/`(\w+)`/g)].map(([, name]) => [
      name,
      [...labels.matchAll(/`(\w+)`/g)].map(([, label]) => label),
    ]),
  )

  it('are those that docs/operating.md lists, with the labels that it says', async () => {
    const metrics = service.app.metrics!.registry.getMetricsAsArray()
    const own = metrics.flatMap((metric) => {
      const { name, labelNames } = metric as unknown as { name: string; labelNames: string[] }
      return name.startsWith('comity_') ? [[name, labelNames]] : []
    })
    // Where there is no replica nothing is told of one.
    const listed = rows.filter(([name]) => !String(name).startsWith('comity_replica_'))
    expect(listed.length).toBe(rows.length - 4)
    expect(Object.fromEntries(own)).toEqual(Object.fromEntries(listed))
    for (const { name } of metrics) expect(name).toMatch(/^(?:comity|process|nodejs)_/)
  })

  it('count requests, operations and statements by the way they were answered', async () => {
    const ask = () => service.ask('query Counted { country(code: "IRQ") { name } }')
    await ask()
    await expectGrowth(
      {
        'comity_http_requests_total{kind="graphql",status="200"}': 2,
        'comity_operations_total{way="quick"}': 2,
        'comity_statements_total{place="pool"}': 2,
        'comity_cache_hits{cache="documents"}': 2,
      },
      async () => [await ask(), await ask()],
    )
    expect(await value('comity_statement_seconds_total{place="pool"}')).toBeGreaterThan(0)
  })

  it('count errors by code, and what is answered without an operation', async () => {
    await expectGrowth(
      {
        'comity_errors_total{code="GRAPHQL_VALIDATION_FAILED"}': 1,
        'comity_errors_total{code="NOT_FOUND"}': 1,
        'comity_http_requests_total{kind="none",status="404"}': 1,
        'comity_http_requests_total{kind="health",status="200"}': 1,
        'comity_http_requests_total{kind="page",status="200"}': 1,
      },
      async () => {
        await service.ask('query Wrong { planets }')
        for (const at of ['/nowhere', '/healthz', '/playground/style.css']) await (await fetch(service.url + at)).text()
      },
    )
    expect(await read()).not.toContain('Wrong')
  })

  it('give a name a label of its own when it was asked ten times', async () => {
    for (let i = 0; i < 11; i++) await service.ask('query Often { catalog { dataVersion } }')
    await vi.waitFor(async () => expect(await value('comity_operation_seconds_count{operation="Often"}')).toBe(2))
  })

  it('tell the pool, its limit, and what was imported', async () => {
    const client = await service.readerPool.connect()
    expect(await value('comity_pool_connections{state="used"}')).toBeGreaterThan(0)
    expect(await value('comity_pool_limit')).toBe(service.readerPool.options.max)
    client.release()
    expect(await read()).toContain('# TYPE comity_dataset_editions gauge')
  })

  it('are told while the database does not answer', async () => {
    vi.spyOn(service.readerPool, 'query').mockRejectedValue(new Error('gone'))
    expect(await read()).toContain('comity_pool_limit')
    vi.restoreAllMocks()
  })
})

it('names that are made up do not become labels, and never more than 50 do', () => {
  const names = new OperationNames()
  for (let i = 0; i < 100_000; i++) expect(names.labelOf(`n${i}`)).toBe('other')
  const often = new Set(Array.from({ length: 1_000 }, (_, i) => names.labelOf(`o${Math.floor(i / 10)}`)))
  expect(often.size).toBe(51)
  expect(names.labelOf(undefined)).toBe('unnamed')
})

describe('who may read them', () => {
  it('is nobody at the address of the service, unless METRICS says so', async () => {
    expect((await fetch(`${service.url}/metrics`)).status).toBe(404)
  })

  it('is who has a key for it with METRICS=on', async () => {
    const other = await startService({ environment: { METRICS: 'on' }, databaseUrl: service.database.url })
    expect((await fetch(`${other.url}/metrics`)).status).toBe(404)
    await other.stop()
  })

  it('is who reaches the port of their own', async () => {
    const server = createMetricsServer(service.app.metrics!).listen(0, '127.0.0.1')
    await once(server, 'listening')
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    const answer = await fetch(`${url}/metrics`)
    expect(answer.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/)
    expect(await answer.text()).toContain('comity_pool_limit 10')
    expect((await fetch(`${url}/graphql`)).status).toBe(404)
    expect((await fetch(`${url}/metrics`, { method: 'POST' })).status).toBe(404)
    server.closeAllConnections()
    server.close()
  })

  it('is nobody by default, and nothing is counted', async () => {
    const other = await startService({ databaseUrl: service.database.url })
    expect(other.app.metrics).toBeUndefined()
    await other.stop()
  })
})
