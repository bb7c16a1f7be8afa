import { sql } from 'kysely'
import type pg from 'pg'
import type { Format } from './format.js'
import { ImportError } from './import-error.js'
import { run, runOne } from './run-sql.js'

/** People are not kept twice: editions of statistics stand side by side, those of people take each other's place. */
export async function refuseOtherEdition(client: pg.ClientBase, format: Format, dataset: string): Promise<void> {
  const [other] = await run<{ slug: string }>(
    client,
    sql`SELECT slug FROM dataset WHERE format = ${format.name} AND slug <> ${dataset} ORDER BY slug LIMIT 1`,
  )
  if (other === undefined) return
  const message = `cannot stand beside another edition: withdraw that first (npm run comity -- withdraw ${other.slug})`
  throw new ImportError([{ file: dataset, value: other.slug, message }])
}

/** The source that every record is cited to, and the last day on which it can have been released; null where that is not known. */
export async function writeSource(client: pg.ClientBase, dataset: string): Promise<string | null> {
  const [stranger] = await run(
    client,
    sql`SELECT FROM source WHERE slug = ${dataset} AND source_kind <> 'DATASET'
      UNION ALL SELECT FROM seed_entry WHERE kind = 'source' AND key = ${dataset}`,
  )
  if (stranger !== undefined) {
    throw new ImportError([
      { file: '--edition', value: dataset, message: 'is the slug of a source that was keyed in: rename that one' },
    ])
  }
  const values = sql`SELECT slug, 'DATASET'::source_kind AS source_kind, publisher, title || ', ' || edition AS title, url,
      released_on AS published_on, released_on_lower AS published_on_lower, released_on_upper AS published_on_upper,
      'STATED'::certainty AS published_on_certainty, slug AS terminal_slug
    FROM dataset WHERE slug = ${dataset}`
  const columns = [
    'source_kind',
    'publisher',
    'title',
    'url',
    'published_on',
    'published_on_lower',
    'published_on_upper',
    'published_on_certainty',
    'terminal_slug',
  ]
  const names = sql.join(['slug', ...columns].map((name) => sql.ref(name)))
  const set = sql.join(columns.map((name) => sql`${sql.ref(name)} = excluded.${sql.ref(name)}`))
  await run(
    client,
    sql`INSERT INTO source (${names}) SELECT ${names} FROM (${values}) AS given ON CONFLICT (slug) DO UPDATE SET ${set}`,
  )
  const { day } = await runOne<{ day: string | null }>(
    client,
    sql`SELECT published_on_upper::text AS day FROM source WHERE slug = ${dataset}`,
  )
  return day
}
