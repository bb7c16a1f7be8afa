import type { RawBuilder } from 'kysely'
import type pg from 'pg'
import { compiler } from '../platform/database/sql-compiler.js'

/** Runs a statement and returns its rows. */
export async function run<Row extends object>(client: pg.ClientBase, statement: RawBuilder<unknown>): Promise<Row[]> {
  const { sql: text, parameters } = statement.compile(compiler)
  return (await client.query<Row>(text, [...parameters])).rows
}

export async function runOne<Row extends object>(client: pg.ClientBase, statement: RawBuilder<unknown>): Promise<Row> {
  const [row] = await run<Row>(client, statement)
  if (row === undefined) throw new Error('A statement that gives a row gave none')
  return row
}

/** The same for a statement that is text already. */
export const countIn =
  (client: pg.ClientBase) =>
  async (text: string): Promise<number> =>
    (await client.query(text)).rowCount ?? 0

/** How many rows a statement inserted, changed or deleted. */
export async function count(client: pg.ClientBase, statement: RawBuilder<unknown>): Promise<number> {
  const { sql: text, parameters } = statement.compile(compiler)
  return (await client.query(text, [...parameters])).rowCount ?? 0
}
