import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { DatabaseError } from './database-error.js'

const PATIENCE_MS = 15_000

/** What PostgreSQL writes into postmaster.pid. */
export interface RunningServer {
  pid: number
  host: string
  port: number
  ready: boolean
}

export function readRunningServer(cluster: string): RunningServer | undefined {
  let lines: string[]
  try {
    lines = readFileSync(path.join(cluster, 'postmaster.pid'), 'utf8').split('\n')
  } catch {
    return undefined
  }
  const [pid, , , port, socketFolder, address, , status] = lines
  if (!pid) return undefined
  return {
    pid: Number(pid),
    host: socketFolder || address || '',
    port: Number(port),
    ready: status?.trim() === 'ready',
  }
}

/** `cluster_name` tells, in the list of processes and in SQL, which process of ours a server belongs to. */
export function nameServer(nonce: string): string {
  return `comity-${process.pid}-${nonce}`
}

export async function askServerName(server: RunningServer, password?: string): Promise<string | undefined> {
  const { host, port } = server
  const options = '-c statement_timeout=0' // in place of PGOPTIONS
  const client = new pg.Client({ host, port, user: 'postgres', password, database: 'postgres', ssl: false, options })
  client.on('error', () => {})
  try {
    await client.connect()
    const { rows } = await client.query<{ name: string }>("SELECT current_setting('cluster_name') AS name")
    return rows[0]?.name
  } catch {
    return undefined
  } finally {
    await client.end().catch(() => {})
  }
}

/**
 * Two servers on one cluster would destroy it. PostgreSQL refuses that by itself; this says so in our words, lets a
 * server whose Node process was killed finish its shutdown, and clears away a postmaster.pid whose process number now
 * belongs to something else.
 */
export async function awaitFreeCluster(cluster: string, readPassword: () => string): Promise<void> {
  for (const until = Date.now() + PATIENCE_MS; ; await sleep(50)) {
    const server = readRunningServer(cluster)
    if (!server || !isAlive(server.pid)) return
    if (!isPostgres(server.pid)) {
      rmSync(path.join(cluster, 'postmaster.pid'), { force: true })
      return
    }
    const name = server.ready ? await askServerName(server, readPassword()) : undefined
    const owner = Number(/^comity-(\d+)-/.exec(name ?? '')?.[1])
    const kept = owner ? isAlive(owner) : name !== undefined
    if (kept || Date.now() > until) throw describeUse(cluster, server, owner)
  }
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

function isPostgres(pid: number): boolean {
  if (process.platform === 'win32') return true
  try {
    const line =
      process.platform === 'linux'
        ? readFileSync(`/proc/${pid}/cmdline`, 'utf8')
        : spawnSync('ps', ['-o', 'args=', '-p', String(pid)], { encoding: 'utf8' }).stdout
    return /(^|\/)postgres(\s|\0|$)/.test(line)
  } catch {
    return false
  }
}

function describeUse(cluster: string, server: RunningServer, owner: number): DatabaseError {
  const who = owner ? `process ${owner} (its PostgreSQL is process ${server.pid})` : `PostgreSQL, process ${server.pid}`
  const share = server.host.startsWith('/')
    ? ` To share its data, set DATABASE_URL='postgresql://postgres@localhost/comity?host=${server.host}'.`
    : ''
  return new DatabaseError(
    'DATA_FOLDER_IN_USE',
    `The data in ${path.dirname(cluster)} is in use by ${who}. Stop that process, or start this one with a ` +
      `COMITY_DATA_DIR or DATABASE_URL of its own.${share}`,
  )
}
