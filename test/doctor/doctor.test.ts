import { once } from 'node:events'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { Command } from 'commander'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkNode } from '../../src/doctor/check-machine.js'
import { checkService } from '../../src/doctor/check-service.js'
import type { Finding } from '../../src/doctor/check.js'
import { addDoctorCommand } from '../../src/doctor/doctor-command.js'
import { reachDatabase } from '../../src/platform/database/database.js'
import { createDatabase, createEmptyDatabase, query } from '../support/database.js'
import { startService, type TestService } from '../support/service.js'

let service: TestService
let url: string
beforeAll(async () => {
  service = await startService()
  url = service.database.url
})
afterAll(() => service.stop())

/** What the command prints, and its exit code. */
async function doctor(
  environment: Record<string, string>,
  ...args: string[]
): Promise<{ lines: string[]; code: number }> {
  const lines: string[] = []
  let code = 0
  const program = new Command().exitOverride()
  const { DATABASE_URL: at, DATABASE_READER_URL: readerUrl } = environment
  const reach = (): ReturnType<typeof reachDatabase> =>
    reachDatabase({ url: at!, ...(readerUrl && { readerUrl }), dataDir: '' })
  addDoctorCommand(
    program,
    { out: (line) => void lines.push(line), environment, reachDatabase: reach },
    (given) => (code = given),
  )
  await program.parseAsync(['doctor', ...args], { from: 'user' })
  return { lines, code }
}

async function findings(environment: Record<string, string>): Promise<{ all: Finding[]; code: number }> {
  const { lines, code } = await doctor(environment, '--json')
  return { all: JSON.parse(lines.join('')) as Finding[], code }
}

const named = (all: Finding[], name: string): Finding | undefined => all.find((each) => each.name === name)

it('finds nothing failed in a deployment that works, and asks the service', async () => {
  const { lines, code } = await doctor({ DATABASE_URL: url }, '--url', service.url)
  expect(code).toBe(0)
  expect(lines.filter((line) => line.startsWith('failed'))).toEqual([])
  const names = lines.map((line) => /^ok +([^:]+):/.exec(line)?.[1]).filter(Boolean)
  for (const name of [
    'Node.js',
    'settings',
    'database',
    'PostgreSQL',
    'encoding',
    'time zone of sessions',
    'connections',
  ])
    expect(names).toContain(name)
  for (const name of ['migrations', 'autovacuum', 'service', 'clock', 'ready', 'query']) expect(names).toContain(name)
})

it('has an advice for whatever is not ok', async () => {
  const { all } = await findings({ DATABASE_URL: url, HOST: '0.0.0.0', METRICS: '0.0.0.0:9464' })
  expect(all.filter(({ status, advice }) => (status === 'ok') !== (advice === undefined))).toEqual([])
  expect(named(all, 'public address')).toMatchObject({ status: 'warning' })
  expect(named(all, 'metrics')).toMatchObject({ status: 'warning' })
})

it('looks at the rights of the role that the API connects with', async () => {
  const reader = async (more: Record<string, string> = {}): Promise<Finding | undefined> =>
    named((await findings({ DATABASE_URL: url, ...more })).all, 'reader')
  expect(await reader()).toMatchObject({ status: 'ok', found: expect.stringContaining('comity_reader') as string })
  expect(await reader({ DATABASE_READER_URL: url })).toMatchObject({
    status: 'warning',
    found: expect.stringContaining('is a superuser') as string,
  })
  const nobody = new URL(url)
  nobody.username = 'nobody_at_all'
  expect(await reader({ DATABASE_READER_URL: nobody.href })).toMatchObject({ status: 'failed' })
  const other = await createDatabase('unread', 'case')
  await query(other, 'REVOKE SELECT ON statement FROM comity_reader')
  expect(await reader({ DATABASE_URL: other })).toMatchObject({
    status: 'failed',
    found: 'comity_reader cannot read statement',
  })
})

it('warns where others reach the service and nobody counts, or all count as one', async () => {
  const PUBLIC_URL = 'https://data.example.org'
  const settings = async (more: Record<string, string>): Promise<string[]> =>
    (await findings({ DATABASE_URL: url, PUBLIC_URL, ...more })).all
      .filter(({ status }) => status === 'warning')
      .map(({ name }) => name)
  expect(await settings({ HOST: '0.0.0.0' })).toContain('proxy')
  expect(await settings({ HOST: '0.0.0.0', TRUST_PROXY: '1' })).not.toContain('proxy')
  expect(await settings({ POINTS_PER_MINUTE: '0' })).toContain('rate limits')
  expect(await settings({ POINTS_PER_MINUTE: '1000', TRUST_PROXY: '1' })).not.toContain('rate limits')
})

describe('it fails, with exit code 1, and changes nothing', () => {
  it('where a setting cannot be used', async () => {
    const { all, code } = await findings({ DATABASE_URL: url, PORT: 'many' })
    expect([code, named(all, 'settings')?.status]).toEqual([1, 'failed'])
    expect(named(all, 'settings')?.found).toContain('PORT')
  })

  it('where nothing answers, without telling the password', async () => {
    const { all, code } = await findings({ DATABASE_URL: 'postgresql://me:top-secret@127.0.0.1:1/relations' })
    expect([code, named(all, 'database')?.status]).toEqual([1, 'failed'])
    expect(JSON.stringify(all)).not.toContain('top-secret')
  })

  it('where the database is newer, was changed, or lacks what search needs', async () => {
    const other = await createDatabase('doctor')
    await query(other, 'DROP EXTENSION pg_trgm CASCADE')
    await query(
      other,
      "INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at) VALUES ('x', 'x', '29990101000000_later', now())",
    )
    const { all, code } = await findings({ DATABASE_URL: other })
    expect([code, named(all, 'migrations')?.status, named(all, 'pg_trgm')?.status]).toEqual([1, 'failed', 'failed'])
    expect(named(all, 'migrations')?.found).toContain('29990101000000_later')
  })

  it('where the server has fewer connections than the service wants', async () => {
    const { all, code } = await findings({ DATABASE_URL: url, DATABASE_POOL_SIZE: '1000' })
    expect([code, named(all, 'connections')?.status]).toEqual([1, 'failed'])
  })
})

it('an empty database is a warning: the start fills it', async () => {
  const empty = await createEmptyDatabase()
  const { all, code } = await findings({ DATABASE_URL: empty })
  expect([code, named(all, 'migrations')?.status]).toEqual([0, 'warning'])
  expect(await query(empty, "SELECT FROM pg_class WHERE relname = '_prisma_migrations'")).toEqual([])
})

describe('the service', () => {
  let other: http.Server
  let address: string
  let answer: (path: string) => [status: number, body: string, headers?: Record<string, string>]
  beforeAll(async () => {
    other = http.createServer((request, response) => {
      const [status, body, headers] = answer(request.url!)
      response.writeHead(status, headers).end(body)
    })
    other.listen(0, '127.0.0.1')
    await once(other, 'listening')
    address = `http://127.0.0.1:${(other.address() as AddressInfo).port}/`
  })
  afterAll(() => {
    other.closeAllConnections()
    other.close()
  })
  const statuses = async (): Promise<Record<string, string>> =>
    Object.fromEntries((await checkService(address)).map(({ name, status }) => [name, status]))

  it('is told to wait for something, or to have another time', async () => {
    answer = (path) => [path === '/healthz' ? 200 : 503, '{"checks":[]}', { date: new Date(0).toUTCString() }]
    expect(await statuses()).toEqual({ service: 'ok', clock: 'warning', ready: 'failed', query: 'failed' })
  })

  it('is not another that answers there', async () => {
    answer = () => [404, 'no']
    expect((await statuses()).service).toBe('failed')
  })

  it('is not there', async () => {
    expect(await checkService('http://127.0.0.1:1')).toMatchObject([{ name: 'service', status: 'failed' }])
  })
})

it.each([
  ['20.18.0', 'failed'],
  ['20.19.0', 'ok'],
  ['21.7.0', 'failed'],
  ['22.11.0', 'failed'],
  ['22.12.0', 'ok'],
  ['24.0.0', 'ok'],
  ['26.1.0', 'ok'],
])('Node.js %s is %s', (version, status) => {
  expect(checkNode(version).status).toBe(status)
})
