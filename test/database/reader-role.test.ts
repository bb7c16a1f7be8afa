import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { openDatabase } from '../../src/platform/database/database.js'
import { KEPT_BACK, PUBLISHED_TABLES } from '../../src/platform/database/published.js'
import { describeRights, explainRights } from '../../src/platform/database/rights.js'
import { createDatabase, createEmptyDatabase, nameReader, query } from '../support/database.js'
import { startService, type TestService } from '../support/service.js'

let service: TestService
let reader: pg.PoolClient
beforeAll(async () => {
  service = await startService()
  // As an import that runs: its table is there, and nobody's yet.
  await service.pool.query('CREATE TABLE import_rows AS SELECT 1 AS n; CREATE SEQUENCE numbers')
  reader = await service.readerPool.connect()
})
afterAll(async () => {
  reader.release(true)
  await service.stop()
})

/** What is answered to a statement outside a transaction, whatever the one before it left behind. */
async function attempt(sql: string): Promise<string> {
  try {
    await reader.query(sql)
    return 'done'
  } catch (error) {
    return (error as { code?: string }).code ?? String(error)
  } finally {
    await reader.query('ROLLBACK')
  }
}

const DENIED = '42501'
const READ_ONLY = '25006'

describe('the role of the API', () => {
  const WRITES = [
    "INSERT INTO country (code, name, kind) VALUES ('XXA', 'x', 'STATE')",
    "UPDATE country SET name = 'x'",
    'UPDATE data_state SET version = version + 1',
    'DELETE FROM statement',
    'TRUNCATE trade_flow',
    'CREATE TABLE mine (n int)',
    'CREATE TEMP TABLE mine (n int)',
    'CREATE TABLE mine AS SELECT 1 AS n',
    'CREATE VIEW mine AS SELECT 1 AS n',
    'CREATE SCHEMA mine',
    "CREATE FUNCTION mine() RETURNS int LANGUAGE sql AS 'SELECT 1'",
    'CREATE EXTENSION dblink',
    'CREATE DATABASE mine',
    'CREATE ROLE mine',
    'ALTER TABLE country ADD COLUMN mine int',
    'ALTER TABLE country DISABLE TRIGGER ALL',
    'ALTER FUNCTION search_fold(text) VOLATILE',
    'ALTER DATABASE template1 SET work_mem = 64',
    'DROP TABLE country',
    'DROP FUNCTION note_api_key(text)',
    "COMMENT ON TABLE country IS 'mine'",
    'CREATE INDEX mine ON country (kind)',
    'GRANT SELECT ON api_key TO comity_reader',
    "SELECT nextval('numbers')",
    "SELECT setval('numbers', 7)",
    'SELECT lo_create(0)',
    "SELECT lo_from_bytea(0, 'x')",
    'SELECT refresh_search()',
    'BEGIN; LOCK TABLE dataset IN ROW EXCLUSIVE MODE',
    "COPY country FROM PROGRAM 'true'",
    "COPY country FROM '/etc/hostname'",
    'SELECT FROM country FOR UPDATE',
  ]

  it.each(WRITES)('cannot, though it asks for a transaction that writes: %s', async (sql) => {
    expect([DENIED, READ_ONLY]).toContain(await attempt(sql))
    expect(await attempt(`BEGIN READ WRITE; ${sql}`)).toMatch(/^(?:42501|25001)$/)
    await reader.query('SET default_transaction_read_only = off')
    const open = await attempt(sql)
    await reader.query('RESET default_transaction_read_only')
    expect(open).toBe(DENIED)
  })

  const READS = [
    'SELECT * FROM api_key',
    'SELECT hash FROM api_key',
    'COPY api_key TO STDOUT',
    'SELECT * FROM import_rows',
    'SELECT * FROM seed_set',
    'SELECT * FROM seed_entry',
    'SELECT logs FROM _prisma_migrations',
    'SELECT * FROM pg_authid',
    'SELECT * FROM pg_largeobject',
    'SELECT * FROM pg_statistic',
    'SELECT * FROM analysis.countries',
    "SELECT pg_read_file('postgresql.conf')",
    "SELECT pg_ls_dir('.')",
    "SELECT lo_import('/etc/hostname')",
    'SELECT pg_reload_conf()',
    "COPY country TO '/tmp/country'",
    "COPY country TO PROGRAM 'true'",
    'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = (SELECT pg_get_userbyid(datdba) FROM pg_database WHERE datname = current_database()) AND pid <> pg_backend_pid()',
    'SET session_replication_role = replica',
    "LOAD 'auto_explain'",
  ]

  it.each(READS)('cannot: %s', async (sql) => {
    expect(await attempt(sql)).toBe(DENIED)
  })

  it('cannot pass on what it was given, nor give it up', async () => {
    await reader.query('SET default_transaction_read_only = off')
    await attempt('GRANT SELECT ON country TO PUBLIC')
    await attempt('REVOKE SELECT ON country FROM comity_reader')
    await reader.query('RESET default_transaction_read_only')
    const { rows } = await service.pool.query(
      "SELECT has_table_privilege('public', 'country', 'SELECT') AS all, has_table_privilege('comity_reader', 'country', 'SELECT') AS own",
    )
    expect(rows).toEqual([{ all: false, own: true }])
  })

  it('cannot become another', async () => {
    const { rows } = await service.pool.query<{ owner: string }>('SELECT current_user AS owner')
    const { owner } = rows[0]!
    for (const sql of [
      `SET ROLE ${owner}`,
      `SET SESSION AUTHORIZATION ${owner}`,
      `SELECT set_config('role', '${owner}', false)`,
    ]) {
      expect([sql, await attempt(sql)]).toEqual([sql, DENIED])
    }
    await reader.query('RESET ROLE; RESET SESSION AUTHORIZATION')
    expect((await reader.query('SELECT current_user AS role, session_user AS session')).rows).toEqual([
      { role: 'comity_reader', session: 'comity_reader' },
    ])
  })

  it('sees nothing of the statements of others', async () => {
    const { rows } = await reader.query(
      "SELECT FROM pg_stat_activity WHERE usename <> current_user AND query NOT IN ('', '<insufficient privilege>')",
    )
    expect(rows).toEqual([])
  })

  it('reads every published table, and every table is either published or kept back', async () => {
    for (const table of PUBLISHED_TABLES)
      expect([table, await attempt(`SELECT * FROM ${table} LIMIT 1`)]).toEqual([table, 'done'])
    const { rows } = await service.pool.query<{ name: string }>(
      `SELECT relname AS name FROM pg_class WHERE relnamespace = current_schema()::regnamespace AND relkind IN ('r', 'p', 'v', 'm')
        AND NOT relispartition AND relname <> 'import_rows' ORDER BY 1`,
    )
    expect(rows.map(({ name }) => name).sort()).toEqual([...PUBLISHED_TABLES, ...KEPT_BACK].sort())
  })

  it('can do what reading needs: lock against being exchanged, take advisory locks, set its own limits', async () => {
    for (const sql of [
      'BEGIN; LOCK TABLE dataset IN ACCESS SHARE MODE',
      'SELECT pg_try_advisory_lock(1)',
      'SET statement_timeout = 1000',
    ])
      expect([sql, await attempt(sql)]).toEqual([sql, 'done'])
    await reader.query('RESET statement_timeout')
  })

  it('is what the service connects as, in the pool and in the lanes, and has no right too many', async () => {
    await service.data('{ country(code: "IRQ") { name } }')
    const { rows } = await service.pool.query<{ role: string }>(
      "SELECT DISTINCT usename AS role FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'comity lane'",
    )
    const rights = await describeRights(service.readerPool)
    expect(rights).toEqual({ role: 'comity_reader', loggedInAs: undefined, excess: [], unreadable: [] })
    expect(explainRights(rights)).toBeUndefined()
    expect(rows.every(({ role }) => role === 'comity_reader')).toBe(true)
  })
})

test('functions that run with the rights of the owner are the two for keys, find what they name in fixed schemas, and are not for everybody', async () => {
  const { rows } = await service.pool.query(
    `SELECT proname AS name, proconfig AS config, has_function_privilege('public', p.oid, 'EXECUTE') AS everybody
      FROM pg_proc AS p WHERE prosecdef AND pronamespace = current_schema()::regnamespace ORDER BY 1`,
  )
  expect(rows).toEqual(
    ['find_api_key', 'note_api_key'].map((name) => ({
      name,
      config: ['search_path=pg_catalog, public, pg_temp'],
      everybody: false,
    })),
  )
})

describe('roles on a server of one’s own', () => {
  it('with DATABASE_URL alone the sessions of the API act as the role that was made', async () => {
    const database = await openDatabase({ url: await createDatabase('roles'), dataDir: '' })
    const pool = await database.openReaderPool()
    const rights = await describeRights(pool)
    await expect(pool.query('DELETE FROM country')).rejects.toMatchObject({ code: READ_ONLY })
    await expect(pool.query('SELECT * FROM api_key')).rejects.toMatchObject({ code: DENIED })
    await database.close()
    expect(rights).toMatchObject({ role: 'comity_reader', excess: [], unreadable: [] })
    expect(rights.loggedInAs).toBeDefined()
  })

  it('an owner who may make no roles goes on by itself, and the service says so', async () => {
    const url = await createEmptyDatabase('plain_owner')
    const [owner, plain] = [new URL(url).pathname.slice(1), new URL(url)]
    await query(url, `CREATE ROLE ${owner} LOGIN; GRANT ALL ON DATABASE ${owner} TO ${owner}`)
    plain.username = owner
    plain.searchParams.set('schema', 'plain')
    const database = await openDatabase({ url: plain.href, dataDir: '' })
    try {
      const rights = await describeRights(await database.openReaderPool())
      expect(explainRights(rights)).toBe(
        `The API connects as ${owner}, which can do more than read: it owns tables, can make tables, ` +
          'can read _prisma_migrations, api_key, seed_entry, seed_set. Give it a role of its own: docs/deploying.md#roles.',
      )
    } finally {
      await database.close()
      await query(url, `DROP OWNED BY ${owner} CASCADE; DROP ROLE ${owner}`)
    }
  })

  it('a role that DATABASE_READER_URL names has to be there', async () => {
    const url = await createDatabase('no_reader')
    const readerUrl = nameReader(url)?.replace('comity_reader', 'nobody_here') ?? url
    await expect(openDatabase({ url, readerUrl, dataDir: '' })).rejects.toMatchObject({ code: 'READER_MISSING' })
  })

  it('rights that the role was given beside its own are taken from it at the next start', async () => {
    const url = await createDatabase('too_many')
    await query(
      url,
      'GRANT INSERT, UPDATE ON country TO comity_reader; GRANT SELECT ON seed_set, api_key TO comity_reader',
    )
    const database = await openDatabase({ url, dataDir: '' })
    const { rows } = await database.pool.query(
      `SELECT has_table_privilege('comity_reader', 'country', 'SELECT') AS reads, has_table_privilege('comity_reader', 'country', 'INSERT, UPDATE') AS writes,
        has_table_privilege('comity_reader', 'api_key', 'SELECT') OR has_table_privilege('comity_reader', 'seed_set', 'SELECT') AS sees`,
    )
    await database.close()
    expect(rows).toEqual([{ reads: true, writes: false, sees: false }])
  })
})
