import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { DatabaseError } from './database-error.js'
import { findPackageRoot } from './package-root.js'

export interface Migration {
  name: string
  sql: string
  /** As Prisma computes it: SHA-256 of the file. */
  checksum: string
}

export function findMigrations(): string {
  return path.join(findPackageRoot(), 'prisma', 'migrations')
}

/** The migrations of a folder, in the order in which they apply. */
export function readMigrations(folder: string): Migration[] {
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
  return names.sort().map((name) => {
    const file = path.join(folder, name, 'migration.sql')
    if (!existsSync(file))
      throw new DatabaseError('P3015', `The migration ${name} has no migration.sql: restore ${file}`)
    const sql = readFileSync(file, 'utf8')
    return { name, sql, checksum: hash(sql) }
  })
}

/** Like Prisma, takes no notice of line endings, which Git may change. */
export function matchesChecksum(migration: Migration, checksum: string): boolean {
  const unix = migration.sql.replaceAll('\r\n', '\n')
  return [migration.checksum, hash(unix), hash(unix.replaceAll('\n', '\r\n'))].includes(checksum)
}

/** A lone `CREATE INDEX CONCURRENTLY` and the like, which PostgreSQL refuses inside a transaction. */
export function runsOutsideTransaction(sql: string): boolean {
  const bare = sql.replaceAll(/--.*$|\/\*[\s\S]*?\*\//gm, '').trim()
  return /^(CREATE (UNIQUE )?INDEX|DROP INDEX|REINDEX \w+) CONCURRENTLY [^;]*;?$/i.test(bare.replaceAll(/\s+/g, ' '))
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
