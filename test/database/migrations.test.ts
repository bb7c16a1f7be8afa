import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { findMigrations, readMigrations } from '../../src/platform/database/migration-files.js'
import { applyMigrations } from '../../src/platform/database/migrations.js'
import { createDatabase, createEmptyDatabase, query } from '../support/database.js'

const HISTORY =
  'SELECT migration_name, finished_at, logs, applied_steps_count FROM _prisma_migrations ORDER BY started_at'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'comity-migrations-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

function write(name: string, sql: string): void {
  mkdirSync(path.join(folder, name), { recursive: true })
  writeFileSync(path.join(folder, name, 'migration.sql'), sql)
}

describe('migrations', () => {
  it('apply in the order of their names, and a second time not at all', async () => {
    write('2_second', 'ALTER TABLE thing ADD COLUMN name TEXT;')
    write('1_first', 'CREATE TABLE thing (id INT);')
    const url = await createEmptyDatabase()
    expect(await applyMigrations(url, folder)).toEqual(['1_first', '2_second'])
    expect(await applyMigrations(url, folder)).toEqual([])
    expect(await query(url, 'SELECT name FROM thing')).toEqual([])
  })

  it('apply once where several processes start together', async () => {
    write('1_slow', 'CREATE TABLE thing (id INT); SELECT pg_sleep(0.3);')
    const url = await createEmptyDatabase()
    const lines: string[] = []
    const applied = await Promise.all([1, 2, 3].map(() => applyMigrations(url, folder, (line) => lines.push(line))))
    expect(applied.flat()).toEqual(['1_slow'])
    expect(lines.filter((line) => line.startsWith('Another process'))).toHaveLength(2)
    expect(await query(url, HISTORY)).toHaveLength(1)
  })

  it('run CREATE INDEX CONCURRENTLY while others wait for their turn', async () => {
    write('1_table', 'CREATE TABLE thing (id INT);')
    write('2_index', '-- built while in use\nCREATE INDEX CONCURRENTLY thing_id ON thing (id);\n')
    const url = await createEmptyDatabase()
    const applied = await Promise.all([applyMigrations(url, folder), applyMigrations(url, folder)])
    expect(applied.flat()).toEqual(['1_table', '2_index'])
    expect(await query(url, "SELECT indisvalid FROM pg_index WHERE indexrelid = 'thing_id'::regclass")).toEqual([
      { indisvalid: true },
    ])
  })

  it('leave nothing when they fail, say so at once (P3018) and at each later start (P3009) until it is settled', async () => {
    write('1_first', 'CREATE TABLE thing (id INT);')
    write('2_wrong', 'ALTER TABLE thing ADD COLUMN name TEXT; INSERT INTO nowhere VALUES (1);')
    write('3_third', 'CREATE TABLE later (id INT);')
    const url = await createEmptyDatabase()
    await expect(applyMigrations(url, folder)).rejects.toMatchObject({
      code: 'P3018',
      message: expect.stringMatching(
        /2_wrong failed .*relation "nowhere" does not exist\nIt changed nothing\./,
      ) as string,
    })
    expect(
      await query(
        url,
        "SELECT to_regclass('later') AS later, count(*)::int AS names FROM information_schema.columns WHERE column_name = 'name' AND table_name = 'thing'",
      ),
    ).toEqual([{ later: null, names: 0 }])
    expect(await query(url, HISTORY)).toEqual([
      { migration_name: '1_first', finished_at: expect.any(Date) as Date, logs: null, applied_steps_count: 1 },
      {
        migration_name: '2_wrong',
        finished_at: null,
        logs: expect.stringContaining('nowhere') as string,
        applied_steps_count: 0,
      },
    ])

    write('2_wrong', 'ALTER TABLE thing ADD COLUMN name TEXT;')
    const again = await applyMigrations(url, folder).catch((error: unknown) => error as Error & { code: string })
    expect(again).toMatchObject({ code: 'P3009' })
    const repair = /UPDATE _prisma_migrations .*?;/.exec((again as Error).message)?.[0] ?? ''
    await query(url, repair)
    expect(await applyMigrations(url, folder)).toEqual(['2_wrong', '3_third'])
  })

  it('leave neither table nor history when the process dies half-way', async () => {
    write('1_dies', 'CREATE TABLE thing (id INT); SELECT pg_terminate_backend(pg_backend_pid());')
    const url = await createEmptyDatabase()
    await expect(applyMigrations(url, folder)).rejects.toMatchObject({ code: 'P3018' })
    expect(await query(url, HISTORY)).toEqual([])
    write('1_dies', 'CREATE TABLE thing (id INT);')
    expect(await applyMigrations(url, folder)).toEqual(['1_dies'])
  })

  it('are refused when one was edited after it was applied; line endings do not count', async () => {
    write('1_first', 'CREATE TABLE thing (\n  id INT\n);\n')
    const url = await createEmptyDatabase()
    await applyMigrations(url, folder)
    write('1_first', 'CREATE TABLE thing (\r\n  id INT\r\n);\r\n')
    expect(await applyMigrations(url, folder)).toEqual([])
    write('1_first', 'CREATE TABLE thing (\n  id BIGINT\n);\n')
    await expect(applyMigrations(url, folder)).rejects.toMatchObject({ code: 'MIGRATION_EDITED' })
  })

  it('are refused when the database has one that the folder has not', async () => {
    write('1_first', 'CREATE TABLE thing (id INT);')
    const url = await createEmptyDatabase()
    await applyMigrations(url, folder)
    rmSync(path.join(folder, '1_first'), { recursive: true })
    await expect(applyMigrations(url, folder)).rejects.toMatchObject({ code: 'MIGRATION_MISSING' })
  })

  it("are refused on a database that holds somebody else's tables (P3005)", async () => {
    const url = await createEmptyDatabase()
    await query(url, 'CREATE TABLE accounts (id INT)')
    await expect(applyMigrations(url, folder)).rejects.toMatchObject({
      code: 'P3005',
      message: expect.stringContaining('accounts') as string,
    })
    expect(await query(url, "SELECT to_regclass('_prisma_migrations') AS history")).toEqual([{ history: null }])
  })

  it('are refused when a folder has no migration.sql (P3015)', async () => {
    mkdirSync(path.join(folder, '1_empty'))
    await expect(applyMigrations(await createEmptyDatabase(), folder)).rejects.toMatchObject({ code: 'P3015' })
  })

  it('need no right to create anything where nothing is to be applied', async () => {
    const url = await createDatabase()
    const role = `reader_${Date.now()}`
    await query(url, `CREATE ROLE ${role} LOGIN PASSWORD 'x'; GRANT SELECT ON ALL TABLES IN SCHEMA public TO ${role}`)
    const asReader = new URL(url)
    asReader.username = role
    asReader.password = 'x'
    try {
      expect(await applyMigrations(asReader.href, findMigrations())).toEqual([])
    } finally {
      await query(url, `DROP OWNED BY ${role}; DROP ROLE ${role}`)
    }
  })

  it('of this project begin with one that starts the version of the data', async () => {
    expect(readMigrations(findMigrations())[0]?.name).toBe('20190406000000_initial')
    expect(await query(await createDatabase(), 'SELECT id, version FROM data_state')).toEqual([{ id: 1, version: '0' }])
  })
})
