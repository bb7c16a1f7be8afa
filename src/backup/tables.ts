import type pg from 'pg'

/** A table with rows of its own. */
export interface Table {
  name: string
  columns: string[]
  /** Of which table it is a partition, and of which rows. */
  partition?: { of: string; bound: string }
}

/** What tells whether two tables have the same rows, in whatever order. */
export interface Content {
  rows: string
  sum: string
}

// What is not logged does not last either: an import stages its rows there. The history is written by the migrations.
const TABLES = `SELECT c.relname AS name, parent.relname AS "of", pg_get_expr(c.relpartbound, c.oid) AS bound,
    ARRAY(SELECT attname::text FROM pg_attribute a WHERE attrelid = c.oid AND attnum > 0 AND NOT attisdropped
      AND attgenerated = '' ORDER BY attnum) AS columns
  FROM pg_class c LEFT JOIN pg_inherits ON inhrelid = c.oid LEFT JOIN pg_class parent ON parent.oid = inhparent
  WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind = 'r' AND c.relpersistence = 'p'
    AND c.relname <> '_prisma_migrations'
    AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e')
  ORDER BY c.relname`

/** All tables of the schema, as the catalogue has them. */
export async function listTables(client: pg.ClientBase): Promise<Table[]> {
  const { rows } = await client.query<{ name: string; of: string | null; bound: string | null; columns: string[] }>(
    TABLES,
  )
  return rows.map(({ name, of, bound, columns }) => ({
    name,
    columns,
    ...(of !== null && bound !== null && { partition: { of, bound } }),
  }))
}

/** Reads the rows once and sorts nothing. As text, so that it is the same on every server. */
export async function readContent(client: pg.ClientBase, { name, columns }: Table): Promise<Content> {
  const row = `ROW(${quoteAll(columns)})::text`
  const { rows } = await client.query<Content>(
    `SELECT count(*) AS rows, coalesce(sum(('x' || left(md5(${row}), 16))::bit(64)::bigint::numeric), 0) AS sum
     FROM ${quote(name)}`,
  )
  return rows[0]!
}

export const quote = (name: string): string => `"${name.replaceAll('"', '""')}"`
export const quoteAll = (names: readonly string[]): string => names.map(quote).join()
