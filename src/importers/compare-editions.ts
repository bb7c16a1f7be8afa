import { sql } from 'kysely'
import type pg from 'pg'
import type { Edition } from './edition.js'
import type { Sql } from './format.js'
import { partitionOf } from './publish.js'
import { run, runOne } from './run-sql.js'
import type { Target } from './targets.js'

/** How an edition differs from the one that was released before it. */
export interface EditionChange {
  edition: string
  /** Observations of both that say the same, and something else; of one alone. */
  same: number
  revised: number
  added: number
  gone: number
}

/** Undefined where the series has no earlier edition. */
export async function compareEditions(
  client: pg.ClientBase,
  { slug, series }: Edition,
  targets: readonly Target[],
  flows?: string,
): Promise<EditionChange | undefined> {
  const [before] = await run<{ slug: string; edition: string }>(
    client,
    sql`SELECT before.slug, before.edition FROM dataset AS before JOIN dataset AS own ON own.slug = ${slug}
      WHERE before.series = ${series} AND before.slug <> own.slug
        AND (coalesce(before.released_on_upper, '-infinity'), before.edition) < (coalesce(own.released_on_upper, '-infinity'), own.edition)
      ORDER BY before.released_on_upper DESC NULLS LAST, before.edition DESC LIMIT 1`,
  )
  if (before === undefined) return undefined
  const change: EditionChange = { edition: before.edition, same: 0, revised: 0, added: 0, gone: 0 }
  for (const target of targets) {
    const counted = await countDifferences(client, target, rowsOf(target, slug, flows), rowsOf(target, before.slug))
    change.same += counted.same
    change.revised += counted.revised
    change.added += counted.added
    change.gone += counted.gone
  }
  return change
}

const rowsOf = (target: Target, dataset: string, flows = partitionOf(dataset)): Sql =>
  sql`(SELECT * FROM ${sql.table(target.partitioned ? flows : target.table)} WHERE dataset_slug = ${sql.lit(dataset)})`

async function countDifferences(
  client: pg.ClientBase,
  target: Target,
  now: Sql,
  before: Sql,
): Promise<Omit<EditionChange, 'edition'>> {
  const key = (table: string): Sql => sql.join(target.key.map((name) => sql.ref(`${table}.${name}`)))
  // The year is told by the key already.
  const values = (table: string): Sql =>
    sql.join(target.values.filter((name) => name !== 'raw_value').map((name) => sql.ref(`${table}.${name}`)))
  const [first = ''] = target.key
  const isNew = sql`${sql.ref(`b.${first}`)} IS NULL`
  const isGone = sql`${sql.ref(`n.${first}`)} IS NULL`
  const isSame = sql`(${values('n')}) IS NOT DISTINCT FROM (${values('b')})`
  const counted = await runOne<Record<'same' | 'revised' | 'added' | 'gone', string>>(
    client,
    sql`SELECT count(*) FILTER (WHERE NOT ${isNew} AND NOT ${isGone} AND ${isSame}) AS same,
        count(*) FILTER (WHERE NOT ${isNew} AND NOT ${isGone} AND NOT ${isSame}) AS revised,
        count(*) FILTER (WHERE ${isNew}) AS added, count(*) FILTER (WHERE ${isGone}) AS gone
      FROM ${now} AS n FULL JOIN ${before} AS b ON (${key('n')}) = (${key('b')})`,
  )
  return {
    same: Number(counted.same),
    revised: Number(counted.revised),
    added: Number(counted.added),
    gone: Number(counted.gone),
  }
}
