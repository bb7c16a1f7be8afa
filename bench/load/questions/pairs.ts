import type pg from 'pg'
import { DATASET, LAST_YEAR_ASKED } from '../synthetic/scale.js'

const PAIRS = 400

/** Pairs that trade, scattered over the table. */
export async function readPairs(pool: pg.Pool): Promise<{ reporter: string; partner: string }[]> {
  const { rows } = await pool.query<{ reporter: string; partner: string }>(
    `SELECT reporter_code AS reporter, partner_code AS partner FROM trade_flow
      WHERE dataset_slug = $1 AND year = $2 AND flow = 'IMPORT'
      ORDER BY md5(reporter_code || partner_code) LIMIT $3`,
    [DATASET, LAST_YEAR_ASKED, PAIRS],
  )
  return rows
}
