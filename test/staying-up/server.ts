import { randomUUID } from 'node:crypto'
import { rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { startEmbeddedPostgres } from '../../src/platform/database/embedded-postgres.js'
import { query } from '../support/database.js'

/** A server of PostgreSQL that tests stop and start again at the same address. */
export interface OwnServer {
  url: string
  start: () => Promise<void>
  stop: () => Promise<void>
  remove: () => Promise<void>
}

export async function makeServer(): Promise<OwnServer> {
  const dataDir = path.join(os.tmpdir(), `comity-test-${process.pid}-${randomUUID().slice(0, 8)}`)
  const run = () => startEmbeddedPostgres({ dataDir, durable: false })
  let server = await run()
  const folders = [dataDir, server.folder]
  await query(server.url('postgres'), 'CREATE DATABASE relations')
  return {
    url: server.url('relations'),
    start: async () => void (server = await run()),
    stop: () => server.stop(),
    remove: async () => {
      await server.stop()
      for (const folder of folders) rmSync(folder, { recursive: true, force: true })
    },
  }
}
