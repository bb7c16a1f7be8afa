import { spawnSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { chownSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { type DataFolder, openDataFolder, openSocketFolder } from '../../src/platform/database/data-folder.js'
import { startEmbeddedPostgres } from '../../src/platform/database/embedded-postgres.js'
import { findBinaries, locatePackage } from '../../src/platform/database/postgres-binaries.js'
import { type PostgresProcess, spawnPostgres } from '../../src/platform/database/postgres-process.js'
import { nameDatabase, query } from '../support/database.js'

/** Two servers of PostgreSQL, of which one follows the other. */
export interface Replicated {
  primaryUrl: string
  replicaUrl: string
  stopReplica: () => Promise<void>
  startReplica: () => Promise<void>
  stopPrimary: () => Promise<void>
  stop: () => Promise<void>
}

export async function startReplicated(database: string): Promise<Replicated> {
  const folders = ['primary', 'replica'].map((name) =>
    path.join(os.tmpdir(), `comity-test-${process.pid}-${randomUUID().slice(0, 8)}-${name}`),
  )
  const primary = await startEmbeddedPostgres({ dataDir: folders[0]! })
  const maintenance = primary.url('postgres')
  const data = openDataFolder(folders[1]!, () => {})
  await query(maintenance, 'ALTER SYSTEM SET fsync = off')
  await query(maintenance, `CREATE DATABASE ${database}`)
  const host = new URL(maintenance).searchParams.get('host')!
  await copyCluster(maintenance, path.join(primary.folder, 'postgresql'), data, `host=${host} user=postgres`)
  const sockets = openSocketFolder(data)
  const binaries = findBinaries(locatePackage(), data.account, () => {})
  const replicaUrl = nameDatabase(maintenance, database).replace(encodeURIComponent(host), encodeURIComponent(sockets))
  let replica: PostgresProcess | undefined
  const startReplica = async (): Promise<void> => {
    replica = spawnPostgres(data, binaries, { port: 5432, socketFolder: sockets }, { name: 'replica', durable: true })
    for (const until = Date.now() + 20_000; ; await sleep(50)) {
      const answered = await query(replicaUrl, 'SELECT').catch((error: unknown) => error as Error)
      if (Array.isArray(answered)) return
      if (replica.exited || Date.now() > until) throw new Error(`${answered.message}\n${replica.readLog()}`)
    }
  }
  const stopReplica = async (): Promise<void> => replica?.stop()
  await startReplica()
  return {
    primaryUrl: primary.url(database),
    replicaUrl,
    startReplica,
    stopReplica,
    stopPrimary: () => primary.stop(),
    stop: async () => {
      await stopReplica()
      await primary.stop()
      for (const folder of [...folders, primary.folder, data.folder]) rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** As pg_basebackup does, which does not come along. */
async function copyCluster(
  url: string,
  from: string,
  { cluster, account }: DataFolder,
  primary: string,
): Promise<void> {
  const client = new pg.Client(url)
  await client.connect()
  try {
    await client.query("SELECT pg_backup_start('replica', fast => true)")
    spawnSync('cp', ['-a', from, cluster]) // with its owner
    rmSync(path.join(cluster, 'postmaster.pid'))
    const { rows } = await client.query<{ labelfile: string }>('SELECT labelfile FROM pg_backup_stop(false)')
    const files = {
      backup_label: rows[0]!.labelfile,
      'standby.signal': '',
      'postgresql.auto.conf': `fsync = off\nprimary_conninfo = '${primary}'\n`,
    }
    for (const [name, text] of Object.entries(files)) {
      writeFileSync(path.join(cluster, name), text)
      if (account) chownSync(path.join(cluster, name), account.uid, account.gid)
    }
  } finally {
    await client.end()
  }
}
