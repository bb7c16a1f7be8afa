import { sql } from 'kysely'
import type pg from 'pg'
import { ImportError, type Problem } from './import-error.js'
import { run } from './run-sql.js'
import { findLines } from './stage-file.js'
import { type Checked, observe, type Target } from './targets.js'

const MOST = 10

interface Duplicate {
  tables: string[]
  places: string[]
  observation: Record<string, unknown>
}

/** Names the lines of the observations that are given more than once. */
export async function explainDuplicates(
  client: pg.ClientBase,
  target: Target,
  checked: readonly Checked[],
  dataset: string,
): Promise<ImportError> {
  const key = sql.join(target.key.map((name) => sql.ref(name)))
  const places = [sql`s.tableoid::regclass::text AS source_table`, sql`s.ctid::text AS source_place`]
  const rows = await run<Duplicate & { total: string }>(
    client,
    sql`SELECT to_jsonb(d) - 'tables' - 'places' AS observation, tables, places, count(*) OVER () AS total FROM (
        SELECT ${key}, array_agg(source_table) AS tables, array_agg(source_place) AS places
        FROM (${observe(target, checked, dataset, places)}) AS r GROUP BY ${key} HAVING count(*) > 1
      ) AS d ORDER BY places LIMIT ${MOST}`,
  )
  const problems: Problem[] = []
  for (const duplicate of rows) problems.push(await describe(client, target, checked, duplicate))
  return new ImportError(problems, Number(rows[0]?.total ?? 0))
}

async function describe(
  client: pg.ClientBase,
  target: Target,
  checked: readonly Checked[],
  { tables, places, observation }: Duplicate,
): Promise<Problem> {
  const lines: { file: string; line: number }[] = []
  for (const file of checked.flatMap(({ staged }) => staged.files)) {
    const own = places.filter((_, index) => tables[index] === file.table)
    for (const line of (await findLines(client, file, own)).values()) lines.push({ file: file.name, line })
  }
  const [first, ...others] = lines.sort((a, b) => a.line - b.line)
  const elsewhere = others.map(({ file, line }) => (file === first?.file ? `line ${line}` : `${file}:${line}`))
  return {
    ...(first ?? { file: '' }),
    message: `gives the same observation as ${elsewhere.join(', ')}: ${target.describe(observation)}`,
  }
}
