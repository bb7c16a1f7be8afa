import { type ChildProcess, spawn } from 'node:child_process'
import net from 'node:net'
import os from 'node:os'
import { type DataFolder, serverEnvironment } from './data-folder.js'
import { type Binaries, programIn } from './postgres-binaries.js'

/** How clients reach the server: by a socket file, or where there is none (Windows) by TCP on this machine only. */
export type Address = { socketFolder: string; port: number } | { socketFolder?: undefined; port: number }

export interface PostgresProcess {
  exited: boolean
  /** The end of what PostgreSQL wrote to its log. */
  readLog(): string
  /** Lets PostgreSQL finish: sessions are ended, data is written out. */
  stop(): Promise<void>
  onExit(listener: () => void): void
}

// A supervisor holds the other end of a pipe and stops PostgreSQL when that closes, which happens even where Node is
// killed with -9. `kill $watch` keeps it from signalling a process number that PostgreSQL no longer owns.
const SHELL_SUPERVISOR = `
exec 3<&0
"$@" </dev/null 3<&- & server=$!
{ cat <&3 >/dev/null; kill -INT $server 2>/dev/null; } & watch=$!
exec 3<&-
wait $server; code=$?
kill $watch 2>/dev/null
exit $code`

const NODE_SUPERVISOR = `
const { spawn } = require('node:child_process')
const [control, folder, program, ...options] = process.argv.slice(1)
const server = spawn(program, options, { stdio: ['ignore', 'ignore', 'inherit'] })
server.once('exit', (code) => process.exit(code ?? 1))
process.stdin.once('close', () => spawn(control, ['stop', '-D', folder, '-m', 'fast'])).resume()`

const SETTINGS = {
  max_connections: '200',
  shared_buffers: `${chooseBufferMegabytes(memoryBytes())}MB`,
  work_mem: '16MB',
  maintenance_work_mem: '128MB',
  effective_cache_size: '1GB',
  max_wal_size: '2GB',
  random_page_cost: '1.1', // solid-state disks
  jit: 'off', // costs more than it gains on short statements
  timezone: 'UTC',
  log_timezone: 'UTC',
}

/** An eighth of the memory: PostgreSQL takes what it uses of it, and reads of files what is not in it again and again. */
export function chooseBufferMegabytes(memoryBytes: number): number {
  return Math.round(Math.min(1024, Math.max(64, memoryBytes / 8 / 2 ** 20)))
}

/** What this process may use: all of the machine, or what its container is given. */
function memoryBytes(): number {
  return Math.min(os.totalmem(), process.constrainedMemory() || Infinity)
}

// A crash may then cost the data: for tests, which make it anew each time.
const CARELESS = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', wal_level: 'minimal' }

export function spawnPostgres(
  data: DataFolder,
  binaries: Binaries,
  address: Address,
  { name, durable }: { name: string; durable: boolean },
): PostgresProcess {
  const settings: Record<string, string> = {
    ...SETTINGS,
    ...(durable ? {} : { ...CARELESS, max_wal_senders: '0' }),
    cluster_name: name,
    port: String(address.port),
    listen_addresses: address.socketFolder === undefined ? '127.0.0.1' : '',
    unix_socket_directories: address.socketFolder ?? '',
    unix_socket_permissions: '0700',
  }
  const options = ['-D', data.cluster, ...Object.entries(settings).flatMap(([key, value]) => ['-c', `${key}=${value}`])]
  const [command, before] = superviseWith(process.platform === 'win32' ? 'node' : 'shell', binaries, data.cluster)
  const child = spawn(command, [...before, programIn(binaries, 'postgres'), ...options], {
    ...data.account,
    cwd: data.cluster,
    env: serverEnvironment(),
    stdio: ['pipe', 'ignore', 'pipe'],
    // Its own group: Ctrl-C in a terminal reaches Node alone, which finishes its requests before it stops the database.
    detached: true,
    windowsHide: true,
  })
  return watch(child)
}

export async function findFreePort(): Promise<number> {
  const server = net.createServer()
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as net.AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}

function superviseWith(kind: 'shell' | 'node', binaries: Binaries, cluster: string): [string, string[]] {
  if (kind === 'shell') return ['/bin/sh', ['-c', SHELL_SUPERVISOR, 'sh']]
  return [process.execPath, ['-e', NODE_SUPERVISOR, programIn(binaries, 'pg_ctl'), cluster]]
}

function watch(child: ChildProcess): PostgresProcess {
  const { stdin, stderr } = child
  if (!stdin || !stderr) throw new Error('PostgreSQL was started without pipes')
  let log = ''
  stderr.setEncoding('utf8').on('data', (text: string) => (log = (log + text).slice(-4000)))
  stdin.on('error', () => {})
  const started: PostgresProcess = {
    exited: false,
    readLog: () => log.trim(),
    onExit: (listener) => void exit.then(listener),
    stop: async () => {
      stdin.end()
      child.ref()
      await exit
    },
  }
  const exit = new Promise<void>((resolve) => {
    const settle = (): void => {
      started.exited = true
      stdin.destroy()
      resolve()
    }
    child.once('exit', settle).once('error', (error) => {
      log += error.message
      settle()
    })
  })
  // Node may end without closing the database: the supervisor notices.
  child.unref()
  for (const pipe of [stdin, stderr]) if (pipe instanceof net.Socket) pipe.unref()
  return started
}
