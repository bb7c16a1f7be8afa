import { sql } from 'kysely'
import type pg from 'pg'
import { RECORDS_LOCK } from '../platform/database/records-lock.js'
import type { Sql } from './format.js'
import { ImportError } from './import-error.js'
import { run } from './run-sql.js'
import type { RecordTable } from './sync-rows.js'

/** Keyed-in records are loaded under the same lock: who writes waits for the other. */
export async function lockRecords(client: pg.ClientBase): Promise<void> {
  await run(client, sql`SELECT pg_advisory_xact_lock(${RECORDS_LOCK})`)
}

/** The tables of which a dataset of people has rows, in the order in which they refer to each other. */
export function peopleTables(dataset: string): Record<RecordTable['table'], RecordTable> {
  const isOwn = sql`t.dataset_slug IS NOT DISTINCT FROM ${dataset}`
  const cites = (table: string, key: string, column: string): Sql =>
    sql`EXISTS (SELECT FROM ${sql.table(table)} AS o WHERE ${sql.ref(`o.${key}`)} = ${sql.ref(`t.${column}`)} AND o.dataset_slug = ${dataset})`
  return {
    official: { table: 'official', key: 'slug', isOwn },
    event: { table: 'event', key: 'slug', isOwn },
    tenure: { table: 'tenure', key: 'id', isOwn },
    statement: { table: 'statement', key: 'slug', isOwn },
    citation: {
      table: 'citation',
      key: 'id',
      isOwn: sql`(t.source_slug = ${dataset} AND (${cites('tenure', 'id', 'tenure_id')} OR ${cites('event', 'slug', 'event_slug')}
        OR ${cites('statement', 'slug', 'statement_slug')}))`,
    },
  }
}

interface Referring {
  record: string
  by: string
  set: string | null
}

/** Records of others that refer to the dataset's events, statements and source would lose what they refer to. */
export async function refuseReferred(
  client: pg.ClientBase,
  dataset: string,
  goes: { event: Sql; statement: Sql; source: boolean },
): Promise<void> {
  const events = sql`(SELECT slug FROM event AS t WHERE t.dataset_slug = ${dataset} AND ${goes.event})`
  const statements = sql`(SELECT slug FROM statement AS t WHERE t.dataset_slug = ${dataset} AND ${goes.statement})`
  const other = (table: string): Sql => sql`${sql.ref(`${table}.dataset_slug`)} IS DISTINCT FROM ${dataset}`
  const sources = sql`SELECT ${dataset}::text, coalesce(c.statement_slug, c.event_slug, c.figure_slug, c.tenure_id, c.waiver_term_id) FROM citation AS c
      LEFT JOIN statement AS s ON s.slug = c.statement_slug LEFT JOIN event AS e ON e.slug = c.event_slug LEFT JOIN tenure AS h ON h.id = c.tenure_id
      WHERE ${dataset} IN (c.source_slug, c.origin_slug) AND coalesce(s.dataset_slug, e.dataset_slug, h.dataset_slug) IS DISTINCT FROM ${dataset}
    UNION ALL SELECT ${dataset}, statement_slug FROM rendition WHERE source_slug = ${dataset}
    UNION ALL SELECT ${dataset}, slug FROM statement WHERE asserted_by_slug = ${dataset}
    UNION ALL SELECT ${dataset}, slug FROM source WHERE origin_slug = ${dataset}`
  const rows = await run<Referring>(
    client,
    sql`SELECT record, by, max(set_name) AS set FROM (
        SELECT statement_slug AS record, slug AS by FROM figure WHERE statement_slug IN ${statements}
        UNION ALL SELECT event_slug, slug FROM statement WHERE event_slug IN ${events} AND ${other('statement')}
        UNION ALL SELECT part_of_slug, slug FROM event WHERE part_of_slug IN ${events} AND ${other('event')}
        ${goes.source ? sql`UNION ALL ${sources}` : sql``}
      ) AS referring LEFT JOIN seed_entry ON key = split_part(by, '/', 1) GROUP BY record, by ORDER BY record, by LIMIT 10`,
  )
  if (rows.length === 0) return
  throw new ImportError(
    rows.map(({ record, by, set }) => ({
      file: dataset,
      value: record,
      message: `cannot go: "${by}"${set === null ? '' : ` of the set "${set}"`} refers to it`,
    })),
  )
}

/** Officials that the dataset brought in and no longer has: they go, or become those of whoever refers to them. */
export async function releaseOfficials(client: pg.ClientBase, dataset: string, isUnwanted: Sql): Promise<number> {
  const refers = (table: string, column: string): Sql =>
    sql`EXISTS (SELECT FROM ${sql.table(table)} AS r WHERE ${sql.ref(`r.${column}`)} = t.slug)`
  const isReferred = sql`(${sql.join(
    [
      refers('tenure', 'official_slug'),
      refers('statement', 'speaker_slug'),
      refers('mention', 'official_slug'),
      refers('event_official', 'official_slug'),
      refers('figure', 'attributed_official_slug'),
    ],
    sql` OR `,
  )})`
  const heir = sql`(SELECT min(dataset_slug) FROM (SELECT dataset_slug FROM tenure WHERE official_slug = t.slug
    UNION ALL SELECT dataset_slug FROM statement WHERE speaker_slug = t.slug) AS others)`
  const own = sql`t.dataset_slug = ${dataset} AND ${isUnwanted}`
  const kept = await run(
    client,
    sql`UPDATE official AS t SET dataset_slug = ${heir} WHERE ${own} AND ${isReferred} RETURNING slug`,
  )
  await run(client, sql`DELETE FROM official AS t WHERE ${own}`)
  return kept.length
}
