import { readFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import {
  applyWithEngine,
  diagnoseHistory,
  diffSchema,
  listMigrations,
  withSchemaEngine,
} from '../../scripts/schema-engine.js'
import { findMigrations } from '../../src/platform/database/migration-files.js'
import { applyMigrations } from '../../src/platform/database/migrations.js'
import { findPackageRoot } from '../../src/platform/database/package-root.js'
import { createDatabase, createEmptyDatabase, query } from '../support/database.js'

const schema = readFileSync(path.join(findPackageRoot(), 'prisma', 'schema.prisma'), 'utf8')
const migrations = listMigrations(findMigrations())

describe("Prisma's own schema engine", () => {
  let url: string
  beforeAll(async () => {
    url = await createDatabase('drift')
  })

  it('finds nothing in schema.prisma that the migrations do not give', async () => {
    expect(await withSchemaEngine(url, schema, (engine) => diffSchema(engine, schema, migrations))).toBe('')
  })

  it('finds a column that only schema.prisma has', async () => {
    const edited = schema.replace('model Tenure {', 'model Tenure {\n  remark String?')
    const sql = await withSchemaEngine(url, edited, (engine) => diffSchema(engine, edited, migrations))
    expect(sql).toContain('ALTER TABLE "tenure" ADD COLUMN     "remark" TEXT')
  })

  it('takes a database that our runner migrated for its own', async () => {
    expect(await withSchemaEngine(url, schema, (engine) => diagnoseHistory(engine, migrations))).toEqual({
      tag: 'createMigration',
      editedMigrationNames: [],
      failedMigrationNames: [],
      hasMigrationsTable: true,
      history: null,
    })
    expect(await withSchemaEngine(url, schema, (engine) => applyWithEngine(engine, migrations))).toEqual([])
  })

  it('sees a table that was changed by hand, and migrations that were edited', async () => {
    const changed = await createDatabase('changed')
    await query(changed, 'ALTER TABLE tenure DROP COLUMN office')
    await query(changed, "UPDATE _prisma_migrations SET checksum = repeat('0', 64)")
    const diagnosis = await withSchemaEngine(changed, schema, (engine) => diagnoseHistory(engine, migrations))
    expect(diagnosis.tag).toBe('reset')
    expect(diagnosis.editedMigrationNames).toHaveLength(migrations.migrationDirectories.length)
  })

  it('writes the same history as our runner', async () => {
    const theirs = await createEmptyDatabase('theirs')
    await withSchemaEngine(theirs, schema, (engine) => applyWithEngine(engine, migrations))
    const history = `SELECT migration_name, checksum, logs, rolled_back_at, applied_steps_count,
      finished_at >= started_at AS finished, length(id) AS id FROM _prisma_migrations ORDER BY started_at`
    expect(await query(url, history)).toEqual(await query(theirs, history))
    const columns = `SELECT column_name, data_type, character_maximum_length, is_nullable, column_default
      FROM information_schema.columns WHERE table_name = '_prisma_migrations' ORDER BY ordinal_position`
    expect(await query(url, columns)).toEqual(await query(theirs, columns))
    expect(await applyMigrations(theirs, findMigrations())).toEqual([])
  })
})
