import { sql } from 'kysely'
import type pg from 'pg'
import type { Sql } from './format.js'
import { count, run } from './run-sql.js'
import { cellsOf, fromStaged, leftOut } from './staged.js'
import type { Checked } from './targets.js'

/** Adds the commodities that the rows name, with those of the Harmonized System that they are part of; counts what it wrote. */
export async function addCommodities(client: pg.ClientBase, checked: readonly Checked[]): Promise<number> {
  const parts = checked.flatMap((each) => selectCommodities(each))
  if (parts.length === 0) return 0
  await run(
    client,
    sql`CREATE TEMP TABLE import_commodity ON COMMIT DROP AS
      SELECT classification, code, min(level) AS level, min(label) AS label
      FROM (${sql.join(parts, sql` UNION ALL `)}) AS named GROUP BY classification, code`,
  )
  // The label of a two- or four-digit code is only known where a row has it.
  await run(
    client,
    sql`INSERT INTO import_commodity SELECT DISTINCT classification, left(code, digits), digits, NULL
      FROM import_commodity CROSS JOIN (VALUES (2), (4)) AS part(digits)
      WHERE classification LIKE 'HS%' AND level > digits
        AND (classification, left(code, digits)) NOT IN (SELECT classification, code FROM import_commodity)
      UNION SELECT DISTINCT classification, 'TOTAL', 0, 'All commodities' FROM import_commodity
      WHERE (classification, 'TOTAL') NOT IN (SELECT classification, code FROM import_commodity)`,
  )
  const added = await count(
    client,
    sql`INSERT INTO commodity (classification, code, level, description, parent_code)
      SELECT classification, code, level, label, CASE
          WHEN level = 0 THEN NULL
          WHEN classification LIKE 'HS%' AND level > 2 THEN left(code, CASE WHEN level > 4 THEN 4 ELSE 2 END)
          ELSE 'TOTAL' END
      FROM import_commodity AS named
      WHERE NOT EXISTS (SELECT FROM commodity AS known WHERE (known.classification, known.code) = (named.classification, named.code))
      ORDER BY level`,
  )
  const described = await count(
    client,
    sql`UPDATE commodity AS known SET description = named.label FROM import_commodity AS named
      WHERE (known.classification, known.code) = (named.classification, named.code)
        AND known.description IS NULL AND named.label IS NOT NULL`,
  )
  return added + described
}

function selectCommodities({ staged, spans }: Checked): Sql[] {
  const commodity = staged.layout.commodities?.(cellsOf(staged))
  if (commodity === undefined) return []
  const { classification, code, level, label, isConstant } = commodity
  const columns = sql`${classification} AS classification, ${code} AS code, ${level} AS level, ${label} AS label`
  if (isConstant) return [sql`SELECT ${columns}`]
  const out = leftOut(staged)
  return [
    sql`SELECT DISTINCT ${columns} FROM ${fromStaged(staged, spans)}${out === undefined ? sql`` : sql` WHERE NOT ${out}`}`,
  ]
}
