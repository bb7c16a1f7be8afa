import type pg from 'pg'
import type { Edition } from './edition.js'
import type { Changes } from './publish.js'
import type { Checked } from './targets.js'

export interface ImportReport {
  edition: Edition
  changes: Changes
  read: number
  rejected: number
  milliseconds: number
}

interface Described {
  edition: Edition
  checked: readonly Checked[]
  changes: Changes
  rejected: number
  started: number
}

export async function describeImport(client: pg.ClientBase, described: Described): Promise<ImportReport> {
  const { edition, checked, changes, rejected, started } = described
  const read = checked.reduce((sum, { staged }) => sum + staged.files.reduce((rows, file) => rows + file.rows, 0), 0)
  await Promise.resolve(client)
  return { edition, changes, read, rejected, milliseconds: Date.now() - started }
}
