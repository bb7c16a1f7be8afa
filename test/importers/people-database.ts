import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import type pg from 'pg'
import { silent } from '../../src/importers/progress.js'
import { withdrawEdition } from '../../src/importers/withdraw.js'

const TABLES = [
  ...[
    'dataset',
    'dataset_file',
    'source',
    'official',
    'tenure',
    'event',
    'event_official',
    'event_country',
    'statement',
  ],
  ...['mention', 'rendition', 'citation', 'figure', 'organisation', 'search_document', 'search_word', 'seed_entry'],
]

/** A checksum of all rows of each table that an import of people may write to, but the times of imports. */
export async function sumPeople(pool: pg.Pool): Promise<Record<string, string>> {
  const sums: Record<string, string> = {}
  for (const table of TABLES) {
    const { rows } = await pool.query<{ sum: string }>(
      `SELECT count(*) || ' rows ' || coalesce(sum(hashtextextended((to_jsonb(t) - 'imported_at')::text, 0)), 0) AS sum FROM ${table} AS t`,
    )
    sums[table] = rows[0]!.sum
  }
  return sums
}

export const withdraw = (pool: pg.Pool, dataset: string): Promise<number> => withdrawEdition(pool, dataset, silent)

/** A file of the given rows, without quotation marks where none are needed. */
export async function writeCsv(folder: string, name: string, rows: readonly (readonly string[])[]): Promise<string> {
  const file = path.join(folder, name)
  const quote = (cell: string): string => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
  await writeFile(file, rows.map((row) => `${row.map(quote).join(',')}\n`).join(''))
  return file
}
