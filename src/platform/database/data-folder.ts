import { spawn } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import {
  accessSync,
  chmodSync,
  chownSync,
  closeSync,
  constants,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { DatabaseError } from './database-error.js'
import { ensureOwnFolder, ensureStateFolder } from './own-folder.js'
import { type Binaries, programIn } from './postgres-binaries.js'
import { type Account, canEnter, chooseAccount } from './server-account.js'
import { isAlive } from './running-server.js'

const PASSWORD_FILE = 'comity.password'
// 107 bytes on Linux, 103 on macOS, of which PostgreSQL takes `/.s.PGSQL.5432`.
const LONGEST_SOCKET_FOLDER = 103 - '/.s.PGSQL.5432'.length

export interface DataFolder {
  /** Holds the cluster and the sockets. */
  folder: string
  /** PostgreSQL's own data directory. */
  cluster: string
  account: Account | undefined
}

/** Decides where the data lives and who owns it. */
export function openDataFolder(wanted: string, log: (line: string) => void): DataFolder {
  let folder = makeFolder(wanted)
  const account = chooseAccount(path.join(folder, 'postgresql'))
  if (account && !canEnter(folder, account)) {
    const inState = path.join(ensureStateFolder(), `data-${hashPath(folder)}`)
    log(`PostgreSQL does not run as root, and its user may not enter ${folder}: the data is kept in ${inState}`)
    ensureOwnFolder(inState, 0o755)
    folder = inState
  }
  return { folder, cluster: path.join(folder, 'postgresql'), account }
}

function makeFolder(wanted: string): string {
  try {
    if (mkdirSync(wanted, { recursive: true }) !== undefined && process.getuid) chmodSync(wanted, 0o755)
    accessSync(wanted, constants.W_OK)
    return realpathSync(wanted)
  } catch (error) {
    throw new DatabaseError(
      'DATA_FOLDER_UNUSABLE',
      `No data can be kept in ${wanted} (${(error as Error).message}): set COMITY_DATA_DIR to a folder that this user ` +
        'may write, or DATABASE_URL to a PostgreSQL server',
      { cause: error },
    )
  }
}

/** A folder for the socket that only the server's user may enter: whoever reaches the socket has all rights. */
export function openSocketFolder({ folder, account }: DataFolder): string {
  const beside = path.join(folder, 'run')
  const short = Buffer.byteLength(beside) <= LONGEST_SOCKET_FOLDER
  const sockets = short ? beside : path.join(os.tmpdir(), `comity-run-${hashPath(folder)}`)
  ensureOwnFolder(sockets, 0o700, account)
  return sockets
}

/** Makes the cluster where there is none yet: in a folder of its own first, so that a failure leaves nothing half-made. */
export async function ensureCluster(data: DataFolder, binaries: Binaries, durable: boolean): Promise<void> {
  removeLeftovers(data.folder)
  const version = readVersion(data.cluster)
  if (version === binaries.major) return
  if (version !== undefined) {
    throw new DatabaseError(
      'DATA_FOLDER_OTHER_VERSION',
      `${data.cluster} holds data of PostgreSQL ${version}, but this version of Comity starts PostgreSQL ` +
        `${binaries.major}. Move that folder away to begin afresh, choose another COMITY_DATA_DIR, or serve the data ` +
        `with PostgreSQL ${version} and set DATABASE_URL.`,
    )
  }
  const partial = path.join(data.folder, `initdb-${process.pid}-${randomBytes(4).toString('hex')}`)
  ensureOwnFolder(partial, 0o700, data.account)
  try {
    await runInitdb(partial, data, binaries, durable)
    renameSync(path.join(partial, 'cluster'), data.cluster)
    if (durable && process.platform !== 'win32') syncFolder(data.folder)
  } catch (error) {
    if (readVersion(data.cluster) !== binaries.major) throw error // else another process was faster
  } finally {
    rmSync(partial, { recursive: true, force: true })
  }
}

/** Of the superuser, for connections by TCP. */
export function readPassword(data: DataFolder): string {
  return readFileSync(path.join(data.cluster, PASSWORD_FILE), 'utf8').trim()
}

async function runInitdb(partial: string, data: DataFolder, binaries: Binaries, durable: boolean): Promise<void> {
  const password = path.join(partial, 'password')
  writeFileSync(password, randomBytes(24).toString('base64url') + '\n', { mode: 0o600 })
  if (data.account) chownSync(password, data.account.uid, data.account.gid)
  const cluster = path.join(partial, 'cluster')
  const locale = ['-E', 'UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']
  const access = ['-U', 'postgres', '--auth-local=trust', '--auth-host=scram-sha-256', `--pwfile=${password}`]
  const child = spawn(
    programIn(binaries, 'initdb'),
    ['-D', cluster, ...access, ...locale, '--no-instructions', ...(durable ? [] : ['--no-sync'])],
    { ...data.account, cwd: partial, env: serverEnvironment(), stdio: ['ignore', 'ignore', 'pipe'] },
  )
  let complaint = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => (complaint += text))
  const code = await new Promise<number | null>((resolve, reject) => child.once('error', reject).once('close', resolve))
  if (code !== 0) {
    throw new DatabaseError(
      'EMBEDDED_NOT_STARTED',
      `PostgreSQL could not set up its data in ${data.folder}: ${complaint.trim()}\n` +
        'Nothing was kept; mend the cause and start again, choose another COMITY_DATA_DIR, or set DATABASE_URL.',
    )
  }
  renameSync(password, path.join(cluster, PASSWORD_FILE))
}

/** Nothing of ours but the search path: settings such as PGDATA or LD_PRELOAD are not meant for this server. */
export function serverEnvironment(): NodeJS.ProcessEnv {
  const { PATH, SystemRoot, TEMP } = process.env
  return { PATH, SystemRoot, TEMP, LC_ALL: 'C', TZ: 'UTC' }
}

function readVersion(cluster: string): string | undefined {
  try {
    return readFileSync(path.join(cluster, 'PG_VERSION'), 'utf8').trim()
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT' && (!existsSync(cluster) || readdirSync(cluster).length === 0)) return undefined
    const reason = code === 'ENOENT' ? 'holds no PostgreSQL data' : 'belongs to another user'
    throw new DatabaseError(
      'DATA_FOLDER_UNUSABLE',
      `${cluster} ${reason}: remove it, choose another COMITY_DATA_DIR, or run as the user it belongs to`,
      { cause: error },
    )
  }
}

/** What an initdb that was killed left behind; its name says which process began it. */
function removeLeftovers(folder: string): void {
  for (const name of readdirSync(folder)) {
    const pid = /^initdb-(\d+)-/.exec(name)?.[1]
    if (pid !== undefined && Number(pid) !== process.pid && !isAlive(Number(pid))) {
      rmSync(path.join(folder, name), { recursive: true, force: true })
    }
  }
}

/** After a power failure the renamed folder must not be found under its old name, where it counts as a leftover. */
function syncFolder(folder: string): void {
  const handle = openSync(folder, 'r')
  fsyncSync(handle)
  closeSync(handle)
}

function hashPath(folder: string): string {
  return createHash('sha256').update(folder).digest('hex').slice(0, 12)
}
