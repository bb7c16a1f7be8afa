import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { chownSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../src/platform/database/embedded-postgres.js'
import { isAlive, readRunningServer } from '../../src/platform/database/running-server.js'
import { bundleProgram, type Program } from '../support/child-process.js'
import { query } from '../support/database.js'

const PROGRAM = `
import { startEmbeddedPostgres } from '/src/platform/database/embedded-postgres.js'
startEmbeddedPostgres({ dataDir: process.argv[2] }).then(
  (server) => { console.log(server.url('postgres')); setInterval(() => {}, 1000) },
  (error) => console.log(error.code + ' ' + error.message))`

const dataDir = path.join(os.tmpdir(), `comity-test-${process.pid}-${randomUUID()}`)
const cluster = path.join(dataDir, 'postgresql')
const start = (): Promise<EmbeddedPostgres> => startEmbeddedPostgres({ dataDir })

describe.runIf(process.platform !== 'win32')('embedded PostgreSQL', () => {
  let program: Program
  beforeAll(async () => {
    program = await bundleProgram(PROGRAM)
  })
  afterAll(() => {
    program.remove()
    rmSync(dataDir, { recursive: true, force: true })
  })

  it('is made by one of two processes that start together; the other is refused', async () => {
    const both = await Promise.allSettled([start(), start()])
    const [winner] = both.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []))
    const [reason] = both.flatMap((result) => (result.status === 'rejected' ? [result.reason as Error] : []))
    expect(reason).toMatchObject({ code: 'DATA_FOLDER_IN_USE' })
    await query(winner?.url('postgres') ?? '', 'CREATE TABLE kept AS SELECT 42 AS answer')
    await winner?.stop()
  })

  it('keeps its data, and lets no other user of the machine reach its socket', async () => {
    const server = await start()
    expect(await query(server.url('postgres'), 'SELECT answer FROM kept')).toEqual([{ answer: 42 }])
    expect(statSync(path.join(dataDir, 'run')).mode & 0o777).toBe(0o700)
    await server.stop()
    expect(readRunningServer(cluster)).toBeUndefined()
  })

  it('refuses a second process on the same folder, naming the first and how to share its data', async () => {
    const first = program.start(dataDir)
    await first.firstLine
    const refusal = await program.start(dataDir).firstLine
    expect(refusal).toMatch(
      new RegExp(`^DATA_FOLDER_IN_USE .* in use by process ${first.process.pid} .*COMITY_DATA_DIR`),
    )
    const url = /DATABASE_URL='([^']+)'/.exec(refusal)?.[1]?.replace('/comity', '/postgres') ?? ''
    expect(await query(url, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }])
    first.process.kill('SIGKILL')
  })

  it('ends when its process is killed, and a restart at once finds all that was committed', async () => {
    const { process: child, firstLine } = program.start(dataDir)
    await query(await firstLine, 'INSERT INTO kept VALUES (43)')
    const server = readRunningServer(cluster)?.pid ?? 0
    expect(isAlive(server)).toBe(true)
    child.kill('SIGKILL')
    await once(child, 'close')

    const again = await start()
    expect(isAlive(server)).toBe(false)
    expect(await query(again.url('postgres'), 'SELECT answer FROM kept ORDER BY 1')).toEqual([
      { answer: 42 },
      { answer: 43 },
    ])
    await again.stop()
  })

  it('ends also when nobody starts it again', async () => {
    const { process: child, firstLine } = program.start(dataDir)
    await firstLine
    const server = readRunningServer(cluster)?.pid ?? 0
    child.kill('SIGKILL')
    for (let tries = 0; isAlive(server) && tries < 100; tries++) await sleep(50)
    expect(isAlive(server)).toBe(false)
  })

  it('starts where a crash left a postmaster.pid whose number now belongs to another program', async () => {
    for (const pid of [process.pid, 2 ** 22 + 1]) {
      const stale = [pid, cluster, 1, 5432, path.join(dataDir, 'run'), '', '', 'ready'].join('\n')
      const { uid, gid } = statSync(cluster)
      writeFileSync(path.join(cluster, 'postmaster.pid'), stale, { mode: 0o600 })
      chownSync(path.join(cluster, 'postmaster.pid'), uid, gid)
      const server = await start()
      expect(await query(server.url('postgres'), 'SELECT count(*)::int AS rows FROM kept')).toEqual([{ rows: 2 }])
      await server.stop()
    }
  })

  it('tells when it ends by itself', async () => {
    const lines: string[] = []
    const server = await startEmbeddedPostgres({ dataDir, log: (line) => lines.push(line) })
    process.kill(readRunningServer(cluster)?.pid ?? 0, 'SIGINT')
    for (let tries = 0; lines.length === 0 && tries < 100; tries++) await sleep(50)
    expect(lines.join()).toContain('PostgreSQL ended unexpectedly')
    await server.stop()
  })

  it('refuses data of another major version and leaves it as it is', async () => {
    const version = readFileSync(path.join(cluster, 'PG_VERSION'), 'utf8')
    writeFileSync(path.join(cluster, 'PG_VERSION'), '17\n')
    await expect(start()).rejects.toMatchObject({
      code: 'DATA_FOLDER_OTHER_VERSION',
      message: expect.stringContaining('PostgreSQL 17') as string,
    })
    writeFileSync(path.join(cluster, 'PG_VERSION'), version)
  })

  it('refuses a folder that holds something else', async () => {
    const other = path.join(dataDir, 'other')
    mkdirSync(path.join(other, 'postgresql', 'letters'), { recursive: true })
    await expect(startEmbeddedPostgres({ dataDir: other })).rejects.toMatchObject({ code: 'DATA_FOLDER_UNUSABLE' })
  })

  it('starts in a folder whose path is too long for a socket', async () => {
    const deep = path.join(dataDir, 'x'.repeat(60), 'y'.repeat(60))
    const server = await startEmbeddedPostgres({ dataDir: deep, durable: false })
    const sockets = new URL(server.url('postgres')).searchParams.get('host') ?? ''
    expect(sockets.length).toBeLessThan(90)
    expect(await query(server.url('postgres'), 'SHOW fsync')).toEqual([{ fsync: 'off' }])
    await server.stop()
    expect(existsSync(path.join(deep, 'postgresql', 'PG_VERSION'))).toBe(true)
    rmSync(sockets, { recursive: true })
  })

  it('asks for a password where it is reached by TCP', async () => {
    const server = await startEmbeddedPostgres({ dataDir, transport: 'tcp' })
    const url = new URL(server.url('postgres'))
    expect(url.hostname).toBe('127.0.0.1')
    expect(await query(url.href, 'SELECT count(*)::int AS rows FROM kept')).toEqual([{ rows: 2 }])
    url.password = 'guess'
    await expect(query(url.href, 'SELECT 1')).rejects.toMatchObject({ code: '28P01' })
    await server.stop()
  })
})
