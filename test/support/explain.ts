import type pg from 'pg'
import type { MockInstance } from 'vitest'
import type { TestService } from './service.js'

export interface Scan {
  table: string
  kind: string
  /** The rows that it read, passed on or not. */
  rows: number
}

/** What the statement of an operation with one root field reads of tables: the scans that are really made. */
export async function explainScans(
  { pool, data }: TestService,
  sent: MockInstance<typeof pg.Client.prototype.query>,
  query: string,
): Promise<Scan[]> {
  sent.mockClear()
  await data(query)
  const calls = sent.mock.calls.map(([call]) => call as unknown as { text?: string; values: unknown[] })
  const { text, values } = calls.find((call) => /^select /i.test(call.text ?? ''))!
  const { rows } = await pool.query<Record<string, [{ Plan: object }]>>({
    text: `EXPLAIN (ANALYZE, FORMAT JSON) ${text}`,
    values,
  })
  const scans: Scan[] = []
  const visit = (plan: Record<string, unknown>): void => {
    const table = plan['Relation Name']
    const loops = Number(plan['Actual Loops'])
    if (typeof table === 'string' && loops > 0) {
      const read = Number(plan['Actual Rows']) + Number(plan['Rows Removed by Filter'] ?? 0)
      scans.push({ table, kind: String(plan['Node Type']), rows: read * loops })
    }
    for (const below of (plan.Plans ?? []) as Record<string, unknown>[]) visit(below)
  }
  visit(rows[0]!['QUERY PLAN']![0].Plan as Record<string, unknown>)
  return scans
}
