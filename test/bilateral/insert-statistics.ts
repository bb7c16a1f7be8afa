import type pg from 'pg'

interface DatasetFrom {
  series: string
  /** The day of its release; null where there is none. */
  released: string | null
  years?: readonly [first: number, last: number]
  isPairYears?: boolean
  reconciled?: boolean
}

/** A dataset without rows. */
export async function insertDataset(pool: pg.Pool, slug: string, from: DatasetFrom): Promise<void> {
  const { series, released, years = [null, null], isPairYears = false, reconciled = false } = from
  await pool.query(
    `INSERT INTO dataset (slug, series, publisher, title, edition, released_on, released_on_lower, released_on_upper, first_year, last_year, is_pair_years, reconciled)
     VALUES ($1, $2, 'A publisher', $1, $1, $3, $3::text::date, $3::text::date, $4, $5, $6, $7)`,
    [slug, series, released, ...years, isPairYears, reconciled],
  )
  if (isPairYears) await pool.query(`CREATE TABLE "flows of ${slug}" PARTITION OF trade_flow FOR VALUES IN ('${slug}')`)
}

/** All trade of a pair in a year as one side records it; without a value the status says why. */
export type PairYear = readonly [
  reporter: string,
  partner: string,
  flow: 'EXPORT' | 'IMPORT' | 'REEXPORT',
  year: number,
  value: number | null,
  valuation?: 'FOB' | 'CIF' | 'UNSPECIFIED',
  status?: string,
  /** Of a sum: the commodities without a value. */
  missing?: number,
]

/** Rows of a dataset, where it keeps them, and its flows of each year. */
export async function insertPairYears(pool: pg.Pool, slug: string, rows: readonly PairYear[]): Promise<void> {
  const { rows: found } = await pool.query<{ is: boolean }>('SELECT is_pair_years AS is FROM dataset WHERE slug = $1', [
    slug,
  ])
  for (const [reporter, partner, flow, year, value, valuation = 'UNSPECIFIED', status, missing] of rows) {
    const values = [
      reporter,
      partner,
      flow,
      year,
      slug,
      value,
      valuation,
      status ?? (value === null ? 'MISSING' : 'REPORTED'),
    ]
    const columns = 'reporter_code, partner_code, flow, year, dataset_slug, value_usd, valuation, status'
    if (found[0]!.is) {
      await pool.query(
        `INSERT INTO commodity (classification, code, level) VALUES ('ANY', 'TOTAL', 0) ON CONFLICT DO NOTHING`,
      )
      await pool.query(
        `INSERT INTO trade_flow (${columns}, period_start, frequency, classification, commodity_code)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, make_date($4, 1, 1), 'ANNUAL', 'ANY', 'TOTAL')`,
        values,
      )
    } else {
      const basis = status === 'PARTIAL_COVERAGE' ? 'PART' : missing === undefined ? 'TOTAL_ROW' : 'SUM_OF_COMMODITIES'
      await pool.query(
        `INSERT INTO trade_pair_year (${columns}, basis, observations, missing)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, '${basis}', 1, ${missing ?? (value === null ? 1 : 0)})`,
        values,
      )
    }
    await pool.query(
      `INSERT INTO trade_world_year (flow, year, dataset_slug, value_usd, reporters, pairs, missing)
       VALUES ($1, $2, $3, NULL, 1, 1, 0) ON CONFLICT DO NOTHING`,
      [flow, year, slug],
    )
  }
}

/** Gas in a year; a balance of production and consumption has the route NET. */
export type GasYear = readonly [importer: string, exporter: string, year: number, volume: number | null, route?: string]

export async function insertGas(pool: pg.Pool, slug: string, rows: readonly GasYear[]): Promise<void> {
  for (const [importer, exporter, year, volume, route = ''] of rows) {
    const method = route === 'NET' ? 'consumption minus production' : null
    const status = route === 'NET' ? 'DERIVED' : volume === null ? 'MISSING' : 'REPORTED'
    await pool.query(
      `INSERT INTO gas_flow (importer_code, exporter_code, year, dataset_slug, route, volume_bcm, status, method)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [importer, exporter, year, slug, route, volume, status, method],
    )
  }
}
