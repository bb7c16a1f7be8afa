import type pg from 'pg'
import { rollUp } from '../../src/importers/rollups.js'
import { insertDataset } from '../bilateral/insert-statistics.js'

/** A dataset of trade with its rows, and what imports make of them. */
export interface TradeFrom {
  slug: string
  series: string
  released: string
  isPairYears?: boolean
  reconciled?: boolean
  /** Where all commodities of two digits are all trade. */
  complete?: readonly number[]
  /** What it holds, where that is less than all. */
  coverage?: string
  rows: readonly TradeRow[]
}

/** One year's flow as its reporter records it; null stands for a zero that may mean "not reported". */
export type TradeRow = readonly [
  reporter: string,
  partner: string,
  flow: 'EXPORT' | 'IMPORT',
  year: number,
  value: number | null,
  valuation?: 'FOB' | 'CIF' | 'UNSPECIFIED',
  commodity?: string,
  classification?: string,
]

export async function insertTrade(pool: pg.Pool, from: TradeFrom): Promise<void> {
  const { slug, rows, isPairYears = false, reconciled = false, complete, coverage = null } = from
  const years = rows.map(([, , , year]) => year)
  const span = [Math.min(...years), Math.max(...years)] as const
  const { series, released } = from
  await insertDataset(pool, slug, { series, released, years: span, isPairYears, reconciled })
  await pool.query('UPDATE dataset SET coverage = $1 WHERE slug = $2', [coverage, slug])
  const flows = `flows of ${slug}`
  if (!isPairYears) await pool.query(`CREATE TABLE "${flows}" PARTITION OF trade_flow FOR VALUES IN ('${slug}')`)
  for (const [reporter, partner, flow, year, value, valuation = 'UNSPECIFIED', code = 'TOTAL', scheme = 'HS'] of rows) {
    await pool.query(`INSERT INTO commodity (classification, code, level) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING`, [
      scheme,
      code,
      code === 'TOTAL' ? 0 : code.length,
    ])
    await pool.query(
      `INSERT INTO trade_flow (reporter_code, partner_code, flow, year, period_start, frequency, classification, commodity_code, dataset_slug, value_usd, raw_value, valuation, status)
       VALUES ($1, $2, $3, $4, make_date($4, 1, 1), 'ANNUAL', $5, $6, $7, $8, $9, $10, $11)`,
      [
        ...[reporter, partner, flow, year, scheme, code, slug, value],
        ...(value === null ? ['0', valuation, 'ZERO_OR_NOT_REPORTED'] : [null, valuation, 'REPORTED']),
      ],
    )
  }
  const client = await pool.connect()
  try {
    const parts = complete && { level: 2, years: complete }
    await rollUp(client, { dataset: slug, flows, isPairYears, complete: parts, all: true })
  } finally {
    client.release()
  }
}

/** Indicators of countries, as one edition has them. */
export async function insertIndicators(
  pool: pg.Pool,
  dataset: string,
  rows: readonly (readonly [country: string, indicator: string, year: number, value: number | null, unit: string])[],
): Promise<void> {
  for (const [country, indicator, year, value, unit] of rows) {
    await pool.query(
      `INSERT INTO country_indicator (country_code, indicator, year, dataset_slug, value, unit, status) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [country, indicator, year, dataset, value, unit, value === null ? 'MISSING' : 'REPORTED'],
    )
  }
}
