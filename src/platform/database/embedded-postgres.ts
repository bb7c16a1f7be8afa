import { randomBytes } from 'node:crypto'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type DataFolder, ensureCluster, openDataFolder, openSocketFolder, readPassword } from './data-folder.js'
import { DatabaseError } from './database-error.js'
import { findBinaries, locatePackage } from './postgres-binaries.js'
import { type Address, findFreePort, type PostgresProcess, spawnPostgres } from './postgres-process.js'
import { askServerName, awaitFreeCluster, nameServer, readRunningServer } from './running-server.js'

const START_LIMIT_MS = 300_000
const SLOW_START_MS = 5_000

export interface EmbeddedOptions {
  /** Where the data is kept: COMITY_DATA_DIR. */
  dataDir: string
  /** False where the data need not survive a crash. */
  durable?: boolean
  log?: (line: string) => void
  /** Default: a socket, and TCP on Windows, which has none. */
  transport?: 'socket' | 'tcp'
}

export interface EmbeddedPostgres {
  url(database: string): string
  /** Where the data really is. */
  folder: string
  /** Whether this process started it. */
  isOwn: boolean
  stop(): Promise<void>
}

/** Uses the server that another process runs on the data, and leaves it running; undefined where none does. */
export async function joinEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres | undefined> {
  const data = openDataFolder(path.resolve(options.dataDir), options.log ?? (() => {}))
  const running = readRunningServer(data.cluster)
  if (!running?.ready || (await askServerName(running, readPassword(data))) === undefined) return undefined
  const { host, port } = running
  const address = host.startsWith('/') ? { port, socketFolder: host } : { port }
  return {
    url: (database) => describeUrl(address, data, database),
    folder: data.folder,
    isOwn: false,
    stop: () => Promise.resolve(),
  }
}

/** Starts the PostgreSQL that npm installed. It ends with this process, however this process ends. */
export async function startEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const { durable = true, log = () => {} } = options
  const installed = locatePackage()
  const data = openDataFolder(path.resolve(options.dataDir), log)
  const binaries = findBinaries(installed, data.account, log)
  await ensureCluster(data, binaries, durable)
  await awaitFreeCluster(data.cluster, () => readPassword(data))

  const address = await chooseAddress(data, options.transport ?? (process.platform === 'win32' ? 'tcp' : 'socket'))
  const name = nameServer(randomBytes(4).toString('hex'))
  const server = spawnPostgres(data, binaries, address, { name, durable })
  await awaitAnswer(server, data, name, log)

  let stopping = false
  server.onExit(() => {
    if (!stopping) log(`PostgreSQL ended unexpectedly. The end of its log:\n${server.readLog()}`)
  })
  return {
    url: (database) => describeUrl(address, data, database),
    folder: data.folder,
    isOwn: true,
    stop: async () => {
      stopping = true
      await server.stop()
    },
  }
}

async function chooseAddress(data: DataFolder, transport: 'socket' | 'tcp'): Promise<Address> {
  if (transport === 'tcp') return { port: await findFreePort() }
  return { port: 5432, socketFolder: openSocketFolder(data) }
}

async function awaitAnswer(
  server: PostgresProcess,
  data: DataFolder,
  name: string,
  log: (line: string) => void,
): Promise<void> {
  const started = Date.now()
  for (let told = false; ; await sleep(20)) {
    if (server.exited) {
      await awaitFreeCluster(data.cluster, () => readPassword(data)) // the reason, where another process was faster
      throw new DatabaseError(
        'EMBEDDED_NOT_STARTED',
        `PostgreSQL did not start on ${data.cluster}:\n${server.readLog()}\n` +
          'Mend the cause, choose another COMITY_DATA_DIR, or set DATABASE_URL to a PostgreSQL server.',
      )
    }
    const running = readRunningServer(data.cluster)
    if (running?.ready && (await askServerName(running, readPassword(data))) === name) return
    const waited = Date.now() - started
    if (waited > SLOW_START_MS && !told) {
      told = true
      log('PostgreSQL is still starting: after an unclean end it first restores what was not yet written out')
    }
    if (waited > START_LIMIT_MS) {
      await server.stop()
      throw new DatabaseError('EMBEDDED_NOT_STARTED', `PostgreSQL does not answer:\n${server.readLog()}`)
    }
  }
}

function describeUrl(address: Address, data: DataFolder, database: string): string {
  const name = encodeURIComponent(database)
  // Port and sslmode are named so that a PGPORT or PGSSLMODE meant for another server does not apply.
  if (address.socketFolder === undefined) {
    return `postgresql://postgres:${readPassword(data)}@127.0.0.1:${address.port}/${name}?sslmode=disable`
  }
  const folder = encodeURIComponent(address.socketFolder)
  return `postgresql://postgres@localhost:${address.port}/${name}?host=${folder}&sslmode=disable`
}
