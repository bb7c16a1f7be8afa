import path from 'node:path'
import { afterAll, beforeAll, beforeEach } from 'vitest'
import { loadFolder } from '../../seed/loader/load-folder.js'
import { openDatabase, type Database } from '../../src/platform/database/database.js'
import { createDatabase } from '../support/database.js'
import { FIXTURES } from './folders.js'

export let database: Database

/** A database for the tests of a file, empty before each. */
export function useSeedDatabase(): void {
  beforeAll(async () => {
    database = await openDatabase({ url: await createDatabase('seed'), dataDir: '' })
  })
  afterAll(() => database.close())
  beforeEach(async () => {
    await database.pool.query(
      'TRUNCATE country, official, organisation, source, event, statement, figure, seed_set, data_state CASCADE',
    )
  })
}

export const load = (
  folder: string,
  name = 'embassy',
  options: { dryRun?: boolean; log?: (line: string) => void } = {},
) => loadFolder({ database, folder, name, ...options })

export async function rows<T>(sql: string, ...values: unknown[]): Promise<T[]> {
  return (await database.pool.query(sql, values)).rows as T[]
}

/** Every row of every table that a load writes, but the time of the load. */
export async function snapshot(): Promise<Record<string, unknown[]>> {
  const tables = await rows<{ name: string }>(
    `select table_name as name from information_schema.tables
     where table_schema = 'public' and table_type = 'BASE TABLE' and table_name not in ('_prisma_migrations')`,
  )
  const all: Record<string, unknown[]> = {}
  for (const { name } of tables) {
    const found = await rows<{ row: string }>(
      `select (to_jsonb(t) - 'loaded_at' - 'changed_at')::text as row from "${name}" t order by 1`,
    )
    all[name] = found.map(({ row }) => row)
  }
  return all
}

export const EMBASSY = path.join(FIXTURES, 'embassy')
