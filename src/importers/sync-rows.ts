import { sql } from 'kysely'
import type pg from 'pg'
import type { Sql } from './format.js'
import type { Changes } from './publish.js'
import { count, run, runOne } from './run-sql.js'

/** A table of records, of which a dataset has some. */
export interface RecordTable {
  table: 'official' | 'event' | 'tenure' | 'statement' | 'citation'
  key: 'slug' | 'id'
  /** Which rows are the dataset's. */
  isOwn: Sql
}

const wanted = (table: string): string => `import_${table}`

/** Puts the rows that a dataset is to have beside the table, columns that are not given being empty. */
export async function stageRecords(
  client: pg.ClientBase,
  { table }: RecordTable,
  rows: readonly object[],
): Promise<void> {
  const staged = sql.table(wanted(table))
  await run(
    client,
    sql`CREATE TEMP TABLE ${staged} ON COMMIT DROP AS
    SELECT * FROM jsonb_populate_recordset(NULL::${sql.table(table)}, ${JSON.stringify(rows)}::jsonb)`,
  )
  await run(client, sql`ANALYZE ${staged}`)
}

/** Adds and changes rows; those that are no longer wanted stay for removeRecords, as others may refer to them until then. */
export async function writeRecords(
  client: pg.ClientBase,
  { table, key, isOwn }: RecordTable,
  columns: readonly string[],
): Promise<Changes> {
  const [stored, staged] = [sql.table(table), sql.table(wanted(table))]
  const match = sql`${sql.ref(`r.${key}`)} = ${sql.ref(`t.${key}`)}`
  const at = (alias: string): Sql => sql.join(columns.map((name) => sql.ref(`${alias}.${name}`)))
  const set = sql.join(columns.map((name) => sql`${sql.ref(name)} = ${sql.ref(`r.${name}`)}`))
  const { before, matched, removed } = await runOne<Record<'before' | 'matched' | 'removed', string>>(
    client,
    sql`SELECT count(*) AS before, count(${sql.ref(`r.${key}`)}) AS matched, count(*) - count(${sql.ref(`r.${key}`)}) AS removed
      FROM ${stored} AS t LEFT JOIN ${staged} AS r ON ${match} WHERE ${isOwn}`,
  )
  const changed =
    before === '0'
      ? 0
      : await count(
          client,
          sql`UPDATE ${stored} AS t SET ${set} FROM ${staged} AS r WHERE ${match} AND ${isOwn} AND (${at('t')}) IS DISTINCT FROM (${at('r')})`,
        )
  const names = sql.join([key, ...columns].map((name) => sql.ref(name)))
  const added = await count(
    client,
    sql`INSERT INTO ${stored} (${names}) SELECT ${names} FROM ${staged} AS r WHERE NOT EXISTS (SELECT FROM ${stored} AS t WHERE ${match})`,
  )
  return { added, changed, removed: Number(removed), unchanged: Number(matched) - changed }
}

/** Removes the dataset's rows that are not wanted; all of them where nothing was staged. */
export async function removeRecords(
  client: pg.ClientBase,
  { table, key, isOwn }: RecordTable,
  isStaged: boolean,
): Promise<number> {
  const unwanted = isStaged
    ? sql` AND NOT EXISTS (SELECT FROM ${sql.table(wanted(table))} AS r WHERE ${sql.ref(`r.${key}`)} = ${sql.ref(`t.${key}`)})`
    : sql``
  return count(client, sql`DELETE FROM ${sql.table(table)} AS t WHERE ${isOwn}${unwanted}`)
}

/** The keys of staged rows that records of others have already. */
export async function findTaken(client: pg.ClientBase, { table, key, isOwn }: RecordTable): Promise<string[]> {
  const rows = await run<{ key: string }>(
    client,
    sql`SELECT ${sql.ref(`t.${key}`)} AS key FROM ${sql.table(table)} AS t JOIN ${sql.table(wanted(table))} AS r USING (${sql.ref(key)})
      WHERE NOT (${isOwn}) ORDER BY 1 LIMIT 10`,
  )
  return rows.map((row) => row.key)
}
