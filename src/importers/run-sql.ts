import {
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type RawBuilder,
  sql,
} from 'kysely'
import type pg from 'pg'

const compiler = new Kysely<unknown>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
})

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

/** How many rows a statement inserted, changed or deleted. */
export async function count(client: pg.ClientBase, statement: RawBuilder<unknown>): Promise<number> {
  const { sql: text, parameters } = statement.compile(compiler)
  return (await client.query(text, [...parameters])).rowCount ?? 0
}

/** A text as a literal: statements that define tables take no parameters, and known values plan better so. */
export const literal = (value: string | number | null): RawBuilder<unknown> => sql.lit(value)
