import type pg from 'pg'
import { rollUp } from '../../src/importers/rollups.js'

// Flows of ten areas that nobody reported, with all that makes sums go wrong: the World and "nes" areas as partners, an
// aggregate that reports, re-exports, pairs without a value, pairs known in part only, months, two levels of
// commodities, values in cents.

const AREAS = ['IRN', 'IRQ', 'TUR', 'USA', 'CHN', 'DEU', 'FRA', 'BRA', 'NGA', 'XKX']

interface Edition {
  slug: string
  series: string
  released: string
  /** Varies the values. */
  seed: number
  isPairYears: boolean
  flows: readonly string[]
}

export const EDITIONS: readonly Edition[] = [
  {
    slug: 'whole-2020',
    series: 'whole',
    released: '2020-01-01',
    seed: 3,
    isPairYears: false,
    flows: ['EXPORT', 'IMPORT'],
  },
  {
    slug: 'whole-2021',
    series: 'whole',
    released: '2021-01-01',
    seed: 7,
    isPairYears: false,
    flows: ['EXPORT', 'IMPORT', 'REEXPORT'],
  },
  { slug: 'pairs-2019', series: 'pairs', released: '2019-01-01', seed: 11, isPairYears: true, flows: ['IMPORT'] },
  { slug: 'parts-2018', series: 'parts', released: '2018-01-01', seed: 13, isPairYears: false, flows: ['EXPORT'] },
]

export const partOf = (slug: string): string => `flows_${slug.replaceAll('-', '_')}`

export async function insertInventedTrade(pool: pg.Pool): Promise<void> {
  await pool.query(`
    INSERT INTO country (code, name, kind, aliases) VALUES ('WLD', 'World', 'AGGREGATE', '{}'), ('XNE', 'Areas, nes', 'AGGREGATE', '{}'), ('XKX', 'Kosovo', 'STATE', '{}')
      ON CONFLICT DO NOTHING;
    INSERT INTO commodity (classification, code, level, parent_code) VALUES ('INV', 'TOTAL', 0, NULL), ('INV', '10', 2, NULL), ('INV', '27', 2, NULL),
      ('INV', '2709', 4, '27'), ('INV', '2711', 4, '27'), ('OLD', '27', 2, NULL)`)
  for (const edition of EDITIONS) await insertEdition(pool, edition)
  await pool.query('ANALYZE')
}

async function insertEdition(pool: pg.Pool, edition: Edition): Promise<void> {
  const { slug, series, released, seed, isPairYears, flows } = edition
  const table = partOf(slug)
  await pool.query(
    `INSERT INTO dataset (slug, series, publisher, title, edition, released_on, released_on_lower, released_on_upper, first_year, last_year, is_pair_years, coverage)
     VALUES ($1, $2, 'Nobody', $1, $1, $3, $3::text::date, $3::text::date, 2014, 2019, $4, $5)`,
    [slug, series, released, isPairYears, series === 'parts' ? 'Fuels only' : null],
  )
  await pool.query(`CREATE TABLE ${table} PARTITION OF trade_flow FOR VALUES IN ('${slug}')`)
  const value = `round((((ascii(r) * 31 + ascii(right(r, 1)) * 17 + ascii(p) * 7 + ascii(right(p, 1)) * 3 + year * 13 + length(f) * 5) * ${seed}) % 9973)::numeric * 1234.57, 2)::float8`
  const missing = `(ascii(right(r, 1)) + ascii(p) + year + ${seed}) % 9 = 0`
  const insert = (
    classification: string,
    code: string,
    usd: string,
    where: string,
    start = 'make_date(year, 1, 1)',
    frequency = 'ANNUAL',
  ) =>
    pool.query(
      `INSERT INTO trade_flow (reporter_code, partner_code, flow, period_start, frequency, classification, commodity_code, dataset_slug, year, value_usd, status, valuation)
       SELECT r, p, f::flow, ${start}, '${frequency}', '${classification}', '${code}', '${slug}', year, CASE WHEN ${missing} THEN NULL ELSE ${usd} END,
         (CASE WHEN ${missing} THEN 'ZERO_OR_NOT_REPORTED' ELSE 'REPORTED' END)::observation_status, (CASE f WHEN 'IMPORT' THEN 'CIF' ELSE 'FOB' END)::valuation
       FROM unnest($1::text[]) AS r, unnest($2::text[]) AS p, unnest($3::text[]) AS f, generate_series(2014, 2019) AS year, generate_series(1, 12) AS month
       WHERE r <> p AND ${where} AND (month = 1 OR '${frequency}' = 'MONTHLY') AND (ascii(r) + ascii(p) + year) % 7 <> 0 AND NOT (year = 2016 AND r = 'TUR')`,
      [[...AREAS, ...(isPairYears ? [] : ['XNE'])], [...AREAS, ...(isPairYears ? [] : ['WLD', 'XNE'])], flows],
    )
  if (series !== 'parts') await insert('INV', 'TOTAL', value, 'true')
  if (!isPairYears) {
    for (const [code, share] of [
      ['27', 0.25],
      ['10', 0.125],
      ['2709', 0.125],
      ['2711', 0.0625],
    ] as const) {
      await insert('INV', code, `round((${value} * ${share})::numeric, 2)::float8`, `f = 'EXPORT'`)
    }
    if (series !== 'parts')
      await insert(
        'INV',
        'TOTAL',
        `round((${value} / 12 + month)::numeric, 2)::float8`,
        `year >= 2018 AND f = 'EXPORT' AND p <> 'WLD'`,
        'make_date(year, month, 1)',
        'MONTHLY',
      )
  }
  const client = await pool.connect()
  try {
    await rollUp(client, { dataset: slug, flows: table, isPairYears, complete: undefined, all: true })
  } finally {
    client.release()
  }
}

/** Inserts a flow into a dataset and rolls it up anew. */
export async function insertFlow(
  pool: pg.Pool,
  slug: string,
  reporter: string,
  partner: string,
  year: number,
  usd: number,
): Promise<void> {
  const edition = EDITIONS.find((candidate) => candidate.slug === slug)!
  await pool.query(
    `INSERT INTO trade_flow (reporter_code, partner_code, flow, period_start, frequency, classification, commodity_code, dataset_slug, year, value_usd)
     VALUES ($1, $2, 'IMPORT', make_date($3, 1, 1), 'ANNUAL', 'INV', 'TOTAL', $4, $3, $5)`,
    [reporter, partner, year, slug, usd],
  )
  const client = await pool.connect()
  try {
    await rollUp(client, {
      dataset: slug,
      flows: partOf(slug),
      isPairYears: edition.isPairYears,
      complete: undefined,
      all: true,
    })
  } finally {
    client.release()
  }
}
