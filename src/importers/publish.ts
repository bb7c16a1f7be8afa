import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type pg from 'pg'
import { explainDuplicates } from './duplicates.js'
import type { Sql } from './format.js'
import { holdReaders, listWithReferred } from './hold-readers.js'
import type { Progress } from './progress.js'
import { count, run, runOne } from './run-sql.js'
import { type Checked, columnsOf, observe, type Target } from './targets.js'

/** How an import changed the observations of a dataset. */
export interface Changes {
  added: number
  changed: number
  removed: number
  unchanged: number
}

export const KINDS_OF_CHANGE = ['added', 'changed', 'removed', 'unchanged'] as const satisfies (keyof Changes)[]

export const isChange = ({ added, changed, removed }: Changes): boolean => added + changed + removed > 0

export interface Published {
  changes: Changes
  /** Whether the dataset had nothing before; else TOUCHED lists what changed. */
  isNew: boolean
  /** The table that has the observations now. */
  table: string
  /** Puts it in its place, where it is a new one: the last thing to do, because readers wait from then on. */
  appear?: (progress: Progress) => Promise<void>
}

/** The reporters and years of which a flow changed; made by publish, read by the rollups. */
export const TOUCHED = 'import_touched'
const ROWS = 'import_rows'
/** With more new rows than these it is faster to build a dataset's table anew than to check each row's keys. */
export const MANY = 50_000

export const partitionOf = (dataset: string): string => `trade_flow_${createHash('md5').update(dataset).digest('hex')}`

interface Publication {
  target: Target
  dataset: string
  checked: readonly Checked[]
  /** Whether the rows are all that the dataset is to have. */
  isWhole: boolean
  /** With more new rows than these the dataset's table is built anew. */
  rebuildAbove: number
}

/** Makes the observations those of the dataset: what is new is added, what differs changed, and of a whole edition what is gone removed. */
export async function publish(client: pg.ClientBase, publication: Publication): Promise<Published> {
  const { target, dataset, checked, isWhole } = publication
  const rows = observe(target, checked, dataset)
  const stored = target.partitioned ? partitionOf(dataset) : target.table
  if (target.partitioned && !(await exists(client, stored))) {
    const added = await buildPartition(client, publication, stored, rows, 'c')
    const appear = async (progress: Progress): Promise<void> => {
      await attachPartition(client, target, dataset, stored)
      // A statement that was planned without the table must not see its dataset.
      await holdReaders(client, [target.table], progress)
    }
    return { changes: { added, changed: 0, removed: 0, unchanged: 0 }, isNew: true, table: stored, appear }
  }
  const own = sql`(SELECT * FROM ${sql.table(stored)} WHERE dataset_slug = ${sql.lit(dataset)})`
  if (isWhole) {
    const [before, after] = [await fingerprint(client, target, own), await fingerprint(client, target, sql`(${rows})`)]
    if (JSON.stringify(before) === JSON.stringify(after)) {
      return {
        changes: { added: 0, changed: 0, removed: 0, unchanged: Number(after.rows) },
        isNew: false,
        table: stored,
      }
    }
  }
  await createRows(client, publication, rows)
  return { isNew: false, table: stored, ...(await applyRows(client, publication, stored, own)) }
}

async function exists(client: pg.ClientBase, table: string): Promise<boolean> {
  return (await runOne<{ there: boolean }>(client, sql`SELECT to_regclass(${table}) IS NOT NULL AS there`)).there
}

/** Rows in any order give the same fingerprint, and it takes one pass without sorting or joining to see that none differs. */
async function fingerprint(client: pg.ClientBase, target: Target, rows: Sql): Promise<{ rows: string }> {
  const columns = columnsOf(target).map((name) => sql.ref(name))
  return runOne(
    client,
    sql`SELECT count(*) AS rows, bit_xor(hash) AS "xor", sum(hash) AS sum
      FROM (SELECT hash_record_extended(ROW(${sql.join(columns)}), 0) AS hash FROM ${rows} AS r) AS hashed`,
  )
}

/** Checks, or foreign keys as well: what is there when a table is attached takes no time then, but locks what foreign keys refer to. */
type Constraints = 'c' | 'cf'

/** Fills a table that nobody sees yet, with all that the partitions of the target have. */
async function buildPartition(
  client: pg.ClientBase,
  { target, dataset, checked }: Publication,
  table: string,
  rows: Sql,
  constraints: Constraints,
): Promise<number> {
  const own = sql.table(table)
  // Only a table that is made of a query is filled from several processes.
  const added = await count(client, sql`CREATE TABLE ${own} AS ${rows}`)
  const { changes, indexes } = await listDefinitions(client, target.table, constraints)
  await refusingDuplicates(client, target, dataset, checked, async () => {
    const key = sql.join([...target.key, 'dataset_slug'].map((name) => sql.ref(name)))
    // At once, so that the rows are looked through once.
    await run(
      client,
      sql`ALTER TABLE ${own} ADD PRIMARY KEY (${key}), ADD CHECK (dataset_slug = ${sql.lit(dataset)}), ${sql.raw(changes)}`,
    )
  })
  for (const index of indexes) await client.query(index.replaceAll('%TABLE%', table))
  await run(client, sql`ANALYZE ${own}`)
  return added
}

/** What else a partition needs before it is attached: indexes and foreign keys that are there already are not made again. */
async function listDefinitions(
  client: pg.ClientBase,
  parent: string,
  constraints: Constraints,
): Promise<{ changes: string; indexes: string[] }> {
  return runOne(
    client,
    sql`SELECT (SELECT string_agg(change, ', ') FROM (
          SELECT format('ALTER %I SET NOT NULL', attname) AS change
            FROM pg_attribute WHERE attrelid = ${parent}::regclass AND attnum > 0 AND attnotnull
          UNION ALL SELECT format('ALTER %I SET DEFAULT %s', attname, pg_get_expr(adbin, adrelid))
            FROM pg_attrdef JOIN pg_attribute ON attrelid = adrelid AND attnum = adnum WHERE adrelid = ${parent}::regclass
          UNION ALL SELECT format('ADD CONSTRAINT %I %s', conname, pg_get_constraintdef(oid))
            FROM pg_constraint WHERE conrelid = ${parent}::regclass AND strpos(${constraints}, contype::text) > 0
        ) AS listed) AS changes,
        ARRAY(SELECT regexp_replace(pg_get_indexdef(indexrelid), '^CREATE INDEX \\S+ ON (ONLY )?\\S+', 'CREATE INDEX ON %TABLE%')
          FROM pg_index WHERE indrelid = ${parent}::regclass AND NOT indisprimary) AS indexes`,
  )
}

async function attachPartition(client: pg.ClientBase, target: Target, dataset: string, table: string): Promise<void> {
  await run(
    client,
    sql`ALTER TABLE ${sql.table(target.table)} ATTACH PARTITION ${sql.table(table)} FOR VALUES IN (${sql.lit(dataset)})`,
  )
}

async function createRows(client: pg.ClientBase, { target, dataset, checked }: Publication, rows: Sql): Promise<void> {
  await run(client, sql`DROP TABLE IF EXISTS ${sql.table(ROWS)}`)
  await run(client, sql`CREATE UNLOGGED TABLE ${sql.table(ROWS)} AS ${rows}`)
  await refusingDuplicates(client, target, dataset, checked, async () => {
    const key = sql.join(target.key.map((name) => sql.ref(name)))
    await run(client, sql`CREATE UNIQUE INDEX ON ${sql.table(ROWS)} (${key})`)
  })
  await run(client, sql`ANALYZE ${sql.table(ROWS)}`)
}

const UNIQUE_VIOLATION = '23505'

async function refusingDuplicates(
  client: pg.ClientBase,
  target: Target,
  dataset: string,
  checked: readonly Checked[],
  makeUnique: () => Promise<void>,
): Promise<void> {
  await run(client, sql`SAVEPOINT making_unique`)
  try {
    await makeUnique()
  } catch (error) {
    if ((error as { code?: string }).code !== UNIQUE_VIOLATION) throw error
    await run(client, sql`ROLLBACK TO SAVEPOINT making_unique`)
    throw await explainDuplicates(client, target, checked, dataset)
  }
}

/** How rows and stored observations (r and t) are held against each other. */
function comparisonOf({ key, values }: Target): Record<'match' | 'differs' | 'isNew' | 'isGone', Sql> {
  const at = (table: string, names: readonly string[]): Sql =>
    sql.join(names.map((name) => sql.ref(`${table}.${name}`)))
  const [first = ''] = key
  return {
    match: sql`(${at('r', key)}) = (${at('t', key)})`,
    differs: sql`(${at('r', values)}) IS DISTINCT FROM (${at('t', values)})`,
    isNew: sql`${sql.ref(`t.${first}`)} IS NULL`,
    isGone: sql`${sql.ref(`r.${first}`)} IS NULL`,
  }
}

async function applyRows(
  client: pg.ClientBase,
  publication: Publication,
  stored: string,
  own: Sql,
): Promise<Pick<Published, 'changes'> & Partial<Published>> {
  const changes = await countChanges(client, publication, own)
  const { target, rebuildAbove } = publication
  if (target.partitioned && changes.added + changes.changed > rebuildAbove) {
    return { changes, ...(await exchangePartition(client, publication, stored, own)) }
  }
  await writeDifferences(client, publication, stored, changes)
  return { changes }
}

/** Counts what differs, and leaves in TOUCHED where. */
async function countChanges(client: pg.ClientBase, { target, isWhole }: Publication, own: Sql): Promise<Changes> {
  const { match, differs, isNew, isGone } = comparisonOf(target)
  const group = target.partitioned ? ['reporter_code', 'year'] : ['year']
  const grouped = sql.join(
    group.map((name) => sql`coalesce(${sql.ref(`r.${name}`)}, ${sql.ref(`t.${name}`)}) AS ${sql.ref(name)}`),
  )
  await run(client, sql`DROP TABLE IF EXISTS ${sql.table(TOUCHED)}`)
  await run(
    client,
    sql`CREATE TEMP TABLE ${sql.table(TOUCHED)} ON COMMIT DROP AS SELECT ${grouped},
        count(*) FILTER (WHERE ${isNew}) AS added, count(*) FILTER (WHERE ${isGone}) AS gone,
        count(*) FILTER (WHERE NOT ${isNew} AND NOT ${isGone} AND ${differs}) AS changed,
        count(*) FILTER (WHERE NOT ${isNew} AND NOT ${isGone}) AS matched
      FROM ${sql.table(ROWS)} AS r FULL JOIN ${own} AS t ON ${match} GROUP BY ${sql.join(group.map((_, index) => sql.lit(index + 1)))}`,
  )
  const counted = await runOne<Record<'added' | 'gone' | 'changed' | 'matched', string>>(
    client,
    sql`SELECT coalesce(sum(added), 0) AS added, coalesce(sum(gone), 0) AS gone, coalesce(sum(changed), 0) AS changed,
      coalesce(sum(matched), 0) AS matched FROM ${sql.table(TOUCHED)}`,
  )
  const happened = isWhole ? sql`added + gone + changed > 0` : sql`added + changed > 0`
  await run(client, sql`DELETE FROM ${sql.table(TOUCHED)} WHERE NOT (${happened})`)
  const changed = Number(counted.changed)
  return {
    added: Number(counted.added),
    changed,
    removed: isWhole ? Number(counted.gone) : 0,
    unchanged: Number(counted.matched) - changed,
  }
}

const listColumns = (target: Target): Sql => sql.join(columnsOf(target).map((name) => sql.ref(name)))

/** Builds the table of a dataset anew, of the rows and what they leave as it is. */
async function exchangePartition(
  client: pg.ClientBase,
  publication: Publication,
  stored: string,
  own: Sql,
): Promise<Pick<Published, 'table' | 'appear'>> {
  const { target, dataset, isWhole } = publication
  const { match } = comparisonOf(target)
  const columns = listColumns(target)
  const kept = sql`SELECT ${columns} FROM ${own} AS t WHERE NOT EXISTS (SELECT FROM ${sql.table(ROWS)} AS r WHERE ${match})`
  const all = sql`SELECT ${columns} FROM ${sql.table(ROWS)}${isWhole ? sql`` : sql` UNION ALL ${kept}`}`
  const built = `${stored}_new`
  await buildPartition(client, publication, built, all, 'cf')
  const appear = async (progress: Progress): Promise<void> => {
    await holdReaders(client, await listWithReferred(client, target.table), progress)
    await run(client, sql`ALTER TABLE ${sql.table(target.table)} DETACH PARTITION ${sql.table(stored)}`)
    await run(client, sql`DROP TABLE ${sql.table(stored)}`)
    await run(client, sql`ALTER TABLE ${sql.table(built)} RENAME TO ${sql.table(stored)}`)
    await attachPartition(client, target, dataset, stored)
  }
  return { table: built, appear }
}

async function writeDifferences(
  client: pg.ClientBase,
  { target, dataset }: Publication,
  stored: string,
  { added, changed, removed }: Changes,
): Promise<void> {
  const { match, differs } = comparisonOf(target)
  const columns = listColumns(target)
  const table = sql.table(stored)
  const ours = sql`t.dataset_slug = ${sql.lit(dataset)}`
  if (removed > 0) {
    await run(
      client,
      sql`DELETE FROM ${table} AS t WHERE ${ours} AND NOT EXISTS (SELECT FROM ${sql.table(ROWS)} AS r WHERE ${match})`,
    )
  }
  if (changed > 0) {
    const set = sql.join(target.values.map((name) => sql`${sql.ref(name)} = ${sql.ref(`r.${name}`)}`))
    await run(
      client,
      sql`UPDATE ${table} AS t SET ${set} FROM ${sql.table(ROWS)} AS r WHERE ${ours} AND ${match} AND ${differs}`,
    )
  }
  if (added > 0) {
    await run(
      client,
      sql`INSERT INTO ${table} (${columns}) SELECT ${columns} FROM ${sql.table(ROWS)} AS r
        WHERE NOT EXISTS (SELECT FROM ${table} AS t WHERE ${ours} AND ${match})`,
    )
  }
}
