import type pg from 'pg'

/** What imports write to. */
const TABLES = [
  'dataset',
  'dataset_file',
  'commodity',
  'trade_flow',
  'trade_pair_year',
  'trade_pair_running',
  'trade_country_year',
  'trade_world_year',
  'gas_flow',
  'country_indicator',
]
/** Times, and what tells of the files rather than of what they hold. */
const TIMES = ['imported_at']
const FILES = ['checksum', 'name', 'row_count']

/** A checksum of all rows of each table, in whatever order they lie, without the times of imports. */
export async function sumTables(pool: pg.Pool, leftOut: readonly string[] = []): Promise<Record<string, string>> {
  const sums: Record<string, string> = {}
  for (const table of TABLES) {
    const columns = await listColumns(pool, table, [...TIMES, ...leftOut])
    const row = `ROW(${columns.map((name) => `"${name}"`).join(', ')})`
    const { rows } = await pool.query<{ sum: string }>(
      `SELECT count(*) || ' rows ' || coalesce(sum(hash_record_extended(${row}, 1)), 0) AS sum FROM "${table}"`,
    )
    sums[table] = rows[0]!.sum
  }
  return sums
}

/** The same without what tells one file from another that holds the same. */
export const sumContents = (pool: pg.Pool): Promise<Record<string, string>> => sumTables(pool, FILES)

async function listColumns(pool: pg.Pool, table: string, leftOut: readonly string[]): Promise<string[]> {
  const { rows } = await pool.query<{ name: string }>(
    `SELECT column_name AS name FROM information_schema.columns
     WHERE table_schema = current_schema() AND table_name = $1 AND column_name <> ALL($2) ORDER BY 1`,
    [table, leftOut],
  )
  if (rows.length === 0) throw new Error(`There is no table ${table}`)
  return rows.map(({ name }) => name)
}

/** All of a database that an import that changes nothing leaves as it is: rows, times, the version, and the tables there are. */
export async function photograph(pool: pg.Pool): Promise<unknown> {
  const { rows: state } = await pool.query('SELECT version, changed_at FROM data_state')
  const { rows: datasets } = await pool.query('SELECT slug, imported_at FROM dataset ORDER BY slug')
  const { rows: files } = await pool.query('SELECT dataset_slug, checksum, imported_at FROM dataset_file ORDER BY 1, 2')
  return { sums: await sumTables(pool), state, datasets, files, tables: await listTables(pool) }
}

/** Tables with their constraints and indexes, by what they say. */
export async function listTables(pool: pg.Pool): Promise<string[]> {
  const { rows } = await pool.query<{ name: string }>(
    `SELECT relname || coalesce(' ' || pg_get_expr(relpartbound, c.oid), '') || ' ' || relpersistence::text || ' ' || coalesce((
       SELECT string_agg(said, '; ' ORDER BY said) FROM (
         SELECT pg_get_constraintdef(oid) AS said FROM pg_constraint WHERE conrelid = c.oid
         UNION ALL SELECT regexp_replace(pg_get_indexdef(indexrelid), '^.* USING', 'INDEX') FROM pg_index WHERE indrelid = c.oid
         UNION ALL SELECT attname || ' ' || format_type(atttypid, atttypmod) || coalesce(' ' || pg_get_expr(adbin, adrelid), '')
           FROM pg_attribute LEFT JOIN pg_attrdef ON (adrelid, adnum) = (attrelid, attnum) WHERE attrelid = c.oid AND attnum > 0
       ) AS parts), '') AS name
     FROM pg_class AS c WHERE relkind IN ('r', 'p') AND relnamespace = current_schema()::regnamespace ORDER BY 1`,
  )
  return rows.map(({ name }) => name)
}
