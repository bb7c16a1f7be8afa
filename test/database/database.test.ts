import { randomUUID } from 'node:crypto'
import { rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { type Database, type DatabaseOptions, openDatabase } from '../../src/platform/database/database.js'
import { createDatabase, createEmptyDatabase, nameDatabase, query } from '../support/database.js'

const UNUSED_PORT = 1

let database: Database | undefined
afterEach(async () => {
  await database?.close()
  database = undefined
})

async function open(options: Partial<DatabaseOptions>): Promise<Database> {
  database = await openDatabase({ dataDir: '/nonexistent', ...options })
  return database
}

describe('a database given by its URL', () => {
  it('gets its schema, and no server is started', async () => {
    const { pool, prisma, embedded } = await open({ url: await createEmptyDatabase() })
    expect(embedded).toBe(false)
    await prisma.country.create({ data: { code: 'IRN', name: 'Iran', kind: 'STATE', aliases: [] } })
    const { rows } = await pool.query('SELECT code FROM country')
    expect(rows).toEqual([{ code: 'IRN' }])
  })

  it("answers alike whatever the server's settings are", async () => {
    const url = await createDatabase()
    const name = new URL(url).pathname.slice(1)
    await query(url, `ALTER DATABASE ${name} SET DateStyle = 'German'`)
    await query(url, `ALTER DATABASE ${name} SET TimeZone = 'Asia/Tehran'`)
    await query(url, `ALTER DATABASE ${name} SET extra_float_digits = -15`)
    await query(url, `ALTER DATABASE ${name} SET search_path = pg_temp`)
    const { pool } = await open({ url, statementTimeoutMs: 1234 })
    const { rows } =
      await pool.query(`SELECT DATE '2019-04-06'::text AS day, TIMESTAMPTZ '2019-04-06T12:00Z'::text AS moment,
      (0.1::float8 + 0.2::float8)::text AS sum, current_schema() AS schema,
      current_setting('statement_timeout') AS timeout, current_setting('application_name') AS name`)
    expect(rows).toEqual([
      {
        day: '2019-04-06',
        moment: '2019-04-06 12:00:00+00',
        sum: '0.30000000000000004',
        schema: 'public',
        timeout: '1234ms',
        name: 'comity',
      },
    ])
  })

  it('keeps to the schema that the URL names, for Prisma and for SQL', async () => {
    const url = await createEmptyDatabase()
    const { pool, prisma } = await open({ url: `${url}${url.includes('?') ? '&' : '?'}schema=relations` })
    await prisma.country.create({ data: { code: 'IRQ', name: 'Iraq', kind: 'STATE', aliases: [] } })
    expect((await pool.query('SELECT code FROM country')).rows).toEqual([{ code: 'IRQ' }])
    expect(await query(url, "SELECT count(*)::int AS tables FROM pg_tables WHERE schemaname = 'public'")).toEqual([
      { tables: 0 },
    ])
  })

  it('survives lost connections, idle and in use', async () => {
    const url = await createDatabase()
    const lines: string[] = []
    const { pool } = await open({ url, log: (line) => lines.push(line) })
    const [used, idle] = [await pool.connect(), await pool.connect()]
    idle.release()
    await query(
      url,
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'comity' AND datname = current_database()",
    )
    await expect(used.query('SELECT 1')).rejects.toThrow()
    used.release(true)
    expect((await pool.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }])
    expect(lines.join()).toContain('A connection to the database was lost')
  })

  it.each([
    [
      'cannot be reached',
      `postgresql://me:secret@127.0.0.1:${UNUSED_PORT}/db`,
      'DATABASE_UNREACHABLE',
      `127.0.0.1:${UNUSED_PORT}`,
    ],
    [
      'has a host that is not known',
      'postgresql://me:secret@no.such.host.invalid/db',
      'DATABASE_UNREACHABLE',
      'no.such.host.invalid',
    ],
    ['is no URL', 'postgresql://me:se#cret@host:x/db', 'DATABASE_URL_INVALID', 'percent-encoded'],
    ['is of another kind', 'mysql://me:secret@host/db', 'DATABASE_URL_INVALID', 'mysql:'],
    ['names no database', 'postgresql://me:secret@host', 'DATABASE_URL_INVALID', 'names no database'],
  ])('that %s is refused with what to do, without its password', async (_, url, code, words) => {
    const error = (await open({ url }).catch((reason: unknown) => reason)) as Error
    expect(error).toMatchObject({ code, message: expect.stringContaining(words) as string })
    expect(error.message).toContain('DATABASE_URL')
    expect(JSON.stringify([error, error.message, error.stack, String(error.cause)])).not.toMatch(/secret|se#cret/)
  })

  it('that does not exist is refused by name', async () => {
    const url = nameDatabase(await createDatabase(), 'nowhere')
    await expect(open({ url })).rejects.toMatchObject({
      code: 'DATABASE_UNREACHABLE',
      message: expect.stringContaining(`"nowhere" does not exist`) as string,
    })
  })
})

describe('a database without a URL', () => {
  it('is started on the data folder and ends when it is closed, even if a connection was not given back', async () => {
    const dataDir = path.join(os.tmpdir(), `comity-test-${process.pid}-${randomUUID()}`)
    try {
      const first = await openDatabase({ dataDir, durable: false })
      expect(first.embedded).toBe(true)
      await first.pool.query('UPDATE data_state SET version = 7')
      await first.pool.connect()
      await Promise.all([first.close(), first.close()])
      await expect(query(first.url, 'SELECT 1')).rejects.toThrow()

      const second = await openDatabase({ dataDir, durable: false })
      expect(await second.prisma.dataState.findMany({ select: { version: true } })).toEqual([{ version: 7n }])
      await second.close()
    } finally {
      rmSync(dataDir, { recursive: true, force: true })
    }
  })
})
