import pg from 'pg'
import type { Format } from '../../src/importers/format.js'
import { silent } from '../../src/importers/progress.js'
import type { ImportReport } from '../../src/importers/report.js'
import { importFiles, type ImportOptions } from '../../src/importers/run-import.js'
import { createDatabase } from '../support/database.js'

export interface ImportDatabase {
  url: string
  pool: pg.Pool
  load: (format: Format, files: string | readonly string[], options?: ImportOptions) => Promise<ImportReport>
  /** The rows of a statement. */
  ask: <Row extends object>(sql: string, values?: unknown[]) => Promise<Row[]>
  close: () => Promise<void>
}

/** A database with the shipped case, to import into. */
export async function openImportDatabase(name = 'import'): Promise<ImportDatabase> {
  const url = await createDatabase(name, 'case')
  const pool = new pg.Pool({ connectionString: url, max: 8 })
  return {
    url,
    pool,
    load: (format, files, options = {}) =>
      importFiles(pool, format, [files].flat(), { allowRemovals: true, ...options }, silent),
    ask: async <Row extends object>(sql: string, values: unknown[] = []) => (await pool.query<Row>(sql, values)).rows,
    close: () => pool.end(),
  }
}
