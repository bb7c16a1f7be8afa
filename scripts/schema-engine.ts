// Prisma's own schema engine, in WebAssembly: it writes new migrations and tells whether the migrations and
// schema.prisma agree. (The command line tool would download a binary for this.)
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum, type SqlQuery } from '@prisma/driver-adapter-utils'
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg'
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import pg from 'pg'
import { readMigrations } from '../src/platform/database/migration-files.js'

export type SchemaEngine = bindings.SchemaEngine
export type MigrationList = bindings.MigrationList

const NO_FILTERS: bindings.SchemaFilter = { externalTables: [], externalEnums: [] }
const NOTHING: bindings.DiffTarget = { tag: 'empty' }

/** Opens the engine on a database for one use; shadow databases are made beside it and dropped again. */
export async function withSchemaEngine<Result>(
  url: string,
  schema: string,
  use: (engine: SchemaEngine) => Promise<Result>,
): Promise<Result> {
  await load()
  const factory = new PrismaPg({ connectionString: url, max: 1 })
  const adapter = adapt(await factory.connect())
  factory.connect = () => Promise.resolve(adapter)
  factory.connectToShadowDb = () => connectToShadow(url)
  try {
    const bound = bindMigrationAwareSqlAdapterFactory(factory)
    return await use(await bindings.SchemaEngine.new({ datamodels: [['schema.prisma', schema]] }, () => {}, bound))
  } finally {
    await adapter.dispose() // the engine's lock on migrations ends with its connection
  }
}

/** The SQL that turns what the migrations (or an empty database) give into what schema.prisma says; empty if equal. */
export async function diffSchema(engine: SchemaEngine, schema: string, from?: MigrationList): Promise<string> {
  const { stdout } = await engine.diff({
    from: from === undefined ? NOTHING : { tag: 'migrations', ...from },
    to: { tag: 'schemaDatamodel', files: [{ path: 'schema.prisma', content: schema }] },
    script: true,
    exitCode: null,
    filters: NO_FILTERS,
  })
  const sql = (stdout ?? '').trim()
  return sql === '-- This is an empty migration.' ? '' : sql
}

/** What `prisma migrate dev` would say first: go on to a new migration, or reset because history and database differ. */
export async function diagnoseHistory(
  engine: SchemaEngine,
  migrationsList: MigrationList,
): Promise<bindings.DevAction & bindings.DiagnoseMigrationHistoryOutput> {
  const { action } = await engine.devDiagnostic({ migrationsList, filters: NO_FILTERS })
  const history = await engine.diagnoseMigrationHistory({
    migrationsList,
    optInToShadowDatabase: true,
    filters: NO_FILTERS,
  })
  return { ...action, ...history }
}

export async function applyWithEngine(engine: SchemaEngine, migrationsList: MigrationList): Promise<string[]> {
  const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList, filters: NO_FILTERS })
  return appliedMigrationNames
}

export function listMigrations(folder: string, upTo?: string): MigrationList {
  const lock = 'migration_lock.toml'
  const migrations = readMigrations(folder).filter(({ name }) => upTo === undefined || name < upTo)
  return {
    baseDir: folder,
    lockfile: { path: lock, content: readFileSync(path.join(folder, lock), 'utf8') },
    shadowDbInitScript: '',
    migrationDirectories: migrations.map(({ name, sql }) => ({
      path: name,
      migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: sql } },
    })),
  }
}

// TypeScript declares it with the browser's types only.
declare const WebAssembly: {
  instantiate(bytes: Uint8Array, imports: object): Promise<{ instance: { exports: { __wbindgen_start(): void } } }>
}

let loaded: Promise<void> | undefined

/** The package's own entry imports its .wasm file as a module, which Node can do only behind a flag. */
function load(): Promise<void> {
  return (loaded ??= (async () => {
    const entry = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg')
    const bytes = readFileSync(path.join(path.dirname(entry), 'schema_engine_bg.wasm'))
    const { exports } = (await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': bindings })).instance
    let panic = ''
    const registry = { get: () => panic, set_message: (text: string) => (panic = text) }
    Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: registry })
    bindings.__wbg_set_wasm(exports)
    exports.__wbindgen_start()
  })())
}

type Adapter = Awaited<ReturnType<PrismaPg['connect']>>

// The adapter knows neither "char" (18) nor "char"[] (1003), which the catalogues of PostgreSQL use; to it they are
// text (25) and text[] (1009).
const KNOWN_TYPES: Record<number, number> = { 18: 25, 1003: 1009 }

/** Makes the adapter fit for the engine: the catalogues' types, and scripts as one query (it splits them at each ";"). */
function adapt(adapter: Adapter, dispose?: () => Promise<void>): Adapter {
  const inner = adapter as unknown as {
    performIO(query: SqlQuery): Promise<{ fields: { dataTypeID: number }[] }>
    onError(error: unknown): never
  }
  const perform = inner.performIO.bind(adapter)
  let characters: number[] = []
  inner.performIO = async (query) => {
    const result = await perform(query)
    characters = []
    for (const [index, field] of result.fields.entries()) {
      if (field.dataTypeID === 18) characters.push(index)
      field.dataTypeID = KNOWN_TYPES[field.dataTypeID] ?? field.dataTypeID
    }
    return result
  }
  const query = adapter.queryRaw.bind(adapter)
  adapter.queryRaw = async (asked) => {
    const result = await query(asked)
    for (const index of characters) result.columnTypes[index] = ColumnTypeEnum.Character
    return result
  }
  adapter.executeScript = async (script) => {
    await adapter
      .underlyingDriver()
      .query(script)
      .catch((error: unknown) => inner.onError(error))
  }
  if (dispose) adapter.dispose = dispose
  return adapter
}

async function connectToShadow(url: string): Promise<Adapter> {
  const database = `shadow_${randomUUID()}`
  const client = new pg.Client(url)
  await client.connect()
  await client.query(`CREATE DATABASE "${database}"`)
  const shadow = new URL(url)
  shadow.pathname = database
  const adapter = await new PrismaPg({ connectionString: shadow.href, max: 1 }).connect()
  const dispose = adapter.dispose.bind(adapter)
  return adapt(adapter, async () => {
    await dispose()
    await client.query(`DROP DATABASE "${database}" WITH (FORCE)`)
    await client.end()
  })
}
