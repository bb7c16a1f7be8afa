import type { Pool } from 'pg'
import type { Counts } from './report.js'

/**
 * How many records of each kind a set has, if it was loaded from these very files. Asked without the Prisma client,
 * which has its query compiler to load first: most starts of the service need it for nothing else.
 */
export async function findLoaded(pool: Pool, name: string, checksum: string): Promise<Counts | undefined> {
  const { rows } = await pool.query<{ kind: keyof Counts; count: string }>(
    `SELECT e.kind, count(*) FROM seed_set s JOIN seed_entry e ON e.set_name = s.name
     WHERE s.name = $1 AND s.checksum = $2 GROUP BY e.kind`,
    [name, checksum],
  )
  return rows.length === 0 ? undefined : Object.fromEntries(rows.map(({ kind, count }) => [kind, Number(count)]))
}
