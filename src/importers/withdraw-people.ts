import { sql } from 'kysely'
import type pg from 'pg'
import { lockRecords, peopleTables, refuseReferred, releaseOfficials } from './people-tables.js'
import { count, run } from './run-sql.js'
import { removeRecords } from './sync-rows.js'

/** Removes all that the dataset gave. Who has offices or statements by another's word stays, without those of the dataset. */
export async function withdrawPeople(client: pg.ClientBase, dataset: string): Promise<void> {
  const tables = peopleTables(dataset)
  await lockRecords(client)
  await refuseReferred(client, dataset, { event: sql`true`, statement: sql`true`, source: true })
  for (const name of ['statement', 'tenure', 'event'] as const) await removeRecords(client, tables[name], false)
  await releaseOfficials(client, dataset, sql`true`)
  await count(client, sql`DELETE FROM source WHERE slug = ${dataset}`)
}

/** Words and spellings that a search finds people by. */
export async function refreshSearch(client: pg.ClientBase): Promise<void> {
  await run(client, sql`SELECT refresh_search()`)
}
