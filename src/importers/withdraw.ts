import { sql } from 'kysely'
import type pg from 'pg'
import { raiseVersion } from '../platform/database/data-version.js'
import { suggest } from '../platform/nearest.js'
import { formats } from './formats.js'
import { holdReaders, listWithReferred } from './hold-readers.js'
import { begin } from './import-transaction.js'
import { ImportError } from './import-error.js'
import type { Progress } from './progress.js'
import { partitionOf } from './publish.js'
import { hasPeople } from './people.js'
import { clearRollups } from './rollups.js'
import { countIn, run } from './run-sql.js'
import { refreshSearch, withdrawPeople } from './withdraw-people.js'

/** Removes an edition with all that it gave; commodities stay, they belong to their classification. Returns its rows. */
export async function withdrawEdition(pool: pg.Pool, slug: string, progress: Progress): Promise<number> {
  const client = await pool.connect()
  let failed: Error | undefined
  try {
    await begin(client, progress)
    const [dataset] = await run<{ rows: number; format: string | null }>(
      client,
      sql`SELECT row_count AS rows, format FROM dataset WHERE slug = ${slug} FOR UPDATE`,
    )
    if (dataset === undefined) throw await explainUnknown(client, slug)
    await removeObservations(client, slug)
    const isOfPeople = formats.some(({ name, layouts }) => name === dataset.format && layouts.some(hasPeople))
    if (isOfPeople) {
      await withdrawPeople(client, slug)
      await refreshSearch(client)
    }
    await dropFlows(client, slug, progress)
    await run(client, sql`DELETE FROM dataset WHERE slug = ${slug}`)
    await raiseVersion(countIn(client))
    await run(client, sql`COMMIT`)
    return dataset.rows
  } catch (error) {
    failed = error as Error
    throw error
  } finally {
    client.release(failed)
  }
}

async function removeObservations(client: pg.ClientBase, slug: string): Promise<void> {
  for (const table of ['gas_flow', 'country_indicator']) {
    await run(client, sql`DELETE FROM ${sql.table(table)} WHERE dataset_slug = ${slug}`)
  }
  await clearRollups(client, slug)
}

async function dropFlows(client: pg.ClientBase, slug: string, progress: Progress): Promise<void> {
  const flows = partitionOf(slug)
  const there = await run(
    client,
    sql`SELECT FROM pg_inherits WHERE inhparent = 'trade_flow'::regclass AND inhrelid = to_regclass(${flows})`,
  )
  if (there.length === 0) return
  await holdReaders(client, await listWithReferred(client, 'trade_flow'), progress)
  await run(client, sql`ALTER TABLE trade_flow DETACH PARTITION ${sql.table(flows)}`)
  await run(client, sql`DROP TABLE ${sql.table(flows)}`)
}

async function explainUnknown(client: pg.ClientBase, slug: string): Promise<ImportError> {
  const known = await run<{ slug: string }>(client, sql`SELECT slug FROM dataset ORDER BY slug`)
  const slugs = known.map((dataset) => dataset.slug)
  const all = slugs.length === 0 ? 'none is imported' : `there are ${slugs.join(', ')}`
  return new ImportError([{ file: 'withdraw', value: slug, message: `is no dataset${suggest(slug, slugs)}: ${all}` }])
}
