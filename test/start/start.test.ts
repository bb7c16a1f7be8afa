import { randomUUID } from 'node:crypto'
import { rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isAlive, readRunningServer } from '../../src/platform/database/running-server.js'
import { query } from '../support/database.js'
import { ask, awaitStart, buildService, type ServiceProcess, startProcess } from './service-process.js'

const UNUSED_PORT = 1
const BROWSER = { headers: { accept: 'text/html,application/xhtml+xml' } }

const dataDir = path.join(os.tmpdir(), `comity-test-${process.pid}-${randomUUID()}`)
const sharing = `postgresql://postgres@localhost/comity?host=${encodeURIComponent(path.join(dataDir, 'run'))}`
const runningPostgres = (): number => readRunningServer(path.join(dataDir, 'postgresql'))?.pid ?? 0

describe.runIf(process.platform !== 'win32')('the built service', () => {
  let service: ServiceProcess
  let address: string
  const start = async (): Promise<void> => {
    service = startProcess({ COMITY_DATA_DIR: dataDir, LOG_LEVEL: 'silent' })
    address = await awaitStart(service)
  }
  beforeAll(async () => {
    buildService()
    await start()
  })
  afterAll(async () => {
    service.process.kill('SIGKILL')
    await service.ended
    rmSync(dataDir, { recursive: true, force: true, maxRetries: 20 })
  })

  it('prints where the explorer, the playground, the API and the health page are, and they are there', async () => {
    const lines = service.output().trim().split('\n').slice(-4)
    const port = new URL(address).port
    expect(lines.map((line) => line.split(/ {2,}/))).toEqual([
      ['Explorer', `http://localhost:${port}/ (open it in a browser)`],
      ['Playground', `http://localhost:${port}/graphql (open it in a browser)`],
      ['API', `http://localhost:${port}/graphql (POST)`],
      ['Health', `http://localhost:${port}/healthz`],
    ])
    expect(await (await fetch(`${address}/healthz`)).json()).toEqual({ status: 'ok' })
    expect((await fetch(`${address}/readyz`)).status).toBe(200)
    const playground = await fetch(`${address}/graphql`, BROWSER)
    expect(playground.headers.get('content-type')).toContain('text/html')
    const scripts = [...(await playground.text()).matchAll(/ (?:src|href)="(\/[^"]+)"/g)].map(([, url]) => url)
    expect(scripts.length).toBeGreaterThan(3)
    for (const url of scripts) expect([url, (await fetch(`${address}${url}`)).status]).toEqual([url, 200])
  })

  it('answers from the case that it ships with', async () => {
    expect(await ask(address, '{ country(code: "iq") { code name } sanctionsWaivers { totalCount } }')).toMatchObject({
      data: { country: { code: 'IRQ', name: 'Iraq' }, sanctionsWaivers: { totalCount: 24 } },
    })
  })

  it('refuses a port that is in use, and says what to do', async () => {
    const { port } = new URL(address)
    const second = startProcess({ DATABASE_URL: sharing, PORT: port })
    expect(await second.ended).toBe(1)
    expect(lastLine(second)).toBe(
      `Port ${port} is in use. Stop what uses it, or choose another: PORT=${Number(port) + 1} npm start`,
    )
  })

  it('is not started a second time on the same data: the second says by whom it is used', async () => {
    const second = startProcess({ COMITY_DATA_DIR: dataDir })
    expect(await second.ended).toBe(1)
    expect(second.output()).toMatch(new RegExp(`^The data in ${dataDir} is in use by process ${service.process.pid} `))
    expect(second.output()).toContain('Stop that process, or start this one with a COMITY_DATA_DIR')
    expect(second.output().trim().split('\n')).toHaveLength(1)
  })

  it.each([
    ['PORT', 'many'],
    ['LOG_LEVEL', 'loud'],
  ])('is not started with %s=%s', async (name, value) => {
    const other = startProcess({ COMITY_DATA_DIR: `${dataDir}-unused`, [name]: value })
    expect(await other.ended).toBe(1)
    expect(other.output()).toMatch(new RegExp(`^these settings cannot be used:\n  ${name}: .+\nSee \\.env\\.example`))
  })

  it('is not started on a server that is not there, and keeps its password to itself', async () => {
    const url = `postgresql://me:top-secret@127.0.0.1:${UNUSED_PORT}/relations`
    const other = startProcess({ DATABASE_URL: url, DATABASE_WAIT_MS: '0' })
    expect(await other.ended).toBe(1)
    expect(other.output()).toContain(`Cannot use the database at 127.0.0.1:${UNUSED_PORT}, database relations`)
    expect(other.output()).toContain('Start PostgreSQL, correct DATABASE_URL, or unset it')
    expect(other.output()).not.toContain('top-secret')
  })

  it('keeps its data while it runs: db:reset refuses', async () => {
    const reset = startProcess({ COMITY_DATA_DIR: dataDir }, 'dist/scripts/reset-database.js', '--yes')
    expect(await reset.ended).toBe(1)
    expect(reset.output()).toMatch(new RegExp(`^Nothing was removed. .* in use by process ${service.process.pid} `))
    expect(isAlive(runningPostgres())).toBe(true)
  })

  it('finds all data again after it was killed, at once', async () => {
    const question = '{ country(code: "IRQ") { officialName } catalog { dataVersion counts { citations } } }'
    await query(sharing, "UPDATE country SET official_name = 'Republic of Testing' WHERE code = 'IRQ'")
    const before = await ask(address, question)
    expect(before).toMatchObject({ data: { country: { officialName: 'Republic of Testing' } } })
    const postgres = runningPostgres()
    service.process.kill('SIGKILL')
    expect(await service.ended).toBe('SIGKILL')

    await start()
    expect(isAlive(postgres)).toBe(false)
    expect(await ask(address, question)).toEqual(before)
  })

  it('ends with code 0 within seconds when it is told to, and its PostgreSQL with it', async () => {
    const postgres = runningPostgres()
    expect(isAlive(postgres)).toBe(true)
    const told = Date.now()
    service.process.kill('SIGTERM')
    expect(await service.ended).toBe(0)
    expect(Date.now() - told).toBeLessThan(5_000)
    expect(isAlive(postgres)).toBe(false)
    expect(runningPostgres()).toBe(0)
  })
})

function lastLine(service: ServiceProcess): string | undefined {
  return service.output().trim().split('\n').at(-1)
}
