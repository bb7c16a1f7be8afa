import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { restoreBackup } from '../../src/backup/restore-backup.js'
import { writeBackup } from '../../src/backup/write-backup.js'
import { openDatabase } from '../../src/platform/database/database.js'
import { findMigrations, readMigrations } from '../../src/platform/database/migration-files.js'
import { applyMigrations } from '../../src/platform/database/migrations.js'
import { PUBLISHED_TABLES } from '../../src/platform/database/published.js'
import { describeRights } from '../../src/platform/database/rights.js'
import { createDatabase, createEmptyDatabase, query } from '../support/database.js'

const folder = mkdtempSync(path.join(os.tmpdir(), `comity-test-${process.pid}-`))
const file = path.join(folder, 'whole.backup')
const restore = (url: string, from = file): ReturnType<typeof restoreBackup> => restoreBackup(url, from, () => {})

/** What is odd to write and read: signs that COPY has for itself, empty texts, nothing, the largest numbers. */
const ODD = String.raw`E'\\.', E'tab\tline\nback\\slash\\.\n', '', '🜨 Iran ایران'`

let original: string
beforeAll(async () => {
  original = await createDatabase('backup', 'case')
  await query(
    original,
    `INSERT INTO dataset (slug, series, publisher, title, edition, notes) VALUES
       ('odd''s-2019', 'odd', 'A', 'B', '2019', ARRAY[${ODD}]), ('other-2019', 'other', 'A', 'B', '2019', '{}');
     CREATE TABLE trade_flow_one PARTITION OF trade_flow FOR VALUES IN ('odd''s-2019');
     UPDATE data_state SET version = 9007199254740993`,
  )
  await writeBackup(original, file)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** A digest of every table, made by the test's own means: all rows in order. */
async function digest(url: string): Promise<Record<string, string>> {
  const tables = await query<{ name: string }>(
    url,
    `SELECT c.oid::regclass::text AS name FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace
     WHERE relkind IN ('r', 'v') AND nspname IN ('public', 'analysis') AND relname <> '_prisma_migrations'`,
  )
  const digests: Record<string, string> = {}
  for (const { name } of tables) {
    const [row] = await query<{ digest: string }>(
      url,
      `SELECT count(*) || ' ' || coalesce(md5(string_agg(t::text, E'\\n' ORDER BY t::text COLLATE "C")), '') AS digest FROM ${name} t`,
    )
    digests[name] = row!.digest
  }
  return digests
}

/** Constraints, indexes, triggers and partitions. */
function structure(url: string): Promise<object[]> {
  return query(
    url,
    `SELECT conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) || convalidated AS part FROM pg_constraint
       WHERE connamespace = 'public'::regnamespace
     UNION ALL SELECT indexdef FROM pg_indexes WHERE schemaname = 'public'
     UNION ALL SELECT pg_get_triggerdef(oid) || tgenabled::text FROM pg_trigger WHERE NOT tgisinternal
     UNION ALL SELECT inhrelid::regclass || ' of ' || inhparent::regclass || pg_get_expr(relpartbound, inhrelid) FROM pg_inherits
       JOIN pg_class c ON c.oid = inhrelid WHERE relkind = 'r'
     ORDER BY 1`,
  )
}

describe('what is restored', () => {
  let restored: string
  beforeAll(async () => {
    restored = await createEmptyDatabase()
    await restore(restored)
  })

  it('has every row of every table and view, and nothing else', async () => {
    const before = await digest(original)
    expect(Object.keys(before).length).toBeGreaterThan(40)
    expect(await digest(restored)).toEqual(before)
  })

  it('has the partitions, keys, indexes and triggers', async () => {
    expect(await structure(restored)).toEqual(await structure(original))
    expect(JSON.stringify(await structure(restored))).toContain("FOR VALUES IN ('odd''s-2019')")
  })

  it('is read by the role of the API when the service has started, its partitions too', async () => {
    const database = await openDatabase({ url: restored, dataDir: '' })
    const pool = await database.openReaderPool()
    try {
      const { role, excess, unreadable } = await describeRights(pool)
      expect([role, excess, unreadable]).toEqual(['comity_reader', [], []])
      for (const table of PUBLISHED_TABLES) await pool.query(`SELECT FROM ${table} LIMIT 1`)
      await expect(pool.query('SELECT FROM api_key')).rejects.toThrow('permission denied')
    } finally {
      await database.close()
    }
  })

  it('can be backed up again, to the same', async () => {
    const again = path.join(folder, 'again.backup')
    await writeBackup(restored, again)
    const [first, second] = [file, again].map((each) => gunzipSync(readFileSync(each)).toString().split('\n').slice(1))
    expect(second!.filter((line) => line.startsWith('{"sha256"')).length).toBeGreaterThan(30)
    expect(second).toHaveLength(first!.length)
  })
})

it('a database from the time before the newest migrations is restored, and brought up to date', async () => {
  const old = await createEmptyDatabase('old')
  const migrations = readMigrations(findMigrations()).map(({ name }) => name)
  await applyMigrations(old, findMigrations(), () => {}, { only: new Set(migrations.slice(0, 3)) })
  await query(
    old,
    "INSERT INTO country (code, name, kind, aliases) SELECT 'IRQ', 'Iraq', (enum_range(NULL::area_kind))[1], '{}'",
  )
  const oldFile = path.join(folder, 'old.backup')
  await writeBackup(old, oldFile)
  const restored = await createEmptyDatabase('new')
  await restore(restored, oldFile)
  expect(await query(restored, 'SELECT code FROM country')).toEqual([{ code: 'IRQ' }])
  expect(await query(restored, 'SELECT migration_name AS name FROM _prisma_migrations ORDER BY 1')).toEqual(
    migrations.map((name) => ({ name })),
  )
})

describe('nothing is restored', () => {
  const text = (): string => gunzipSync(readFileSync(file)).toString()
  const changed = (change: (text: string) => string): Buffer => gzipSync(change(text()))
  const isEmpty = async (url: string): Promise<boolean> => {
    const tables = await query<{ there: boolean }>(url, "SELECT to_regclass('country') IS NOT NULL AS there")
    return !tables[0]!.there || (await query(url, 'SELECT FROM country')).length === 0
  }

  test.for<[string, () => Buffer, RegExp]>([
    ['of a file that was cut off', () => readFileSync(file).subarray(0, -2_000), /damaged/],
    [
      'of one that lacks its last tables',
      () => changed((all) => all.slice(0, all.indexOf('{"name":"tenure"'))),
      /ends in the middle/,
    ],
    [
      'of one with a changed value',
      () => changed((all) => all.replace('Islamic Republic of Iran', 'Islamic Republic of Xran')),
      /not those/,
    ],
    ['of one that lacks a row', () => changed((all) => all.replace(/\nIRQ\t.*\n/, '\n')), /not those/],
    [
      'of one with damaged bytes',
      () => Buffer.from(readFileSync(file).map((byte, i) => (i === 5_000 ? byte ^ 255 : byte))),
      /damaged|not those/,
    ],
    ['of another file', () => Buffer.from('PGDMP'), /no backup/],
    [
      'of a newer version',
      () => changed((all) => all.replace('20190406000000_initial', '29990101000000_later')),
      /does not know: restore it by the version/,
    ],
  ])('%s', async ([, make, message]) => {
    const url = await createDatabase('broken')
    const broken = path.join(folder, 'broken.backup')
    writeFileSync(broken, make())
    await expect(restore(url, broken)).rejects.toThrow(message)
    expect(await isEmpty(url)).toBe(true)
  })

  it('over data that is there', async () => {
    const before = await digest(original)
    await expect(restore(original)).rejects.toThrow('There is data already')
    expect(await digest(original)).toEqual(before)
  })
})

it('a backup does not write over a file, and leaves none behind where it fails', async () => {
  await expect(writeBackup(original, file)).rejects.toThrow('is there already')
  await expect(writeBackup(await createEmptyDatabase(), path.join(folder, 'none'))).rejects.toThrow(
    'nothing to back up',
  )
  expect(readdirSync(folder).filter((name) => /none|partial/.test(name))).toEqual([])
})

it('a backup is of one moment, whatever is written meanwhile', async () => {
  const url = await createDatabase('moment', 'case')
  await query(url, 'CREATE TABLE zzz AS SELECT name FROM country')
  const target = path.join(folder, 'moment.backup')
  const writing = writeBackup(url, target)
  const changing = query(url, "SELECT pg_sleep(0.02); UPDATE country SET name = name || '!'; DELETE FROM zzz")
  await Promise.all([writing, changing])
  const all = gunzipSync(readFileSync(target)).toString()
  const isChanged = /\nIRQ\t[^\n]*Iraq!/.test(all)
  expect(/"name":"zzz"[^]*\nIraq\n/.test(all)).toBe(!isChanged)
})

/** PostgreSQL's own programs work on a server that is not newer than they are. */
const major = (text: string | undefined): number => Number(/(\d+)/.exec(text ?? '')?.[1] ?? 0)
const own = major(spawnSync('pg_dump', ['--version'], { encoding: 'utf8' }).stdout?.split(')')[1])

it('pg_dump and pg_restore of the same version give the same, as docs/backup.md says', async ({ skip }) => {
  const [row] = await query<{ server_version: string }>(original, 'SHOW server_version')
  skip(own < major(row!.server_version), 'pg_dump is not there, or older than the server')
  const dump = path.join(folder, 'whole.dump')
  const restored = await createEmptyDatabase()
  const run = (program: string, ...args: string[]): void => {
    const { status, stderr } = spawnSync(program, args, { encoding: 'utf8' })
    expect([status, stderr]).toEqual([0, ''])
  }
  run('pg_dump', '--format=custom', `--file=${dump}`, original)
  run('pg_restore', '--exit-on-error', '--no-owner', `--dbname=${restored}`, dump)
  expect(await digest(restored)).toEqual(await digest(original))
  expect(await structure(restored)).toEqual(await structure(original))
})
