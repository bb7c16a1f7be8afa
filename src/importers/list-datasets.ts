import { sql } from 'kysely'
import type pg from 'pg'
import { run } from './run-sql.js'

interface Listed {
  slug: string
  released: string | null
  rows: number
  first: number | null
  last: number | null
  publisher: string
  title: string
}

/** The imported editions, a line each. */
export async function listDatasets(pool: pg.Pool): Promise<string[]> {
  const client = await pool.connect()
  try {
    const datasets = await run<Listed>(
      client,
      sql`SELECT slug, released_on AS released, row_count AS rows, first_year AS first, last_year AS last, publisher, title
        FROM dataset ORDER BY series, released_on_upper NULLS FIRST, edition`,
    )
    if (datasets.length === 0) return ['No dataset is imported.']
    const width = Math.max(...datasets.map(({ slug }) => slug.length))
    return datasets.map(
      ({ slug, released, rows, first, last, publisher, title }) =>
        `${slug.padEnd(width)}  ${rows.toLocaleString('en')} observations, ${first ?? '?'} to ${last ?? '?'}, released ${released ?? '?'}; ${publisher}: ${title}`,
    )
  } finally {
    client.release()
  }
}
