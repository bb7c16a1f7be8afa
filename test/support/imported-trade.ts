import pg from 'pg'
import { inject } from 'vitest'
import { cowTrade } from '../../src/importers/correlates-of-war/cow-trade.format.js'
import { silent } from '../../src/importers/progress.js'
import { importFiles } from '../../src/importers/run-import.js'
import { createDatabase } from './database.js'
import { materialPath } from './material.js'

/** A million flows, whose import takes seconds: tests that do not test it copy them. */
export const TRADE = 'cow/dyadic-trade-3.0.csv.gz'

/** A database of the test's own with the shipped case and the trade of Correlates of War. */
export async function createTradeDatabase(name = 'trade'): Promise<string> {
  await ensureTemplate('trade', importTrade)
  return createDatabase(name, 'trade')
}

async function importTrade(url: string): Promise<void> {
  const pool = new pg.Pool({ connectionString: url })
  try {
    await importFiles(pool, cowTrade, [materialPath(TRADE)], {}, silent)
    await pool.query('ANALYZE')
  } finally {
    await pool.end()
  }
}

/** The first test that needs the template makes it of the shipped case; one that comes meanwhile waits. */
async function ensureTemplate(name: string, fill: (url: string) => Promise<void>): Promise<void> {
  const { url, prefix } = inject('testDatabase')
  const client = new pg.Client(url)
  await client.connect()
  try {
    await client.query('SELECT pg_advisory_lock(hashtext($1))', [prefix + name]) // goes with the connection
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [prefix + name])
    if (rowCount !== 0) return
    const filled = await createDatabase(`${name}_to_be`, 'case')
    await fill(filled)
    // Last, so that a template which failed half-way is none.
    await client.query(`ALTER DATABASE ${new URL(filled).pathname.slice(1)} RENAME TO ${prefix}${name}`)
  } finally {
    await client.end()
  }
}
