import { PrismaPg } from '@prisma/adapter-pg'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { PrismaClient } from '../../../prisma/generated/client/client.js'
import {
  awaitConnection,
  type Connection,
  createPool,
  describeConnection,
  type SessionOptions,
  verifyConnection,
} from './connection.js'
import { type EmbeddedPostgres, joinEmbeddedPostgres, startEmbeddedPostgres } from './embedded-postgres.js'
import { findMigrations } from './migration-files.js'
import { applyMigrations } from './migrations.js'
import { type ReplicaPool, Sockets } from './read-servers.js'
import { derivePassword, describeReader as describeStanding, prepareReader } from './reader-role.js'

const PATIENCE_MS = 5_000
/** For a connection to a replica: the primary can be asked instead. */
const REPLICA_PATIENCE_MS = 1_000

export interface DatabaseOptions extends SessionOptions {
  /** A PostgreSQL server to use; without it one is started on dataDir. */
  url?: string
  /** How the API connects to it; without it by the role that is made for it, where the owner may make one. */
  readerUrl?: string
  /** A server that follows that of `url`, from which the API may read. */
  replicaUrl?: string
  /** How long to wait for a server that does not answer. */
  waitMs?: number
  dataDir: string
  /** False where the data need not survive a crash. */
  durable?: boolean
  /** Whether to use the server of another process that runs on dataDir, such as the service's. */
  join?: boolean
  /** Whether a server that was started here goes on until no other process uses it: for commands, which soon end. */
  lingers?: boolean
  /** Is told when the server has answered, and its schema is brought up to date. */
  onReached?: () => void
  log?: (line: string) => void
}

export interface Database {
  /** Of the owner, who may change everything. */
  pool: pg.Pool
  /** Uses the same connections as the pool. */
  prisma: PrismaClient
  url: string
  /** Whether it is the PostgreSQL that npm installed. */
  embedded: boolean
  /** Connections for the API: of a role that reads what is published, of the owner where there is none. Closed with the rest. */
  openReaderPool(options?: SessionOptions): Promise<pg.Pool>
  /** The same to the replica, if there is one, whether or not it can be reached now. */
  openReplicaPool(): ReplicaPool | undefined
  close(): Promise<void>
}

/** Connects to the database, starting one if need be, with its schema up to date. */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  const { log = () => {} } = options
  const server = options.url === undefined ? await openEmbedded(options) : undefined
  try {
    const url = options.url ?? (await createOwnDatabase(server as EmbeddedPostgres))
    const connection = describeConnection(url, options)
    await awaitConnection(connection, options.waitMs ?? 0, log)
    options.onReached?.()
    if (options.replicaUrl !== undefined) describeConnection(options.replicaUrl, {}, REPLICA_FORM)
    const ways = { ...options, url, embedded: server !== undefined, schema: connection.schema }
    let role: string | undefined
    await applyMigrations(connection.url, findMigrations(), log, {
      complete: async (client) => {
        role = await prepareReader(client, describeReader(ways))
      },
    })
    const pool = createPool(connection, options, log)
    const pools = [pool]
    const openReaderPool = async (session: SessionOptions = options): Promise<pg.Pool> => {
      const reader = connectReader(ways, role, session)
      await verifyConnection(reader)
      const opened = createPool(reader, session, log)
      pools.push(opened)
      return opened
    }
    const openReplicaPool = (): ReplicaPool | undefined => {
      if (options.replicaUrl === undefined) return undefined
      const patience = Math.min(options.connectionTimeoutMs ?? REPLICA_PATIENCE_MS, REPLICA_PATIENCE_MS)
      const sockets = new Sockets()
      // Who watches it tells when it is lost.
      const opened = createPool(
        connectReplica(ways, options.replicaUrl, role, options),
        { ...options, connectionTimeoutMs: patience },
        () => {},
        { stream: sockets.make },
      )
      pools.push(opened)
      return { pool: opened, cutOff: sockets.cutOff }
    }
    const prisma = new PrismaClient({ adapter: new PrismaPg(pool, { schema: connection.schema }) })
    let closed: Promise<void> | undefined
    const beforeStop = async (): Promise<void> => {
      if (options.lingers && server?.isOwn) await awaitOthers(server, log)
    }
    const close = (): Promise<void> => (closed ??= closeAll(pools, prisma, server, beforeStop))
    return { pool, prisma, url, embedded: server !== undefined, openReaderPool, openReplicaPool, close }
  } catch (error) {
    await server?.stop()
    throw error
  }
}

interface Ways {
  url: string
  readerUrl?: string
  embedded: boolean
  schema: string
}

/** Which role the reader is to be; with which password, on a server of our own that asks for one. */
function describeReader({ url, readerUrl, embedded }: Ways): Parameters<typeof prepareReader>[1] {
  if (readerUrl !== undefined) {
    describeConnection(readerUrl, {}, READER_FORM)
    return { named: decodeURIComponent(new URL(readerUrl).username), embedded }
  }
  const { password } = new URL(url)
  return { embedded, ...(embedded && password !== '' && { password: derivePassword(password) }) }
}

const READER_FORM = {
  setting: 'DATABASE_READER_URL',
  // A transaction that nobody goes on with would hold up imports. Writing is refused before rights are looked at.
  settings: { default_transaction_read_only: 'on', idle_in_transaction_session_timeout: '60000' },
}

/**
 * On a server of our own the reader logs in. On another only who was named can: else the owner's sessions act as the
 * reader from their beginning.
 */
function connectReader(ways: Ways, role: string | undefined, session: SessionOptions): Connection {
  const { url, readerUrl, embedded, schema } = ways
  const { settings } = READER_FORM
  if (readerUrl !== undefined) return describeConnection(readerUrl, session, { ...READER_FORM, schema })
  if (role === undefined) return describeConnection(url, session, { schema, settings })
  if (!embedded) return describeConnection(url, session, { schema, settings: { role, ...settings } })
  const own = new URL(url)
  own.username = role
  if (own.password !== '') own.password = derivePassword(own.password)
  return describeConnection(own.href, session, { schema, settings })
}

const REPLICA_FORM = { ...READER_FORM, setting: 'DATABASE_REPLICA_URL' }

/** By the reader's own name, where it has one; else whoever is named acts as the reader that was made. */
function connectReplica(
  { readerUrl, schema }: Ways,
  replicaUrl: string,
  role: string | undefined,
  session: SessionOptions,
): Connection {
  const settings = { ...(readerUrl === undefined && role !== undefined && { role }), ...READER_FORM.settings }
  return describeConnection(replicaUrl, session, { ...REPLICA_FORM, schema, settings })
}

export interface ReachedDatabase {
  url: string
  embedded: boolean
  /** How the API connects to it; undefined where its role is not there yet, and is made at the next start. */
  findReader: () => Promise<string | undefined>
  close: () => Promise<void>
}

/** Connects to the database as it is, without a look at its schema, starting a server if need be. */
export async function reachDatabase(options: DatabaseOptions): Promise<ReachedDatabase> {
  const { log = () => {} } = options
  const server = options.url === undefined ? await openEmbedded(options) : undefined
  try {
    const url = options.url ?? (await createOwnDatabase(server as EmbeddedPostgres))
    const connection = describeConnection(url, options)
    await verifyConnection(connection)
    const ways = { ...options, url, embedded: server !== undefined, schema: connection.schema }
    const findReader = async (): Promise<string | undefined> => {
      const client = new pg.Client(connection.url)
      await client.connect()
      try {
        const { role, mayMake, there, mayBe } = await describeStanding(client, describeReader(ways).named)
        if (options.readerUrl === undefined && !there && mayMake) return undefined
        return connectReader(ways, there && mayBe ? role : undefined, options).url
      } finally {
        await client.end()
      }
    }
    const close = async (): Promise<void> => {
      if (options.lingers && server?.isOwn) await awaitOthers(server, log)
      await server?.stop()
    }
    return { url: connection.url, embedded: server !== undefined, findReader, close }
  } catch (error) {
    await server?.stop()
    throw error
  }
}

async function openEmbedded(options: DatabaseOptions): Promise<EmbeddedPostgres> {
  const joined = options.join ? await joinEmbeddedPostgres(options) : undefined
  return joined ?? startEmbeddedPostgres(options)
}

async function createOwnDatabase(server: EmbeddedPostgres): Promise<string> {
  const client = new pg.Client(server.url('postgres'))
  await client.connect()
  try {
    const { rows } = await client.query("SELECT FROM pg_database WHERE datname = 'comity'")
    if (rows.length === 0) await client.query('CREATE DATABASE comity')
  } finally {
    await client.end()
  }
  return server.url('comity')
}

/** The server ends with this process, and whoever joined it would be cut off in the middle. */
async function awaitOthers(server: EmbeddedPostgres, log: (line: string) => void): Promise<void> {
  const client = new pg.Client(server.url('postgres'))
  await client.connect()
  try {
    for (let told = false; ; await sleep(200)) {
      const { rows } = await client.query<{ others: string }>(
        "SELECT count(*) AS others FROM pg_stat_activity WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()",
      )
      if (Number(rows[0]?.others) === 0) return
      if (!told) log('Done; PostgreSQL stays until the other processes that use it have finished.')
      told = true
    }
  } finally {
    await client.end()
  }
}

/** A connection that was never given back must not keep the process: the embedded server ends it. */
async function closeAll(
  pools: readonly pg.Pool[],
  prisma: PrismaClient,
  server: EmbeddedPostgres | undefined,
  beforeStop: () => Promise<void>,
): Promise<void> {
  await prisma.$disconnect()
  const patience = new AbortController()
  const ended = Promise.all(pools.map((pool) => pool.end())).finally(() => patience.abort())
  await Promise.race([ended, sleep(PATIENCE_MS, undefined, { signal: patience.signal }).catch(() => {})])
  await beforeStop()
  await server?.stop()
}
