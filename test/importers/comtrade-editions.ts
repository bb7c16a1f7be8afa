import pg from 'pg'
import { afterAll, beforeAll } from 'vitest'
import { unComtrade } from '../../src/importers/comtrade/comtrade.format.js'
import { silent } from '../../src/importers/progress.js'
import type { ImportReport } from '../../src/importers/report.js'
import { type ImportOptions, importFiles } from '../../src/importers/run-import.js'
import { createDatabase } from '../support/database.js'
import { removeWritten } from './comtrade-cells.js'

let pool: pg.Pool
let editions = 0

/** A database for the tests of a file. */
export function useDatabase(): void {
  beforeAll(async () => {
    pool = new pg.Pool({ connectionString: await createDatabase('comtrade', 'case') })
  })
  afterAll(async () => {
    await pool.end()
    removeWritten()
  })
}

export const importInto = (options: ImportOptions, ...files: string[]): Promise<ImportReport> =>
  importFiles(pool, unComtrade, files, options, silent)

/** Imports files into an edition of their own. */
export async function load(...files: string[]): Promise<{ report: ImportReport; flows: Flow[] }> {
  const report = await importInto({ edition: `test ${++editions}` }, ...files)
  return { report, flows: await readFlows(report.edition.slug) }
}

export const query = async <Row extends pg.QueryResultRow>(text: string): Promise<Row[]> =>
  (await pool.query<Row>(text)).rows

export interface Flow {
  reporter: string
  partner: string
  flow: string
  period: string
  frequency: string
  classification: string
  commodity: string
  value: number
  kilograms: number | null
  valuation: string
  status: string
  label: string | null
}

export async function readFlows(dataset: string): Promise<Flow[]> {
  const { rows } = await pool.query<Flow>(
    `SELECT reporter_code AS reporter, partner_code AS partner, flow, period_start::text AS period, frequency, classification,
       commodity_code AS commodity, value_usd AS value, net_weight_kg AS kilograms, valuation, status, partner_as_reported AS label
     FROM trade_flow WHERE dataset_slug = $1 ORDER BY period_start, commodity_code, reporter_code, flow, partner_code`,
    [dataset],
  )
  return rows
}

/** All that an import may change. */
export async function fingerprint(): Promise<unknown> {
  const { rows } = await pool.query(
    `SELECT (SELECT version FROM data_state) AS version, (SELECT count(*) FROM dataset) AS datasets, (SELECT count(*) FROM dataset_file) AS files,
       (SELECT count(*) FROM commodity) AS commodities, (SELECT md5(string_agg(f::text, '' ORDER BY f::text)) FROM trade_flow AS f) AS flows,
       (SELECT md5(string_agg(p::text, '' ORDER BY p::text)) FROM trade_pair_year AS p) AS pairs,
       (SELECT md5(string_agg(c::text, '' ORDER BY c::text)) FROM trade_country_year AS c) AS countries,
       (SELECT count(*) FROM pg_class WHERE relname LIKE 'import_%' OR relname LIKE 'trade_flow_%') AS tables`,
  )
  return rows[0]
}
