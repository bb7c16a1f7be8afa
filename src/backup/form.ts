import type { Content } from './tables.js'

/*
 * A backup is text, packed by gzip: the header; for each table a line that says which, its rows as COPY writes them, the
 * line `\.`, and a line that says what they must add up to; and at last how many tables there were.
 */

export interface Header {
  comity: 'backup'
  form: 1
  made: string
  /** Version of PostgreSQL. */
  server: string
  /** What the tables are made by. */
  migrations: { name: string; checksum: string }[]
}

export interface TableEnd {
  /** Of the rows as they stand in the file. */
  sha256: string
  content: Content
}

/** What is wrong with a backup, or in its way. */
export class BackupError extends Error {}
